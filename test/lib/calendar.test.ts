import { describe, expect, test } from 'vitest'
import {
  addDays,
  compare,
  dayOf,
  daysBetween,
  endOfDay,
  isoWeek,
  mondayOf,
  startOfDay,
  timeOf,
} from '../../src/lib/calendar.ts'

const ZONE = 'Asia/Ho_Chi_Minh'

describe('civil days', () => {
  test('are added, compared and counted', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29')
    expect(compare('2026-01-01', '2026-01-02')).toBe(-1)
    expect(compare('2026-01-02', '2026-01-02')).toBe(0)
    expect(compare('2026-02-01', '2026-01-02')).toBe(1)
    expect(daysBetween('2026-02-27', '2026-03-01')).toBe(2)
    expect(() => addDays('2026-02-30x', 1)).toThrow(RangeError)
  })

  test.each([
    ['2026-01-01', 2026, 1],
    ['2027-01-01', 2026, 53],
    ['2024-12-30', 2025, 1],
  ])('%s lies in week %d-%d', (day, year, week) => {
    expect(isoWeek(day)).toEqual({ year, week })
    expect(isoWeek(mondayOf(year, week))).toEqual({ year, week })
  })
})

describe('instants', () => {
  test('a day changes at midnight of the zone', () => {
    expect(dayOf(new Date('2026-11-22T16:59:59Z'), ZONE)).toBe('2026-11-22')
    expect(dayOf(new Date('2026-11-22T17:00:00Z'), ZONE)).toBe('2026-11-23')
    expect(timeOf(new Date('2026-11-22T16:59:00Z'), ZONE)).toEqual({ hour: 23, minute: 59 })
  })

  test('a day begins and ends in the zone, also when clocks change', () => {
    expect(startOfDay('2026-11-22', ZONE).toISOString()).toBe('2026-11-21T17:00:00.000Z')
    expect(endOfDay('2026-11-22', ZONE).toISOString()).toBe('2026-11-22T17:00:00.000Z')
    const short =
      endOfDay('2026-03-29', 'Europe/Berlin').getTime() - startOfDay('2026-03-29', 'Europe/Berlin').getTime()
    expect(short / 3_600_000).toBe(23)
  })
})
