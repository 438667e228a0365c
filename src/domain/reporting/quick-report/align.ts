import type { Aligned } from './aligned.ts'
import type { Arrangement, Slot } from './arrangement.ts'
import { isClassifier, type Rule } from './features.ts'
import { type Leaning, NO_LEANING, scoreOf } from './fit.ts'
import { orientations } from './orientation.ts'
import type { ValueForm } from './resolve.ts'
import { droppedCost, type Near, NO_SIDES, type Sides, sidesOf } from './sides.ts'

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

function isNaming(near: Near): boolean {
  return near.features.some((feature) => !isClassifier(feature))
}
