import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Database, openDatabase, type Tx } from '../../src/db/client.ts'
import { inSavepoint, inTransaction } from '../../src/db/transaction.ts'
import { type TestDatabase, testDatabase, testProvider } from '../support/database.ts'

let database: TestDatabase
let other: Database
beforeEach(async () => {
  database = await testDatabase()
  other = await openDatabase(database.url)
})
afterEach(async () => {
  await other.close()
  await database.close()
})

const add = (tx: Tx, code: string) =>
  tx.organisation.create({ data: { code, kind: 'kh', name: `Hội Khuyến học ${code}` } })
const rename = (tx: Tx, code: string, name: string) =>
  tx.organisation.update({ where: { code }, data: { name } })
const codes = async () =>
  (await database.db.organisation.findMany({ orderBy: { code: 'asc' } })).map(({ code }) => code)

describe('inTransaction', () => {
  test('commits everything and returns what the function returned', async () => {
    const count = await inTransaction(database.db, async (tx) => {
      await add(tx, 'a')
      await add(tx, 'b')
      return tx.organisation.count()
    })
    expect(count).toBe(2)
    expect(await codes()).toEqual(['a', 'b'])
  })

  test('commits nothing when the function throws, runs it once, and passes the error on', async () => {
    let runs = 0
    const failed = inTransaction(database.db, async (tx) => {
      runs++
      await add(tx, 'a')
      throw new Error('changed my mind')
    })
    await expect(failed).rejects.toThrow('changed my mind')
    expect(runs).toBe(1)
    expect(await codes()).toEqual([])
  })

  test('shows nothing to others before the end', async () => {
    await inTransaction(database.db, async (tx) => {
      await add(tx, 'a')
      expect(await other.db.organisation.count()).toBe(0)
    })
    expect(await other.db.organisation.count()).toBe(1)
  })

  test('read-then-write by many at once counts every one when the first statement is a write', async () => {
    await add(database.db, 'a')
    await rename(database.db, 'a', '0')
    const increase = (tx: Tx) => async () => {
      await tx.organisation.update({ where: { code: 'a' }, data: { kind: 'pn' } })
      const { name } = await tx.organisation.findUniqueOrThrow({ where: { code: 'a' } })
      await rename(tx, 'a', String(Number(name) + 1))
    }
    const twice = [database.db, other.db]
    await Promise.all(
      Array.from({ length: 20 }, (_, at) => inTransaction(twice[at % 2] ?? other.db, (tx) => increase(tx)())),
    )
    expect((await other.db.organisation.findUniqueOrThrow({ where: { code: 'a' } })).name).toBe('20')
  })

  test('a plain write during an open transaction that is undone is kept', async () => {
    const undone = inTransaction(database.db, async (tx) => {
      await add(tx, 'undone')
      await sleep(100)
      throw new Error('undone')
    })
    await sleep(30)
    const [first, second] = await Promise.allSettled([undone, add(database.db, 'kept')])
    expect([first.status, second.status]).toEqual(['rejected', 'fulfilled'])
    expect(await codes()).toEqual(['kept'])
  })

  test('one that takes too long is undone, and the next one works', async () => {
    const slow = inTransaction(
      database.db,
      async (tx) => {
        await add(tx, 'slow')
        await sleep(200)
        await add(tx, 'slower')
      },
      { timeout: 100 },
    )
    await expect(slow).rejects.toMatchObject({ code: 'P2028' })
    await inTransaction(database.db, (tx) => add(tx, 'next'))
    expect(await codes()).toEqual(['next'])
  })
})

