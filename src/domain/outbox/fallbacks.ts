import { join, sql } from '../../db/sql.ts'
import type { Message } from '../../lib/message.ts'
import type { Ctx } from '../context.ts'
import { openAddresses } from '../org/addresses.ts'
import { enqueueMany } from './deliveries.ts'
import { PRIORITY, type Priority } from './delivery.ts'

/** How long after it failed a message is still sent elsewhere, and how long before it may have been due, in milliseconds. */
const FAILED_WITHIN = 86_400_000
const DUE_WITHIN = 8 * 86_400_000

const IDS_AT_ONCE = 500

/** A message that has failed for good at one of its receiver's addresses. */
export interface Failure {
  readonly id: number
  readonly cause: string
}

/**
 * What failed lately on these channels, is no answer, and can be tried at another address that was open by then, unless it
 * is under way or has arrived at one.
 */
export async function failuresToPassOn(ctx: Ctx, channels: readonly string[]): Promise<Failure[]> {
  if (channels.length === 0) return []
  const ago = (ms: number) => new Date(ctx.now.getTime() - ms)
  const tried = sql`SELECT 1 FROM "Delivery" e WHERE e."cause" = d."cause" AND e."addressId" = a."id"`
  return ctx.db.$queryRaw<Failure[]>`
    SELECT d."id", d."cause" FROM "Delivery" d
    WHERE d."channel" IN (${join([...channels])}) AND d."state" = 'failed'
      AND d."priority" IN (${PRIORITY.notification}, ${PRIORITY.broadcast})
      AND d."notBefore" > ${ago(DUE_WITHIN)} AND d."settledAt" > ${ago(FAILED_WITHIN)} AND d."personId" IS NOT NULL
      AND EXISTS (SELECT 1 FROM "Address" a WHERE a."personId" = d."personId" AND a."state" = 'open'
        AND a."stateSince" <= d."settledAt" AND NOT EXISTS (${tried}))
      AND NOT EXISTS (SELECT 1 FROM "Address" a WHERE a."personId" = d."personId"
        AND EXISTS (${tried} AND e."state" <> 'failed'))
    ORDER BY d."id"`
}

/**
 * Sends failed messages to the receiver's next open address that was not tried with the same cause, as urgent as before and
 * by day only where they were. However often it is done, and by how many processes, an address gets a message once. Tells
 * where each goes; those that nothing is left for, and edits that nobody misses, are not among them.
 */
export async function sendElsewhere(ctx: Ctx, ids: readonly number[]): Promise<Map<number, string>> {
  const next = new Map<number, string>()
  for (let at = 0; at < ids.length; at += IDS_AT_ONCE)
    for (const [id, to] of await sendSome(ctx, ids.slice(at, at + IDS_AT_ONCE))) next.set(id, to)
  return next
}

async function sendSome(ctx: Ctx, ids: readonly number[]): Promise<Map<number, string>> {
  const failed = await ctx.db.delivery.findMany({
    where: { id: { in: [...ids] }, state: 'failed', personId: { not: null } },
    orderBy: { id: 'asc' },
  })
  const open = await openAddresses(ctx, [...new Set(failed.flatMap(({ personId }) => personId ?? []))])
  const tried = await ctx.db.delivery.findMany({
    where: {
      cause: { in: [...new Set(failed.map(({ cause }) => cause))] },
      addressId: { in: [...new Set([...open.values()].flat())] },
    },
    select: { cause: true, addressId: true },
  })
  const used = new Set(tried.map(({ cause, addressId }) => `${addressId} ${cause}`))
  const next = new Map<number, string>()
  const outgoing = failed.flatMap(({ id, personId, cause, priority, message: kept, dayOnly }) => {
    const message = JSON.parse(kept) as Message
    const to = open.get(personId ?? 0)?.find((address) => !used.has(`${address} ${cause}`))
    if (to === undefined || message.orSkip) return []
    used.add(`${to} ${cause}`)
    next.set(id, to)
    return [{ to, personId: personId ?? 0, cause, priority: priority as Priority, message, dayOnly }]
  })
  await enqueueMany(ctx, outgoing)
  return next
}
