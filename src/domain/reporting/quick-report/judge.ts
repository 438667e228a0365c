import type { NumberReading } from '../../../lib/vi/number-grammar.ts'
import { FULL_AMOUNT } from './resolve.ts'
import type { CatalogueEntry, VALUE_DOUBTS } from './types.ts'

/** What a number means for one indicator: a certain value, or why it must be asked. */
export type Verdict =
  | { kind: 'sure'; value: number }
  | { kind: (typeof VALUE_DOUBTS)[number]; readings: readonly number[] }
  | { kind: 'garbled' | 'too-large' }

/** No amount of money is smaller: the smallest note in use. */
const LEAST_AMOUNT = 1_000

/** Judges a number by the indicator's type and size; `branchMax` says whether the size limit of a branch holds. */
export function judge(reading: NumberReading, entry: CatalogueEntry, branchMax: boolean): Verdict {
  if (reading.kind === 'garbled' || reading.kind === 'too-large') return { kind: reading.kind }
  if (reading.kind === 'range') return { kind: 'range', readings: [reading.from, reading.to] }
  if (reading.kind === 'negative') return { kind: 'negative', readings: [reading.value] }
  if (reading.kind === 'ratio') {
    return entry.type === 'percent' || entry.type === 'money'
      ? { kind: 'garbled' }
      : judgeValue(reading.value, entry, branchMax)
  }
  if (reading.kind === 'ambiguous') return judgeReadings(reading, entry, branchMax)
  const bare =
    entry.type === 'money' && reading.mark === 'none' && reading.value > 0 && reading.value < FULL_AMOUNT
  if (bare) return { kind: 'money-unit', readings: [reading.value, reading.value * 1000] }
  return judgeValue(reading.value, entry, branchMax)
}

function judgeReadings(
  reading: Extract<NumberReading, { kind: 'ambiguous' }>,
  entry: CatalogueEntry,
  branchMax: boolean,
): Verdict {
  const possible = reading.readings.filter(
    (value) =>
      judgeValue(value, entry, branchMax).kind === 'sure' &&
      !(entry.type === 'money' && value > 0 && value < LEAST_AMOUNT),
  )
  const [only, other] = possible
  if (only === undefined || other !== undefined) return { kind: 'ambiguous', readings: reading.readings }
  return judge({ kind: 'number', value: only, mark: reading.mark }, entry, branchMax)
}

function judgeValue(value: number, entry: CatalogueEntry, branchMax: boolean): Verdict {
  if (entry.type === 'percent')
    return value > 100 ? { kind: 'over-hundred', readings: [value] } : { kind: 'sure', value }
  if (!Number.isInteger(value)) return { kind: 'fraction', readings: [value] }
  const above = branchMax && entry.branchMax !== null && value > entry.branchMax
  return above ? { kind: 'above-max', readings: [value] } : { kind: 'sure', value }
}
