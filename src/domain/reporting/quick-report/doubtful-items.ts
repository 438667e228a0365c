import type { Aligned } from './aligned.ts'
import type { Feature } from './features.ts'
import type { Item } from './item.ts'
import { PARTS } from './orientation.ts'
import { FULL_AMOUNT, type Resolved, type ValueForm } from './resolve.ts'

/** Whether a slot's names fit an indicator but the figure may be of something else, so that it must be asked. */
export function isDoubtful(
  one: Aligned,
  own: readonly Feature[],
  resolved: Resolved | null,
  last: Item | undefined,
  form: ValueForm,
): boolean {
  return (
    strangeCrowd(one, resolved) ||
    partOfCrowd(one, own, resolved, last) ||
    isMaybeCrowd(one, own, resolved, last) ||
    isOfGoods(one, resolved, form)
  )
}

/** "12 hội viên xyz", "35 đoàn viên xyz": people of whom something unknown is said may not be all of them. */
function strangeCrowd(one: Aligned, resolved: Resolved | null): boolean {
  const needs = resolved?.rule.needs ?? []
  const crowd = needs.length === 1 && (needs[0] === 'MEMBER' || needs[0] === 'UNION')
  return crowd && one.slot.strange && one.before.length === 0 && !one.slot.fix
}

/** "họp 2 lần, 45 hội viên", "họp 27/40 đoàn viên": those who came, or all there are. */
function isMaybeCrowd(
  one: Aligned,
  own: readonly Feature[],
  resolved: Resolved | null,
  last: Item | undefined,
): boolean {
  const needs = resolved?.rule.needs ?? []
  const people = needs.length === 1 && (needs[0] === 'MEMBER' || needs[0] === 'UNION')
  const listed = one.after.some((near) => near.features.some((feature) => needs.includes(feature)))
  if (!people || !listed || one.slot.fix || own.includes('TOTAL') || own.includes('LEFT')) return false
  const joints = one.gap.flatMap((item) => (item.kind === 'joint' ? [item] : []))
  const held = [...one.unused, ...one.before].some((near) => near.features.some(isEvent))
  if (held && joints.every(({ mark, weight }) => mark !== ':' && weight < PARTS)) return true
  const joined = joints.every(({ weight }) => weight <= 5)
  return joined && one.before.length === 0 && (last?.rule?.needs.some(isEvent) ?? false)
}

function isEvent(feature: Feature): boolean {
  return feature === 'MEETING' || feature === 'OUTREACH' || feature === 'CLASS'
}

/** "trong đó sinh hoạt tại chỗ 15", "trong đó 20 hội viên là …": a part of people is no number of meetings and not them all. */
function partOfCrowd(
  { slot }: Aligned,
  own: readonly Feature[],
  resolved: Resolved | null,
  last: Item | undefined,
): boolean {
  const [need] = resolved?.rule.needs ?? []
  if (slot.among && !slot.fix && resolved !== null && last?.rule === resolved.rule) return true
  const event = need === 'MEETING' || need === 'CLASS' || need === 'OUTREACH'
  return slot.among && event && !own.includes('session')
}

/** "không có hộ vay mới", "3 hộ vay mới": what came to a stock is not the stock. */
export function isNewInStock(own: readonly Feature[], resolved: Resolved | null): boolean {
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
