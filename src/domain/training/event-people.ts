import type { Ctx } from '../context.ts'
import type { Seat } from '../org/actor.ts'
import { loadActors } from '../org/assignments.ts'

/** Somebody in a list of a class: with the seat and the commune that the list is ordered by. */
export interface EventPerson {
  readonly personId: number
  readonly name: string
  readonly phone: string | null
  readonly seat: Seat | null
  readonly unit: string
  /** '' for who sits above the communes. */
  readonly commune: string
}

const byWords = new Intl.Collator('vi', { numeric: true })

/** These people with their seats of today, by commune, unit and name. The seat is the one that brought them in. */
export async function peopleOfEvent(
  ctx: Ctx,
  event: { readonly announcementId: number | null },
  personIds: readonly number[],
): Promise<EventPerson[]> {
  const people = await ctx.db.person.findMany({
    where: { id: { in: [...personIds] } },
    select: { id: true, name: true, phone: true },
  })
  const actors = await loadActors(ctx.db, personIds, ctx.today)
  const recipients = await ctx.db.recipient.findMany({
    where: { announcementId: event.announcementId ?? 0 },
    select: { personId: true, unitId: true },
  })
  const units = new Map(recipients.map(({ personId, unitId }) => [personId, unitId]))
  const seatOf = (personId: number): Seat | null => {
    const seats = actors.get(personId)?.seats ?? []
    return seats.find(({ unitId }) => unitId === units.get(personId)) ?? seats[0] ?? null
  }
  const seats = new Map(people.map(({ id }) => [id, seatOf(id)]))
  const communes = await communesOf(ctx, [
    ...new Set([...seats.values()].flatMap((seat) => (seat ? [seat.unitId] : []))),
  ])
  return people
    .map(({ id, name, phone }): EventPerson => {
      const seat = seats.get(id) ?? null
      const commune = seat ? (communes.get(seat.unitId)?.name ?? '') : ''
      return { personId: id, name, phone, seat, unit: seat?.unitName ?? '', commune }
    })
    .sort(
      (a, b) =>
        byWords.compare(a.commune, b.commune) ||
        byWords.compare(a.unit, b.unit) ||
        byWords.compare(a.name, b.name),
    )
}

/** The commune at or above each of these units today, in as many statements as the tree has levels. */
export async function communesOf(
  ctx: Ctx,
  unitIds: readonly number[],
): Promise<ReadonlyMap<number, { readonly id: number; readonly name: string }>> {
  const found = new Map<number, { readonly id: number; readonly name: string }>()
  let at = new Map(unitIds.map((id) => [id, id]))
  for (let steps = 0; at.size > 0 && steps < DEEPEST; steps += 1) {
    const versions = await ctx.db.unitVersion.findMany({
      where: {
        unitId: { in: [...new Set(at.values())] },
        fromDay: { lte: ctx.today },
        OR: [{ untilDay: null }, { untilDay: { gt: ctx.today } }],
      },
      select: { unitId: true, parentId: true, name: true, unit: { select: { level: true } } },
    })
    const known = new Map(versions.map((version) => [version.unitId, version]))
    const above = new Map<number, number>()
    for (const [start, id] of at) {
      const version = known.get(id)
      if (version?.unit.level === 'commune') found.set(start, { id, name: version.name })
      else if (version?.parentId) above.set(start, version.parentId)
    }
    at = above
  }
  return found
}

const DEEPEST = 16
