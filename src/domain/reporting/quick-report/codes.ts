import type { Word } from '../../../lib/vi/words.ts'

/** The token after a school class that begins at `at` ("12A1", "9b", "10 A2" is none): digits and letters that are a name. */
export function classCodeEnd(words: readonly Word[], at: number): number | null {
  const [grade, letter, row] = words.slice(at, at + 3)
  if (grade?.kind !== 'digits' || Number(grade.fold) < 1 || Number(grade.fold) > 12) return null
  if (letter?.kind !== 'word' || letter.spaced || !isClassLetter(letter)) return null
  const numbered = row?.kind === 'digits' && !row.spaced && row.fold.length <= 2
  if (!numbered) return row?.kind === 'word' && !row.spaced ? null : at + 2
  const more = words[at + 3]
  return more !== undefined && !more.spaced && more.kind !== 'mark' ? null : at + 3
}

/** "12A1" among other words; a single letter behind a number ("5d") may be anything. */
export function classCodeAt(words: readonly Word[], at: number): number | null {
  const end = classCodeEnd(words, at)
  return end === at + 3 ? end : null
}

/** Not k (thousand), h and g (hours), t (month), x (times), đ (đồng), q (quarter), l, o and i (garbled digits). */
function isClassLetter(letter: Word): boolean {
  if (letter.fold.length !== 1 || letter.text.toLowerCase().normalize('NFC') === 'đ') return false
  return /[a-f]/.test(letter.fold) || (letter.capital && /[a-eghmnpsv]/.test(letter.fold))
}
