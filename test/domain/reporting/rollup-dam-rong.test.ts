import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inTransaction } from '../../../src/db/transaction.ts'
import { type Ctx, operatorCtx } from '../../../src/domain/context.ts'
import { loadActors } from '../../../src/domain/org/assignments.ts'
import { importOrganisation } from '../../../src/domain/org/import/imports.ts'
import { readFormFiles } from '../../../src/domain/reporting/form-files.ts'
import { importForms } from '../../../src/domain/reporting/form-imports.ts'
import { missingReports } from '../../../src/domain/reporting/missing-reports.ts'
import { openPeriods } from '../../../src/domain/reporting/periods.ts'
import { loadReport, submitReport } from '../../../src/domain/reporting/reports.ts'
import type { Line } from '../../../src/domain/reporting/rollup.ts'
import { byUnit, rollUp } from '../../../src/domain/reporting/rollups.ts'
import { openLog } from '../../../src/lib/log.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'
import { reportIn } from '../../support/reporting.ts'
import { TIME_ZONE, table } from '../../support/world.ts'

// Hội Khuyến học of Đam Rông district, 2024: 8 communes, 91 branches, 8.275 members = 14,51 % of the inhabitants (their
// number is worked back from the percent), 17.889 learning citizens, 8/8 learning communities, 22 learning units.
// How these split over communes and branches is invented, and so are the people.

const MEMBERS = 8_275
const CITIZENS = 17_889
const UNITS = 22
const POPULATION = 57_030
const BRANCHES_OF = [12, 12, 12, 11, 11, 11, 11, 11]
const IN_TIME = new Date('2024-12-20T02:00:00Z')
const LATE = new Date('2025-01-11T02:00:00Z')
const YEAR = '2024-Y'

/** Parts of unequal size that add up to a total. */
function split(total: number, parts: number): number[] {
  const weights = Array.from({ length: parts }, (_, at) => 50 + ((at * 37) % 83))
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  const whole = weights.map((weight) => Math.floor((total * weight) / all))
  const left = total - whole.reduce((sum, part) => sum + part, 0)
  return whole.map((part, at) => (at < left ? part + 1 : part))
}

const branches = BRANCHES_OF.flatMap((count, commune) =>
  Array.from({ length: count }, (_, at) => ({ commune: commune + 1, code: `DR-${commune + 1}-${at + 1}` })),
)
const GIVEN = ['An', 'Bảo', 'Cường', 'Dũng', 'Giang', 'Hải', 'Khánh', 'Lâm', 'Nam', 'Phúc']
const MIDDLE = ['Văn', 'Thị', 'Đức', 'Ngọc', 'Minh', 'Quang', 'Thanh', 'Xuân', 'Hữu', 'Kim']

/** The name of the leader of a branch, or of the secretary of a commune. */
function nameOf(surname: string, at: number): string {
  return `${surname} ${MIDDLE[Math.floor(at / 10)]} ${GIVEN[at % 10]}`
}

const members = split(MEMBERS, branches.length)
const citizens = split(CITIZENS, branches.length)
const units = split(UNITS, branches.length)

let database: TestDatabase
const ids = new Map<string, number>()
const personAt = new Map<string, number>()
const cache = new Map<string, unknown>()

const asHolder = <T>(
  code: string,
  work: (ctx: Ctx, unitId: number) => Promise<T>,
  now = IN_TIME,
): Promise<T> =>
  inTransaction(database.db, async (db) => {
    const operator = operatorCtx({ db, now, timeZone: TIME_ZONE, log: openLog('silent'), cache })
    const personId = personAt.get(code) ?? 0
    const actor = (await loadActors(db, [personId], operator.today)).get(personId) ?? null
    return work({ ...operator, actor, addressId: `telegram:${personId}` }, ids.get(code) ?? 0)
  })

const yearReport = (code: string, values: Record<string, number>, now?: Date) =>
  asHolder(code, (ctx, unitId) => reportIn(ctx, unitId, 'kh-branch-year-learning', YEAR, values), now)

beforeAll(async () => {
  database = await testDatabase()
  const people = split(POPULATION, BRANCHES_OF.length)
  const org = 'Hội Khuyến học huyện Đam Rông'
  const communes = BRANCHES_OF.map((_, at) => at + 1)
  await inTransaction(database.db, async (db) => {
    const ctx = operatorCtx({ db, now: IN_TIME, timeZone: TIME_ZONE, log: openLog('silent'), cache })
    const { problems } = await importOrganisation(ctx, [
      table('don-vi.csv', [
        ['Mã', 'Tên', 'Cấp', 'Mã cấp trên', 'Tổ chức', 'Dân số'],
        ['DR', org, 'huyện', '', org, ''],
        ...communes.map((at) => [
          `DR-${at}`,
          `Hội Khuyến học xã số ${at}`,
          'xã',
          'DR',
          '',
          people[at - 1] ?? 0,
        ]),
        ...branches.map(({ code, commune }) => [code, `Chi hội ${code}`, 'chi hội', `DR-${commune}`, '', '']),
      ]),
      table('can-bo.csv', [
        ['Mã đơn vị', 'Họ tên', 'Điện thoại', 'Chức vụ'],
        ['DR', 'Nguyễn Văn Huyện', '', 'chuyên viên'],
        ...communes.map((at) => [`DR-${at}`, nameOf('Lê', at), '', 'thư ký']),
        ...branches.map(({ code }, at) => [code, nameOf('Trần', at), '', 'chi hội trưởng']),
      ]),
    ])
    expect(problems).toEqual([])
    await importForms(ctx, readFormFiles())
    await openPeriods(ctx)
  })
  for (const { id, code } of await database.db.unit.findMany()) ids.set(code, id)
  for (const { unit, personId } of await database.db.assignment.findMany({ include: { unit: true } }))
    personAt.set(unit.code, personId)
})
afterAll(() => database.close())

