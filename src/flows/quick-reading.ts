import type { Ctx } from '../domain/context.ts'
import { catalogue } from '../domain/reporting/forms.ts'
import {
  type PreparedCatalogue,
  prepareCatalogue,
  type QuickReading,
  readWithCatalogue,
} from '../domain/reporting/quick-report.ts'
import { readerCatalogue } from '../domain/reporting/reader-catalogue.ts'
import { synonymsOf } from '../domain/reporting/unknown-words.ts'

/** What was made ready, by the indicators and the words learnt that it was made from. */
const PREPARED = new WeakMap<object, WeakMap<object, PreparedCatalogue>>()

/** Whether a message gives figures of its own and not just an answer about the indicator that was asked for. */
export async function isOfOthers(ctx: Ctx, said: string, code: string): Promise<boolean> {
  return (await readMessage(ctx, said)).values.some((value) => value.code !== code)
}

/** Reads a message with the catalogue of this installation and the words that the speaker's organisations have explained. */
export async function readMessage(ctx: Ctx, said: string): Promise<QuickReading> {
  const indicators = await catalogue(ctx)
  const learnt = await synonymsOf(ctx, ctx.actor?.seats.map(({ organisationId }) => organisationId) ?? [])
  const byLearnt = PREPARED.get(indicators) ?? new WeakMap<object, PreparedCatalogue>()
  const prepared = byLearnt.get(learnt) ?? prepareCatalogue(readerCatalogue(indicators, learnt))
  byLearnt.set(learnt, prepared)
  PREPARED.set(indicators, byLearnt)
  return readWithCatalogue(prepared, said, { today: ctx.today })
}
