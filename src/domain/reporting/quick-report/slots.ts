import type { TimeReading } from '../../../lib/vi/date.ts'
import type { FoundNumber } from '../../../lib/vi/number-grammar.ts'
import { counted, type Steps } from '../../../lib/vi/steps.ts'
import { lastDay } from '../period.ts'
import type { Element } from './elements.ts'
import { type Feature, isClassifier, isSubject } from './features.ts'
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
  /** The token of the past time that stands just before: "năm ngoái 40". */
  past: number | null
  /** A word that means nothing to the reader follows the count or its name: "2 bạn đi nghĩa vụ", "12 hội viên xyz". */
  strange: boolean
}

/** What stands between two slots. */
export type GapItem = { from: number; to: number } & (
  | { kind: 'name'; features: readonly Feature[] }
  | { kind: 'joint'; mark: string; weight: number }
  /** A word that means nothing to the reader. */
  | { kind: 'strange' }
)

/** The message as slots and the gaps around them: `gaps[i]` stands before `slots[i]`, the last gap after all. */
export interface Arrangement {
  slots: readonly Slot[]
  gaps: readonly (readonly GapItem[])[]
  /** First tokens of the times whose figures were left out: "(quý trước 45)". */
  outdated: ReadonlySet<number>
}

interface State {
  slots: Slot[]
  gaps: GapItem[][]
  outdated: Set<number>
  fix: boolean
  delta: boolean
  among: boolean
  receives: boolean
  /** Leave out the next number: 'not' said so, it is a 'plan', or what 'per' one costs (and its names with it). */
  skip: 'not' | 'plan' | 'per' | null
  become: boolean
  past: number | null
  /** Something that parts stands behind the last slot. */
  parted: boolean
  /** Leave out names up to the next joint: "chưa công nhận …". */
  mute: boolean
}

/** Applies the acts ("không phải", "mỗi", "tăng", "nhầm") and leaves slots with the names and joints between them. */
export function arrange(elements: readonly Element[], today: string, steps?: Steps): Arrangement {
  const state: State = {
    slots: [],
    gaps: [[]],
    fix: false,
    delta: false,
    among: false,
    receives: false,
    skip: null,
    become: false,
    past: null,
    parted: false,
    outdated: new Set(),
    mute: false,
  }
  for (const [index, element] of elements.entries()) {
    if (element.kind === 'act') act(state, element.act, elements, index)
    else if (element.kind === 'number') number(state, element.number, element)
    else if (element.kind === 'name' && isCounted(elements, index)) name(state, element.features, element)
    else if (element.kind === 'joint') joint(state, element.mark, element.weight, element)
    else if (element.kind === 'aside') aside(state, elements, index, today)
    else if (element.kind === 'word') word(state, element)
  }
  const gaps = state.gaps.map((gap) => counted(gap, steps))
  return { slots: counted(state.slots, steps), gaps: counted(gaps, steps), outdated: state.outdated }
}

function word(state: State, { from, to }: Place): void {
  const gap = gapOf(state)
  const last = state.slots.at(-1)
  const near = gap.at(-1)
  const counted = near === undefined || (near.kind === 'name' && near.to === from && gap.length <= 2)
  if (last !== undefined && counted && gap.every((item) => item.kind === 'name')) last.strange = true
  gap.push({ kind: 'strange', from, to })
}

/** A past time may say of when the next figure is; a present one that the last figure was of the past. */
function aside(state: State, elements: readonly Element[], index: number, today: string): void {
  const element = elements[index]
  if (element?.kind !== 'aside') return
  if (state.skip === 'per') state.skip = null
  const { time, from, to } = element
  if (time !== null && isPast(time.reading, today)) state.past = from
  else if (time?.reading.kind === 'period' && !state.parted) now(state)
  gapOf(state).push({ kind: 'joint', mark: '', weight: 1.5, from, to })
}

function isPast(reading: TimeReading, today: string): boolean {
  if (reading.kind === 'past') return true
  if (reading.kind !== 'period' || reading.period.type === 'week') return false
  return lastDay(reading.period) < today
}

/** "năm ngoái 40 nay 46": the figure before is of the past and gives way. */
function now(state: State): void {
  const last = state.slots.at(-1)
  if (last === undefined || last.past === null) return
  state.outdated.add(last.past)
  state.fix = true
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
  const compared = state.past !== null && isCompared(state)
  if (compared && state.past !== null) state.outdated.add(state.past)
  if (isSigned(state, found)) state.delta = true
  const dropped = found.struck || state.skip !== null || compared
  if (state.become) withdrawLast(state)
  if (!dropped) addSlot(state, found, place)
  else gapOf(state).push({ kind: 'joint', mark: '', weight: 0.5, ...place })
  state.skip = null
  state.become = false
  state.past = null
}

