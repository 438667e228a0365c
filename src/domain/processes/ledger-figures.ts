import type { Ctx } from '../context.ts'
import { maySeeUnit } from '../org/permission.ts'
import { ancestors, isOperator } from '../org/units.ts'
import { Refusal } from '../refusal.ts'
import { totalOf } from '../training/ledger.ts'
import { readLedger } from '../training/ledgers.ts'

/** The indicators that the training ledger knows: classes, and how often people came to one. */
const FROM_LEDGER = {
  training_classes: 'classes',
  trainees: 'attendances',
} as const

/**
 * What the training ledger says for an indicator of a report: classes held by the unit and those under it in the span of
 * days (inclusive), or how many came. Null for an indicator that it does not know, and where nothing was held. Throws
 * Refusal 'not-allowed', audited, for who may not see the unit.
 */
export async function ledgerFigure(
  ctx: Ctx,
  indicatorCode: string,
  span: { readonly unitId: number; readonly from: string; readonly until: string },
): Promise<number | null> {
  const counted = Object.hasOwn(FROM_LEDGER, indicatorCode)
    ? FROM_LEDGER[indicatorCode as keyof typeof FROM_LEDGER]
    : null
  if (counted === null) return null
  const { unitId, from, until } = span
  const above = (await ancestors(ctx, unitId, ctx.today)).map(({ id }) => id)
  if (!isOperator(ctx) && !(ctx.actor && maySeeUnit(ctx.actor, unitId, above)))
    throw new Refusal('not-allowed', {}, { audited: true })
  const entries = await readLedger(ctx, unitId, { from, until })
  return entries.length === 0 ? null : totalOf(entries)[counted]
}
