import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { UnusableFiles } from '../../../src/domain/file-problem.ts'
import { readFormFiles } from '../../../src/domain/reporting/form-files.ts'
import { importForms } from '../../../src/domain/reporting/form-imports.ts'
import { catalogue, formById, formsFor, latestForms } from '../../../src/domain/reporting/forms.ts'
import { openPeriods, periodsFor } from '../../../src/domain/reporting/periods.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'
import { fillWorld, type World } from '../../support/world.ts'

interface CatalogueFile {
  indicators: { code: string; name: string; orgs: string[]; unit: string; branch_max: number }[]
}

const published: CatalogueFile = JSON.parse(
  readFileSync(new URL('../../data/indicators.json', import.meta.url), 'utf8'),
)

let database: TestDatabase
let world: World
beforeAll(async () => {
  database = await testDatabase()
  world = await fillWorld(database)
})
afterAll(() => database.close())

const indicator = {
  code: 'things',
  name: 'Đồ vật',
  kind: 'stock',
  type: 'count',
  unit: 'cái',
  levels: ['branch'],
  additive: true,
  merge: 'add',
}
const form = {
  code: 'pn-branch-month-things',
  organisation: 'pn',
  level: 'branch',
  period: 'month',
  name: 'Đồ vật',
  enabled: false,
  questions: ['things'],
}

describe('built-in forms', () => {
  test('are taken over once, and again change nothing', async () => {
    const first = await world.as(null, (ctx) => importForms(ctx, readFormFiles()))
    expect(first.created).toHaveLength(14)
    expect(first.created.every(({ version }) => version === 1)).toBe(true)
    expect(first).toMatchObject({ unchanged: [], indicators: 42 })
    const again = await world.as(null, (ctx) => importForms(ctx, readFormFiles()))
    expect(again).toEqual({ created: [], unchanged: first.created, indicators: 0 })
  })

  test('hold every indicator of the catalogue for each of its organisations', async () => {
    const forms = await world.as(null, async (ctx) =>
      Promise.all((await latestForms(ctx)).map(({ id }) => formById(ctx, id))),
    )
    const missing = published.indicators.flatMap(({ code, orgs }) =>
      orgs
        .filter(
          (kind) =>
            !forms.some(
              (one) =>
                one.enabled &&
                one.organisationKind === kind &&
                one.questions.some((question) => question.indicator.code === code),
            ),
        )
        .map((kind) => `${kind} ${code}`),
    )
    expect(missing).toEqual([])
    const known = await world.as(null, catalogue)
    expect(known.map(({ code }) => code).sort()).toEqual(
      [...published.indicators.map(({ code }) => code), 'difficulties', 'proposals'].sort(),
    )
    for (const { code, name, unit } of published.indicators)
      expect(known.find((one) => one.code === code)).toMatchObject({ name, unitLabel: unit })
  })

  test('ask ten questions at most and require few', async () => {
    const forms = await world.as(null, async (ctx) =>
      Promise.all((await latestForms(ctx)).map(({ id }) => formById(ctx, id))),
    )
    for (const one of forms)
      expect(one.questions.filter(({ asked }) => asked).length, one.code).toBeLessThanOrEqual(10)
    const required = forms.flatMap(({ questions }) => questions.filter((question) => question.required))
    expect([...new Set(required.map((question) => question.indicator.code))].sort()).toEqual([
      'members',
      'union_members',
    ])
  })

  test('percents are kept in hundredths, statuses are yes or no', async () => {
    const known = new Map((await world.as(null, catalogue)).map((one) => [one.code, one]))
    expect(known.get('member_rate')).toMatchObject({
      kind: 'ratio',
      branchMax: 10_000,
      numerator: 'members',
      denominator: 'population',
      additive: false,
    })
    expect(known.get('learning_communities')).toMatchObject({
      kind: 'status',
      valueType: 'status',
      branchMax: 1,
    })
    expect(known.get('difficulties')).toMatchObject({
      kind: 'remark',
      branchMax: null,
      synonyms: expect.any(Array),
    })
  })
})

