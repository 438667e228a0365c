import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { missingReports } from '../../../src/domain/reporting/missing-reports.ts'
import { openDraft } from '../../../src/domain/reporting/reports.ts'
import type { Line } from '../../../src/domain/reporting/rollup.ts'
import { availablePeriods, byUnit, rollUp } from '../../../src/domain/reporting/rollups.ts'
import { addDays } from '../../../src/lib/calendar.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'
import { counting, openForms, periodId, report, seatAt } from '../../support/reporting.ts'
import { fillWorld, type UnitName, type World } from '../../support/world.ts'

const ACTIVITIES = ['kh-branch-quarter-activities', '2026-Q3'] as const
const FUND = ['kh-branch-quarter-fund', '2026-Q3'] as const
const YEAR = ['kh-branch-year-learning', '2026-Y'] as const

let database: TestDatabase
let world: World
beforeAll(async () => {
  database = await testDatabase()
  world = await fillWorld(database)
  await openForms(world)
  await report(world, 'lan', 'thon3', ACTIVITIES, {
    members: 100,
    new_members: 0,
    meetings: null,
    difficulties: 'Thiếu kinh phí',
  })
  await report(world, 'xuan', 'thon2', ACTIVITIES, { members: 50, new_members: 7, member_rate: 900 })
  await report(
    world,
    'luc',
    'doi',
    ACTIVITIES,
    { members: 30, meetings: 4 },
    new Date('2026-10-11T03:00:00Z'),
  )
  await report(world, 'lan', 'thon3', FUND, { fund_balance: 1e15, fund_raised: 0 })
  await report(world, 'luc', 'doi', FUND, { fund_balance: 1e15 })
  await report(world, 'xuan', 'women1', ['pn-branch-quarter-activities', '2026-Q3'], { members: 77 })
  await report(world, 'lan', 'thon3', YEAR, { members: 100, learning_communities: 1, learning_families: 60 })
  await report(world, 'xuan', 'thon2', YEAR, { members: 50, learning_communities: 0 })
  await report(world, 'minh', 'moc', ['kh-commune-year', '2026-Y'], { learning_communities: 1, branches: 3 })
})
afterAll(() => database.close())

const quarter = (unit: UnitName) => ({ unitId: world.unit[unit], periodKey: '2026-Q3' })
const line = (lines: readonly Line[], code: string) => lines.find(({ indicator }) => indicator.code === code)

