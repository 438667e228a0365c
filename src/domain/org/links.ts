import { randomInt } from 'node:crypto'
import { text } from '../../lib/message.ts'
import { recordAudit } from '../audit/audit-events.ts'
import type { Ctx } from '../context.ts'
import { enqueueMany } from '../outbox/deliveries.ts'
import { PRIORITY } from '../outbox/delivery.ts'
import { Refusal } from '../refusal.ts'
import type { Actor } from './actor.ts'
import { bindAddress, channelOf } from './addresses.ts'
import { loadActors } from './assignments.ts'
import { limitTries, wrongCode } from './code-tries.ts'
import { readCode, stateOf } from './invite.ts'
import { freeCode } from './invites.ts'
import { speakerId } from './people.ts'

/** How long a link code is good, in milliseconds. */
const GOOD_FOR = 24 * 3_600_000

export interface NewLinkCode {
  readonly id: number
  /** Eight characters without the space; `showCode` groups them. */
  readonly code: string
  readonly expiresAt: Date
}

/**
 * Makes a single-use code with which the speaker's account is used from another address too; an earlier one is good no
 * more. Throws Refusal 'not-allowed' for strangers.
 */
export async function createLinkCode(
  ctx: Ctx,
  random: (below: number) => number = (below) => randomInt(below),
): Promise<NewLinkCode> {
  const { actor, addressId } = ctx
  if (!actor || addressId === null) throw new Refusal('not-allowed', {}, { audited: true })
  const { personId } = actor
  await ctx.db.linkCode.updateMany({
    where: { personId, usedAt: null, expiresAt: { gt: ctx.now } },
    data: { expiresAt: ctx.now },
  })
  const expiresAt = new Date(ctx.now.getTime() + GOOD_FOR)
  const { id, code } = await ctx.db.linkCode.create({
    data: {
      code: await freeCode(ctx, random),
      personId,
      fromAddressId: addressId,
      createdAt: ctx.now,
      expiresAt,
    },
  })
  await recordAudit(ctx, { action: 'link-created', subject: `link:${id}` })
  return { id, code, expiresAt }
}

/** Whether what was typed is a link code, good or not, and no invite. */
export async function isLinkCode(ctx: Ctx, typed: string): Promise<boolean> {
  const code = readCode(typed)
  return code !== null && (await ctx.db.linkCode.count({ where: { code } })) > 0
}

/**
 * Whose account a link code is for, with the seats of today, to ask "Is this you?". Throws Refusal 'link-own' (typed where
 * it was asked for); audited 'link-other' (the address is somebody else's), 'invite-unknown', 'link-used', 'link-expired',
 * and 'invite-too-many-tries' after five wrong codes from one address within an hour.
 */
export async function lookUpLink(ctx: Ctx, typed: string): Promise<Actor> {
  return (await findLink(ctx, typed)).owner
}

/**
 * Uses a link code up: the address that is speaking is the person's too, with the same seats, drafts and consent. The
 * person is told at every other address. Throws as `lookUpLink`.
 */
export async function acceptLink(ctx: Ctx, typed: string): Promise<void> {
  const { addressId } = ctx
  if (addressId === null) throw new Error('a link code is accepted from an address')
  const { id, owner } = await findLink(ctx, typed)
  const { count } = await ctx.db.linkCode.updateMany({
    where: { id, usedAt: null, expiresAt: { gt: ctx.now } },
    data: { usedAt: ctx.now, usedByAddressId: addressId },
  })
  if (count === 0) throw wrongCode('link-used')
  const { personId } = owner
  const others = await ctx.db.address.findMany({ where: { personId, state: 'open' }, select: { id: true } })
  await bindAddress(ctx, addressId, personId)
  await enqueueMany(
    ctx,
    others.map((address) => ({
      to: address.id,
      personId,
      cause: `linked:${id}`,
      priority: PRIORITY.notification,
      message: {
        texts: [text('link-told', { channel: text(`channel-${channelOf(addressId)}`) })],
        choices: [
          { open: 'my-data', label: text('menu-my-data') },
          { open: 'menu', label: text('choice-menu') },
        ],
      },
    })),
  )
  await recordAudit({ ...ctx, actor: owner }, { action: 'link-accepted', subject: `link:${id}` })
}

async function findLink(ctx: Ctx, typed: string): Promise<{ id: number; owner: Actor }> {
  await limitTries(ctx)
  const code = readCode(typed)
  const link = code && (await ctx.db.linkCode.findUnique({ where: { code } }))
  const owner = link && (await loadActors(ctx.db, [link.personId], ctx.today)).get(link.personId)
  if (!link || !owner) throw wrongCode('invite-unknown')
  const speaking = await speakerId(ctx)
  if (speaking === link.personId) throw new Refusal('link-own')
  const state = stateOf({ ...link, revokedAt: null }, ctx.now)
  if (state !== 'open') throw wrongCode(`link-${state}`)
  if (speaking !== null) throw new Refusal('link-other', {}, { audited: true })
  return { id: link.id, owner }
}
