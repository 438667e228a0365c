import { recordAudit } from '../audit/audit-events.ts'
import type { Ctx } from '../context.ts'
import { DEFAULT_LOCALE } from '../outbox/form-of-address.ts'
import { Refusal } from '../refusal.ts'
import { channelOf, openAddresses } from './addresses.ts'
import { DEFAULT_HONORIFIC, type Honorific } from './person.ts'
import { inForce, type Level, type Position } from './unit.ts'

/** Everything that is kept about a person, for that person to see. */
export interface PersonalData {
  readonly name: string
  readonly phone: string | null
  readonly honorific: string
  readonly locale: string
  readonly since: Date
  /** In the order in which they came. `preferred`: what is sent goes there. */
  readonly addresses: readonly OwnAddress[]
  /** The codes for using the account elsewhere too: when they were asked for and used, not what they are. */
  readonly linkCodes: readonly { readonly createdAt: Date; readonly usedAt: Date | null }[]
  /** Every seat ever held, the latest first; `current` for those of today. */
  readonly seats: readonly OwnSeat[]
  readonly consents: readonly { readonly version: string; readonly givenAt: Date }[]
  /** How many reports were sent, messages received and questions asked. */
  readonly counts: { readonly reports: number; readonly messages: number; readonly questions: number }
}

interface OwnAddress {
  readonly id: string
  readonly channel: string
  readonly since: Date
  readonly open: boolean
  readonly preferred: boolean
}

interface OwnSeat {
  readonly position: Position
  readonly title: string
  readonly unitName: string
  readonly level: Level
  readonly fromDay: string
  readonly untilDay: string | null
  readonly current: boolean
}

/** What is kept about the person who is speaking. Throws Refusal 'not-allowed', audited, for anybody else. */
export async function personalData(ctx: Ctx, personId: number): Promise<PersonalData> {
  if ((await speakerId(ctx)) !== personId) throw new Refusal('not-allowed', {}, { audited: true })
  const person = await ctx.db.person.findUniqueOrThrow({
    where: { id: personId },
    include: {
      addresses: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
      linkCodes: { orderBy: { id: 'asc' }, select: { createdAt: true, usedAt: true } },
      consents: { where: { withdrawnAt: null }, orderBy: { givenAt: 'asc' } },
      assignments: { orderBy: { id: 'desc' }, include: { unit: { include: { versions: true } } } },
    },
  })
  const preferred = (await openAddresses(ctx, [personId])).get(personId)?.[0]
  return {
    name: person.name,
    phone: person.phone,
    honorific: person.honorific ?? DEFAULT_HONORIFIC,
    locale: person.locale ?? DEFAULT_LOCALE,
    since: person.createdAt,
    addresses: person.addresses.map(({ id, channel, state, createdAt }) => ({
      ...{ id, channel, since: createdAt },
      open: state === 'open',
      preferred: id === preferred,
    })),
    linkCodes: person.linkCodes,
    consents: person.consents.map(({ version, givenAt }) => ({ version, givenAt })),
    seats: person.assignments.map(({ position, title, fromDay, untilDay, endedAt, unit }) => ({
      position: position as Position,
      title,
      unitName:
        (unit.versions.find((one) => inForce(one, ctx.today)) ?? unit.versions.at(-1))?.name ?? unit.code,
      level: unit.level as Level,
      fromDay,
      untilDay,
      current: endedAt === null && inForce({ fromDay, untilDay }, ctx.today),
    })),
    counts: {
      reports: await ctx.db.reportVersion.count({ where: { submittedById: personId } }),
      messages: await ctx.db.delivery.count({ where: { personId } }),
      questions: await ctx.db.escalation.count({ where: { personId } }),
    },
  }
}

/** Keeps that the speaker agreed to this version of the text on personal data; the same version is kept once. */
export async function giveConsent(ctx: Ctx, version: string): Promise<void> {
  const personId = await speaker(ctx)
  const given = await ctx.db.consent.count({ where: { personId, version, withdrawnAt: null } })
  if (given > 0) return
  await ctx.db.consent.create({
    data: { personId, version, addressId: ctx.addressId ?? '', givenAt: ctx.now },
  })
  await recordAudit(ctx, { action: 'consent-given', subject: `person:${personId}`, details: { version } })
}

/** Whether the speaker's agreement to this version is on record. */
export async function hasConsented(ctx: Ctx, version: string): Promise<boolean> {
  const personId = await speakerId(ctx)
  if (personId === null) return false
  return (await ctx.db.consent.count({ where: { personId, version, withdrawnAt: null } })) > 0
}

/** How the speaker wants to be addressed. */
export async function setHonorific(ctx: Ctx, honorific: Honorific): Promise<void> {
  await ctx.db.person.update({ where: { id: await speaker(ctx) }, data: { honorific } })
}

/** The speaker's language; of somebody who has not joined it is kept with the address. */
export async function setLocale(ctx: Ctx, locale: string): Promise<void> {
  const personId = await speakerId(ctx)
  if (personId !== null) await ctx.db.person.update({ where: { id: personId }, data: { locale } })
  if (ctx.addressId === null) return
  const { id, channel } = { id: ctx.addressId, channel: channelOf(ctx.addressId) }
  await ctx.db.address.upsert({
    where: { id },
    update: { locale },
    create: { id, channel, locale, stateSince: ctx.now, createdAt: ctx.now },
  })
}

/** Who is speaking: the actor, or, in the turn in which an invite was accepted, whom the address was bound to. */
export async function speakerId(ctx: Ctx): Promise<number | null> {
  if (ctx.actor) return ctx.actor.personId
  if (ctx.addressId === null) return null
  const address = await ctx.db.address.findUnique({ where: { id: ctx.addressId } })
  return address?.personId ?? null
}

async function speaker(ctx: Ctx): Promise<number> {
  const personId = await speakerId(ctx)
  if (personId === null) throw new Refusal('not-allowed', {}, { audited: true })
  return personId
}
