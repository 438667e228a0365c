import { isoWeek } from '../../lib/calendar.ts'
import { text } from '../../lib/message.ts'
import type { Ctx } from '../context.ts'
import { holdersOf } from '../org/assignments.ts'
import { mayOversee } from '../org/permission.ts'
import { dayHours } from '../outbox/day-hours.ts'
import { enqueueMany } from '../outbox/deliveries.ts'
import { PRIORITY } from '../outbox/delivery.ts'
import { groupsOf } from './asked-groups.ts'

/** Questions that the digest quotes. */
const MOST_QUOTED = 5

/**
 * Once a week: tells those who look after a whole organisation what its people asked without an answer that helped. A week
 * that was told is not told again. Returns how many people are told.
 */
export async function sendDigests(ctx: Ctx): Promise<number> {
  const { year, week } = isoWeek(ctx.today)
  const asked = await ctx.db.faqQuestion.findMany({
    where: { handled: false, organisationId: { not: null } },
    distinct: ['organisationId'],
    select: { organisationId: true },
  })
  let told = 0
  for (const { organisationId } of asked) {
    if (organisationId === null) continue
    const groups = await groupsOf(ctx, [organisationId])
    if (groups.length === 0) continue
    const count = groups.reduce((sum, { ids }) => sum + ids.length, 0)
    const lines = groups
      .slice(0, MOST_QUOTED)
      .map(({ ids, text: words }) =>
        text('faq-digest-line', { count: ids.length, words: words.slice(0, 120) }),
      )
    const message = {
      texts: [text('faq-digest', { count }), text('quick-lines', { lines })],
      choices: [{ open: 'faq-asked', label: text('choice-faq-asked', { count: groups.length }) }],
    }
    const holders = await keepers(ctx, organisationId)
    told += await enqueueMany(
      ctx,
      [...holders].map(([personId, to]) => ({
        to,
        personId,
        cause: `faq-digest:${organisationId}:${year}-W${week}`,
        priority: PRIORITY.notification,
        notBefore: dayHours(ctx.now, ctx.timeZone).sendAt,
        message,
      })),
    )
  }
  return told
}

/** Those who look after a whole organisation and can be written to: person → address. */
async function keepers(ctx: Ctx, organisationId: number): Promise<ReadonlyMap<number, string>> {
  const tops = await ctx.db.unitVersion.findMany({
    where: {
      parentId: null,
      fromDay: { lte: ctx.today },
      OR: [{ untilDay: null }, { untilDay: { gte: ctx.today } }],
      unit: { organisationId },
    },
    distinct: ['unitId'],
    select: { unitId: true },
  })
  const holders = await holdersOf(
    ctx,
    tops.map(({ unitId }) => unitId),
  )
  return new Map(
    holders.flatMap(({ personId, seat, addresses: [to] }) =>
      to !== undefined && mayOversee(seat) ? [[personId, to] as const] : [],
    ),
  )
}
