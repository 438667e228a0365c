import { z } from 'zod'
import type { Level, OrganisationKind } from '../org/unit.ts'
import { type Form, parseRule, type Question, type Rule } from './form.ts'
import type { Indicator, IndicatorKind, MergeRule, ValueType } from './indicator.ts'
import type { PeriodType } from './period.ts'

/** An indicator as it is stored: lists as JSON text. */
export interface IndicatorRow
  extends Omit<
    Indicator,
    'kind' | 'valueType' | 'levels' | 'mergeRule' | 'synonyms' | 'abbreviations' | 'branchMax'
  > {
  readonly kind: string
  readonly valueType: string
  readonly levels: string
  readonly mergeRule: string
  readonly synonyms: string
  readonly abbreviations: string
  readonly branchMax: bigint | null
}

/** A form as it is stored. */
export interface FormRow {
  readonly id: number
  readonly code: string
  readonly version: number
  readonly organisationKind: string
  readonly level: string
  readonly name: string
  readonly periodType: string
  readonly opensAfterStart: number
  readonly dueAfterEnd: number
  readonly locksAfterEnd: number
  readonly rules: string
  readonly enabled: boolean
}

/** A question as it is stored. */
export interface QuestionRow {
  readonly indicatorCode: string
  readonly position: number
  readonly required: boolean
  readonly asked: boolean
  readonly minimum: bigint | null
  readonly maximum: bigint | null
  readonly question: string | null
}

const list = z.array(z.string())

/** What is stored of an indicator. */
export function indicatorRow(indicator: Indicator): IndicatorRow {
  const { levels, synonyms, abbreviations, branchMax } = indicator
  return {
    ...indicator,
    levels: toList(levels),
    synonyms: toList(synonyms),
    abbreviations: toList(abbreviations),
    branchMax: branchMax === null ? null : BigInt(branchMax),
  }
}

/** The stored text of a list. */
export function toList(items: readonly string[]): string {
  return JSON.stringify(items)
}

/** A stored indicator. Throws ZodError for lists that are none. */
export function toIndicator(row: IndicatorRow): Indicator {
  return {
    code: row.code,
    name: row.name,
    kind: row.kind as IndicatorKind,
    valueType: row.valueType as ValueType,
    unitLabel: row.unitLabel,
    levels: fromList(row.levels) as Level[],
    additive: row.additive,
    numerator: row.numerator,
    denominator: row.denominator,
    mergeRule: row.mergeRule as MergeRule,
    synonyms: fromList(row.synonyms),
    abbreviations: fromList(row.abbreviations),
    branchMax: numberOf(row.branchMax),
  }
}

/** A stored form with its questions in their order; questions whose indicator is unknown are left out. */
export function toForm(
  row: FormRow,
  questions: readonly QuestionRow[],
  indicators: ReadonlyMap<string, Indicator>,
): Form {
  const { id, code, version, name, enabled, opensAfterStart, dueAfterEnd, locksAfterEnd } = row
  return {
    id,
    code,
    version,
    organisationKind: row.organisationKind as OrganisationKind,
    level: row.level as Level,
    name,
    periodType: row.periodType as PeriodType,
    schedule: { opensAfterStart, dueAfterEnd, locksAfterEnd },
    rules: fromList(row.rules).flatMap((written): Rule[] =>
      [parseRule(written)].filter((rule) => rule !== null),
    ),
    enabled,
    questions: questions
      .toSorted((one, two) => one.position - two.position)
      .flatMap((question): Question[] => {
        const indicator = indicators.get(question.indicatorCode)
        return indicator ? [toQuestion(question, indicator)] : []
      }),
  }
}

function toQuestion(row: QuestionRow, indicator: Indicator): Question {
  const { required, asked, question } = row
  return {
    indicator,
    required,
    asked,
    minimum: numberOf(row.minimum),
    maximum: numberOf(row.maximum),
    question,
  }
}

function fromList(stored: string): string[] {
  return list.parse(JSON.parse(stored))
}

function numberOf(stored: bigint | null): number | null {
  return stored === null ? null : Number(stored)
}
