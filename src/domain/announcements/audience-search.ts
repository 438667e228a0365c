import { fold } from '../../lib/vi/fold.ts'
import type { Ctx } from '../context.ts'
import { subtree } from '../org/units.ts'
import { ownAnnouncement } from './announcements.ts'
import { candidatesOf } from './audiences.ts'

/** A person or a unit found by a part of the name. */
export interface Found {
  readonly kind: 'person' | 'unit'
  readonly id: number
  readonly name: string
  /** Where a person holds a seat. */
  readonly unitName: string
}

/** The people under an announcement's unit whose name holds these words, in any spelling. Throws as `ownAnnouncement`. */
export async function findPeople(ctx: Ctx, id: number, words: string): Promise<Found[]> {
  const { unitId } = await ownAnnouncement(ctx, id)
  const wanted = fold(words)
  const people = new Map<number, Found>()
  if (wanted === '') return []
  for (const { personId, name, unitName } of await candidatesOf(ctx, unitId))
    if (fold(name).includes(wanted) && !people.has(personId))
      people.set(personId, { kind: 'person', id: personId, name, unitName })
  return [...people.values()]
}

/** The same for the units under it. Throws as `ownAnnouncement`. */
export async function findUnits(ctx: Ctx, id: number, words: string): Promise<Found[]> {
  const { unitId } = await ownAnnouncement(ctx, id)
  const wanted = fold(words)
  if (wanted === '') return []
  return (await subtree(ctx, [unitId], ctx.today))
    .filter((unit) => unit.id !== unitId && fold(unit.name).includes(wanted))
    .map((unit) => ({ kind: 'unit', id: unit.id, name: unit.name, unitName: '' }))
}
