import { join, type Sql, sql } from '../../db/sql.ts'
import { recordAudit } from '../audit/audit-events.ts'
import type { Ctx } from '../context.ts'
import { Refusal } from '../refusal.ts'

/** A statement takes only so many parameters. */
const PEOPLE_AT_ONCE = 500

/**
 * The order in which the addresses `d` of the person `p` are written to, for an ORDER BY: those of the preferred channel,
 * then the others, each by when they came.
 */
export function preferredFirst(): Sql {
  return sql`CASE WHEN d."channel" = p."preferredChannel" THEN 0 ELSE 1 END, d."createdAt", d."id"`
}

/** The open addresses of each of these people, the one to write to first; nobody without one. */
export async function openAddresses(ctx: Ctx, personIds: readonly number[]): Promise<Map<number, string[]>> {
  const found = new Map<number, string[]>()
  for (let at = 0; at < personIds.length; at += PEOPLE_AT_ONCE) {
    const rows = await ctx.db.$queryRaw<{ id: string; personId: number }[]>`
      SELECT d."id", d."personId" FROM "Address" d JOIN "Person" p ON p."id" = d."personId"
      WHERE d."personId" IN (${join(personIds.slice(at, at + PEOPLE_AT_ONCE))}) AND d."state" = 'open'
      ORDER BY ${preferredFirst()}`
    for (const { id, personId } of rows) found.set(personId, [...(found.get(personId) ?? []), id])
  }
  return found
}

/** Binds an address to a person: what is written there from now on comes from them. */
export async function bindAddress(ctx: Ctx, addressId: string, personId: number): Promise<void> {
  await ctx.db.address.upsert({
    where: { id: addressId },
    update: { personId, stateSince: ctx.now },
    create: {
      ...{ id: addressId, channel: channelOf(addressId), personId },
      ...{ stateSince: ctx.now, createdAt: ctx.now },
    },
  })
}

/** Where the speaker wants to be written to from now on. Throws Refusal 'not-found' for a channel that they do not use. */
export async function preferChannel(ctx: Ctx, channel: string): Promise<void> {
  const { id } = await ownAddress(ctx, { channel })
  const personId = ctx.actor?.personId ?? 0
  await ctx.db.person.update({ where: { id: personId }, data: { preferredChannel: channelOf(id) } })
  await recordAudit(ctx, {
    action: 'channel-preferred',
    subject: `person:${personId}`,
    details: { channel: channelOf(id) },
  })
}

/**
 * Takes another of the speaker's addresses away: whoever writes from there is a stranger. What waits for an answer there is
 * answered where the speaker is. Throws Refusal 'not-found' and, audited, 'not-allowed' (the one they are writing from).
 */
export async function unlinkAddress(ctx: Ctx, id: string): Promise<void> {
  const here = ctx.addressId
  if (here === null || id === here) throw new Refusal('not-allowed', {}, { audited: true })
  const { channel } = await ownAddress(ctx, { id })
  const personId = ctx.actor?.personId ?? 0
  await ctx.db.address.update({ where: { id }, data: { personId: null, stateSince: ctx.now } })
  await ctx.db.session.deleteMany({ where: { addressId: id } })
  const left = await ctx.db.address.count({ where: { personId, channel } })
  if (left === 0)
    await ctx.db.person.updateMany({
      where: { id: personId, preferredChannel: channel },
      data: { preferredChannel: null },
    })
  const moved = { where: { addressId: id }, data: { addressId: here } }
  await ctx.db.faqQuestion.updateMany(moved)
  await ctx.db.escalation.updateMany({ ...moved, where: { addressId: id, personId } })
  await ctx.db.announcementQuestion.updateMany({ ...moved, where: { addressId: id, personId } })
  await ctx.db.announcement.updateMany({
    where: { progressAddressId: id, authorId: personId },
    data: { progressAddressId: here },
  })
  await recordAudit(ctx, { action: 'address-unlinked', subject: `person:${personId}`, details: { channel } })
}

/** 'telegram' of 'telegram:123'. */
export function channelOf(addressId: string): string {
  return addressId.slice(0, Math.max(addressId.indexOf(':'), 0))
}

async function ownAddress(ctx: Ctx, which: { readonly id: string } | { readonly channel: string }) {
  const personId = ctx.actor?.personId
  if (personId === undefined) throw new Refusal('not-allowed', {}, { audited: true })
  const address = await ctx.db.address.findFirst({ where: { ...which, personId } })
  if (!address) throw new Refusal('not-found')
  return address
}
