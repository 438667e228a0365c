import { type Feature, isClassifier, isSubject, type Rule } from './features.ts'
import { orientations } from './orientation.ts'
import { FULL_AMOUNT, resolve, type ValueForm } from './resolve.ts'
import type { Arrangement, GapItem, Slot } from './slots.ts'

/** A name given to a slot, with what lies between them. */
interface Near {
  features: readonly Feature[]
  from: number
  to: number
  /** What keeps it from the slot: joints, colons on the wrong side. */
  apart: number
  /** Words in between that mean nothing to the reader. */
  strange: number
  /** Right behind the slot before, where it may belong as well. */
  taken: boolean
}

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

/** At most so many names on each side of a slot are considered, which keeps the work linear in the message. */
const REACH = 4

/**
 * Gives each name to the slot before or after it, or to none, so that as many slots as possible get an indicator: a walk
 * over slots (Viterbi) whose state is how many names after the slot are its own. `lean` favours names after (+) or before (-).
 */
export function align(
  arrangement: Arrangement,
  rules: readonly Rule[],
  formOf: (slot: Slot) => ValueForm,
): Aligned[] {
  const sides = orientations(arrangement)
  const leaning = (lean: number) => sides.map((side) => ({ lean: side === 0 ? lean : side, side }))
  const first = solve(arrangement, rules, formOf, leaning(0))
  const after = first.filter((one) => one.after.some(isNaming)).length
  const before = first.filter((one) => one.before.some(isNaming)).length
  return after === before ? first : solve(arrangement, rules, formOf, leaning(after > before ? 1 : -1))
}

/** Which side is favoured, and the one that the run of slots allows without doubt: -1 before, 1 after. */
interface Leaning {
  lean: number
  side: number
}

const NO_LEANING: Leaning = { lean: 0, side: 0 }

function solve(
  arrangement: Arrangement,
  rules: readonly Rule[],
  formOf: (slot: Slot) => ValueForm,
  leanings: readonly Leaning[],
): Aligned[] {
  const sides = arrangement.gaps.map((gap, index) => sidesOf(gap, index > 0))
  const steps: { took: number; from: number }[][] = []
  let scores: number[] = [0]
  for (const [index, slot] of arrangement.slots.entries()) {
    const here = sides[index] ?? NO_SIDES
    const next = sides[index + 1] ?? NO_SIDES
    const reach = bestReach(here, scores, index === 0)
    const leaning = leanings[index] ?? NO_LEANING
    const row: { took: number; from: number }[] = []
    const nextScores: number[] = []
    for (let right = 0; right <= next.after.length; right += 1) {
      let best = { score: Number.NEGATIVE_INFINITY, took: 0, from: 0 }
      for (const [left, arrived] of reach.entries()) {
        const score =
          arrived.score +
          scoreOf(slot, here.before.slice(0, left), next.after.slice(0, right), rules, formOf(slot), leaning)
        if (score > best.score) best = { score, took: left, from: arrived.from }
      }
      nextScores.push(best.score)
      row.push({ took: best.took, from: best.from })
    }
    steps.push(row)
    scores = nextScores
  }
  const tail = sides[sides.length - 1] ?? NO_SIDES
  scores = scores.map((score, right) => score - droppedCost(tail, right, 0))
  return trace(arrangement, sides, steps, scores)
}

interface Sides {
  /** Names that the slot before may take, nearest first. */
  after: readonly Near[]
  /** Names that the slot after may take, nearest first. */
  before: readonly Near[]
  /** All names of the gap, in order. */
  names: readonly Near[]
}

const NO_SIDES: Sides = { after: [], before: [], names: [] }

function sidesOf(gap: readonly GapItem[], behindSlot: boolean): Sides {
  const names = gap.filter((item) => item.kind === 'name')
  const near = (item: (typeof names)[number]): Near => ({
    ...item,
    apart: 0,
    strange: 0,
    taken: behindSlot && item === gap[0],
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

/** For each count of names taken from the gap's end, the best way to have come here. */
function bestReach(gap: Sides, scores: readonly number[], first: boolean): { score: number; from: number }[] {
  const reach: { score: number; from: number }[] = []
  for (let left = 0; left <= gap.before.length; left += 1) {
    let best = { score: Number.NEGATIVE_INFINITY, from: 0 }
    for (const [right, score] of scores.entries()) {
      if (left + right > gap.names.length) continue
      const dropped = first ? 0 : droppedCost(gap, right, left)
      const headings = first ? droppedCost(gap, 0, left) * 0.5 : 0
      if (score - dropped - headings > best.score) best = { score: score - dropped - headings, from: right }
    }
    reach.push(best)
  }
  return reach
}

function droppedCost(gap: Sides, right: number, left: number): number {
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

function scoreOf(
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
  if (isOfTheWhole(slot, after)) return -10
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

function trace(
  arrangement: Arrangement,
  sides: readonly Sides[],
  steps: readonly { took: number; from: number }[][],
  scores: readonly number[],
): Aligned[] {
  const aligned: Aligned[] = []
  let right = scores.indexOf(Math.max(...scores))
  for (let index = arrangement.slots.length - 1; index >= 0; index -= 1) {
    const slot = arrangement.slots[index]
    const step = steps[index]?.[right]
    const here = sides[index] ?? NO_SIDES
    const next = sides[index + 1] ?? NO_SIDES
    if (slot === undefined || step === undefined) break
    const before = here.before.slice(0, step.took)
    const unused = here.names.slice(index === 0 ? 0 : step.from, here.names.length - step.took)
    aligned.push({
      slot,
      before,
      after: next.after.slice(0, right),
      unused,
      gap: arrangement.gaps[index] ?? [],
    })
    right = step.from
  }
  return aligned.reverse()
}

/** A quality or classifier that the subject spoken of before completes: "đạt 66", "còn 58 người", "mới 3". */
function isOpen(feature: Feature): boolean {
  return (
    isClassifier(feature) ||
    ['NEW', 'WOMEN', 'TOTAL', 'DONE', 'LEFT', 'REG', 'WORTH', 'RATE'].includes(feature)
  )
}

/** What must not be left out, because the count is another without it. */
function isTelling(feature: Feature): boolean {
  return feature === 'OUTSIDE' || feature === 'RATE' || feature === 'REG'
}

function isNaming(near: Near): boolean {
  return near.features.some((feature) => !isClassifier(feature))
}
