import type { Ctx } from '../domain/context.ts'
import { catalogue } from '../domain/reporting/forms.ts'
import { fromStored } from '../domain/reporting/indicator.ts'
import {
  type PreparedCatalogue,
  prepareCatalogue,
  type QuickReading,
  readWithCatalogue,
} from '../domain/reporting/quick-report.ts'

const PREPARED = new WeakMap<object, PreparedCatalogue>()

/** Reads a message with the catalogue of this installation. */
export async function readMessage(ctx: Ctx, said: string): Promise<QuickReading> {
  const indicators = await catalogue(ctx)
  const prepared =
    PREPARED.get(indicators) ??
    prepareCatalogue(
      indicators.map((one) => ({
        ...one,
        type: one.valueType,
        branchMax: one.branchMax === null ? null : fromStored(one, one.branchMax),
      })),
    )
  PREPARED.set(indicators, prepared)
  return readWithCatalogue(prepared, said, { today: ctx.today })
}
