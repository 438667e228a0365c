import path from 'node:path'
import { expect, test } from 'vitest'
import { PROBLEMS, problemText } from '../../../../src/domain/org/import/problem.ts'
import { openI18n } from '../../../../src/lib/i18n.ts'

const i18n = openI18n(path.join(import.meta.dirname, '../../../../locales'))

test.each(PROBLEMS)('%s has a sentence in every language', (code) => {
  const { key } = problemText({ code, args: {} })
  for (const locale of i18n.locales) expect(i18n.has(locale, key)).toBe(true)
})
