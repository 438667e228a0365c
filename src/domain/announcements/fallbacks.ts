import type { Ctx } from '../context.ts'
import { sendElsewhere } from '../outbox/fallbacks.ts'
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
export async function fallBack(ctx: Ctx, { id }: Pick<Announcement, 'id'>): Promise<number> {
  const failed = await ctx.db.$queryRaw<Failed[]>`
    SELECT r."personId", d."id", d."failure" FROM "Recipient" r
      JOIN "Delivery" d ON d."cause" = ${deliveryCause(id)} AND d."addressId" = r."addressId"
    WHERE r."announcementId" = ${id} AND r."unreachable" IS NULL AND d."state" = 'failed' LIMIT ${MOST_AT_ONCE}`
  if (failed.length === 0) return 0
  const next = await sendElsewhere(
    ctx,
    failed.map((one) => one.id),
  )
  for (const { id: deliveryId, personId, failure } of failed) {
    const addressId = next.get(deliveryId)
    const where = { announcementId_personId: { announcementId: id, personId } }
    const unreachable = CLOSED[failure ?? ''] ?? 'failed'
    await ctx.db.recipient.update({ where, data: addressId === undefined ? { unreachable } : { addressId } })
  }
  return next.size
}

interface Failed {
  readonly personId: number
  readonly id: number
  readonly failure: string | null
}
