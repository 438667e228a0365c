import type { Slot } from './arrangement.ts'
import type { Feature, Rule } from './features.ts'

/** A slot with the indicator it speaks of; `rule` is null when none is known. */
export interface Item {
  slot: Slot
  features: readonly Feature[]
  rule: Rule | null
  /** Tokens of the value and the names that are its own. */
  from: number
  to: number
}
