import type { FoundNumber } from '../../../lib/vi/number-grammar.ts'
import type { Element } from './elements.ts'
import { type Feature, isClassifier } from './features.ts'
import type { Act } from './lexicon.ts'

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
}

/** What stands between two slots. */
export type GapItem = { from: number; to: number } & (
  | { kind: 'name'; features: readonly Feature[] }
  | { kind: 'joint'; mark: string; weight: number }
)

/** The message as slots and the gaps around them: `gaps[i]` stands before `slots[i]`, the last gap after all. */
export interface Arrangement {
  slots: Slot[]
  gaps: GapItem[][]
}

/** An unknown word between a name and a number may change what is counted: more than a name can bear. */
const UNKNOWN = 9.5

interface State extends Arrangement {
  fix: boolean
  delta: boolean
  among: boolean
  receives: boolean
  /** Leave out the next number: 'not' said so, it is a 'plan', or what 'per' one costs (and its names with it). */
  skip: 'not' | 'plan' | 'per' | null
  become: boolean
  /** Leave out names up to the next joint: "chưa công nhận …". */
  mute: boolean
}

/** Applies the acts ("không phải", "mỗi", "tăng", "nhầm") and leaves slots with the names and joints between them. */
export function arrange(elements: readonly Element[]): Arrangement {
  const state: State = {
    slots: [],
    gaps: [[]],
    fix: false,
    delta: false,
    among: false,
    receives: false,
    skip: null,
    become: false,
    mute: false,
  }
  for (const [index, element] of elements.entries()) {
    if (element.kind === 'act') act(state, element.act, elements, index)
    else if (element.kind === 'number') number(state, element.number, element)
    else if (element.kind === 'name' && isCounted(elements, index)) name(state, element.features, element)
    else if (element.kind === 'joint') joint(state, element.mark, element.weight, element)
    if (element.kind === 'aside' && state.skip === 'per') state.skip = null
    if (element.kind === 'word' || element.kind === 'aside')
      gapOf(state).push({
        kind: 'joint',
        mark: '',
        weight: element.kind === 'word' ? UNKNOWN : 1.5,
        from: element.from,
        to: element.to,
      })
  }
  return { slots: state.slots, gaps: state.gaps }
}

/** A classifier counts only behind a value ("em" is also a pronoun); "chi hội" counts branches only beside a value: in "chi hội trao 20 suất" it is who acts. */
function isCounted(elements: readonly Element[], index: number): boolean {
  const element = elements[index]
  if (element?.kind !== 'name') return false
  if (element.features.every(isClassifier)) return ['number', 'act'].includes(elements[index - 1]?.kind ?? '')
  if (element.features.some((feature) => feature !== 'BRANCH')) return true
  const isValue = (other: Element | undefined) =>
    other?.kind === 'number' || (other?.kind === 'act' && other.act === '@none')
  let next = index + 1
  while (isLabelMark(elements[next])) next += 1
  return isValue(elements[index - 1]) || isValue(elements[next])
}

function isLabelMark(element: Element | undefined): boolean {
  return element?.kind === 'joint' && element.weight === 0
}

type Place = { from: number; to: number }

function number(state: State, found: FoundNumber, place: Place): void {
  const dropped = found.struck || state.skip !== null
  if (state.become) withdrawLast(state)
  if (!dropped) addSlot(state, found, place)
  else gapOf(state).push({ kind: 'joint', mark: '', weight: 0.5, ...place })
  state.skip = null
  state.become = false
}

function name(state: State, features: readonly Feature[], place: Place): void {
  const loan = features.includes('LOAN')
  if (state.mute || (state.skip === 'per' && !loan) || (state.receives && !loan)) return
  if (features.includes('RECRUIT')) state.delta = false
  if (loan) state.receives = false
  gapOf(state).push({ kind: 'name', features, ...place })
}

