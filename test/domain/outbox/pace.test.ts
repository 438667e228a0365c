import { describe, expect, test } from 'vitest'
import { answersPause, creepUp, freeSlots, stepBack, takeSlots } from '../../../src/domain/outbox/pace.ts'

describe('slots of the bulk budget', () => {
  const at = (nextAt: number) => ({ nextAt, interval: 40, ahead: 200 })

  test('after a quiet time the first slot is now, with no burst saved up', () => {
    expect(freeSlots(at(0), 10_000, 100)).toBe(6)
    expect(takeSlots(at(0), 10_000, 3)).toEqual({ times: [10_000, 10_040, 10_080], nextAt: 10_120 })
  })

  test('slots that were missed by a little are caught up', () => {
    expect(freeSlots(at(9_800), 10_000, 100)).toBe(11)
    expect(takeSlots(at(9_800), 10_000, 2)).toEqual({ times: [9_800, 9_840], nextAt: 9_880 })
    expect(freeSlots(at(9_499), 10_000, 100)).toBe(6)
  })

  test('slots taken by others are left to them', () => {
    expect(freeSlots(at(10_120), 10_000, 100)).toBe(3)
    expect(takeSlots(at(10_120), 10_000, 2)).toEqual({ times: [10_120, 10_160], nextAt: 10_200 })
    expect(freeSlots(at(10_240), 10_000, 100)).toBe(0)
  })

  test('no more than asked for, and none without an entry', () => {
    expect(freeSlots(at(0), 10_000, 2)).toBe(2)
    expect(takeSlots(at(5), 10_000, 0)).toEqual({ times: [], nextAt: 5 })
  })

  test('without a limit everything may go at once', () => {
    expect(freeSlots({ nextAt: 0, interval: 0, ahead: 200 }, 10_000, 64)).toBe(64)
    expect(takeSlots({ nextAt: 0, interval: 0, ahead: 200 }, 10_000, 2)).toEqual({
      times: [10_000, 10_000],
      nextAt: 10_000,
    })
  })

  test('never more than the rate over an hour, whatever the rhythm of the visits', () => {
    let nextAt = 0
    let taken = 0
    for (let now = 0; now < 3_600_000; now += 137 + (now % 5) * 31) {
      const slots = { nextAt, interval: 1000 / 28, ahead: 500 }
      const count = freeSlots(slots, now, 64)
      nextAt = takeSlots(slots, now, count).nextAt
      taken += count
    }
    expect(taken).toBeLessThanOrEqual(28 * 3600 + 28)
    expect(taken).toBeGreaterThan(28 * 3600 * 0.99)
  })
})

describe('the pace that floods teach', () => {
  test.each([
    ['a flood takes three of a hundred', stepBack(30), 29.1],
    ['but leaves one a second', stepBack(1.01), 1],
    ['500 messages without a flood give one a second back', creepUp(27, 500, 30), 27.9],
    ['nothing sent, nothing learned', creepUp(28.5, 0, 30), 28.5],
  ])('%s', (_, pace, expected) => {
    expect(pace).toBeCloseTo(expected)
  })

  test('is forgotten once it is back at the setting', () => {
    expect(creepUp(29.9, 500, 30)).toBeNull()
  })

  test.each([12, 20, 28])(
    'finds what a platform takes, %i a second, and seldom meets a flood then',
    (limit) => {
      let [pace, floods, sent] = [30, 0, 0]
      for (let second = 0; second < 600; second += 1)
        if (pace > limit) {
          pace = stepBack(pace)
          floods += 1
        } else {
          sent += pace
          pace = creepUp(pace, pace, 30) ?? 30
        }
      expect(sent / 600).toBeGreaterThan(0.9 * limit)
      expect(floods).toBeLessThan(60)
    },
  )
})

describe('floods among answers', () => {
  const flood = (addressId: string, at: number) => ({ addressId, at, retryAfter: 2000 })

  test.each([
    ['one chat is its own matter', [flood('a', 1), flood('a', 2), flood('a', 3)], null],
    ['two chats may be chance', [flood('a', 1), flood('b', 2)], null],
    ['three chats mean the bot', [flood('a', 1000), flood('b', 1500), flood('c', 2000)], 4000],
    ['three chats over a long time do not', [flood('a', -9000), flood('b', 1500), flood('c', 2000)], null],
  ])('%s', (_, floods, until) => {
    expect(answersPause(floods, 2000)).toBe(until)
  })
})
