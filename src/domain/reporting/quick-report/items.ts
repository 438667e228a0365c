import { type Aligned, apartOf } from './align.ts'
import { type Feature, isClassifier, isSubject, type Rule } from './features.ts'
import { type Resolved, resolve, type ValueForm } from './resolve.ts'
import type { Slot } from './slots.ts'

/** A slot with the indicator it speaks of; `rule` is null when none is known. */
export interface Item {
  slot: Slot
  features: readonly Feature[]
  rule: Rule | null
  /** Tokens of the value and the names that are its own. */
  from: number
  to: number
}

interface Context {
  subjects: readonly Feature[]
  qualities: readonly Feature[]
  rule: Rule | null
  /** The name of the slot before stood with a colon: "Học bổng: 12 suất, 6 triệu". */
  headed: boolean
  /** The slot before was a count whose amount may follow: "20 suất học bổng 10 triệu". */
  to: number
}

const CARRIED: ReadonlySet<Feature> = new Set<Feature>(['REWARD', 'HELP'])

/** Gives every slot its indicator: from its own names, else from what the message spoke of just before. */
export function itemsOf(
  aligned: readonly Aligned[],
  rules: readonly Rule[],
  formOf: (slot: Slot) => ValueForm,
  union: boolean,
): Item[] {
  const items: Item[] = []
  let context: Context = { subjects: [], qualities: [], rule: null, headed: false, to: -1 }
  for (const one of aligned) {
    context = withHeadings(context, one)
    const own = [...one.before, ...one.after].flatMap((near) => near.features)
    const form = formOf(one.slot)
    const near = apartOf(one.before, one.after, form) <= (one.slot.value === 'none' ? 1 : TOO_FAR)
    const resolved = near
      ? (resolveOwn(own, form, rules) ?? resolveCarried(one, own, context, form, rules, union))
      : null
    const rule = resolved?.rule ?? null
    const features = resolved === null ? own : [...own, ...resolved.rule.needs]
    const ends = [one.slot, ...one.before, ...one.after]
    const from = Math.min(...ends.map((end) => end.from))
    const to = Math.max(...ends.map((end) => end.to))
    items.push({ slot: one.slot, features, rule, from, to })
    if (rule !== null) {
      context = {
        subjects: features.filter(
          (feature) => isSubject(feature) && (rule.needs.includes(feature) || feature === 'MEMBER'),
        ),
        qualities: features.filter((feature) => CARRIED.has(feature)),
        rule,
        headed: one.before.length > 0 && one.gap.some((item) => item.kind === 'joint' && item.mark === ':'),
        to,
      }
    }
  }
  return items
}

/** Names farther than this from their slot make nothing certain. */
const TOO_FAR = 9

function resolveOwn(own: readonly Feature[], form: ValueForm, rules: readonly Rule[]): Resolved | null {
  return own.length === 0 ? null : resolve(own, form, rules)
}

function resolveCarried(
  one: Aligned,
  own: readonly Feature[],
  context: Context,
  form: ValueForm,
  rules: readonly Rule[],
  union: boolean,
): Resolved | null {
  const subjects = own.filter(isSubject)
  const { slot } = one
  if (own.includes('OUTSIDE')) return null
  if (slot.value === 'none' && own.every(isClassifier)) return null
  if (slot.strange && own.every(isClassifier)) return null
  if (subjects.length > 0) return strictly([...own, ...context.qualities], form, rules)
  if (slot.fix && context.rule !== null && own.every(isClassifier)) return { rule: context.rule, leftover: 0 }
  const people: Feature = union ? 'UNION' : 'MEMBER'
  const recruits = own.includes('NEW') || own.includes('WOMEN')
  if (recruits) {
    const spoken = context.subjects.filter((feature) => feature === 'MEMBER' || feature === 'UNION')
    const part = slot.among || own.includes('WOMEN')
    if (
      part &&
      context.rule !== null &&
      !context.rule.needs.every((need) => need === 'MEMBER' || need === 'UNION')
    )
      return null
    return strictly(
      [...own, ...(own.includes('NEW') && union ? [people] : spoken.length > 0 ? spoken : [people])],
      form,
      rules,
    )
  }
  if (own.length === 0 && !slot.delta && !follows(one, form, context.headed)) return null
  const took: Feature[] =
    slot.receives && own.some((one) => one === 'person' || one === 'child') ? ['ATTEND'] : []
  const spoken = context.subjects.some((one) => one === 'OUTREACH' || one === 'MEETING') ? took : []
  return strictly([...own, ...spoken, ...context.subjects, ...context.qualities], form, rules)
}

/** A bare amount or percent right behind a count, with nothing between them: "20 suất học bổng 10 triệu", "36 hộ (90%)". */
function follows(one: Aligned, form: ValueForm, headed: boolean): boolean {
  const apart = one.gap.reduce(
    (sum, item) => sum + (item.kind === 'joint' ? item.weight : item.kind === 'strange' ? TOO_FAR : 0),
    0,
  )
  const listed = headed && one.gap.every((item) => item.kind !== 'joint' || item.weight <= 5)
  return (form.mark === 'percent' && apart <= 6) || (form.mark !== 'none' && (apart < 1 || listed))
}

function strictly(features: readonly Feature[], form: ValueForm, rules: readonly Rule[]): Resolved | null {
  const resolved = resolve(features, form, rules)
  return resolved !== null && resolved.leftover <= 1 ? resolved : null
}

/** "Khen thưởng: học sinh 33, giáo viên 4": an unused name before the slot says what the next ones are about. */
function withHeadings(context: Context, one: Aligned): Context {
  const features = one.unused.flatMap((near) => near.features)
  if (features.length === 0) return context
  const qualities = features.filter((feature) => CARRIED.has(feature))
  const heading = one.gap.some((item) => item.kind === 'joint' && item.mark === ':')
  const subjects = heading ? features.filter((feature) => isSubject(feature) && feature !== 'BRANCH') : []
  return {
    ...context,
    qualities: qualities.length > 0 ? qualities : context.qualities,
    subjects: subjects.length > 0 ? subjects : context.subjects,
  }
}
