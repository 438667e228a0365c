import { numberAt } from '../../../lib/vi/number-grammar.ts'
import { numberWord } from '../../../lib/vi/numerals.ts'
import { says } from '../../../lib/vi/phrases.ts'
import type { Word } from '../../../lib/vi/words.ts'
import { FULL_AMOUNT } from './resolve.ts'

const KIN: ReadonlySet<string> = new Set('bác cô chú anh chị ông bà dì thím cậu dượng mợ em cháu'.split(' '))

/** "bác Năm", "anh Tư": in the south people are called by numbers. */
export function isPersonsName(words: readonly Word[], at: number): boolean {
  return isKin(words[at - 1]) && words[at]?.kind === 'word' && words[at - 2]?.kind !== 'digits'
}

/** The token behind one person where it begins at `at` and an amount that is theirs follows: "cô Sáu 500k", "anh Hùng ủng hộ 1tr". */
export function giverEnd(words: readonly Word[], at: number, bare: boolean): number | null {
  if (!isKin(words[at]) || words[at - 1]?.kind === 'digits') return null
  let end = at + 1
  while (end < at + 1 + LONGEST_NAME && isCalled(words[end])) end += 1
  if (end === at + 1) return null
  let next = end
  while (next < end + 4 && (words[next]?.fold === ':' || says(words[next], ...GAVE))) next += 1
  const number = numberAt(words, next, { bare })
  if (number?.reading.kind !== 'number') return null
  const { mark, value } = number.reading
  return mark === 'scale' || mark === 'currency' || value >= FULL_AMOUNT ? end : null
}

const LONGEST_NAME = 4
const GAVE = ['ủng', 'hộ', 'góp', 'đóng', 'cho', 'được', 'là', 'tặng', 'thêm', 'quyên', 'vận', 'động', 'gửi']

function isKin(word: Word | undefined): boolean {
  return KIN.has(word?.text.toLowerCase().normalize('NFC') ?? '')
}

function isCalled(word: Word | undefined): boolean {
  return word?.kind === 'word' && (word.capital || numberWord(word, false) !== null)
}
