import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDatabase } from '../../src/db/client.ts'
import { empty, join, lockingClause, raw, sql } from '../../src/db/sql.ts'
import { inTransaction } from '../../src/db/transaction.ts'
import { type TestDatabase, testDatabase, testProvider } from '../support/database.ts'

let database: TestDatabase
beforeEach(async () => {
  database = await testDatabase()
})
afterEach(() => database.close())

describe('an instant', () => {
  const at = new Date('2026-03-01T00:00:00.123Z')
  const later = (ms: number) => new Date(at.getTime() + ms)

  /** One written by a model call, one by raw SQL; how many are before, at, after. */
  async function compared() {
    const { db } = database
    await db.sendingPace.create({ data: { channel: 'model', bulkNextAt: at } })
    await db.$executeRaw`INSERT INTO "SendingPace" ("channel", "bulkNextAt") VALUES ('raw', ${at})`
    const count = async (comparison: string, instant: Date) => {
      const found = await db.$queryRaw<{ n: bigint }[]>`
        SELECT count(*) AS "n" FROM "SendingPace" WHERE "bulkNextAt" ${raw(comparison)} ${instant}`
      return found[0]?.n
    }
    return Promise.all([
      count('<', at),
      count('=', at),
      count('<=', at),
      count('<', later(1)),
      count('>', later(-1)),
    ])
  }

  test('given to raw SQL compares with stored ones to the millisecond', async () => {
    expect(await compared()).toEqual([0n, 2n, 2n, 2n, 2n])
  })

  test('comes back from raw SQL as the same Date', async () => {
    await compared()
    const rows = await database.db
      .$queryRaw`SELECT "channel", "bulkNextAt" FROM "SendingPace" ORDER BY "channel"`
    expect(rows).toEqual([
      { channel: 'model', bulkNextAt: at },
      { channel: 'raw', bulkNextAt: at },
    ])
  })

  test('with whole seconds sorts among others', async () => {
    const instants = [at, later(-123), later(877), later(-124), later(3_600_000)]
    await database.db.sendingPace.createMany({
      data: instants.map((bulkNextAt, n) => ({ channel: `${n}`, bulkNextAt })),
    })
    const rows = await database.db.$queryRaw<{ bulkNextAt: Date }[]>`
      SELECT "bulkNextAt" FROM "SendingPace" WHERE "bulkNextAt" >= ${later(-123)} ORDER BY "bulkNextAt"`
    expect(rows.map(({ bulkNextAt }) => bulkNextAt)).toEqual([later(-123), at, later(877), later(3_600_000)])
  })

  if (testProvider === 'postgresql')
    test('means the same where the server lives in another time zone', async () => {
      const name = new URL(database.url).pathname.slice(1)
      await database.db.$executeRaw`ALTER DATABASE ${raw(`"${name}"`)} SET timezone TO 'Asia/Ho_Chi_Minh'`
      await database.db.$executeRaw`INSERT INTO "SendingPace" ("channel", "bulkNextAt") VALUES ('utc', ${at})`
      const abroad = await openDatabase(database.url)
      await abroad.db.$executeRaw`INSERT INTO "SendingPace" ("channel", "bulkNextAt") VALUES ('here', ${at})`
      expect(await abroad.db.$queryRaw`SHOW timezone`).toEqual([{ TimeZone: 'Asia/Ho_Chi_Minh' }])
      expect(await abroad.db.sendingPace.count({ where: { bulkNextAt: at } })).toBe(2)
      await abroad.close()
    })
})

