import { join, type Sql, sql } from '../../db/sql.ts'
import type { Ctx } from '../context.ts'
import type { Level } from '../org/unit.ts'
import type { PeriodView } from './report.ts'
import type { FormCoverage, LevelCoverage, Remark, Tally } from './rollup.ts'
import { count, on, openIn, type Scope, tree } from './rollup-fragments.ts'

// The SQL of totals. However many units there are, each question is one statement, the same on both databases.

/** `topId` names the part of the scope: the unit right under its top, or the top itself for what is its own. */
export interface ByTop {
  readonly topId: number
}

/** A period of one form, as totals need it. */
export interface FormPeriod extends Omit<PeriodView, 'type'> {
  readonly type: string
  readonly formId: number
}

/** The periods of a key that a kind of organisation has, one for each form. */
export function readFormPeriods(
  ctx: Ctx,
  organisationKind: string,
  periodKey: string,
): Promise<FormPeriod[]> {
  return ctx.db.$queryRaw<FormPeriod[]>`
    SELECT p.* FROM "Period" p JOIN "Form" f ON f."id" = p."formId"
    WHERE p."key" = ${periodKey} AND f."organisationKind" = ${organisationKind} ORDER BY p."formCode"`
}

/** How many reports of each form are expected and came in. */
export async function readFormCoverage(
  ctx: Ctx,
  scope: Scope,
): Promise<(ByTop & FormCoverage & { readonly formId: number; readonly level: Level })[]> {
  const rows = await ctx.db.$queryRaw<Counts<'expected' | 'received' | 'onTime' | 'approved'>[]>`
    ${tree(scope)}
    SELECT t."topId", f."id" AS "formId", f."level", COUNT(*) AS "expected", ${count(counts)} AS "received",
      ${count(sql`${counts} AND r."onTime"`)} AS "onTime", ${count(sql`r."state" = 'approved'`)} AS "approved"
    FROM ${expectedReports(scope)}
    GROUP BY t."topId", f."id", f."level"`
  return rows.map((row) => ({
    topId: Number(row.topId),
    formId: row.formId,
    level: row.level as Level,
    expected: Number(row.expected),
    received: Number(row.received),
    onTime: Number(row.onTime),
    approved: Number(row.approved),
  }))
}

/** How many units of each level are expected, sent in something, sent in everything. */
export async function readLevelCoverage(ctx: Ctx, scope: Scope): Promise<(ByTop & LevelCoverage)[]> {
  const rows = await ctx.db.$queryRaw<Counts<'expected' | 'received' | 'complete'>[]>`
    ${tree(scope)}
    SELECT s."topId", s."level", COUNT(*) AS "expected", ${count(sql`s."received" > 0`)} AS "received",
      ${count(sql`s."received" = s."forms"`)} AS "complete"
    FROM (SELECT t."topId", u."id", u."level", COUNT(*) AS "forms", ${count(counts)} AS "received"
      FROM ${expectedReports(scope)} GROUP BY t."topId", u."id", u."level") s
    GROUP BY s."topId", s."level"`
  return rows.map((row) => ({
    topId: Number(row.topId),
    level: row.level as Level,
    expected: Number(row.expected),
    received: Number(row.received),
    complete: Number(row.complete),
  }))
}

/** What was submitted, added up by indicator and level; only some indicators when `codes` are named. */
export async function readTallies(
  ctx: Ctx,
  scope: Scope,
  codes?: readonly string[],
): Promise<(ByTop & Tally)[]> {
  const only = codes ? sql`AND g."indicatorCode" IN (${join([...codes])})` : sql``
  const rows = await ctx.db.$queryRaw<
    (Counts<'reported' | 'yes' | 'notApplicable'> & {
      readonly code: string
      readonly total: string | null
    })[]
  >`
    ${tree(scope)}
    SELECT t."topId", u."level", g."indicatorCode" AS "code", CAST(SUM(g."value") AS TEXT) AS "total",
      ${count(sql`NOT g."notApplicable"`)} AS "reported", ${count(sql`g."value" = 1`)} AS "yes",
      ${count(sql`g."notApplicable"`)} AS "notApplicable"
    FROM ${submittedFigures(scope)} ${only}
    GROUP BY t."topId", u."level", g."indicatorCode"`
  return rows.map((row) => ({
    topId: Number(row.topId),
    level: row.level as Level,
    code: row.code,
    total: row.total === null ? null : BigInt(row.total),
    reported: Number(row.reported),
    yes: Number(row.yes),
    notApplicable: Number(row.notApplicable),
  }))
}

