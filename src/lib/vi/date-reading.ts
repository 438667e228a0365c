import type { Word } from './words.ts'

/** A period read from a text: `index` counts within the year (ISO week, month, quarter, half; 1 for a year). */
export interface ReadPeriod {
  type: 'week' | 'month' | 'quarter' | 'half' | 'year'
  year: number
  index: number
}

/** What a stretch of text says about time. */
export type TimeReading =
  | { kind: 'period'; period: ReadPeriod }
  /** A length that is no reporting period: "9 tháng đầu năm". */
  | { kind: 'unsupported' }
  /** A period that another is compared with: "so với quý trước". */
  | { kind: 'compared' }
  /** "kỳ này", "trong năm": a time without saying which. */
  | { kind: 'vague' }
  /** "kỳ trước": a time gone by without saying which. */
  | { kind: 'past' }
  /** A day; null when the year or month is not said or no such day exists. */
  | { kind: 'date'; day: string | null }
  /** A time of day, a duration, a school year, a term: numbers that count nothing. */
  | { kind: 'other' }

/** What begins at one token: a reading and the first token after it. */
export type TimeReader = (
  words: readonly Word[],
  at: number,
  today: string,
) => { reading: TimeReading; end: number } | null
