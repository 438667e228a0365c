import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { operatorCtx } from '../../../../src/domain/context.ts'
import { loadActors } from '../../../../src/domain/org/assignments.ts'
import { type ImportResult, importOrganisation } from '../../../../src/domain/org/import/imports.ts'
import type { Table } from '../../../../src/domain/org/import/table.ts'
import { acceptInvite, createInvite } from '../../../../src/domain/org/invites.ts'
import { openLog } from '../../../../src/lib/log.ts'
import { type TestDatabase, testDatabase } from '../../../support/database.ts'
import { fillWorld, NOW, TIME_ZONE, table, type World } from '../../../support/world.ts'

let database: TestDatabase
beforeEach(async () => {
  database = await testDatabase()
})
afterEach(() => database.close())

type Rows = readonly (readonly (string | number)[])[]
const LATER = new Date('2026-11-02T02:00:00Z')
const UNIT_HEAD = ['Mã đơn vị', 'Tên đơn vị', 'Cấp', 'Mã cấp trên', 'Ngày thành lập', 'Dân số', 'Số hộ']
const PEOPLE_HEAD = ['Mã đơn vị', 'Họ tên', 'SĐT', 'Chức vụ', 'Chế độ', 'Từ ngày']
const units = (...rows: Rows) => table('don-vi.csv', [UNIT_HEAD, ...rows])
const people = (...rows: Rows) => table('can-bo.csv', [PEOPLE_HEAD, ...rows])
const told = ({ problems }: ImportResult) =>
  problems.map(({ row, column, code }) => [row, column, code].filter((part) => part !== null).join(' '))

