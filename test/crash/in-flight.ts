import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'
import { openDatabase, providerOf } from '../../src/db/client.ts'

/**
 * The ids of the deliveries that a dead process has left being sent. A SQLite file is looked at in a copy, so that the
 * next process finds it as it was left, its unfinished transaction included.
 */
export async function inFlight(url: string): Promise<number[]> {
  if (providerOf(url) === 'postgresql') return sendingIn(url)
  const file = url.slice('file:'.length)
  const folder = mkdtempSync(path.join(path.dirname(file), 'left-'))
  const copy = path.join(folder, 'left.db')
  try {
    copyFileSync(file, copy)
    if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${copy}-wal`)
    return await sendingIn(`file:${copy}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function sendingIn(url: string): Promise<number[]> {
  const { db, close } = await openDatabase(url)
  try {
    return (await db.delivery.findMany({ where: { state: 'sending' }, select: { id: true } })).map(
      ({ id }) => id,
    )
  } finally {
    await close()
  }
}
