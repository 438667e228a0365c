import { randomUUID } from 'node:crypto'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'
import { inject } from 'vitest'
import { type Database, openDatabase, type Provider } from '../../src/db/client.ts'
import { administer } from './administer.ts'

/** The kind of database that this run tests; tests of one kind alone stand in an `if` on it. */
export const testProvider: Provider = inject('databases').postgresql === '' ? 'sqlite' : 'postgresql'

export interface TestDatabase extends Database {
  /** For a second process or a second connection to the same database. */
  readonly url: string
}

/** A new database with every migration and no rows, of the kind that TEST_DATABASE names. `close` removes it. */
export async function testDatabase(): Promise<TestDatabase> {
  const place = await testDatabaseUrl('migrated')
  try {
    const database = await openDatabase(place.url)
    const close = async () => {
      await database.close()
      await place.remove()
    }
    return { ...database, url: place.url, close }
  } catch (error) {
    await place.remove()
    throw error
  }
}

/** The address of a new database: 'empty' without any table, 'migrated' with all of them. */
export async function testDatabaseUrl(
  state: 'empty' | 'migrated',
): Promise<{ url: string; remove(): Promise<void> }> {
  const { postgresql, sqlite } = inject('databases')
  return postgresql === '' ? newFile(state, sqlite) : newPostgresql(state, postgresql)
}

function newFile(state: 'empty' | 'migrated', template: string) {
  const folder = mkdtempSync(path.join(path.dirname(template), 'test-'))
  const file = path.join(folder, 'test.db')
  if (state === 'migrated') copyFileSync(template, file)
  return { url: `file:${file}`, remove: async () => rmSync(folder, { recursive: true, force: true }) }
}

async function newPostgresql(state: 'empty' | 'migrated', server: string) {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await administer(
    server,
    `CREATE DATABASE ${name} TEMPLATE ${state === 'empty' ? 'template0' : 'migrated'} STRATEGY FILE_COPY`,
  )
  const url = new URL(server)
  url.pathname = `/${name}`
  const remove = () => administer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  return { url: url.href, remove }
}
