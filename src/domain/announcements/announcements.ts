import { recordAudit } from '../audit/audit-events.ts'
import type { Ctx } from '../context.ts'
import { unitToSteer } from '../org/units.ts'
import { Refusal } from '../refusal.ts'
import {
  type Act,
  type Announcement,
  type Kind,
  LONGEST_BODY,
  LONGEST_TITLE,
  mayBe,
  type State,
  statesFor,
} from './announcement.ts'
import type { AudienceSpec } from './audience.ts'

/** What of a draft can be changed. */
export interface DraftPatch {
  readonly title?: string
  readonly body?: string
  readonly photo?: string | null
  readonly file?: string | null
  readonly link?: string | null
  readonly audience?: AudienceSpec
  readonly urgentReason?: string | null
  readonly waves?: number
  readonly waveMinutes?: number
}

/** Begins an announcement from a unit; it is kept from now on. Throws Refusal 'not-found', 'not-allowed' (audited). */
export async function createDraft(
  ctx: Ctx,
  { unitId, kind }: { readonly unitId: number; readonly kind: Kind },
): Promise<Announcement> {
  await unitToSteer(ctx, unitId)
  const authorId = ctx.actor?.personId
  if (authorId === undefined) throw new Refusal('not-allowed', {}, { audited: true })
  const row = await ctx.db.announcement.create({
    data: { unitId, authorId, kind, createdAt: ctx.now, updatedAt: ctx.now },
  })
  return toAnnouncement(row)
}

/** Begins an announcement with the words, enclosures and audience of an earlier one. Throws as `ownAnnouncement`. */
export async function copyAnnouncement(ctx: Ctx, id: number): Promise<Announcement> {
  const { unitId, kind, title, body, photo, file, link, audience } = await ownAnnouncement(ctx, id)
  const copy = await createDraft(ctx, { unitId, kind })
  const words = { title, body, photo, file, link, audience }
  await ctx.db.announcement.update({ where: { id: copy.id }, data: words })
  return { ...copy, ...words }
}

/** Changes a draft. Throws Refusal 'text-too-long', 'announcement-moved-on', and as `ownAnnouncement`. */
export async function changeDraft(ctx: Ctx, id: number, patch: DraftPatch): Promise<Announcement> {
  await announcementFor(ctx, id, 'change')
  checkLengths(patch)
  const { audience, ...rest } = patch
  await ctx.db.announcement.update({
    where: { id },
    data: {
      ...rest,
      ...(audience === undefined ? {} : { audience: JSON.stringify(audience) }),
      updatedAt: ctx.now,
    },
  })
  return ownAnnouncement(ctx, id)
}

/** Throws Refusal 'text-too-long' for a title or a text that is. */
export function checkLengths({ title, body }: { readonly title?: string; readonly body?: string }): void {
  if ((title?.length ?? 0) > LONGEST_TITLE) throw new Refusal('text-too-long', { maximum: LONGEST_TITLE })
  if ((body?.length ?? 0) > LONGEST_BODY) throw new Refusal('text-too-long', { maximum: LONGEST_BODY })
}

/** Deletes a draft for good. Throws as `changeDraft`. */
export async function eraseDraft(ctx: Ctx, id: number): Promise<void> {
  const { unitId } = await announcementFor(ctx, id, 'change')
  const event = await ctx.db.trainingEvent.findUnique({ where: { announcementId: id } })
  if (event) await ctx.db.trainingEvent.delete({ where: { id: event.id } })
  await ctx.db.announcement.delete({ where: { id } })
  await recordAudit(ctx, { action: 'announcement-erased', subject: `announcement:${id}`, unitId })
}

/** Takes back what waits for a second person or for its time: it is a draft again. Throws as `changeDraft`. */
export async function recallAnnouncement(ctx: Ctx, id: number): Promise<void> {
  const { unitId } = await announcementFor(ctx, id, 'recall')
  await moveOn(ctx, id, 'recall', { state: 'draft', sendAt: null })
  await recordAudit(ctx, { action: 'announcement-recalled', subject: `announcement:${id}`, unitId })
}

/** An announcement, for who may steer the unit it comes from. Throws Refusal 'not-found', 'not-allowed' (audited). */
export async function ownAnnouncement(ctx: Ctx, id: number): Promise<Announcement> {
  const row = await ctx.db.announcement.findUnique({ where: { id } })
  if (!row) throw new Refusal('not-found')
  await unitToSteer(ctx, row.unitId)
  return toAnnouncement(row)
}

/** The same, where something may be done with it now. Throws Refusal 'announcement-moved-on' too. */
export async function announcementFor(ctx: Ctx, id: number, act: Act): Promise<Announcement> {
  const own = await ownAnnouncement(ctx, id)
  if (!mayBe(act, own.state)) throw new Refusal('announcement-moved-on')
  return own
}

/** An announcement, whoever asks: for verbs that check the right themselves. Throws Refusal 'not-found'. */
export async function announcementById(ctx: Ctx, id: number): Promise<Announcement> {
  const row = await ctx.db.announcement.findUnique({ where: { id } })
  if (!row) throw new Refusal('not-found')
  return toAnnouncement(row)
}

/** The announcements of a unit in some states, the newest first. Throws as `unitToSteer`. */
export async function listAnnouncements(
  ctx: Ctx,
  {
    unitId,
    states,
    most,
  }: { readonly unitId: number; readonly states: readonly State[]; readonly most: number },
): Promise<Announcement[]> {
  await unitToSteer(ctx, unitId)
  const rows = await ctx.db.announcement.findMany({
    where: { unitId, state: { in: [...states] } },
    orderBy: { id: 'desc' },
    take: most,
  })
  return rows.map(toAnnouncement)
}

/**
 * Moves an announcement to another state; whoever comes second, in whatever process, gets Refusal 'announcement-moved-on'.
 */
export async function moveOn(
  ctx: Ctx,
  id: number,
  act: Act,
  data: { readonly state: State } & Partial<{
    sendAt: Date | null
    publishedAt: Date
    progressAt: Date | null
    progressAddressId: string | null
    approvedById: number | null
  }>,
): Promise<void> {
  const { count } = await ctx.db.announcement.updateMany({
    where: { id, state: { in: statesFor(act) } },
    data: { ...data, updatedAt: ctx.now },
  })
  if (count === 0) throw new Refusal('announcement-moved-on')
}

/** An entry of the audit about an announcement. */
export function audited(
  what: string,
  { id, unitId }: Announcement,
  details: Record<string, number | boolean>,
) {
  return { action: `announcement-${what}`, subject: `announcement:${id}`, unitId, details }
}

type Row = Omit<Announcement, 'kind' | 'state'> & { readonly kind: string; readonly state: string }

/** A row as the rules see it. */
export function toAnnouncement(row: Row): Announcement {
  return { ...row, kind: row.kind as Kind, state: row.state as State }
}
