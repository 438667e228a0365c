import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { AppOptions } from '../../src/app.ts'
import { type Database, openDatabase } from '../../src/db/client.ts'
import { migrate } from '../../src/db/migrate.ts'
import { enqueueMany } from '../../src/domain/outbox/deliveries.ts'
import { PRIORITY } from '../../src/domain/outbox/delivery.ts'
import { text } from '../../src/lib/message.ts'
import { startSimulatorProcess } from '../../src/simulator/process.ts'
import type { Limits, SimulatorProcess } from '../../src/simulator/types.ts'
import { type AppChild, launchApp } from '../processes/app-child.ts'
import { fillBranches, phonesOf, TOKEN } from '../processes/branches.ts'
import { NOW } from '../support/world.ts'
import { type Arrived, arrivals, type Spread, spread, type Waits, waitsOf } from './broadcast-calls.ts'
import type { Looped } from './plain-loop-process.ts'

export interface Options {
  /** Who get the broadcast. */
  readonly people: number
  /** Answers to people count against the 30 a second too. */
  readonly strict: boolean
}

/** Who sent what in which time. `ratio`: wall time to what 30 a second allow. */
interface Sending extends Arrived {
  readonly wallS: number
  readonly idealS: number
  readonly ratio: number
  readonly answers: Waits
}

/** One bot and the platform that it talks to, each in a process of its own. */
interface Side {
  readonly bot: AppChild
  readonly server: SimulatorProcess
}

/** Leaders who write meanwhile, 5 a second in all. */
const WRITERS = 200
const WRITES_PER_SECOND = 5
const LINES = ['/trogiup', '/toi', '/baocao', 'Gia đình học tập là gì?']
const WORDS = 'Mời dự lớp tập huấn ngày 12/10 tại hội trường xã'
const FIRST_STRANGER = 40_001

/** Telegram's bulk limit, and what stands in for no limit. */
const LIMITS: Limits = { bulkPerSecond: 30, perChatPerSecond: 1 }
const LIFTED: Limits = { bulkPerSecond: 1000 }
const LIFTED_PACE = { bulkPerSecond: 950, perChat: 1000 }
const AT_A_TIME = 64

/**
 * A broadcast with 1 % blocked, 2 % answered 502 once and 1 % of the answers lost, while people write: the program beside
 * a plain loop with auto-retry, at the same time, each with a platform of its own; then both with the limit lifted.
 */
