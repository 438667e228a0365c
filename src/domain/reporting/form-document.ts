import { z } from 'zod'
import type { FileProblem } from '../file-problem.ts'
import { LEVELS, ORGANISATION_KINDS } from '../org/unit.ts'
import { defaultSchedule } from './form.ts'
import { INDICATOR_KINDS, type Indicator, MERGE_RULES, toStored, VALUE_TYPES } from './indicator.ts'
import { PERIOD_TYPES } from './period.ts'

const code = z.string().regex(/^[a-z][a-z0-9_-]{0,63}$/, 'small letters, digits, _ and - only')
const words = z.array(z.string().trim().min(1)).default([])
const amount = z.number().nonnegative().nullable().default(null)

const indicator = z
  .strictObject({
    code,
    name: z.string().trim().min(1),
    kind: z.enum(INDICATOR_KINDS),
    type: z.enum(VALUE_TYPES),
    unit: z.string().trim().default(''),
    levels: z.array(z.enum(LEVELS)).min(1),
    additive: z.boolean(),
    numerator: code.nullable().default(null),
    denominator: code.nullable().default(null),
    merge: z.enum(MERGE_RULES),
    branchMax: amount,
    synonyms: words,
    abbreviations: words,
  })
  .transform(({ type: valueType, unit: unitLabel, merge: mergeRule, branchMax, ...rest }): Indicator => {
    return { ...rest, valueType, unitLabel, mergeRule, branchMax: toStoredOrNull({ valueType }, branchMax) }
  })

const question = z.preprocess(
  (written) => (typeof written === 'string' ? { indicator: written } : written),
  z.strictObject({
    indicator: code,
    required: z.boolean().default(false),
    ask: z.boolean().default(true),
    minimum: amount,
    maximum: amount,
    question: z.string().trim().min(1).nullable().default(null),
  }),
)

const days = z.int().min(0).max(400)

const form = z
  .strictObject({
    code,
    organisation: z.enum(ORGANISATION_KINDS),
    level: z.enum(LEVELS),
    name: z.string().trim().min(1),
    period: z.enum(PERIOD_TYPES),
    schedule: z.strictObject({ opensAfterStart: days, dueAfterEnd: days, locksAfterEnd: days }).optional(),
    enabled: z.boolean().default(true),
    questions: z.array(question).min(1),
    rules: z.array(z.string()).default([]),
  })
  .transform((written) => ({ ...written, schedule: written.schedule ?? defaultSchedule(written.period) }))

/** A form as a file describes it; bounds as people write them (percents as 14.51). */
export type FormDocument = z.output<typeof form>

/** A form with the name of its file. */
export interface FormFile {
  readonly file: string
  readonly form: FormDocument
}

/** The files as they were parsed: a list of indicators, and the forms. `names` (of the forms) serve in problems. */
export interface FormDocuments {
  readonly indicators?: unknown
  readonly forms: readonly unknown[]
  readonly names?: readonly string[]
}

/** Reads the documents one by one, without the checks between them; what is wrong is added to `problems`. */
export function readDocuments(
  documents: FormDocuments,
  problems: FileProblem[],
): { indicators: Indicator[]; forms: FormFile[] } {
  const read = <T>(schema: z.ZodType<T>, document: unknown, file: string): T[] => {
    const result = schema.safeParse(document)
    if (result.success) return [result.data]
    problems.push(
      ...result.error.issues.map(({ path, message }) => ({ file, field: path.join('.'), message })),
    )
    return []
  }
  const { indicators = [], forms, names } = documents
  return {
    indicators: read(z.array(indicator), indicators, 'indicators').flat(),
    forms: forms.flatMap((document, at) => {
      const file = names?.[at] ?? `form ${at + 1}`
      return read(form, document, file).map((one) => ({ file, form: one }))
    }),
  }
}

/** The stored units of a bound that may be missing. */
export function toStoredOrNull(indicator: Pick<Indicator, 'valueType'>, value: number | null): number | null {
  return value === null ? null : Math.round(toStored(indicator, value))
}
