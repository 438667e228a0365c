import { DatabaseError } from './database-error.ts'
import { reasonOf } from './failures.ts'
import type { MigrationConnection } from './migration-connection.ts'
import { fileOf } from './sqlite.ts'
import { openConnection, type SqliteConnection, untilFree } from './sqlite-connection.ts'

/** How long to wait for another process that is migrating, in milliseconds. */
const PATIENCE = 60_000

/**
 * Runs `work` with a connection of its own to the SQLite file, where references are not enforced while tables are
 * rebuilt. The write lock is taken at `begin`, so that a second process waits and then sees what the first did.
 */
export async function onSqlite(
  url: string,
  work: (connection: MigrationConnection) => Promise<void>,
): Promise<void> {
  const file = fileOf(url)
  let connection: SqliteConnection | undefined
  try {
    connection = openConnection(file)
    await work(migrationsOn(connection))
  } catch (error) {
    if (error instanceof DatabaseError) throw error
    throw new DatabaseError('unusable', `cannot use the database file ${file}: ${reasonOf(error)}`, error)
  } finally {
    connection?.close()
  }
}

function migrationsOn(connection: SqliteConnection): MigrationConnection {
  return {
    begin: () => untilFree(PATIENCE, () => connection.script('PRAGMA foreign_keys = OFF; BEGIN IMMEDIATE')),
    query: async (sql) => [...connection.run(sql, []).rows],
    script: async (sql) => connection.script(sql),
    commit: async () => connection.script('COMMIT'),
    rollback: async () => connection.script('ROLLBACK'),
  }
}
