import type { Choice, Message } from '../../lib/message.ts'
import type { Ctx } from '../context.ts'
import { PRIORITY } from './delivery.ts'

/** How long the choices under a notification can be answered in words. */
const OPEN_MS = 7 * 86_400_000

/** The choices under the last notification that reached an address, and when it was written; null where there are none. */
export async function latestOffers(
  ctx: Ctx,
  addressId: string,
): Promise<{ readonly choices: readonly Choice[]; readonly at: Date } | null> {
  const row = await ctx.db.delivery.findFirst({
    where: {
      addressId,
      state: { in: ['sending', 'sent', 'unknown'] },
      priority: { gt: PRIORITY.answer },
      createdAt: { gt: new Date(ctx.now.getTime() - OPEN_MS) },
    },
    orderBy: { id: 'desc' },
    select: { message: true, createdAt: true },
  })
  const choices = row ? ((JSON.parse(row.message) as Message).choices ?? []) : []
  return row && choices.length > 0 ? { choices, at: row.createdAt } : null
}
