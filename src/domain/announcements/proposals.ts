import { type Text, text } from '../../lib/message.ts'
import { recordAudit } from '../audit/audit-events.ts'
import type { Ctx } from '../context.ts'
import { enqueue } from '../outbox/deliveries.ts'
import { PRIORITY } from '../outbox/delivery.ts'
import { Refusal } from '../refusal.ts'
import type { Announcement } from './announcement.ts'
import { announcementFor, audited, moveOn } from './announcements.ts'
import { release, type Sent, type Surroundings } from './publishing.ts'

const LONGEST_REMARK = 500

/**
 * Agrees to what somebody else proposes: it goes out, now or at its time. Throws Refusal 'own-proposal', and as
 * `announcementFor`.
 */
export async function approveAnnouncement(ctx: Ctx, id: number, around: Surroundings): Promise<Sent> {
  const own = await toDecide(ctx, id)
  const approvedById = ctx.actor?.personId ?? null
  await ctx.db.announcement.update({ where: { id }, data: { approvedById } })
  await recordAudit(ctx, audited('approved', own, { proposedBy: own.authorId }))
  const sent = await release(ctx, { ...own, approvedById }, around)
  await tellAuthor(ctx, own, `approved:${ctx.now.getTime()}`, [
    text('announcement-was-approved', { title: own.title }),
  ])
  return sent
}

/** Sends what somebody else proposes back to them, with a remark. Throws as `approveAnnouncement`. */
export async function returnAnnouncement(ctx: Ctx, id: number, remark: string | null): Promise<void> {
  const own = await toDecide(ctx, id)
  await moveOn(ctx, id, 'decide', { state: 'draft', sendAt: null })
  await recordAudit(ctx, audited('returned', own, { proposedBy: own.authorId }))
  await tellAuthor(ctx, own, `returned:${ctx.now.getTime()}`, [
    text('announcement-was-returned', { title: own.title }),
    ...(remark === null ? [] : [text('quoted', { words: remark.slice(0, LONGEST_REMARK).toWellFormed() })]),
  ])
}

async function toDecide(ctx: Ctx, id: number): Promise<Announcement> {
  const own = await announcementFor(ctx, id, 'decide')
  if (own.authorId === ctx.actor?.personId) throw new Refusal('own-proposal')
  return own
}

async function tellAuthor(
  ctx: Ctx,
  { id, authorId, progressAddressId: to }: Announcement,
  what: string,
  texts: readonly Text[],
): Promise<void> {
  if (to === null) return
  await enqueue(ctx, {
    to,
    personId: authorId,
    cause: `announcement-decided:${id}:${what}`,
    priority: PRIORITY.notification,
    message: {
      texts,
      choices: [{ open: 'announce-sent', arg: String(id), label: text('choice-see-announcement') }],
    },
  })
}
