import type { Message } from '../../lib/message.ts'
import type { Ctx } from '../context.ts'
import { openAddresses } from '../org/addresses.ts'
import { enqueueMany } from '../outbox/deliveries.ts'
import { PRIORITY } from '../outbox/delivery.ts'

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
  const addresses = await openAddresses(
    ctx,
    [...new Set(personIds)].filter((id) => !before.has(id)),
  )
  return enqueueMany(
    ctx,
    [...addresses].flatMap(([personId, [to]]) =>
      to === undefined ? [] : [{ to, personId, priority: PRIORITY.notification, ...what }],
    ),
  )
}
