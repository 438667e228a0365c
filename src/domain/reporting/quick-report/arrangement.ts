import type { FoundNumber } from '../../../lib/vi/number-grammar.ts'
import type { Feature } from './features.ts'

/** A place in the message where a value stands: a number, "không có", "không đổi" or a vague word. */
export interface Slot {
  value: FoundNumber | 'none' | 'same' | 'vague'
  from: number
  to: number
  /** Said to correct what came before. */
  fix: boolean
  /** A change, not the value itself: "tăng 5". */
  delta: boolean
  /** A part of the value before: "trong đó nữ 18". */
  among: boolean
  /** Those who received: "cho 18 cháu". */
  receives: boolean
  /** Said to be of before, with no period: "đầu năm 5tr". */
  before: boolean
  /** Given by one person: "cô Sáu 500k". */
  part: boolean
  /** The token of the past time that stands just before: "năm ngoái 40". */
  past: number | null
  /** A word that means nothing to the reader follows the count or its name: "2 bạn đi nghĩa vụ", "12 hội viên xyz". */
  strange: boolean
}

/** A stretch of tokens, `to` exclusive. */
export interface Place {
  from: number
  to: number
}

/** What stands between two slots. */
export type GapItem = { from: number; to: number } & (
  | { kind: 'name'; features: readonly Feature[] }
  | { kind: 'joint'; mark: string; weight: number }
  /** A word that means nothing to the reader. */
  | { kind: 'strange' }
)

/** The mark that stands in a gap for a period, a unit, a phone number. */
export const ASIDE = 'aside'

/** The message as slots and the gaps around them: `gaps[i]` stands before `slots[i]`, the last gap after all. */
export interface Arrangement {
  slots: readonly Slot[]
  gaps: readonly (readonly GapItem[])[]
  /** First tokens of the times whose figures were left out: "(quý trước 45)". */
  outdated: ReadonlySet<number>
}
