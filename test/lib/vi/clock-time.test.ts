import { describe, expect, test } from 'vitest'
import { readClock, readMoment } from '../../../src/lib/vi/clock-time.ts'

describe('an hour in words', () => {
  test.each([
    ['7h', '7:00'],
    ['7h30', '7:30'],
    ['07:30', '7:30'],
    ['19h30', '19:30'],
    ['7 giờ', '7:00'],
    ['7 giờ rưỡi tối', '19:30'],
    ['7 rưỡi sáng', '7:30'],
    ['2h chiều', '14:00'],
    ['14h chiều', '14:00'],
    ['8 giờ kém 15', '7:45'],
    ['tám giờ sáng', '8:00'],
    ['mười một giờ', '11:00'],
    ['1h trưa', '13:00'],
    ['12h trưa', '12:00'],
    ['10h đêm', '22:00'],
    ['12h đêm', '0:00'],
    ['8 gio 15 phut', '8:15'],
    ['8g15', '8:15'],
    ['2.30pm', '14:30'],
    ['7 am', '7:00'],
    ['25h', null],
    ['19h75', null],
    ['sáng mai', null],
    ['20/12', null],
    ['', null],
  ])('%s', (said, expected) => {
    const read = readClock(said)
    expect(read && `${read.hour}:${String(read.minute).padStart(2, '0')}`).toBe(expected)
  })
})

// Monday 5 October 2026, 9:00
const NOW = { day: '2026-10-05', hour: 9, minute: 0 }

describe('a moment to come', () => {
  test.each([
    ['7h sáng mai', '2026-10-06 7:00'],
    ['mai 7 giờ', '2026-10-06 7:00'],
    ['14:00 20/12', '2026-12-20 14:00'],
    ['8h ngày 20/12', '2026-12-20 8:00'],
    ['20/12/2026, 8h', '2026-12-20 8:00'],
    ['8h ngày 20 tháng 12 năm 2026', '2026-12-20 8:00'],
    ['thứ hai 8h', '2026-10-12 8:00'],
    ['8h thứ 4', '2026-10-07 8:00'],
    ['chủ nhật 7h30', '2026-10-11 7:30'],
    ['thứ tư tuần sau 8h', '2026-10-14 8:00'],
    ['15h', '2026-10-05 15:00'],
    ['3h chiều nay', '2026-10-05 15:00'],
    ['7h tối', '2026-10-05 19:00'],
    ['7h sáng', '2026-10-06 7:00'],
    ['8h ngày kia', '2026-10-07 8:00'],
    ['sáng mốt 8h', '2026-10-07 8:00'],
    ['một giờ chiều mai', '2026-10-06 13:00'],
    ['8h ngày 20', '2026-10-20 8:00'],
    ['8h ngày 3', '2026-11-03 8:00'],
    ['8h 3/1', '2027-01-03 8:00'],
    ['tomorrow 7am', '2026-10-06 7:00'],
    ['monday 8am', '2026-10-12 8:00'],
    ['8h 30/2', null],
    ['ngày mai', null],
    ['8h ngày 1/10/2026', null],
    ['8h sáng nay', null],
    ['linh tinh', null],
  ])('%s', (said, expected) => {
    const read = readMoment(said, NOW)
    expect(read && `${read.day} ${read.hour}:${String(read.minute).padStart(2, '0')}`).toBe(expected)
  })
})
