import { setTimeout as sleep } from 'node:timers/promises'
import type { Db, Tx } from './client.ts'
import { connectionLost, wroteAtTheSameTime } from './failures.ts'

export interface TransactionOptions {
  /** Most runs of `fn`, 10 unless told. */
  readonly attempts?: number
  /** No new run is begun later than this after the first, in milliseconds; 10,000 unless told. */
  readonly within?: number
  /** How long one run may take, in milliseconds; 15,000 unless told. */
  readonly timeout?: number
}

/**
 * Runs `fn` in a transaction: all of it is committed, or nothing. `fn` may run more than once (a deadlock, the file
 * busy, the connection lost before COMMIT was sent), so it changes nothing but the database, and uses only its own
 * `tx`: on SQLite the outer `db` waits until this transaction is over.
 *
 * To read a row and then change it, let the first statement be a write (an update of that row, an insert that may
 * conflict): on PostgreSQL it locks the row against the other processes, on SQLite the whole file is locked already.
 */
export async function inTransaction<T>(
  db: Db,
  fn: (tx: Tx) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  const { attempts = 10, within = 10_000, timeout = 15_000 } = options
  const lastStart = performance.now() + within
  for (let attempt = 1; ; attempt++) {
    let committing = false
    const once = async (tx: Tx) => {
      const result = await fn(tx)
      committing = true
      return result
    }
    try {
      return await db.$transaction(once, { timeout })
    } catch (error) {
      const again = wroteAtTheSameTime(error) || (!committing && connectionLost(error))
      if (!again || attempt >= attempts || performance.now() > lastStart) throw error
    }
    await sleep(Math.random() * Math.min(5 * 2 ** attempt, 250))
  }
}

/**
 * Runs `fn` as a part of an open transaction: when it throws, what it did is undone, what was done before stays, and
 * the error goes on to the caller. Parts may be nested, never side by side.
 */
export async function inSavepoint<T>(tx: Tx, fn: () => Promise<T>): Promise<T> {
  await tx.$executeRaw`SAVEPOINT part`
  try {
    const result = await fn()
    await tx.$executeRaw`RELEASE SAVEPOINT part`
    return result
  } catch (error) {
    await tx.$executeRaw`ROLLBACK TO SAVEPOINT part`
    await tx.$executeRaw`RELEASE SAVEPOINT part`
    throw error
  }
}
