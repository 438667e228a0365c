import { recordAudit } from '../audit/audit-events.ts'
import type { Ctx } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { endSeats, stillHeld } from './assignments.ts'

/** What remains of a message whose receiver was erased: a message that says nothing. */
const BLANK = JSON.stringify({ texts: [] })

/**
 * Erases the speaker for ever: name, phone, addresses, conversations, messages and questions go, seats end, the consent
 * counts as withdrawn. Reports, counts and the audit stay, under a number that leads to nobody (Law 91/2025/QH15).
 * Throws Refusal 'not-allowed' for strangers.
 */
export async function erasePerson(ctx: Ctx): Promise<void> {
  const personId = ctx.actor?.personId
  if (personId === undefined) throw new Refusal('not-allowed', {}, { audited: true })
  await ctx.db.person.update({
    where: { id: personId },
    data: { name: '', phone: null, honorific: null, locale: null, erasedAt: ctx.now },
  })
  const seats = await ctx.db.assignment.findMany({ where: { personId, ...stillHeld(ctx.today) } })
  await forgetAddresses(ctx, personId)
  await forgetWords(ctx, personId)
  const elsewhere = { ...ctx, addressId: pseudonym(personId, 0) }
  await endSeats(
    elsewhere,
    seats.map(({ id }) => id),
  )
  await recordAudit(elsewhere, { action: 'person-erased', subject: `person:${personId}` })
}

/** Takes the addresses away, and replaces them by a number wherever something must stay that names them. */
async function forgetAddresses(ctx: Ctx, personId: number): Promise<void> {
  const addresses = await ctx.db.address.findMany({ where: { personId }, orderBy: { createdAt: 'asc' } })
  for (const [at, { id: addressId }] of addresses.entries()) {
    const to = { where: { addressId }, data: { addressId: pseudonym(personId, at) } }
    await ctx.db.session.deleteMany({ where: { addressId } })
    await ctx.db.delivery.deleteMany({
      where: { addressId, state: { notIn: ['sent', 'failed', 'unknown'] } },
    })
    await ctx.db.delivery.updateMany({
      where: { addressId },
      data: { ...to.data, message: BLANK, externalId: null },
    })
    await ctx.db.inboundUpdate.updateMany(to)
    await ctx.db.auditEvent.updateMany(to)
    await ctx.db.consent.updateMany(to)
    await ctx.db.escalation.deleteMany({ where: { addressId } })
    await ctx.db.invite.updateMany({
      where: { usedByAddressId: addressId },
      data: { usedByAddressId: pseudonym(personId, at) },
    })
    await ctx.db.address.delete({ where: { id: addressId } })
  }
}

async function forgetWords(ctx: Ctx, personId: number): Promise<void> {
  await ctx.db.invite.updateMany({
    where: { personId, usedAt: null, revokedAt: null },
    data: { revokedAt: ctx.now },
  })
  await ctx.db.invite.updateMany({ where: { personId }, data: { personId: null } })
  await ctx.db.consent.updateMany({ where: { personId, withdrawnAt: null }, data: { withdrawnAt: ctx.now } })
  await ctx.db.escalation.deleteMany({ where: { personId } })
  await ctx.db.answer.updateMany({ where: { answeredById: personId }, data: { words: null } })
}

/** Stands for the n-th address of an erased person: 'erased:12-0'. */
function pseudonym(personId: number, at: number): string {
  return `erased:${personId}-${at}`
}