describe('into an empty database', () => {
  let load: (tables: readonly Table[], options?: { dryRun: boolean }, now?: Date) => Promise<ImportResult>
  beforeEach(async () => {
    load = (tables, options = { dryRun: false }, now = NOW) => {
      const parts = { db: database.db, now, timeZone: TIME_ZONE, log: openLog('silent'), cache: new Map() }
      return importOrganisation(operatorCtx(parts), tables, options)
    }
  })

  const two = () => [
    units(
      ['SH', 'Hội Khuyến học tỉnh Sơn Hà', 'Tỉnh', '', '', '57.030', 14_000],
      ['sh-1', 'Chi hội A', 'Chi hội', 'SH', '01/07/2025', '', ''],
    ),
    people(['SH-1', 'Nguyễn Thị Lan', 912_345_678, 'Chi hội trưởng', 'Kiêm nhiệm', '1/7/2025']),
  ]

  test('units, figures, people and seats come in', async () => {
    expect(await load(two())).toMatchObject({
      problems: [],
      applied: true,
      organisations: { created: 1 },
      units: { created: 2 },
      people: { created: 1 },
      seats: { created: 1 },
    })
    const { db } = database
    expect(await db.organisation.findMany()).toMatchObject([
      { code: 'SH', kind: 'kh', name: 'Hội Khuyến học tỉnh Sơn Hà' },
    ])
    expect(
      await db.unit.findMany({ orderBy: { code: 'asc' }, include: { versions: true, populations: true } }),
    ).toMatchObject([
      {
        code: 'SH',
        openedOn: '1900-01-01',
        versions: [{ fromDay: '1900-01-01', untilDay: null, parentId: null }],
        populations: [{ fromDay: '1900-01-01', population: 57_030, households: 14_000 }],
      },
      { code: 'SH-1', level: 'branch', openedOn: '2025-07-01', populations: [] },
    ])
    expect(await db.person.findMany({ include: { assignments: true } })).toMatchObject([
      {
        name: 'Nguyễn Thị Lan',
        phone: '0912345678',
        assignments: [
          { position: 'leader', title: 'Chi hội trưởng', fullTime: false, fromDay: '2025-07-01' },
        ],
      },
    ])
  })

  test('the same files again change nothing, on the same day and later', async () => {
    await load(two())
    for (const now of [NOW, LATER]) {
      const again = await load(two(), { dryRun: false }, now)
      expect(again).toMatchObject({
        problems: [],
        organisations: { created: 0, changed: 0 },
        units: { created: 0, changed: 0, unchanged: 2 },
        people: { created: 0, changed: 0, unchanged: 1 },
        seats: { created: 0, changed: 0, ended: 0, unchanged: 1 },
      })
    }
    const counts = [
      database.db.unit.count(),
      database.db.unitVersion.count(),
      database.db.unitPopulation.count(),
    ]
    expect(await Promise.all(counts)).toEqual([2, 2, 1])
  })

  test('a dry run tells the same and changes nothing', async () => {
    expect(await load(two(), { dryRun: true })).toMatchObject({
      applied: false,
      units: { created: 2 },
      problems: [],
    })
    expect(await database.db.unit.count()).toBe(0)
    expect(await database.db.auditEvent.count()).toBe(0)
  })

  test('one problem, and nothing is imported', async () => {
    const result = await load([...two(), people(['KHONG-CO', 'Trần Văn B', '', 'Thư ký'])])
    expect(result.applied).toBe(false)
    expect(told(result)).toEqual(['2 Mã đơn vị unit-unknown'])
    expect([await database.db.unit.count(), await database.db.person.count()]).toEqual([0, 0])
  })

  test('everything that is wrong with units is told, each at its place', async () => {
    const result = await load([
      units(
        ['SH', 'Hội Khuyến học tỉnh', 'Tỉnh', ''],
        ['X1', 'Xã 1', 'Xã', 'NHO'],
        ['X2', '', 'Xã', 'SH'],
        ['X3', 'Xã 3', 'Vùng', 'SH'],
        ['X4', 'Xã 4', '', 'SH'],
        ['', 'Xã 5', 'Xã', 'SH'],
        ['X6', 'Xã 6', 'Xã', 'SH', '31/02/2025', 'nhiều', '-3'],
        ['SH', 'Lại tỉnh', 'Tỉnh', ''],
        ['V1', 'Vòng 1', 'Xã', 'V2'],
        ['V2', 'Vòng 2', 'Chi hội', 'V1'],
        ['C1', 'Chi hội 1', 'Chi hội', 'SH'],
        ['X7', 'Xã 7', 'Xã', 'C1'],
        ['N1', 'Hội Nông dân xã', 'Xã', ''],
        ['X8', 'Xã 8', 'Xã', 'SH', '', '99.999.999.999', 57.03],
      ),
    ])
    expect(told(result)).toEqual([
      '3 Mã cấp trên parent-unknown',
      '4 Tên đơn vị name-missing',
      '5 Cấp level-unknown',
      '6 Cấp level-missing',
      '7 Mã đơn vị code-missing',
      '8 Ngày thành lập date-bad',
      '8 Dân số number-bad',
      '8 Số hộ number-negative',
      '9 Mã đơn vị code-twice',
      '10 Mã cấp trên parent-cycle',
      '11 Mã cấp trên parent-cycle',
      '13 Mã cấp trên level-order',
      '14 organisation-kind-missing',
      '15 Dân số number-too-large',
      '15 Số hộ number-bad',
    ])
    expect(result.problems.find(({ code }) => code === 'code-twice')?.args).toEqual({ value: 'SH', row: '2' })
    expect(await database.db.unit.count()).toBe(0)
  })

  test('everything that is wrong with people is told', async () => {
    const [tree] = two()
    if (!tree) throw new Error('no units')
    const result = await load([
      tree,
      people(
        ['SH-1', '', '0912345678', 'Thư ký'],
        ['SH-1', 'Trần Văn B', '12345', 'Thư ký'],
        ['SH-1', 'Trần Văn C', '', 'Lái xe'],
        ['SH-1', 'Trần Văn D', '', ''],
        ['SH-1', '0912345678', '', 'Thư ký'],
        ['SH-1', 'Trần Văn E', '0911111111', 'Chi hội trưởng', 'hay là'],
        ['SH-1', 'Trần Văn F', '0911111111', 'Thư ký'],
        ['SH-1', 'Trần Văn G', '', 'Chi hội trưởng'],
        ['SH-1', 'Trần Văn H', '', 'Thư ký'],
        ['SH-1', 'Trần Văn H', '', 'Thư ký', '', 'hôm qua'],
        ['', 'Trần Văn I', '', 'Thư ký'],
      ),
    ])
    expect(told(result)).toEqual([
      '2 Họ tên name-missing',
      '3 SĐT phone-bad',
      '4 Chức vụ position-unknown',
      '5 Chức vụ position-missing',
      '6 Họ tên name-bad',
      '7 Chế độ full-time-unknown',
      '8 SĐT phone-two-names',
      '9 Chức vụ two-leaders',
      '11 Từ ngày date-bad',
      '11 Chức vụ seat-twice',
      '12 Mã đơn vị code-missing',
    ])
  })

  test('headers in other words and order, titles above, a note sheet and rows in between', async () => {
    const result = await load([
      table(
        'so.xlsx',
        [
          ['DANH SÁCH ĐƠN VỊ'],
          ['', ''],
          ['LEVEL', 'unit name', 'Code', 'Parent', 'Population (người)'],
          ['province', 'Hội Khuyến học tỉnh Sơn Hà', 'SH', '', 57_030],
          ['', '', '', '', ''],
          ['branch', 'Chi hội A', 'SH-1', 'SH', ''],
        ],
        'Đơn vị',
      ),
      table('so.xlsx', [['Ghi chú'], ['cập nhật tháng 10']], 'Ghi chú'),
      table(
        'so.xlsx',
        [
          ['ho va ten', 'ma don vi', 'chuc danh'],
          ['Nguyễn Thị Lan', 'sh-1', 'Chi hội trưởng Chi hội Khuyến học A'],
        ],
        'Cán bộ',
      ),
    ])
    expect(result).toMatchObject({
      problems: [],
      applied: true,
      ignored: ['so.xlsx: Ghi chú'],
      units: { created: 2 },
    })
    expect(await database.db.assignment.findMany()).toMatchObject([
      { position: 'leader', title: 'Chi hội trưởng Chi hội Khuyến học A' },
    ])
  })

  test('a sheet without a column that is needed, with one twice, or without any', async () => {
    const noName = table('a.csv', [
      ['Mã', 'Cấp', 'Mã cấp trên'],
      ['A', 'Xã', ''],
    ])
    const noUnit = table('b.csv', [
      ['Họ tên', 'Điện thoại'],
      ['Lan', ''],
    ])
    const twice = table('c.csv', [
      ['Mã', 'Tên', 'Cấp', 'Level'],
      ['A', 'B', 'Xã', 'Xã'],
    ])
    const nothing = table('d.csv', [
      ['mua', 'bán'],
      ['1', '2'],
    ])
    const empty = table('e.csv', [])
    const result = await load([noName, noUnit, twice, nothing, empty])
    expect(result.problems.map(({ file, code, args }) => [file, code, args])).toEqual([
      ['a.csv', 'column-missing', { column: { key: 'import-column-name' } }],
      ['b.csv', 'column-missing', { column: { key: 'import-column-unitCode' } }],
      ['b.csv', 'column-missing', { column: { key: 'import-column-position' } }],
      ['c.csv', 'column-twice', { value: 'Level' }],
      ['d.csv', 'nothing-recognised', {}],
      ['e.csv', 'nothing-recognised', {}],
    ])
  })

  test('several organisations side by side stay apart', async () => {
    const head = ['Mã', 'Tên', 'Cấp', 'Mã cấp trên', 'Mã tổ chức', 'Tổ chức', 'Loại tổ chức']
    const result = await load([
      table('x.csv', [
        head,
        ['A', 'Hội A', 'xã', '', 'HA', 'Hội Khuyến học xã A', ''],
        ['B', 'Hội B', 'xã', '', 'HB', 'Hội B', 'Phụ nữ'],
        ['B1', 'Chi hội B1', 'chi hội', 'B', '', '', ''],
      ]),
    ])
    expect(result.problems).toEqual([])
    expect(await database.db.organisation.findMany({ orderBy: { code: 'asc' } })).toMatchObject([
      { code: 'HA', kind: 'kh' },
      { code: 'HB', kind: 'pn' },
    ])
    const mixed = await load([
      table('y.csv', [
        head,
        ['B2', 'Chi hội', 'chi hội', 'B', 'HA', '', ''],
        ['A', 'Hội A', 'xã', '', 'HB', '', ''],
      ]),
    ])
    expect(told(mixed)).toEqual([
      '2 Mã tổ chức parent-other-organisation',
      '3 Mã tổ chức organisation-changed',
    ])
  })

  test('2,000 branches with their leaders come in, and are renamed', async () => {
    const communes = Array.from({ length: 98 }, (_, at) => [`X${at}`, `Xã ${at}`, 'Xã', 'T', '', 3_000, 700])
    const branches = Array.from({ length: 1_900 }, (_, at) => [
      `C${at}`,
      `Chi hội ${at}`,
      'Chi hội',
      `X${at % 98}`,
      '',
      300,
      70,
    ])
    const leaders = Array.from({ length: 1_900 }, (_, at) => [
      `C${at}`,
      'Nguyễn Thị Lan',
      `09${String(10_000_000 + at)}`,
      'Chi hội trưởng',
    ])
    const tables = [
      units(['T', 'Hội Khuyến học tỉnh', 'Tỉnh', ''], ...communes, ...branches),
      people(...leaders),
    ]
    expect(await load(tables)).toMatchObject({
      problems: [],
      units: { created: 1_999 },
      people: { created: 1_900 },
    })
    const renamed = branches.map(([code, , ...rest]) => [code ?? '', `Chi hội mới ${code}`, ...rest])
    const second = await load([units(...renamed)], { dryRun: false }, LATER)
    expect(second).toMatchObject({ problems: [], units: { changed: 1_900 } })
    expect(await database.db.unitVersion.count({ where: { untilDay: null } })).toBe(1_999)
    expect(await database.db.assignment.groupBy({ by: ['unitId'], _count: true })).toHaveLength(1_900)
  })
})