const district = (ctx: Ctx, unitId: number) => rollUp(ctx, { unitId, periodKey: YEAR })
const line = (lines: readonly Line[], code: string) => lines.find(({ indicator }) => indicator.code === code)

describe('Đam Rông, 2024', () => {
  test('ninety-one leaders report, one late, one corrected, one twice', async () => {
    for (const [at, { code }] of branches.entries()) {
      const figures = { learning_citizens: citizens[at] ?? 0, learning_units: units[at] ?? 0 }
      const said = at === 0 ? 1_000 : (members[at] ?? 0)
      const sent = await yearReport(code, { members: said, ...figures }, at === 90 ? LATE : IN_TIME)
      expect([sent.version, sent.onTime]).toEqual([1, at !== 90])
    }
    const first = branches[0]?.code ?? ''
    const correction = await yearReport(first, { members: members[0] ?? 0 }, LATE)
    expect([correction.version, correction.onTime]).toEqual([2, true])
    const again = asHolder(first, (ctx) => submitReport(ctx, correction.reportId))
    await expect(again).rejects.toMatchObject({ code: 'nothing-to-send' })
    for (const commune of BRANCHES_OF.map((_, at) => `DR-${at + 1}`))
      await asHolder(commune, (ctx, unitId) =>
        reportIn(ctx, unitId, 'kh-commune-year', YEAR, { learning_communities: 1 }),
      )
  })

  test('the district sees the published figures to the digit', async () => {
    const rolled = await asHolder('DR', district, LATE)
    const all = { reported: 91, expected: 91 }
    expect(line(rolled.lines, 'members')).toMatchObject({ total: 8275n, coverage: all })
    expect(line(rolled.lines, 'member_rate')).toMatchObject({
      numerator: 8275n,
      denominator: 57030n,
      hundredths: 1451n,
      coverage: all,
    })
    expect(line(rolled.lines, 'learning_citizens')).toMatchObject({ total: 17889n, coverage: all })
    expect(line(rolled.lines, 'learning_units')).toMatchObject({ total: 22n, coverage: all })
    expect(line(rolled.lines, 'learning_communities')).toMatchObject({
      levels: [
        { level: 'commune', yes: 8, answered: 8, expected: 8 },
        { level: 'branch', yes: 0, answered: 0, expected: 91 },
      ],
    })
    expect(rolled.coverage).toEqual([
      { level: 'commune', expected: 8, received: 8, complete: 8 },
      { level: 'branch', expected: 91, received: 91, complete: 91 },
    ])
    expect(rolled.forms.map(({ form, coverage }) => [form.code, coverage])).toEqual([
      ['kh-branch-year-learning', { expected: 91, received: 91, onTime: 90, approved: 0 }],
      ['kh-commune-year', { expected: 8, received: 8, onTime: 8, approved: 0 }],
    ])
    expect(await asHolder('DR', (ctx, unitId) => missingReports(ctx, { unitId, periodKey: YEAR }))).toEqual(
      [],
    )
  })

  test('every number leads back to the reports under it', async () => {
    const wanted = { periodKey: YEAR, indicator: 'members' }
    const top = await asHolder('DR', (ctx, unitId) => byUnit(ctx, { ...wanted, unitId }))
    const totals = top.rows.map((row) => (row.line.kind === 'sum' ? (row.line.total ?? 0n) : 0n))
    expect(totals).toHaveLength(8)
    expect(totals.reduce((sum, total) => sum + total, 0n)).toBe(8275n)
    expect(top.rows.map((row) => row.line.coverage.expected)).toEqual(BRANCHES_OF)

    const commune = await asHolder('DR', (ctx) => byUnit(ctx, { ...wanted, unitId: ids.get('DR-1') ?? 0 }))
    expect(commune.total).toMatchObject({ total: totals[0] })
    expect(commune.rows.map(({ unit }) => unit.name).slice(-2)).toEqual([
      'Chi hội DR-1-11',
      'Chi hội DR-1-12',
    ])
    const [corrected] = commune.rows
    expect(corrected?.report?.version).toBe(2)
    const single = await asHolder('DR', (ctx) => loadReport(ctx, corrected?.report?.id ?? 0))
    expect(single.submitted.get('members')).toEqual({ kind: 'value', value: members[0] })
  })

  test('a total says how much is still missing', async () => {
    await database.db.report.updateMany({
      where: { unitId: { in: [ids.get('DR-1-1') ?? 0, ids.get('DR-8-11') ?? 0] } },
      data: { state: 'returned' },
    })
    const rolled = await asHolder('DR', district, LATE)
    const left = MEMBERS - (members[0] ?? 0) - (members[90] ?? 0)
    expect(line(rolled.lines, 'members')).toMatchObject({
      total: BigInt(left),
      coverage: { reported: 89, expected: 91 },
    })
    const missing = await asHolder(
      'DR',
      (ctx, unitId) => missingReports(ctx, { unitId, periodKey: YEAR }),
      LATE,
    )
    expect(
      missing.map(({ unit, parent, forms, holders, overdue }) => [
        unit.name,
        parent?.name,
        forms[0]?.state,
        holders[0]?.name,
        overdue,
      ]),
    ).toEqual([
      ['Chi hội DR-1-1', 'Hội Khuyến học xã số 1', 'returned', nameOf('Trần', 0), true],
      ['Chi hội DR-8-11', 'Hội Khuyến học xã số 8', 'returned', nameOf('Trần', 90), true],
    ])
  })
})
