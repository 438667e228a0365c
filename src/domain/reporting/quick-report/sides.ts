import type { GapItem } from './arrangement.ts'
import { type Feature, isClassifier, isSubject } from './features.ts'
import { PARTS } from './orientation.ts'

/** A name given to a slot, with what lies between them. */
export interface Near {
  features: readonly Feature[]
  from: number
  to: number
  /** What keeps it from the slot: joints, colons on the wrong side. */
  apart: number
  /** Words in between that mean nothing to the reader. */
  strange: number
  /** Behind the slot before with nothing that parts them, so that it belongs to that one. */
  taken: boolean
}

/** At most so many names on each side of a slot are considered, which keeps the work linear in the message. */
const REACH = 4

/** The names of one gap, for the slot on each side of it. */
export interface Sides {
  /** Names that the slot before may take, nearest first. */
  after: readonly Near[]
  /** Names that the slot after may take, nearest first. */
  before: readonly Near[]
  /** All names of the gap, in order. */
  names: readonly Near[]
}

/** A gap without names. */
export const NO_SIDES: Sides = { after: [], before: [], names: [] }

/** The names of a gap with what keeps each from the slots around it. */
export function sidesOf(gap: readonly GapItem[], behindSlot: boolean): Sides {
  const names = gap.filter((item) => item.kind === 'name')
  const parting = gap.findIndex((item) => item.kind === 'joint' && item.weight >= PARTS)
  const ends = parting < 0 ? Number.POSITIVE_INFINITY : (gap[parting]?.from ?? 0)
  const near = (item: (typeof names)[number]): Near => ({
    ...item,
    apart: 0,
    strange: 0,
    taken: behindSlot && item.from < ends,
  })
  const after = names.slice(0, REACH).map(near)
  const before = names.slice(-REACH).map(near)
  let apart = 0
  let strange = 0
  let seen = 0
  for (const item of gap) {
    if (seen >= after.length) break
    if (item.kind === 'name') {
      const near = after[seen]
      if (near !== undefined) Object.assign(near, { apart, strange })
      seen += 1
    } else if (item.kind === 'strange') strange += 1
    else apart += item.mark === ':' || item.mark === '=' ? 8 : item.weight
  }
  apart = 0
  strange = 0
  seen = before.length
  for (let at = gap.length - 1; at >= 0 && seen > 0; at -= 1) {
    const item = gap[at]
    if (item === undefined) break
    if (item.kind === 'name') {
      seen -= 1
      const near = before[seen]
      if (near !== undefined) Object.assign(near, { apart, strange })
    } else if (item.kind === 'strange') strange += 1
    else apart += item.weight
  }
  return { after, before: before.reverse(), names: names.map(near) }
}

/** What it costs to leave out the names between `right` taken by the slot before and `left` by the one after. */
export function droppedCost(gap: Sides, right: number, left: number): number {
  const first = gap.after[0]
  let cost =
    right === 0 &&
    left < gap.names.length &&
    first !== undefined &&
    first.apart < 1 &&
    first.features.every(isClassifier)
      ? 14
      : 0
  const end = Math.min(gap.names.length - left, right + 2 * REACH)
  for (let at = right; at < end; at += 1) {
    const near = gap.names[at]
    if (near !== undefined)
      cost += near.features.some(isTelling)
        ? at === 0 && (first?.apart ?? 1) < 1
          ? 12
          : 6
        : near.features.some(isSubject)
          ? 1.5
          : 0.5
  }
  return cost
}

/** What must not be left out, because the count is another without it. */
function isTelling(feature: Feature): boolean {
  return feature === 'OUTSIDE' || feature === 'RATE' || feature === 'REG'
}
