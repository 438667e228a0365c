import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Database, openDatabase } from '../../src/db/client.ts'
import { migrate } from '../../src/db/migrate.ts'
import { toEntry } from '../../src/domain/knowledge/faq-row.ts'
import { LARGEST } from '../support/fixture.ts'

const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url))
const names = readdirSync(fixtures).filter((name) => name.endsWith('.db.gz'))

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'cau-noi-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('there is a database of at least one version', () => {
  expect(names).not.toEqual([])
})

test.each(names)('%s, made by its version, is brought up to date and read', async (name) => {
  const file = path.join(folder, 'fixture.db')
  writeFileSync(file, gunzipSync(readFileSync(path.join(fixtures, name))))
  await migrate(`file:${file}`)
  const { db, close } = await openDatabase(`file:${file}`)
  expect(await db.$queryRaw`PRAGMA integrity_check`).toEqual([{ integrity_check: 'ok' }])
  expect(await db.$queryRaw`PRAGMA foreign_key_check`).toEqual([])
  await readEverything(db)
  if (name !== '0.0.1.db.gz') await readKnowledge(db)
  await close()
})

async function readEverything(db: Database['db']) {
  const report = await db.report.findFirstOrThrow({
    include: {
      unit: { include: { organisation: true, versions: { orderBy: { fromDay: 'asc' } } } },
      versions: { include: { figures: true }, orderBy: { number: 'asc' } },
    },
  })
  expect(report.unit.organisation.name).toBe('Hội Khuyến học tỉnh Mẫu')
  expect(report.unit.versions.map(({ name, untilDay }) => [name, untilDay])).toEqual([
    ['Chi hội thôn Bằng Lăng', '2026-01-01'],
    ['Chi hội thôn Bằng Lăng Tím', null],
  ])
  expect(report.versions.map(({ figures }) => figures.map(({ value }) => value))).toEqual([
    [LARGEST - 1n],
    [LARGEST],
  ])
  expect(report.currentVersionId).toBe(report.versions[1]?.id)
  expect(report.updatedAt).toEqual(new Date('2026-07-01T03:00:00.123Z'))
  const person = await db.person.findFirstOrThrow({
    include: { assignments: true, addresses: true, consents: true },
  })
  expect(person.name).toBe('Nguyễn Thị Mẫu')
  expect([person.assignments.length, person.addresses.length, person.consents.length]).toEqual([1, 1, 1])
  const queued = { state: 'queued', notBefore: { lte: new Date('2026-07-01T03:00:00Z') } }
  expect(await db.delivery.count({ where: queued })).toBe(1)
  expect(await db.session.findUnique({ where: { addressId: 'telegram:1001' } })).toMatchObject({ seq: 7 })
}

async function readKnowledge(db: Database['db']) {
  expect(await db.unknownWord.findMany()).toMatchObject([
    { words: 'hvien', seen: 3, indicatorCode: 'members' },
  ])
  const [entry] = await db.faqEntry.findMany()
  expect(entry && toEntry(entry)).toMatchObject({
    id: 'mau',
    variants: ['Hỏi mẫu'],
    sources: [{ kind: 'practice', text: 'Mẫu' }],
  })
}
