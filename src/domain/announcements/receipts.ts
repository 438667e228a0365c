import { dayOf } from '../../lib/calendar.ts'
import { text } from '../../lib/message.ts'
import { recordAudit } from '../audit/audit-events.ts'
import type { Ctx } from '../context.ts'
import { mayOverseeUnit } from '../org/permission.ts'
import { ancestors } from '../org/units.ts'
import { dayHours } from '../outbox/day-hours.ts'
import { enqueueMany } from '../outbox/deliveries.ts'
import { PRIORITY } from '../outbox/delivery.ts'
import { alreadySent, nudgeCause } from '../outbox/nudges.ts'
import { Refusal } from '../refusal.ts'
import type { Announcement, Parts } from './announcement.ts'
import { announcementById, announcementFor } from './announcements.ts'
import { standingOf } from './recipient.ts'
import { recipientsOf } from './recipients.ts'

/** What an acknowledgement met: the first one, one more, something taken back meanwhile, or the sender's own test. */
export type Acknowledged = 'first' | 'again' | 'withdrawn' | 'test'

/** Keeps that the speaker has got an announcement. Throws Refusal 'not-found' and, for who was not meant, 'not-allowed' (audited). */
export async function acknowledge(ctx: Ctx, id: number): Promise<Acknowledged> {
  const announcement = await announcementById(ctx, id)
  if (!(await isRecipient(ctx, id))) {
    if (await mayTry(ctx, announcement)) return 'test'
    throw new Refusal('not-allowed', {}, { audited: true })
  }
  if (announcement.state === 'withdrawn') return 'withdrawn'
  const { count } = await ctx.db.recipient.updateMany({
    where: { announcementId: id, personId: ctx.actor?.personId ?? 0, acknowledgedAt: null },
    data: { acknowledgedAt: ctx.now },
  })
  return count > 0 ? 'first' : 'again'
}

/** Whether an announcement was meant for the speaker. */
export async function isRecipient(ctx: Ctx, id: number): Promise<boolean> {
  const where = { announcementId: id, personId: ctx.actor?.personId ?? 0 }
  return (await ctx.db.recipient.count({ where })) > 0
}

/** Whether the speaker may press what stands under it without having been meant: who steers its unit. */
export async function mayTry(ctx: Ctx, { unitId }: Announcement): Promise<boolean> {
  const above = (await ancestors(ctx, unitId, ctx.today)).map((unit) => unit.id)
  return ctx.actor !== null && mayOverseeUnit(ctx.actor, unitId, above)
}

/** What became of a reminder: people written to, reminded of something else that day; at night it waits for the morning. */
export interface Reminded {
  readonly sent: number
  readonly already: number
  readonly quiet: boolean
}

/**
 * Reminds everybody who got an announcement and has not said so, once: by day, and nobody who was reminded of anything
 * that day. Throws Refusal 'reminded-already', and as `announcementFor`.
 */
export async function remindOnce(ctx: Ctx, id: number, parts: Pick<Parts, 'choices'>): Promise<Reminded> {
  const own = await announcementFor(ctx, id, 'remind')
  const { count } = await ctx.db.announcement.updateMany({
    where: { id, remindedAt: null },
    data: { remindedAt: ctx.now },
  })
  if (count === 0) throw new Refusal('reminded-already')
  const { sendAt, quiet } = dayHours(ctx.now, ctx.timeZone)
  const day = dayOf(sendAt, ctx.timeZone)
  const people = (await recipientsOf(ctx, id)).flatMap((row) =>
    row.addressId !== null && standingOf(row) === 'reached'
      ? [{ to: row.addressId, personId: row.personId, cause: nudgeCause(day, row.personId) }]
      : [],
  )
  const causes = await alreadySent(
    ctx,
    people.map(({ cause }) => cause),
  )
  const message = {
    texts: [text('announcement-reminder', { title: own.title })],
    choices: parts.choices,
  }
  const sent = await enqueueMany(
    ctx,
    people
      .filter(({ cause }) => !causes.has(cause))
      .map((one) => ({ ...one, priority: PRIORITY.notification, message, notBefore: sendAt, dayOnly: true })),
  )
  await recordAudit(ctx, {
    action: 'announcement-reminded',
    subject: `announcement:${id}`,
    unitId: own.unitId,
    details: { sent, quiet },
  })
  return { sent, already: people.length - sent, quiet }
}
