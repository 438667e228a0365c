import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importOrganisation } from '../../../src/domain/org/import/imports.ts'
import { ancestors, childrenOf, subtree, unitByCode, unitById } from '../../../src/domain/org/units.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'
import { fillWorld, table, type World } from '../../support/world.ts'

let database: TestDatabase
let world: World
beforeAll(async () => {
  database = await testDatabase()
  world = await fillWorld(database)
})
afterAll(() => database.close())

const names = (units: readonly { readonly name: string }[]) => units.map(({ name }) => name)

describe('the tree on a day', () => {
  test('a subtree holds the unit itself and all below, the top first', async () => {
    const units = await world.as(null, (ctx) => subtree(ctx, [world.unit.province], ctx.today))
    expect(units.map(({ depth }) => depth)).toEqual([0, 1, 1, 2, 2, 2, 2, 2])
    expect(names(units).slice(0, 3)).toEqual([
      'Hội Khuyến học tỉnh Sơn Hà',
      'Hội Khuyến học xã Tân Lĩnh',
      'Hội Khuyến học xã Thượng Mộc',
    ])
    expect(units[3]).toMatchObject({
      level: 'branch',
      parentId: expect.any(Number),
      code: expect.stringContaining('SH-'),
    })
  })

  test('roots that contain one another give each unit once', async () => {
    const { province, moc } = world.unit
    const units = await world.as(null, (ctx) => subtree(ctx, [province, moc], ctx.today))
    expect(units).toHaveLength(8)
    expect(units.find(({ id }) => id === moc)?.depth).toBe(0)
    expect(await world.as(null, (ctx) => subtree(ctx, [], ctx.today))).toEqual([])
  })

  test('what stands above, the nearest first; what stands right below, by name', async () => {
    const above = await world.as(null, (ctx) => ancestors(ctx, world.unit.thon3, ctx.today))
    expect(above.map(({ id }) => id)).toEqual([world.unit.moc, world.unit.province])
    const below = await world.as(null, (ctx) => childrenOf(ctx, world.unit.moc, ctx.today))
    expect(names(below)).toEqual(['Chi hội thôn 1', 'Chi hội thôn 2', 'Chi hội thôn 3'])
  })

  test('a unit is found by its code in any case', async () => {
    const unit = await world.as(null, (ctx) => unitByCode(ctx, ' sh-tm-3 '))
    expect(unit).toMatchObject({ id: world.unit.thon3, name: 'Chi hội thôn 3', parentId: world.unit.moc })
    expect(await world.as(null, (ctx) => unitByCode(ctx, 'KHONG-CO'))).toBeNull()
  })

  test('a unit that moved and was renamed stands under the old name and parent before, under the new ones after', async () => {
    const rows = [
      ['Mã', 'Tên', 'Cấp', 'Mã cấp trên'],
      ['SH-TL-2', 'Chi hội thôn Bến Mới', 'Chi hội', 'SH-TM'],
    ]
    const later = new Date('2026-11-02T02:00:00Z')
    const done = await world.as(null, (ctx) => importOrganisation(ctx, [table('moi.csv', rows)]), later)
    expect(done).toMatchObject({ applied: true, units: { changed: 1 } })
    const under = (unitId: number, day: string) => world.as(null, (ctx) => childrenOf(ctx, unitId, day))
    expect(names(await under(world.unit.linh, '2026-11-01'))).toContain('Chi hội thôn Bến Đò')
    expect(names(await under(world.unit.linh, '2026-11-02'))).toEqual(['Chi hội thôn Đồi Cọ'])
    expect(names(await under(world.unit.moc, '2026-11-02'))).toContain('Chi hội thôn Bến Mới')
    const on = (day: string) => world.as(null, (ctx) => unitById(ctx, world.unit.ben, day))
    expect((await on('2026-11-01'))?.name).toBe('Chi hội thôn Bến Đò')
    expect((await on('2027-01-01'))?.name).toBe('Chi hội thôn Bến Mới')
  })

  test('a closed unit is in no subtree from that day on, and still has a name', async () => {
    await database.db.unit.update({ where: { id: world.unit.doi }, data: { closedOn: '2026-12-01' } })
    const ids = async (day: string) =>
      (await world.as(null, (ctx) => subtree(ctx, [world.unit.linh], day))).map(({ id }) => id)
    expect(await ids('2026-11-30')).toContain(world.unit.doi)
    expect(await ids('2026-12-01')).not.toContain(world.unit.doi)
    const unit = await world.as(null, (ctx) => unitById(ctx, world.unit.doi, '2027-01-01'))
    expect(unit?.name).toBe('Chi hội thôn Đồi Cọ')
  })
})
