import { expect, test } from 'vitest'
import { vocabularyOf, withKeysDecoded } from '../../../src/lib/vi/typing.ts'
import { wordsIn } from '../../../src/lib/vi/words.ts'

const known = vocabularyOf(['hội viên', 'quỹ', 'quý', 'được', 'trường', 'đoàn', 'cây xanh', 'công', 'thưởng'])
const decoded = (text: string) => withKeysDecoded(wordsIn(text), known).map((word) => word.text)

test.each([
  ['hooij vieen', ['hội', 'viên']],
  ['Hoiojj', ['Hoiojj']],
  ['quyx quys', ['quỹ', 'quý']],
  ['dduwowcj dduwocj', ['được', 'được']],
  ['truwongf', ['trường']],
  ['ddoanf doanfd', ['đoàn', 'đoàn']],
  ['thuwowngr', ['thưởng']],
  ['boxx alex', ['boxx', 'alex']],
])('Telex keys in "%s"', (text, words) => {
  expect(decoded(text)).toEqual(words)
})

test.each([
  ['ho65i vie6n quy4', ['hội', 'viên', 'quỹ']],
  ['d9oa2n tru7o7ng2', ['đoàn', 'trường']],
  ['ho65i cay60', ['hội', 'cay', '60']],
  ['quy3 5', ['quy', '3', '5']],
  ['hv45 quy3tr5', ['hv', '45', 'quy', '3', 'tr', '5']],
])('VNI keys in "%s", which are figures unless a word goes on behind them', (text, words) => {
  expect(decoded(text)).toEqual(words)
})

test('a decoded word covers all that was typed', () => {
  const text = 'ho65i 51'
  const [word] = withKeysDecoded(wordsIn(text), known)
  expect(word && text.slice(word.start, word.end)).toBe('ho65i')
})
