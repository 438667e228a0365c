import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDatabase } from '../../src/db/client.ts'
import { migrate } from '../../src/db/migrate.ts'
import { testDatabaseUrl, testProvider } from '../support/database.ts'

const shipped = fileURLToPath(new URL('../../prisma/migrations', import.meta.url))
const names = readdirSync(path.join(shipped, testProvider)).filter((name) => !name.endsWith('.toml'))

let place: Awaited<ReturnType<typeof testDatabaseUrl>>
/** A copy of the shipped migrations, to which a test adds its own. */
let folder: string
beforeEach(async () => {
  place = await testDatabaseUrl('empty')
  folder = mkdtempSync(path.join(tmpdir(), 'cau-noi-'))
  cpSync(shipped, folder, { recursive: true })
})
afterEach(async () => {
  await place.remove()
  rmSync(folder, { recursive: true, force: true })
})

const LATER = '29990101000000_later'
function addMigration(sql: string, name = LATER) {
  mkdirSync(path.join(folder, testProvider, name), { recursive: true })
  writeFileSync(path.join(folder, testProvider, name, 'migration.sql'), sql)
}

async function query<T>(sql: string): Promise<T[]> {
  const { db, close } = await openDatabase(place.url)
  try {
    return await db.$queryRawUnsafe<T[]>(sql)
  } finally {
    await close()
  }
}
const write = (sql: string) => query(sql)
const applied = async () =>
  (
    await query<{ name: string }>(
      'SELECT "migration_name" AS "name" FROM "_prisma_migrations" ORDER BY "started_at", "name"',
    )
  ).map(({ name }) => name)

describe('a database is brought up to date', () => {
  test('once; the second time there is nothing to do', async () => {
    expect(await migrate(place.url)).toEqual(names)
    expect(await migrate(place.url)).toEqual([])
    expect(await applied()).toEqual(names)
    expect(await query('SELECT * FROM "Organisation"')).toEqual([])
  })

  test('by several at once', async () => {
    const results = await Promise.all([migrate(place.url), migrate(place.url), migrate(place.url)])
    expect(results.flat()).toEqual(names)
  })

  test('and keeps what is in it', async () => {
    await migrate(place.url)
    await write(`INSERT INTO "Organisation" ("code", "kind", "name") VALUES ('a', 'kh', 'Hội Khuyến học')`)
    addMigration('ALTER TABLE "Organisation" ADD COLUMN "motto" TEXT NOT NULL DEFAULT \'học; mãi\';')
    expect(await migrate(place.url, folder)).toEqual([LATER])
    const rows = await query('SELECT "name", "motto" FROM "Organisation"')
    expect(rows).toEqual([{ name: 'Hội Khuyến học', motto: 'học; mãi' }])
  })

  test("with Prisma's own book-keeping", async () => {
    await migrate(place.url)
    const rows = await query<Record<string, unknown>>('SELECT * FROM "_prisma_migrations"')
    expect(Object.keys(rows[0] ?? {})).toEqual([
      'id',
      'checksum',
      'finished_at',
      'migration_name',
      'logs',
      'rolled_back_at',
      'started_at',
      'applied_steps_count',
    ])
    for (const row of rows) {
      expect(row.checksum).toMatch(/^[0-9a-f]{64}$/)
      expect(Math.abs(Date.now() - Number(row.finished_at))).toBeLessThan(60_000)
    }
  })

  test('whatever line ends the checkout gave the files', async () => {
    await migrate(place.url)
    for (const name of names) addMigration(readFileSync(file(name), 'utf8').replaceAll('\n', '\r\n'), name)
    expect(await migrate(place.url, folder)).toEqual([])
  })
})

const file = (name: string) => path.join(folder, testProvider, name, 'migration.sql')

describe('a database is refused and left as it is', () => {
  const refused = async (code: string, message: string, from = folder) => {
    const before = await applied()
    const opened = migrate(place.url, from)
    await expect(opened).rejects.toMatchObject({
      name: 'DatabaseError',
      code,
      message: expect.stringContaining(message),
    })
    expect(await applied()).toEqual(before)
  }

  test('when a later version made it', async () => {
    addMigration('CREATE TABLE "Later" ("id" INTEGER PRIMARY KEY);')
    await migrate(place.url, folder)
    await refused('newer', LATER, shipped)
    expect(await query('SELECT * FROM "Later"')).toEqual([])
  })

  test('when a later version made it, even if a migration is missing', async () => {
    await migrate(place.url)
    await write(
      `UPDATE "_prisma_migrations" SET "migration_name" = '${LATER}' WHERE "migration_name" = '${names[0]}'`,
    )
    await refused('newer', LATER)
  })

  test('when a migration was edited after it was applied', async () => {
    await migrate(place.url)
    const [first = ''] = names
    addMigration(`${readFileSync(file(first), 'utf8')}\n-- edited`, first)
    addMigration('CREATE TABLE "Later" ("id" INTEGER PRIMARY KEY);')
    await refused('edited', first)
  })

  test('when a migration is half applied', async () => {
    await migrate(place.url)
    await write('UPDATE "_prisma_migrations" SET "finished_at" = NULL')
    addMigration('CREATE TABLE "Later" ("id" INTEGER PRIMARY KEY);')
    await refused('unfinished', 'not finished')
  })

  test('when it holds the tables of another program', async () => {
    await write('CREATE TABLE "wp_posts" ("id" INTEGER PRIMARY KEY)')
    await expect(migrate(place.url)).rejects.toMatchObject({
      code: 'foreign',
      message: expect.stringContaining('wp_posts'),
    })
    await expect(query('SELECT * FROM "_prisma_migrations"')).rejects.toThrow()
  })

  test('when a migration fails in the middle: nothing of it stays, what came before does', async () => {
    addMigration('CREATE TABLE "Good" ("id" INTEGER PRIMARY KEY);', '29980101000000_good')
    addMigration('CREATE TABLE "Half" ("id" INTEGER PRIMARY KEY); INSERT INTO "nowhere" VALUES (1);')
    await expect(migrate(place.url, folder)).rejects.toMatchObject({
      code: 'broken',
      message: expect.stringContaining(LATER),
    })
    expect(await applied()).toEqual([...names, '29980101000000_good'])
    expect(await query('SELECT * FROM "Good"')).toEqual([])
    await expect(query('SELECT * FROM "Half"')).rejects.toThrow()
  })

  test('when a migration would leave references to rows that are gone', async () => {
    await migrate(place.url)
    await write(`INSERT INTO "Organisation" ("id", "code", "kind", "name") VALUES (7, 'a', 'kh', 'A')`)
    await write(
      `INSERT INTO "Unit" ("code", "organisationId", "level", "openedOn") VALUES ('u', 7, 'branch', '2025-07-01')`,
    )
    addMigration('DELETE FROM "Organisation";')
    await refused('broken', LATER)
    expect(await query('SELECT "code" FROM "Organisation"')).toEqual([{ code: 'a' }])
  })
})
