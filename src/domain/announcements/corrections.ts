import { type Text, text } from '../../lib/message.ts'
import { recordAudit } from '../audit/audit-events.ts'
import type { Ctx } from '../context.ts'
import { cancelDeliveries } from '../outbox/broadcasts.ts'
import { enqueueMany } from '../outbox/deliveries.ts'
import { PRIORITY } from '../outbox/delivery.ts'
import { Refusal } from '../refusal.ts'
import { type Announcement, correctionCause, deliveryCause, type Parts, statesFor } from './announcement.ts'
import { announcementFor, checkLengths, moveOn, ownAnnouncement } from './announcements.ts'
import { messageOf } from './publishing.ts'

/** What can be put right after it went out. */
export interface Correction {
  readonly title?: string
  readonly body?: string
  readonly photo?: string | null
  readonly file?: string | null
}

/**
 * Puts an announcement right after it went out: those it has reached, or may have, get the new words in place of the old
 * (else a message that follows up); those it has not reached get the new words. Returns how many have to be told.
 * Throws Refusal 'text-too-long', and as `announcementFor`.
 */
export async function correctAnnouncement(
  ctx: Ctx,
  id: number,
  correction: Correction,
  partsOf: (corrected: Announcement) => Promise<Parts>,
): Promise<number> {
  await announcementFor(ctx, id, 'correct')
  checkLengths(correction)
  const { count } = await ctx.db.announcement.updateMany({
    where: { id, state: { in: statesFor('correct') } },
    data: { ...correction, version: { increment: 1 }, updatedAt: ctx.now },
  })
  if (count === 0) throw new Refusal('announcement-moved-on')
  const own = await ownAnnouncement(ctx, id)
  const { version } = own
  const parts = await partsOf(own)
  const message = JSON.stringify(messageOf(own, parts))
  await ctx.db.delivery.updateMany({
    where: { cause: deliveryCause(id), state: { in: ['queued', 'held', 'failed'] } },
    data: { message },
  })
  if (version > 2) await cancelDeliveries(ctx, correctionCause(id, version - 1))
  const corrected = { ...parts, texts: [text('announcement-correction'), ...parts.texts] }
  const told = await replace(ctx, own, correctionCause(id, version), corrected, message)
  await recordAudit(ctx, {
    action: 'announcement-corrected',
    subject: `announcement:${id}`,
    unitId: own.unitId,
    details: { version, told },
  })
  return told
}

/** Takes an announcement back: what was not sent is not, those it has reached are told. Returns how many. Throws as `announcementFor`. */
export async function withdrawAnnouncement(ctx: Ctx, id: number): Promise<number> {
  const own = await announcementFor(ctx, id, 'withdraw')
  await moveOn(ctx, id, 'withdraw', { state: 'withdrawn', progressAt: ctx.now })
  await cancelDeliveries(ctx, deliveryCause(id))
  if (own.version > 1) await cancelDeliveries(ctx, correctionCause(id, own.version))
  const gone: Text = text('announcement-withdrawn', { title: own.title })
  const told = await replace(ctx, own, `${deliveryCause(id)}:withdrawn`, { texts: [gone], choices: [] })
  await recordAudit(ctx, {
    action: 'announcement-withdrawn',
    subject: `announcement:${id}`,
    unitId: own.unitId,
    details: { told },
  })
  return told
}

/**
 * Sends something in place of an announcement to everybody it has reached or may have, but not to those who get the
 * message `already` anyway.
 */
async function replace(
  ctx: Ctx,
  own: Announcement,
  cause: string,
  parts: Parts,
  already = '',
): Promise<number> {
  const original = deliveryCause(own.id)
  const reached = await ctx.db.delivery.findMany({
    where: {
      cause: original,
      state: { in: ['sending', 'sent', 'unknown'] },
      message: { not: already },
    },
    orderBy: { id: 'asc' },
    select: { addressId: true, personId: true },
  })
  const message = messageOf(own, parts)
  return enqueueMany(
    ctx,
    reached.map(({ addressId, personId }) => ({
      to: addressId,
      personId: personId ?? undefined,
      cause,
      priority: PRIORITY.broadcast,
      message,
      replaces: original,
      dayOnly: own.urgentReason === null,
    })),
  )
}
