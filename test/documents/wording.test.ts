import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { fileName } from '../../src/documents/wording.ts'
import { english, vietnamese } from './papers.ts'

const FOLDER = fileURLToPath(new URL('../../src/documents', import.meta.url))

describe('what documents say', () => {
  const named = readdirSync(FOLDER)
    .map((file) => readFileSync(`${FOLDER}/${file}`, 'utf8'))
    .flatMap((source) => [...source.matchAll(/'(document-[a-z-]+)'/g)].map(([, key = '']) => key))

  test.each([
    ['Vietnamese', vietnamese],
    ['English', english],
  ])('stands in %s', (_, { say }) => {
    expect(named.length).toBeGreaterThan(50)
    expect(named.filter((key) => say(key) === key)).toEqual([])
  })

  test('counts and days as the language writes them', () => {
    const at = new Date('2026-03-12T17:30:00Z')
    expect(vietnamese.say('document-count', { count: 1862 })).toBe('1.862')
    expect(english.say('document-count', { count: 1862 })).toBe('1,862')
    expect(vietnamese.day(at)).toEqual({ day: '2026-03-13' })
    expect(vietnamese.moment(at)).toEqual({ day: '2026-03-13', time: '00:30' })
    expect(vietnamese.moment(null)).toBeNull()
  })
})

test.each([
  ['Lớp 1/2: "an toàn"?\n', 'Sổ - Lớp 1 2 an toàn.xlsx'],
  ['🎉 Hội thi ', 'Sổ - Hội thi.xlsx'],
  ['', 'Sổ.xlsx'],
  ['a'.repeat(200), `Sổ - ${'a'.repeat(75)}.xlsx`],
  ['../../x', 'Sổ - .. .. x.xlsx'],
])('a file about %j is called %s', (about, name) => {
  expect(fileName('Sổ', about, 'xlsx')).toBe(name)
})
