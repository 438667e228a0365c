import { recordAudit } from '../audit/audit-events.ts'
import type { Ctx } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { endSeats, stillHeld } from './assignments.ts'

/** What remains of a message whose receiver was erased: a message that says nothing. */
const BLANK = JSON.stringify({ texts: [] })

/** From here on count the addresses that the person had unlinked; nobody has so many at a time. */
const FIRST_FORMER = 100

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
    data: {
      ...{ name: '', phone: null, honorific: null, locale: null, preferredChannel: null },
      erasedAt: ctx.now,
    },
  })
  const seats = await ctx.db.assignment.findMany({ where: { personId, ...stillHeld(ctx.today) } })
  await forgetAddresses(ctx, personId)
  await forgetFormerAddresses(ctx, personId)
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
    await ctx.db.recipient.updateMany(to)
    await ctx.db.rsvp.updateMany(to)
    await ctx.db.announcementQuestion.deleteMany({ where: { addressId } })
    await ctx.db.announcement.updateMany({
      where: { progressAddressId: addressId },
      data: { progressAddressId: null },
    })
    await leaveQuestions(ctx, { addressId })
    await ctx.db.faqQuestion.deleteMany({ where: { addressId } })
    const used = { where: { usedByAddressId: addressId }, data: { usedByAddressId: pseudonym(personId, at) } }
    await ctx.db.invite.updateMany(used)
    await ctx.db.linkCode.updateMany(used)
    await ctx.db.address.delete({ where: { id: addressId } })
  }
}

/** What was kept of the person under addresses that they have unlinked; somebody else may write from there now. */
async function forgetFormerAddresses(ctx: Ctx, personId: number): Promise<void> {
  const rows = await ctx.db.$queryRaw<{ addressId: string }[]>`
    SELECT f."addressId" FROM "Delivery" f WHERE f."personId" = ${personId}
    UNION SELECT f."addressId" FROM "AuditEvent" f WHERE f."personId" = ${personId} AND f."addressId" IS NOT NULL
    UNION SELECT f."addressId" FROM "Consent" f WHERE f."personId" = ${personId}`
  const former = rows.map(({ addressId }) => addressId).filter((id) => !id.startsWith(`erased:${personId}-`))
  for (const [at, addressId] of former.sort().entries()) {
    const to = { where: { addressId, personId }, data: { addressId: pseudonym(personId, FIRST_FORMER + at) } }
    await ctx.db.delivery.deleteMany({
      where: { ...to.where, state: { notIn: ['sent', 'failed', 'unknown'] } },
    })
    await ctx.db.delivery.updateMany({ ...to, data: { ...to.data, message: BLANK, externalId: null } })
    await ctx.db.auditEvent.updateMany(to)
    await ctx.db.consent.updateMany(to)
    await ctx.db.recipient.updateMany(to)
    await ctx.db.rsvp.updateMany(to)
  }
}

/** Takes somebody out of what they asked; a question that others wait for goes on in the name of the next of them. */
async function leaveQuestions(
  ctx: Ctx,
  whose: { readonly addressId: string } | { readonly personId: number },
): Promise<void> {
  await ctx.db.escalationAsker.deleteMany({ where: whose })
  const asked = await ctx.db.escalation.findMany({
    where: whose,
    include: { askers: { orderBy: { askedAt: 'asc' }, take: 1 } },
  })
  for (const { id, askers } of asked) {
    const [next] = askers
    if (!next) {
      await ctx.db.escalation.delete({ where: { id } })
      continue
    }
    const key = { escalationId: id, addressId: next.addressId }
    await ctx.db.escalationAsker.delete({ where: { escalationId_addressId: key } })
    const { addressId: heir, personId, unitId } = next
    await ctx.db.escalation.update({ where: { id }, data: { addressId: heir, personId, unitId } })
  }
}

async function forgetWords(ctx: Ctx, personId: number): Promise<void> {
  await ctx.db.invite.updateMany({
    where: { personId, usedAt: null, revokedAt: null },
    data: { revokedAt: ctx.now },
  })
  await ctx.db.invite.updateMany({ where: { personId }, data: { personId: null } })
  await ctx.db.linkCode.deleteMany({ where: { personId } })
  await ctx.db.consent.updateMany({ where: { personId, withdrawnAt: null }, data: { withdrawnAt: ctx.now } })
  await leaveQuestions(ctx, { personId })
  await ctx.db.faqKeeper.deleteMany({ where: { personId } })
  await ctx.db.announcementQuestion.deleteMany({ where: { personId } })
  await ctx.db.rsvp.updateMany({ where: { personId }, data: { reason: null } })
  await ctx.db.rsvp.updateMany({
    where: { personId, event: { state: 'planned' } },
    data: { answer: 'no', place: null },
  })
  await ctx.db.trainingFeedback.updateMany({ where: { personId }, data: { remark: null } })
  await ctx.db.answer.updateMany({ where: { answeredById: personId }, data: { words: null } })
}

/** Stands for the n-th address of an erased person: 'erased:12-0'. */
function pseudonym(personId: number, at: number): string {
  return `erased:${personId}-${at}`
}
