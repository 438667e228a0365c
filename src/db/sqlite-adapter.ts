import { PrismaLibSql } from '@prisma/adapter-libsql'
import { openConnection, type SqliteConnection, untilFree } from './sqlite-connection.ts'

type Client = ReturnType<PrismaLibSql['createClient']>

/** Survive a power cut after COMMIT, keep references whole. WAL lets readers and a writer of other processes coexist. */
const SETTINGS = 'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;'

/**
 * libSQL for Prisma with three differences to the adapter as it comes: one connection for the life of the client, so
 * that settings and prepared statements last (the adapter lets statements outside wait while a transaction is open);
 * whatever writes takes the write lock first, so that a read followed by a write never fails because another process
 * wrote in between; and waiting for another process does not stop this one.
 */
export class SqliteAdapter extends PrismaLibSql {
  readonly #file: string
  readonly #busyTimeout: number

  /** `busyTimeout`: how long a statement waits for another process that is writing, in milliseconds. */
  constructor(file: string, busyTimeout: number) {
    super({ url: 'file:' })
    this.#file = file
    this.#busyTimeout = busyTimeout
  }

  override createClient(): Client {
    return clientOn(openConnection(this.#file), this.#busyTimeout) as unknown as Client
  }

  override async connect(): ReturnType<PrismaLibSql['connect']> {
    const connection = await super.connect()
    try {
      await connection.executeScript(SETTINGS)
      return connection
    } catch (error) {
      await connection.dispose()
      throw error
    }
  }
}

interface Statement {
  readonly sql: string
  readonly args: readonly unknown[]
}

/** The part of libSQL's client that the adapter calls, one call at a time. */
function clientOn(connection: SqliteConnection, busyTimeout: number) {
  const begin = () => untilFree(busyTimeout, () => connection.script('BEGIN IMMEDIATE'))
  const run = ({ sql, args }: Statement) => connection.run(sql, args)
  return {
    async execute(statement: Statement) {
      if (READS.test(statement.sql)) return untilFree(busyTimeout, () => run(statement))
      await begin()
      try {
        const result = run(statement)
        connection.script('COMMIT')
        return result
      } finally {
        if (connection.inTransaction()) connection.script('ROLLBACK')
      }
    },
    executeMultiple: (script: string) => untilFree(busyTimeout, () => connection.script(script)),
    async transaction() {
      await begin()
      return transactionOn(connection, run)
    },
    close: () => connection.close(),
  }
}

const READS = /^\s*(SELECT|PRAGMA|EXPLAIN|VACUUM)\b/i

function transactionOn<T>(connection: SqliteConnection, run: (statement: Statement) => T) {
  let over = false
  const check = () => {
    if (over || !connection.inTransaction()) throw new Error('the transaction is over')
  }
  const rollback = async () => {
    if (!over && connection.inTransaction()) connection.script('ROLLBACK')
    over = true
  }
  return {
    /** After some failures (disk full) SQLite rolls back by itself: nothing may run outside then. */
    async execute(statement: Statement) {
      check()
      return run(statement)
    },
    async commit() {
      check()
      try {
        connection.script('COMMIT')
      } finally {
        await rollback()
      }
    },
    rollback,
  }
}
