import { addDays, compare, isoWeek, mondayOf } from '../../lib/calendar.ts'

export const PERIOD_TYPES = ['week', 'month', 'quarter', 'half', 'year'] as const
export type PeriodType = (typeof PERIOD_TYPES)[number]

/** A reporting period; `index` counts within the year: ISO week, month, quarter, half, and 1 for a year. */
export interface Period {
  type: PeriodType
  year: number
  index: number
}

/** When a period opens, is due and locks, in days from its first and last day: due after 5 days means the fifth day is in time. */
export interface PeriodSchedule {
  opensAfterStart: number
  dueAfterEnd: number
  locksAfterEnd: number
}

export interface PeriodDates {
  opensOn: string
  dueOn: string
  locksOn: string
}

const LETTERS = { week: 'W', month: 'M', quarter: 'Q', half: 'H', year: 'Y' } as const
const MONTHS = { month: 1, quarter: 3, half: 6, year: 12 } as const

/** '2026-W07', '2026-M10', '2026-Q3', '2026-H1', '2026-Y': sorts by time within a type. */
export function periodKey(period: Period): string {
  const letter = LETTERS[period.type]
  if (period.type === 'year') return `${period.year}-${letter}`
  const wide = period.type === 'week' || period.type === 'month'
  return `${period.year}-${letter}${wide ? String(period.index).padStart(2, '0') : period.index}`
}

/** The period of a key, null when the text is no key of a period that exists. */
export function parsePeriodKey(key: string): Period | null {
  const match = /^(\d{4})-([WMQHY])(\d{1,2})?$/.exec(key)
  const type = PERIOD_TYPES.find((candidate) => LETTERS[candidate] === match?.[2])
  if (match === null || type === undefined) return null
  const period = { type, year: Number(match[1]), index: type === 'year' ? 1 : Number(match[3] ?? 0) }
  const exists = period.index >= 1 && period.index <= periodsInYear(type, period.year)
  return exists && periodKey(period) === key ? period : null
}

/** How many periods of a type a year has: 52 or 53 weeks, 12, 4, 2, 1. */
export function periodsInYear(type: PeriodType, year: number): number {
  return type === 'week' ? isoWeek(isoDay(year, 12, 28)).week : 12 / MONTHS[type]
}

/** The first day of a period, 'YYYY-MM-DD'. */
export function firstDay(period: Period): string {
  if (period.type === 'week') return mondayOf(period.year, period.index)
  return isoDay(period.year, (period.index - 1) * MONTHS[period.type] + 1, 1)
}

/** The last day of a period, 'YYYY-MM-DD'. */
export function lastDay(period: Period): string {
  return addDays(firstDay(nextPeriod(period)), -1)
}

/** The period of a type that holds a day. */
export function periodOf(type: PeriodType, day: string): Period {
  if (type === 'week') {
    const { year, week } = isoWeek(day)
    return { type, year, index: week }
  }
  const month = Number(day.slice(5, 7))
  return { type, year: Number(day.slice(0, 4)), index: Math.ceil(month / MONTHS[type]) }
}

/** The period of the same type just before. */
export function previousPeriod(period: Period): Period {
  if (period.index > 1) return { ...period, index: period.index - 1 }
  return { ...period, year: period.year - 1, index: periodsInYear(period.type, period.year - 1) }
}

/** The period of the same type just after. */
export function nextPeriod(period: Period): Period {
  if (period.index < periodsInYear(period.type, period.year)) return { ...period, index: period.index + 1 }
  return { ...period, year: period.year + 1, index: 1 }
}

/** True when every day of `inner` is a day of `outer`. */
export function periodContains(outer: Period, inner: Period): boolean {
  return compare(firstDay(outer), firstDay(inner)) <= 0 && compare(lastDay(inner), lastDay(outer)) <= 0
}

/** The days on which a period opens, is due and locks. */
export function periodDates(period: Period, schedule: PeriodSchedule): PeriodDates {
  const end = lastDay(period)
  return {
    opensOn: addDays(firstDay(period), schedule.opensAfterStart),
    dueOn: addDays(end, schedule.dueAfterEnd),
    locksOn: addDays(end, schedule.locksAfterEnd),
  }
}

function isoDay(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
