import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Database, openDatabase } from '../../src/db/client.ts'
import { startSimulatorProcess } from '../../src/simulator/process.ts'
import type { SimulatorProcess } from '../../src/simulator/types.ts'
import { launchApp } from '../processes/app-child.ts'
import type { Point } from '../processes/app-process.ts'
import { fillBranches, type Leader } from '../processes/branches.ts'
import { sentVersions } from '../processes/checks.ts'
import { type Dice, diceOf } from '../processes/leader.ts'
import { testDatabaseUrl } from '../support/database.ts'
import { freePort } from '../support/ports.ts'
import { NOW } from '../support/world.ts'
import { chatId } from '../support/zalo-phones.ts'

const SEED = 20_261_006
const PEOPLE = 8
const KILLS_PER_POINT = 2
const POINTS: readonly Point[] = [
  'turn-open',
  'turn-done',
  'committed',
  'claimed',
  'before-send',
  'after-send',
  'before-settle',
]
const DOWN_MS = 60_000
/** How long a person waits before asking again: on a channel that costs, what may have arrived is not repeated. */
const PATIENCE = 6_000

let place: Awaited<ReturnType<typeof testDatabaseUrl>>
let simulator: SimulatorProcess
let leaders: Leader[]
/** By account: the figures that were written, in this order. */
let written: Map<number, number[]>
let database: Database

beforeAll(async () => {
  place = await testDatabaseUrl('migrated')
  const empty = await openDatabase(place.url)
  leaders = await fillBranches(empty, PEOPLE, NOW, (account) => `zalo:${idOf(account)}`)
  await empty.close()
  simulator = await startSimulatorProcess({
    zalo: {
      people: leaders.map(({ account }) => ({ id: idOf(account), name: `Thôn ${account}`, started: true })),
    },
  })
  written = await killAgainAndAgain(diceOf(SEED))
  database = await openDatabase(place.url)
}, 400_000)

afterAll(async () => {
  await database?.close()
  await simulator?.stop()
  await place?.remove()
})

function idOf(account: number): string {
  return chatId(String(account))
}

/** Eight people report again and again while the program dies fourteen times, and once more when it lives. */
async function killAgainAndAgain(dice: Dice): Promise<Map<number, number[]>> {
  const port = String(await freePort())
  const environment = {
    DATABASE_URL: place.url,
    PORT: port,
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    ZALO_BOT_TOKEN: simulator.zalo.token,
    ZALO_API_ROOT: simulator.zalo.apiRoot,
  }
  let isOver = false
  let deaths = 0
  let waiting = launchApp()
  const startNext = async (dieAt?: { point: Point; time: number }) => {
    const child = waiting
    waiting = launchApp()
    const ahead = NOW.getTime() - Date.now() + deaths * DOWN_MS
    await child.start({ environment, ahead, ...(dieAt ? { dieAt } : {}) })
    return child
  }
  try {
    const reporting = leaders.map(({ account }) =>
      reportUntil(() => isOver, idOf(account), diceOf(SEED + account)),
    )
    for (const point of POINTS.flatMap((one) => Array<Point>(KILLS_PER_POINT).fill(one))) {
      const child = await startNext({ point, time: 1 + dice(4) })
      const signal = await child.ended
      if (signal !== 'SIGKILL') throw new Error(`a process ended with ${signal} instead of dying at ${point}`)
      deaths += 1
    }
    const survivor = await startNext()
    isOver = true
    const figures = await Promise.all(reporting)
    await simulator.zalo.drained()
    await allSent()
    await survivor.stop()
    return new Map(figures.map((one, at) => [leaders[at]?.account ?? 0, one]))
  } finally {
    await waiting.stop()
  }
}

async function allSent(): Promise<void> {
  const { db, close } = await openDatabase(place.url)
  const open = () => db.delivery.count({ where: { state: { in: ['queued', 'sending'] } } })
  await vi.waitUntil(async () => (await open()) === 0, { timeout: 30_000, interval: 200 })
  await close()
}

/** One ordinary message and a yes, with another figure each time; whoever hears nothing says it again. */
async function reportUntil(isOver: () => boolean, id: string, dice: Dice): Promise<number[]> {
  const figures: number[] = []
  const heard = async (said: string, words: RegExp) => {
    await simulator.zalo.say(id, said)
    const reply = await simulator.zalo.reply(id, { timeoutMs: PATIENCE }).catch(() => null)
    return reply !== null && words.test(reply.text)
  }
  for (let last = false; !last; ) {
    last = isOver()
    const figure = 100 + dice(800)
    figures.push(figure)
    const sentence = `quý 3: hội viên ${figure}, họp 2 buổi`
    while (
      !((await heard(sentence, /Tôi ghi được/)) && (await heard('đúng rồi ạ', /Đã nhận|giống bản đã gửi/)))
    );
  }
  return figures
}

describe('a program on Zalo that is killed again and again (assumed: Zalo posts again what got no 2xx)', () => {
  test('has every message that was posted, once, and answered it once', async () => {
    const said = await Promise.all(leaders.map(({ account }) => simulator.zalo.chat(idOf(account))))
    const wanted = said.flat().filter(({ from }) => from !== 'bot')
    const noted = (await database.db.inboundUpdate.findMany()).map(({ id }) => id.split(':').at(-1))
    expect(noted.sort()).toEqual(wanted.map(({ messageId }) => messageId).sort())
    const answers = await database.db.delivery.findMany({ where: { cause: { startsWith: 'said:' } } })
    expect(answers.map(({ cause }) => cause.split(':').at(-1)).sort()).toEqual(noted)
    const { deliveries, created } = await simulator.zalo.counters()
    process.stdout.write(`${created} messages on Zalo, posted ${deliveries} times\n`)
    expect(deliveries).toBeGreaterThan(created)
  })

  test('has the figures that were written, the last one last', async () => {
    for (const { account, unitId } of leaders) {
      const figures = written.get(account) ?? []
      const sent = (await sentVersions(database, unitId)).map(({ members }) => members)
      expect(sent.at(-1), `account ${account}`).toBe(figures.at(-1))
      expect(figures).toEqual(expect.arrayContaining(sent))
    }
  })

  test('has sent nothing twice: what may have arrived is not repeated', async () => {
    const unknown = await database.db.delivery.count({ where: { state: 'unknown' } })
    let arrivedUnrecorded = 0
    for (const { account } of leaders) {
      const addressId = `zalo:${idOf(account)}`
      const made = await database.db.delivery.findMany({ where: { addressId } })
      const chat = (await simulator.zalo.chat(idOf(account))).filter(({ from }) => from === 'bot')
      const arrived = chat.map(({ messageId }) => messageId)
      const recorded = made.flatMap(({ state, externalId }) => (state === 'sent' ? [externalId] : []))
      expect(recorded.filter((id) => id === null || !arrived.includes(id))).toEqual([])
      const others = made.filter(({ state }) => state !== 'sent')
      expect(others.filter(({ state }) => state !== 'unknown')).toEqual([])
      expect(arrived.length, `messages to ${account}`).toBeLessThanOrEqual(made.length)
      arrivedUnrecorded += arrived.length - recorded.length
    }
    process.stdout.write(`${unknown} sends without a known outcome, ${arrivedUnrecorded} of them arrived\n`)
    expect(arrivedUnrecorded).toBeLessThanOrEqual(unknown)
    expect(unknown).toBeGreaterThan(0)
  })
})
