import { Temporal } from 'temporal-polyfill'

/** A civil day of which the month or the day may be unknown: '2030', '2025-10', '2026-03-01'. */
export const PARTIAL_DAY = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/

/** The last day that a partial day may be: '2030' is '2030-12-31'. */
export function lastDayOf(partial: string): string {
  if (partial.length === 10) return partial
  if (partial.length === 4) return `${partial}-12-31`
  return `${partial}-${Temporal.PlainYearMonth.from(partial).daysInMonth}`
}
