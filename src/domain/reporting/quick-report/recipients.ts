import type { GapItem } from './arrangement.ts'
import type { Feature } from './features.ts'
import { gapOf, type State } from './slot-state.ts'

const RECIPIENTS: ReadonlySet<Feature> = new Set<Feature>([
  'STUDENT',
  'TEACHER',
  'POOR',
  'ORPHAN',
  'MEMBER',
  'UNION',
  'WOMEN',
  'OUTSIDE',
  'person',
  'child',
  'house',
])

/**
 * "tặng quà (cho) học sinh nghèo 15 suất": behind a figure that "suất" counts, those between the gift and the figure only
 * received; nothing of them is left beside it.
 */
export function forgetRecipients(state: State): void {
  const last = state.slots.at(-1)
  const before = state.gaps.at(-2)
  if (last === undefined || before === undefined || gapOf(state).length > 0) return
  const given = before.findLastIndex((item) => isGiven(item))
  const between = before.slice(given + 1)
  if (given < 0 || !between.every(isOfRecipients)) return
  last.receives = false
  before.splice(given + 1, between.length, ...between.filter((item) => item.kind === 'joint'))
}

function isGiven(item: GapItem): boolean {
  return item.kind === 'name' && item.features.some((one) => one === 'GIFT' || one === 'SCHOLARSHIP')
}

function isOfRecipients(item: GapItem): boolean {
  if (item.kind === 'strange') return true
  return item.kind === 'name' ? item.features.every((one) => RECIPIENTS.has(one)) : item.weight < 1
}
