import type { Aligned } from './aligned.ts'
import type { Slot } from './arrangement.ts'
import { isDoubtful, isNewInStock } from './doubtful-items.ts'
import { type Feature, isClassifier, isSubject, type Rule } from './features.ts'
import { apartOf } from './fit.ts'
import type { Item } from './item.ts'
import { type Registering, registeringAfter, withRegistered } from './registered.ts'
import { repeatedRule } from './repeated-items.ts'
import { type Resolved, resolve, type ValueForm } from './resolve.ts'

interface Context {
  subjects: readonly Feature[]
  qualities: readonly Feature[]
  rule: Rule | null
  /** The name of the slot before stood with a colon: "Học bổng: 12 suất, 6 triệu". */
  headed: boolean
  registering: Registering
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
  let given = false
  let context: Context = {
    subjects: [],
    qualities: [],
    rule: null,
    headed: false,
    registering: 'none',
  }
  for (const one of aligned) {
    context = withHeadings(context, one)
    const own = atClass(
      withRecruits(withRegistered(ownOf(one), context.registering, one), context, one),
      context,
    )
    const form = formOf(one.slot)
    const near = apartOf(one.before, one.after, form) <= (one.slot.value === 'none' ? 1 : TOO_FAR)
    const resolved = near
      ? (resolveOwn(own, form, rules) ?? resolveCarried(one, own, context, form, rules, union))
      : null
    const last = items.at(-1)
    given =
      one.slot.part ||
      (given && !one.gap.some((item) => item.kind === 'joint' && item.weight >= 7 && item.mark !== ';'))
    const rule = isDoubtful(one, own, resolved, last, form)
      ? null
      : (resolved?.rule ?? repeatedRule(one, own, { last, rule: context.rule, given }, form))
    const features = rule === null ? own : [...own, ...rule.needs]
    const ends = [one.slot, ...one.before, ...one.after]
    const from = Math.min(...ends.map((end) => end.from))
    const to = Math.max(...ends.map((end) => end.to))
    const came = isNewInStock(own, resolved)
    items.push({ slot: came ? { ...one.slot, delta: true } : one.slot, features, rule, from, to })
    if (rule !== null) {
      context = {
        subjects: features.filter(
          (feature) => isSubject(feature) && (rule.needs.includes(feature) || feature === 'MEMBER'),
        ),
        qualities: features.filter((feature) => CARRIED.has(feature)),
        rule,
        headed: one.before.length > 0 && hasColon(one),
        registering: registeringAfter(context.registering, own, one),
      }
    }
  }
  return items
}

function hasColon(one: Aligned): boolean {
  return one.gap.some((item) => item.kind === 'joint' && item.mark === ':')
}

/** Who come to a class are learners; who take part in saving are not counted. */
function atClass(own: Feature[], context: Context): Feature[] {
  const come = own.includes('ATTEND') && !own.includes('MEETING') && !own.includes('OUTREACH')
  if (come && context.subjects.includes('SAVING')) return [...own, 'OUTSIDE']
  return come && context.subjects.includes('CLASS') ? [...own, 'LEARNER'] : own
}

/** What the names of a slot say: those who receive are no members of anything, and in "chi 1tr tặng quà" the gift is what for. */
function ownOf(one: Aligned): Feature[] {
  const spent = one.before.some((near) => near.features.includes('SPEND'))
  const purpose = spent && one.after.some((near) => near.features.includes('GIFT'))
  if (purpose) return one.before.flatMap((near) => near.features)
  const features = [...one.before, ...one.after].flatMap((near) => near.features)
  return one.slot.receives
    ? features.map((feature) => (feature === 'MEMBER' || feature === 'UNION' ? 'person' : feature))
    : features
}

/** "kết nạp 3 đoàn viên mới … và 2 đoàn viên": the same was done with those behind "và". */
function withRecruits(own: Feature[], context: Context, one: Aligned): Feature[] {
  const joined = one.gap.some((item) => item.kind === 'joint' && item.mark === 'và')
  const parted = one.gap.some((item) => item.kind === 'joint' && item.weight >= 5)
  const people = own.includes('MEMBER') || own.includes('UNION')
  return joined && !parted && people && context.rule?.needs.includes('NEW') === true ? [...own, 'NEW'] : own
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
  const crowd = context.subjects.some((one) => one === 'MEMBER' || one === 'UNION')
  if (slot.receives && crowd) return null
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
  const result = one.gap.at(-1)
  const equals = result?.kind === 'joint' && result.mark === '=' && apart < TOO_FAR
  const joints = one.gap.filter((item) => item.kind === 'joint')
  const counted = one.gap.every((item) => item.kind === 'joint' || item.kind === 'name')
  const over = counted && joints.length === 1 && /^[-/]$/.test(joints[0]?.mark ?? '')
  const listed = headed && one.gap.every((item) => item.kind !== 'joint' || item.weight <= 5)
  return (
    (form.mark === 'percent' && apart <= 6) ||
    (form.mark !== 'none' && (apart < 1 || over || listed || equals))
  )
}

function strictly(features: readonly Feature[], form: ValueForm, rules: readonly Rule[]): Resolved | null {
  const resolved = resolve(features, form, rules)
  return resolved !== null && resolved.leftover <= 1 ? resolved : null
}

/** "Khen thưởng: học sinh 33, giáo viên 4": an unused name before the slot says what the next ones are about. */
function withHeadings(before: Context, one: Aligned): Context {
  let context = before
  const features = one.unused.flatMap((near) => near.features)
  const ended = one.gap.some((item) => item.kind === 'joint' && item.weight >= 7)
  if (ended) context = { ...context, registering: 'none' }
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
