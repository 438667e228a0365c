import { text } from '../../lib/message.ts'
import { recordAudit } from '../audit/audit-events.ts'
import type { Ctx } from '../context.ts'
import { holdersOf } from '../org/assignments.ts'
import { subtree, unitToSteer } from '../org/units.ts'
import { Refusal } from '../refusal.ts'
import { thank } from './closings.ts'
import { type EventPerson, peopleOfEvent } from './event-people.ts'
import { eventLine } from './event-text.ts'
import { invitedPeople } from './invitations.ts'
import type { Nameable } from './name-list.ts'
import { tell } from './telling.ts'
import { eventById, lockedEvent, ownEvent } from './training-events.ts'

/** Somebody in the list of those who came. State: present, late (waits for the organiser), refused. */
export interface Attender extends EventPerson {
  readonly state: string
  readonly how: string
  readonly at: Date
  readonly certificateNo: string | null
}

/** Who came, by commune and name. Throws Refusal 'not-found' and, audited, 'not-allowed'. */
export async function attendancesOf(ctx: Ctx, eventId: number): Promise<readonly Attender[]> {
  const event = await ownEvent(ctx, eventId)
  const rows = new Map(
    (await ctx.db.attendance.findMany({ where: { eventId } })).map((row) => [row.personId, row]),
  )
  const people = await peopleOfEvent(ctx, event, [...rows.keys()])
  return people.flatMap((person) => {
    const row = rows.get(person.personId)
    return row
      ? [{ ...person, state: row.state, how: row.how, at: row.at, certificateNo: row.certificateNo }]
      : []
  })
}

/** Whom the organiser's list may name: those who are going come first (the list that is shown), then all others below. */
export interface Nameables {
  readonly shown: readonly Nameable[]
  readonly others: readonly Nameable[]
}

/** The people of a class for the organiser's list. Throws Refusal 'not-found' and, audited, 'not-allowed'. */
export async function nameablesOf(ctx: Ctx, eventId: number): Promise<Nameables> {
  const event = await ownEvent(ctx, eventId)
  const rsvps = await ctx.db.rsvp.findMany({
    where: { eventId, answer: 'yes' },
    select: { personId: true, place: true },
  })
  const going = rsvps.filter(({ place }) => place === 'going').map(({ personId }) => personId)
  const shown = (await peopleOfEvent(ctx, event, going)).map(toNameable)
  const known = new Set(going)
  const below = await holdersBelow(ctx, event.unitId)
  const guests = [...(await invitedPeople(ctx, event))].filter((id) => !below.has(id) && !known.has(id))
  const others = [
    ...(await peopleOfEvent(ctx, event, guests)).map(toNameable),
    ...[...below.values()].filter(({ personId }) => !known.has(personId)),
  ]
  return { shown, others }
}

/**
 * Writes down that these people came, as the organiser or the host of an online class says; who waited as late is in.
 * Throws Refusal 'not-found' (the class, or somebody who is neither invited nor below), 'event-cancelled' and, audited,
 * 'not-allowed'. Returns how many were new.
 */
export async function recordList(
  ctx: Ctx,
  eventId: number,
  personIds: readonly number[],
  how: 'list' | 'host' = 'list',
): Promise<number> {
  const event = await lockedEvent(ctx, eventId)
  await unitToSteer(ctx, event.unitId)
  if (event.state === 'cancelled') throw new Refusal('event-cancelled')
  const invited = await invitedPeople(ctx, event)
  const missing = personIds.filter((id) => !invited.has(id))
  const below = missing.length > 0 ? await holdersBelow(ctx, event.unitId) : new Map<number, Nameable>()
  if (missing.some((id) => !below.has(id))) throw new Refusal('not-found')
  const before = await ctx.db.attendance.findMany({
    where: { eventId },
    select: { personId: true, state: true },
  })
  const present = new Set(before.filter(({ state }) => state === 'present').map(({ personId }) => personId))
  const listed = new Set(before.map(({ personId }) => personId))
  const fresh = [...new Set(personIds)].filter((id) => !present.has(id))
  const recordedById = ctx.actor?.personId ?? null
  for (const personId of fresh.filter((one) => listed.has(one)))
    await ctx.db.attendance.update({
      where: { eventId_personId: { eventId, personId } },
      data: { state: 'present', how, recordedById },
    })
  await ctx.db.attendance.createMany({
    data: fresh
      .filter((id) => !listed.has(id))
      .map((personId) => ({ eventId, personId, state: 'present', how, at: ctx.now, recordedById })),
  })
  await recordAudit(ctx, {
    action: 'attendance-listed',
    subject: `event:${eventId}`,
    unitId: event.unitId,
    details: { count: fresh.length, how },
  })
  if (event.state === 'held') await thank(ctx, event, fresh)
  return fresh.length
}

