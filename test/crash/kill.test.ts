import { expect, test } from 'vitest'
import type { Database } from '../../src/db/client.ts'
import { startSimulatorProcess } from '../../src/simulator/process.ts'
import type { Simulation } from '../../src/simulator/types.ts'
import { type AppChild, launchApp } from '../processes/app-child.ts'
import type { Point } from '../processes/app-process.ts'
import { FORM, fillBranches, type Leader, PERIOD, phonesOf } from '../processes/branches.ts'
import {
  correctGuided,
  correctQuick,
  type Dice,
  diceOf,
  reportGuided,
  reportQuick,
  type Sent,
} from '../processes/leader.ts'
import { lookOf, openPhone } from '../processes/phone.ts'
import { testDatabase } from '../support/database.ts'
import { NOW } from '../support/world.ts'

const PEOPLE = 20
const SEED = 20_261_005
/** Every process dies at one of these; `most`: after how many passes at the latest. */
const POINTS = {
  'turn-open': 4,
  'turn-done': 4,
  committed: 4,
  claimed: 4,
  'before-send': 12,
  'after-send': 12,
  'before-settle': 4,
} as const satisfies Record<Point, number>
const KILLS_PER_POINT = 6
/** The next process starts so much later by its clock: what the dead one had claimed is free again. */
const DOWN_MS = 60_000

test('killed again and again while twenty people report: nothing lost, nothing done twice', async () => {
  const dice = diceOf(SEED)
  const database = await testDatabase()
  const leaders = await fillBranches(database, PEOPLE)
  await database.release()
  const simulator = await startSimulatorProcess({ people: phonesOf(leaders) })
  const { simulation } = simulator
  const environment = {
    DATABASE_URL: database.url,
    PORT: '0',
    TELEGRAM_BOT_TOKEN: simulator.token,
    TELEGRAM_API_ROOT: simulator.apiRoot,
  }
  expect(leaders.length).toBe(dice(1))
}, 180_000)