describe('totals of a subtree', () => {
  test('add what the units below submitted, with the coverage of every line', async () => {
    const { lines } = await world.as('hoa', (ctx) => rollUp(ctx, quarter('province')))
    expect(line(lines, 'members')).toMatchObject({
      kind: 'sum',
      total: 180n,
      coverage: { reported: 3, expected: 5 },
    })
    expect(line(lines, 'new_members')).toMatchObject({ total: 7n, coverage: { reported: 2, expected: 5 } })
    expect(line(lines, 'meetings')).toMatchObject({
      total: 4n,
      coverage: { reported: 1, expected: 5 },
      notApplicable: 1,
    })
    expect(line(lines, 'fund_balance')).toMatchObject({
      total: 2_000_000_000_000_000n,
      coverage: { reported: 2, expected: 5 },
    })
    expect(line(lines, 'fund_raised')).toMatchObject({ total: 0n, coverage: { reported: 1, expected: 5 } })
    expect(line(lines, 'outreach_sessions')).toMatchObject({
      total: null,
      coverage: { reported: 0, expected: 5 },
    })
  })

  test('recompute a ratio and never add the percents that were typed', async () => {
    const { lines } = await world.as('minh', (ctx) => rollUp(ctx, quarter('moc')))
    expect(line(lines, 'member_rate')).toMatchObject({
      kind: 'ratio',
      numerator: 150n,
      denominator: 2725n,
      hundredths: 550n,
      coverage: { reported: 2, expected: 3 },
    })
  })

  test('list the remarks with the report they come from', async () => {
    const { lines } = await world.as('minh', (ctx) => rollUp(ctx, quarter('moc')))
    expect(line(lines, 'difficulties')).toMatchObject({
      kind: 'remark',
      coverage: { reported: 1, expected: 3 },
      remarks: [
        {
          unitId: world.unit.thon3,
          unitName: 'Chi hội thôn 3',
          text: 'Thiếu kinh phí',
          reportId: expect.any(Number),
        },
      ],
    })
    const none = await world.as('minh', (ctx) => rollUp(ctx, { ...quarter('moc'), remarks: 0 }))
    expect(line(none.lines, 'difficulties')).toMatchObject({
      remarks: [],
      coverage: { reported: 1, expected: 3 },
    })
  })

  test('count a status by level: communes beside hamlets', async () => {
    const year = { unitId: world.unit.province, periodKey: '2026-Y' }
    const { lines } = await world.as('hoa', (ctx) => rollUp(ctx, year))
    expect(line(lines, 'learning_communities')).toMatchObject({
      kind: 'status',
      levels: [
        { level: 'commune', yes: 1, answered: 1, expected: 2 },
        { level: 'branch', yes: 1, answered: 2, expected: 5 },
      ],
    })
    expect(line(lines, 'branches')).toMatchObject({ total: 3n, coverage: { reported: 1, expected: 2 } })
    expect(line(lines, 'learning_family_rate')).toMatchObject({
      numerator: 60n,
      denominator: 1000n,
      hundredths: 600n,
    })
  })

  test('say how many reports and units came in, and when', async () => {
    const rolled = await world.as('hoa', (ctx) => rollUp(ctx, quarter('province')))
    expect(rolled.forms.map(({ form, coverage }) => [form.code, coverage])).toEqual([
      [ACTIVITIES[0], { expected: 5, received: 3, onTime: 2, approved: 0 }],
      [FUND[0], { expected: 5, received: 2, onTime: 2, approved: 0 }],
    ])
    expect(rolled.coverage).toEqual([{ level: 'branch', expected: 5, received: 3, complete: 2 }])
    expect(rolled.children.map(({ unit, coverage }) => [unit.id, coverage])).toEqual([
      [world.unit.linh, [{ level: 'branch', expected: 2, received: 1, complete: 1 }]],
      [world.unit.moc, [{ level: 'branch', expected: 3, received: 2, complete: 1 }]],
    ])
    expect(rolled).toMatchObject({
      day: '2026-09-30',
      period: { type: 'quarter', startsOn: '2026-07-01', endsOn: '2026-09-30' },
    })
  })

  test('of a branch are its own report, and organisations are never mixed', async () => {
    const own = await world.as('lan', (ctx) => rollUp(ctx, quarter('thon3')))
    expect(line(own.lines, 'members')).toMatchObject({ total: 100n, coverage: { reported: 1, expected: 1 } })
    expect(line(own.lines, 'member_rate')).toMatchObject({ denominator: 934n, hundredths: 1071n })
    expect(own.children).toEqual([])
    const women = await world.as('thu', (ctx) => rollUp(ctx, quarter('women')))
    expect(line(women.lines, 'members')).toMatchObject({ total: 77n })
    expect(women.forms.every(({ form }) => form.organisationKind === 'pn')).toBe(true)
  })

  test('leave out drafts and what was returned', async () => {
    const { reportId } = await report(world, 'luc', 'doi', ['kh-branch-half-training', '2026-H2'], {
      trainees: 9,
    })
    const half = { unitId: world.unit.province, periodKey: '2026-H2' }
    const trainees = async () => line((await world.as('hoa', (ctx) => rollUp(ctx, half))).lines, 'trainees')
    expect(await trainees()).toMatchObject({ total: 9n })
    await database.db.report.update({ where: { id: reportId }, data: { state: 'returned' } })
    expect(await trainees()).toMatchObject({ total: null, coverage: { reported: 0, expected: 5 } })
    await database.db.report.update({ where: { id: reportId }, data: { state: 'approved' } })
    const rolled = await world.as('hoa', (ctx) => rollUp(ctx, half))
    expect(rolled.forms[0]?.coverage).toEqual({ expected: 5, received: 1, onTime: 1, approved: 1 })
  })

  test('a period without forms is empty, one that there is not is refused', async () => {
    const empty = await world.as('hoa', (ctx) =>
      rollUp(ctx, { unitId: world.unit.province, periodKey: '2020-Q1' }),
    )
    expect([empty.forms, empty.lines, empty.coverage]).toEqual([[], [], []])
    const wrong = world.as('hoa', (ctx) => rollUp(ctx, { unitId: world.unit.province, periodKey: '2026-Q5' }))
    await expect(wrong).rejects.toMatchObject({ code: 'not-found' })
  })

  test('take as many statements for a province as for a commune', async () => {
    const statements = (unit: UnitName) =>
      world.as(null, async (ctx) => {
        await rollUp(ctx, quarter(unit))
        const counted = counting(ctx)
        await rollUp(counted.ctx, quarter(unit))
        return counted.statements()
      })
    expect(await statements('province')).toBe(await statements('moc'))
    expect(await statements('province')).toBeLessThanOrEqual(12)
  })
})

