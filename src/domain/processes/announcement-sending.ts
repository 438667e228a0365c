import { text } from '../../lib/message.ts'
import type { Announcement } from '../announcements/announcement.ts'
import {
  announcementById,
  copyAnnouncement,
  moveOn,
  ownAnnouncement,
} from '../announcements/announcements.ts'
import type { Picked } from '../announcements/audience.ts'
import { audienceOf } from '../announcements/audiences.ts'
import { type Correction, correctAnnouncement, withdrawAnnouncement } from '../announcements/corrections.ts'
import { dropLeavers } from '../announcements/leavers.ts'
import { approveAnnouncement } from '../announcements/proposals.ts'
import {
  release,
  type Sent,
  type Surroundings,
  sendAnnouncement,
  sendTest,
  steerSending,
  type Wanted,
} from '../announcements/publishing.ts'
import { type Reminded, remindOnce } from '../announcements/receipts.ts'
import { recordAudit } from '../audit/audit-events.ts'
import type { Ctx } from '../context.ts'
import { holdersOf, loadActors, overseersOf } from '../org/assignments.ts'
import { mayOversee, mayOverseeUnit } from '../org/permission.ts'
import { ancestors } from '../org/units.ts'
import { dayHours } from '../outbox/day-hours.ts'
import { enqueueMany } from '../outbox/deliveries.ts'
import { PRIORITY } from '../outbox/delivery.ts'
import { cancelEvent, changeEvent, eventOfAnnouncement, findEventOf } from '../training/training-events.ts'
import { lacks, partsOf } from './announcement-parts.ts'
import { audienceFacts } from './audience-facts.ts'

/** Whom a draft would go to now. Throws as `ownAnnouncement`. */
export async function audienceNow(ctx: Ctx, id: number): Promise<Picked[]> {
  const own = await ownAnnouncement(ctx, id)
  return audienceOf(ctx, own, await audienceFacts(ctx, own))
}

/** Begins an announcement like an earlier one; what is known of its class is copied too, but not when it was. */
export async function copy(ctx: Ctx, id: number): Promise<Announcement> {
  const made = await copyAnnouncement(ctx, id)
  const event = await findEventOf(ctx, id)
  if (!event) return made
  const { topic, place, mapUrl, onlineUrl, capacity, bring } = event
  const next = await eventOfAnnouncement(ctx, made.id)
  await changeEvent(ctx, next.id, { topic, place, mapUrl, onlineUrl, capacity, bring })
  return made
}

/** Sends a draft, now or at a time. Throws as `sendAnnouncement`. */
export async function send(ctx: Ctx, id: number, wanted: Wanted): Promise<Sent> {
  return sendAnnouncement(ctx, id, wanted, await around(ctx, await ownAnnouncement(ctx, id)))
}

/** Agrees to what somebody else proposes. Throws as `approveAnnouncement`. */
export async function approve(ctx: Ctx, id: number): Promise<Sent> {
  return approveAnnouncement(ctx, id, await around(ctx, await ownAnnouncement(ctx, id)))
}

/** Sends a draft to the one who writes it. Throws as `sendTest`. */
export async function trySending(ctx: Ctx, id: number): Promise<void> {
  await sendTest(ctx, id, await partsOf(ctx, await ownAnnouncement(ctx, id)))
}

/** Goes on with what was paused, without those who have left meanwhile. Throws as `steerSending`. */
export async function resumeSending(ctx: Ctx, id: number): Promise<number> {
  await dropLeavers(ctx, await ownAnnouncement(ctx, id))
  return steerSending(ctx, id, 'resume')
}

/** Puts an announcement right. Throws as `correctAnnouncement`. */
export async function correct(ctx: Ctx, id: number, correction: Correction): Promise<number> {
  return correctAnnouncement(ctx, id, correction, (corrected) => partsOf(ctx, corrected))
}

/** Takes an announcement back; a class that it invited to is cancelled. Throws as `withdrawAnnouncement`. */
export async function withdraw(ctx: Ctx, id: number): Promise<number> {
  const told = await withdrawAnnouncement(ctx, id)
  const event = await findEventOf(ctx, id)
  if (event?.state === 'planned' && event.startsAt && event.startsAt > ctx.now)
    await cancelEvent(ctx, event.id)
  return told
}

/** Reminds those who have not answered, once. Throws as `remindOnce`. */
export async function remind(ctx: Ctx, id: number): Promise<Reminded> {
  return remindOnce(ctx, id, await partsOf(ctx, await ownAnnouncement(ctx, id)))
}

/** The announcements whose time has come; each is then sent in a transaction of its own. */
export async function announcementsDue(ctx: Ctx): Promise<number[]> {
  const rows = await ctx.db.announcement.findMany({
    where: { state: 'scheduled', sendAt: { lte: ctx.now } },
    orderBy: [{ sendAt: 'asc' }, { id: 'asc' }],
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

/**
 * Sends what was scheduled, to whom it is for now. Where nobody who wrote or approved it is in charge any more, it
 * becomes a draft again.
 */
export async function sendDue(ctx: Ctx, id: number): Promise<void> {
  const own = await announcementById(ctx, id)
  if (own.state !== 'scheduled' || own.sendAt === null || own.sendAt > ctx.now) return
  if (await isInCharge(ctx, own)) {
    await release(ctx, own, await around(ctx, own))
    return
  }
  await moveOn(ctx, id, 'recall', { state: 'draft', sendAt: null })
  await tellSuccessors(ctx, own)
  await recordAudit(ctx, {
    action: 'announcement-not-sent',
    subject: `announcement:${id}`,
    unitId: own.unitId,
  })
}

/** Those in charge now hear of what was not sent: it waits among the drafts. */
async function tellSuccessors(ctx: Ctx, { id, unitId, title }: Announcement): Promise<void> {
  const own = (await holdersOf(ctx, [unitId])).filter(({ seat }) => mayOversee(seat))
  const holders = own.length > 0 ? own : await overseersOf(ctx, unitId)
  const people = new Map(holders.map(({ personId, addresses: [to] }) => [personId, to]))
  await enqueueMany(
    ctx,
    [...people].flatMap(([personId, to]) =>
      to === undefined
        ? []
        : [
            {
              to,
              personId,
              cause: `announcement-not-sent:${id}:${ctx.now.getTime()}`,
              priority: PRIORITY.notification,
              notBefore: dayHours(ctx.now, ctx.timeZone).sendAt,
              message: {
                texts: [text('announcement-was-not-sent', { title })],
                choices: [{ open: 'announce-card', arg: String(id), label: text('choice-see-announcement') }],
              },
            },
          ],
    ),
  )
}

async function isInCharge(ctx: Ctx, { unitId, authorId, approvedById }: Announcement): Promise<boolean> {
  const above = (await ancestors(ctx, unitId, ctx.today)).map((unit) => unit.id)
  const people = [authorId, ...(approvedById === null ? [] : [approvedById])]
  const actors = await loadActors(ctx.db, people, ctx.today)
  return [...actors.values()].some((actor) => mayOverseeUnit(actor, unitId, above))
}

async function around(ctx: Ctx, own: Announcement): Promise<Surroundings> {
  return {
    parts: await partsOf(ctx, own),
    facts: await audienceFacts(ctx, own),
    incomplete: (await lacks(ctx, own)) !== null,
  }
}
