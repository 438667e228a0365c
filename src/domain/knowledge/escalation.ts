import { fold } from '../../lib/vi/fold.ts'
import { likeness } from '../../lib/vi/likeness.ts'

/** A policy question may be shared by many; any other message is between two people. */
export type EscalationKind = 'question' | 'message'

/** How alike two words are when one is a slip of the other. */
const A_SLIP = 0.5

/** Words of address, courtesy and asking, which change nothing about what is asked. */
const COURTESY: ReadonlySet<string> = new Set(
  `a ah ak ad oi nhe nhi nha ne roi vay the z v di da thua xin chao kinh cho hoi em toi minh tui chau con bac co chu anh chi ong ba
  dong biet rang la thi voi giup cam on vui long duoc khong ko k hong hok`.split(/\s+/),
)

/** Whether two questions are the same but for spelling, courtesy and the order of words; numbers must be the same. */
export function asksTheSame(one: string, two: string): boolean {
  const [these, those] = [wordsOf(one), wordsOf(two)]
  return these.length > 0 && those.length > 0 && covers(these, those) && covers(those, these)
}

function wordsOf(question: string): string[] {
  return fold(question)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !COURTESY.has(word))
}

/** Every word of `some` has its like among `others`. */
function covers(some: readonly string[], others: readonly string[]): boolean {
  return some.every((word) =>
    others.some((other) => word === other || (isPlain(word, other) && likeness(word, [other]) >= A_SLIP)),
  )
}

function isPlain(...words: readonly string[]): boolean {
  return words.every((word) => word.length >= 4 && !/\d/.test(word))
}
