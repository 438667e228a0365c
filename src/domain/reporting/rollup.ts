import { LEVELS, type Level } from '../org/unit.ts'
import type { Indicator } from './indicator.ts'

/** How many units gave a value for one indicator, of those that were asked for it. */
export interface LineCoverage {
  readonly reported: number
  readonly expected: number
}

/** How many reports of one form came in. */
export interface FormCoverage {
  readonly expected: number
  readonly received: number
  readonly onTime: number
  readonly approved: number
}

/** How many units of one level reported: `received` sent in at least one of the period's forms, `complete` all. */
export interface LevelCoverage {
  readonly level: Level
  readonly expected: number
  readonly received: number
  readonly complete: number
}

/** A remark with the report that it comes from. */
export interface Remark {
  readonly reportId: number
  readonly unitId: number
  readonly unitName: string
  readonly text: string
}

interface LineBase {
  readonly indicator: Indicator
  readonly coverage: LineCoverage
  /** Units to which the indicator does not apply. */
  readonly notApplicable: number
}

/** A line of totals, in stored units; null where nobody reported or a part is missing. */
export type Line = LineBase &
  (
    | { readonly kind: 'sum'; readonly total: bigint | null }
    | { readonly kind: 'status'; readonly levels: readonly StatusCount[] }
    | {
        readonly kind: 'ratio'
        readonly numerator: bigint | null
        readonly denominator: bigint | null
        /** 14,51 % is 1451n. */
        readonly hundredths: bigint | null
      }
    /** The latest remarks; `coverage.reported` counts all. */
    | { readonly kind: 'remark'; readonly remarks: readonly Remark[] }
  )

/** Units of a level that said yes, of those that said yes or no, of those that were asked. */
export interface StatusCount {
  readonly level: Level
  readonly yes: number
  readonly answered: number
  readonly expected: number
}

/** What units of one level reported for one indicator, added up. */
export interface Tally {
  readonly code: string
  readonly level: Level
  /** Of numbers; null where there is none. */
  readonly total: bigint | null
  /** Units with a number or words. */
  readonly reported: number
  readonly yes: number
  readonly notApplicable: number
}

/** What was counted of one or more units together. */
export interface Counted {
  readonly tallies: readonly Tally[]
  /** How many units of a level were asked for an indicator. */
  readonly expected: readonly { readonly code: string; readonly level: Level; readonly units: number }[]
  readonly population: bigint | null
  readonly households: bigint | null
  readonly remarks: readonly (Remark & { readonly code: string })[]
}

/** The total of one indicator. */
export function lineOf(indicator: Indicator, counted: Counted): Line {
  const base = { indicator, ...coverageOf(indicator.code, counted) }
  if (indicator.kind === 'status') return { ...base, kind: 'status', levels: statusOf(indicator, counted) }
  if (indicator.kind === 'ratio') return ratioOf(indicator, counted)
  if (indicator.kind === 'remark') {
    const remarks = counted.remarks.filter(({ code }) => code === indicator.code)
    return { ...base, kind: 'remark', remarks: remarks.map(({ code: _, ...remark }) => remark) }
  }
  const adds = indicator.additive || base.coverage.reported <= 1
  return { ...base, kind: 'sum', total: adds ? totalOf(indicator.code, counted) : null }
}

/** A part of a whole in hundredths of a percent, rounded half up: 8275 of 57030 is 1451n; null without a whole. */
export function ratioHundredths(part: bigint, whole: bigint): bigint | null {
  return whole <= 0n ? null : (part * 20_000n + whole) / (whole * 2n)
}

/** The coverage of several parts of a tree together. */
export function sumForms(rows: readonly FormCoverage[]): FormCoverage {
  return {
    expected: sum(rows, 'expected'),
    received: sum(rows, 'received'),
    onTime: sum(rows, 'onTime'),
    approved: sum(rows, 'approved'),
  }
}

/** The coverage of several parts of a tree together, level by level from the top. */
export function sumLevels(rows: readonly LevelCoverage[]): LevelCoverage[] {
  return LEVELS.flatMap((level) => {
    const same = rows.filter((row) => row.level === level)
    if (same.length === 0) return []
    const [expected, received, complete] = [
      sum(same, 'expected'),
      sum(same, 'received'),
      sum(same, 'complete'),
    ]
    return [{ level, expected, received, complete }]
  })
}

function ratioOf(indicator: Indicator, counted: Counted): Line {
  const parts = indicator.numerator ?? indicator.code
  const numerator = totalOf(parts, counted)
  const denominator = wholeOf(indicator.denominator ?? '', counted)
  const known = numerator !== null && denominator !== null
  const hundredths = known ? ratioHundredths(numerator, denominator) : null
  return { indicator, ...coverageOf(parts, counted), kind: 'ratio', numerator, denominator, hundredths }
}

function wholeOf(denominator: string, counted: Counted): bigint | null {
  if (denominator === 'population' || denominator === 'households') return counted[denominator]
  return totalOf(denominator, counted)
}

function statusOf(indicator: Indicator, counted: Counted): StatusCount[] {
  return LEVELS.flatMap((level) => {
    const asked = counted.expected.filter((one) => one.code === indicator.code && one.level === level)
    if (asked.length === 0) return []
    const tallies = talliesOf(indicator.code, counted).filter((tally) => tally.level === level)
    const [yes, answered, expected] = [sum(tallies, 'yes'), sum(tallies, 'reported'), sum(asked, 'units')]
    return [{ level, yes, answered, expected }]
  })
}

function coverageOf(code: string, counted: Counted): Pick<LineBase, 'coverage' | 'notApplicable'> {
  const tallies = talliesOf(code, counted)
  const asked = counted.expected.filter((one) => one.code === code)
  return {
    coverage: { reported: sum(tallies, 'reported'), expected: sum(asked, 'units') },
    notApplicable: sum(tallies, 'notApplicable'),
  }
}

function totalOf(code: string, counted: Counted): bigint | null {
  const totals = talliesOf(code, counted).flatMap(({ total }) => (total === null ? [] : [total]))
  return totals.length === 0 ? null : totals.reduce((all, one) => all + one, 0n)
}

function talliesOf(code: string, counted: Counted): readonly Tally[] {
  return counted.tallies.filter((tally) => tally.code === code)
}

function sum<K extends string>(rows: readonly Readonly<Record<K, number>>[], field: K): number {
  return rows.reduce((all, row) => all + row[field], 0)
}
