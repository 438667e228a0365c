import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { operatorCtx } from '../../src/domain/context.ts'
import {
  cancelDeliveries,
  deliveryProgress,
  holdDeliveries,
  releaseDeliveries,
} from '../../src/domain/outbox/broadcasts.ts'
import { enqueueMany } from '../../src/domain/outbox/deliveries.ts'
import { PRIORITY } from '../../src/domain/outbox/delivery.ts'
import type { Dispatcher } from '../../src/jobs/dispatch-settings.ts'
import { openLog } from '../../src/lib/log.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'
import { createMemoryChannel, type MemoryChannel } from '../support/memory-channel.ts'
import { TIME_ZONE } from '../support/world.ts'
import { allSettled, dispatch, note } from './outbox.ts'

let database: TestDatabase
let channel: MemoryChannel
let dispatcher: Dispatcher | undefined

beforeEach(async () => {
  database = await testDatabase()
  channel = createMemoryChannel()
})
afterEach(async () => {
  await dispatcher?.stop()
  dispatcher = undefined
  await database.close()
})

const MANY = 60
const CAUSE = 'notice:1'
const putAll = (now = new Date(), more: { dayOnly?: boolean; cause?: string } = {}) =>
  enqueueMany(
    { db: database.db, now },
    Array.from({ length: MANY }, (_, at) => ({
      to: `memory:${at}`,
      cause: CAUSE,
      priority: PRIORITY.broadcast,
      message: note('x'),
      ...more,
    })),
  )
const ctx = () =>
  operatorCtx({
    db: database.db,
    now: new Date(),
    timeZone: TIME_ZONE,
    log: openLog('silent'),
    cache: new Map(),
  })
const progress = () => deliveryProgress(ctx(), CAUSE)
const nothingOnItsWay = () =>
  vi.waitFor(async () => expect((await progress()).sending).toBe(0), { timeout: 5000, interval: 20 })

describe('a broadcast under way', () => {
  test('is paused and goes on, and everybody gets it once', async () => {
    await putAll()
    dispatcher = dispatch(database, channel, { pace: { bulkPerSecond: 40 } })
    await vi.waitFor(() => expect(channel.arrived.length).toBeGreaterThan(5))
    await holdDeliveries(ctx(), CAUSE)
    await nothingOnItsWay()
    const arrived = channel.arrived.length
    expect(arrived).toBeLessThan(MANY)
    await new Promise((resolve) => setTimeout(resolve, 400))
    expect(channel.arrived.length).toBe(arrived)
    expect(await progress()).toMatchObject({ held: MANY - arrived, sent: arrived, queued: 0 })
    expect(await releaseDeliveries(ctx(), CAUSE)).toBe(MANY - arrived)
    expect(await allSettled(database)).toEqual({ sent: MANY })
    expect(new Set(channel.arrived.map(({ to }) => to)).size).toBe(MANY)
    expect(channel.arrived).toHaveLength(MANY)
  })

  test('is given up: what was on its way arrives, the rest never', async () => {
    await putAll()
    dispatcher = dispatch(database, channel, { pace: { bulkPerSecond: 40 } })
    await vi.waitFor(() => expect(channel.arrived.length).toBeGreaterThan(5))
    await cancelDeliveries(ctx(), CAUSE)
    const states = await allSettled(database)
    expect(states.sent).toBe(channel.arrived.length)
    expect((states.sent ?? 0) + (states.cancelled ?? 0)).toBe(MANY)
    expect(states.cancelled).toBeGreaterThan(20)
  })
})

describe('by night', () => {
  const NIGHT = new Date('2026-10-05T15:00:00Z')
  const MORNING = new Date('2026-10-06T00:00:00Z')

  test('what may go by day only waits for the morning, what is urgent goes', async () => {
    let now = NIGHT
    await putAll(NIGHT, { dayOnly: true })
    await putAll(NIGHT, { cause: 'urgent' })
    dispatcher = dispatch(database, channel, { clock: { now: () => now } })
    await vi.waitFor(() => expect(channel.arrived).toHaveLength(MANY), { timeout: 5000 })
    await vi.waitFor(async () =>
      expect(await database.db.delivery.count({ where: { notBefore: MORNING } })).toBe(MANY),
    )
    expect(await database.db.delivery.count({ where: { state: 'sent', cause: CAUSE } })).toBe(0)
    now = MORNING
    expect(await allSettled(database)).toEqual({ sent: 2 * MANY })
  })
})
