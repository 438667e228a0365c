import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readTableFile } from '../../../../src/documents/table.ts'
import { operatorCtx } from '../../../../src/domain/context.ts'
import { importOrganisation } from '../../../../src/domain/org/import/imports.ts'
import { openLog } from '../../../../src/lib/log.ts'
import { testDatabase } from '../../../support/database.ts'

const FOLDER = path.join(import.meta.dirname, '../../../../prisma/seed/sample')

test('the sample organisation is imported without a problem: three organisations side by side', async () => {
  const { db, close } = await testDatabase()
  try {
    const tables = []
    for (const file of readdirSync(FOLDER)) {
      const read = await readTableFile(file, readFileSync(path.join(FOLDER, file)))
      if (read.kind === 'tables') tables.push(...read.tables)
    }
    const now = new Date('2026-10-05T02:00:00Z')
    const log = openLog('silent')
    const ctx = operatorCtx({ db, now, timeZone: 'Asia/Ho_Chi_Minh', log, cache: new Map() })
    expect(await importOrganisation(ctx, tables)).toMatchObject({
      problems: [],
      organisations: { created: 3 },
      units: { created: 24 },
      people: { created: 28 },
      seats: { created: 30 },
    })
    expect((await db.organisation.findMany({ orderBy: { kind: 'asc' } })).map(({ kind }) => kind)).toEqual([
      'dtn',
      'kh',
      'pn',
    ])
  } finally {
    await close()
  }
})
