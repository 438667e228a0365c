import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '../../src/db/client.ts'
import { deliveryCause } from '../../src/domain/announcements/announcement.ts'
import { send } from '../../src/domain/processes/announcement-sending.ts'
import { runAnnouncementsJob } from '../../src/jobs/run-announcements.ts'
import { openLog } from '../../src/lib/log.ts'
import { draft } from '../support/announcements.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'
import { fillWorld, NOW, TIME_ZONE, type World } from '../support/world.ts'

let database: TestDatabase
let world: World
beforeAll(async () => {
  database = await testDatabase()
  world = await fillWorld(database)
})
afterAll(() => database.close())

test('two processes send what is due once, and tell the sender once', async () => {
  const at = new Date(NOW.getTime() + 3_600_000)
  const id = await draft(world, 'minh', 'moc')
  await world.as('minh', (ctx) => send(ctx, id, { at, typed: null }))
  const second = await openDatabase(database.url)
  try {
    const job = (db: typeof second, now: Date) =>
      runAnnouncementsJob({
        ...{ database: db, log: openLog('silent'), timeZone: TIME_ZONE, cache: new Map() },
        clock: { now: () => now },
      }).run()
    const causes = async () => {
      const rows = await database.db.delivery.findMany({ select: { cause: true, addressId: true } })
      return rows
        .map(({ cause, addressId }) => `${cause} ${addressId}`)
        .filter((row) => /^(announcement|progress):/.test(row))
        .sort()
    }
    await job(database, NOW)
    expect(await causes()).toEqual([])
    await Promise.all([job(database, at), job(second, at)])
    await Promise.all([job(database, at), job(second, at)])
    expect(await causes()).toEqual([
      `${deliveryCause(id)} telegram:lan`,
      `${deliveryCause(id)} telegram:xuan`,
      `progress:${id} telegram:minh`,
    ])
  } finally {
    await second.close()
  }
})
