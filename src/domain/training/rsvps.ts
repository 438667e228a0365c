import { text } from '../../lib/message.ts'
import { recordAudit } from '../audit/audit-events.ts'
import type { Ctx } from '../context.ts'
import { type Holder, holdersOf } from '../org/assignments.ts'
import { unitToSteer } from '../org/units.ts'
import { Refusal } from '../refusal.ts'
import { sentAtOf } from './attendance.ts'
import { type EventPerson, peopleOfEvent } from './event-people.ts'
import { answerChoices, factTexts } from './event-text.ts'
import { invitedPeople, isInvited } from './invitations.ts'
import type { Answer, Place } from './rsvp.ts'
import { waitingNumber } from './rsvp.ts'
import { claimantsOf, fillSeats } from './seats.ts'
import { tell } from './telling.ts'
import { answersTaken, mayWait } from './training-event.ts'
import { eventById, lockedEvent, type TrainingEvent } from './training-events.ts'

/** The longest reason. */
const MOST_CHARACTERS = 500

/** What somebody has answered. `waiting` is the number on the waiting list, from 1. */
export interface OwnAnswer {
  readonly event: TrainingEvent
  readonly answer: Answer | null
  readonly place: Place | null
  readonly waiting: number | null
  /** It was given before the class was moved. */
  readonly stale: boolean
}

/** The speaker's own answer to a class. Throws Refusal 'not-found' and, audited, 'not-allowed' for who is not invited. */
export async function ownAnswer(ctx: Ctx, eventId: number): Promise<OwnAnswer> {
  const event = await eventById(ctx, eventId)
  return answerOf(ctx, event, await invitedSpeaker(ctx, event))
}

/**
 * Takes the speaker's answer to a class: yes takes a seat or a place on the waiting list, anything else frees it for who
 * waits. The same answer again changes nothing but that it is known to be of today. After the deadline only a "no" is
 * taken. Throws Refusal 'rsvp-closed' (with whom to call), 'event-cancelled', 'event-over', 'not-found',
 * 'substitute-elsewhere' and, audited, 'not-allowed'.
 */
export async function answerRsvp(
  ctx: Ctx,
  eventId: number,
  said: { readonly answer: Answer; readonly reason?: string; readonly substituteId?: number },
): Promise<OwnAnswer> {
  const event = await lockedEvent(ctx, eventId)
  const personId = await invitedSpeaker(ctx, event)
  const key = { eventId_personId: { eventId, personId } }
  const before = await ctx.db.rsvp.findUnique({ where: key })
  await mustBeOpen(ctx, event, said.answer, before?.answer)
  if (said.substituteId !== undefined) await mustBeColleague(ctx, event, said.substituteId)
  const { answer } = said
  const same = before?.answer === answer
  const row = {
    answer,
    place: answer === 'yes' && same ? before.place : null,
    since: same ? before.since : ctx.now,
    reason: said.reason?.slice(0, MOST_CHARACTERS).toWellFormed() ?? (same ? before.reason : null),
    substituteId: answer === 'no' ? (said.substituteId ?? (same ? before.substituteId : null)) : null,
    revision: event.revision,
    addressId: ctx.addressId,
    answeredAt: ctx.now,
  }
  await ctx.db.rsvp.upsert({ where: key, update: row, create: { eventId, personId, ...row } })
  if (event.announcementId !== null)
    await ctx.db.recipient.updateMany({
      where: { announcementId: event.announcementId, personId, acknowledgedAt: null },
      data: { acknowledgedAt: ctx.now },
    })
  await fillSeats(ctx, event)
  if (said.substituteId !== undefined) await inviteSubstitute(ctx, event, personId, said.substituteId)
  await recordAudit(ctx, {
    action: 'rsvp-answered',
    subject: `event:${eventId}`,
    unitId: event.unitId,
    details: { answer, substitute: said.substituteId !== undefined },
  })
  return answerOf(ctx, event, personId)
}

/** Who could come instead of the speaker: others with a seat at the same unit who can be written to. */
export async function possibleSubstitutes(ctx: Ctx, eventId: number): Promise<readonly Holder[]> {
  const event = await eventById(ctx, eventId)
  const personId = await invitedSpeaker(ctx, event)
  const units = await ownUnits(ctx, event, personId)
  const invited = await invitedPeople(ctx, event)
  const seen = new Set<number>()
  return (await holdersOf(ctx, units)).filter((holder) => {
    const fits = holder.personId !== personId && holder.addresses.length > 0 && !seen.has(holder.personId)
    seen.add(holder.personId)
    return fits && !invited.has(holder.personId)
  })
}

/** One line of the organiser's list. */
export interface Answerer extends EventPerson {
  readonly answer: Answer | null
  readonly place: Place | null
  readonly reason: string | null
  readonly substituteId: number | null
  readonly stale: boolean
}

/** Who comes, for the organiser: by answer, each by commune and name; those who wait in their order. */
export interface RsvpOverview {
  readonly event: TrainingEvent
  readonly going: readonly Answerer[]
  readonly waiting: readonly Answerer[]
  readonly maybe: readonly Answerer[]
  readonly no: readonly Answerer[]
  readonly silent: readonly Answerer[]
}

