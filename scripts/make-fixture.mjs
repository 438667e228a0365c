// Makes test/fixtures/<version>.db.gz: a small SQLite database as this version writes it, for later versions to open.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { register } from 'tsx/esm/api'

register()
const { migrate } = await import('../src/db/migrate.ts')
const { openDatabase } = await import('../src/db/client.ts')
const { fillFixture } = await import('../test/support/fixture.ts')

const root = fileURLToPath(new URL('..', import.meta.url))
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
const folder = mkdtempSync(path.join(tmpdir(), 'fixture-'))
const file = path.join(folder, 'fixture.db')

await migrate(`file:${file}`)
const { db, close } = await openDatabase(`file:${file}`)
await fillFixture(db)
await db.$executeRaw`VACUUM`
await close()

const fixture = path.join(root, 'test/fixtures', `${version}.db.gz`)
mkdirSync(path.dirname(fixture), { recursive: true })
writeFileSync(fixture, gzipSync(readFileSync(file), { level: 9 }))
rmSync(folder, { recursive: true })
console.log(path.relative(root, fixture))
