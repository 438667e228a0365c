import type { Message } from '../../lib/message.ts'
import type { Ctx } from '../context.ts'
import { enqueueMany } from '../outbox/deliveries.ts'
import { PRIORITY } from '../outbox/delivery.ts'
import { type Announcement, deliveryCause } from './announcement.ts'

/** Failures in one go; the rest follows the next time. */
const MOST_AT_ONCE = 500

/** Failures after which nothing is tried at the same address again. */
const CLOSED: Readonly<Record<string, string>> = {
  blocked: 'blocked',
  gone: 'gone',
  deactivated: 'gone',
  'not-started': 'gone',
  'not-found': 'gone',
}

/**
 * Sends what failed to the person's next open address that was not tried yet; who has none left is to be called.
 * Running it again changes nothing. Returns how many messages go out again.
 */
export async function fallBack(ctx: Ctx, { id, urgentReason }: Announcement): Promise<number> {
  const cause = deliveryCause(id)
  const failed = await ctx.db.$queryRaw<Failed[]>`
    SELECT r."personId", d."message", d."failure" FROM "Recipient" r
      JOIN "Delivery" d ON d."cause" = ${cause} AND d."addressId" = r."addressId"
    WHERE r."announcementId" = ${id} AND r."unreachable" IS NULL AND d."state" = 'failed' LIMIT ${MOST_AT_ONCE}`
  if (failed.length === 0) return 0
  const people = failed.map(({ personId }) => personId)
  const tried = await ctx.db.delivery.findMany({
    where: { cause, personId: { in: people } },
    select: { addressId: true },
  })
  const used = new Set(tried.map(({ addressId }) => addressId))
  const open = await ctx.db.address.findMany({
    where: { personId: { in: people }, state: 'open' },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, personId: true },
  })
  const next = new Map<number, string>()
  for (const { id: addressId, personId } of open)
    if (personId !== null && !used.has(addressId) && !next.has(personId)) next.set(personId, addressId)
  for (const { personId, failure } of failed) {
    const addressId = next.get(personId)
    const where = { announcementId_personId: { announcementId: id, personId } }
    const unreachable = CLOSED[failure ?? ''] ?? 'failed'
    await ctx.db.recipient.update({ where, data: addressId === undefined ? { unreachable } : { addressId } })
  }
  return enqueueMany(
    ctx,
    failed.flatMap(({ personId, message }) => {
      const to = next.get(personId)
      if (to === undefined) return []
      return [
        {
          to,
          personId,
          cause,
          priority: PRIORITY.broadcast,
          message: JSON.parse(message) as Message,
          dayOnly: urgentReason === null,
        },
      ]
    }),
  )
}

interface Failed {
  readonly personId: number
  readonly message: string
  readonly failure: string | null
}
