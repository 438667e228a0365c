import { describe, expect, test } from 'vitest'
import {
  answersTaken,
  mayWait,
  reminderTimes,
  topicKeyOf,
  whenText,
} from '../../../src/domain/training/training-event.ts'
import { local } from '../../support/training.ts'
import { TIME_ZONE } from '../../support/world.ts'

describe('when those who come are reminded', () => {
  test.each([
    ['2026-10-20', '08:00', '2026-10-19 08:00', '2026-10-20 06:00', '2026-10-20 07:30'],
    ['2026-10-20', '14:00', '2026-10-19 14:00', '2026-10-20 12:00', '2026-10-20 13:30'],
    ['2026-10-20', '06:30', '2026-10-19 07:00', '2026-10-20 05:30', '2026-10-20 06:00'],
    ['2026-10-20', '21:00', '2026-10-19 20:29', '2026-10-20 19:00', '2026-10-20 20:30'],
    ['2026-10-20', '05:00', '2026-10-19 07:00', '2026-10-20 05:00', '2026-10-20 04:30'],
  ])('a class on %s at %s', (day, time, before, hours, link) => {
    const at = (written: string) => local(written.slice(0, 10), written.slice(11))
    const times = reminderTimes({ startsAt: local(day, time), endsAt: null }, TIME_ZONE)
    expect(times.map(({ kind, from }) => [kind, from])).toEqual([
      ['day', at(before)],
      ['hours', at(hours)],
      ['link', at(link)],
    ])
    expect(times[0]?.until).toEqual(local(day, '00:00'))
  })
})

const EVENT = {
  state: 'planned',
  startsAt: local('2026-10-20', '08:00'),
  endsAt: local('2026-10-20', '11:00'),
  rsvpUntil: local('2026-10-18', '17:00'),
}

describe('how far answers are taken', () => {
  test.each([
    [{}, '2026-10-18', '17:00', 'all'],
    [{}, '2026-10-18', '17:01', 'no'],
    [{ rsvpUntil: null }, '2026-10-20', '08:00', 'all'],
    [{ rsvpUntil: null }, '2026-10-20', '08:01', 'no'],
    [{}, '2026-10-20', '11:00', 'over'],
    [{ endsAt: null }, '2026-10-20', '11:59', 'no'],
    [{ endsAt: null }, '2026-10-20', '12:00', 'over'],
    [{ state: 'cancelled' }, '2026-10-10', '08:00', 'cancelled'],
    [{ state: 'held' }, '2026-10-10', '08:00', 'over'],
    [{ startsAt: null, endsAt: null, rsvpUntil: null }, '2026-10-10', '08:00', 'all'],
  ] as const)('%j on %s at %s: %s', (change, day, time, expected) => {
    expect(answersTaken({ ...EVENT, ...change }, local(day, time))).toBe(expected)
  })
})

test('a topic is the same however it is written', () => {
  expect(topicKeyOf('Chuyển đổi SỐ ')).toBe(topicKeyOf('chuyen  đổi số'))
})

test('a time is told with its end where that is known', () => {
  const { startsAt, endsAt } = EVENT
  expect(whenText({ startsAt, endsAt }, TIME_ZONE).key).toBe('event-when-span')
  expect(whenText({ startsAt, endsAt: null }, TIME_ZONE)).toEqual({
    key: 'event-when',
    args: { time: '08:00', day: { day: '2026-10-20' } },
  })
  expect(whenText({ startsAt, endsAt: local('2026-10-21', '11:00') }, TIME_ZONE).key).toBe('event-when-days')
  expect(whenText({ startsAt: null, endsAt: null }, TIME_ZONE).key).toBe('event-when-unknown')
})

test.each([
  ['2026-10-19', '19:59', true],
  ['2026-10-19', '20:00', false],
  ['2026-10-20', '07:00', false],
] as const)('news of the class on %s at %s may wait for the morning: %s', (day, time, expected) => {
  expect(mayWait(EVENT.startsAt, local(day, time))).toBe(expected)
  expect(mayWait(null, local(day, time))).toBe(true)
})
