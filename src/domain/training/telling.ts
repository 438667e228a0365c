import type { Message } from '../../lib/message.ts'
import type { Ctx } from '../context.ts'
import { enqueueMany } from '../outbox/deliveries.ts'
import { PRIORITY } from '../outbox/delivery.ts'

/** Where each of these people can be written to: their first open address; nobody without one. */
async function addressesOf(
  ctx: Ctx,
  personIds: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const found = new Map<number, string>()
  for (let at = 0; at < personIds.length; at += PEOPLE_AT_ONCE) {
    const rows = await ctx.db.address.findMany({
      where: { personId: { in: personIds.slice(at, at + PEOPLE_AT_ONCE) }, state: 'open' },
      orderBy: { id: 'asc' },
      select: { id: true, personId: true },
    })
    for (const { id, personId } of rows)
      if (personId !== null && !found.has(personId)) found.set(personId, id)
  }
  return found
}

/** A statement takes only so many parameters. */
const PEOPLE_AT_ONCE = 500

/**
 * Tells people the same thing once, whatever addresses they have or had: `cause` names it. Returns how many were told
 * now.
 */
export async function tell(
  ctx: Ctx,
  personIds: readonly number[],
  what: {
    readonly cause: string
    readonly message: Message
    readonly notBefore?: Date
    readonly dayOnly?: boolean
  },
): Promise<number> {
  if (personIds.length === 0) return 0
  const told = await ctx.db.delivery.findMany({ where: { cause: what.cause }, select: { personId: true } })
  const before = new Set(told.map(({ personId }) => personId))
  const addresses = await addressesOf(
    ctx,
    [...new Set(personIds)].filter((id) => !before.has(id)),
  )
  return enqueueMany(
    ctx,
    [...addresses].map(([personId, to]) => ({ to, personId, priority: PRIORITY.notification, ...what })),
  )
}
