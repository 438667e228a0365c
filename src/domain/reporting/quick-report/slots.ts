import type { FoundNumber } from '../../../lib/vi/number-grammar.ts'
import { counted, type Steps } from '../../../lib/vi/steps.ts'
import { act } from './acts.ts'
import type { Arrangement, Place } from './arrangement.ts'
import type { Element } from './element.ts'
import { type Feature, isClassifier, isSubject } from './features.ts'
import { aside, isCompared } from './past-times.ts'
import { forgetRecipients } from './recipients.ts'
import { addSlot, endPlan, gapOf, newState, type State, withdrawLast } from './slot-state.ts'

/** Applies the acts ("không phải", "mỗi", "tăng", "nhầm") and leaves slots with the names and joints between them. */
export function arrange(elements: readonly Element[], today: string, steps?: Steps): Arrangement {
  const state = newState()
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

function number(state: State, found: FoundNumber, place: Place): void {
  if (state.planning === 'rest') state.skip = 'plan'
  const compared = state.past !== null && isCompared(state)
  if (compared && state.past !== null) state.outdated.add(state.past)
  if (isSigned(state, found)) state.delta = true
  const dropped = found.struck || state.skip !== null || compared || isWhole(state, found)
  if (isMoney(found)) state.receives = false
  if (state.become) withdrawLast(state)
  if (!dropped) addSlot(state, found, place)
  else gapOf(state).push({ kind: 'joint', mark: '', weight: 0.5, ...place })
  state.skip = null
  state.become = false
  state.past = null
  state.before = false
  state.part = false
}

/** "62 hộ/80 hộ": the second figure is the whole of the first. */
function isWhole(state: State, { reading }: FoundNumber): boolean {
  const gap = gapOf(state)
  const slash = gap.at(-1)
  const last = state.slots.at(-1)?.value
  if (slash?.kind !== 'joint' || slash.mark !== '/' || typeof last !== 'object' || gap.length !== 2)
    return false
  const counted = gap[0]?.kind === 'name' && gap[0].features.every(isClassifier)
  if (!counted || reading.kind !== 'number' || last.reading.kind !== 'number') return false
  return reading.mark === 'none' && last.reading.value <= reading.value
}

/** Money is never who received. */
function isMoney({ reading }: FoundNumber): boolean {
  return reading.kind === 'number' && (reading.mark === 'scale' || reading.mark === 'currency')
}

/** "hội viên 45 (+3)", "gđht 30 (-1)". */
function isSigned(state: State, found: FoundNumber): boolean {
  const [open, sign] = gapOf(state).slice(-2)
  const last = sign ?? open
  if (found.reading.kind === 'negative') return last?.kind === 'joint' && last.mark === '('
  return last?.kind === 'joint' && /^[-+]$/.test(last.mark) && open?.kind === 'joint' && open.mark === '('
}

function name(state: State, features: readonly Feature[], place: Place): void {
  const loan = features.includes('LOAN')
  const done = features.some((one) => one === 'DONE' || one === 'LEFT')
  if (done && state.planning !== 'no' && state.skip === null) endPlan(state)
  if (state.planning === 'rest') return
  if (features.includes('TOTAL') || features.includes('WORTH')) state.receives = false
  if (state.mute || (state.skip === 'per' && !loan) || (state.receives && !loan)) return
  if (features.includes('RECRUIT')) state.delta = false
  if (loan) state.receives = false
  const last = state.slots.at(-1)
  if (last?.delta && features.includes('NEW') && features.some(isSubject) && gapOf(state).length === 0)
    last.delta = false
  if (features.includes('case')) forgetRecipients(state)
  const gap = gapOf(state)
  const before = gap.at(-1)
  const outside = before?.kind === 'name' && before.to === place.from && before.features.includes('OUTSIDE')
  const told = features.some((feature) => isSubject(feature) || feature === 'NEW' || feature === 'WOMEN')
  const people =
    before?.kind === 'name' && before.features.every((one) => one === 'MEMBER' || one === 'UNION')
  const apart = people && before.to === place.from && features.includes('OUTSIDE')
  const kind =
    before?.kind === 'name' &&
    before.to === place.from &&
    before.features.some(isSubject) &&
    (features.every((one) => one === 'NEW') || features.every((one) => one === 'WOMEN'))
  if (before?.kind === 'name' && ((outside && told) || apart || kind) && before.features.length < 8) {
    gap.pop()
    gap.push({ kind: 'name', features: [...before.features, ...features], from: before.from, to: place.to })
  } else gap.push({ kind: 'name', features, ...place })
}

/** A semicolon, a line, the end of a sentence. */
const SENTENCE = 7

function joint(state: State, mark: string, weight: number, place: Place): void {
  if (weight >= 3) state.skip = state.skip === 'not' ? null : state.skip
  if (mark === ':' && state.slots.length === 0 && !gapOf(state).some((item) => item.kind === 'name'))
    state.past = null
  if (weight >= 3 || mark === ':') {
    state.receives = false
    state.mute = false
    state.delta = false
  }
  if (weight >= SENTENCE) endPlan(state)
  else if (weight >= 4 && state.planning === 'first' && state.skip === null) state.planning = 'rest'
  if (weight >= 5) {
    state.parted = true
    state.become = false
    state.skip = null
    state.past = null
    state.before = false
    state.part = false
  }
  gapOf(state).push({ kind: 'joint', mark, weight, ...place })
}
