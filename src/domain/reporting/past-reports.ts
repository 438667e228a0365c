import type { Ctx } from '../context.ts'
import { mustSeeUnit } from './sight.ts'

/** A report that was sent in, as it is listed. */
export interface PastReport {
  readonly id: number
  readonly formName: string
  readonly periodKey: string
}

/** The reports that a unit has sent in, the newest period first. Throws Refusal 'not-allowed' (audited). */
export async function pastReports(ctx: Ctx, unitId: number, most: number): Promise<PastReport[]> {
  await mustSeeUnit(ctx, unitId)
  const reports = await ctx.db.report.findMany({
    where: { unitId, version: { gt: 0 } },
    select: { id: true, period: { select: { key: true, form: { select: { name: true } } } } },
    orderBy: [{ period: { endsOn: 'desc' } }, { period: { formCode: 'asc' } }],
    take: most,
  })
  return reports.map(({ id, period }) => ({ id, formName: period.form.name, periodKey: period.key }))
}
