import { type Text, text } from '../../lib/message.ts'
import { recordAudit } from '../audit/audit-events.ts'
import type { Ctx } from '../context.ts'
import type { Seat } from '../org/actor.ts'
import { type Holder, holdersOf, overseersOf } from '../org/assignments.ts'
import { mayOverseeUnit } from '../org/permission.ts'
import { titleOf } from '../org/seat.ts'
import { ancestors, unitById } from '../org/units.ts'
import { dayHours } from '../outbox/day-hours.ts'
import { enqueueMany } from '../outbox/deliveries.ts'
import { PRIORITY } from '../outbox/delivery.ts'
import { Refusal } from '../refusal.ts'
import { asksTheSame, type EscalationKind } from './escalation.ts'

/** Longer messages to the person in charge are cut. */
const MOST_CHARACTERS = 1500

/** A question that has waited longer than this is asked anew. */
const DAYS_SHARED = 30
const DAY = 86_400_000

/** Waiting messages that are reminded of in one go. */
const MOST_REMINDED = 200

/** What became of a message: how many people in charge it reached, and whether the same was waiting already. */
export interface PassedOn {
  readonly reached: number
  readonly joined: boolean
}

/**
 * Passes a message on to the people in charge: those who keep its topic and oversee the speaker, else those above the
 * speaker's unit. They see the seat and the unit, not the name. A question that waits already is not asked twice: its
 * answer will come to this speaker too. It is kept even when it reaches nobody.
 */
export async function passToOverseers(
  ctx: Ctx,
  said: string,
  about: { readonly kind: EscalationKind; readonly topic?: string | null } = { kind: 'message' },
): Promise<PassedOn> {
  const seat = ctx.actor?.seats[0]
  if (!ctx.actor || !ctx.addressId || !seat) throw new Refusal('not-allowed')
  const words = said.slice(0, MOST_CHARACTERS).toWellFormed()
  const asker = { addressId: ctx.addressId, personId: ctx.actor.personId, unitId: seat.unitId }
  const same = about.kind === 'question' ? await waitingAlike(ctx, seat, words) : null
  if (same !== null) {
    const row = { escalationId: same, ...asker, askedAt: ctx.now }
    const key = { escalationId_addressId: { escalationId: same, addressId: asker.addressId } }
    await ctx.db.escalationAsker.upsert({ where: key, create: row, update: {} })
    return { reached: 1, joined: true }
  }
  const kept = await ctx.db.escalation.create({
    data: { ...asker, kind: about.kind, topic: about.topic ?? null, text: words, createdAt: ctx.now },
  })
  const holders = await inCharge(ctx, about.topic ?? null, seat.unitId)
  await tell(ctx, holders, `escalation:${kept.id}`, kept.id, [
    text('escalation-new', { title: titleOf(seat), unit: seat.unitName }),
    text('quoted', { words }),
  ])
  await recordAudit(ctx, { action: 'escalated', subject: `escalation:${kept.id}`, unitId: seat.unitId })
  return { reached: holders.length, joined: false }
}

/** A question that waits in the speaker's organisation and asks the same. */
async function waitingAlike(ctx: Ctx, seat: Seat, words: string): Promise<number | null> {
  const units = new Set((await ancestors(ctx, seat.unitId, ctx.today)).map(({ id }) => id))
  const open = await ctx.db.escalation.findMany({
    where: {
      kind: 'question',
      answeredAt: null,
      createdAt: { gte: new Date(ctx.now.getTime() - DAYS_SHARED * DAY) },
    },
    orderBy: { id: 'asc' },
  })
  for (const one of open) {
    if (one.unitId === null || !asksTheSame(words, one.text)) continue
    const above = (await ancestors(ctx, one.unitId, ctx.today)).map(({ id }) => id)
    if (one.unitId === seat.unitId || above.some((id) => units.has(id))) return one.id
  }
  return null
}

/** Who takes a message from a unit: those who keep its topic, else those above the unit. */
async function inCharge(ctx: Ctx, topic: string | null, unitId: number): Promise<Holder[]> {
  const keepers = topic === null ? [] : await keepersOf(ctx, topic, unitId)
  return keepers.length > 0 ? keepers : overseersOf(ctx, unitId)
}

