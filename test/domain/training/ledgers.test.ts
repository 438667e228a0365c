import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inTransaction } from '../../../src/db/transaction.ts'
import { type Ctx, operatorCtx } from '../../../src/domain/context.ts'
import { loadActors } from '../../../src/domain/org/assignments.ts'
import { Refusal } from '../../../src/domain/refusal.ts'
import { sumLedger, totalOf } from '../../../src/domain/training/ledger.ts'
import { ledgerOf, trainedPeople, whoIsLeft, writeInEvent } from '../../../src/domain/training/ledgers.ts'
import { setTarget, targetProgress } from '../../../src/domain/training/training-targets.ts'
import { openLog } from '../../../src/lib/log.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'
import { TIME_ZONE } from '../../support/world.ts'
import { fillProvince, PEOPLE_BY_POSITION, type Province } from './province.ts'

let database: TestDatabase
let province: Province
beforeAll(async () => {
  database = await testDatabase()
  province = await fillProvince(database)
}, 60_000)
afterAll(() => database.close())

const NOW = new Date('2026-12-15T02:00:00Z')
const run = <T>(work: (ctx: Ctx) => Promise<T>, personId?: number): Promise<T> =>
  inTransaction(
    database.db,
    async (db) => {
      const base = { db, now: NOW, timeZone: TIME_ZONE, log: openLog('silent'), cache: new Map() }
      const operator = operatorCtx(base)
      if (personId === undefined) return work(operator)
      const actor = (await loadActors(db, [personId], operator.today)).get(personId) ?? null
      return work({ ...operator, actor, addressId: `memory:${personId}` })
    },
    { timeout: 60_000 },
  )

describe('22 classes and 885 people', () => {
  const of2024 = (ctx: Ctx) => ledgerOf(ctx, province.learning, { year: 2026 })

  test('everybody is counted once, whatever the classes they came to', async () => {
    const entries = await run(of2024)
    expect(totalOf(entries)).toEqual({ classes: 22, attendances: 885 + 60, people: 885 })
  })

  test('by position, by topic, by unit, by year', async () => {
    const entries = await run(of2024)
    const people = (by: 'position' | 'topic' | 'unit' | 'year') =>
      Object.fromEntries(sumLedger(entries, by).map(({ key, people: count }) => [key, count]))
    expect(people('position')).toEqual(PEOPLE_BY_POSITION)
    expect(Object.values(people('position')).reduce((sum, count) => sum + count, 0)).toBe(885)
    expect(people('year')).toEqual({ 2026: 885 })
    expect(Object.keys(people('topic'))).toHaveLength(2)
    expect(sumLedger(entries, 'person')).toHaveLength(885)
    const [most] = sumLedger(entries, 'unit')
    expect(most?.classes).toBeGreaterThan(1)
  })

  test('who is left are exactly the others', async () => {
    const wanted = { unitId: province.learning, position: 'leader', level: 'branch', year: 2026 } as const
    const left = await run((ctx) => whoIsLeft(ctx, wanted))
    expect(left.map(({ holder }) => holder.personId).sort((a, b) => a - b)).toEqual(province.untrainedLeaders)
    expect(left.every(({ commune }) => commune !== '')).toBe(true)
    const communes = left.map(({ commune }) => commune)
    expect(communes).toEqual([...communes].sort(new Intl.Collator('vi', { numeric: true }).compare))
  })

  test("a share of today's holders: attained, expected by today, gap, left", async () => {
    const progress = await run(async (ctx) => {
      const target = await setTarget(ctx, {
        unitId: province.learning,
        year: 2026,
        position: 'leader',
        level: 'branch',
        measure: 'share',
        value: 100,
        plan: 'Kế hoạch mẫu',
      })
      return targetProgress(ctx, target.id)
    })
    expect(progress).toMatchObject({
      holders: 640,
      goal: 640,
      attained: 640 - province.untrainedLeaders.length,
      left: province.untrainedLeaders.length,
    })
    expect(progress.gap).toBe(Math.ceil((640 * 349) / 365) - progress.attained)
  })
})

