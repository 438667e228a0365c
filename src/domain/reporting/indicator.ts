import { type Text, text } from '../../lib/message.ts'
import type { Level } from '../org/unit.ts'
import { Refusal } from '../refusal.ts'

/** stock: the last value counts; flow: adds up over time; status: yes or no of a unit; ratio: recomputed; remark: words. */
export const INDICATOR_KINDS = ['stock', 'flow', 'status', 'ratio', 'remark'] as const
export type IndicatorKind = (typeof INDICATOR_KINDS)[number]

export const VALUE_TYPES = ['count', 'money', 'percent', 'status', 'text'] as const
export type ValueType = (typeof VALUE_TYPES)[number]

/** What a merger of units does to an indicator: add the values, keep the histories apart, assess again, recompute. */
export const MERGE_RULES = ['add', 'apart', 'reassess', 'recompute'] as const
export type MergeRule = (typeof MERGE_RULES)[number]

/** chỉ tiêu báo cáo: what is counted, and how it adds up. */
export interface Indicator {
  readonly code: string
  readonly name: string
  readonly kind: IndicatorKind
  readonly valueType: ValueType
  readonly unitLabel: string
  /** The levels that report it. */
  readonly levels: readonly Level[]
  /** True when it adds up over units. */
  readonly additive: boolean
  /** Of a ratio: an indicator's code. */
  readonly numerator: string | null
  /** Of a ratio: an indicator's code, 'population' or 'households'. */
  readonly denominator: string | null
  readonly mergeRule: MergeRule
  readonly synonyms: readonly string[]
  readonly abbreviations: readonly string[]
  /** The most that is plausible at one branch, in stored units. */
  readonly branchMax: number | null
}

/** What was answered. `value` is a whole number of stored units: people, đồng, hundredths of a percent, 1 yes and 0 no. */
export type Entry =
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'not-applicable' }

/** The most that is stored: counts and money are exact up to here. */
export const LARGEST = 1_000_000_000_000_000

/** The longest remark, in UTF-16 units. */
export const LONGEST_TEXT = 4_000

/** Digits behind the comma in what people read: stored units are 10^-decimals. */
export function decimalsOf(indicator: Pick<Indicator, 'valueType'>): 0 | 2 {
  return indicator.valueType === 'percent' ? 2 : 0
}

/** The stored units of a number as people say it: 14.51 (%) becomes 1451. */
export function toStored(indicator: Pick<Indicator, 'valueType'>, value: number): number {
  return decimalsOf(indicator) === 2 ? Math.round(value * 100) : value
}

/** The way back from `toStored`. */
export function fromStored(indicator: Pick<Indicator, 'valueType'>, stored: number): number {
  return decimalsOf(indicator) === 2 ? stored / 100 : stored
}

/** Stored units as an exact decimal for a sentence: 1451 of a percent is { number: '14.51' }. */
export function figureArg(
  indicator: Pick<Indicator, 'valueType'>,
  stored: number | bigint,
): { number: string } {
  const units = BigInt(stored)
  if (decimalsOf(indicator) === 0) return { number: units.toString() }
  const size = units < 0n ? -units : units
  const fraction = (size % 100n).toString().padStart(2, '0').replace(/0+$/, '')
  return { number: `${units < 0n ? '-' : ''}${size / 100n}${fraction === '' ? '' : `.${fraction}`}` }
}

/** A figure or a total with its unit: "45 người", "3.500.000 đồng", "14,51 %", "có". */
export function amountText(
  indicator: Pick<Indicator, 'valueType' | 'unitLabel'>,
  stored: number | bigint,
): Text {
  const value = figureArg(indicator, stored)
  if (indicator.valueType === 'status') return text(BigInt(stored) > 0n ? 'figure-yes' : 'figure-no')
  if (indicator.valueType === 'money') return text('figure-money', { value })
  if (indicator.valueType === 'percent') return text('figure-percent', { value })
  return text('figure-count', { value, unit: indicator.unitLabel })
}

/** What was answered, as it is shown to people. */
export function figureText(indicator: Pick<Indicator, 'valueType' | 'unitLabel'>, entry: Entry): Text {
  if (entry.kind === 'not-applicable') return text('figure-not-applicable')
  if (entry.kind === 'text') return text('figure-remark', { text: entry.text })
  return amountText(indicator, entry.value)
}

/** Refuses what can never be stored for an indicator: negative, fractional, too large, neither yes nor no, too long. */
export function checkEntry(indicator: Indicator, entry: Entry): void {
  if (entry.kind === 'not-applicable') return
  if (entry.kind === 'text') {
    if (indicator.kind !== 'remark') throw new TypeError(`${indicator.code} takes a number`)
    if (entry.text.length > LONGEST_TEXT) throw new Refusal('text-too-long', { maximum: LONGEST_TEXT })
    return
  }
  if (indicator.kind === 'remark') throw new TypeError(`${indicator.code} takes words`)
  const { value } = entry
  if (value < 0) throw new Refusal('value-negative')
  if (!(value <= LARGEST)) throw new Refusal('value-too-large')
  if (!Number.isInteger(value)) throw new Refusal('value-not-whole')
  if (indicator.valueType === 'status' && value > 1)
    throw new Refusal('value-out-of-range', { minimum: 0, maximum: 1 })
}

/** Whether two answers say the same; undefined is "not answered". */
export function sameEntry(one: Entry | undefined, two: Entry | undefined): boolean {
  if (one?.kind === 'value' && two?.kind === 'value') return one.value === two.value
  if (one?.kind === 'text' && two?.kind === 'text') return one.text === two.text
  return one?.kind === two?.kind
}
