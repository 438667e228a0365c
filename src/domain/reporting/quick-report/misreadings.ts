import { says } from '../../../lib/vi/phrases.ts'
import { isMarked, spellingOf, type Word } from '../../../lib/vi/words.ts'

/** "công" is not "cộng": a word with its quality marks and no tone is seldom one whose tone was left out. */
export function isToneless(word: Word, wanted: string): boolean {
  return isMarked(word) && word.spelling.tone === 0 && spellingOf(wanted).tone !== 0
}

/** "chị" is not "chi" (spend) and names of people are not words: a single bare word in a place where it means another. */
export function isMisread(words: readonly Word[], at: number): boolean {
  const word = words[at]
  const next = words[at + 1]
  if (word?.kind !== 'word') return false
  if (word.key === 'chi' && word.spelling.tone === 0)
    return says(next, 'hội', 'đoàn', 'bộ', 'tiết', 'ơi', 'em')
  return word.key === 'mat' && word.spelling.tone === 0 && next?.kind !== 'digits'
}