describe('4,500 branch secretaries over three years', () => {
  test('every district had a class in each year in which there were districts', async () => {
    for (const year of [2023, 2024]) {
      const entries = await run((ctx) => ledgerOf(ctx, province.youth, { year }))
      const districts = new Set(entries.map(({ unitId }) => unitId))
      expect([...districts].sort((a, b) => a - b)).toEqual(province.districts)
    }
  })

  test('all of them were trained, each once', async () => {
    const entries = await run((ctx) => ledgerOf(ctx, province.youth))
    expect(totalOf(entries).people).toBe(4_500)
    expect(sumLedger(entries, 'position')).toMatchObject([{ key: 'secretary:branch', people: 4_500 }])
    expect(sumLedger(entries, 'year').map(({ people }) => people)).toEqual([1_500, 1_500, 1_500])
  })

  test('a number a year counts who held the position on the day', async () => {
    const progress = await run(async (ctx) => {
      const base = { unitId: province.youth, position: 'secretary', level: 'branch' } as const
      const target = await setTarget(ctx, {
        ...base,
        year: 2024,
        measure: 'number',
        value: 1_000,
        plan: 'KH mẫu',
      })
      return targetProgress(ctx, target.id)
    })
    expect(progress).toMatchObject({ goal: 1_000, attained: 1_500, expected: 1_000, gap: 0, holders: 4_500 })
  })

  test('who is left of one year are exactly the 3,000 of the others, quickly', async () => {
    const started = performance.now()
    const left = await run((ctx) =>
      whoIsLeft(ctx, { unitId: province.youth, position: 'secretary', level: 'branch', year: 2025 }),
    )
    const of2025 = await run((ctx) => trainedPeople(ctx, { year: 2025 }))
    expect(left).toHaveLength(3_000)
    expect(left.filter(({ holder }) => of2025.has(holder.personId))).toEqual([])
    expect(performance.now() - started).toBeLessThan(10_000)
  })

  test('the topic and the people can be told', async () => {
    const [some = 0] = province.untrainedLeaders
    expect(await run((ctx) => trainedPeople(ctx, { personIds: [some] }))).toEqual(new Set())
    const topical = await run((ctx) => trainedPeople(ctx, { topicKey: 'chuyen doi so', year: 2026 }))
    expect(topical.size).toBeGreaterThan(0)
    expect(topical.size).toBeLessThan(885)
  })
})

describe('writing in and rights', () => {
  test('a class that was held before stands in the ledger at once', async () => {
    const [first = 0, second = 0] = province.untrainedLeaders
    const before = await run((ctx) => trainedPeople(ctx, { personIds: [first, second] }))
    expect(before.size).toBe(0)
    const held = { unitId: province.learning, topic: 'Xã hội học tập', day: '2025-03-12' }
    await run((ctx) => writeInEvent(ctx, { ...held, personIds: [first, second] }))
    const entries = await run((ctx) => ledgerOf(ctx, province.learning, { year: 2025 }))
    expect(entries.map(({ personId, day, topicKey }) => [personId, day, topicKey])).toEqual([
      [first, '2025-03-12', 'xa hoi hoc tap'],
      [second, '2025-03-12', 'xa hoi hoc tap'],
    ])
  })

  test('only staff of a unit above read, write and set', async () => {
    const [leader = 0] = province.untrainedLeaders
    const refused = async (work: (ctx: Ctx) => Promise<unknown>) => {
      try {
        await run(work, leader)
        return null
      } catch (error) {
        return error instanceof Refusal && error.audited ? error.code : 'bug'
      }
    }
    const unitId = province.learning
    expect(await refused((ctx) => ledgerOf(ctx, unitId))).toBe('not-allowed')
    expect(await refused((ctx) => whoIsLeft(ctx, { unitId, position: 'leader' }))).toBe('not-allowed')
    expect(
      await refused((ctx) => writeInEvent(ctx, { unitId, topic: 'x', day: '2025-01-01', personIds: [] })),
    ).toBe('not-allowed')
    expect(
      await refused((ctx) =>
        setTarget(ctx, {
          unitId,
          year: 2026,
          position: 'leader',
          level: null,
          measure: 'share',
          value: 5,
          plan: '',
        }),
      ),
    ).toBe('not-allowed')
    await expect(
      run((ctx) => writeInEvent(ctx, { unitId, topic: 'x', day: '2027-01-01', personIds: [] })),
    ).rejects.toMatchObject({ code: 'time-in-future' })
  })
})
