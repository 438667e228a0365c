import type { Provider } from './client.ts'
import { Prisma } from './generated/sqlite/client.ts'

/** Building blocks for `$queryRaw` and `$executeRaw`: values go in as parameters, the same for both databases. */
export const { sql, join, raw, empty } = Prisma

export type Sql = Prisma.Sql

/**
 * What ends a SELECT that picks rows to work on: on PostgreSQL they are locked and rows locked by others are left out;
 * on SQLite a transaction holds the write lock anyway and nothing is needed.
 */
export function lockingClause(provider: Provider): Sql {
  return provider === 'postgresql' ? sql`FOR UPDATE SKIP LOCKED` : empty
}
