import { type Choice, type Message, text } from '../../lib/message.ts'
import { recordAudit } from '../audit/audit-events.ts'
import type { Ctx } from '../context.ts'
import { unitToSteer } from '../org/units.ts'
import { Refusal } from '../refusal.ts'
import { tell } from './telling.ts'
import { isOver } from './training-event.ts'
import { lockedEvent, type TrainingEvent } from './training-events.ts'

/** A class counts as held of itself so long after its end, where somebody came. */
const HOURS_AFTER = 6
const MOST_AT_ONCE = 100

/**
 * Ends a class: it stands in the ledger, and those who came are thanked by day, get the materials and are asked for their
 * opinion. Throws Refusal 'not-found', 'event-cancelled', 'nobody-came' and, audited, 'not-allowed'.
 */
export async function markHeld(ctx: Ctx, eventId: number): Promise<{ readonly present: number }> {
  const event = await lockedEvent(ctx, eventId)
  await unitToSteer(ctx, event.unitId)
  return close(ctx, event)
}

/** Ends the classes whose time was over hours ago and to which somebody came. Returns how many. */
export async function closeOldEvents(ctx: Ctx): Promise<number> {
  const before = new Date(ctx.now.getTime() - HOURS_AFTER * 3_600_000)
  const rows = await ctx.db.trainingEvent.findMany({
    where: { state: 'planned', startsAt: { lt: before }, attendances: { some: { state: 'present' } } },
    orderBy: { id: 'asc' },
    take: MOST_AT_ONCE,
  })
  let closed = 0
  for (const row of rows) {
    if (!isOver(row, before)) continue
    const event = await lockedEvent(ctx, row.id)
    if (event.state !== 'planned') continue
    await close(ctx, event)
    closed += 1
  }
  return closed
}

/**
 * Thanks people who came to a class that is over, each once, by day: materials, and three questions. A class that was
 * only written into the ledger thanks nobody.
 */
export async function thank(ctx: Ctx, event: TrainingEvent, personIds: readonly number[]): Promise<number> {
  if (event.announcementId === null) return 0
  return tell(ctx, personIds, {
    cause: `event-thanks:${event.id}`,
    message: thanks(event),
    dayOnly: true,
  })
}

/**
 * Sends the materials of a class to those who came: a text, a link, a document. The same ones are not sent twice. Throws
 * Refusal 'not-found', 'no-materials' and, audited, 'not-allowed'. Returns how many were written to.
 */
export async function sendMaterials(ctx: Ctx, eventId: number): Promise<number> {
  const event = await lockedEvent(ctx, eventId)
  await unitToSteer(ctx, event.unitId)
  if (event.materials === '' && event.materialsFile === null) throw new Refusal('no-materials')
  const sent = await tell(ctx, await presentAt(ctx, eventId), {
    cause: `event-materials:${eventId}:${checksum(`${event.materials} ${event.materialsFile ?? ''}`)}`,
    message: {
      texts: materialTexts(event),
      ...(event.materialsFile === null ? {} : { file: event.materialsFile }),
    },
    dayOnly: true,
  })
  await recordAudit(ctx, {
    action: 'materials-sent',
    subject: `event:${eventId}`,
    unitId: event.unitId,
    details: { sent },
  })
  return sent
}

async function close(ctx: Ctx, event: TrainingEvent): Promise<{ readonly present: number }> {
  if (event.state === 'cancelled') throw new Refusal('event-cancelled')
  const people = await presentAt(ctx, event.id)
  if (people.length === 0) throw new Refusal('nobody-came')
  if (event.state === 'planned') {
    await ctx.db.trainingEvent.update({ where: { id: event.id }, data: { state: 'held', heldAt: ctx.now } })
    await recordAudit(ctx, {
      action: 'event-held',
      subject: `event:${event.id}`,
      unitId: event.unitId,
      details: { present: people.length },
    })
  }
  await thank(ctx, event, people)
  return { present: people.length }
}

async function presentAt(ctx: Ctx, eventId: number): Promise<number[]> {
  const rows = await ctx.db.attendance.findMany({
    where: { eventId, state: 'present' },
    orderBy: { personId: 'asc' },
    select: { personId: true },
  })
  return rows.map(({ personId }) => personId)
}

function thanks(event: TrainingEvent): Message {
  const feedback: Choice = { open: 'training-feedback', arg: `${event.id}`, label: text('feedback-open') }
  const given = event.materials !== '' || event.materialsFile !== null ? materialTexts(event) : []
  return {
    texts: [text('event-thanks', { name: event.name }), ...given, text('feedback-asked')],
    choices: [feedback],
    ...(event.materialsFile === null ? {} : { file: event.materialsFile }),
  }
}

function materialTexts({ name, materials, materialsFile }: TrainingEvent) {
  const words = materials === '' ? [] : [text('plain', { value: materials })]
  return [text(materialsFile === null ? 'event-materials' : 'event-materials-file', { name }), ...words]
}

/** Tells one state of the materials from another (FNV-1a). */
function checksum(written: string): string {
  let hash = 2_166_136_261
  for (const char of written) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 16_777_619)
  return (hash >>> 0).toString(36)
}
