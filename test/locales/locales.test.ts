import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { FluentResource } from '@fluent/bundle'
import { describe, expect, test } from 'vitest'
import { REFUSALS } from '../../src/domain/refusal.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

function keysOf(locale: string): Set<string> {
  const resource = new FluentResource(readFileSync(path.join(ROOT, 'locales', `${locale}.ftl`), 'utf8'))
  return new Set(resource.body.map((message) => message.id))
}

const LOCALES = new Map(['vi', 'en'].map((locale) => [locale, keysOf(locale)]))

function sources(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.startsWith('generated'))
    .map((file) => readFileSync(path.join(ROOT, folder, file), 'utf8'))
}

describe('locales', () => {
  test('every language has the same keys, each once', () => {
    const [vi, en] = [LOCALES.get('vi') ?? new Set(), LOCALES.get('en') ?? new Set()]
    expect([...vi].filter((key) => !en.has(key))).toEqual([])
    expect([...en].filter((key) => !vi.has(key))).toEqual([])
    for (const locale of LOCALES.keys()) {
      const source = readFileSync(path.join(ROOT, 'locales', `${locale}.ftl`), 'utf8')
      const ids = [...source.matchAll(/^([a-z][\w-]*) =/gm)].map((match) => match[1])
      expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
    }
  })

  test.each([...LOCALES.keys()])('every refusal has a text in %s', (locale) => {
    expect(REFUSALS.filter((code) => !LOCALES.get(locale)?.has(`refusal-${code}`))).toEqual([])
  })

  test.each([...LOCALES.keys()])('every key that the code names stands in %s', (locale) => {
    const named = ['flows', 'domain', 'channels', 'jobs'].flatMap((folder) =>
      sources(`src/${folder}`).flatMap((source) =>
        [...source.matchAll(/(?<![\w.])text\(\s*'([a-z][\w-]*)'/g)].map((match) => match[1] ?? ''),
      ),
    )
    expect(named.length).toBeGreaterThan(100)
    expect([...new Set(named)].filter((key) => !LOCALES.get(locale)?.has(key))).toEqual([])
  })
})
