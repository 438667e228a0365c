import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Database, openDatabase } from '../../src/db/client.ts'
import { startSimulatorProcess } from '../../src/simulator/process.ts'
import type { SimulatorProcess } from '../../src/simulator/types.ts'
import { launchApp } from '../processes/app-child.ts'
import type { Point } from '../processes/app-process.ts'
import { fillBranches, type Leader, phonesOf, TOKEN } from '../processes/branches.ts'
import { answeredOnce, messagesTo, sentVersions } from '../processes/checks.ts'
import {
  correctGuided,
  correctQuick,
  type Dice,
  diceOf,
  reportGuided,
  reportQuick,
  type Sent,
} from '../processes/leader.ts'
import { openPhone } from '../processes/phone.ts'
import { testDatabaseUrl } from '../support/database.ts'
import { NOW } from '../support/world.ts'
import { inFlight } from './in-flight.ts'

const SEED = 20_261_005
const PEOPLE = 20
const KILLS_PER_POINT = 6
/** Where processes die, and after how many passes at the latest. All but 'committed' leave something open. */
const POINTS = {
  'turn-open': 4,
  'turn-done': 4,
  committed: 4,
  claimed: 4,
  'before-send': 12,
  'after-send': 12,
  'before-settle': 4,
} as const satisfies Record<Point, number>
/** By its clock the next process starts so much later: what the dead one had claimed is free again. */
const DOWN_MS = 60_000

interface Death {
  readonly point: Point
  /** The deliveries that were being sent. */
  readonly sending: readonly number[]
}

let place: Awaited<ReturnType<typeof testDatabaseUrl>>
let simulator: SimulatorProcess
let leaders: Leader[]
let deaths: Death[]
/** By account: every submission, the first one first. */
let sent: Map<number, Sent[]>
let database: Database

beforeAll(async () => {
  place = await testDatabaseUrl('migrated')
  const empty = await openDatabase(place.url)
  leaders = await fillBranches(empty, PEOPLE)
  await empty.close()
  simulator = await startSimulatorProcess({ token: TOKEN, people: phonesOf(leaders) })
  const run = await killAgainAndAgain(diceOf(SEED))
  deaths = run.deaths
  sent = run.sent
  database = await openDatabase(place.url)
}, 400_000)

afterAll(async () => {
  await database?.close()
  await simulator?.stop()
  await place?.remove()
})

/** Twenty people report and correct, each in an own pace, until the last process has survived. */
async function killAgainAndAgain(dice: Dice) {
  const points = shuffled(
    Object.keys(POINTS).flatMap((point) => Array<Point>(KILLS_PER_POINT).fill(point as Point)),
    dice,
  )
  let isOver = false
  const reporting = leaders.map(({ account }, at) =>
    reportUntil(() => isOver, account, at % 2 === 0, diceOf(SEED + account)),
  )
  const failed = Promise.race(reporting).then(() => new Promise<never>(() => {}))
  failed.catch(() => {})
  const died: Death[] = []
  let waiting = launchApp()
  const startNext = async (dieAt?: { point: Point; time: number }) => {
    const child = waiting
    waiting = launchApp()
    const ahead = NOW.getTime() - Date.now() + died.length * DOWN_MS
    await child.start({ environment: environment(), ahead, ...(dieAt ? { dieAt } : {}) })
    return child
  }
  try {
    for (const point of points) {
      const child = await startNext({ point, time: 1 + dice(POINTS[point]) })
      const signal = await Promise.race([child.ended, failed])
      if (signal !== 'SIGKILL') throw new Error(`a process ended with ${signal} instead of dying at ${point}`)
      died.push({ point, sending: await inFlight(place.url) })
    }
    const survivor = await startNext()
    isOver = true
    const all = await Promise.all(reporting)
    await simulator.simulation.drained()
    await survivor.stop()
    return { deaths: died, sent: new Map(all.map((one, at) => [leaders[at]?.account ?? 0, one])) }
  } finally {
    await waiting.stop()
  }
}

async function reportUntil(isOver: () => boolean, account: number, guided: boolean, dice: Dice) {
  const phone = openPhone(simulator.simulation, account)
  const versions = [await (guided ? reportGuided : reportQuick)(phone, dice)]
  for (let last = versions[0]; last && !isOver(); last = versions.at(-1))
    versions.push(await (guided ? correctGuided : correctQuick)(phone, dice, last))
  return versions
}

function environment() {
  return {
    DATABASE_URL: place.url,
    PORT: '0',
    TELEGRAM_BOT_TOKEN: simulator.token,
    TELEGRAM_API_ROOT: simulator.apiRoot,
  }
}

function shuffled<T>(list: readonly T[], dice: Dice): T[] {
  const left = [...list]
  return list.flatMap(() => left.splice(dice(left.length), 1))
}

describe('a program that is killed again and again while twenty people report', () => {
  test('has died at every point', () => {
    const counts = Object.keys(POINTS).map((point) => {
      const here = deaths.filter((death) => death.point === point)
      return `${here.length} at ${point} (${here.reduce((sum, { sending }) => sum + sending.length, 0)} being sent)`
    })
    process.stdout.write(`killed ${deaths.length} times: ${counts.join(', ')}\n`)
    expect(deaths.length).toBeGreaterThanOrEqual(40)
    const inside = deaths.filter(({ point, sending }) => point.startsWith('turn-') || sending.length > 0)
    expect(inside.length).toBeGreaterThanOrEqual(20)
  })

  test('has every update that was handed over, once, and answered it once', async () => {
    await answeredOnce(simulator.simulation, database, leaders)
  })

  test('has every report with exactly the figures typed', async () => {
    for (const { account, unitId } of leaders)
      expect(await sentVersions(database, unitId), `account ${account}`).toEqual(sent.get(account))
    expect(await database.db.report.count()).toBe(PEOPLE)
  })

  test('has sent nothing twice but what was in flight', async () => {
    let doubled = 0
    for (const { account } of leaders)
      for (const { delivery, times } of await messagesTo(simulator.simulation, database, account)) {
        const open = deaths.filter(({ sending }) => sending.includes(delivery)).length
        expect(times, `delivery ${delivery} to ${account}`).toBeLessThanOrEqual(1 + open)
        doubled += times - 1
      }
    const inFlightAtDeath = deaths.reduce((sum, { sending }) => sum + sending.length, 0)
    process.stdout.write(`${doubled} of ${inFlightAtDeath} sends in flight arrived twice\n`)
    expect(doubled).toBeGreaterThan(0)
  })
})
