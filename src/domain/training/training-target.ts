import { addDays, daysBetween } from '../../lib/calendar.ts'

export const MEASURES = ['share', 'number'] as const
export type Measure = (typeof MEASURES)[number]

/** How far a target is. Counts of people. */
export interface TargetProgress {
  /** How many are to be trained by the end of the year. */
  readonly goal: number
  readonly attained: number
  /** How many would be trained by today if the year went evenly. */
  readonly expected: number
  /** How many are missing to what is expected by today; 0 where it is reached. */
  readonly gap: number
}

/** Judges a target: a share is of those who hold the position today, rounded up. */
export function progressOf(
  target: { readonly measure: string; readonly value: number; readonly year: number },
  counted: { readonly holders: number; readonly attained: number },
  today: string,
): TargetProgress {
  const goal = target.measure === 'share' ? Math.ceil((counted.holders * target.value) / 100) : target.value
  const expected = Math.ceil(goal * partOfYear(target.year, today))
  return {
    goal,
    attained: counted.attained,
    expected,
    gap: Math.max(0, expected - counted.attained),
  }
}

/** How much of a year has passed at the end of a day, from 0 to 1. */
function partOfYear(year: number, today: string): number {
  const first = `${year}-01-01`
  const days = daysBetween(first, `${year + 1}-01-01`)
  const passed = daysBetween(first, addDays(today, 1))
  return Math.min(1, Math.max(0, passed / days))
}