/** Takes somebody out of the list again, who was written down by mistake. Refuses as `recordList` does. */
export async function strikeOut(ctx: Ctx, eventId: number, personId: number): Promise<void> {
  const event = await lockedEvent(ctx, eventId)
  await unitToSteer(ctx, event.unitId)
  const { count } = await ctx.db.attendance.updateMany({
    where: { eventId, personId, certificateNo: null },
    data: { state: 'refused', recordedById: ctx.actor?.personId ?? null },
  })
  if (count === 0) throw new Refusal('not-found')
  await recordAudit(ctx, { action: 'attendance-struck', subject: `event:${eventId}`, unitId: event.unitId })
}

/**
 * The organiser decides about somebody whose code came late, who is told. Deciding twice changes nothing. Throws Refusal
 * 'not-found', 'late-decided' and, audited, 'not-allowed'.
 */
export async function decideLate(
  ctx: Ctx,
  eventId: number,
  personId: number,
  accepted: boolean,
): Promise<EventPerson> {
  const event = await lockedEvent(ctx, eventId)
  await unitToSteer(ctx, event.unitId)
  const key = { eventId_personId: { eventId, personId } }
  if (!(await ctx.db.attendance.findUnique({ where: key }))) throw new Refusal('not-found')
  const { count } = await ctx.db.attendance.updateMany({
    where: { eventId, personId, state: 'late' },
    data: {
      state: accepted ? 'present' : 'refused',
      how: 'approval',
      recordedById: ctx.actor?.personId ?? null,
    },
  })
  if (count === 0) throw new Refusal('late-decided')
  await recordAudit(ctx, {
    action: accepted ? 'late-accepted' : 'late-refused',
    subject: `event:${eventId}`,
    unitId: event.unitId,
  })
  const key2 = accepted ? 'late-was-accepted' : 'late-was-refused'
  await tell(ctx, [personId], {
    cause: `late-decided:${eventId}:${personId}`,
    message: { texts: [text(key2, { event: eventLine(event, ctx.timeZone) })] },
  })
  if (accepted && event.state === 'held') await thank(ctx, event, [personId])
  const [person] = await peopleOfEvent(ctx, event, [personId])
  if (!person) throw new Refusal('not-found')
  return person
}

/** Whether the speaker came to a class; its state for the class's own words. */
export async function ownAttendance(
  ctx: Ctx,
  eventId: number,
): Promise<{ readonly state: string; readonly certificateNo: string | null } | null> {
  const personId = ctx.actor?.personId
  if (personId === undefined) return null
  await eventById(ctx, eventId)
  return ctx.db.attendance.findUnique({
    where: { eventId_personId: { eventId, personId } },
    select: { state: true, certificateNo: true },
  })
}

async function holdersBelow(ctx: Ctx, unitId: number): Promise<Map<number, Nameable>> {
  const unitIds = (await subtree(ctx, [unitId], ctx.today)).map(({ id }) => id)
  const holders = await holdersOf(ctx, unitIds)
  return new Map(
    holders.map(({ personId, name, seat }) => [personId, { personId, name, unit: seat.unitName }]),
  )
}

function toNameable({ personId, name, unit }: EventPerson): Nameable {
  return { personId, name, unit }
}
