import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { openDatabase } from '../../src/db/client.ts'
import { testDatabaseUrl } from '../support/database.ts'

const program = fileURLToPath(new URL('process.ts', import.meta.url))

async function run(...words: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', program, ...words])
  return stdout
}

test('processes that start at once migrate once, and then lose none of their writes', async () => {
  const { url, remove } = await testDatabaseUrl('empty')
  const applied = (await Promise.all([run('migrate', url), run('migrate', url), run('migrate', url)])).map(
    Number,
  )
  expect(Math.max(...applied)).toBeGreaterThan(0)
  expect(applied.filter((count) => count > 0)).toHaveLength(1)

  const { db, close } = await openDatabase(url)
  await db.organisation.create({ data: { code: 'a', kind: 'kh', name: '0' } })
  const working = [run('count', url, '40'), run('count', url, '40')]
  for (let n = 0; n < 40; n++)
    await db.organisation.create({ data: { code: `b${n}`, kind: 'kh', name: 'B' } })
  await Promise.all(working)
  expect((await db.organisation.findUniqueOrThrow({ where: { code: 'a' } })).name).toBe('80')
  expect(await db.unit.count()).toBe(80)
  expect(await db.organisation.count()).toBe(41)
  await close()
  await remove()
})
