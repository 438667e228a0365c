import { text } from '../../lib/message.ts'
import { recordAudit } from '../audit/audit-events.ts'
import type { Ctx } from '../context.ts'
import { cancelDeliveries, holdDeliveries, releaseDeliveries } from '../outbox/broadcasts.ts'
import { dayHours } from '../outbox/day-hours.ts'
import { enqueue, enqueueMany } from '../outbox/deliveries.ts'
import { PRIORITY } from '../outbox/delivery.ts'
import { Refusal } from '../refusal.ts'
import {
  type Announcement,
  deliveryCause,
  MOST_WITHOUT_COUNT,
  type Parts,
  waveDelays,
} from './announcement.ts'
import { announcementFor, audited, moveOn } from './announcements.ts'
import { askForApproval, needsApproval } from './approvals.ts'
import type { AudienceFacts, Picked } from './audience.ts'
import { audienceOf } from './audiences.ts'

/** What a sending needs from the other modules: how the message looks, and what is known of people. */
export interface Surroundings {
  readonly parts: Parts
  readonly facts: AudienceFacts
  /** Something is missing without which it cannot go out, such as the time of a class. */
  readonly incomplete?: boolean
}

/** What became of it. `quiet`: it would have been night, so it waits for the morning. */
export type Sent =
  | { readonly state: 'proposed' }
  | { readonly state: 'scheduled'; readonly sendAt: Date; readonly quiet: boolean }
  | { readonly state: 'published'; readonly people: number; readonly reachable: number }

/** When to send (null: now), and how many people the sender has typed that it goes to. */
export interface Wanted {
  readonly at: Date | null
  readonly typed: number | null
}

/**
 * Sends a draft: at once, at its time, or to a second person where the organisation wants one. By night it waits for the
 * morning unless it is urgent.
 * @throws Refusal 'announcement-incomplete', 'audience-empty', 'count-differs' (over 200 people and another number was
 *   typed), 'time-passed', 'nobody-to-approve', and as `announcementFor`
 */
export async function sendAnnouncement(
  ctx: Ctx,
  id: number,
  { at, typed }: Wanted,
  around: Surroundings,
): Promise<Sent> {
  const own = await announcementFor(ctx, id, 'send')
  if (own.title === '' || own.body === '' || around.incomplete) throw new Refusal('announcement-incomplete')
  if (at !== null && at <= ctx.now) throw new Refusal('time-passed')
  const audience = await audienceOf(ctx, own, around.facts)
  const people = audience.length
  if (people === 0) throw new Refusal('audience-empty')
  if (people > MOST_WITHOUT_COUNT && typed !== people) throw new Refusal('count-differs', { count: people })
  if (own.urgentReason !== null) await recordAudit(ctx, audited('urgent', own, {}))
  const progressAddressId = ctx.addressId
  if (await needsApproval(ctx, own.unitId)) {
    await moveOn(ctx, id, 'send', { state: 'proposed', sendAt: at, progressAddressId })
    await askForApproval(ctx, own)
    await recordAudit(ctx, audited('proposed', own, { people }))
    return { state: 'proposed' }
  }
  await ctx.db.announcement.update({ where: { id }, data: { progressAddressId } })
  return release(ctx, { ...own, progressAddressId, sendAt: at }, around, audience)
}

/**
 * Puts a released announcement on its way: now (to `audience` where that was just looked up), or it waits for its time or
 * the morning. For verbs and the job.
 */
export async function release(
  ctx: Ctx,
  own: Announcement,
  around: Surroundings,
  audience?: readonly Picked[],
): Promise<Sent> {
  const at = own.sendAt !== null && own.sendAt > ctx.now ? own.sendAt : ctx.now
  const byDay = own.urgentReason === null ? dayHours(at, ctx.timeZone) : { sendAt: at, quiet: false }
  if (byDay.sendAt <= ctx.now) return publish(ctx, own, around, audience)
  await moveOn(ctx, own.id, 'release', { state: 'scheduled', sendAt: byDay.sendAt })
  await recordAudit(ctx, audited('scheduled', own, { quiet: byDay.quiet }))
  return { state: 'scheduled', ...byDay }
}

async function publish(
  ctx: Ctx,
  own: Announcement,
  { parts, facts }: Surroundings,
  audience?: readonly Picked[],
): Promise<Sent> {
  await moveOn(ctx, own.id, 'release', { state: 'published', publishedAt: ctx.now, progressAt: ctx.now })
  const people = audience ?? (await audienceOf(ctx, own, facts))
  await keepRecipients(ctx, own.id, people)
  const reachable = people.flatMap((one) => (one.to === null ? [] : [{ personId: one.personId, to: one.to }]))
  const delays = waveDelays(reachable.length, own.waves, own.waveMinutes)
  const message = messageOf(own, parts)
  await enqueueMany(
    ctx,
    reachable.map((one, at) => ({
      ...one,
      cause: deliveryCause(own.id),
      priority: PRIORITY.broadcast,
      message,
      dayOnly: own.urgentReason === null,
      notBefore: new Date(ctx.now.getTime() + (delays[at] ?? 0) * 60_000),
    })),
  )
  await recordAudit(ctx, audited('published', own, { people: people.length, reachable: reachable.length }))
  return { state: 'published', people: people.length, reachable: reachable.length }
}

/** What is sent: the words and buttons, under the photo and the file. */
export function messageOf({ photo, file }: Pick<Announcement, 'photo' | 'file'>, parts: Parts) {
  const enclosed = file ?? parts.file
  return {
    texts: parts.texts,
    choices: parts.choices,
    ...(photo === null ? {} : { photo }),
    ...(enclosed === undefined ? {} : { file: enclosed }),
  }
}

/** Sends a draft to the one who writes it, as everybody will get it. Throws as `announcementFor`. */
export async function sendTest(ctx: Ctx, id: number, parts: Parts): Promise<void> {
  const own = await announcementFor(ctx, id, 'change')
  if (ctx.addressId === null) return
  await enqueue(ctx, {
    to: ctx.addressId,
    personId: ctx.actor?.personId,
    cause: `announcement-test:${id}:${ctx.now.getTime()}`,
    priority: PRIORITY.answer,
    message: messageOf(own, { ...parts, texts: [text('announcement-test'), ...parts.texts] }),
  })
}

/** Pauses, goes on with, or gives up what was not sent yet. Returns how many messages that are. Throws as `announcementFor`. */
export async function steerSending(ctx: Ctx, id: number, act: 'pause' | 'resume' | 'stop'): Promise<number> {
  const own = await announcementFor(ctx, id, act)
  const states = { pause: 'paused', resume: 'published', stop: 'stopped' } as const
  await moveOn(ctx, id, act, { state: states[act], progressAt: ctx.now })
  const verbs = { pause: holdDeliveries, resume: releaseDeliveries, stop: cancelDeliveries }
  const count = await verbs[act](ctx, deliveryCause(id))
  await recordAudit(ctx, audited(states[act], own, { messages: count }))
  return count
}

async function keepRecipients(ctx: Ctx, announcementId: number, people: readonly Picked[]): Promise<void> {
  for (let at = 0; at < people.length; at += ROWS_AT_ONCE)
    await ctx.db.recipient.createMany({
      data: people.slice(at, at + ROWS_AT_ONCE).map(({ personId, unitId, communeId, to, unreachable }) => ({
        ...{ announcementId, personId, unitId, communeId, unreachable },
        addressId: to,
      })),
    })
}

const ROWS_AT_ONCE = 1_000