/** Who comes and who has not said. Throws Refusal 'not-found' and, audited, 'not-allowed'. */
export async function rsvpOf(ctx: Ctx, eventId: number): Promise<RsvpOverview> {
  const event = await eventById(ctx, eventId)
  await unitToSteer(ctx, event.unitId)
  const rows = new Map((await ctx.db.rsvp.findMany({ where: { eventId } })).map((row) => [row.personId, row]))
  const people = await peopleOfEvent(ctx, event, [...(await invitedPeople(ctx, event))])
  const all = people.map((person): Answerer => {
    const row = rows.get(person.personId)
    return {
      ...person,
      answer: (row?.answer as Answer | undefined) ?? null,
      place: (row?.place as Place | null | undefined) ?? null,
      reason: row?.reason ?? null,
      substituteId: row?.substituteId ?? null,
      stale: row !== undefined && row.revision < event.revision,
    }
  })
  const line = new Map(
    (await claimantsOf(ctx, eventId)).map((one, _, list) => [
      one.personId,
      waitingNumber(list, one.personId) ?? 0,
    ]),
  )
  return {
    event,
    going: all.filter(({ place }) => place === 'going'),
    waiting: all
      .filter(({ place }) => place === 'waiting')
      .sort((a, b) => (line.get(a.personId) ?? 0) - (line.get(b.personId) ?? 0)),
    maybe: all.filter(({ answer }) => answer === 'maybe'),
    no: all.filter(({ answer }) => answer === 'no'),
    silent: all.filter(({ answer }) => answer === null),
  }
}

/** The people who gave any of these answers ('none': invited, but not answered). Throws as `rsvpOf` does. */
export async function rsvpPeople(
  ctx: Ctx,
  eventId: number,
  answers: readonly (Answer | 'none')[],
): Promise<Set<number>> {
  const event = await eventById(ctx, eventId)
  await unitToSteer(ctx, event.unitId)
  const rows = await ctx.db.rsvp.findMany({ where: { eventId }, select: { personId: true, answer: true } })
  const found = new Set(
    rows.filter(({ answer }) => answers.includes(answer as Answer)).map(({ personId }) => personId),
  )
  if (!answers.includes('none')) return found
  const answered = new Set(rows.map(({ personId }) => personId))
  for (const personId of await invitedPeople(ctx, event)) if (!answered.has(personId)) found.add(personId)
  return found
}

/**
 * Gives seats that became free by themselves (somebody was erased) to those who wait for a class to come. Returns how
 * many classes were looked after.
 */
export async function fillFreedSeats(ctx: Ctx): Promise<number> {
  const rows = await ctx.db.trainingEvent.findMany({
    where: { state: 'planned', startsAt: { gt: ctx.now }, rsvps: { some: { place: 'waiting' } } },
    select: { id: true, capacity: true, _count: { select: { rsvps: { where: { place: 'going' } } } } },
    orderBy: { id: 'asc' },
  })
  const free = rows.filter(({ capacity, _count }) => capacity === null || _count.rsvps < capacity)
  for (const { id } of free) await fillSeats(ctx, await lockedEvent(ctx, id))
  return free.length
}

/** Name and phone of whoever organises a class, in one line; '' where nobody is known. */
export async function organiserOf(ctx: Ctx, event: TrainingEvent): Promise<string> {
  if (event.createdById === null) return ''
  const person = await ctx.db.person.findUnique({ where: { id: event.createdById } })
  return [person?.name, person?.phone].filter(Boolean).join(', ')
}

async function invitedSpeaker(ctx: Ctx, event: TrainingEvent): Promise<number> {
  const personId = ctx.actor?.personId
  if (personId === undefined || !(await isInvited(ctx, event, personId)))
    throw new Refusal('not-allowed', {}, { audited: true })
  return personId
}

async function mustBeOpen(ctx: Ctx, event: TrainingEvent, answer: Answer, before?: string): Promise<void> {
  const taken = answersTaken(event, sentAtOf(ctx.saidAt, ctx.now))
  if (taken === 'cancelled') throw new Refusal('event-cancelled')
  if (taken === 'over') throw new Refusal('event-over')
  if (taken === 'no' && answer !== 'no' && answer !== before)
    throw new Refusal('rsvp-closed', { contact: (await organiserOf(ctx, event)) || text('unknown') })
}

async function answerOf(ctx: Ctx, event: TrainingEvent, personId: number): Promise<OwnAnswer> {
  const row = await ctx.db.rsvp.findUnique({ where: { eventId_personId: { eventId: event.id, personId } } })
  return {
    event,
    answer: (row?.answer as Answer | undefined) ?? null,
    place: (row?.place as Place | null | undefined) ?? null,
    waiting: waitingNumber(await claimantsOf(ctx, event.id), personId),
    stale: row !== null && row.revision < event.revision,
  }
}

/** The unit through which somebody was invited, else those where they hold a seat. */
async function ownUnits(ctx: Ctx, event: TrainingEvent, personId: number): Promise<number[]> {
  const announcementId = event.announcementId ?? 0
  const invited = await ctx.db.recipient.findUnique({
    where: { announcementId_personId: { announcementId, personId } },
  })
  return invited ? [invited.unitId] : (ctx.actor?.seats.map(({ unitId }) => unitId) ?? [])
}

async function mustBeColleague(ctx: Ctx, event: TrainingEvent, substituteId: number): Promise<void> {
  const possible = await possibleSubstitutes(ctx, event.id)
  if (!possible.some(({ personId }) => personId === substituteId)) throw new Refusal('substitute-elsewhere')
}

async function inviteSubstitute(
  ctx: Ctx,
  event: TrainingEvent,
  personId: number,
  substituteId: number,
): Promise<void> {
  const person = await ctx.db.person.findUnique({ where: { id: personId }, select: { name: true } })
  await tell(ctx, [substituteId], {
    cause: `rsvp-substitute:${event.id}:${personId}:${substituteId}`,
    dayOnly: mayWait(event.startsAt, ctx.now),
    message: {
      texts: [text('rsvp-substitute-asked', { name: person?.name ?? '' }), ...factTexts(event, ctx.timeZone)],
      choices: answerChoices(event.id),
    },
  })
}
