import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Database, openDatabase } from '../../src/db/client.ts'
import { startSimulatorProcess } from '../../src/simulator/process.ts'
import type { SimulatorProcess } from '../../src/simulator/types.ts'
import { testDatabaseUrl } from '../support/database.ts'
import { NOW } from '../support/world.ts'
import { type AppChild, launchApp } from './app-child.ts'
import { fillBranches, type Leader, phonesOf, TOKEN } from './branches.ts'
import { answeredOnce, messagesTo, sentVersions } from './checks.ts'
import { type Forwarder, startForwarder } from './forwarder.ts'
import {
  correctGuided,
  correctQuick,
  diceOf,
  reportAtOnce,
  reportGuided,
  reportQuick,
  type Sent,
} from './leader.ts'
import { openPhone } from './phone.ts'

const PEOPLE = 30
const DOUBLE_EVERY = 3

let place: Awaited<ReturnType<typeof testDatabaseUrl>>
let database: Database
let leaders: Leader[]
let simulator: SimulatorProcess
let forwarder: Forwarder
let apps: AppChild[]

beforeEach(async () => {
  place = await testDatabaseUrl('migrated')
  database = await openDatabase(place.url)
  leaders = await fillBranches(database, PEOPLE)
  simulator = await startSimulatorProcess({ token: TOKEN, people: phonesOf(leaders) })
  forwarder = await startForwarder(DOUBLE_EVERY)
  apps = [launchApp(), launchApp()]
  const environment = {
    DATABASE_URL: place.url,
    PORT: '0',
    PUBLIC_URL: forwarder.url,
    TELEGRAM_BOT_TOKEN: simulator.token,
    TELEGRAM_API_ROOT: simulator.apiRoot,
  }
  const ahead = NOW.getTime() - Date.now()
  forwarder.open(await Promise.all(apps.map((app) => app.start({ environment, ahead }))))
}, 60_000)

afterEach(async () => {
  await Promise.all((apps ?? []).map((app) => app.stop()))
  await forwarder?.close()
  await simulator?.stop()
  await database?.close()
  await place?.remove()
})

async function report(account: number, at: number): Promise<Sent[]> {
  const phone = openPhone(simulator.simulation, account)
  const dice = diceOf(account)
  if (at % 3 === 0) {
    const sent = await reportQuick(phone, dice)
    return [sent, await correctQuick(phone, dice, sent)]
  }
  const sent = await (at % 3 === 1 ? reportGuided : reportAtOnce)(phone, dice)
  return [sent, await correctGuided(phone, dice, sent)]
}

test('two processes that get every third update both at the same time do and answer everything once, in order', async () => {
  const { simulation } = simulator
  const sent = await Promise.all(leaders.map(({ account }, at) => report(account, at)))
  await simulation.drained()
  await Promise.all(apps.map((app) => app.stop()))

  await answeredOnce(simulation, database, leaders)
  for (const [at, { account, unitId }] of leaders.entries()) {
    expect(await sentVersions(database, unitId)).toEqual(sent[at])
    const messages = await messagesTo(simulation, database, account)
    expect(messages.filter(({ times }) => times !== 1)).toEqual([])
  }
  expect(forwarder.doubled).toBeGreaterThan(PEOPLE)
  const workers = await database.db.delivery.groupBy({ by: ['claimedBy'], _count: true })
  expect(workers).toHaveLength(apps.length)
}, 60_000)