describe('importing', () => {
  test('a changed form becomes a new version, a changed indicator is changed in place', async () => {
    const made = await world.as(null, (ctx) => importForms(ctx, { indicators: [indicator], forms: [form] }))
    expect(made).toEqual({ created: [{ code: form.code, version: 1 }], unchanged: [], indicators: 1 })
    const changed = await world.as(null, async (ctx) => {
      await catalogue(ctx)
      const result = await importForms(ctx, {
        indicators: [{ ...indicator, unit: 'chiếc' }],
        forms: [{ ...form, name: 'Đồ vật khác' }],
      })
      return { result, things: (await catalogue(ctx)).find(({ code }) => code === 'things') }
    })
    expect(changed.result).toEqual({
      created: [{ code: form.code, version: 2 }],
      unchanged: [],
      indicators: 1,
    })
    expect(changed.things).toMatchObject({ unitLabel: 'chiếc' })
    const latest = await world.as(null, latestForms)
    expect(latest.filter(({ code }) => code === form.code).map(({ version }) => version)).toEqual([2])
  })

  test('what is read again and has not changed stays the same object', async () => {
    const [one, two] = await world.as(null, async (ctx) => {
      const later = { ...ctx, now: new Date(ctx.now.getTime() + 3_600_000) }
      return [await catalogue(ctx), await catalogue(later)]
    })
    expect(one).toBe(two)
  })

  test.each([
    ['an unknown field', { forms: [{ ...form, colour: 'red' }] }, 'form 1', ''],
    ['a kind of period that there is not', { forms: [{ ...form, period: 'decade' }] }, 'form 1', 'period'],
    [
      'an unknown indicator',
      { forms: [{ ...form, questions: ['nothing'] }] },
      'form 1',
      'questions.0.indicator',
    ],
    [
      'an indicator of another level',
      { forms: [{ ...form, level: 'commune' }] },
      'form 1',
      'questions.0.indicator',
    ],
    [
      'a question twice',
      { forms: [{ ...form, questions: ['things', 'things'] }] },
      'form 1',
      'questions.1.indicator',
    ],
    ['a rule that is none', { forms: [{ ...form, rules: ['things > 3'] }] }, 'form 1', 'rules.0'],
    ['a rule over another form', { forms: [{ ...form, rules: ['things <= members'] }] }, 'form 1', 'rules.0'],
    ['a form twice', { forms: [form, form], names: ['a.yaml', 'b.yaml'] }, 'b.yaml', 'code'],
    [
      'too many questions',
      {
        forms: [
          {
            ...form,
            questions: published.indicators
              .filter(({ code }) => code !== 'branches')
              .slice(0, 11)
              .map(({ code }) => code),
          },
        ],
      },
      'form 1',
      'questions',
    ],
    [
      'what another form counts for the same period',
      { forms: [{ ...form, code: 'x', period: 'quarter', enabled: true, questions: ['members'] }] },
      'form 1',
      'questions',
    ],
    [
      'a ratio without a whole',
      { indicators: [{ ...indicator, kind: 'ratio', type: 'percent', numerator: 'members' }], forms: [] },
      'indicators',
      'things.denominator',
    ],
    [
      'a negative bound',
      { indicators: [{ ...indicator, branchMax: -1 }], forms: [] },
      'indicators',
      '0.branchMax',
    ],
  ])('refuses %s, telling file and field, and changes nothing', async (_what, documents, file, field) => {
    const before = await database.db.form.count()
    const error = await world
      .as(null, (ctx) => importForms(ctx, documents))
      .catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(UnusableFiles)
    expect(
      error instanceof UnusableFiles && error.problems.map((one) => [one.file, one.field]),
    ).toContainEqual([file, field])
    expect(await database.db.form.count()).toBe(before)
  })
})

describe('periods', () => {
  test('the running one and those not locked are opened, once', async () => {
    const opened = await world.as(null, openPeriods)
    const keys = (await database.db.period.findMany({ orderBy: { id: 'asc' } })).map(
      ({ formCode, key }) => `${formCode} ${key}`,
    )
    expect(opened).toBe(keys.length)
    expect(keys.filter((key) => key.startsWith('kh-branch'))).toEqual([
      'kh-branch-half-training 2026-H2',
      'kh-branch-quarter-activities 2026-Q4',
      'kh-branch-quarter-activities 2026-Q3',
      'kh-branch-quarter-fund 2026-Q4',
      'kh-branch-quarter-fund 2026-Q3',
      'kh-branch-year-learning 2026-Y',
    ])
    expect(keys.filter((key) => key.includes('week') || key.includes('things'))).toEqual([])
    expect(await world.as(null, openPeriods)).toBe(0)
  })

  test('a period keeps the version of the form that it began with', async () => {
    const documents = readFormFiles()
    const changed = documents.forms.map((one) =>
      typeof one === 'object' && one !== null && 'code' in one && one.code === 'kh-commune-year'
        ? { ...one, name: 'Xã (mới)' }
        : one,
    )
    await world.as(null, (ctx) => importForms(ctx, { ...documents, forms: changed }))
    const whose = { organisationKind: 'kh', level: 'commune' }
    const names = async (day: string) =>
      world.as(
        null,
        async (ctx) => {
          await openPeriods(ctx)
          return (await periodsFor(ctx, whose)).map((one) => [one.key, one.form.version])
        },
        new Date(`${day}T03:00:00Z`),
      )
    expect(await names('2026-10-05')).toEqual([['2026-Y', 1]])
    expect(await names('2027-01-20')).toEqual([
      ['2026-Y', 1],
      ['2027-Y', 2],
    ])
    expect(await world.as(null, (ctx) => formsFor(ctx, whose))).toMatchObject([
      { name: 'Xã (mới)', version: 2 },
    ])
  })

  test('due and lock days stand with the period; locked ones are not offered', async () => {
    const whose = { organisationKind: 'kh', level: 'branch' }
    const open = await world.as(null, (ctx) => periodsFor(ctx, whose))
    expect(open.map(({ key, dueOn, locksOn }) => [key, dueOn, locksOn])).toEqual([
      ['2026-Q3', '2026-10-10', '2026-11-29'],
      ['2026-Q3', '2026-10-10', '2026-11-29'],
      ['2026-H2', '2027-01-10', '2027-03-01'],
      ['2026-Q4', '2027-01-10', '2027-03-01'],
      ['2026-Q4', '2027-01-10', '2027-03-01'],
      ['2026-Y', '2027-01-10', '2027-03-01'],
    ])
    const later = await world.as(null, (ctx) => periodsFor(ctx, whose), new Date('2026-11-30T03:00:00Z'))
    expect(later.some(({ key }) => key === '2026-Q3')).toBe(false)
  })
})
