import type { Span } from '../../../lib/vi/fold.ts'
import type { Period } from '../period.ts'

/** An indicator as the reader needs it; `branchMax` is the largest value believable for one branch. */
export interface CatalogueEntry {
  code: string
  name: string
  type: 'count' | 'money' | 'percent' | 'status' | 'text'
  synonyms: readonly string[]
  abbreviations: readonly string[]
  branchMax: number | null
}

/** One figure that a message states for certain: money in đồng, percents as 14.51. */
export interface QuickValue {
  code: string
  value: number
  span: Span
  /** The message's own words in the span. */
  words: string
}

/** Something in a message that cannot be stored without a question; `readings` are the figures it may mean. */
export type Unclear =
  | (Said & { kind: (typeof VALUE_DOUBTS)[number]; code: string; readings: readonly number[] })
  | (Said & {
      kind: (typeof SUBJECT_DOUBTS)[number]
      readings: readonly number[]
      /** The words beside the figure that mean nothing to the reader; null where there are none. */
      name: string | null
    })
  | (Said & { kind: (typeof NUMBER_DOUBTS)[number]; code: string | null })
  | (Said & { kind: (typeof MISSING_NUMBERS)[number]; code: string })
  | (Said & { kind: (typeof SETTING_DOUBTS)[number] })

interface Said {
  span: Span
  words: string
}

/** The indicator is known, its value is one of the readings or none. */
export const VALUE_DOUBTS = [
  'two-values',
  'range',
  'ambiguous',
  'money-unit',
  'negative',
  'fraction',
  'delta',
  'over-hundred',
  'above-max',
] as const
/** A figure stands there, but what it counts is not known. */
export const SUBJECT_DOUBTS = ['unknown-name', 'no-name'] as const
/** The figure itself cannot be read. */
export const NUMBER_DOUBTS = ['garbled', 'too-large'] as const
/** An indicator is named with no figure. */
export const MISSING_NUMBERS = ['no-number', 'unchanged'] as const
/** The report's period or unit is not clear. */
export const SETTING_DOUBTS = ['period', 'two-units'] as const

/** Everything read from one message. */
export interface QuickReading {
  values: readonly QuickValue[]
  period: { period: Period; span: Span } | null
  unitHint: { text: string; span: Span } | null
  questions: readonly Unclear[]
  /** False for chatter, questions and commands: nothing to store and nothing to ask. */
  isReport: boolean
}
