import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDatabase } from '../../src/db/client.ts'
import { migrate } from '../../src/db/migrate.ts'
import { inTransaction } from '../../src/db/transaction.ts'
import { testDatabase, testDatabaseUrl, testProvider } from '../support/database.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'cau-noi-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('an address that leads nowhere is told in one line', () => {
  test.each([
    ['', 'url', 'must start with file: or postgresql://'],
    ['file:', 'url', 'must start with file: or postgresql://'],
    ['mysql://localhost/x', 'url', 'must start with file: or postgresql://'],
    ['file:data/x.db?mode=ro', 'url', 'no options after "?"'],
    ['postgresql://nobody@127.0.0.1:1/x', 'unreachable', 'nothing answers at 127.0.0.1:1'],
  ])('%s', async (url, code, message) => {
    for (const open of [openDatabase, migrate]) {
      const error = await open(url).catch((error: unknown) => error)
      expect(error).toMatchObject({ name: 'DatabaseError', code, message: expect.stringContaining(message) })
      expect(error).toMatchObject({ message: expect.not.stringContaining('\n') })
    }
  })

  test.each([
    ['a file that is not a database', 'notes.txt', 'file is not a database'],
    ['a folder that cannot be made', 'notes.txt/data/x.db', 'cannot make the folder'],
    ['a folder in place of a file', '.', 'is a folder'],
  ])('%s', async (_, name, message) => {
    writeFileSync(path.join(folder, 'notes.txt'), 'ghi chép '.repeat(1000))
    const expected = { name: 'DatabaseError', code: 'unusable', message: expect.stringContaining(message) }
    const url = `file:${path.join(folder, name)}`
    await expect(openDatabase(url)).rejects.toMatchObject(expected)
    await expect(migrate(url)).rejects.toMatchObject(expected)
  })
})

test('a file is made with its folder, whatever letters its path has', async () => {
  const file = path.join(folder, 'dữ liệu', '100% #1', 'cầu nối.db')
  await migrate(`file:${file}`)
  const { db, close } = await openDatabase(`file://${file}`)
  await db.organisation.create({ data: { code: 'a', kind: 'kh', name: 'Hội Khuyến học' } })
  await close()
  await close()
  expect(existsSync(file)).toBe(true)
  expect(statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0).toBe(0)
})

if (testProvider === 'sqlite')
  test('a SQLite file keeps its settings after transactions', async () => {
    const { db, close } = await testDatabase()
    await inTransaction(db, (tx) => tx.organisation.count())
    await inTransaction(db, () => Promise.reject(new Error('undone'))).catch(() => undefined)
    expect(await db.$queryRaw`PRAGMA journal_mode`).toEqual([{ journal_mode: 'wal' }])
    expect(await db.$queryRaw`PRAGMA synchronous`).toEqual([{ synchronous: 2n }])
    expect(await db.$queryRaw`PRAGMA foreign_keys`).toEqual([{ foreign_keys: 1n }])
    await close()
  })

if (testProvider === 'postgresql') {
  test('no more connections than the pool allows', async () => {
    const { url, remove } = await testDatabaseUrl('migrated')
    const { db, close } = await openDatabase(url, { poolSize: 3 })
    const pids = await Promise.all(
      Array.from(
        { length: 12 },
        () => db.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS "pid", pg_sleep(0.05)::text`,
      ),
    )
    expect(new Set(pids.map(([row]) => row?.pid)).size).toBe(3)
    await close()
    await remove()
  })

  test.each([
    ['/nowhere', 'database "nowhere" does not exist'],
    ['', 'role "nobody" does not exist'],
  ])('a server that says no: %s', async (pathname, message) => {
    const { url, remove } = await testDatabaseUrl('empty')
    const wrong = new URL(url)
    if (pathname === '') wrong.username = 'nobody'
    else wrong.pathname = pathname
    await expect(openDatabase(wrong.href)).rejects.toMatchObject({
      code: 'unreachable',
      message: `cannot use the PostgreSQL database: ${message}`,
    })
    await remove()
  })
}