describe('many rows in one statement', () => {
  const rows = (from: number, count: number) =>
    Array.from({ length: count }, (_, at) => ({ code: `u${from + at}`, name: `Chi hội ${from + at}` }))
  const upsert = (from: number, count: number) => database.db.$queryRaw<{ code: string; name: string }[]>`
    INSERT INTO "Organisation" ("code", "kind", "name")
    VALUES ${join(rows(from, count).map(({ code, name }) => sql`(${code}, 'kh', ${name})`))}
    ON CONFLICT ("code") DO UPDATE SET "name" = excluded."name" || ' (lại)'
    RETURNING "code", "name"`

  test('INSERT … ON CONFLICT DO UPDATE … RETURNING gives new and changed rows', async () => {
    expect(await upsert(0, 3)).toHaveLength(3)
    const second = await upsert(2, 3)
    expect(second.toSorted((a, b) => a.code.localeCompare(b.code))).toEqual([
      { code: 'u2', name: 'Chi hội 2 (lại)' },
      { code: 'u3', name: 'Chi hội 3' },
      { code: 'u4', name: 'Chi hội 4' },
    ])
  })

  test('INSERT … ON CONFLICT DO NOTHING … RETURNING gives only new rows', async () => {
    const seen = (ids: readonly string[]) => database.db.$queryRaw<{ id: string }[]>`
      INSERT INTO "InboundUpdate" ("id", "addressId", "receivedAt")
      VALUES ${join(ids.map((id) => sql`(${id}, 'telegram:1', ${new Date()})`))}
      ON CONFLICT DO NOTHING RETURNING "id"`
    expect(await seen(['a', 'b'])).toEqual([{ id: 'a' }, { id: 'b' }])
    expect(await seen(['a', 'c', 'b', 'd'])).toEqual([{ id: 'c' }, { id: 'd' }])
  })

  test('takes 5,000 rows of two values', async () => {
    expect(await upsert(0, 5_000)).toHaveLength(5_000)
  })

  test('createManyAndReturn gives ids in the order of the rows', async () => {
    const created = await database.db.organisation.createManyAndReturn({
      data: rows(0, 50).map((row) => ({ ...row, kind: 'kh' })),
      select: { id: true, code: true },
    })
    expect(created.map(({ code }) => code)).toEqual(rows(0, 50).map(({ code }) => code))
    expect(created.map(({ id }) => id)).toEqual(created.map((_, at) => (created[0]?.id ?? 0) + at))
  })
})

describe('counts and money', () => {
  const values = [10n ** 15n, 9n * 10n ** 15n, 9n * 10n ** 15n + 1n, 2n ** 53n + 1n, -(10n ** 15n)]
  const total = values.reduce((sum, value) => sum + value, 0n)

  beforeEach(() =>
    database.db.indicator.createMany({
      data: values.map((branchMax, at) => ({ ...INDICATOR, code: `i${at}`, branchMax })),
    }),
  )

  test('are read exactly by a model call and by raw SQL', async () => {
    const byModel = await database.db.indicator.findMany({
      select: { branchMax: true },
      orderBy: { code: 'asc' },
    })
    const byRaw = await database.db.$queryRaw`SELECT "branchMax" FROM "Indicator" ORDER BY "code"`
    expect(byModel).toEqual(values.map((branchMax) => ({ branchMax })))
    expect(byRaw).toEqual(byModel)
  })

  test('are compared exactly with a bigint parameter', async () => {
    const [row] = await database.db.$queryRaw<{ n: bigint }[]>`
      SELECT count(*) AS "n" FROM "Indicator" WHERE "branchMax" > ${9n * 10n ** 15n}`
    expect(row?.n).toBe(2n)
  })

  test('add up exactly', async () => {
    const [row] = await database.db.$queryRaw<{ total: bigint; n: bigint }[]>`
      SELECT CAST(sum("branchMax") AS BIGINT) AS "total", count(*) AS "n" FROM "Indicator"`
    expect(row).toEqual({ total, n: 5n })
    expect((await database.db.indicator.aggregate({ _sum: { branchMax: true } }))._sum.branchMax).toBe(total)
  })
})

describe('lockingClause', () => {
  const take = (tx: Pick<typeof database.db, '$queryRaw'>) => tx.$queryRaw<{ code: string }[]>`
    SELECT "code" FROM "Organisation" ORDER BY "code" LIMIT 2 ${lockingClause(database.provider)}`

  test('stands in a query of either database', async () => {
    await database.db.organisation.create({ data: { code: 'a', kind: 'kh', name: 'A' } })
    expect(await inTransaction(database.db, take)).toEqual([{ code: 'a' }])
    expect(lockingClause('sqlite')).toBe(empty)
  })

  if (testProvider === 'postgresql')
    test('leaves out what another transaction has taken', async () => {
      await database.db.organisation.createMany({
        data: ['a', 'b', 'c'].map((code) => ({ code, kind: 'kh', name: code })),
      })
      await inTransaction(database.db, async (first) => {
        expect(await take(first)).toEqual([{ code: 'a' }, { code: 'b' }])
        await inTransaction(database.db, async (second) =>
          expect(await take(second)).toEqual([{ code: 'c' }]),
        )
      })
    })
})

const INDICATOR = {
  name: 'Quỹ khuyến học',
  kind: 'stock',
  valueType: 'money',
  unitLabel: 'đồng',
  levels: '[]',
  additive: true,
  mergeRule: 'sum',
  synonyms: '[]',
  abbreviations: '[]',
}