describe('one indicator by unit', () => {
  test('leads from the province down to the single report', async () => {
    const top = await world.as('hoa', (ctx) => byUnit(ctx, { ...quarter('province'), indicator: 'members' }))
    expect(top.total).toMatchObject({ total: 180n, coverage: { reported: 3, expected: 5 } })
    expect(
      top.rows.map(({ unit, line: one, hasChildren, report: own }) => [
        unit.name,
        one.kind === 'sum' && one.total,
        hasChildren,
        own,
      ]),
    ).toEqual([
      ['Hội Khuyến học xã Tân Lĩnh', 30n, true, null],
      ['Hội Khuyến học xã Thượng Mộc', 150n, true, null],
    ])
    const commune = await world.as('hoa', (ctx) => byUnit(ctx, { ...quarter('moc'), indicator: 'members' }))
    expect(
      commune.rows.map(({ unit, line: one, report: own }) => [
        unit.name,
        one.kind === 'sum' && one.total,
        own?.state,
      ]),
    ).toEqual([
      ['Chi hội thôn 1', null, undefined],
      ['Chi hội thôn 2', 50n, 'submitted'],
      ['Chi hội thôn 3', 100n, 'submitted'],
    ])
    const branch = await world.as('lan', (ctx) => byUnit(ctx, { ...quarter('thon3'), indicator: 'members' }))
    expect(branch.rows).toMatchObject([
      { unit: { id: world.unit.thon3 }, line: { total: 100n }, report: { version: 1 } },
    ])
  })

  test('every part has its own ratio', async () => {
    const rate = await world.as('hoa', (ctx) =>
      byUnit(ctx, { ...quarter('province'), indicator: 'member_rate' }),
    )
    expect(rate.total).toMatchObject({ numerator: 180n, denominator: 4725n, hundredths: 381n })
    expect(rate.rows.map(({ line: one }) => one.kind === 'ratio' && one.hundredths)).toEqual([150n, 550n])
  })

  test("a unit's own figure stands beside those of the units below", async () => {
    const year = { unitId: world.unit.moc, periodKey: '2026-Y', indicator: 'learning_communities' }
    const { rows } = await world.as('minh', (ctx) => byUnit(ctx, year))
    expect(rows.map(({ unit, report: own }) => [unit.name, own?.state])).toEqual([
      ['Hội Khuyến học xã Thượng Mộc', 'submitted'],
      ['Chi hội thôn 1', undefined],
      ['Chi hội thôn 2', 'submitted'],
      ['Chi hội thôn 3', 'submitted'],
    ])
  })
})

describe('what ratios are divided by', () => {
  test("a unit's own figure, else the sum of its children's, else nothing", async () => {
    const other = await testDatabase()
    try {
      const elsewhere = await fillWorld(other)
      await openForms(elsewhere)
      await report(elsewhere, 'lan', 'thon3', ACTIVITIES, { members: 100 })
      const whole = async () => {
        const wanted = { unitId: elsewhere.unit.moc, periodKey: '2026-Q3' }
        const { lines } = await elsewhere.as('minh', (ctx) => rollUp(ctx, wanted))
        const rate = line(lines, 'member_rate')
        return rate?.kind === 'ratio' ? [rate.denominator, rate.hundredths] : null
      }
      expect(await whole()).toEqual([2725n, 367n])
      await other.db.unitPopulation.updateMany({
        where: { unitId: elsewhere.unit.moc },
        data: { population: null },
      })
      expect(await whole()).toEqual([812n + 979n + 934n, 367n])
      await other.db.unitPopulation.deleteMany({ where: { unitId: elsewhere.unit.thon1 } })
      expect(await whole()).toEqual([null, null])
      const from = { fromDay: '2026-09-01', population: 1000 }
      await other.db.unitPopulation.create({ data: { unitId: elsewhere.unit.moc, ...from } })
      expect(await whole()).toEqual([1000n, 1000n])
    } finally {
      await other.close()
    }
  })
})

describe('the dated tree', () => {
  test('closed units are not expected, moved ones count where they were, unless told another day', async () => {
    const other = await testDatabase()
    try {
      const elsewhere = await fillWorld(other)
      await openForms(elsewhere)
      const { unit } = elsewhere
      await report(elsewhere, 'luc', 'doi', ACTIVITIES, { members: 30 })
      await other.db.unitVersion.updateMany({ where: { unitId: unit.doi }, data: { untilDay: '2026-10-01' } })
      await other.db.unitVersion.create({
        data: { unitId: unit.doi, parentId: unit.moc, name: 'Chi hội Đồi Cọ', fromDay: '2026-10-01' },
      })
      await other.db.unit.update({ where: { id: unit.ben }, data: { closedOn: '2026-07-01' } })
      const members = async (unitId: number, day?: string) => {
        const wanted = { unitId, periodKey: '2026-Q3', ...(day ? { day } : {}) }
        const { lines, coverage } = await elsewhere.as(null, (ctx) => rollUp(ctx, wanted))
        const one = line(lines, 'members')
        return [one?.kind === 'sum' ? one.total : null, coverage[0]?.expected]
      }
      expect(await members(unit.linh)).toEqual([30n, 1])
      expect(await members(unit.moc)).toEqual([null, 3])
      expect(await members(unit.linh, '2026-10-05')).toEqual([null, undefined])
      expect(await members(unit.moc, '2026-10-05')).toEqual([30n, 4])
      expect(await members(unit.province)).toEqual(await members(unit.province, '2026-10-05'))
    } finally {
      await other.close()
    }
  })
})

