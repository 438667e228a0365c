import { sql } from '../../db/sql.ts'
import type { Ctx } from '../context.ts'
import { type Holder, holdersOf } from '../org/assignments.ts'
import { mayReport } from '../org/permission.ts'
import type { Level } from '../org/unit.ts'
import { formsById } from './forms.ts'
import type { PeriodType } from './period.ts'
import { on, openOn, tree } from './rollup-fragments.ts'
import { type UnitRef, unitToSee } from './rollups.ts'

/** A unit that has not sent in every form of a period. */
export interface MissingReport {
  readonly unit: UnitRef
  /** The unit above it; null at the top. */
  readonly parent: { readonly id: number; readonly name: string } | null
  readonly period: {
    readonly key: string
    readonly type: PeriodType
    readonly startsOn: string
    readonly endsOn: string
    /** The first due day among its forms. */
    readonly dueOn: string
    /** The last day on which anything can still be sent. */
    readonly locksOn: string
  }
  readonly overdue: boolean
  /** The forms that are missing; 'returned' and 'draft' ones have been begun. */
  readonly forms: readonly {
    readonly periodId: number
    readonly name: string
    readonly dueOn: string
    readonly state: 'none' | 'draft' | 'returned'
  }[]
  /** Who may report for it, leaders first; `addresses` is empty for those who cannot be written to. */
  readonly holders: readonly Holder[]
}

/**
 * Who has not reported, by today's tree: in the period of a key, or with null in every period that is open today. Due
 * soonest first, then by the unit above and by name. Throws Refusal 'not-found', 'not-allowed' (audited).
 */
export async function missingReports(
  ctx: Ctx,
  wanted: { readonly unitId: number; readonly periodKey: string | null },
): Promise<MissingReport[]> {
  const { organisationKind } = await unitToSee(ctx, wanted.unitId)
  const rows = await readMissing(ctx, { ...wanted, organisationKind })
  const forms = await formsById(
    ctx,
    rows.map(({ formId }) => formId),
  )
  const groups = new Map<string, MissingRow[]>()
  for (const row of rows) {
    const group = `${row.unitId} ${row.key}`
    groups.set(group, [...(groups.get(group) ?? []), row])
  }
  const holders = await holdersByUnit(ctx, [...new Set(rows.map(({ unitId }) => unitId))])
  const nameOf = (formId: number) => forms.get(formId)?.name ?? ''
  return [...groups.values()]
    .flatMap((group) => missingOf(group, nameOf, holders, ctx.today) ?? [])
    .sort(byUrgency)
}

function missingOf(
  rows: readonly MissingRow[],
  nameOf: (formId: number) => string,
  holders: ReadonlyMap<number, readonly Holder[]>,
  today: string,
): MissingReport | null {
  const [first] = rows
  if (!first) return null
  const { unitId, unitName, parentId, parentName, key, startsOn, endsOn } = first
  const dueOn = rows.map((row) => row.dueOn).sort()[0] ?? first.dueOn
  const locksOn =
    rows
      .map((row) => row.locksOn)
      .sort()
      .at(-1) ?? first.locksOn
  return {
    unit: { id: unitId, name: unitName, level: first.level as Level },
    parent: parentId === null ? null : { id: parentId, name: parentName ?? '' },
    period: { key, type: first.type as PeriodType, startsOn, endsOn, dueOn, locksOn },
    overdue: dueOn < today,
    forms: rows.map((row) => ({
      periodId: row.periodId,
      name: nameOf(row.formId),
      dueOn: row.dueOn,
      state: row.state === 'draft' || row.state === 'returned' ? row.state : 'none',
    })),
    holders: holders.get(unitId) ?? [],
  }
}

/** "Thôn 2" stands before "Thôn 10". */
const byWords = new Intl.Collator('vi', { numeric: true })

function byUrgency(one: MissingReport, two: MissingReport): number {
  return (
    (one.period.dueOn < two.period.dueOn ? -1 : one.period.dueOn > two.period.dueOn ? 1 : 0) ||
    byWords.compare(one.period.key, two.period.key) ||
    byWords.compare(one.parent?.name ?? '', two.parent?.name ?? '') ||
    byWords.compare(one.unit.name, two.unit.name) ||
    one.unit.id - two.unit.id
  )
}

/** Who may report for each of these units. */
async function holdersByUnit(ctx: Ctx, unitIds: readonly number[]): Promise<Map<number, Holder[]>> {
  const holders = new Map<number, Holder[]>()
  for (let at = 0; at < unitIds.length; at += IDS_AT_ONCE)
    for (const holder of await holdersOf(ctx, unitIds.slice(at, at + IDS_AT_ONCE)))
      if (mayReport(holder.seat))
        holders.set(holder.seat.unitId, [...(holders.get(holder.seat.unitId) ?? []), holder])
  return holders
}

const IDS_AT_ONCE = 5_000

interface MissingRow {
  readonly key: string
  readonly type: string
  readonly startsOn: string
  readonly endsOn: string
  readonly dueOn: string
  readonly locksOn: string
  readonly periodId: number
  readonly formId: number
  readonly unitId: number
  readonly unitName: string
  readonly level: string
  readonly parentId: number | null
  readonly parentName: string | null
  readonly state: string | null
}

function readMissing(
  ctx: Ctx,
  wanted: { readonly unitId: number; readonly organisationKind: string; readonly periodKey: string | null },
): Promise<MissingRow[]> {
  const { unitId, organisationKind, periodKey } = wanted
  const day = ctx.today
  const periods =
    periodKey === null ? sql`p."opensOn" <= ${day} AND ${day} <= p."locksOn"` : sql`p."key" = ${periodKey}`
  return ctx.db.$queryRaw<MissingRow[]>`
    ${tree({ unitId, day })}
    SELECT p.*, p."id" AS "periodId", u."id" AS "unitId", u."level", n."name" AS "unitName", n."parentId",
      m."name" AS "parentName", r."state"
    FROM tree t JOIN "Unit" u ON u."id" = t."unitId" AND ${openOn(day)}
      JOIN "UnitVersion" n ON n."unitId" = u."id" AND ${on(day, sql`n`)}
      LEFT JOIN "UnitVersion" m ON m."unitId" = n."parentId" AND ${on(day, sql`m`)}
      JOIN "Form" f ON f."organisationKind" = ${organisationKind} AND f."level" = u."level"
      JOIN "Period" p ON p."formId" = f."id" AND ${periods} AND u."openedOn" <= p."endsOn"
      LEFT JOIN "Report" r ON r."periodId" = p."id" AND r."unitId" = u."id"
    WHERE r."id" IS NULL OR r."state" IN ('draft', 'returned')
    ORDER BY p."dueOn", p."formCode"`
}
