import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Provider, providerOf } from './client.ts'
import { DatabaseError } from './database-error.ts'
import { reasonOf } from './failures.ts'
import { onPostgresql } from './migrate-postgresql.ts'
import { onSqlite } from './migrate-sqlite.ts'
import type { MigrationConnection } from './migration-connection.ts'

interface Migration {
  readonly name: string
  readonly sql: string
  readonly checksum: string
}

/** prisma/migrations, seen from src/db and from dist/db alike. */
const FOLDER = fileURLToPath(new URL('../../prisma/migrations', import.meta.url))

/**
 * Applies to the database what is missing of `folder`/<provider>/<name>/migration.sql, each in a transaction together with
 * its row in Prisma's own table, so that `prisma migrate` can go on from there. Several processes may do so at once.
 * Returns the names applied. Throws DatabaseError and changes nothing when the database is of a later version, holds
 * a migration with another text or half of one, or tables of something else.
 */
export async function migrate(url: string, folder: string = FOLDER): Promise<string[]> {
  const provider = providerOf(url)
  const migrations = readMigrations(path.join(folder, provider))
  const applied: string[] = []
  await (provider === 'sqlite' ? onSqlite : onPostgresql)(url, async (connection) => {
    for (;;) {
      const name = await applyNext(connection, provider, migrations)
      if (name === undefined) return
      applied.push(name)
    }
  })
  return applied
}

/** The migrations of a folder in their order. Line ends count as LF, whatever the checkout made of them. */
function readMigrations(folder: string): Migration[] {
  if (!existsSync(folder)) throw new DatabaseError('broken', `there are no migrations in ${folder}`)
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return names
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(path.join(folder, name, 'migration.sql'), 'utf8').replaceAll('\r\n', '\n')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

async function applyNext(
  connection: MigrationConnection,
  provider: Provider,
  migrations: readonly Migration[],
): Promise<string | undefined> {
  await connection.begin()
  try {
    const next = firstMissing(migrations, await readApplied(connection, provider))
    if (next) await apply(connection, provider, next)
    await (next ? connection.commit() : connection.rollback())
    return next?.name
  } catch (error) {
    await connection.rollback().catch(() => undefined)
    throw error
  }
}

interface Applied {
  readonly name: string
  readonly checksum: string
  readonly finished: boolean
}

async function readApplied(connection: MigrationConnection, provider: Provider): Promise<Applied[]> {
  const tables = (await connection.query(TABLES[provider])).map(([name]) => String(name))
  if (!tables.includes('_prisma_migrations')) {
    if (tables.length === 0) return []
    throw new DatabaseError(
      'foreign',
      `the database holds tables of another program (${tables.slice(0, 3).join(', ')} …)`,
    )
  }
  const rows = await connection.query(
    `SELECT "migration_name", "checksum", CASE WHEN "finished_at" IS NULL THEN 'no' ELSE 'yes' END
     FROM "_prisma_migrations" WHERE "rolled_back_at" IS NULL`,
  )
  return rows.map(([name, checksum, finished]) => ({
    name: String(name),
    checksum: String(checksum),
    finished: finished === 'yes',
  }))
}

/** The first migration that is not applied yet. Throws DatabaseError when what is applied does not fit. */
function firstMissing(migrations: readonly Migration[], applied: readonly Applied[]): Migration | undefined {
  const known = new Map(migrations.map((migration) => [migration.name, migration]))
  for (const { name, checksum, finished } of applied) {
    const migration = known.get(name)
    if (!migration)
      throw new DatabaseError(
        'newer',
        `the database was made by a later version of this program (it holds migration ${name}): use that version`,
      )
    if (!finished)
      throw new DatabaseError('unfinished', `migration ${name} was begun and not finished: restore a backup`)
    if (migration.checksum !== checksum)
      throw new DatabaseError('edited', `migration ${name} was changed after it was applied to this database`)
  }
  const names = new Set(applied.map(({ name }) => name))
  return migrations.find((migration) => !names.has(migration.name))
}

async function apply(
  connection: MigrationConnection,
  provider: Provider,
  migration: Migration,
): Promise<void> {
  const { name, sql, checksum } = migration
  try {
    await connection.script(BOOK[provider])
    await connection.script(sql)
  } catch (error) {
    throw new DatabaseError('broken', `migration ${name} failed and was undone: ${reasonOf(error)}`, error)
  }
  if (provider === 'sqlite' && (await connection.query('PRAGMA foreign_key_check')).length > 0)
    throw new DatabaseError(
      'broken',
      `migration ${name} would leave references to rows that are gone, and was undone`,
    )
  const now = provider === 'sqlite' ? "CAST(unixepoch('subsec') * 1000 AS INTEGER)" : 'now()'
  await connection.script(
    `INSERT INTO "_prisma_migrations"
     ("id", "checksum", "migration_name", "started_at", "finished_at", "applied_steps_count")
     VALUES ('${randomUUID()}', '${checksum}', '${name.replaceAll("'", "''")}', ${now}, ${now}, 1)`,
  )
}

const TABLES: Record<Provider, string> = {
  sqlite: `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`,
  postgresql: `SELECT tablename::text FROM pg_tables WHERE schemaname = current_schema()`,
}

/** Prisma's table of applied migrations, as its own engine makes it. */
const BOOK: Record<Provider, string> = {
  sqlite: `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "checksum" TEXT NOT NULL,
    "finished_at" DATETIME,
    "migration_name" TEXT NOT NULL,
    "logs" TEXT,
    "rolled_back_at" DATETIME,
    "started_at" DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0)`,
  postgresql: `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    id VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum VARCHAR(64) NOT NULL,
    finished_at TIMESTAMPTZ,
    migration_name VARCHAR(255) NOT NULL,
    logs TEXT,
    rolled_back_at TIMESTAMPTZ,
    started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0)`,
}
