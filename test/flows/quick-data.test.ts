import { afterAll, beforeAll, expect, test } from 'vitest'
import { quickData } from '../../src/flows/quick-data.ts'
import { readMessage } from '../../src/flows/quick-reading.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'
import { openForms } from '../support/reporting.ts'
import { fillWorld, type World } from '../support/world.ts'

let database: TestDatabase
let world: World

beforeAll(async () => {
  database = await testDatabase()
  world = await fillWorld(database)
  await openForms(world)
  const unitId = world.unit.thon3
  await database.db.unitVersion.create({
    data: { unitId, parentId: world.unit.moc, name: 'Chi hội bản Mòn', fromDay: '2019-01-01' },
  })
})
afterAll(() => database.close())

const placed = (said: string) => world.as('lan', async (ctx) => quickData(ctx, await readMessage(ctx, said)))

test('a unit is known by its name of today and by an older one', async () => {
  expect(await placed('Chi hội thôn 3: hội viên 45')).toMatchObject({ unitId: world.unit.thon3 })
  expect(await placed('bản Mòn báo cáo: hội viên 45')).toMatchObject({ unitId: world.unit.thon3 })
})

test("somebody else's unit is asked about", async () => {
  expect(await placed('Chi hội thôn 2: hội viên 45')).toMatchObject({ otherUnit: expect.any(String) })
})
