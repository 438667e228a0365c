import { numberAt } from '../../../lib/vi/number-grammar.ts'
import type { Word } from '../../../lib/vi/words.ts'
import type { Element } from './element.ts'
import { type Feature, isClassifier } from './features.ts'
import { type FoundPhrase, phraseAt } from './names.ts'
import type { Ground } from './number-elements.ts'

/**
 * A phrase cut where its last words belong to what follows, as without punctuation they may: "42 hội viên | kết nạp mới
 * sáu chị", "42 người | học bổng ba suất".
 */
export function besideFigures(
  ground: Ground,
  phrase: FoundPhrase | null,
  at: number,
  before: readonly Element[],
): FoundPhrase | null {
  if (phrase === null || phrase.to < at + 2 || lastOf(before)?.kind !== 'number') return phrase
  const features = featuresOf(phrase)
  if (features.includes('LEARNER')) return beforeStudies(ground, phrase, at)
  if (features.includes('ATTEND')) return beforeMeeting(ground, phrase, at)
  const recruits = features.includes('NEW') && features.some((one) => one === 'MEMBER' || one === 'UNION')
  return recruits && isOfNext(ground, phrase.to) ? withoutRecruits(ground, phrase, at) : phrase
}

/** "người học" where "học bổng" begins with its last word. */
function beforeStudies({ words, prepared }: Ground, phrase: FoundPhrase, at: number): FoundPhrase {
  const next = phraseAt(prepared, words, phrase.to - 1)
  if (next === null || next.to <= phrase.to || featuresOf(next).includes('LEARNER')) return phrase
  return shorterOf(prepared, words, at, phrase.to - 1) ?? phrase
}

/** A figure of people follows that has no name of its own. */
function isOfNext({ words, bare, prepared }: Ground, at: number): boolean {
  const number = numberAt(words, at, { bare })
  if (number?.reading.kind !== 'number' || number.reading.mark !== 'none') return false
  const next = phraseAt(prepared, words, number.to)
  return (
    next === null || featuresOf(beforeMeeting({ words, bare, prepared }, next, number.to)).every(isClassifier)
  )
}

/** "chị họp" where it goes on "họp hai buổi". */
function beforeMeeting(
  { words, bare, prepared }: Pick<Ground, 'words' | 'bare' | 'prepared'>,
  phrase: FoundPhrase,
  at: number,
): FoundPhrase {
  const times = numberAt(words, phrase.to, { bare })
  const counted = times === null ? null : phraseAt(prepared, words, times.to)
  if (counted === null || !featuresOf(counted).includes('session')) return phrase
  for (let to = phrase.to - 1; to > at; to -= 1) {
    const shorter = shorterOf(prepared, words, at, to)
    const rest = phraseAt(prepared, words.slice(to, phrase.to), 0)
    if (shorter !== null && rest !== null && featuresOf(rest).includes('MEETING')) return shorter
  }
  return phrase
}

/** "hội viên" of "hội viên kết nạp mới". */
function withoutRecruits({ words, prepared }: Ground, phrase: FoundPhrase, at: number): FoundPhrase {
  for (let to = phrase.to - 1; to > at; to -= 1) {
    const shorter = shorterOf(prepared, words, at, to)
    const rest = phraseAt(prepared, words, to)
    const people = shorter !== null && featuresOf(shorter).every((one) => one === 'MEMBER' || one === 'UNION')
    if (people && rest !== null && featuresOf(rest).includes('NEW')) return shorter
  }
  return phrase
}

function shorterOf(
  prepared: Ground['prepared'],
  words: readonly Word[],
  at: number,
  to: number,
): FoundPhrase | null {
  const shorter = phraseAt(prepared, words.slice(at, to), 0)
  return shorter?.to === to - at ? { ...shorter, to } : null
}

function featuresOf({ meaning }: FoundPhrase): readonly Feature[] {
  return 'features' in meaning ? meaning.features : []
}

function lastOf(before: readonly Element[]): Element | undefined {
  return before.slice(-3).findLast((element) => element.kind !== 'filler')
}