describe('over what is there', () => {
  let world: World
  beforeEach(async () => {
    world = await fillWorld(database)
  })
  const load = (tables: readonly Table[], now = NOW) =>
    world.as(null, (ctx) => importOrganisation(ctx, tables), now)
  const seats = async (personId: number, day: string) =>
    (await loadActors(database.db, [personId], day))
      .get(personId)
      ?.seats.map(({ unitId, position }) => [unitId, position])

  test('only the command line imports', async () => {
    for (const who of ['yen', 'lan'] as const)
      await expect(world.as(who, (ctx) => importOrganisation(ctx, []))).rejects.toMatchObject({
        code: 'not-allowed',
        audited: true,
      })
    await expect(world.from('telegram:x', (ctx) => importOrganisation(ctx, []))).rejects.toMatchObject({
      code: 'not-allowed',
    })
  })

  test('a new name or parent begins today, twice in a day is one change, and new figures hold from today', async () => {
    const { ben } = world.unit
    await load([units(['SH-TL-2', 'Bến Đò mới', 'Chi hội', 'SH-TM', '', '950', ''])], LATER)
    await load([units(['SH-TL-2', 'Bến Đò mới nữa', '', '', '', '951', '181'])], LATER)
    const { db } = database
    expect(
      await db.unitVersion.findMany({ where: { unitId: ben }, orderBy: { fromDay: 'asc' } }),
    ).toMatchObject([
      { name: 'Chi hội thôn Bến Đò', parentId: world.unit.linh, untilDay: '2026-11-02' },
      { name: 'Bến Đò mới nữa', parentId: world.unit.moc, fromDay: '2026-11-02', untilDay: null },
    ])
    expect(
      await db.unitPopulation.findMany({ where: { unitId: ben }, orderBy: { fromDay: 'asc' } }),
    ).toMatchObject([
      { population: 900, households: 180 },
      { fromDay: '2026-11-02', population: 951, households: 181 },
    ])
  })

  test('a first day that becomes known takes name and figures along', async () => {
    await load([units(['SH-TL-2', 'Chi hội thôn Bến Đò', '', '', '01/07/2025'])])
    const { ben } = world.unit
    const unit = await database.db.unit.findUnique({
      where: { id: ben },
      include: { versions: true, populations: true },
    })
    expect(unit).toMatchObject({
      openedOn: '2025-07-01',
      versions: [{ fromDay: '2025-07-01' }],
      populations: [{ fromDay: '2025-07-01', population: 900 }],
    })
  })

  test('a unit that has been open cannot begin today or later', async () => {
    const result = await load([units(['SH-TL-2', 'Bến mới', '', '', '05/10/2026'])])
    expect(told(result)).toEqual(['2 Ngày thành lập opened-too-late'])
  })

  test('what cannot change is refused: level, kind, a closed unit, a parent that is closed', async () => {
    await database.db.unit.update({ where: { id: world.unit.doi }, data: { closedOn: '2026-01-01' } })
    const head = ['Mã', 'Tên', 'Cấp', 'Mã cấp trên', 'Loại tổ chức']
    const result = await load([
      table('x.csv', [
        head,
        ['SH-TM-1', 'Chi hội thôn 1', 'Xã', '', ''],
        ['SH', 'Hội Khuyến học tỉnh Sơn Hà', '', '', 'Phụ nữ'],
        ['SH-TL-1', 'Chi hội thôn Đồi Cọ', '', '', ''],
        ['TO-1', 'Tổ 1', 'Tổ', 'SH-TL-1', ''],
        ['SH-TL', 'Hội Khuyến học xã Tân Lĩnh', '', 'SH-TM-1', ''],
      ]),
      people(['SH-TL-1', 'Trịnh Văn Lực', '0900000107', 'Chi hội trưởng']),
    ])
    expect(told(result)).toEqual([
      '2 Cấp level-changed',
      '3 Loại tổ chức organisation-kind-changed',
      '4 Mã unit-closed',
      '5 Mã cấp trên parent-closed',
      '6 Mã cấp trên level-order',
      '2 Mã đơn vị unit-closed',
    ])
  })

  test('a person is known by phone, else by name at the same unit', async () => {
    const result = await load([
      people(
        ['SH-TM-1', 'Hoàng Văn Bình', '0900 000 109', 'Chi hội trưởng', 'Chuyên trách'],
        ['SH-TM-3', 'BÙI VĂN SÁU', '0900000120', 'Thư ký'],
        ['SH-TL-2', 'Bùi Văn Sáu', '', 'Chi hội trưởng'],
      ),
    ])
    expect(result).toMatchObject({
      problems: [],
      people: { created: 1, changed: 1, unchanged: 1 },
      seats: { created: 1, changed: 1 },
    })
    expect(await database.db.person.findUnique({ where: { id: world.person.sau } })).toMatchObject({
      name: 'BÙI VĂN SÁU',
      phone: '0900000120',
    })
    const held = await database.db.assignment.findMany({ where: { personId: world.person.binh } })
    expect(held).toMatchObject([{ fullTime: true, title: 'Chi hội trưởng' }])
  })

  test('the phone of somebody who has joined under another name is told, not taken over', async () => {
    const result = await load([people(['SH-TM-3', 'Trần Văn Mới', '0900000105', 'Chi hội trưởng'])])
    expect(told(result)).toEqual(['2 SĐT phone-of-another'])
    const renamed = await load([people(['SH-TM-3', 'Nguyễn Thị Mai Lan', '0900000105', 'Chi hội trưởng'])])
    expect(renamed).toMatchObject({ problems: [], people: { changed: 1 }, seats: { unchanged: 1, ended: 0 } })
  })

  test('a new leader follows the old one: today, or from the day in the file', async () => {
    const { lan, luc } = world.person
    const result = await load([
      people(
        ['SH-TM-3', 'Trần Văn Mới', '0900000130', 'Chi hội trưởng'],
        ['SH-TL-1', 'Trần Thị Sau', '0900000131', 'Chi hội trưởng', '', '01/12/2026'],
      ),
    ])
    expect(result).toMatchObject({ problems: [], people: { created: 2 }, seats: { created: 2, ended: 2 } })
    expect(await seats(lan, '2026-10-05')).toEqual([])
    expect(await seats(luc, '2026-11-30')).toEqual([[world.unit.doi, 'leader']])
    expect(await seats(luc, '2026-12-01')).toEqual([])
    const next = await database.db.person.findFirstOrThrow({ where: { phone: '0900000131' } })
    expect(await seats(next.id, '2026-12-01')).toEqual([[world.unit.doi, 'leader']])
    const again = await load([people(['SH-TM-3', 'Trần Văn Mới', '0900000130', 'Chi hội trưởng'])])
    expect(again).toMatchObject({ seats: { created: 0, ended: 0, unchanged: 1 } })
  })

  test('an import leaves who has joined where they are', async () => {
    const { code } = await world.as(null, (ctx) =>
      createInvite(ctx, { unitId: world.unit.thon1, position: 'leader' }),
    )
    await world.from('telegram:binh', (ctx) => acceptInvite(ctx, code))
    const result = await load([people(['SH-TM-1', 'Hoàng Văn Bình', '', 'Chi hội trưởng'])])
    expect(result).toMatchObject({
      problems: [],
      people: { created: 0, unchanged: 1 },
      seats: { unchanged: 1 },
    })
    expect(await database.db.person.findUnique({ where: { id: world.person.binh } })).toMatchObject({
      phone: '0900000109',
    })
  })
})
