import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '../../../src/db/client.ts'
import { operatorCtx } from '../../../src/domain/context.ts'
import {
  cancelDeliveries,
  deliveryProgress,
  holdDeliveries,
  releaseDeliveries,
} from '../../../src/domain/outbox/broadcasts.ts'
import { claimBulk } from '../../../src/domain/outbox/claims.ts'
import { enqueueMany, settleMany } from '../../../src/domain/outbox/deliveries.ts'
import { type Outcome, PRIORITY, settle } from '../../../src/domain/outbox/delivery.ts'
import { openLog } from '../../../src/lib/log.ts'
import { text } from '../../../src/lib/message.ts'
import { testDatabase } from '../../support/database.ts'
import { TIME_ZONE } from '../../support/world.ts'

const NOW = new Date('2026-07-01T08:00:00.000Z')
const CAUSE = 'announcement:1'
const NO_LIMIT = {
  perSecond: Number.POSITIVE_INFINITY,
  perChat: Number.POSITIVE_INFINITY,
  aheadMs: 0,
  busyMs: 0,
}
const AGAIN: Outcome = { kind: 'again', flood: false }
const LOST: Outcome = { kind: 'unknown' }
const OK: Outcome = { kind: 'ok', externalIds: ['1'] }

let database: Database
beforeEach(async () => {
  database = await testDatabase()
})
afterEach(() => database.close())

const ctx = () =>
  operatorCtx({
    db: database.db,
    now: NOW,
    timeZone: TIME_ZONE,
    log: openLog('silent'),
    cache: new Map(),
  })
const put = (people: number, cause = CAUSE) =>
  enqueueMany(
    ctx(),
    Array.from({ length: people }, (_, at) => ({
      to: `telegram:${at + 1}`,
      personId: at + 1,
      cause,
      priority: PRIORITY.broadcast,
      message: { texts: [text('note', { words: 'Chào' })] },
    })),
  )
const claim = async (limit: number) => {
  const wanted = { channel: 'telegram', worker: 'w1', limit, now: NOW, leaseMs: 30_000 }
  return (await claimBulk(database, wanted, NO_LIMIT)).map(({ delivery }) => delivery)
}
type Claims = Awaited<ReturnType<typeof claim>>
const end = (claims: Claims, outcomes: readonly Outcome[]) =>
  settleMany(
    database,
    claims.map((delivery, at) => ({
      delivery,
      settled: settle(delivery, outcomes[at] ?? OK, NOW, { paid: false, random: 0 }),
      startedAt: NOW,
    })),
    NOW,
  )
const states = async (cause = CAUSE) =>
  (await database.db.delivery.findMany({ where: { cause }, orderBy: { id: 'asc' } })).map(
    ({ state }) => state,
  )

describe('pausing', () => {
  test('holds what waits, and what comes back from being sent', async () => {
    await put(4)
    await put(1, 'announcement:2')
    const claims = await claim(3)
    expect(await holdDeliveries(ctx(), CAUSE)).toBe(1)
    await end(claims, [OK, AGAIN, LOST])
    expect(await states()).toEqual(['sent', 'held', 'held', 'held'])
    expect(await states('announcement:2')).toEqual(['queued'])
    expect(await releaseDeliveries(ctx(), CAUSE)).toBe(3)
    expect(await states()).toEqual(['sent', 'queued', 'queued', 'queued'])
  })

  test('is forgotten by what is still on its way when it goes on at once', async () => {
    await put(1)
    const claims = await claim(1)
    await holdDeliveries(ctx(), CAUSE)
    await releaseDeliveries(ctx(), CAUSE)
    await end(claims, [AGAIN])
    expect(await states()).toEqual(['queued'])
  })
})

describe('giving up', () => {
  test('cancels what waits, is paused or comes back; what may have arrived is unknown', async () => {
    await put(5)
    const claims = await claim(3)
    await holdDeliveries(ctx(), CAUSE)
    await put(6)
    expect(await cancelDeliveries(ctx(), CAUSE)).toBe(3)
    await releaseDeliveries(ctx(), CAUSE)
    await end(claims, [OK, AGAIN, LOST])
    expect(await states()).toEqual(['sent', 'cancelled', 'unknown', 'cancelled', 'cancelled', 'cancelled'])
    expect(await database.db.delivery.count({ where: { settledAt: null } })).toBe(0)
  })

  test('for some people leaves the others', async () => {
    await put(4)
    const claims = await claim(1)
    expect(await cancelDeliveries(ctx(), CAUSE, [1, 3])).toBe(1)
    expect(await cancelDeliveries(ctx(), CAUSE, [])).toBe(0)
    await end(claims, [AGAIN])
    expect(await states()).toEqual(['cancelled', 'queued', 'cancelled', 'queued'])
  })

  test('for thousands of people', async () => {
    await put(2_500)
    const all = Array.from({ length: 2_500 }, (_, at) => at + 1)
    expect(await cancelDeliveries(ctx(), CAUSE, all)).toBe(2_500)
  })

  test('a success that comes late is believed', async () => {
    await put(1)
    const claims = await claim(1)
    await cancelDeliveries(ctx(), CAUSE)
    await end(claims, [AGAIN])
    await end(claims, [OK])
    expect(await states()).toEqual(['sent'])
  })
})

test('progress counts every state, and failures by their reason', async () => {
  await put(8)
  const claims = await claim(5)
  await end(claims.slice(0, 4), [
    OK,
    { kind: 'gone', reason: 'blocked' },
    { kind: 'gone', reason: 'blocked' },
    { kind: 'rejected', code: '400' },
  ])
  await cancelDeliveries(ctx(), CAUSE, [8])
  await put(2, 'announcement:2')
  expect(await deliveryProgress(ctx(), CAUSE)).toEqual({
    ...{ queued: 2, held: 0, sending: 1, sent: 1, unknown: 0, cancelled: 1, skipped: 0 },
    failed: { blocked: 2, 'rejected: 400': 1 },
  })
  expect(await deliveryProgress(ctx(), 'announcement:9')).toMatchObject({ sent: 0, failed: {} })
})
