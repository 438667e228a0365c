import { type ChildProcess, fork } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { operatorCtx } from '../../src/domain/context.ts'
import { holdDeliveries, releaseDeliveries } from '../../src/domain/outbox/broadcasts.ts'
import { PRIORITY } from '../../src/domain/outbox/delivery.ts'
import { openLog } from '../../src/lib/log.ts'
import { startBotApiServer } from '../../src/simulator/server.ts'
import type { BotApi } from '../../src/simulator/types.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'
import type { ProcessArguments } from './dispatcher-process.ts'
import { allSettled, put } from './outbox.ts'

const ENTRY = fileURLToPath(new URL('dispatcher-process.ts', import.meta.url))
const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
const PEOPLE = Array.from({ length: 60 }, (_, index) => 7000 + index)
const WORDS = ['một', 'hai', 'ba', 'bốn']

let database: TestDatabase
let telegram: BotApi
let children: ChildProcess[]

beforeEach(async () => {
  children = []
  database = await testDatabase()
  telegram = await startBotApiServer({
    people: PEOPLE.map((id) => ({ id, first_name: `Người ${id}`, started: true })),
  })
})
afterEach(async () => {
  await Promise.all(children.map(stop))
  await telegram.close()
  await database.close()
})

async function start(
  options: Omit<ProcessArguments, 'databaseUrl' | 'apiRoot' | 'token'>,
): Promise<ChildProcess> {
  const { apiRoot, token } = telegram
  const argument: ProcessArguments = { databaseUrl: database.url, apiRoot, token, ...options }
  const child = fork(ENTRY, [JSON.stringify(argument)], { execArgv: ['--import', TSX] })
  children.push(child)
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve())
    child.once('exit', (code) => reject(new Error(`the process ended with ${code}`)))
  })
  return child
}

function exited(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve()
    else child.once('exit', () => resolve())
  })
}

function stop(child: ChildProcess): Promise<void> {
  if (child.connected) child.disconnect()
  return exited(child)
}

const ctx = () =>
  operatorCtx({
    db: database.db,
    now: new Date(),
    timeZone: 'Asia/Ho_Chi_Minh',
    log: openLog('silent'),
    cache: new Map(),
  })

const putAll = () =>
  put(
    database,
    PRIORITY.answer,
    WORDS.flatMap((word) => PEOPLE.map((id) => [`telegram:${id}`, word] as const)),
  )

const textsOf = async (id: number) =>
  (await telegram.chat(id)).filter(({ from }) => from === 'bot').map(({ text }) => text)

describe('several dispatchers on one database', () => {
  test('send nothing twice and keep the order per person, whatever the platform refuses', async () => {
    await putAll()
    await put(
      database,
      PRIORITY.broadcast,
      PEOPLE.map((id) => [`telegram:${id}`, 'thông báo'] as const),
    )
    await telegram.addFault({ kind: 'too-many-requests', retryAfter: 1, skip: 20, times: 2 })
    await telegram.addFault({ kind: 'server-error', status: 502, skip: 40, times: 5 })
    await telegram.addFault({
      kind: 'refuse',
      errorCode: 500,
      description: 'Internal Server Error',
      skip: 80,
      times: 3,
    })
    await Promise.all([start({ worker: 'one' }), start({ worker: 'two' })])
    expect(await allSettled(database)).toEqual({ sent: PEOPLE.length * 5 })
    const workers = await database.db.delivery.groupBy({ by: ['claimedBy'], _count: { id: true } })
    expect(workers.map((row) => row.claimedBy).sort()).toEqual(['one', 'two'])
    for (const id of PEOPLE) {
      const texts = await textsOf(id)
      expect(texts).toHaveLength(5)
      expect(texts.filter((text) => text !== 'thông báo')).toEqual(WORDS)
    }
  })

  test('share a large broadcast that is paused and goes on, and nobody gets it twice', async () => {
    const chats = Array.from({ length: 1_000 }, (_, index) => 8000 + index)
    for (const id of chats) await telegram.addUser({ id, first_name: String(id), started: true })
    await put(
      database,
      PRIORITY.broadcast,
      chats.map((id) => [`telegram:${id}`, 'thông báo'] as const),
    )
    await telegram.addFault({ kind: 'too-many-requests', retryAfter: 1, skip: 150, times: 2 })
    await telegram.addFault({ kind: 'server-error', status: 502, skip: 300, times: 20 })
    await Promise.all([start({ worker: 'one' }), start({ worker: 'two' })])
    const sent = () => database.db.delivery.count({ where: { state: 'sent' } })
    await vi.waitFor(async () => expect(await sent()).toBeGreaterThan(100), { timeout: 10_000, interval: 20 })
    await holdDeliveries(ctx(), 'thông báo')
    await vi.waitFor(
      async () => expect(await database.db.delivery.count({ where: { state: 'sending' } })).toBe(0),
      { timeout: 10_000 },
    )
    const held = await database.db.delivery.count({ where: { state: 'held' } })
    expect(held).toBeGreaterThan(0)
    expect(await releaseDeliveries(ctx(), 'thông báo')).toBe(held)
    expect(await allSettled(database)).toEqual({ sent: chats.length })
    for (const id of chats) expect(await textsOf(id), String(id)).toEqual(['thông báo'])
    const workers = await database.db.delivery.groupBy({ by: ['claimedBy'], _count: { id: true } })
    expect(workers).toHaveLength(2)
  })

  test('stay together within the limits of the platform, and answer at once meanwhile', async () => {
    await telegram.setLimits({ bulkPerSecond: 30, perChatPerSecond: 1, answerSeconds: 60 })
    await put(
      database,
      PRIORITY.broadcast,
      PEOPLE.slice(1).map((id) => [`telegram:${id}`, 'thông báo'] as const),
    )
    await Promise.all([
      start({ worker: 'one', bulkPerSecond: 20 }),
      start({ worker: 'two', bulkPerSecond: 20 }),
    ])
    const [first = 0] = PEOPLE
    await telegram.say(first, 'chào')
    await telegram.reply(PEOPLE[5] ?? 0)
    await put(database, PRIORITY.answer, [[`telegram:${first}`, 'chào bác']])
    const begun = Date.now()
    await telegram.reply(first)
    expect(Date.now() - begun).toBeLessThan(1000)
    expect(await allSettled(database)).toEqual({ sent: PEOPLE.length })
    expect(await telegram.calls({ outcome: 'refused' })).toEqual([])
  })

  test.each(['claimed', 'before-send', 'after-send', 'before-settle'])(
    'one that dies at the point "%s" loses nothing, and doubles at most what was in flight',
    async (point) => {
      await putAll()
      const dying = await start({ worker: 'dying', leaseMs: 1000, dieAt: { point, time: 2 } })
      await exited(dying)
      expect(dying.signalCode).toBe('SIGKILL')
      const inFlight = await database.db.delivery.findMany({ where: { state: 'sending' } })
      expect(inFlight.length).toBeGreaterThan(0)
      await start({ worker: 'heir', leaseMs: 1000 })
      expect(await allSettled(database)).toEqual({ sent: PEOPLE.length * WORDS.length })
      const doubled: string[] = []
      for (const id of PEOPLE) {
        const texts = await textsOf(id)
        doubled.push(
          ...texts
            .filter((text, index) => texts.indexOf(text) < index)
            .map((text) => `telegram:${id} ${text}`),
        )
        expect([...new Set(texts)]).toEqual(WORDS)
      }
      const possible = inFlight.map(({ addressId, cause }) => `${addressId} ${cause}`)
      expect(possible).toEqual(expect.arrayContaining(doubled))
    },
  )
})
