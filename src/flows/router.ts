import type { Ctx } from '../domain/context.ts'
import { reportingSeats } from '../domain/org/permission.ts'
import { readMessage } from './quick-reading.ts'

/** Longer messages are no reports. */
const LONGEST_REPORT = 4000

/** Where a text goes that answers no question: a report in the sender's own words, or nowhere that is known. */
export async function routeFreeText(ctx: Ctx, said: string): Promise<{ flow: string; arg: string } | null> {
  const seats = ctx.actor ? reportingSeats(ctx.actor) : []
  if (seats.length === 0 || said.length > LONGEST_REPORT) return null
  const reading = await readMessage(ctx, said)
  return reading.isReport ? { flow: 'quick-report', arg: said } : null
}
