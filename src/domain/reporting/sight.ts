import type { Ctx } from '../context.ts'
import { maySeeUnit } from '../org/permission.ts'
import { ancestors, isOperator } from '../org/units.ts'
import { Refusal } from '../refusal.ts'

/** Refuses (audited) unless the speaker may see the figures of a unit: holds it, or stands above it, or runs the program. */
export async function mustSeeUnit(ctx: Ctx, unitId: number): Promise<void> {
  if (isOperator(ctx)) return
  const { actor } = ctx
  if (actor && maySeeUnit(actor, unitId, [])) return
  const above = actor ? await ancestors(ctx, unitId, ctx.today) : []
  const ids = above.map(({ id }) => id)
  if (!actor || !maySeeUnit(actor, unitId, ids)) throw new Refusal('not-allowed', {}, { audited: true })
}
