import { afterAll, beforeAll, expect, test } from 'vitest'
import { ledgerFigure } from '../../../src/domain/processes/ledger-figures.ts'
import { writeInEvent } from '../../../src/domain/training/ledgers.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'
import { fillWorld, type PersonName, type UnitName, type World } from '../../support/world.ts'

let database: TestDatabase
let world: World
beforeAll(async () => {
  database = await testDatabase()
  world = await fillWorld(database)
  const { lan, sau, xuan } = world.person
  await world.as(null, async (ctx) => {
    const held = (unit: UnitName, day: string, personIds: number[]) =>
      writeInEvent(ctx, { unitId: world.unit[unit], topic: 'Chuyển đổi số', day, personIds })
    await held('thon3', '2026-07-01', [lan, sau])
    await held('thon3', '2026-09-30', [lan])
    await held('moc', '2026-08-10', [lan, xuan])
    await held('thon3', '2026-10-01', [lan])
  })
})
afterAll(() => database.close())

const QUARTER = { from: '2026-07-01', until: '2026-09-30' }
const figure = (who: PersonName, code: string, unit: UnitName) =>
  world.as(who, (ctx) => ledgerFigure(ctx, code, { unitId: world.unit[unit], ...QUARTER }))

test('classes of a unit and those under it, and how often people came, within the period', async () => {
  expect(await figure('lan', 'training_classes', 'thon3')).toBe(2)
  expect(await figure('lan', 'trainees', 'thon3')).toBe(3)
  expect(await figure('minh', 'training_classes', 'moc')).toBe(3)
  expect(await figure('minh', 'trainees', 'moc')).toBe(5)
})

test('nothing for other indicators, nor where nothing was held', async () => {
  expect(await figure('lan', 'members', 'thon3')).toBeNull()
  expect(await figure('xuan', 'training_classes', 'thon2')).toBeNull()
})

test('only for units that one may see', async () => {
  await expect(figure('xuan', 'trainees', 'thon3')).rejects.toMatchObject({
    code: 'not-allowed',
    audited: true,
  })
})