/** Those who keep a topic, can be written to, and oversee a unit. */
async function keepersOf(ctx: Ctx, topic: string, unitId: number): Promise<Holder[]> {
  const keepers = await ctx.db.faqKeeper.findMany({ where: { topic } })
  if (keepers.length === 0) return []
  const ids = new Set(keepers.map(({ personId }) => personId))
  const above = (await ancestors(ctx, unitId, ctx.today)).map(({ id }) => id)
  return (await holdersOf(ctx, above)).filter(
    ({ personId, addresses }) =>
      ids.has(personId) && addresses.length > 0 && personId !== ctx.actor?.personId,
  )
}

/** Shows a waiting message to people in charge, with the ways to answer it. */
async function tell(
  ctx: Ctx,
  holders: readonly Holder[],
  cause: string,
  id: number,
  texts: readonly Text[],
  notBefore: Date = ctx.now,
): Promise<void> {
  const people = new Map(holders.map((holder) => [holder.personId, holder]))
  await enqueueMany(
    ctx,
    [...people.values()].flatMap(({ personId, addresses: [to] }) =>
      to === undefined
        ? []
        : [
            {
              to,
              personId,
              cause,
              notBefore,
              priority: PRIORITY.notification,
              message: { texts, choices: [{ open: 'reply', arg: String(id), label: text('choice-reply') }] },
            },
          ],
    ),
  )
}

export interface OpenEscalation {
  readonly id: number
  readonly text: string
  readonly kind: EscalationKind
  readonly topic: string | null
  readonly unitName: string
  /** Whether somebody above could take it over. */
  readonly canGoUp: boolean
}

/**
 * A message that still waits for an answer, for somebody in charge of the unit it came from.
 * @throws Refusal 'not-found', 'already-answered' and, audited, 'not-allowed'
 */
export async function openEscalation(ctx: Ctx, id: number): Promise<OpenEscalation> {
  const kept = await ctx.db.escalation.findUnique({ where: { id } })
  const unit = kept?.unitId ? await unitById(ctx, kept.unitId) : null
  if (!kept || !unit) throw new Refusal('not-found')
  const above = (await ancestors(ctx, unit.id, ctx.today)).map((ancestor) => ancestor.id)
  if (!ctx.actor || !mayOverseeUnit(ctx.actor, unit.id, above))
    throw new Refusal('not-allowed', {}, { audited: true })
  if (kept.answeredAt) throw new Refusal('already-answered')
  const held = ctx.actor.seats.map(({ unitId }) => above.indexOf(unitId))
  return {
    id: kept.id,
    text: kept.text,
    kind: kept.kind as EscalationKind,
    topic: kept.topic,
    unitName: unit.name,
    canGoUp: Math.max(...held) < above.length - 1,
  }
}

/**
 * Answers a message; the first answer counts. Everybody who asked the same gets it where they asked. Beside the words
 * may stand the entry that they are, and a photo. Returns how many people it goes to. Throws as `openEscalation`.
 */
export async function answerEscalation(
  ctx: Ctx,
  id: number,
  said: string | readonly Text[],
  beside: { readonly entryId?: string; readonly photo?: string } = {},
): Promise<number> {
  const open = await openEscalation(ctx, id)
  const answer = typeof said === 'string' ? said.slice(0, MOST_CHARACTERS).toWellFormed() : null
  const { count } = await ctx.db.escalation.updateMany({
    where: { id, answeredAt: null },
    data: {
      answeredAt: ctx.now,
      answeredById: ctx.actor?.personId ?? null,
      answer,
      entryId: beside.entryId ?? null,
    },
  })
  if (count === 0) throw new Refusal('already-answered')
  const { askers, ...first } = await ctx.db.escalation.findUniqueOrThrow({
    where: { id },
    include: { askers: { orderBy: { askedAt: 'asc' } } },
  })
  const people = new Map([first, ...askers].map((asker) => [asker.addressId, asker]))
  const texts = typeof said === 'string' ? [text('escalation-answer', { answer: answer ?? '' })] : said
  await enqueueMany(
    ctx,
    [...people.values()].map(({ addressId, personId }) => ({
      to: addressId,
      personId: personId ?? undefined,
      cause: `escalation-answer:${id}`,
      priority: PRIORITY.notification,
      message: {
        texts: [text('escalation-answered'), text('quoted', { words: open.text }), ...texts],
        choices: [{ open: 'menu', label: text('choice-menu') }],
        ...(beside.photo === undefined ? {} : { photo: beside.photo }),
      },
    })),
  )
  await recordAudit(ctx, { action: 'escalation-answered', subject: `escalation:${id}` })
  return people.size
}

