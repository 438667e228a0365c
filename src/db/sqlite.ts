import { mkdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { DatabaseError } from './database-error.ts'
import { reasonOf } from './failures.ts'
import { PrismaClient } from './generated/sqlite/client.ts'
import { SqliteAdapter } from './sqlite-adapter.ts'

/** Opens the SQLite file of a 'file:' address, made when missing. Throws DatabaseError. */
export async function openSqlite(url: string, busyTimeout: number): Promise<PrismaClient> {
  const file = fileOf(url)
  const db = new PrismaClient({
    adapter: new SqliteAdapter(file, busyTimeout),
    transactionOptions: { maxWait: 15_000, timeout: 15_000 },
  })
  try {
    await db.$connect()
    return db
  } catch (error) {
    throw new DatabaseError('unusable', `cannot use the database file ${file}: ${reasonOf(error)}`, error)
  }
}

/**
 * The absolute path of a 'file:' address: 'file:./data/a.db', 'file:/srv/a.db' or 'file:///srv/a.db', its folder made.
 * Throws DatabaseError.
 */
export function fileOf(url: string): string {
  const written = url.slice('file:'.length).replace(/^\/\/(localhost)?(?=\/)/, '')
  if (written.includes('?'))
    throw new DatabaseError('url', 'the address of a database file takes no options after "?"')
  const file = path.resolve(written)
  try {
    mkdirSync(path.dirname(file), { recursive: true })
  } catch (error) {
    throw new DatabaseError('unusable', `cannot make the folder of the database file ${file}`, error)
  }
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory())
    throw new DatabaseError('unusable', `the database file ${file} is a folder`)
  return file
}
