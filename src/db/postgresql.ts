import { PrismaPg } from '@prisma/adapter-pg'
import { DatabaseError } from './database-error.ts'
import { reasonOf } from './failures.ts'
import { PrismaClient } from './generated/postgresql/client.ts'
import type { PrismaClient as Db } from './generated/sqlite/client.ts'

/** Opens a PostgreSQL database with at most `poolSize` connections. Throws DatabaseError. */
export async function openPostgresql(url: string, poolSize: number): Promise<Db> {
  const db = new PrismaClient({
    adapter: new PrismaPg({ connectionString: url, max: poolSize, connectionTimeoutMillis: 10_000 }),
    transactionOptions: { maxWait: 15_000, timeout: 15_000 },
  })
  try {
    await db.$queryRaw`SELECT 1`
  } catch (error) {
    await db.$disconnect()
    throw new DatabaseError('unreachable', `cannot use the PostgreSQL database: ${reasonOf(error)}`, error)
  }
  return db as unknown as Db
}
