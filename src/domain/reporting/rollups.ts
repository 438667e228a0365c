import type { Ctx } from '../context.ts'
import type { Level } from '../org/unit.ts'
import { type UnitOnDay, unitById } from '../org/units.ts'
import { Refusal } from '../refusal.ts'
import type { Form } from './form.ts'
import { catalogue, formsById } from './forms.ts'
import type { Indicator } from './indicator.ts'
import { firstDay, lastDay, type PeriodType, parsePeriodKey } from './period.ts'
import { periodView } from './periods.ts'
import { type Place, readPlaces } from './places.ts'
import type { PeriodView, ReportState } from './report.ts'
import {
  type Counted,
  type FormCoverage,
  type LevelCoverage,
  type Line,
  lineOf,
  sumForms,
  sumLevels,
} from './rollup.ts'
import type { Scope } from './rollup-fragments.ts'
import {
  type ByTop,
  type Child,
  readChildren,
  readFormCoverage,
  readFormPeriods,
  readLevelCoverage,
  readRemarks,
  readReportsHolding,
  readTallies,
} from './rollup-queries.ts'
import { mustSeeUnit } from './sight.ts'

/** A period of totals, whatever the forms. */
export interface PeriodSpan {
  readonly key: string
  readonly type: PeriodType
  readonly startsOn: string
  readonly endsOn: string
}

export interface UnitRef {
  readonly id: number
  readonly name: string
  readonly level: Level
}

/** tổng hợp: the totals of a subtree over one period, with their coverage. */
export interface RollUp {
  readonly unit: UnitRef
  readonly period: PeriodSpan
  /** The day whose tree was used. */
  readonly day: string
  readonly forms: readonly {
    readonly form: Form
    readonly period: PeriodView
    readonly coverage: FormCoverage
  }[]
  /** By level, the top first: "84/91 chi hội". */
  readonly coverage: readonly LevelCoverage[]
  /** In the order of the forms and their questions. */
  readonly lines: readonly Line[]
  readonly children: readonly { readonly unit: UnitRef; readonly coverage: readonly LevelCoverage[] }[]
}

/** One indicator, unit by unit. */
export interface ByUnit {
  readonly unit: UnitRef
  readonly period: PeriodSpan
  readonly day: string
  readonly total: Line
  /** The unit's own figure first, if it is asked for one; then the units right under it. */
  readonly rows: readonly UnitRow[]
}

export interface UnitRow {
  readonly unit: UnitRef
  readonly line: Line
  /** Units stand under it: `byUnit` leads on. False for the row of the unit itself. */
  readonly hasChildren: boolean
  /** Its own report that holds the indicator, if it was ever submitted. */
  readonly report: { readonly id: number; readonly state: ReportState; readonly version: number } | null
}

/** Which unit and period; `day`: the tree of that day, unless told of the period's last day or today if that is earlier. */
export interface Wanted {
  readonly unitId: number
  readonly periodKey: string
  readonly day?: string
}

/** Totals of a unit and all under it, with at most `remarks` remarks of each kind (20). Throws Refusal 'not-found', 'not-allowed' (audited). */
export async function rollUp(ctx: Ctx, wanted: Wanted & { readonly remarks?: number }): Promise<RollUp> {
  const { unit, period, scope, forms } = await open(ctx, wanted)
  const formCoverage = await readFormCoverage(ctx, scope)
  const levelCoverage = await readLevelCoverage(ctx, scope)
  const indicators = indicatorsOf(forms)
  const [tallies, remarks] = [
    await readTallies(ctx, scope),
    await readRemarks(ctx, scope, wanted.remarks ?? 20),
  ]
  const place = await readPlaces(ctx, [unit.id], scope.day)
  const expected = expectedBy(formCoverage, forms)
  const counted = { tallies, expected, remarks, ...(place.get(unit.id) ?? NOWHERE) }
  const children = await childrenIn(ctx, scope)
  return {
    unit: refOf(unit),
    period,
    day: scope.day,
    forms: forms.map((one) => ({
      ...one,
      coverage: sumForms(formCoverage.filter(({ formId }) => formId === one.form.id)),
    })),
    coverage: sumLevels(levelCoverage),
    lines: indicators.map((indicator) => lineOf(indicator, counted)),
    children: children.map((child) => ({
      unit: refOf(child),
      coverage: sumLevels(levelCoverage.filter(({ topId }) => topId === child.id)),
    })),
  }
}

/**
 * One indicator of a unit, split into its own figure and those of the units right under it, down to the single report.
 * Throws Refusal 'not-found', 'not-allowed' (audited).
 */
