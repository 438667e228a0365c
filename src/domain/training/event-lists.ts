import type { Ctx } from '../context.ts'
import { overseeingSeats } from '../org/permission.ts'
import { subtree } from '../org/units.ts'
import { eventById, named, type TrainingEvent } from './training-events.ts'

/** Classes of the speaker's units that are to come, run, or lie behind; the next first, past ones the latest first. */
export async function ownEvents(
  ctx: Ctx,
  which: 'coming' | 'past',
  most: number,
): Promise<readonly TrainingEvent[]> {
  const roots = ctx.actor ? overseeingSeats(ctx.actor).map(({ unitId }) => unitId) : []
  const unitIds = new Set((await subtree(ctx, roots, ctx.today)).map(({ id }) => id))
  const all = await ctx.db.trainingEvent.findMany({
    where: {
      state: which === 'coming' ? 'planned' : { in: ['held', 'cancelled'] },
      startsAt: { not: null },
    },
    orderBy: { startsAt: which === 'coming' ? 'asc' : 'desc' },
    select: { id: true, unitId: true },
  })
  const events: TrainingEvent[] = []
  for (const { id } of all.filter(({ unitId }) => unitIds.has(unitId)).slice(0, most))
    events.push(await eventById(ctx, id))
  return events
}

/** Classes that the speaker is invited to and that are to come, or that the speaker came to. */
export async function myEvents(
  ctx: Ctx,
  which: 'coming' | 'past',
  most: number,
): Promise<readonly TrainingEvent[]> {
  const personId = ctx.actor?.personId
  if (personId === undefined) return []
  const recipient = await ctx.db.recipient.findMany({ where: { personId }, select: { announcementId: true } })
  const rsvps = await ctx.db.rsvp.findMany({
    where: { OR: [{ personId }, { substituteId: personId }] },
    select: { eventId: true },
  })
  const present = await ctx.db.attendance.findMany({
    where: { personId, state: 'present' },
    select: { eventId: true },
  })
  const invited = [
    { announcementId: { in: recipient.map(({ announcementId }) => announcementId) } },
    { id: { in: rsvps.map(({ eventId }) => eventId) } },
  ]
  const rows = await ctx.db.trainingEvent.findMany({
    where:
      which === 'coming'
        ? { state: 'planned', startsAt: { not: null }, OR: invited }
        : { state: 'held', id: { in: present.map(({ eventId }) => eventId) } },
    orderBy: { startsAt: which === 'coming' ? 'asc' : 'desc' },
    take: most,
  })
  const events: TrainingEvent[] = []
  for (const row of rows) events.push(await named(ctx, row))
  return events
}
