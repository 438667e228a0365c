import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { enqueue } from '../../src/domain/outbox/deliveries.ts'
import { PRIORITY } from '../../src/domain/outbox/delivery.ts'
import { nextDue } from '../../src/domain/outbox/pauses.ts'
import type { Dispatcher } from '../../src/jobs/dispatch-settings.ts'
import { text } from '../../src/lib/message.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'
import { createMemoryChannel, type MemoryChannel } from '../support/memory-channel.ts'
import { allSettled, dispatch, put } from './outbox.ts'

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

const start = (
  ...options: Parameters<typeof dispatch> extends [unknown, unknown, ...infer Rest] ? Rest : never
) => {
  dispatcher = dispatch(database, channel, ...options)
  return dispatcher
}
const arrivedAt = (address: string) =>
  channel.arrived.filter(({ to }) => to === address).map((message) => message.text)
const flood = (retryAfter: number) => ({ kind: 'again', flood: true, retryAfter }) as const

describe('the dispatcher', () => {
  test('speaks to everybody in their own words', async () => {
    const now = new Date()
    const person = await database.db.person.create({
      data: { name: 'Bà Hoa', honorific: 'bac', locale: 'en', createdAt: now },
    })
    const message = { texts: [text('for-you')], choices: [{ id: 'yes', label: text('yes') }], seq: 4 }
    const common = { cause: 'a', priority: PRIORITY.answer, message }
    await enqueue({ db: database.db, now }, { to: 'memory:1', personId: person.id, ...common })
    await enqueue({ db: database.db, now }, { to: 'memory:2', ...common })
    start()
    await allSettled(database)
    expect(channel.arrived.map(({ text }) => text).sort()).toEqual([
      'Mời anh/chị xem. Anh/chị nhé.',
      'Please look, uncle.',
    ])
    expect(channel.arrived[0]?.choices).toEqual([{ label: 'Có', token: 'a:4:yes' }])
  })

  test('finds by polling what nobody woke it for, and at once what it was woken for', async () => {
    const { wake } = start({ pace: { pollMs: 300 } })
    await put(database, PRIORITY.answer, [['memory:1', 'polled']])
    await allSettled(database)
    await new Promise((resolve) => setTimeout(resolve, 100))
    await put(database, PRIORITY.answer, [['memory:1', 'woken']])
    const begun = performance.now()
    wake()
    await vi.waitFor(() => expect(arrivedAt('memory:1')).toEqual(['polled', 'woken']), { interval: 5 })
    expect(performance.now() - begun).toBeLessThan(150)
  })

  test('keeps the order of each address whatever goes wrong', async () => {
    const addresses = Array.from({ length: 10 }, (_, index) => `memory:${index}`)
    const words = ['một', 'hai', 'ba', 'bốn', 'năm']
    await put(
      database,
      PRIORITY.answer,
      words.flatMap((word) => addresses.map((to) => [to, word] as const)),
    )
    channel.plan(
      'slow',
      flood(80),
      'slow',
      { kind: 'again', flood: false, retryAfter: 120 },
      flood(60),
      'slow',
    )
    start()
    expect(await allSettled(database)).toEqual({ sent: 50 })
    for (const to of addresses) expect(arrivedAt(to)).toEqual(words)
  })

  test('a lost answer is tried once more, then it is unknown', async () => {
    await put(database, PRIORITY.answer, [['memory:1', 'một']])
    channel.plan('lost', 'lost')
    start()
    expect(await allSettled(database)).toEqual({ unknown: 1 })
    expect(arrivedAt('memory:1')).toEqual(['một', 'một'])
  })

  test('where sending costs, a lost answer is not tried again', async () => {
    channel = createMemoryChannel({ paid: true })
    await put(database, PRIORITY.answer, [['memory:1', 'một']])
    channel.plan('lost')
    start()
    expect(await allSettled(database)).toEqual({ unknown: 1 })
    expect(arrivedAt('memory:1')).toEqual(['một'])
  })

  test('a blocked account is recorded, and what follows fails without being sent', async () => {
    const now = new Date()
    await database.db.address.create({
      data: { id: 'memory:1', channel: 'memory', stateSince: now, createdAt: now },
    })
    channel.block('memory:1')
    await put(database, PRIORITY.notification, [['memory:1', 'một']])
    await put(database, PRIORITY.broadcast, [['memory:1', 'hai']])
    start()
    expect(await allSettled(database)).toEqual({ failed: 2 })
    expect(await database.db.address.findMany()).toMatchObject([{ state: 'blocked' }])
    expect(await database.db.delivery.findMany()).toMatchObject([
      { failure: 'blocked' },
      { failure: 'blocked' },
    ])
  })

  test('what cannot be put into words fails alone', async () => {
    await put(database, PRIORITY.answer, [
      ['memory:1', 'hỏng'],
      ['memory:1', 'lành'],
    ])
    await database.db.delivery.updateMany({ where: { cause: 'hỏng' }, data: { message: '{' } })
    start()
    expect(await allSettled(database)).toEqual({ failed: 1, sent: 1 })
  })

  test('an answer does not wait behind a broadcast', async () => {
    const many = Array.from({ length: 200 }, (_, index) => [`memory:${index}`, 'thông báo'] as const)
    await put(database, PRIORITY.broadcast, many)
    const { wake } = start({ pace: { bulkPerSecond: 20, pollMs: 500 } })
    await vi.waitFor(() => expect(channel.arrived.length).toBeGreaterThan(5))
    await put(database, PRIORITY.answer, [['memory:199', 'trả lời']])
    const begun = performance.now()
    wake()
    await vi.waitFor(() => expect(arrivedAt('memory:199')).toEqual(['trả lời']), { interval: 5 })
    expect(performance.now() - begun).toBeLessThan(300)
    expect(channel.arrived.length).toBeLessThan(100)
  })

  test('keeps the bulk rate and has no bursts', async () => {
    await put(
      database,
      PRIORITY.broadcast,
      Array.from({ length: 60 }, (_, index) => [`memory:${index}`, 'x'] as const),
    )
    const times: number[] = []
    const timed = {
      ...channel,
      send: (...args: Parameters<typeof channel.send>) => {
        times.push(performance.now())
        return channel.send(...args)
      },
    }
    dispatcher = dispatch(database, timed, { pace: { bulkPerSecond: 30 } })
    expect(await allSettled(database)).toEqual({ sent: 60 })
    const span = (times.at(-1) ?? 0) - (times[0] ?? 0)
    expect(span).toBeGreaterThan(1900)
    expect(span).toBeLessThan(2600)
    const inOneSecond = times.map((from) => times.filter((at) => at >= from && at < from + 1000).length)
    expect(Math.max(...inOneSecond)).toBeLessThanOrEqual(33)
  })

  test('a flood stops bulk for as long as the platform says, and nothing is lost', async () => {
    await put(
      database,
      PRIORITY.broadcast,
      Array.from({ length: 30 }, (_, index) => [`memory:${index}`, 'x'] as const),
    )
    channel.plan('slow', 'slow', flood(1500))
    start({ pace: { bulkPerSecond: 28 } })
    await vi.waitFor(async () =>
      expect(await database.db.sendingPace.findFirst()).toHaveProperty('bulkPausedUntil', expect.any(Date)),
    )
    const arrived = channel.arrived.length
    await new Promise((resolve) => setTimeout(resolve, 800))
    expect(channel.arrived.length).toBeLessThanOrEqual(arrived + 2)
    expect((await nextDue(database, 'memory')).bulk?.getTime()).toBeGreaterThan(Date.now())
    expect(await allSettled(database)).toEqual({ sent: 30 })
    expect(channel.arrived).toHaveLength(30)
  })

  test('floods in several chats make all answers wait, one chat only itself', async () => {
    const people = [1, 2, 3, 4].map((index) => [`memory:${index}`, 'x'] as const)
    channel.plan(flood(300))
    await put(database, PRIORITY.answer, people)
    start()
    await allSettled(database)
    expect(
      await database.db.sendingPace.findFirst({ where: { answersPausedUntil: { not: null } } }),
    ).toBeNull()
    channel.plan(flood(600), flood(600), flood(600))
    await put(
      database,
      PRIORITY.answer,
      people.map(([to]) => [to, 'y'] as const),
    )
    const begun = Date.now()
    expect(await allSettled(database)).toEqual({ sent: 8 })
    const pace = await database.db.sendingPace.findFirstOrThrow()
    expect(pace.answersPausedUntil?.getTime()).toBeGreaterThan(begun + 500)
  })

  test('stopping gives back what was not begun and finishes what was', async () => {
    await put(
      database,
      PRIORITY.broadcast,
      Array.from({ length: 20 }, (_, index) => [`memory:${index}`, 'x'] as const),
    )
    channel.plan('slow', 'slow')
    const { stop } = start({ pace: { bulkPerSecond: 20 } })
    await vi.waitFor(() => expect(channel.arrived.length).toBeGreaterThan(0))
    await stop()
    const states = await database.db.delivery.groupBy({ by: ['state'], _count: { id: true } })
    const count = (state: string) => states.find((row) => row.state === state)?._count.id ?? 0
    expect(count('sending')).toBe(0)
    expect(count('sent')).toBe(channel.arrived.length)
    expect(count('sent') + count('queued')).toBe(20)
  })

  test('takes over what a dead worker had claimed', async () => {
    await put(database, PRIORITY.answer, [['memory:1', 'một']])
    await database.db.delivery.updateMany({
      data: { state: 'sending', claimedBy: 'dead', attempts: 1, leaseUntil: new Date(Date.now() - 1) },
    })
    start()
    expect(await allSettled(database)).toEqual({ sent: 1 })
    expect(await database.db.delivery.findFirst()).toMatchObject({ unknowns: 1, attempts: 2 })
  })

  test('goes on after the database failed for a while', async () => {
    await put(database, PRIORITY.answer, [['memory:1', 'một']])
    await database.db.$executeRaw`ALTER TABLE "Delivery" RENAME TO "Elsewhere"`
    start()
    await new Promise((resolve) => setTimeout(resolve, 200))
    await database.db.$executeRaw`ALTER TABLE "Elsewhere" RENAME TO "Delivery"`
    expect(await allSettled(database)).toEqual({ sent: 1 })
  })
})