function joint(state: State, mark: string, weight: number, place: Place): void {
  if (weight >= 3) state.skip = state.skip === 'not' ? null : state.skip
  if (weight >= 3 || mark === ':') {
    state.receives = false
    state.mute = false
    state.delta = false
  }
  if (weight >= 5) {
    state.become = false
    state.skip = null
  }
  gapOf(state).push({ kind: 'joint', mark, weight, ...place })
}

function act(state: State, said: Act, elements: readonly Element[], index: number): void {
  const element = elements[index]
  if (element === undefined) return
  const place = { from: element.from, to: element.to }
  if (said === '@none') none(state, elements, index, place)
  else if (said === '@same') addSlot(state, 'same', place)
  else if (said === '@vague' && followsName(elements, index)) addSlot(state, 'vague', place)
  else if (said === '@not-yet') notYet(state, elements, index, place)
  else if (said === '@fix') state.fix = true
  else if (said === '@fixed') for (const slot of state.slots.slice(-1)) slot.fix = true
  else if (said === '@among') {
    state.among = true
    gapOf(state).push({ kind: 'joint', mark: '', weight: 4, ...place })
  } else if (said === '@delta') state.delta = true
  else if (said === '@to') state.receives = true
  else if (said === '@not' || said === '@than') state.skip = 'not'
  else if (said === '@per') state.skip = 'per'
  else if (said === '@plan') state.skip = 'plan'
  else if (said === '@become') {
    state.become = true
    state.delta = false
  }
}

/** "chưa có hội viên mới", "học bổng: không có"; before an unknown word it is other talk. */
function none(state: State, elements: readonly Element[], index: number, place: Place): void {
  if (nextOf(elements, index)?.kind !== 'word') addSlot(state, 'none', place)
}

function nextOf(elements: readonly Element[], index: number): Element | undefined {
  return elements.slice(index + 1, index + 5).find((element) => element.kind !== 'filler')
}

/** "ko" after a name ("hội viên mới: ko") or before one ("không kết nạp được …") is none; "chưa công nhận" says nothing. */
function notYet(state: State, elements: readonly Element[], index: number, place: Place): void {
  const next = nextOf(elements, index)
  const ends = next === undefined || (next.kind === 'joint' && next.weight >= 3 && next.mark !== '?')
  if (next?.kind === 'name') {
    const judged = next.features.every(
      (feature) => feature === 'DONE' || feature === 'REG' || feature === 'OUTSIDE',
    )
    if (judged || next.features[0] === 'DONE') state.mute = true
    else if (elements[index - 1]?.kind !== 'word') addSlot(state, 'none', place)
  } else if (ends && followsName(elements, index)) addSlot(state, 'none', place)
}

function followsName(elements: readonly Element[], index: number): boolean {
  let at = index - 1
  while (at >= 0 && at > index - 4) {
    const element = elements[at]
    const skip = element?.kind === 'filler' || (element?.kind === 'joint' && element.weight === 0)
    if (!skip) return element?.kind === 'name'
    at -= 1
  }
  return false
}

function addSlot(state: State, value: Slot['value'], place: Place): void {
  const { fix, delta, among, receives } = state
  state.slots.push({ value, ...place, fix, delta, among, receives })
  state.gaps.push([])
  state.fix = false
  state.delta = false
  state.among = false
  state.receives = false
  state.mute = false
}

/** "từ 40 lên 46": the first number goes, what stood around it stays. */
function withdrawLast(state: State): void {
  const gap = gapOf(state)
  const last = state.slots[state.slots.length - 1]
  const apart = gap.some((item) => item.kind === 'joint' && item.weight >= 5)
  if (last === undefined || apart || typeof last.value === 'string') return
  state.slots.pop()
  state.gaps.pop()
  state.fix = last.fix
  const before = gapOf(state)
  for (const item of gap) before.push(item)
}

function gapOf(state: State): GapItem[] {
  const gap = state.gaps[state.gaps.length - 1]
  if (gap !== undefined) return gap
  const first: GapItem[] = []
  state.gaps.push(first)
  return first
}
