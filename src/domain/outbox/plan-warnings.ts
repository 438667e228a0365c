import { text } from '../../lib/message.ts'
import type { Ctx, PlanUse } from '../context.ts'
import { holdersOf } from '../org/assignments.ts'
import { mayOversee } from '../org/permission.ts'
import { dayHours } from './day-hours.ts'
import { enqueueMany } from './deliveries.ts'
import { PRIORITY } from './delivery.ts'

/**
 * Tells those who look after a whole organisation that a channel's plan is nearly used up, once a month. Returns how many
 * people are told.
 */
export async function warnOfPlan(ctx: Ctx, channel: string, { messages, users }: PlanUse): Promise<number> {
  const tops = await ctx.db.unitVersion.findMany({
    where: {
      parentId: null,
      fromDay: { lte: ctx.today },
      OR: [{ untilDay: null }, { untilDay: { gt: ctx.today } }],
    },
    distinct: ['unitId'],
    select: { unitId: true },
  })
  const holders = await holdersOf(
    ctx,
    tops.map(({ unitId }) => unitId),
  )
  const args = { sent: messages.used, most: messages.plan, people: users.used, mostPeople: users.plan }
  const told = new Map(
    holders.flatMap(({ personId, seat, addresses: [to] }) =>
      to !== undefined && mayOversee(seat) ? [[personId, to] as const] : [],
    ),
  )
  return enqueueMany(
    ctx,
    [...told].map(([personId, to]) => ({
      to,
      personId,
      cause: `plan:${channel}:${ctx.today.slice(0, 7)}`,
      priority: PRIORITY.notification,
      notBefore: dayHours(ctx.now, ctx.timeZone).sendAt,
      message: { texts: [text('plan-nearly-used-up', args)] },
    })),
  )
}