export async function byUnit(ctx: Ctx, wanted: Wanted & { readonly indicator: string }): Promise<ByUnit> {
  const { unit, period, scope, forms } = await open(ctx, wanted)
  const indicator = (await catalogue(ctx)).find(({ code }) => code === wanted.indicator)
  if (!indicator) throw new Refusal('not-found')
  const codes = [indicator.code, indicator.numerator, indicator.denominator].filter((code) => code !== null)
  const tallies = await readTallies(ctx, scope, codes)
  const expected = expectedBy(await readFormCoverage(ctx, scope), forms)
  const remarks = indicator.kind === 'remark' ? await readRemarks(ctx, scope, MOST_REMARKS) : []
  const children = await childrenIn(ctx, scope)
  const ids = [unit.id, ...children.map(({ id }) => id)]
  const places = indicator.kind === 'ratio' ? await readPlaces(ctx, ids, scope.day) : new Map<number, Place>()
  const reports = await readReportsHolding(ctx, ids, scope.periodKey, indicator.code)
  const lineOver = (placeId: number, within: (part: ByTop) => boolean) =>
    lineOf(indicator, {
      tallies: tallies.filter(within),
      expected: expected.filter(within),
      remarks: remarks.filter(within),
      ...(places.get(placeId) ?? NOWHERE),
    })
  const rowOf = (one: UnitRef, hasChildren: boolean): UnitRow => {
    const report = reports.find(({ unitId }) => unitId === one.id)
    return {
      unit: refOf(one),
      line: lineOver(one.id, ({ topId }) => topId === one.id),
      hasChildren,
      report: report ? { id: report.id, state: report.state as ReportState, version: report.version } : null,
    }
  }
  const own = rowOf(unit, false)
  const asked = own.line.coverage.expected > 0 || own.report !== null
  return {
    unit: refOf(unit),
    period,
    day: scope.day,
    total: lineOver(unit.id, () => true),
    rows: [...(asked ? [own] : []), ...children.map((child) => rowOf(child, child.hasChildren))],
  }
}

const NOWHERE = { population: null, households: null }
const MOST_REMARKS = 1_000

/** The periods for which a unit's organisation has forms that are open or were, the latest first, then the shortest. */
export async function availablePeriods(ctx: Ctx, unitId: number): Promise<PeriodSpan[]> {
  const { organisationKind } = await unitToSee(ctx, unitId)
  const rows = await ctx.db.period.findMany({
    where: { opensOn: { lte: ctx.today }, form: { organisationKind } },
    select: { key: true, type: true, startsOn: true, endsOn: true },
    distinct: ['key'],
    orderBy: [{ endsOn: 'desc' }, { startsOn: 'desc' }],
  })
  return rows.map((row) => ({ ...row, type: row.type as PeriodType }))
}

/** A unit that the speaker may see, with the kind of its organisation. Throws Refusal 'not-found', 'not-allowed' (audited). */
export async function unitToSee(
  ctx: Ctx,
  unitId: number,
  day: string = ctx.today,
): Promise<{ unit: UnitOnDay; organisationKind: string }> {
  await mustSeeUnit(ctx, unitId)
  const unit = await unitById(ctx, unitId, day)
  if (!unit) throw new Refusal('not-found')
  const { kind } = await ctx.db.organisation.findUniqueOrThrow({ where: { id: unit.organisationId } })
  return { unit, organisationKind: kind }
}

async function open(ctx: Ctx, wanted: Wanted) {
  const parsed = parsePeriodKey(wanted.periodKey)
  if (!parsed) throw new Refusal('not-found')
  const [startsOn, endsOn] = [firstDay(parsed), lastDay(parsed)]
  const over = endsOn < ctx.today
  const day = wanted.day ?? (over ? endsOn : ctx.today)
  const { unit, organisationKind } = await unitToSee(ctx, wanted.unitId, day)
  const { unitId, periodKey } = wanted
  const periods = await readFormPeriods(ctx, organisationKind, periodKey)
  const known = await formsById(
    ctx,
    periods.map(({ formId }) => formId),
  )
  const forms = periods.flatMap((row): FormAndPeriod[] => {
    const form = known.get(row.formId)
    return form ? [{ form, period: periodView(row) }] : []
  })
  const scope: Scope = { unitId, day, organisationKind, periodKey, startsOn, endsOn }
  const period: PeriodSpan = { key: periodKey, type: parsed.type, startsOn, endsOn }
  return { unit, period, scope, forms }
}

async function childrenIn(ctx: Ctx, scope: Scope): Promise<Child[]> {
  const children = await readChildren(ctx, scope)
  return children.sort((one, two) => byWords.compare(one.name, two.name) || one.id - two.id)
}

/** How many units are asked for each indicator of each form. */
function expectedBy(
  coverage: Awaited<ReturnType<typeof readFormCoverage>>,
  forms: readonly FormAndPeriod[],
): (Counted['expected'][number] & ByTop)[] {
  const codes = new Map(
    forms.map(({ form }) => [form.id, form.questions.map(({ indicator }) => indicator.code)]),
  )
  return coverage.flatMap(({ topId, formId, level, expected: units }) =>
    (codes.get(formId) ?? []).map((code) => ({ topId, code, level, units })),
  )
}

function indicatorsOf(forms: readonly FormAndPeriod[]): Indicator[] {
  const questions = forms.flatMap(({ form }) => form.questions)
  return [...new Map(questions.map(({ indicator }) => [indicator.code, indicator])).values()]
}

interface FormAndPeriod {
  readonly form: Form
  readonly period: PeriodView
}

function refOf({ id, name, level }: UnitRef): UnitRef {
  return { id, name, level }
}

/** "Thôn 2" stands before "Thôn 10". */
const byWords = new Intl.Collator('vi', { numeric: true })
