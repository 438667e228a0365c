import { text } from '../../lib/message.ts'
import { recordAudit } from '../audit/audit-events.ts'
import type { Ctx } from '../context.ts'
import { holdersOf } from '../org/assignments.ts'
import { mayOversee } from '../org/permission.ts'
import { ancestors, subtree, unitById, unitToSteer } from '../org/units.ts'
import { dayHours } from '../outbox/day-hours.ts'
import { enqueueMany } from '../outbox/deliveries.ts'
import { PRIORITY } from '../outbox/delivery.ts'
import { Refusal } from '../refusal.ts'
import type { Announcement } from './announcement.ts'

/** Whether announcements from a unit wait for a second person. */
export async function needsApproval(ctx: Ctx, unitId: number): Promise<boolean> {
  const unit = await ctx.db.unit.findUniqueOrThrow({ where: { id: unitId }, include: { organisation: true } })
  return unit.organisation.approval
}

/** Whether the speaker may switch the second person on and off: an admin at the top of the unit's organisation. */
export async function maySetApproval(ctx: Ctx, unitId: number): Promise<boolean> {
  const top = (await ancestors(ctx, unitId, ctx.today)).at(-1)?.id ?? unitId
  return ctx.actor?.seats.some((seat) => seat.unitId === top && seat.position === 'admin') ?? false
}

/** Switches the second person on or off for a unit's organisation. Throws Refusal 'not-found', 'not-allowed' (audited). */
export async function setApproval(ctx: Ctx, unitId: number, on: boolean): Promise<void> {
  const unit = await unitById(ctx, unitId)
  if (!unit) throw new Refusal('not-found')
  if (!(await maySetApproval(ctx, unitId))) throw new Refusal('not-allowed', {}, { audited: true })
  await ctx.db.organisation.update({ where: { id: unit.organisationId }, data: { approval: on } })
  await recordAudit(ctx, { action: 'announcement-approval-set', unitId, details: { on } })
}

/** What waits for a second person at and under a unit, but was not proposed by the speaker; the oldest first. */
export async function proposalsUnder(ctx: Ctx, unitId: number): Promise<number[]> {
  await unitToSteer(ctx, unitId)
  const rows = await ctx.db.announcement.findMany({
    where: { state: 'proposed', authorId: { not: ctx.actor?.personId ?? 0 } },
    orderBy: { id: 'asc' },
    select: { id: true, unitId: true },
  })
  if (rows.length === 0) return []
  const units = new Set((await subtree(ctx, [unitId], ctx.today)).map(({ id }) => id))
  return rows.filter((row) => units.has(row.unitId)).map(({ id }) => id)
}

/** Asks everybody else who may agree: the overseers of the unit and of those above it. Throws Refusal 'nobody-to-approve'. */
export async function askForApproval(ctx: Ctx, own: Announcement): Promise<void> {
  const { unit, above } = await unitToSteer(ctx, own.unitId)
  const holders = await holdersOf(ctx, [unit.id, ...above.map(({ id }) => id)])
  const people = new Map(
    holders
      .filter(
        ({ seat, addresses, personId }) =>
          mayOversee(seat) && addresses.length > 0 && personId !== own.authorId,
      )
      .map((holder) => [holder.personId, holder]),
  )
  if (people.size === 0) throw new Refusal('nobody-to-approve')
  await enqueueMany(
    ctx,
    [...people.values()].flatMap(({ personId, addresses: [to] }) =>
      to === undefined
        ? []
        : [
            {
              to,
              personId,
              cause: `announcement-proposal:${own.id}:${ctx.now.getTime()}`,
              priority: PRIORITY.notification,
              notBefore: dayHours(ctx.now, ctx.timeZone).sendAt,
              message: {
                texts: [text('announcement-proposed', { unit: unit.name, title: own.title })],
                choices: [
                  { open: 'announce-approve', arg: String(own.id), label: text('choice-see-and-approve') },
                ],
              },
            },
          ],
    ),
  )
}
