import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openDatabase } from '../../src/db/client.ts'
import { inTransaction } from '../../src/db/transaction.ts'
import { deliveryCause } from '../../src/domain/announcements/announcement.ts'
import { changeDraft, createDraft } from '../../src/domain/announcements/announcements.ts'
import { type Ctx, operatorCtx } from '../../src/domain/context.ts'
import { loadActors } from '../../src/domain/org/assignments.ts'
import { acceptInvite, createInvite } from '../../src/domain/org/invites.ts'
import { giveConsent } from '../../src/domain/org/people.ts'
import { send } from '../../src/domain/processes/announcement-sending.ts'
import { openLog } from '../../src/lib/log.ts'
import { startSimulatorProcess } from '../../src/simulator/process.ts'
import type { SimulatorProcess } from '../../src/simulator/types.ts'
import { launchApp } from '../processes/app-child.ts'
import type { Point } from '../processes/app-process.ts'
import { fillBranches, type Leader, phonesOf, TOKEN } from '../processes/branches.ts'
import { messagesTo } from '../processes/checks.ts'
import { diceOf } from '../processes/leader.ts'
import { testDatabaseUrl } from '../support/database.ts'
import { NOW, TIME_ZONE } from '../support/world.ts'
import { inFlight } from './in-flight.ts'

const PEOPLE = 400
const KILLS = 10
/** Where the sending process dies, in turn. */
const POINTS = ['before-send', 'after-send', 'before-settle', 'claimed'] as const satisfies readonly Point[]
/** After so many passes at the most, by what happens at a point: one message, or a batch of them. */
const PASSES = { 'before-send': 20, 'after-send': 20, 'before-settle': 10, claimed: 2 }
/** By its clock the next process starts so much later: what the dead one had claimed is free again. */
const DOWN_MS = 60_000
const SENDER = 10_001
const SENDER_ADDRESS = `telegram:${SENDER}`

let place: Awaited<ReturnType<typeof testDatabaseUrl>>
let simulator: SimulatorProcess
let database: Database
let leaders: Leader[]
let announcement: number
/** The deliveries that were being sent at each death. */
let deaths: (readonly number[])[]

beforeAll(async () => {
  place = await testDatabaseUrl('migrated')
  database = await openDatabase(place.url)
  leaders = await fillBranches(database, PEOPLE)
  await joinSender()
  announcement = await publish()
  await database.close()
  const people = [...phonesOf(leaders), { id: SENDER, first_name: 'Minh', started: true }]
  simulator = await startSimulatorProcess({
    token: TOKEN,
    people,
    limits: { bulkPerSecond: 30, perChatPerSecond: 1 },
  })
  deaths = await killWhileSending()
  database = await openDatabase(place.url)
}, 300_000)

afterAll(async () => {
  await database?.close()
  await simulator?.stop()
  await place?.remove()
})

/** Does `work` as the command line, or as whoever writes from an address. */
function as<T>(addressId: string | null, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  return inTransaction(database.db, async (db) => {
    const world = { db, now: NOW, timeZone: TIME_ZONE, log: openLog('silent'), cache: new Map() }
    const ctx = operatorCtx(world)
    if (addressId === null) return work(ctx)
    const owner = await db.address.findUnique({ where: { id: addressId } })
    const personId = owner?.personId ?? 0
    const actor = (await loadActors(db, [personId], ctx.today)).get(personId) ?? null
    return work({ ...ctx, actor, addressId })
  })
}

/** Somebody of the commune's staff, who has joined. */
async function joinSender(): Promise<void> {
  const { id: personId } = await database.db.person.create({ data: { name: 'Lê Văn Minh', createdAt: NOW } })
  const { id: unitId } = await database.db.unit.findFirstOrThrow({ where: { code: 'XA' } })
  const { code } = await as(null, (ctx) => createInvite(ctx, { unitId, position: 'staff', personId }))
  await as(SENDER_ADDRESS, async (ctx) => {
    await acceptInvite(ctx, code)
    await giveConsent(ctx, 'test')
  })
}

