import { text } from '../../lib/message.ts'
import { recordAudit } from '../audit/audit-events.ts'
import type { Ctx } from '../context.ts'
import { unitToSteer } from '../org/units.ts'
import { Refusal } from '../refusal.ts'
import { answerChoices, changeTexts, eventLine } from './event-text.ts'
import { invitedPeople } from './invitations.ts'
import { fillSeats } from './seats.ts'
import { tell } from './telling.ts'
import { mayWait, topicKeyOf } from './training-event.ts'

/** The longest that a topic, a place or a hint may be. */
const LONGEST = { topic: 200, place: 300, bring: 500, materials: 3_000, url: 500 } as const
const LARGEST_ROOM = 100_000

type Row = NonNullable<Awaited<ReturnType<Ctx['db']['trainingEvent']['findUnique']>>>

/** A class with the name under which people know it: its topic, else the title of its announcement. */
export type TrainingEvent = Row & { readonly name: string }

/** What can be set about a class before and after it is announced. Undefined stays as it is. */
export interface EventPatch {
  readonly topic?: string
  readonly startsAt?: Date | null
  readonly endsAt?: Date | null
  readonly place?: string
  readonly mapUrl?: string | null
  readonly onlineUrl?: string | null
  readonly capacity?: number | null
  readonly rsvpUntil?: Date | null
  readonly bring?: string
  readonly materials?: string
  readonly materialsFile?: string | null
}

/** A class by its number, whoever asks: rights are the caller's to check. Throws Refusal 'not-found'. */
export async function eventById(ctx: Ctx, id: number): Promise<TrainingEvent> {
  const row = await ctx.db.trainingEvent.findUnique({ where: { id } })
  if (!row) throw new Refusal('not-found')
  return named(ctx, row)
}

/** A class for somebody who may steer its unit. Throws Refusal 'not-found' and, audited, 'not-allowed'. */
export async function ownEvent(ctx: Ctx, id: number): Promise<TrainingEvent> {
  const event = await eventById(ctx, id)
  await unitToSteer(ctx, event.unitId)
  return event
}

/** Makes others who change this class or its answers wait, then reads it. Throws Refusal 'not-found'. */
export async function lockedEvent(ctx: Ctx, id: number): Promise<TrainingEvent> {
  await ctx.db.$executeRaw`UPDATE "TrainingEvent" SET "revision" = "revision" WHERE "id" = ${id}`
  return eventById(ctx, id)
}

/**
 * The class of an announcement, made empty where it has none yet, for somebody who may steer its unit. Throws Refusal
 * 'not-found' and, audited, 'not-allowed'.
 */
export async function eventOfAnnouncement(ctx: Ctx, announcementId: number): Promise<TrainingEvent> {
  const announcement = await ctx.db.announcement.findUnique({ where: { id: announcementId } })
  if (!announcement) throw new Refusal('not-found')
  await unitToSteer(ctx, announcement.unitId)
  const { unitId } = announcement
  const row = await ctx.db.trainingEvent.upsert({
    where: { announcementId },
    update: {},
    create: {
      announcementId,
      unitId,
      createdById: ctx.actor?.personId ?? announcement.authorId,
      createdAt: ctx.now,
    },
  })
  return named(ctx, row)
}

/** The class that an announcement invites to, whoever asks; null where it has none. */
export async function findEventOf(ctx: Ctx, announcementId: number): Promise<TrainingEvent | null> {
  const row = await ctx.db.trainingEvent.findUnique({ where: { announcementId } })
  return row && named(ctx, row)
}

/**
 * Changes what is written down about a class. Where invitations are out and its time or place changes, its revision
 * counts up and everybody concerned is told what changed and asked again (a deadline that has passed goes); more seats go to those who wait. Throws
 * Refusal 'not-found', 'event-cancelled', 'value-out-of-range', 'text-too-long', 'event-times' and, audited, 'not-allowed'.
 */
export async function changeEvent(ctx: Ctx, id: number, patch: EventPatch): Promise<TrainingEvent> {
  const before = await lockedEvent(ctx, id)
  await unitToSteer(ctx, before.unitId)
  if (before.state === 'cancelled') throw new Refusal('event-cancelled')
  check(before, patch)
  const data = { ...patch, ...(patch.topic === undefined ? {} : { topicKey: topicKeyOf(patch.topic) }) }
  const after = await named(ctx, await ctx.db.trainingEvent.update({ where: { id }, data }))
  await recordAudit(ctx, {
    action: 'event-changed',
    subject: `event:${id}`,
    unitId: before.unitId,
    details: { fields: Object.keys(patch).join(' ') },
  })
  const moved = changeTexts(before, after, ctx.timeZone)
  const isOut = before.state === 'planned' && (await hasBeenSent(ctx, before))
  const event = moved.length > 0 && isOut ? await askAgain(ctx, before, after) : after
  await fillSeats(ctx, event)
  return event
}