test('the periods that there are totals for, the latest first', async () => {
  const periods = await world.as('hoa', (ctx) => availablePeriods(ctx, world.unit.province))
  expect(periods.map(({ key }) => key)).toEqual(['2026-Q4', '2026-H2', '2026-Y', '2026-Q3'])
  const early = new Date('2026-09-20T03:00:00Z')
  expect(
    (await world.as(null, (ctx) => availablePeriods(ctx, world.unit.province), early)).map(({ key }) => key),
  ).toEqual(['2026-H2', '2026-Y', '2026-Q3'])
})

describe('who has not reported', () => {
  test('with the unit above, the forms, the due day and the holders', async () => {
    await world.as('luc', async (ctx) =>
      openDraft(ctx, seatAt(ctx, world.unit.doi), await periodId(ctx, FUND[0], '2026-Q4')),
    )
    const missing = await world.as('hoa', (ctx) => missingReports(ctx, quarter('province')))
    expect(
      missing.map(({ unit, parent, forms }) => [
        parent?.name,
        unit.name,
        forms.map(({ name, state }) => `${name}: ${state}`),
      ]),
    ).toEqual([
      [
        'Hội Khuyến học xã Tân Lĩnh',
        'Chi hội thôn Bến Đò',
        ['Tổ chức, hoạt động: none', 'Quỹ và khen thưởng: none'],
      ],
      [
        'Hội Khuyến học xã Thượng Mộc',
        'Chi hội thôn 1',
        ['Tổ chức, hoạt động: none', 'Quỹ và khen thưởng: none'],
      ],
      ['Hội Khuyến học xã Thượng Mộc', 'Chi hội thôn 2', ['Quỹ và khen thưởng: none']],
    ])
    expect(missing[1]?.holders).toMatchObject([
      { personId: world.person.binh, name: 'Hoàng Văn Bình', addresses: [] },
    ])
    expect(missing[2]?.holders).toMatchObject([{ personId: world.person.xuan, addresses: ['telegram:xuan'] }])
    expect(missing[0]).toMatchObject({
      overdue: false,
      period: { key: '2026-Q3', dueOn: '2026-10-10', locksOn: '2026-11-29' },
      holders: [],
    })
  })

  test('in everything that is open, due soonest first', async () => {
    const wanted = { unitId: world.unit.doi, periodKey: null }
    const late = new Date('2026-11-20T03:00:00Z')
    const missing = await world.as('hanh', (ctx) => missingReports(ctx, wanted), late)
    expect(
      missing.map(({ period, forms, overdue }) => [period.key, forms.map(({ state }) => state), overdue]),
    ).toEqual([
      ['2026-Q4', ['none', 'draft'], false],
      ['2026-Y', ['none'], false],
    ])
    expect(missing.every(({ period }) => addDays(period.endsOn, 10) === period.dueOn)).toBe(true)
  })
})

test('nobody sees totals of what is not theirs', async () => {
  const notAllowed = { code: 'not-allowed', audited: true }
  for (const [who, unit] of [
    ['lan', 'moc'],
    ['minh', 'linh'],
    ['minh', 'province'],
    ['thu', 'moc'],
  ] as const) {
    await expect(world.as(who, (ctx) => rollUp(ctx, quarter(unit)))).rejects.toMatchObject(notAllowed)
    await expect(
      world.as(who, (ctx) => byUnit(ctx, { ...quarter(unit), indicator: 'members' })),
    ).rejects.toMatchObject(notAllowed)
    await expect(world.as(who, (ctx) => missingReports(ctx, quarter(unit)))).rejects.toMatchObject(notAllowed)
    await expect(world.as(who, (ctx) => availablePeriods(ctx, world.unit[unit]))).rejects.toMatchObject(
      notAllowed,
    )
  }
  await expect(world.from('telegram:nobody', (ctx) => rollUp(ctx, quarter('moc')))).rejects.toMatchObject(
    notAllowed,
  )
})
