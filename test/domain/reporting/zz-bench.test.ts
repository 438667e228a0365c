import { expect, test } from 'vitest'
import { operatorCtx } from '../../../src/domain/context.ts'
import { readFormFiles } from '../../../src/domain/reporting/form-files.ts'
import { importForms } from '../../../src/domain/reporting/form-imports.ts'
import { openPeriods } from '../../../src/domain/reporting/periods.ts'
import { byUnit, rollUp } from '../../../src/domain/reporting/rollups.ts'
import { missingReports } from '../../../src/domain/reporting/missing-reports.ts'
import { openLog } from '../../../src/lib/log.ts'
import { testDatabase } from '../../support/database.ts'
test('bench', async () => {
  const { db, close } = await testDatabase()
  const now = new Date('2026-10-05T02:00:00Z')
  const ctx = operatorCtx({ db, now, timeZone: 'Asia/Ho_Chi_Minh', log: openLog('silent'), cache: new Map() })
  await importForms(ctx, readFormFiles())
  await openPeriods(ctx)
  const org = await db.organisation.create({ data: { code: 'o', kind: 'kh', name: 'O' } })
  const C = Number(process.env.C ?? 98), B = Number(process.env.B ?? 1900)
  const u = (code: string, level: string) => ({ code, level, organisationId: org.id, openedOn: '2000-01-01' })
  await db.unit.createMany({ data: [u('p', 'province'), ...Array.from({ length: C }, (_, i) => u(`c${i}`, 'commune')), ...Array.from({ length: B }, (_, i) => u(`b${i}`, 'branch'))] })
  await db.unitVersion.createMany({ data: Array.from({ length: 1 + C + B }, (_, i) => ({ unitId: i + 1, name: `U${i}`, fromDay: '2000-01-01', parentId: i === 0 ? null : i <= C ? 1 : 2 + ((i - C - 1) % C) })) })
  await db.unitPopulation.createMany({ data: Array.from({ length: C }, (_, i) => ({ unitId: i + 2, fromDay: '2000-01-01', population: 1000, households: 250 })) })
  const ps = await db.period.findMany({ where: { formCode: { startsWith: 'kh-branch-quarter' } }, include: { form: { include: { questions: true } } } })
  let id = 0
  for (const p of ps) {
    const reports = [], versions = [], figures = []
    for (let i = 0; i < B; i++) {
      id++
      reports.push({ id, periodId: p.id, unitId: C + 2 + i, state: 'submitted', version: 1, currentVersionId: id, createdAt: now, updatedAt: now, onTime: true })
      versions.push({ id, reportId: id, number: 1, submittedById: 1, submittedAt: now })
      for (const q of p.form.questions) if (q.indicatorCode !== 'difficulties') figures.push({ versionId: id, indicatorCode: q.indicatorCode, value: BigInt(i) })
    }
    await db.report.createMany({ data: reports }); await db.reportVersion.createMany({ data: versions })
    for (let k = 0; k < figures.length; k += 5000) await db.figure.createMany({ data: figures.slice(k, k + 5000) })
  }
  const time = async (name: string, f: () => Promise<unknown>) => { for (let k = 0; k < 3; k++) { const t = performance.now(); await f(); console.log(name, Math.round(performance.now() - t)) } }
  await time('rollUp', () => rollUp(ctx, { unitId: 1, periodKey: '2026-Q3' }))
  await time('rollUp commune', () => rollUp(ctx, { unitId: 2, periodKey: '2026-Q3' }))
  await time('byUnit', () => byUnit(ctx, { unitId: 1, periodKey: '2026-Q3', indicator: 'members' }))
  await time('missing', () => missingReports(ctx, { unitId: 1, periodKey: '2026-Y' }))
  await time('naive', () => db.$queryRaw`SELECT g."indicatorCode", SUM(g."value") FROM "Period" p JOIN "Report" r ON r."periodId" = p.id JOIN "Figure" g ON g."versionId" = r."currentVersionId" WHERE p."key" = '2026-Q3' AND r."state" IN ('submitted','approved') GROUP BY 1`)
  expect(1).toBe(1)
  await close()
}, 300000)
