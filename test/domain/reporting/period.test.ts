import { describe, expect, test } from 'vitest'
import {
  firstDay,
  lastDay,
  nextPeriod,
  PERIOD_TYPES,
  type Period,
  parsePeriodKey,
  periodContains,
  periodDates,
  periodKey,
  periodOf,
  previousPeriod,
} from '../../../src/domain/reporting/period.ts'
import { addDays } from '../../../src/lib/calendar.ts'

const CASES: readonly [key: string, period: Period, first: string, last: string][] = [
  ['2026-W07', { type: 'week', year: 2026, index: 7 }, '2026-02-09', '2026-02-15'],
  ['2026-W53', { type: 'week', year: 2026, index: 53 }, '2026-12-28', '2027-01-03'],
  ['2025-W01', { type: 'week', year: 2025, index: 1 }, '2024-12-30', '2025-01-05'],
  ['2026-M10', { type: 'month', year: 2026, index: 10 }, '2026-10-01', '2026-10-31'],
  ['2024-M02', { type: 'month', year: 2024, index: 2 }, '2024-02-01', '2024-02-29'],
  ['2026-Q3', { type: 'quarter', year: 2026, index: 3 }, '2026-07-01', '2026-09-30'],
  ['2026-H1', { type: 'half', year: 2026, index: 1 }, '2026-01-01', '2026-06-30'],
  ['2026-H2', { type: 'half', year: 2026, index: 2 }, '2026-07-01', '2026-12-31'],
  ['2026-Y', { type: 'year', year: 2026, index: 1 }, '2026-01-01', '2026-12-31'],
]

describe('a period', () => {
  test.each(CASES)('%s has its key and days', (key, period, first, last) => {
    expect(periodKey(period)).toBe(key)
    expect(parsePeriodKey(key)).toEqual(period)
    expect(firstDay(period)).toBe(first)
    expect(lastDay(period)).toBe(last)
    expect(periodOf(period.type, first)).toEqual(period)
    expect(periodOf(period.type, last)).toEqual(period)
  })

  test.each([
    '2026-W54',
    '2025-W53',
    '2026-W00',
    '2026-M13',
    '2026-M1',
    '2026-Q5',
    '2026-Q03',
    '2026-H3',
    '2026-Y1',
    '2026',
    '',
    'x',
  ])('%s is no key', (key) => {
    expect(parsePeriodKey(key)).toBeNull()
  })

  test.each(PERIOD_TYPES)('%ss follow one another without a gap', (type) => {
    let period = periodOf(type, '2023-06-15')
    for (let step = 0; step < 120; step += 1) {
      const next = nextPeriod(period)
      expect(firstDay(next)).toBe(addDays(lastDay(period), 1))
      expect(previousPeriod(next)).toEqual(period)
      period = next
    }
  })

  test('contains what lies wholly within it', () => {
    const year = { type: 'year', year: 2026, index: 1 } as const
    const quarter = { type: 'quarter', year: 2026, index: 4 } as const
    expect(periodContains(year, quarter)).toBe(true)
    expect(periodContains(quarter, year)).toBe(false)
    expect(periodContains(quarter, quarter)).toBe(true)
    expect(periodContains(year, { type: 'week', year: 2026, index: 53 })).toBe(false)
  })

  test('opens, is due and locks as its schedule says', () => {
    const schedule = { opensAfterStart: 60, dueAfterEnd: 5, locksAfterEnd: 20 }
    expect(periodDates({ type: 'quarter', year: 2026, index: 3 }, schedule)).toEqual({
      opensOn: '2026-08-30',
      dueOn: '2026-10-05',
      locksOn: '2026-10-20',
    })
  })
})
