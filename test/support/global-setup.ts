import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { openDatabase } from '../../src/db/client.ts'
import { migrate } from '../../src/db/migrate.ts'
import { administer } from './administer.ts'
import { startPostgres } from './postgres-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A migrated SQLite file to copy, and the server to make databases on ('' when the tests run on SQLite). */
    databases: { sqlite: string; postgresql: string }
  }
}

/** Makes one migrated database for all tests to copy: on SQLite, or with TEST_DATABASE=postgres on PostgreSQL. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  return process.env.TEST_DATABASE === 'postgres' ? withPostgresql(project) : withSqlite(project)
}

async function withSqlite(project: TestProject) {
  const folder = mkdtempSync(path.join(tmpdir(), 'cau-noi-template-'))
  const sqlite = path.join(folder, 'migrated.db')
  const clear = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', clear)
  await migrate(`file:${sqlite}`)
  const { db, close } = await openDatabase(`file:${sqlite}`)
  await db.$queryRaw`PRAGMA wal_checkpoint(TRUNCATE)`
  await close()
  project.provide('databases', { sqlite, postgresql: '' })
  return async () => clear()
}

async function withPostgresql(project: TestProject) {
  const server = await startPostgres()
  try {
    await administer(server.url('postgres'), 'CREATE DATABASE migrated')
    await migrate(server.url('migrated'))
  } catch (error) {
    await server.stop()
    throw error
  }
  project.provide('databases', { sqlite: '', postgresql: server.url('postgres') })
  return () => server.stop()
}
