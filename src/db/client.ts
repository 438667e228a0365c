import { DatabaseError } from './database-error.ts'
import type { Prisma, PrismaClient } from './generated/sqlite/client.ts'
import { openPostgresql } from './postgresql.ts'
import { openSqlite } from './sqlite.ts'

export type Provider = 'sqlite' | 'postgresql'

/** The whole database. Of the two generated clients the narrower type: what SQLite can do, PostgreSQL can. */
export type Db = PrismaClient

/** What works inside a transaction; a `Db` is one too. */
export type Tx = Prisma.TransactionClient

export interface Database {
  readonly db: Db
  readonly provider: Provider
  /** Ends the connections; harmless when called again. */
  close(): Promise<void>
}

export interface DatabaseOptions {
  /** PostgreSQL only: most connections at a time, 10 unless told. A SQLite file has one for each process. */
  readonly poolSize?: number
  /** SQLite only: how long to wait while another process writes, in milliseconds; 5,000 unless told. */
  readonly busyTimeout?: number
}

/**
 * Opens 'file:…' (one SQLite file; its folder is made; a relative path counts from the working directory) or
 * 'postgresql://…', and asks it one question, so that what is wrong shows now. Throws DatabaseError.
 */
export async function openDatabase(url: string, options: DatabaseOptions = {}): Promise<Database> {
  const { poolSize = 10, busyTimeout = 5_000 } = options
  const provider = providerOf(url)
  const db = provider === 'sqlite' ? await openSqlite(url, busyTimeout) : await openPostgresql(url, poolSize)
  return { db, provider, close: () => db.$disconnect() }
}

/** Which of the two databases an address means. Throws DatabaseError for any other address. */
export function providerOf(url: string): Provider {
  if (/^postgres(ql)?:\/\//.test(url)) return 'postgresql'
  if (/^file:./.test(url)) return 'sqlite'
  throw new DatabaseError('url', 'the database address must start with file: or postgresql://')
}
