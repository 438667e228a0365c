import { DAYS_WAITING, deliveryCause, OUT } from '../announcements/announcement.ts'
import type { Ctx } from '../context.ts'
import { myEvents } from '../training/event-lists.ts'
import { findEventOf } from '../training/training-events.ts'

const DAY = 86_400_000
const MOST_LOOKED_AT = 10
/** How long what nothing else answers may be about the last announcement. */
const DAYS_TALKED_ABOUT = 3

/** What waits for somebody's answer: an announcement, and the class that it invites to. */
export interface PendingAnnouncement {
  readonly announcementId: number
  readonly eventId: number | null
}

/** The last announcement that the speaker got within two weeks and has not answered; null where there is none. */
export async function pendingAnnouncement(ctx: Ctx): Promise<PendingAnnouncement | null> {
  const { actor } = ctx
  if (!actor) return null
  const unanswered = await ctx.db.recipient.findMany({
    where: {
      personId: actor.personId,
      acknowledgedAt: null,
      unreachable: null,
      announcement: {
        state: { in: [...OUT] },
        publishedAt: { gt: new Date(ctx.now.getTime() - DAYS_WAITING * DAY) },
      },
    },
    orderBy: { announcementId: 'desc' },
    take: MOST_LOOKED_AT,
  })
  if (unanswered.length === 0) return null
  const arrived = await ctx.db.delivery.findMany({
    where: {
      cause: { in: unanswered.map(({ announcementId }) => deliveryCause(announcementId)) },
      personId: actor.personId,
      state: { in: ['sending', 'sent', 'unknown'] },
    },
    select: { cause: true },
  })
  const causes = new Set(arrived.map(({ cause }) => cause))
  const waiting = unanswered.find(({ announcementId }) => causes.has(deliveryCause(announcementId)))
  if (!waiting) return null
  const event = await findEventOf(ctx, waiting.announcementId)
  const open = event !== null && event.state === 'planned' && event.startsAt !== null
  return { announcementId: waiting.announcementId, eventId: open ? event.id : null }
}

/** The announcement that the speaker got last, of the last three days; null where there is none. */
export async function recentAnnouncement(ctx: Ctx): Promise<number | null> {
  const last = await ctx.db.recipient.findFirst({
    where: {
      personId: ctx.actor?.personId ?? 0,
      unreachable: null,
      announcement: {
        state: { in: [...OUT] },
        publishedAt: { gt: new Date(ctx.now.getTime() - DAYS_TALKED_ABOUT * DAY) },
      },
    },
    orderBy: { announcementId: 'desc' },
    select: { announcementId: true },
  })
  return last?.announcementId ?? null
}

/** The next class that the speaker is invited to, for who changes an answer; null where there is none. */
export async function comingInvitation(ctx: Ctx): Promise<PendingAnnouncement | null> {
  const [next] = await myEvents(ctx, 'coming', 1)
  return next?.announcementId ? { announcementId: next.announcementId, eventId: next.id } : null
}
