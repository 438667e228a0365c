import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { wordsFor } from '../../../src/domain/outbox/form-of-address.ts'
import { openI18n } from '../../../src/lib/i18n.ts'

const i18n = openI18n(fileURLToPath(new URL('../../jobs/sentences', import.meta.url)))

test.each([
  [
    { locale: null, honorific: 'bac' },
    { you: 'bác', You: 'Bác' },
  ],
  [
    { locale: 'en', honorific: 'bac' },
    { you: 'uncle', You: 'Uncle' },
  ],
  [
    { locale: 'vi', honorific: null },
    { you: 'anh/chị', You: 'Anh/chị' },
  ],
  [
    { locale: 'vi', honorific: 'sếp' },
    { you: 'anh/chị', You: 'Anh/chị' },
  ],
])('%o', (reader, words) => {
  expect(wordsFor(reader, i18n)).toEqual(words)
})
