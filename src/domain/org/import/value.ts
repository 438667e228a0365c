import { addDays } from '../../../lib/calendar.ts'
import type { Cell } from './table.ts'

type Whole =
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'empty' | 'bad' | 'negative' | 'too-large' }

const LARGEST = 2_000_000_000

/** A count in a cell: 57030, "57030", "57.030", "57 030" or "57,030"; thousands are grouped by three digits. */
export function readWhole(cell: Cell): Whole {
  const written = typeof cell === 'number' ? plainNumber(cell) : cell.normalize('NFKC').trim()
  if (written === '') return { kind: 'empty' }
  const [, minus, digits] =
    /^([-−]?)(\d+|\d{1,3}(?:\.\d{3})+|\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+)$/.exec(written) ?? []
  if (digits === undefined) return { kind: 'bad' }
  const value = Number(digits.replaceAll(/[., ]/g, ''))
  if (minus && value > 0) return { kind: 'negative' }
  return value > LARGEST ? { kind: 'too-large' } : { kind: 'value', value }
}

/** A number cell in digits; a fraction in a form that is never taken for groups of thousands. */
function plainNumber(value: number): string {
  return Number.isInteger(value) ? value.toFixed(0) : 'fraction'
}

/** A civil day 'YYYY-MM-DD' from "2025-07-01", "01/07/2025", "1-7-2025" or "1.7.2025" (day first); null if it is none. */
export function readDay(written: string): string | null {
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(written) ?? []
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(written) ?? []
  const parts = [isoYear ?? year, isoMonth ?? month, isoDay ?? day].map(Number)
  const [y = 0, m = 0, d = 0] = parts
  const text = `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`
  return y >= 1900 && y <= 2100 && isDay(text) ? text : null
}

function isDay(text: string): boolean {
  try {
    return addDays(text, 0) === text
  } catch {
    return false
  }
}
