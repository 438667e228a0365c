import { z } from 'zod'
import { type Choice, type Message, type Text, text } from '../../lib/message.ts'
import type { Ctx } from '../context.ts'
import { deliveryProgress } from '../outbox/broadcasts.ts'
import { enqueue } from '../outbox/deliveries.ts'
import { PRIORITY } from '../outbox/delivery.ts'
import { type Announcement, deliveryCause } from './announcement.ts'
import { ownAnnouncement, toAnnouncement } from './announcements.ts'
import { fallBack } from './fallbacks.ts'
import { dropLeavers } from './leavers.ts'
import { isSettled, minutesToGo, type Progress } from './progress.ts'

/** How often the sender is told, and how often it is looked at who has left. */
const EVERY_MS = 5_000
const LEAVERS_MS = 60_000

const Kept = z.object({ messages: z.number(), shown: z.string(), leaversAt: z.number() })
const NOTHING: z.infer<typeof Kept> = { messages: 0, shown: '', leaversAt: 0 }

/** The announcements that something may have changed for; each is then followed in a transaction of its own. */
export async function announcementsToFollow(ctx: Ctx): Promise<number[]> {
  const rows = await ctx.db.announcement.findMany({
    where: { state: { in: ['published', 'paused', 'stopped', 'withdrawn'] }, progressAt: { lte: ctx.now } },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

/**
 * Looks after an announcement that is being sent: failed messages go to other addresses, nothing more goes to those who
 * have left, and the sender's progress message shows the new figures. Of several processes one does it.
 */
export async function followAnnouncement(ctx: Ctx, id: number): Promise<void> {
  const { count } = await ctx.db.announcement.updateMany({
    where: { id, progressAt: { lte: ctx.now } },
    data: { progressAt: new Date(ctx.now.getTime() + EVERY_MS) },
  })
  if (count === 0) return
  const row = await ctx.db.announcement.findUniqueOrThrow({ where: { id } })
  const own = toAnnouncement(row)
  const kept = Kept.safeParse(JSON.parse(row.progress)).data ?? NOTHING
  if (own.state === 'published') await fallBack(ctx, own)
  const looked = own.state === 'published' && (await lookForLeavers(ctx, own, kept.leaversAt))
  const { progress, settled } = await read(ctx, own)
  const next = { ...kept, leaversAt: looked ? ctx.now.getTime() : kept.leaversAt }
  const shown = JSON.stringify(progress)
  if (shown !== kept.shown) await show(ctx, own, progress, { messages: kept.messages, last: settled })
  await ctx.db.announcement.update({
    where: { id },
    data: {
      progress: JSON.stringify(shown === kept.shown ? next : { ...next, shown, messages: kept.messages + 1 }),
      ...(settled ? { progressAt: null } : {}),
    },
  })
}

/** How far an announcement is. Throws as `ownAnnouncement`. */
export async function progressOf(ctx: Ctx, id: number): Promise<Progress> {
  return (await read(ctx, await ownAnnouncement(ctx, id))).progress
}

/** The progress in words, with what can be done about it. */
export function progressMessage({ id, title }: Pick<Announcement, 'id' | 'title'>, progress: Progress) {
  const { state, sent, failed, left, minutes } = progress
  const key = state === 'published' ? (left > 0 ? 'sending' : 'done') : state
  const texts: Text[] = [text(`announcement-progress-${key}`, { title, sent, failed, left, minutes })]
  const act = (what: string): Choice => ({
    open: 'announce-sent',
    arg: `${id}:${what}`,
    label: text(`choice-${what}-sending`),
  })
  const acts =
    left === 0 ? [] : state === 'paused' ? [act('resume'), act('stop')] : [act('pause'), act('stop')]
  const see: Choice = { open: 'announce-sent', arg: String(id), label: text('choice-see-announcement') }
  return { texts, choices: [...acts, see] } satisfies Message
}

async function show(
  ctx: Ctx,
  own: Announcement,
  progress: Progress,
  { messages, last }: { readonly messages: number; readonly last: boolean },
): Promise<void> {
  if (own.progressAddressId === null) return
  const first = `progress:${own.id}`
  const edit = messages === 0 ? {} : { replaces: first }
  const message = progressMessage(own, progress)
  await enqueue(ctx, {
    to: own.progressAddressId,
    personId: own.authorId,
    cause: messages === 0 ? first : `${first}:${messages}`,
    priority: PRIORITY.notification,
    message: messages > 0 && !last ? { ...message, orSkip: true } : message,
    ...edit,
  })
}

/** Whether it was time to look for people who have left; who has is dropped. */
async function lookForLeavers(ctx: Ctx, own: Announcement, lookedAt: number): Promise<boolean> {
  if (ctx.now.getTime() - lookedAt < LEAVERS_MS) return false
  const later = await ctx.db.delivery.count({
    where: { cause: deliveryCause(own.id), state: 'queued', notBefore: { gt: ctx.now } },
  })
  if (later === 0) return false
  await dropLeavers(ctx, own)
  return true
}

async function read(ctx: Ctx, own: Announcement): Promise<{ progress: Progress; settled: boolean }> {
  const cause = deliveryCause(own.id)
  const { queued, held, sending, sent, unknown } = await deliveryProgress(ctx, cause)
  const failed = await ctx.db.recipient.count({
    where: { announcementId: own.id, unreachable: { not: null }, addressId: { not: null } },
  })
  const last = await ctx.db.delivery.aggregate({
    where: { cause, state: 'queued' },
    _max: { notBefore: true },
  })
  const left = queued + held + sending
  const arrived = sent + unknown
  const now = ctx.now.getTime()
  const minutes = minutesToGo({
    left,
    sent: arrived,
    elapsed: now - (own.publishedAt?.getTime() ?? now),
    untilLast: (last._max.notBefore?.getTime() ?? now) - now,
  })
  const progress = { state: own.state, sent: arrived, failed, left, minutes }
  return { progress, settled: isSettled(progress, queued + sending) }
}
