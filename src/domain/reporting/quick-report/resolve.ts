import type { NumberMark } from '../../../lib/vi/number-grammar.ts'
import { type Feature, isClassifier, isSubject, type Rule } from './features.ts'

/** Below this, a value's form weighs in: a bare 3500 beside "quỹ" is money without a unit, 3500000 is đồng. */
export const FULL_AMOUNT = 100_000

/** The indicator that a set of features means for a value of this form, and how much it leaves unexplained. */
export interface Resolved {
  rule: Rule
  /** 0 when the rule explains every feature. */
  leftover: number
}

/** What is known of a value before its name is: how it was marked, its size, and that it is "không có". */
export interface ValueForm {
  mark: NumberMark
  size: number
  zero: boolean
}

/** Finds the rule that explains the features best; null when none does well enough. */
export function resolve(
  features: readonly Feature[],
  form: ValueForm,
  rules: readonly Rule[],
): Resolved | null {
  if (features.includes('OUTSIDE')) return null
  let best: Resolved | null = null
  for (const rule of rules) {
    if (!rule.needs.every((need) => features.includes(need))) continue
    const misfit = misfitOf(rule, features, form)
    if (misfit === null) continue
    let leftover = misfit
    for (const feature of new Set(features)) {
      if (!rule.needs.includes(feature) && !rule.also.includes(feature)) leftover += weightOf(feature)
    }
    if (leftover > 3.5) continue
    if (
      best === null ||
      leftover < best.leftover ||
      (leftover === best.leftover && rule.needs.length > best.rule.needs.length)
    ) {
      best = { rule, leftover }
    }
  }
  return best
}

/** Null when a value of this form cannot be of the rule's kind. */
function misfitOf(rule: Rule, features: readonly Feature[], form: ValueForm): number | null {
  if (form.zero) return rule.kind === 'percent' ? 3 : rule.kind === 'money' ? 0.4 : 0
  if (form.mark === 'percent') return rule.kind === 'percent' ? 0 : null
  if (form.mark === 'currency') return rule.kind === 'money' ? 0 : null
  if (form.mark === 'scale') return rule.kind === 'money' ? 0 : rule.kind === 'count' ? 2 : null
  if (rule.kind === 'percent') return features.includes('RATE') ? 1.5 : null
  if (rule.kind === 'money' && rule.needs[0] === 'LEFT' && form.size < FULL_AMOUNT) return null
  if (rule.kind === 'money') return form.size >= FULL_AMOUNT ? 0 : 0.6
  return form.size >= FULL_AMOUNT ? 1 : 0
}

const WEIGHTS: Partial<Record<Feature, number>> = {
  BRANCH: 1,
  NEW: 3,
  REG: 4,
  WOMEN: 4,
  RAISE: 2,
  SPEND: 2,
  RATE: 3,
  REWARD: 2,
  WORTH: 1,
  POPULATION: 2,
}

function weightOf(feature: Feature): number {
  return WEIGHTS[feature] ?? (isSubject(feature) ? 4 : isClassifier(feature) ? 4 : 0.5)
}