function publish(): Promise<number> {
  return as(SENDER_ADDRESS, async (ctx) => {
    const { id: unitId } = await ctx.db.unit.findFirstOrThrow({ where: { code: 'XA' } })
    const { id } = await createDraft(ctx, { unitId, kind: 'notice' })
    await changeDraft(ctx, id, { title: 'Họp quý III', body: 'Mời các bác đến họp.' })
    await send(ctx, id, { at: null, typed: PEOPLE })
    return id
  })
}

/** One process after another dies in the middle of the sending; the last one finishes. */
async function killWhileSending(): Promise<(readonly number[])[]> {
  const dice = diceOf(20_261_201)
  const died: (readonly number[])[] = []
  const { token, apiRoot } = simulator
  const environment = {
    DATABASE_URL: place.url,
    PORT: '0',
    TELEGRAM_BOT_TOKEN: token,
    TELEGRAM_API_ROOT: apiRoot,
  }
  let waiting = launchApp()
  const startNext = async (dieAt?: { point: Point; time: number; atOnce: true }) => {
    const child = waiting
    waiting = launchApp()
    const ahead = NOW.getTime() - Date.now() + died.length * DOWN_MS
    await Promise.race([child.start({ environment, ahead, ...(dieAt ? { dieAt } : {}) }), child.ended])
    return child
  }
  try {
    for (let kill = 0; kill < KILLS; kill += 1) {
      const point = POINTS[kill % POINTS.length] ?? 'before-send'
      const child = await startNext({ point, time: 1 + dice(PASSES[point]), atOnce: true })
      const signal = await child.ended
      if (signal !== 'SIGKILL') throw new Error(`a process ended with ${signal} instead of dying at ${point}`)
      died.push(await inFlight(place.url))
    }
    const survivor = await startNext()
    await simulator.simulation.reply(SENDER, { timeoutMs: 60_000, contains: 'đã gửi xong' })
    await survivor.stop()
    return died
  } finally {
    await waiting.stop()
  }
}

test('everybody has the announcement, twice only who was in flight at a death', async () => {
  let doubled = 0
  for (const { account } of leaders) {
    const messages = await messagesTo(simulator.simulation, database, account)
    expect(messages, `messages to ${account}`).toHaveLength(1)
    for (const { delivery, times } of messages) {
      const open = deaths.filter((sending) => sending.includes(delivery)).length
      expect(times, `delivery ${delivery} to ${account}`).toBeLessThanOrEqual(1 + open)
      doubled += times - 1
    }
  }
  const cause = deliveryCause(announcement)
  expect(await database.db.delivery.count({ where: { cause, state: 'sent' } })).toBe(PEOPLE)
  expect(deaths).toHaveLength(KILLS)
  const sending = deaths.map(({ length }) => length)
  expect(sending.filter((count) => count > 0).length).toBeGreaterThan(KILLS / 2)
  const inFlightAtDeath = sending.reduce((sum, count) => sum + count, 0)
  process.stdout.write(
    `${PEOPLE} messages, killed ${KILLS} times with ${sending.join(', ')} in flight: ${doubled} of ${inFlightAtDeath} came twice\n`,
  )
})

test('the progress message of the sender has gone on to the end', async () => {
  const chat = await simulator.simulation.chat(SENDER)
  const progress = chat.filter(({ text }) => text.includes('“Họp quý III”') && /[Đđ]ã gửi \d/.test(text))
  const last = progress.at(-1)
  expect(last?.text).toContain(`Đã gửi ${PEOPLE}, không gửi được 0`)
  expect(last?.edited).toBe(true)
  const first = await database.db.delivery.findFirstOrThrow({ where: { cause: `progress:${announcement}` } })
  const open = deaths.filter((sending) => sending.includes(first.id)).length
  expect(progress.length).toBeLessThanOrEqual(1 + open)
})
