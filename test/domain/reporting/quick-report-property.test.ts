import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { prepareCatalogue, readWithCatalogue } from '../../../src/domain/reporting/quick-report.ts'
import { messages } from './quick-report-generator.ts'

const { indicators } = JSON.parse(readFileSync('test/data/indicators.json', 'utf8'))
const prepared = prepareCatalogue(
  indicators.map((entry: { branch_max?: number }) => ({ ...entry, branchMax: entry.branch_max ?? null })),
)
const read = (text: string) => readWithCatalogue(prepared, text, { today: '2026-11-22' })

test('a plain message is read exactly, whatever its names, number forms, order, separators and noise', () => {
  fc.assert(
    fc.property(messages, ({ text, values }) => {
      const reading = read(text)
      expect(Object.fromEntries(reading.values.map(({ code, value }) => [code, value]))).toEqual(values)
      expect(reading.questions).toEqual([])
    }),
    { numRuns: 1_000, seed: 20_261_122 },
  )
})

test('pieces of messages in any order: nothing thrown, every value quoted from the text', () => {
  const pieces = fc.constantFrom(
    ...'hội viên|hv|45|12|3tr5|quỹ|chi|thu|không có|chưa|tăng|giảm|nhầm|là sai|trong đó|nữ|mới|cho|mỗi|người|hộ|suất quà'.split(
      '|',
    ),
    ...',|;|:|\n|(|)|-|->|+|=|/|?|%|thôn 3|quý 3|quý trước|năm ngoái|nay|nửa triệu|một trăm|đảng viên|xyz|🙂|\u0301'.split(
      '|',
    ),
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), fc.constantFrom('', ' '), (words, between) => {
      const text = words.join(between)
      const reading = read(text)
      for (const { span, words: quoted } of [...reading.values, ...reading.questions]) {
        expect(text.slice(...span)).toBe(quoted)
        expect(quoted).not.toBe('')
      }
    }),
    { numRuns: 2_000, seed: 20_261_122 },
  )
})
