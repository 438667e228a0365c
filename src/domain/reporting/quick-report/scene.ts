import type { Span } from '../../../lib/vi/fold.ts'
import type { Word } from '../../../lib/vi/words.ts'

/** A message cut into words; `bare` when nothing in it carries a mark. */
export interface Scene {
  text: string
  words: readonly Word[]
  bare: boolean
  /** Whether a time is said from this token on, which ends a name: "thôn Hạ Long Q2". */
  timeAt: (index: number) => boolean
  /** Whether something the catalogue counts is named from this token on. */
  namedAt: (index: number) => boolean
}

/** A unit of the organisation named in a message; `to` is the first token after it. */
export interface UnitMention {
  text: string
  span: Span
  from: number
  to: number
  /** 0 for the level that reports (thôn, tổ, trường), 1 for commune and above. */
  level: 0 | 1
}