/** "hội viên 45 (+3)", "gđht 30 (-1)". */
function isSigned(state: State, found: FoundNumber): boolean {
  const [open, sign] = gapOf(state).slice(-2)
  const last = sign ?? open
  if (found.reading.kind === 'negative') return last?.kind === 'joint' && last.mark === '('
  return last?.kind === 'joint' && /^[-+]$/.test(last.mark) && open?.kind === 'joint' && open.mark === '('
}

/** At most so many pieces stand between a figure and a past one beside it. */
const LONGEST_ASIDE = 8

/** "(quý trước 45)", "47, quý 2 là 45": a past figure beside another, with no name of its own. */
function isCompared(state: State): boolean {
  const last = state.slots.at(-1)
  const gap = gapOf(state)
  if (
    last === undefined ||
    gap.length > LONGEST_ASIDE ||
    gap.some(
      (item) => item.kind === 'strange' || (item.kind === 'name' && !item.features.every(isClassifier)),
    )
  )
    return false
  return gap.some(
    (item) => item.kind === 'joint' && (item.mark === '(' || (item.mark === ',' && last.past === null)),
  )
}

function name(state: State, features: readonly Feature[], place: Place): void {
  const loan = features.includes('LOAN')
  if (state.mute || (state.skip === 'per' && !loan) || (state.receives && !loan)) return
  if (features.includes('RECRUIT')) state.delta = false
  if (loan) state.receives = false
  const gap = gapOf(state)
  const before = gap.at(-1)
  const outside = before?.kind === 'name' && before.to === place.from && before.features.includes('OUTSIDE')
  const told = features.some((feature) => isSubject(feature) || feature === 'NEW' || feature === 'WOMEN')
  const people =
    before?.kind === 'name' && before.features.every((one) => one === 'MEMBER' || one === 'UNION')
  const apart = people && before.to === place.from && features.includes('OUTSIDE')
  if (before?.kind === 'name' && ((outside && told) || apart) && before.features.length < 8) {
    gap.pop()
    gap.push({ kind: 'name', features: [...before.features, ...features], from: before.from, to: place.to })
  } else gap.push({ kind: 'name', features, ...place })
}

function joint(state: State, mark: string, weight: number, place: Place): void {
  if (weight >= 3) state.skip = state.skip === 'not' ? null : state.skip
  if (weight >= 3 || mark === ':') {
    state.receives = false
    state.mute = false
    state.delta = false
  }
  if (weight >= 5) {
    state.parted = true
    state.become = false
    state.skip = null
    state.past = null
  }
  gapOf(state).push({ kind: 'joint', mark, weight, ...place })
}

function act(state: State, said: Act, elements: readonly Element[], index: number): void {
  const element = elements[index]
  if (element === undefined) return
  const place = { from: element.from, to: element.to }
  if (said === '@none') none(state, elements, index, place)
  else if (said === '@same') addSlot(state, 'same', place)
  else if (said === '@about') addSlot(state, 'vague', place)
  else if (said === '@past') state.past = element.from
  else if (said === '@now') now(state)
  else if (said === '@wrong') wrong(state)
  else if (said === '@vague' && followsName(elements, index)) addSlot(state, 'vague', place)
  else if (said === '@not-yet') notYet(state, elements, index, place)
  else if (said === '@fix') state.fix = true
  else if (said === '@fixed') for (const slot of state.slots.slice(-1)) slot.fix = true
  else if (said === '@among') {
    state.among = true
    gapOf(state).push({ kind: 'joint', mark: '', weight: 4, ...place })
  } else if (said === '@delta') change(state)
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
  const { fix, delta, among, receives, past } = state
  state.slots.push({ value, ...place, fix, delta, among, receives, past, strange: false })
  state.gaps.push([])
  state.fix = false
  state.delta = false
  state.among = false
  state.receives = false
  state.mute = false
  state.parted = false
}

/** "tăng 5"; "không có hộ vay thêm" says nothing of how many there are. */
function change(state: State): void {
  const last = state.slots.at(-1)
  const gap = gapOf(state)
  const named = gap.length > 0 && gap.length <= 4 && gap.every((item) => item.kind === 'name')
  const recruits = gap.some((item) => item.kind === 'name' && item.features.includes('NEW'))
  if (last?.value === 'none' && named && !recruits) last.delta = true
  else state.delta = true
}

/** "hv 60 là sai, 66": the last figure goes, its names wait for the right one. */
function wrong(state: State): void {
  if (state.parted) return
  withdrawLast(state)
  state.fix = true
}

/** "từ 40 lên 46": the first number goes, what stood around it stays. */
function withdrawLast(state: State): void {
  const gap = gapOf(state)
  const last = state.slots[state.slots.length - 1]
  if (last === undefined || state.parted || typeof last.value === 'string') return
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
