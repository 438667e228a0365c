import { text } from '../../lib/message.ts'
import { recordAudit } from '../audit/audit-events.ts'
import type { Ctx } from '../context.ts'
import { overseersOf } from '../org/assignments.ts'
import { mayOverseeUnit } from '../org/permission.ts'
import { titleOf } from '../org/seat.ts'
import { ancestors, unitById } from '../org/units.ts'
import { enqueueMany } from '../outbox/deliveries.ts'
import { PRIORITY } from '../outbox/delivery.ts'
import { Refusal } from '../refusal.ts'

/** Longer messages to the person in charge are cut. */
const MOST_CHARACTERS = 1500

/**
 * Passes a message on to the people in charge above the speaker's unit, who can answer it. They see the seat and the
 * unit, not the name. Tells how many people it reached; it is kept even when that is nobody.
 */
export async function passToOverseers(ctx: Ctx, said: string): Promise<number> {
  const seat = ctx.actor?.seats[0]
  if (!ctx.actor || !ctx.addressId || !seat) throw new Refusal('not-allowed')
  const words = said.slice(0, MOST_CHARACTERS).toWellFormed()
  const kept = await ctx.db.escalation.create({
    data: {
      addressId: ctx.addressId,
      personId: ctx.actor.personId,
      unitId: seat.unitId,
      text: words,
      createdAt: ctx.now,
    },
  })
  const overseers = await overseersOf(ctx, seat.unitId)
  await enqueueMany(
    ctx,
    overseers.flatMap(({ personId, addresses: [to] }) =>
      to === undefined
        ? []
        : [
            {
              to,
              personId,
              cause: `escalation:${kept.id}`,
              priority: PRIORITY.notification,
              message: {
                texts: [
                  text('escalation-new', { title: titleOf(seat), unit: seat.unitName }),
                  text('quoted', { words }),
                ],
                choices: [{ open: 'reply', arg: String(kept.id), label: text('choice-reply') }],
              },
            },
          ],
    ),
  )
  await recordAudit(ctx, { action: 'escalated', subject: `escalation:${kept.id}`, unitId: seat.unitId })
  return overseers.length
}

export interface OpenEscalation {
  readonly id: number
  readonly text: string
  readonly unitName: string
}

/**
 * A message that still waits for an answer, for somebody in charge of the unit it came from.
 * @throws Refusal 'not-found', 'already-answered' and, audited, 'not-allowed'
 */
export async function openEscalation(ctx: Ctx, id: number): Promise<OpenEscalation> {
  const kept = Number.isSafeInteger(id) ? await ctx.db.escalation.findUnique({ where: { id } }) : null
  const unit = kept?.unitId ? await unitById(ctx, kept.unitId) : null
  if (!kept || !unit) throw new Refusal('not-found')
  const above = (await ancestors(ctx, unit.id, ctx.today)).map((ancestor) => ancestor.id)
  if (!ctx.actor || !mayOverseeUnit(ctx.actor, unit.id, above))
    throw new Refusal('not-allowed', {}, { audited: true })
  if (kept.answeredAt) throw new Refusal('already-answered')
  return { id: kept.id, text: kept.text, unitName: unit.name }
}

/** Answers a message; the first answer counts. The asker gets it where the message came from. @throws as openEscalation */
export async function answerEscalation(ctx: Ctx, id: number, said: string): Promise<void> {
  const open = await openEscalation(ctx, id)
  const answer = said.slice(0, MOST_CHARACTERS).toWellFormed()
  const { count } = await ctx.db.escalation.updateMany({
    where: { id, answeredAt: null },
    data: { answeredAt: ctx.now, answeredById: ctx.actor?.personId ?? null, answer },
  })
  if (count === 0) throw new Refusal('already-answered')
  const kept = await ctx.db.escalation.findUniqueOrThrow({ where: { id } })
  await enqueueMany(ctx, [
    {
      to: kept.addressId,
      personId: kept.personId ?? undefined,
      cause: `escalation-answer:${id}`,
      priority: PRIORITY.notification,
      message: {
        texts: [
          text('escalation-answered'),
          text('quoted', { words: open.text }),
          text('escalation-answer', { answer }),
        ],
        choices: [{ open: 'menu', label: text('choice-menu') }],
      },
    },
  ])
  await recordAudit(ctx, { action: 'escalation-answered', subject: `escalation:${id}` })
}
