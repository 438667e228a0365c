import type { Ctx } from '../domain/context.ts'
import { periodKey } from '../domain/reporting/period.ts'
import { findPeriods } from '../lib/vi/date.ts'

/** What may stand around a period that is the whole answer: "dạ quý 3 ạ". */
const LONGEST_REST = 8

/** The key of a period typed as an answer, "quý 3" being '2026-Q3'; undefined where the text says more than that. */
export function periodSaid(ctx: Ctx, said: string): string | undefined {
  const [found] = findPeriods(said, ctx.today)
  if (!found) return undefined
  const [from, to] = found.span
  return said.trim().length - (to - from) > LONGEST_REST ? undefined : periodKey(found.period)
}
