import { text } from '../../lib/message.ts'
import type { Ctx } from '../context.ts'
import { type EventFacts, eventLine } from './event-text.ts'
import { allocate, type Claimant, type Place } from './rsvp.ts'
import { tell } from './telling.ts'
import { mayWait } from './training-event.ts'

/** Those who said yes to a class, with their places. */
export async function claimantsOf(ctx: Ctx, eventId: number): Promise<Claimant[]> {
  const rows = await ctx.db.rsvp.findMany({ where: { eventId, answer: 'yes' }, orderBy: { personId: 'asc' } })
  return rows.map(({ personId, place, since }) => ({ personId, place: place as Place | null, since }))
}

/**
 * Gives free seats to those who wait, and tells them; for whoever holds the lock of the class. Returns everybody's
 * place.
 */
export async function fillSeats(
  ctx: Ctx,
  event: EventFacts & { readonly state: string },
): Promise<ReadonlyMap<number, Place>> {
  const claimants = await claimantsOf(ctx, event.id)
  const places = allocate(claimants, event.capacity)
  for (const { personId, place, since } of claimants) {
    const now = places.get(personId) ?? 'waiting'
    if (now === place) continue
    await ctx.db.rsvp.update({
      where: { eventId_personId: { eventId: event.id, personId } },
      data: { place: now },
    })
    if (place === 'waiting' && event.state === 'planned')
      await tell(ctx, [personId], {
        cause: `rsvp-promoted:${event.id}:${personId}:${since.getTime()}`,
        dayOnly: mayWait(event.startsAt, ctx.now),
        message: {
          texts: [text('rsvp-promoted', { event: eventLine(event, ctx.timeZone) })],
          choices: [{ open: 'rsvp', arg: `${event.id}`, label: text('rsvp-change') }],
        },
      })
  }
  return places
}
