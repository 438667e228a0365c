import { Temporal } from 'temporal-polyfill'

/** `days` after (before, when negative) a civil day 'YYYY-MM-DD'. Throws RangeError for what is no day. */
export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}

/** Days from one civil day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days
}

/** -1, 0 or 1 as the first civil day is before, the same as, or after the second. */
export function compare(one: string, two: string): -1 | 0 | 1 {
  return Temporal.PlainDate.compare(one, two) as -1 | 0 | 1
}

/** The civil day in a time zone ('Asia/Ho_Chi_Minh') at an instant. */
export function dayOf(instant: Date, timeZone: string): string {
  return inZone(instant, timeZone).toPlainDate().toString()
}

/** Hour (0 to 23) and minute on the wall clock of a time zone. */
export function timeOf(instant: Date, timeZone: string): { hour: number; minute: number } {
  const { hour, minute } = inZone(instant, timeZone)
  return { hour, minute }
}

/** The instant at which a civil day begins in a time zone. */
export function startOfDay(day: string, timeZone: string): Date {
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime({ timeZone }).epochMilliseconds)
}

/** The first instant after a civil day in a time zone: the day holds everything before it. */
export function endOfDay(day: string, timeZone: string): Date {
  return startOfDay(addDays(day, 1), timeZone)
}

/** The ISO week of a civil day: weeks begin on Monday, week 1 holds 4 January. */
export function isoWeek(day: string): { year: number; week: number } {
  const date = Temporal.PlainDate.from(day)
  return { year: date.yearOfWeek ?? date.year, week: date.weekOfYear ?? 1 }
}

/** The Monday of an ISO week. */
export function mondayOf(year: number, week: number): string {
  const fourth = Temporal.PlainDate.from({ year, month: 1, day: 4 })
  return fourth.add({ days: (week - 1) * 7 - (fourth.dayOfWeek - 1) }).toString()
}

function inZone(instant: Date, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone)
}
