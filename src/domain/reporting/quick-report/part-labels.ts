import { numberAt } from '../../../lib/vi/number-grammar.ts'
import { numberWord } from '../../../lib/vi/numerals.ts'
import { firstPhrase, says } from '../../../lib/vi/phrases.ts'
import type { Word } from '../../../lib/vi/words.ts'

/** What a figure may be given or counted in, one after the other. */
const PARTS = ['lần', 'đợt', 'khoản', 'lượt']

/** What is added up to a whole: "cả hai lần", "ba tổ cộng lại". */
const ADDED = [...PARTS, 'tổ', 'nhóm', 'đội', 'bên', 'nguồn', 'xóm']

/** Words that may stand between the label of a part and its figure. */
const LONGEST_LEAD = 3

/** The token behind "lần một", "đợt 2", "lần đầu" where a figure of its own follows; null elsewhere. */
export function partLabelEnd(words: readonly Word[], at: number, bare: boolean): number | null {
  if (!says(words[at], ...PARTS)) return null
  const ordinal =
    firstPhrase(
      words,
      at,
      PARTS.map((part) => `${part} thứ`),
    ) ?? at + 1
  const word = words[ordinal]
  const short = word?.kind === 'digits' && word.fold.length === 1
  const spoken = word?.kind === 'word' && (numberWord(word, bare) ?? 10) < 10
  if (!short && !spoken && !says(word, 'đầu', 'nhất', 'nhì', 'cuối', 'sau')) return null
  const figure = figureBehind(words, ordinal + 1)
  const own =
    words[figure]?.kind === 'word' ? wordFigure(words, figure, bare) : words[figure]?.kind === 'digits'
  return own ? ordinal + 1 : null
}

/** The token behind "cả hai lần", "ba tổ cộng lại" where the figure of the whole follows; null elsewhere. */
export function wholeLabelEnd(words: readonly Word[], at: number, bare: boolean): number | null {
  const led = says(words[at], 'cả') ? at + 1 : at
  const count = words[led]
  const few = count?.kind === 'digits' ? count.fold.length <= 2 : (numberWord(count, bare) ?? 0) > 1
  if (!few || !says(words[led + 1], ...ADDED)) return null
  const summed = firstPhrase(words, led + 2, [
    'cộng lại là',
    'cộng lại',
    'gộp lại',
    'cộng',
    'tổng cộng',
    'tổng',
  ])
  if (led === at && summed === null) return null
  const end = summed ?? led + 2
  const figure = figureBehind(words, end)
  return words[figure]?.kind === 'digits' || wordFigure(words, figure, bare) ? end : null
}

function figureBehind(words: readonly Word[], from: number): number {
  let at = from
  while (at < from + LONGEST_LEAD && (words[at]?.fold === ':' || says(words[at], 'là', 'được', 'có', 'thu')))
    at += 1
  return at
}

function wordFigure(words: readonly Word[], at: number, bare: boolean): boolean {
  return words[at]?.kind === 'word' && numberAt(words, at, { bare })?.sure === true
}
