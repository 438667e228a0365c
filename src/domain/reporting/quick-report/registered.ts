import type { Aligned } from './aligned.ts'
import type { Feature } from './features.ts'

/** How far "đăng ký" reaches: to none but its own figure, on to figures listed behind it, or to all of its sentence. */
export type Registering = 'none' | 'joined' | 'listed' | 'headed'

/** What a slot says of itself, with the "đăng ký" that was said before it and holds for it too. */
export function withRegistered(own: Feature[], reach: Registering, one: Aligned): Feature[] {
  const told = own.includes('DONE') || own.includes('REG') || own.includes('RATE')
  return !told && own.some(isRegistrable) && reaches(reach, one) ? [...own, 'REG'] : own
}

/** How far "đăng ký" reaches behind a slot. */
export function registeringAfter(before: Registering, own: readonly Feature[], one: Aligned): Registering {
  if (before === 'headed') return before
  if (!own.includes('REG') || own.includes('DONE')) return 'none'
  const verb = one.before.some((near) => near.features.every((feature) => feature === 'REG'))
  if (verb && isHeading(one)) return 'headed'
  if (one.after.some((near) => near.features.some(isRegistrable))) {
    return verb || before === 'listed' ? 'listed' : 'none'
  }
  return one.before.at(-1)?.features.includes('REG') === true || before === 'joined' ? 'joined' : 'none'
}

/** "đăng ký 50 gia đình học tập, 80 công dân học tập"; with names first only "đăng ký gđht 50 và cdht 80". */
function reaches(reach: Registering, one: Aligned): boolean {
  const joints = one.gap.flatMap((item) => (item.kind === 'joint' ? [item] : []))
  if (reach === 'headed') return true
  if (reach === 'listed') return one.before.length === 0 && joints.every(({ weight }) => weight <= 5)
  return reach === 'joined' && joints.every(({ mark }) => mark === 'và') && joints.length > 0
}

function isRegistrable(feature: Feature): boolean {
  return ['FAMILY', 'CITIZEN', 'CLAN', 'COMMUNITY', 'LUNIT'].includes(feature)
}

/** "Đăng ký: …": the colon stands right behind the verb. */
function isHeading(one: Aligned): boolean {
  const at = one.gap.findIndex((item) => item.kind === 'joint' && item.mark === ':')
  const before = one.gap[at - 1]
  return before?.kind === 'name' && before.features.every((feature) => feature === 'REG')
}
