import { PrismaPg } from '@prisma/adapter-pg'
import { DatabaseError } from './database-error.ts'
import { reasonOf } from './failures.ts'
import type { MigrationConnection } from './migration-connection.ts'

/** The key under which Prisma's own engine takes its lock, so that the two never migrate at once. */
const LOCK = 72707369

/** Runs `work` with one connection that holds the migration lock; others wait for it up to a minute. */
export async function onPostgresql(
  url: string,
  work: (connection: MigrationConnection) => Promise<void>,
): Promise<void> {
  const adapter = await new PrismaPg({
    connectionString: url,
    max: 1,
    connectionTimeoutMillis: 10_000,
  }).connect()
  try {
    const client = await adapter.underlyingDriver().connect()
    try {
      await client.query(`SET lock_timeout = '60s'`)
      await client.query(`SELECT pg_advisory_lock(${LOCK})`)
      const run = async (sql: string) => void (await client.query(sql))
      await work({
        begin: () => run('BEGIN'),
        query: async (sql) => (await client.query({ text: sql, rowMode: 'array' })).rows,
        script: run,
        commit: () => run('COMMIT'),
        rollback: () => run('ROLLBACK'),
      })
    } finally {
      client.release(true)
    }
  } catch (error) {
    if (error instanceof DatabaseError) throw error
    throw new DatabaseError('unreachable', `cannot use the PostgreSQL database: ${reasonOf(error)}`, error)
  } finally {
    await adapter.dispose()
  }
}
