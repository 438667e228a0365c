import { sql } from '../../db/sql.ts'
import type { Ctx } from '../context.ts'
import type { Seat } from '../org/actor.ts'
import { Refusal } from '../refusal.ts'
import { type EntryRow, entryOf } from './answers.ts'
import type { Entry } from './indicator.ts'
import { parsePeriodKey, periodKey, previousPeriod } from './period.ts'
import type { PeriodView } from './report.ts'

/** The open periods of a seat's unit with its reports: what is not sent before what is, then by due day. */
export function readReportables(ctx: Ctx, seat: Seat): Promise<ReportableRow[]> {
  return ctx.db.$queryRaw<ReportableRow[]>`
    SELECT p.*, r."id" AS "reportId", r."state", r."version",
      (SELECT COUNT(*) FROM "Answer" a JOIN "FormQuestion" q
        ON q."formId" = p."formId" AND q."indicatorCode" = a."indicatorCode" AND q."asked"
        WHERE a."reportId" = r."id") AS "answered"
    FROM "Period" p JOIN "Form" f ON f."id" = p."formId"
      LEFT JOIN "Report" r ON r."periodId" = p."id" AND r."unitId" = ${seat.unitId}
    WHERE f."organisationKind" = ${seat.organisationKind} AND f."level" = ${seat.level}
      AND p."opensOn" <= ${ctx.today} AND ${ctx.today} <= p."locksOn"
    ORDER BY CASE WHEN r."state" IN ('submitted', 'approved') THEN 1 ELSE 0 END, p."dueOn", p."formCode"`
}

/** A report with its period and its unit. Throws Refusal 'not-found'. */
export async function readHead(ctx: Ctx, reportId: number): Promise<HeadRow> {
  const place = (figure: 'population' | 'households') => {
    const column = figure === 'population' ? sql`c."population"` : sql`c."households"`
    return sql`(SELECT ${column} FROM "UnitPopulation" c WHERE c."unitId" = u."id" AND c."fromDay" <= ${ctx.today}
      AND ${column} IS NOT NULL ORDER BY c."fromDay" DESC LIMIT 1)`
  }
  const rows = await ctx.db.$queryRaw<Stored<HeadRow>[]>`
    SELECT p.*, r."periodId", r."unitId", r."state", r."version", r."currentVersionId", r."firstSubmittedAt", r."onTime",
      u."level", u."organisationId",
      (SELECT v."name" FROM "UnitVersion" v WHERE v."unitId" = u."id" AND v."fromDay" <= ${ctx.today}
        ORDER BY v."fromDay" DESC LIMIT 1) AS "unitName",
      ${place('population')} AS "population", ${place('households')} AS "households"
    FROM "Report" r JOIN "Period" p ON p."id" = r."periodId" JOIN "Unit" u ON u."id" = r."unitId"
    WHERE r."id" = ${reportId}`
  const [head] = rows
  if (!head) throw new Refusal('not-found')
  return { ...head, population: numberOf(head.population), households: numberOf(head.households) }
}

/** The working copy, what was submitted last, and what was submitted one period before. */
export async function readEntries(ctx: Ctx, reportId: number, head: HeadRow) {
  const period = parsePeriodKey(head.key)
  const before = period ? periodKey(previousPeriod(period)) : ''
  const rows = await ctx.db.$queryRaw<
    (EntryRow & { readonly of: 'now' | 'sent' | 'before'; readonly code: string })[]
  >`
    SELECT 'now' AS "of", a."indicatorCode" AS "code", a."value", a."text", a."notApplicable"
    FROM "Answer" a WHERE a."reportId" = ${reportId}
    UNION ALL
    SELECT 'sent', g."indicatorCode", g."value", g."text", g."notApplicable"
    FROM "Figure" g WHERE g."versionId" = ${head.currentVersionId}
    UNION ALL
    SELECT 'before', g."indicatorCode", g."value", g."text", g."notApplicable"
    FROM "Period" p JOIN "Report" r ON r."periodId" = p."id" JOIN "Figure" g ON g."versionId" = r."currentVersionId"
    WHERE p."formCode" = ${head.formCode} AND p."key" = ${before} AND r."unitId" = ${head.unitId}
      AND r."state" IN ('submitted', 'approved')`
  const entries = {
    now: new Map<string, Entry>(),
    sent: new Map<string, Entry>(),
    before: new Map<string, Entry>(),
  }
  for (const row of rows)
    entries[row.of].set(row.code, entryOf({ ...row, notApplicable: Boolean(row.notApplicable) }))
  return entries
}

function numberOf(stored: number | bigint | null): number | null {
  return stored === null ? null : Number(stored)
}

/** Numbers that are no plain column may come as either kind. */
type Stored<T extends HeadRow> = Omit<T, 'population' | 'households'> & {
  readonly population: number | bigint | null
  readonly households: number | bigint | null
}

interface PeriodRow extends Omit<PeriodView, 'type'> {
  readonly type: string
  readonly formId: number
  readonly formCode: string
}

export interface ReportableRow extends PeriodRow {
  readonly reportId: number | null
  readonly state: string | null
  readonly version: number | null
  readonly answered: number | bigint
}

export interface HeadRow extends PeriodRow {
  readonly periodId: number
  readonly unitId: number
  readonly unitName: string
  readonly level: string
  readonly organisationId: number
  readonly population: number | null
  readonly households: number | null
  readonly state: string
  readonly version: number
  readonly currentVersionId: number | null
  readonly firstSubmittedAt: Date | null
  readonly onTime: boolean | number | null
}