/** Cancels a class and tells everybody invited once, but not those who do not come anyway. Refuses as `ownEvent` does. */
export async function cancelEvent(ctx: Ctx, id: number): Promise<{ readonly told: number }> {
  const event = await lockedEvent(ctx, id)
  await unitToSteer(ctx, event.unitId)
  if (event.state === 'held') throw new Refusal('event-over')
  if (event.state === 'cancelled') return { told: 0 }
  await ctx.db.trainingEvent.update({ where: { id }, data: { state: 'cancelled', code: null } })
  const people = (await hasBeenSent(ctx, event)) ? await concerned(ctx, event) : []
  const told = await tell(ctx, people, {
    cause: `event-cancelled:${id}`,
    message: { texts: [text('event-cancelled', { event: eventLine(event, ctx.timeZone) })] },
    dayOnly: mayWait(event.startsAt, ctx.now),
  })
  await recordAudit(ctx, {
    action: 'event-cancelled',
    subject: `event:${id}`,
    unitId: event.unitId,
    details: { told },
  })
  return { told }
}

/** Whether invitations to a class have gone out. */
export async function hasBeenSent(ctx: Ctx, event: Pick<TrainingEvent, 'announcementId'>): Promise<boolean> {
  if (event.announcementId === null) return false
  const sent = { id: event.announcementId, publishedAt: { not: null } }
  return (await ctx.db.announcement.count({ where: sent })) > 0
}

/** A row with the name under which people know the class. */
export async function named(ctx: Ctx, row: Row): Promise<TrainingEvent> {
  if (row.topic !== '' || row.announcementId === null) return { ...row, name: row.topic }
  const announcement = await ctx.db.announcement.findUnique({
    where: { id: row.announcementId },
    select: { title: true },
  })
  return { ...row, name: announcement?.title ?? '' }
}

async function askAgain(ctx: Ctx, before: TrainingEvent, after: TrainingEvent): Promise<TrainingEvent> {
  const passed = after.rsvpUntil !== null && after.rsvpUntil < ctx.now
  const row = await ctx.db.trainingEvent.update({
    where: { id: after.id },
    data: { revision: { increment: 1 }, ...(passed ? { rsvpUntil: null } : {}) },
  })
  const event = { ...row, name: after.name }
  const told = await tell(ctx, await concerned(ctx, event), {
    cause: `event-moved:${event.id}:r${event.revision}`,
    dayOnly: mayWait(before.startsAt, ctx.now) && mayWait(event.startsAt, ctx.now),
    message: {
      texts: [
        text('event-moved', { name: event.name, lines: changeTexts(before, after, ctx.timeZone) }),
        text('event-asked-again'),
      ],
      choices: answerChoices(event.id),
    },
  })
  await recordAudit(ctx, {
    action: 'event-moved',
    subject: `event:${event.id}`,
    unitId: event.unitId,
    details: { told, revision: event.revision },
  })
  return event
}

/** Everybody invited except those who have said that they do not come. */
async function concerned(ctx: Ctx, event: TrainingEvent): Promise<number[]> {
  const no = await ctx.db.rsvp.findMany({
    where: { eventId: event.id, answer: 'no' },
    select: { personId: true },
  })
  const away = new Set(no.map(({ personId }) => personId))
  return [...(await invitedPeople(ctx, event))].filter((id) => !away.has(id))
}

function check(before: TrainingEvent, patch: EventPatch): void {
  const { capacity, topic, place, bring, materials } = patch
  if (
    capacity !== undefined &&
    capacity !== null &&
    (!Number.isInteger(capacity) || capacity < 1 || capacity > LARGEST_ROOM)
  )
    throw new Refusal('value-out-of-range', { minimum: '1', maximum: String(LARGEST_ROOM) })
  for (const [written, most] of [
    [topic, LONGEST.topic],
    [place, LONGEST.place],
    [bring, LONGEST.bring],
    [materials, LONGEST.materials],
    [patch.mapUrl, LONGEST.url],
    [patch.onlineUrl, LONGEST.url],
  ] as const)
    if (written && written.length > most) throw new Refusal('text-too-long', { maximum: most })
  const { startsAt, endsAt, rsvpUntil } = { ...before, ...patch }
  if (startsAt && ((endsAt && endsAt <= startsAt) || (rsvpUntil && rsvpUntil > startsAt)))
    throw new Refusal('event-times')
}
