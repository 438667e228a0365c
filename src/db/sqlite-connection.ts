import { setTimeout as sleep } from 'node:timers/promises'
import Libsql from 'libsql'

export interface SqliteConnection {
  /** One statement with its values, from a store of prepared ones. Whole numbers come back as bigint. */
  run(sql: string, values: readonly unknown[]): SqliteResult
  /** Any number of statements without values. */
  script(sql: string): void
  inTransaction(): boolean
  /** Moves what is in the -wal file into the database file, where nobody else is using it, and ends. */
  close(): void
}

interface SqliteResult {
  readonly columns: readonly string[]
  /** As declared, '' for expressions. */
  readonly columnTypes: readonly string[]
  readonly rows: readonly unknown[][]
  readonly rowsAffected: number
}

type Statement = Libsql.Statement<unknown[]>

/** Statements kept prepared; each costs a few kilobytes. */
const KEPT = 200

/** Opens a SQLite file, made when missing. Throws libSQL's own errors, at once where another process writes. */
export function openConnection(file: string): SqliteConnection {
  const database = new Libsql(file)
  const prepared = new Map<string, Statement>()
  const prepare = (sql: string) => {
    const known = prepared.get(sql)
    if (known) prepared.delete(sql)
    const statement = known ?? database.prepare(sql)
    if (!known && statement.reader) statement.raw(true).safeIntegers(true)
    prepared.set(sql, statement)
    const [oldest] = prepared.keys()
    if (prepared.size > KEPT && oldest !== undefined) prepared.delete(oldest)
    return statement
  }
  return {
    run: (sql, values) => execute(prepare(sql), values.map(toSqlite)),
    script: (sql) => void database.exec(sql),
    inTransaction: () => database.inTransaction,
    close() {
      prepared.clear()
      try {
        database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
      } catch {
        // Nothing is lost: what stays in the -wal file is read from there.
      }
      database.close()
    },
  }
}

function execute(statement: Statement, values: unknown[]): SqliteResult {
  if (!statement.reader) {
    const { changes } = statement.run(values)
    return { columns: [], columnTypes: [], rows: [], rowsAffected: changes }
  }
  const rows = statement.all(values).map((row) => (row as unknown[]).map(fromSqlite))
  const columns = statement.columns()
  return {
    columns: columns.map(({ name }) => name),
    columnTypes: columns.map(({ type }) => type ?? ''),
    rows,
    rowsAffected: 0,
  }
}

function toSqlite(value: unknown): unknown {
  return typeof value === 'boolean' ? Number(value) : value
}

function fromSqlite(value: unknown): unknown {
  return value instanceof Uint8Array ? Uint8Array.from(value).buffer : value
}

/** Repeats `work` while another process holds the file, up to `timeout` ms, without stopping this process. */
export async function untilFree<T>(timeout: number, work: () => T): Promise<T> {
  const giveUp = performance.now() + timeout
  for (let pause = 1; ; pause = Math.min(pause * 2, 20)) {
    try {
      return work()
    } catch (error) {
      if (!isBusy(error) || performance.now() > giveUp) throw error
    }
    await sleep(pause * (0.5 + Math.random()))
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Libsql.SqliteError && ((error.rawCode ?? 0) & 255) === 5
}
