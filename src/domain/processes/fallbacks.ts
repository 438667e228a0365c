import { isDeliveryCause } from '../announcements/announcement.ts'
import type { Ctx } from '../context.ts'
import { failuresToPassOn, sendElsewhere } from '../outbox/fallbacks.ts'

/**
 * Sends what failed lately on these channels to the receivers' other addresses. The messages of announcements are looked
 * after with their announcement, which may have been stopped. Returns how many go out again.
 */
export async function fallOver(ctx: Ctx, channels: readonly string[]): Promise<number> {
  const failures = await failuresToPassOn(ctx, channels)
  const ids = failures.filter(({ cause }) => !isDeliveryCause(cause)).map(({ id }) => id)
  return (await sendElsewhere(ctx, ids)).size
}
