import { afterEach, beforeEach, expect, test } from 'vitest'
import { recordList } from '../../src/domain/training/attendances.ts'
import { answerRsvp } from '../../src/domain/training/rsvps.ts'
import { runTrainingJob } from '../../src/jobs/run-training.ts'
import { openLog } from '../../src/lib/log.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'
import { invitedTo, local } from '../support/training.ts'
import { fillWorld, TIME_ZONE, type World } from '../support/world.ts'

let database: TestDatabase
let world: World
beforeEach(async () => {
  database = await testDatabase()
  world = await fillWorld(database)
})
afterEach(() => database.close())

const run = (now: Date) => {
  const parts = { log: openLog('silent'), timeZone: TIME_ZONE, cache: new Map() }
  return runTrainingJob({ database, clock: { now: () => now }, ...parts }).run()
}

test('reminds those who come, and ends what is over; twice at once does no harm', async () => {
  const id = await invitedTo(world, ['lan', 'xuan'])
  await world.as('lan', (ctx) => answerRsvp(ctx, id, { answer: 'yes' }))
  await Promise.all([run(local('2026-10-19', '08:00')), run(local('2026-10-19', '08:00'))])
  await run(local('2026-10-20', '06:00'))
  await run(local('2026-10-20', '06:01'))
  expect(await database.db.delivery.count({ where: { cause: { startsWith: 'event-' } } })).toBe(2)
  await world.as('minh', (ctx) => recordList(ctx, id, [world.person.lan]), local('2026-10-20', '10:30'))
  await Promise.all([run(local('2026-10-20', '17:00')), run(local('2026-10-20', '17:00'))])
  expect(await database.db.trainingEvent.findUnique({ where: { id } })).toMatchObject({ state: 'held' })
  expect(await database.db.delivery.count({ where: { cause: `event-thanks:${id}` } })).toBe(1)
})
