import { randomInt } from 'node:crypto'
import { text } from '../../lib/message.ts'
import { countAudit, recordAudit } from '../audit/audit-events.ts'
import type { Ctx } from '../context.ts'
import { unitToSteer } from '../org/units.ts'
import { Refusal, type RefusalCode } from '../refusal.ts'
import { judge, makeCheckInCode, readCheckInCode, sentAtOf } from './attendance.ts'
import { thank } from './closings.ts'
import { eventLine } from './event-text.ts'
import { isInvited } from './invitations.ts'
import { tell } from './telling.ts'
import { eventById, lockedEvent, type TrainingEvent } from './training-events.ts'

/** Wrong codes that one address may send in an hour. */
const TRIES = 10
const HOUR = 3_600_000
const MINUTE = 60_000
/** How long a check-in stays open unless told. */
const USUAL_MINUTES = 60
const DAY_MS = 24 * HOUR

/** An open check-in: the code, and until when it counts. */
export interface CheckIn {
  readonly event: TrainingEvent
  readonly code: string
  readonly until: Date
}

/**
 * Opens the check-in of a class, or keeps it open longer under the same code. The code may also be a word that the host
 * of an online class says. Throws Refusal 'not-found', 'event-cancelled' and, audited, 'not-allowed'.
 */
export async function openCheckIn(
  ctx: Ctx,
  eventId: number,
  { minutes = USUAL_MINUTES }: { readonly minutes?: number } = {},
  random: (below: number) => number = (below) => randomInt(below),
): Promise<CheckIn> {
  const event = await lockedEvent(ctx, eventId)
  await unitToSteer(ctx, event.unitId)
  if (event.state === 'cancelled') throw new Refusal('event-cancelled')
  const isOpen = event.code !== null && event.codeUntil !== null && event.codeUntil > ctx.now
  const code = isOpen && event.code !== null ? event.code : await freeCode(ctx, random)
  const codeUntil = new Date(ctx.now.getTime() + minutes * MINUTE)
  const codeFrom = isOpen && event.codeFrom ? event.codeFrom : ctx.now
  await ctx.db.trainingEvent.update({ where: { id: eventId }, data: { code, codeFrom, codeUntil } })
  await recordAudit(ctx, {
    action: 'check-in-opened',
    subject: `event:${eventId}`,
    unitId: event.unitId,
    details: { minutes },
  })
  return { event: { ...event, code, codeFrom, codeUntil }, code, until: codeUntil }
}

/** Ends the check-in now; what was sent until ten minutes from now still counts. Refuses as `openCheckIn` does. */
export async function closeCheckIn(ctx: Ctx, eventId: number): Promise<void> {
  const event = await lockedEvent(ctx, eventId)
  await unitToSteer(ctx, event.unitId)
  if (event.codeUntil && event.codeUntil > ctx.now)
    await ctx.db.trainingEvent.update({ where: { id: eventId }, data: { codeUntil: ctx.now } })
}

/** What came of a check-in: `already` for who is in the list, whatever the code. */
export interface CheckedIn {
  readonly event: TrainingEvent
  readonly state: 'present' | 'late' | 'refused'
  readonly already: boolean
}

/**
 * Checks the speaker in by the code that is shown in the room, judged by when it was sent. After its time the organiser
 * decides and is told. Throws Refusal, all audited: 'check-in-unknown', 'check-in-not-invited', and
 * 'check-in-too-many-tries' after ten wrong ones within an hour.
 */
export async function checkIn(ctx: Ctx, typed: string, how: 'code' | 'qr' = 'code'): Promise<CheckedIn> {
  await limitTries(ctx)
  const code = readCheckInCode(typed)
  const personId = ctx.actor?.personId
  if (personId === undefined) throw new Refusal('not-allowed', {}, { audited: true })
  const row =
    code && (await ctx.db.trainingEvent.findFirst({ where: { code }, orderBy: { codeFrom: 'desc' } }))
  const sentAt = sentAtOf(ctx.saidAt, ctx.now)
  const state = row && row.state !== 'cancelled' ? judge(row, sentAt) : 'unknown'
  if (!row || state === 'unknown') throw refused('check-in-unknown')
  const event = await eventById(ctx, row.id)
  if (!(await isInvited(ctx, event, personId))) throw refused('check-in-not-invited')
  const key = { eventId: event.id, personId }
  const known = await ctx.db.attendance.findUnique({ where: { eventId_personId: key } })
  if (known) return { event, state: known.state as CheckedIn['state'], already: true }
  await ctx.db.attendance.create({ data: { ...key, state, how, at: sentAt } })
  await recordAudit(ctx, {
    action: state === 'late' ? 'check-in-late' : 'checked-in',
    subject: `event:${event.id}`,
    unitId: event.unitId,
    details: { how },
  })
  if (state === 'late') await tellOrganiser(ctx, event, personId)
  else if (event.state === 'held') await thank(ctx, event, [personId])
  return { event, state, already: false }
}

/** Whether a code stands for a class whose check-in is open or was lately; nothing is counted as a wrong try. */
export async function isKnownCode(ctx: Ctx, typed: string): Promise<boolean> {
  const code = readCheckInCode(typed)
  if (code === null) return false
  const lately = { gt: new Date(ctx.now.getTime() - DAY_MS) }
  return (await ctx.db.trainingEvent.count({ where: { code, codeUntil: lately } })) > 0
}

async function tellOrganiser(ctx: Ctx, event: TrainingEvent, personId: number): Promise<void> {
  const person = await ctx.db.person.findUnique({ where: { id: personId }, select: { name: true } })
  const arg = (answer: string) => `${event.id}:${personId}:${answer}`
  await tell(ctx, event.createdById === null ? [] : [event.createdById], {
    cause: `check-in-late:${event.id}:${personId}`,
    message: {
      texts: [text('late-waits', { name: person?.name ?? '', event: eventLine(event, ctx.timeZone) })],
      choices: [
        { open: 'training-late', arg: arg('yes'), label: text('late-accept') },
        { open: 'training-late', arg: arg('no'), label: text('late-refuse') },
      ],
    },
  })
}

async function limitTries(ctx: Ctx): Promise<void> {
  if (ctx.addressId === null) return
  const since = new Date(ctx.now.getTime() - HOUR)
  const action = 'refused:check-in-unknown'
  if ((await countAudit(ctx, { addressId: ctx.addressId, action, since })) >= TRIES)
    throw refused('check-in-too-many-tries')
}

async function freeCode(ctx: Ctx, random: (below: number) => number): Promise<string> {
  for (;;) {
    const code = makeCheckInCode(random)
    if ((await ctx.db.trainingEvent.count({ where: { code } })) === 0) return code
  }
}

function refused(code: RefusalCode): Refusal {
  return new Refusal(code, {}, { audited: true })
}