/** Passes a waiting message further up, to those in charge of the next unit above the speaker's. Throws as `openEscalation`. */
export async function passFurtherUp(ctx: Ctx, id: number): Promise<number> {
  const open = await openEscalation(ctx, id)
  const { unitId } = await ctx.db.escalation.findUniqueOrThrow({ where: { id } })
  const above = (await ancestors(ctx, unitId ?? 0, ctx.today)).map((ancestor) => ancestor.id)
  const own = Math.max(...(ctx.actor?.seats ?? []).map((seat) => above.indexOf(seat.unitId)))
  const next = above.slice(own + 1)
  const holders = (await holdersOf(ctx, next)).filter(({ addresses }) => addresses.length > 0)
  const nearest = next.find((one) => holders.some(({ seat }) => seat.unitId === one))
  const takers = holders.filter(({ seat }) => seat.unitId === nearest)
  if (nearest === undefined || takers.length === 0) return 0
  await ctx.db.escalation.update({ where: { id }, data: { handedToUnitId: nearest, remindedAt: null } })
  await tell(ctx, takers, `escalation:${id}:up:${nearest}`, id, [
    text('escalation-handed-up', { unit: open.unitName }),
    text('quoted', { words: open.text }),
  ])
  await recordAudit(ctx, { action: 'escalation-passed-up', subject: `escalation:${id}`, unitId: nearest })
  return takers.length
}

/** Reminds the people in charge, once and by day, of what has waited for `days`. Returns how many messages waited so long. */
export async function remindOfWaiting(ctx: Ctx, days: number): Promise<number> {
  const waiting = await ctx.db.escalation.findMany({
    where: {
      answeredAt: null,
      remindedAt: null,
      createdAt: { lte: new Date(ctx.now.getTime() - days * DAY) },
    },
    orderBy: { id: 'asc' },
    take: MOST_REMINDED,
  })
  const { sendAt } = dayHours(ctx.now, ctx.timeZone)
  for (const { id, unitId, topic, handedToUnitId, text: words } of waiting) {
    await ctx.db.escalation.update({ where: { id }, data: { remindedAt: ctx.now } })
    const unit = unitId === null ? null : await unitById(ctx, unitId)
    if (!unit) continue
    const holders =
      handedToUnitId === null
        ? await inCharge(ctx, topic, unit.id)
        : (await holdersOf(ctx, [handedToUnitId])).filter(({ addresses }) => addresses.length > 0)
    const texts = [text('escalation-waits', { unit: unit.name, days }), text('quoted', { words })]
    await tell(ctx, holders, `escalation:${id}:reminder`, id, texts, sendAt)
  }
  return waiting.length
}

/** A message that was answered, to draft an entry from it. Throws Refusal 'not-found' and, audited, 'not-allowed'. */
export async function answeredEscalation(
  ctx: Ctx,
  id: number,
): Promise<{ readonly text: string; readonly answer: string | null; readonly topic: string | null }> {
  const kept = await ctx.db.escalation.findUnique({ where: { id } })
  if (!kept?.unitId || !kept.answeredAt) throw new Refusal('not-found')
  const above = (await ancestors(ctx, kept.unitId, ctx.today)).map((ancestor) => ancestor.id)
  if (!ctx.actor || !mayOverseeUnit(ctx.actor, kept.unitId, above))
    throw new Refusal('not-allowed', {}, { audited: true })
  return { text: kept.text, answer: kept.answer, topic: kept.topic }
}
