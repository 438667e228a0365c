import type { Slot } from './arrangement.ts'
import { type Feature, isClassifier, isSubject, type Rule } from './features.ts'
import { FULL_AMOUNT, resolve, type ValueForm } from './resolve.ts'
import type { Near } from './sides.ts'

/** Which side is favoured, and the one that the run of slots allows without doubt: -1 before, 1 after. */
export interface Leaning {
  lean: number
  side: number
}

/** Neither side. */
export const NO_LEANING: Leaning = { lean: 0, side: 0 }

/** How well names fit a slot: more the better, far below zero where they cannot be its own. */
export function scoreOf(
  slot: Slot,
  before: readonly Near[],
  after: readonly Near[],
  rules: readonly Rule[],
  form: ValueForm,
  { lean, side }: Leaning,
): number {
  const features = [...before, ...after].flatMap((near) => near.features)
  const apart = apartOf(before, after, form)
  if (features.length === 0) return 0
  if (slot.receives && before.length > 0) return -10
  if (after.some((near) => near.apart >= SENTENCE)) return -10
  if (isOfTheWhole(slot, after) || after.some(isSumOfNext)) return -10
  if (before.some((near) => near.taken && near.apart >= COMMA)) return -10
  if (before.some((near) => near.features.every(isClassifier))) return -10
  const resolved = resolve(features, form, rules)
  if (resolved === null) {
    const open = features.includes('OUTSIDE') ? 3 : features.some(isSubject) || !features.some(isOpen) ? 2 : 5
    const people = features.includes('NEW') || features.includes('WOMEN')
    return (people && open === 5 ? 9 : open) - apart * 0.8
  }
  const { needs, also } = resolved.rule
  const named = (near: Near | undefined) =>
    near !== undefined &&
    near.apart < 1 &&
    near.features.some((feature) => needs.includes(feature) || (isSubject(feature) && also.includes(feature)))
  let score = 12 - resolved.leftover * 1.5 - apart
  if (isOnOtherSide(before, after, side)) score -= OTHER_SIDE
  if (named(after[0])) score += 2 + lean * 0.75
  if (named(before[0])) score += 1.5 - lean * 0.75
  const counted = after[0]?.features.every(isClassifier) && after[0].apart < 1
  const phrase = after[0]?.features.some(isClassifier) && after[0].features.some(isSubject)
  if (phrase && named(after[0])) score += 4.5
  if (counted && after[1] !== undefined && named(after[1])) score += 2
  if (counted && before.length > 0 && after.length === 1) score += 1
  if (slot.value === 'none' && named(after[0]) && !named(before[0])) score += 1
  return score
}

/** "trồng 100 cây, 5 chậu": the name right behind a figure is not that of the next one. */
const COMMA = 5

/** A semicolon or a period: no figure's name stands behind it. */
const SENTENCE = 8

/** What a name on the wrong side of its slot costs, as the run shows it. */
const OTHER_SIDE = 6

/** The slot's name belongs to its neighbour by the run's order; a counted thing ("140 người dự") is always its own. */
function isOnOtherSide(before: readonly Near[], after: readonly Near[], side: number): boolean {
  if (side < 0) return before.length === 0 && after[0]?.features.some(isClassifier) === false
  return side > 0 && after.length === 0 && before.length > 0
}

/** "CDHT: 211/251 đăng ký": what follows a ratio says of its second number that those had registered. */
function isOfTheWhole(slot: Slot, after: readonly Near[]): boolean {
  const ratio = typeof slot.value !== 'string' && slot.value.reading.kind === 'ratio'
  return ratio && after.some(({ features }) => features.includes('REG')) && !after.some(isOfSubject)
}

/** "25, cộng lại 64 người": behind a comma the sum is that of the next figure. */
function isSumOfNext({ features, apart }: Near): boolean {
  return apart >= COMMA && features.every((feature) => feature === 'TOTAL')
}

function isOfSubject({ features }: Near): boolean {
  return features.some(isSubject)
}

/** An unknown word between a name and a number may change what is counted: more than a name can bear. */
const UNKNOWN = 9.5

/** How far the names that a slot takes stand from it; the topic of a meeting or of an expense is no matter. */
export function apartOf(before: readonly Near[], after: readonly Near[], form: ValueForm): number {
  const [far, near] = [before.at(-1), after.at(-1)]
  const strange = (far?.strange ?? 0) + (near?.strange ?? 0)
  const topic = (near?.strange ?? 0) === 0 && isTopical(before, after, form)
  return (far?.apart ?? 0) + (near?.apart ?? 0) + (topic ? Math.min(strange, 8) * 0.3 : strange * UNKNOWN)
}

/** "tuyên truyền phòng chống ma túy 2 buổi", "chi thăm ốm 500k": what stands between only says about what. */
function isTopical(before: readonly Near[], after: readonly Near[], form: ValueForm): boolean {
  const features = before.flatMap((near) => near.features)
  const has = (...wanted: Feature[]) => wanted.some((feature) => features.includes(feature))
  const counted = after[0]?.features ?? []
  if (before.length !== 1 || after.length > 1) return false
  if (counted.includes('session')) return has('OUTREACH', 'MEETING', 'CLASS')
  if (counted.includes('house') || counted.includes('person')) return has('LOAN')
  const money = form.mark === 'scale' || form.mark === 'currency' || form.size >= FULL_AMOUNT
  return after.length === 0 && money && has('SPEND', 'RAISE', 'LOAN') && !has('FUND')
}

/** A quality or classifier that the subject spoken of before completes: "đạt 66", "còn 58 người", "mới 3". */
function isOpen(feature: Feature): boolean {
  return (
    isClassifier(feature) ||
    ['NEW', 'WOMEN', 'TOTAL', 'DONE', 'LEFT', 'REG', 'WORTH', 'RATE'].includes(feature)
  )
}
