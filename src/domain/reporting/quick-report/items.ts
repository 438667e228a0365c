import { type Aligned, apartOf } from './align.ts'
import { type Feature, isClassifier, isSubject, type Rule } from './features.ts'
import { type Registering, registeringAfter, withRegistered } from './registered.ts'
import { FULL_AMOUNT, type Resolved, resolve, type ValueForm } from './resolve.ts'
import { ASIDE, type Slot } from './slots.ts'

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
  registering: Registering
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
  let parted = false
  let context: Context = {
    subjects: [],
    qualities: [],
    rule: null,
    headed: false,
    registering: 'none',
    to: -1,
  }
  for (const one of aligned) {
    context = withHeadings(context, one)
    const own = withRecruits(withRegistered(ownOf(one), context.registering, one), context, one)
    const form = formOf(one.slot)
    const near = apartOf(one.before, one.after, form) <= (one.slot.value === 'none' ? 1 : TOO_FAR)
    const resolved = near
      ? (resolveOwn(atClass(own, context), form, rules) ??
        resolveCarried(one, own, context, form, rules, union))
      : null
    const last = items.at(-1)
    parted = one.slot.part || (parted && !one.gap.some((item) => item.kind === 'joint' && item.weight >= 7))
    const rule =
      strangeCrowd(one, resolved) ||
      partOfCrowd(one, own, resolved) ||
      isOfGoods(one, resolved, form)
        ? null
        : (resolved?.rule ??
          againOf(one, own, last) ??
          elsewhereOf(one, own, last) ??
          givenOf(one, own, context.rule, parted, form))
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
        to,
      }
    }
  }
  return items
}

function hasColon(one: Aligned): boolean {
  return one.gap.some((item) => item.kind === 'joint' && item.mark === ':')
}

/** Who come to a class are learners. */
function atClass(own: readonly Feature[], context: Context): readonly Feature[] {
  const come = own.includes('ATTEND') && !own.includes('MEETING') && !own.includes('OUTREACH')
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

/** "12 hội viên xyz", "35 đoàn viên xyz": people of whom something unknown is said may not be all of them. */
function strangeCrowd(one: Aligned, resolved: Resolved | null): boolean {
  const needs = resolved?.rule.needs ?? []
  const crowd = needs.length === 1 && (needs[0] === 'MEMBER' || needs[0] === 'UNION')
  return crowd && one.slot.strange && one.before.length === 0 && !one.slot.fix
}

/** "trong đó sinh hoạt tại chỗ 15": a part of people is no number of meetings. */
function partOfCrowd({ slot }: Aligned, own: readonly Feature[], resolved: Resolved | null): boolean {
  const [need] = resolved?.rule.needs ?? []
  const event = need === 'MEETING' || need === 'CLASS' || need === 'OUTREACH'
  return slot.among && event && !own.includes('session')
}

/** "không có hộ vay mới", "3 hộ vay mới": what came to a stock is not the stock. */
function isNewInStock(own: readonly Feature[], resolved: Resolved | null): boolean {
  const needs = resolved?.rule.needs ?? []
  return own.includes('NEW') && !needs.includes('NEW') && needs.some((need) => STOCKS.has(need))
}

/** "quyên góp được 250 cuốn vở": no money, for something unknown is counted. */
function isOfGoods(one: Aligned, resolved: Resolved | null, form: ValueForm): boolean {
  const bare = form.mark === 'none' && !form.zero && form.size < FULL_AMOUNT
  return resolved?.rule.kind === 'money' && bare && one.slot.strange && one.after.length === 0
}

const STOCKS: ReadonlySet<Feature> = new Set<Feature>([
  'FAMILY',
  'CITIZEN',
  'CLAN',
  'LUNIT',
  'LOAN',
  'SAVING',
  'CLEAN',
  'ORPHAN',
])

/** "kết nạp 3 đoàn viên mới … và 2 đoàn viên": the same was done with those behind "và". */
function withRecruits(own: Feature[], context: Context, one: Aligned): Feature[] {
  const joined = one.gap.some((item) => item.kind === 'joint' && item.mark === 'và')
  const parted = one.gap.some((item) => item.kind === 'joint' && item.weight >= 5)
  const people = own.includes('MEMBER') || own.includes('UNION')
  return joined && !parted && people && context.rule?.needs.includes('NEW') === true ? [...own, 'NEW'] : own
}

/** "hội viên quý 2 là 50, quý 3 là 53": the same of another time or unit, so that one of the two must be chosen. */
function elsewhereOf(one: Aligned, own: readonly Feature[], last: Item | undefined): Rule | null {
  if (own.length > 0 || last?.rule?.kind !== 'count' || one.slot.delta || one.slot.receives) return null
  const joints = one.gap.every((item) => item.kind === 'joint' && item.weight <= 5)
  return joints && one.gap.some((item) => item.kind === 'joint' && item.mark === ASIDE) ? last.rule : null
}

/** "ủng hộ: cô Sáu 500k, cô Bảy 300k, cả chi hội 4tr1": what each gave is of the same, and so is the whole behind it. */
function givenOf(
  { slot }: Aligned,
  own: readonly Feature[],
  spoken: Rule | null,
  parted: boolean,
  form: ValueForm,
): Rule | null {
  if (spoken?.kind !== 'money' || form.mark === 'none') return null
  const whole = parted && own.includes('TOTAL')
  const said = own.every((feature) => feature === 'TOTAL' || feature === 'LEFT')
  return said && (slot.part || whole) ? spoken : null
}

/** "12 suất …, 15 suất": the same count word again, with no name, is the same thing again. */
function againOf(one: Aligned, own: readonly Feature[], last: Item | undefined): Rule | null {
  const { slot } = one
  if (own.length === 0 || !own.every(isClassifier) || slot.strange || slot.receives || slot.delta) return null
  if (last?.rule == null || slot.among || last.rule.kind !== 'count') return null
  return own.every((feature) => last.features.includes(feature)) ? last.rule : null
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
