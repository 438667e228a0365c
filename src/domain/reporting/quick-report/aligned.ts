import type { GapItem, Slot } from './arrangement.ts'
import type { Near } from './sides.ts'

/** A slot with the names before and after it that are its own. */
export interface Aligned {
  slot: Slot
  before: readonly Near[]
  after: readonly Near[]
  /** Names left unused between the last slot and this one: headings and chatter. */
  unused: readonly Near[]
  /** What lies between this slot and the one before. */
  gap: readonly GapItem[]
}
