import { describe, expect, test } from 'vitest'
import { backoff, type Outcome, settle, type Tries } from '../../../src/domain/outbox/delivery.ts'

const NOW = new Date('2026-07-01T08:00:00.000Z')
const FREE = { paid: false, random: 0 }
const PAID = { paid: true, random: 0 }
const plus = (ms: number) => new Date(NOW.getTime() + ms)
const tries = (changes: Partial<Tries> = {}): Tries => ({
  createdAt: NOW,
  attempts: 1,
  unknowns: 0,
  ...changes,
})
const DAY = 86_400_000

describe('what becomes of a delivery', () => {
  test.each<[string, Tries, Outcome, typeof FREE, ReturnType<typeof settle>]>([
    [
      'success',
      tries(),
      { kind: 'ok', externalIds: ['7', '8'] },
      FREE,
      { state: 'sent', externalIds: ['7', '8'] },
    ],
    [
      'flood: as long as the platform says',
      tries({ attempts: 5 }),
      { kind: 'again', flood: true, retryAfter: 3000 },
      FREE,
      { state: 'queued', notBefore: plus(3000), unknowns: 0 },
    ],
    [
      'server error: backoff',
      tries({ attempts: 3 }),
      { kind: 'again', flood: false },
      FREE,
      { state: 'queued', notBefore: plus(2000), unknowns: 0 },
    ],
    [
      'an old one that was hardly tried goes on',
      tries({ createdAt: plus(-3 * DAY), attempts: 2 }),
      { kind: 'again', flood: false, retryAfter: 0 },
      FREE,
      { state: 'queued', notBefore: NOW, unknowns: 0 },
    ],
    [
      'an old one that was tried often ends',
      tries({ createdAt: plus(-DAY), attempts: 20 }),
      { kind: 'again', flood: true, retryAfter: 1000 },
      FREE,
      { state: 'failed', reason: 'expired' },
    ],
    [
      'answer lost: once more',
      tries(),
      { kind: 'unknown' },
      FREE,
      { state: 'queued', notBefore: plus(500), unknowns: 1 },
    ],
    [
      'answer lost twice',
      tries({ attempts: 2, unknowns: 1 }),
      { kind: 'unknown' },
      FREE,
      { state: 'unknown' },
    ],
    ['answer lost where sending costs', tries(), { kind: 'unknown' }, PAID, { state: 'unknown' }],
    [
      'blocked',
      tries(),
      { kind: 'gone', reason: 'blocked' },
      FREE,
      { state: 'failed', reason: 'blocked', closes: 'blocked' },
    ],
    [
      'deactivated',
      tries(),
      { kind: 'gone', reason: 'deactivated' },
      FREE,
      { state: 'failed', reason: 'deactivated', closes: 'gone' },
    ],
    [
      'address known to be closed',
      tries(),
      { kind: 'closed', closure: 'gone' },
      FREE,
      { state: 'failed', reason: 'gone' },
    ],
    [
      'refused for ever',
      tries(),
      { kind: 'rejected', code: '400' },
      FREE,
      { state: 'failed', reason: 'rejected: 400' },
    ],
    [
      'given back',
      tries({ unknowns: 1 }),
      { kind: 'released' },
      FREE,
      { state: 'queued', notBefore: NOW, unknowns: 1 },
    ],
  ])('%s', (_, delivery, outcome, policy, expected) => {
    expect(settle(delivery, outcome, NOW, policy)).toEqual(expected)
  })

  test('backoff doubles up to ten minutes, the later half of it random', () => {
    expect([1, 2, 3, 10, 11, 500].map((attempts) => backoff(attempts, 1))).toEqual([
      1000, 2000, 4000, 512_000, 600_000, 600_000,
    ])
    expect(backoff(3, 0)).toBe(2000)
  })
})
