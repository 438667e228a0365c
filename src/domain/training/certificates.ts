import { dayOf } from '../../lib/calendar.ts'
import { text } from '../../lib/message.ts'
import { recordAudit } from '../audit/audit-events.ts'
import type { Ctx } from '../context.ts'
import { unitById, unitToSteer } from '../org/units.ts'
import { Refusal } from '../refusal.ts'
import { certificateNumber, nextNumber } from './certificate.ts'
import { tell } from './telling.ts'
import { eventById, lockedEvent, ownEvent, type TrainingEvent } from './training-events.ts'

/**
 * Gives everybody who came to a class that was held a certificate number, once, and tells them. Throws Refusal
 * 'not-found', 'event-not-held' and, audited, 'not-allowed'. Returns how many were new.
 */
export async function giveCertificates(ctx: Ctx, eventId: number): Promise<number> {
  const event = await lockedEvent(ctx, eventId)
  await unitToSteer(ctx, event.unitId)
  if (event.state !== 'held') throw new Refusal('event-not-held')
  await oneAtATime(ctx, event.unitId)
  const code = (await unitById(ctx, event.unitId))?.code ?? ''
  const year = Number(dayOf(event.startsAt ?? ctx.now, ctx.timeZone).slice(0, 4))
  const used = await ctx.db.attendance.findMany({
    where: { certificateNo: { endsWith: `/${year}/${code}` } },
    select: { certificateNo: true },
  })
  let n = nextNumber(
    used.flatMap(({ certificateNo }) => certificateNo ?? []),
    year,
    code,
  )
  const without = await ctx.db.attendance.findMany({
    where: { eventId, state: 'present', certificateNo: null },
    orderBy: [{ at: 'asc' }, { personId: 'asc' }],
    select: { personId: true },
  })
  const given: number[] = []
  for (const { personId } of without) {
    const { count } = await ctx.db.attendance.updateMany({
      where: { eventId, personId, certificateNo: null },
      data: { certificateNo: certificateNumber(n, year, code) },
    })
    if (count === 0) continue
    given.push(personId)
    n += 1
  }
  await tell(ctx, given, {
    cause: `event-certificate:${eventId}`,
    message: {
      texts: [text('certificate-ready', { name: event.name })],
      choices: certificateChoices(eventId),
    },
    dayOnly: true,
  })
  await recordAudit(ctx, {
    action: 'certificates-given',
    subject: `event:${eventId}`,
    unitId: event.unitId,
    details: { count: given.length },
  })
  return given.length
}

/** A certificate that may be handed out. `arg` is what the makers of the document take. */
export interface Certificate {
  readonly event: TrainingEvent
  readonly number: string
  readonly arg: string
}

/**
 * The certificate of the speaker, or of another person for somebody who steers the class. Throws Refusal 'not-found'
 * where there is none and, audited, 'not-allowed'.
 */
export async function certificateOf(ctx: Ctx, eventId: number, personId?: number): Promise<Certificate> {
  const whose = personId ?? ctx.actor?.personId
  if (whose === undefined) throw new Refusal('not-allowed', {}, { audited: true })
  const event = whose === ctx.actor?.personId ? await eventById(ctx, eventId) : await ownEvent(ctx, eventId)
  const row = await ctx.db.attendance.findUnique({
    where: { eventId_personId: { eventId, personId: whose } },
  })
  if (!row?.certificateNo || row.state !== 'present') throw new Refusal('not-found')
  return { event, number: row.certificateNo, arg: `${eventId}:${whose}` }
}

function certificateChoices(eventId: number) {
  return [
    { open: 'training-certificate', arg: `${eventId}:pdf`, label: text('certificate-pdf') },
    { open: 'training-certificate', arg: `${eventId}:picture`, label: text('certificate-picture') },
  ]
}

/** Makes others who number certificates of the same unit wait. */
async function oneAtATime(ctx: Ctx, unitId: number): Promise<void> {
  await ctx.db.$executeRaw`UPDATE "Unit" SET "level" = "level" WHERE "id" = ${unitId}`
}