describe('inSavepoint', () => {
  const refuse = async (tx: Tx, code: string) => {
    await add(tx, code)
    throw new Error('refused')
  }

  test('undoes its own part and nothing else', async () => {
    await inTransaction(database.db, async (tx) => {
      await add(tx, 'a')
      await expect(inSavepoint(tx, () => refuse(tx, 'b'))).rejects.toThrow('refused')
      await inSavepoint(tx, () => add(tx, 'c'))
    })
    expect(await codes()).toEqual(['a', 'c'])
  })

  test('undoes a statement that the database refused', async () => {
    await inTransaction(database.db, async (tx) => {
      await add(tx, 'a')
      await expect(inSavepoint(tx, () => add(tx, 'a'))).rejects.toMatchObject({ code: 'P2002' })
      await add(tx, 'b')
    })
    expect(await codes()).toEqual(['a', 'b'])
  })

  test('nests: the inner part is undone alone, the outer one with everything in it', async () => {
    await inTransaction(database.db, async (tx) => {
      await inSavepoint(tx, async () => {
        await add(tx, 'a')
        await expect(inSavepoint(tx, () => refuse(tx, 'b'))).rejects.toThrow('refused')
      })
      const outer = inSavepoint(tx, async () => {
        await inSavepoint(tx, () => add(tx, 'c'))
        await refuse(tx, 'd')
      })
      await expect(outer).rejects.toThrow('refused')
    })
    expect(await codes()).toEqual(['a'])
  })
})

if (testProvider === 'sqlite')
  describe('a SQLite file held by another process', () => {
    test('is waited for without stopping this process', async () => {
      let ticks = 0
      const ticking = setInterval(() => ticks++, 5)
      const held = inTransaction(other.db, async (tx) => {
        await add(tx, 'held')
        await sleep(200)
      })
      await sleep(20)
      await inTransaction(database.db, (tx) => add(tx, 'waited'))
      await held
      clearInterval(ticking)
      expect(await codes()).toEqual(['held', 'waited'])
      expect(ticks).toBeGreaterThan(10)
    })

    test('is tried again when the wait was too short', async () => {
      const hasty = await openDatabase(database.url, { busyTimeout: 10 })
      try {
        const held = inTransaction(other.db, () => sleep(150))
        await sleep(20)
        await expect(add(hasty.db, 'plain')).rejects.toMatchObject({ code: 'P1008' })
        await inTransaction(hasty.db, (tx) => add(tx, 'again'), { attempts: 100 })
        await held
      } finally {
        await hasty.close()
      }
      expect(await codes()).toEqual(['again'])
    })
  })

if (testProvider === 'postgresql')
  describe('PostgreSQL says: again', () => {
    test.each(['model', 'raw'] as const)('after a deadlock (%s query)', async (kind) => {
      await add(database.db, 'a')
      await add(database.db, 'b')
      let runs = 0
      const touch = (tx: Tx, code: string) =>
        kind === 'model'
          ? rename(tx, code, 'x')
          : tx.$executeRaw`UPDATE "Organisation" SET "name" = 'x' WHERE "code" = ${code}`
      const both = (first: string, second: string) =>
        inTransaction(database.db, async (tx) => {
          runs++
          await touch(tx, first)
          await sleep(100)
          await touch(tx, second)
          await add(tx, `${first}${second}`)
        })
      await Promise.all([both('a', 'b'), both('b', 'a')])
      expect(runs).toBeGreaterThan(2)
      expect(await codes()).toEqual(['a', 'ab', 'b', 'ba'])
    })

    const cutOff = async (tx: Tx) => {
      const [row] = await tx.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS "pid"`
      await other.db.$queryRaw`SELECT pg_terminate_backend(${row?.pid})`
      await sleep(50)
    }

    test('when the connection is lost before the end', async () => {
      let runs = 0
      await inTransaction(database.db, async (tx) => {
        if (++runs === 1) await cutOff(tx)
        await add(tx, `run ${runs}`)
      })
      expect(await codes()).toEqual(['run 2'])
    })

    test('but not when it is lost at COMMIT, whose outcome nobody knows', async () => {
      let runs = 0
      const lost = inTransaction(database.db, async (tx) => {
        runs++
        await add(tx, 'a')
        await cutOff(tx)
      })
      await expect(lost).rejects.toThrow()
      expect(runs).toBe(1)
      expect(await codes()).toEqual([])
    })
  })
