import type { Place } from './arrangement.ts'
import type { Element } from './element.ts'
import { isClassifier } from './features.ts'
import type { Act } from './lexicon.ts'
import { now } from './past-times.ts'
import { addSlot, endPlan, gapOf, type State, withdrawLast } from './slot-state.ts'

/** Does what a word says of the figures around it: "không phải", "mỗi", "tăng", "nhầm". */
export function act(state: State, said: Act, elements: readonly Element[], index: number): void {
  const element = elements[index]
  if (element === undefined) return
  const place = { from: element.from, to: element.to }
  if (said === '@none') none(state, elements, index, place)
  else if (said === '@same' && !isOfFigure(elements, index)) addSlot(state, 'same', place)
  else if (said === '@about') addSlot(state, 'vague', place)
  else if (said === '@past') {
    state.past = element.from
    state.before = true
  } else if (said === '@one') state.part = true
  else if (said === '@now') {
    endPlan(state)
    if (isFollowedAlone(elements, index) && isJustSaid(state)) replaceLast(state)
    else now(state)
  } else if (said === '@wrong') wrong(state)
  else if (said === '@vague' && followsName(elements, index) && !isOfFigure(elements, index))
    addSlot(state, 'vague', place)
  else if (said === '@not-yet') notYet(state, elements, index, place)
  else if (said === '@fix' || (said === '@sorry' && state.slots.length > 0)) state.fix = true
  else if (said === '@slipped' && isFollowedAlone(elements, index)) state.fix = true
  else if (said === '@fixed' || said === '@slipped') for (const slot of state.slots.slice(-1)) slot.fix = true
  else if (said === '@among') {
    state.among = true
    gapOf(state).push({ kind: 'joint', mark: '', weight: 4, ...place })
  } else if (said === '@of') ofWhole(state, place)
  else if (said === '@delta') change(state)
  else if (said === '@more' && nextOf(elements, index)?.kind !== 'name') change(state)
  else if (said === '@to') state.receives = true
  else if (said === '@not' || said === '@than') state.skip = 'not'
  else if (said === '@per') state.skip = 'per'
  else if (said === '@plan' || said === '@plans') plan(state, said === '@plans', elements[index - 1])
  else if (said === '@become') {
    state.become = true
    state.delta = false
  }
}

/** "66 hộ trên 80 hộ": what follows is the whole; in "trên 80 hộ" alone it only says about. */
function ofWhole(state: State, place: Place): void {
  const gap = gapOf(state)
  const counted =
    gap.length > 0 && gap.every((item) => item.kind === 'name' && item.features.every(isClassifier))
  if (counted && state.slots.length > 0) gap.push({ kind: 'joint', mark: '/', weight: 6, ...place })
}

/** "như cũ 71 người", "đông lắm chín mươi tám người": the figure itself comes next, of nothing that is named behind it. */
function isOfFigure(elements: readonly Element[], index: number): boolean {
  const rest = elements.slice(index + 1, index + 5)
  const at = rest.findIndex((element) => element.kind !== 'filler')
  const next = rest[at + 1]
  return rest[at]?.kind === 'number' && (next?.kind !== 'name' || next.features.every(isClassifier))
}

/** A figure comes next, with no name before it or behind it: "…, nay 45". */
function isFollowedAlone(elements: readonly Element[], index: number): boolean {
  const rest = elements.slice(index + 1, index + 6)
  const at = rest.findIndex((element) => element.kind === 'number')
  const open = rest.slice(0, at).every(({ kind }) => kind === 'filler' || kind === 'joint')
  const next = rest[at + 1]
  return at >= 0 && open && (next?.kind !== 'name' || next.features.every(isClassifier))
}

/** "hội viên 40 nay …": at most a comma stands behind the last figure and what counts it. */
function isJustSaid(state: State): boolean {
  const last = state.slots.at(-1)
  if (last === undefined || last.past !== null) return false
  return gapOf(state).every((item) =>
    item.kind === 'name' ? item.features.every(isClassifier) : item.kind === 'joint' && item.weight <= 5,
  )
}

/** The figure before was of another time: this one stands for it. */
function replaceLast(state: State): void {
  state.parted = false
  withdrawLast(state)
  state.fix = true
}

/** "dự kiến trao 20 suất, khen 30 cháu": nothing in the list is done yet; an aside ("vượt chỉ tiêu 50 cây") plans one figure, and "kết quả thực hiện kế hoạch: …" none. */
function plan(state: State, listed: boolean, before: Element | undefined): void {
  if (before?.kind === 'act' && before.act === '@now') return
  state.skip = 'plan'
  if (listed) state.planning = 'first'
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