/** The latest `limit` remarks of each indicator. */
export async function readRemarks(
  ctx: Ctx,
  scope: Scope,
  limit: number,
): Promise<(ByTop & Remark & { readonly code: string })[]> {
  const rows = await ctx.db.$queryRaw<(ByTop & Remark & { readonly code: string })[]>`
    ${tree(scope)}
    SELECT s."topId", s."code", s."reportId", s."unitId", s."unitName", s."text"
    FROM (SELECT t."topId", g."indicatorCode" AS "code", r."id" AS "reportId", u."id" AS "unitId",
        n."name" AS "unitName", g."text",
        ROW_NUMBER() OVER (PARTITION BY g."indicatorCode" ORDER BY g."versionId" DESC) AS "rank"
      FROM ${submittedFigures(scope)} AND g."text" IS NOT NULL
        JOIN "UnitVersion" n ON n."unitId" = u."id" AND ${on(scope.day, sql`n`)}) s
    WHERE s."rank" <= ${limit}
    ORDER BY s."code", s."rank"`
  return rows.map((row) => ({
    ...row,
    topId: Number(row.topId),
    reportId: Number(row.reportId),
    unitId: Number(row.unitId),
  }))
}

export interface Child {
  readonly id: number
  readonly name: string
  readonly level: Level
  readonly hasChildren: boolean
}

/** The units right under the top of a scope, in no order. */
export async function readChildren(ctx: Ctx, scope: Scope): Promise<Child[]> {
  const below = sql`SELECT 1 FROM "UnitVersion" w WHERE w."parentId" = u."id" AND ${on(scope.day, sql`w`)}`
  const rows = await ctx.db.$queryRaw<
    { readonly id: number; readonly name: string; readonly level: string; readonly below: number | bigint }[]
  >`
    SELECT u."id", v."name", u."level", CASE WHEN EXISTS (${below}) THEN 1 ELSE 0 END AS "below"
    FROM "UnitVersion" v JOIN "Unit" u ON u."id" = v."unitId" AND ${openIn(scope)}
    WHERE v."parentId" = ${scope.unitId} AND ${on(scope.day, sql`v`)}`
  return rows.map(({ id, name, level, below }) => ({
    id,
    name,
    level: level as Level,
    hasChildren: Number(below) > 0,
  }))
}

/** The reports of some units that hold an indicator and were ever submitted, in the periods of a key. */
export function readReportsHolding(
  ctx: Ctx,
  unitIds: readonly number[],
  periodKey: string,
  code: string,
): Promise<
  { readonly unitId: number; readonly id: number; readonly state: string; readonly version: number }[]
> {
  return ctx.db.$queryRaw`
    SELECT r."unitId", r."id", r."state", r."version"
    FROM "Period" p JOIN "Report" r ON r."periodId" = p."id"
    WHERE p."key" = ${periodKey} AND r."unitId" IN (${join([...unitIds])}) AND r."version" > 0
      AND EXISTS (SELECT 1 FROM "FormQuestion" q
        WHERE q."formId" = p."formId" AND q."indicatorCode" = ${code})
    ORDER BY r."id"`
}

type Counts<K extends string> = { readonly [field in K | 'topId']: number | bigint } & {
  readonly formId: number
  readonly level: string
}

/** Submitted and approved reports count in totals. */
const counts = sql`r."state" IN ('submitted', 'approved')`

/** Every report that the units of the scope owe, with what there is of it: t, u, f, p, r. */
function expectedReports(scope: Scope): Sql {
  return sql`tree t
    JOIN "Unit" u ON u."id" = t."unitId" AND ${openIn(scope)}
    JOIN "Form" f ON f."organisationKind" = ${scope.organisationKind} AND f."level" = u."level"
    JOIN "Period" p ON p."formId" = f."id" AND p."key" = ${scope.periodKey}
    LEFT JOIN "Report" r ON r."periodId" = p."id" AND r."unitId" = u."id"`
}

/** The figures of what counts among them: g. */
function submittedFigures(scope: Scope): Sql {
  return sql`${expectedReports(scope)} JOIN "Figure" g ON g."versionId" = r."currentVersionId" AND ${counts}`
}
