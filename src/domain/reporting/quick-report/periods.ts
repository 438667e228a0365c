import type { TimeMention } from '../../../lib/vi/date.ts'
import type { Span } from '../../../lib/vi/fold.ts'
import { type Period, periodContains } from '../period.ts'

/** The period that a message reports on, and the span to ask about when it is not clear. */
export interface PeriodChoice {
  chosen: { period: Period; span: Span } | null
  unclear: Span | null
}

/** The first period named; a later one may only lie within it or around it, any other must be asked. */
export function periodOfTimes(times: readonly TimeMention[]): PeriodChoice {
  let chosen: { period: Period; span: Span } | null = null
  for (const time of times) {
    if (time.reading.kind === 'unsupported') return { chosen: null, unclear: time.span }
    if (time.reading.kind !== 'period') continue
    const { period } = time.reading
    if (chosen === null) chosen = { period, span: time.span }
    else if (!periodContains(chosen.period, period) && !periodContains(period, chosen.period)) {
      return { chosen: null, unclear: [chosen.span[0], time.span[1]] }
    }
  }
  return { chosen, unclear: null }
}
