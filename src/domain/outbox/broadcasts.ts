import { join, type Sql, sql } from '../../db/sql.ts'
import type { Ctx } from '../context.ts'

/** What became of the deliveries of one cause, by state; failures by their reason. */
export interface DeliveryProgress {
  readonly queued: number
  readonly held: number
  readonly sending: number
  readonly sent: number
  readonly unknown: number
  readonly cancelled: number
  readonly skipped: number
  readonly failed: Readonly<Record<string, number>>
}

/** Pauses what was not sent yet; what is on its way goes on, and is paused if it has to be repeated. Returns how many. */
export async function holdDeliveries(ctx: Ctx, cause: string): Promise<number> {
  return move(ctx, sql`"cause" = ${cause} AND "state" IN ('queued', 'sending')`, 'held')
}

/** Lets go on what was paused; what is due meanwhile goes at once. Returns how many. */
export async function releaseDeliveries(ctx: Ctx, cause: string): Promise<number> {
  return move(ctx, sql`"cause" = ${cause} AND "state" IN ('held', 'sending')`, 'queued')
}

/**
 * Gives up what was not sent yet, to everybody or to some; what is on its way goes on, and is not repeated. Returns how
 * many.
 */
export async function cancelDeliveries(
  ctx: Ctx,
  cause: string,
  personIds?: readonly number[],
): Promise<number> {
  const waiting = sql`"cause" = ${cause} AND "state" IN ('queued', 'held', 'sending')`
  if (personIds === undefined) return move(ctx, waiting, 'cancelled')
  let count = 0
  for (let at = 0; at < personIds.length; at += IDS_AT_ONCE) {
    const some = join(personIds.slice(at, at + IDS_AT_ONCE))
    count += await move(ctx, sql`${waiting} AND "personId" IN (${some})`, 'cancelled')
  }
  return count
}

const IDS_AT_ONCE = 1_000

/** How far the deliveries of a cause are. */
export async function deliveryProgress(ctx: Ctx, cause: string): Promise<DeliveryProgress> {
  const groups = await ctx.db.delivery.groupBy({
    by: ['state', 'failure'],
    where: { cause },
    _count: { _all: true },
  })
  const of = (state: string) =>
    groups.filter((group) => group.state === state).reduce((sum, { _count }) => sum + _count._all, 0)
  const failed: Record<string, number> = {}
  for (const { state, failure, _count } of groups) {
    const reason = failure ?? 'unknown'
    if (state === 'failed') failed[reason] = (failed[reason] ?? 0) + _count._all
  }
  return {
    queued: of('queued'),
    held: of('held'),
    sending: of('sending'),
    sent: of('sent'),
    unknown: of('unknown'),
    cancelled: of('cancelled'),
    skipped: of('skipped'),
    failed,
  }
}

/** One statement, so that nothing slips through that is claimed or comes back meanwhile. What is being sent keeps it for later. */
async function move(ctx: Ctx, where: Sql, state: 'queued' | 'held' | 'cancelled'): Promise<number> {
  const later = {
    queued: sql`NULLIF("onReturn", 'held')`,
    held: sql`COALESCE("onReturn", 'held')`,
    cancelled: sql`'cancelled'`,
  }[state]
  const rows = await ctx.db.$queryRaw<{ state: string }[]>`UPDATE "Delivery"
    SET "state" = CASE "state" WHEN 'sending' THEN "state" ELSE ${state} END,
      "onReturn" = CASE "state" WHEN 'sending' THEN ${later} ELSE NULL END,
      "settledAt" = CASE WHEN "state" <> 'sending' AND ${state} = 'cancelled' THEN ${ctx.now} ELSE "settledAt" END
    WHERE ${where} RETURNING "state"`
  return rows.filter((row) => row.state === state).length
}
