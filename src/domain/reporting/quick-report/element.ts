import type { TimeMention } from '../../../lib/vi/date.ts'
import type { FoundNumber } from '../../../lib/vi/number-grammar.ts'
import type { Feature } from './features.ts'
import type { Act } from './lexicon.ts'

/** One piece of a message, in order; `from` and `to` are tokens, `to` exclusive. */
export type Element = { from: number; to: number } & (
  | { kind: 'name'; features: readonly Feature[] }
  | { kind: 'number'; number: FoundNumber }
  | { kind: 'act'; act: Act }
  /** Punctuation or a joining word; `weight` is how much it keeps apart. */
  | { kind: 'joint'; mark: string; weight: number }
  | { kind: 'filler' }
  | { kind: 'word' }
  /** A period, a unit, a phone number: said, and no part of any count. */
  | { kind: 'aside'; time: TimeMention | null }
)
