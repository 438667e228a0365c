import { expect, test } from 'vitest'
import { readInstant, readSpan } from '../../src/flows/event-time.ts'
import { local } from '../support/training.ts'
import { NOW, TIME_ZONE } from '../support/world.ts'

const at = (written: string) => local(written.slice(0, 10), written.slice(11))

test.each([
  ['8h ngày 20/12', '2026-12-20 08:00', null],
  ['8 giờ sáng ngày 20/12/2026', '2026-12-20 08:00', null],
  ['8h đến 11h30 ngày 20/12', '2026-12-20 08:00', '2026-12-20 11:30'],
  ['từ 8h đến 11h ngày 20/12', '2026-12-20 08:00', '2026-12-20 11:00'],
  ['8h-11h 20/12', '2026-12-20 08:00', '2026-12-20 11:00'],
  ['8h sáng đến 2h chiều mai', '2026-10-06 08:00', '2026-10-06 14:00'],
  ['14:00 20/12', '2026-12-20 14:00', null],
  ['8h ngày 20/12 đến 16h ngày 21/12', '2026-12-20 08:00', '2026-12-21 16:00'],
  ['14h thứ bảy', '2026-10-10 14:00', null],
  ['2h chiều mai', '2026-10-06 14:00', null],
] as const)('%j', (said, start, end) => {
  expect(readSpan(said, { now: NOW, timeZone: TIME_ZONE })).toEqual({
    startsAt: at(start),
    endsAt: end === null ? null : at(end),
  })
})

test.each(['', 'chưa biết', '20/12', '11h đến 8h ngày 20/12', '8h ngày 31/2'])('%j is no time', (said) => {
  expect(readSpan(said, { now: NOW, timeZone: TIME_ZONE })).toBeNull()
})

test('a deadline', () => {
  expect(readInstant('17h ngày 18/12', { now: NOW, timeZone: TIME_ZONE })).toEqual(at('2026-12-18 17:00'))
  expect(readInstant('khi nào cũng được', { now: NOW, timeZone: TIME_ZONE })).toBeNull()
})
