import type { GapItem, Place, Slot } from './arrangement.ts'

/** What the walk over a message knows at one of its pieces. */
export interface State {
  slots: Slot[]
  gaps: GapItem[][]
  outdated: Set<number>
  fix: boolean
  delta: boolean
  among: boolean
  receives: boolean
  /** Leave out the next number: 'not' said so, it is a 'plan', or what 'per' one costs (and its names with it). */
  skip: 'not' | 'plan' | 'per' | null
  /** Within a list of what is planned: before its first figure ends, or behind it. */
  planning: 'no' | 'first' | 'rest'
  become: boolean
  past: number | null
  before: boolean
  part: boolean
  /** Something that parts stands behind the last slot. */
  parted: boolean
  /** Leave out names up to the next joint: "chưa công nhận …". */
  mute: boolean
}

/** A walk that has seen nothing yet. */
export function newState(): State {
  return {
    slots: [],
    gaps: [[]],
    fix: false,
    delta: false,
    among: false,
    receives: false,
    skip: null,
    planning: 'no',
    become: false,
    past: null,
    before: false,
    part: false,
    parted: false,
    outdated: new Set(),
    mute: false,
  }
}

/** Adds a place where a value stands, with all that was said of it before. */
export function addSlot(state: State, value: Slot['value'], place: Place): void {
  const { fix, delta, among, receives, past, before, part } = state
  state.slots.push({ value, ...place, fix, delta, among, receives, past, before, part, strange: false })
  state.gaps.push([])
  state.fix = false
  state.delta = false
  state.among = false
  state.receives = false
  state.mute = false
  state.parted = false
}

/** "từ 40 lên 46": the first number goes, what stood around it stays. */
export function withdrawLast(state: State): void {
  const gap = gapOf(state)
  const last = state.slots[state.slots.length - 1]
  if (last === undefined || state.parted || typeof last.value === 'string') return
  state.slots.pop()
  state.gaps.pop()
  state.fix = last.fix
  const before = gapOf(state)
  for (const item of gap) before.push(item)
}

/** What stands behind the last slot so far. */
export function gapOf(state: State): GapItem[] {
  const gap = state.gaps[state.gaps.length - 1]
  if (gap !== undefined) return gap
  const first: GapItem[] = []
  state.gaps.push(first)
  return first
}

/** What follows is no longer planned but done. */
export function endPlan(state: State): void {
  state.planning = 'no'
  if (state.skip === 'plan') state.skip = null
}