export async function broadcast({ people, strict }: Options) {
  const folder = mkdtempSync(path.join(tmpdir(), 'cau-noi-bench-'))
  const url = `file:${path.join(folder, 'bench.db')}`
  await migrate(url)
  const database = await openDatabase(url)
  const sides: Side[] = []
  try {
    const leaders = await fillBranches(database, Math.min(WRITERS, Math.ceil(people / 3)))
    const strangers = Array.from({ length: people - leaders.length }, (_, at) => FIRST_STRANGER + at)
    const phones = [
      ...phonesOf(leaders),
      ...strangers.map((id) => ({ id, first_name: String(id), started: true })),
    ]
    const chats = phones.map(({ id }) => id)
    const writers = leaders.map(({ account }) => account)
    const limits = { ...LIMITS, answerSeconds: strict ? 0 : 60 }
    const open = async (bot: AppChild, pace?: AppOptions['pace']) => {
      const server = await startSimulatorProcess({ token: TOKEN, people: phones })
      sides.push({ bot, server })
      await bot.start({ environment: environmentOf(server, url), ahead: AHEAD, ...(pace ? { pace } : {}) })
      return { bot, server }
    }
    const loop = (bot: AppChild, atATime: number) =>
      bot.ask<Looped>({ kind: 'loop', chats, words: WORDS, atATime }, 'looped').then(() => {})

    const waiting = launchApp()
    const ours = await open(launchApp())
    const plain = await open(launchApp([], PLAIN))
    for (const { server } of [ours, plain]) await warmUp(server, writers)
    const plan = { limits, spread: spread(strangers, people), writers }
    const [program, plainLoop] = await Promise.all([
      measure(ours, plan, () => outbox(database, chats, 'notice:1')),
      measure(plain, plan, () => loop(plain.bot, 1)),
    ])
    const states = await statesOf(database, 'notice:1')
    await ours.bot.stop()
    await database.db.sendingPace.deleteMany({})

    const calm = { limits: LIFTED, spread: NO_FAULTS, writers: [] }
    const fast = await open(waiting, LIFTED_PACE)
    const lifted = {
      program: await measure(fast, calm, () => outbox(database, chats, 'notice:2')),
      grammy: await measure(plain, calm, () => loop(plain.bot, AT_A_TIME)),
    }
    return report({ people, strict, program, plainLoop, states, lifted })
  } finally {
    for (const { bot, server } of sides) {
      await bot.stop()
      await server.stop()
    }
    await database.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

const PLAIN = fileURLToPath(new URL('plain-loop-process.ts', import.meta.url))
const AHEAD = NOW.getTime() - Date.now()
const NO_FAULTS: Spread = { blocked: [], busy: [], lost: [] }

function environmentOf({ token, apiRoot }: SimulatorProcess, url: string) {
  const telegram = { TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: apiRoot }
  return { DATABASE_URL: url, PORT: '0', LOG_LEVEL: 'warn', ...telegram }
}

interface Plan {
  readonly limits: Limits
  readonly spread: Spread
  readonly writers: readonly number[]
}

async function measure({ server }: Side, plan: Plan, send: () => Promise<void>): Promise<Sending> {
  const { simulation } = server
  await simulation.clearCalls()
  await simulation.setLimits(plan.limits)
  for (const chat of plan.spread.blocked)
    await simulation.addFault({
      ...{ chat, times: 100, kind: 'refuse', errorCode: 403 },
      description: 'Forbidden: bot was blocked by the user',
    })
  for (const chat of plan.spread.busy) await simulation.addFault({ chat, kind: 'server-error', status: 502 })
  for (const chat of plan.spread.lost) await simulation.addFault({ chat, kind: 'lose-answer' })
  const startedAt = Date.now()
  let isOver = false
  const writing = write(server, plan.writers, () => isOver)
  await send()
  isOver = true
  const said = await writing
  await sleep(2_000)
  const calls = await simulation.calls({ sends: true })
  await simulation.clearFaults()
  const arrived = arrivals(calls, WORDS)
  const wallS = (arrived.lastAt - startedAt) / 1000
  const idealS = (arrived.sends + arrived.repeats) / 30
  return { ...arrived, wallS, idealS, ratio: wallS / idealS, answers: waitsOf(calls, said, WORDS) }
}

/** A program that has run for a while has been asked everything before. */
async function warmUp({ simulation }: SimulatorProcess, writers: readonly number[]): Promise<void> {
  const [first = 0] = writers
  for (const line of LINES) {
    await simulation.say(first, line)
    await simulation.replies(first, { timeoutMs: 30_000 })
  }
}

/** People write in turn, evenly spaced, until it is over. */
async function write({ simulation }: SimulatorProcess, writers: readonly number[], isOver: () => boolean) {
  const said: { readonly chat: number; readonly at: number }[] = []
  const startedAt = performance.now()
  for (let at = 0; writers.length > 0 && !isOver(); at += 1) {
    await sleep(Math.max(0, startedAt + (at * 1000) / WRITES_PER_SECOND - performance.now()))
    const chat = writers[at % writers.length] ?? 0
    said.push({ chat, at: Date.now() })
    await simulation.say(chat, LINES[at % LINES.length] ?? '')
  }
  return said
}

/** Puts the broadcast into the outbox and waits until nothing of it is left to do. */
async function outbox(database: Database, chats: readonly number[], cause: string): Promise<void> {
  const message = { texts: [text('quoted', { words: WORDS })] }
  const priority = PRIORITY.broadcast
  const now = new Date(Date.now() + AHEAD)
  await enqueueMany(
    { db: database.db, now },
    chats.map((chat) => ({ to: `telegram:${chat}`, cause, priority, message })),
  )
  const open = { cause, state: { in: ['queued', 'sending'] } }
  while ((await database.db.delivery.count({ where: open })) > 0) await sleep(200)
}

async function statesOf({ db }: Database, cause: string): Promise<Record<string, number>> {
  const rows = await db.delivery.groupBy({ by: ['state', 'failure'], where: { cause }, _count: true })
  return Object.fromEntries(rows.map(({ state, failure, _count }) => [failure ?? state, _count]))
}

function report(measured: {
  readonly people: number
  readonly strict: boolean
  readonly program: Sending
  readonly plainLoop: Sending
  readonly states: Readonly<Record<string, number>>
  readonly lifted: { readonly program: Sending; readonly grammy: Sending }
}) {
  const { people, program, plainLoop, states, lifted } = measured
  const row = (name: string, of: (sending: Sending) => string) =>
    `${name.padEnd(42)} ${of(program).padStart(12)} ${of(plainLoop).padStart(22)}`
  const perSecond = ({ sends, wallS }: Sending) => sends / wallS
  const reach = perSecond(lifted.program) / perSecond(lifted.grammy)
  const table = [
    `broadcast: ${people} people, 30 a second and 1 a second per chat; 1 % blocked, 2 % answered 502 once, 1 % of answers`,
    `lost; people write ${WRITES_PER_SECOND} times a second${measured.strict ? ', answers count against the limit' : ''}`,
    `${''.padEnd(42)} ${'Cầu Nối'.padStart(12)} ${'loop with auto-retry'.padStart(22)}`,
    row('sends + repeats', ({ sends, repeats }) => `${sends} + ${repeats}`),
    row('wall time', ({ wallS }) => `${wallS.toFixed(1)} s`),
    row('wall time to (sends + repeats) ÷ 30', ({ ratio }) => ratio.toFixed(3)),
    row('floods met (429)', ({ floods }) => String(floods)),
    row('reached; came twice', ({ reached, twice }) => `${reached}; ${twice}`),
    row('people who wrote; not answered', ({ answers }) => `${answers.asked}; ${answers.silent}`),
    row('answered after, p50/p95/p99', ({ answers: { p50, p95, p99 } }) => `${p50}/${p95}/${p99} ms`),
    `outcomes of Cầu Nối: ${JSON.stringify(states)}`,
    `limit lifted to 1,000 a second: ${perSecond(lifted.program).toFixed(0)} messages/s, grammY alone (${AT_A_TIME} at a time) ` +
      `${perSecond(lifted.grammy).toFixed(0)}: ratio ${reach.toFixed(2)}`,
  ].join('\n')
  return { table, result: { ...measured, reach } }
}
