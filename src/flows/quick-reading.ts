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

/** Whether a message gives figures of its own and not just an answer about the indicator that was asked for. */
export async function isOfOthers(ctx: Ctx, said: string, code: string): Promise<boolean> {
  return (await readMessage(ctx, said)).values.some((value) => value.code !== code)
}

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
