import type { TimeReading } from '../../../lib/vi/date.ts'
import { lastDay } from '../period.ts'
import { ASIDE } from './arrangement.ts'
import type { Element } from './element.ts'
import { isClassifier } from './features.ts'
import { gapOf, type State } from './slot-state.ts'

/** A past time may say of when the next figure is; a present one that the last figure was of the past. */
export function aside(state: State, elements: readonly Element[], index: number, today: string): void {
  const element = elements[index]
  if (element?.kind !== 'aside') return
  if (state.skip === 'per') state.skip = null
  const { time, from, to } = element
  if (time !== null && isPast(time.reading, today)) {
    state.past = from
    state.before = time.reading.kind === 'past'
  } else if (time?.reading.kind === 'period' && (!state.parted || isYearBefore(state, elements, index)))
    now(state)
  gapOf(state).push({ kind: 'joint', mark: ASIDE, weight: 1.5, from, to })
}

function isPast(reading: TimeReading, today: string): boolean {
  if (reading.kind === 'past') return true
  if (reading.kind !== 'period' || reading.period.type === 'week') return false
  return lastDay(reading.period) < today
}

/** "năm ngoái 40 nay 46": the figure before is of the past and gives way. */
export function now(state: State): void {
  const last = state.slots.at(-1)
  if (last === undefined || last.past === null) return
  state.outdated.add(last.past)
  last.before = true
  state.fix = true
}

/** "năm ngoái 60 hội viên, năm nay …": at most one comma or semicolon and names stand behind the figure of the year before. */
function isYearBefore(state: State, elements: readonly Element[], index: number): boolean {
  const past = state.slots.at(-1)?.past
  const said = elements
    .slice(Math.max(0, index - LONGEST_ASIDE), index)
    .find((element) => element.from === past)
  const reading = said?.kind === 'aside' ? said.time?.reading : undefined
  if (reading?.kind !== 'period' || reading.period.type !== 'year') return false
  const joints = gapOf(state).flatMap((item) => (item.kind === 'joint' ? [item.mark] : []))
  return joints.length <= 1 && joints.every((mark) => mark === ',' || mark === ';')
}

/** At most so many pieces stand between a figure and a past one beside it. */
const LONGEST_ASIDE = 8

/** "(quý trước 45)", "47, quý 2 là 45": a past figure beside another, with no name of its own. */
export function isCompared(state: State): boolean {
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
