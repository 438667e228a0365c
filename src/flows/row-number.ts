import { Refusal } from '../domain/refusal.ts'

/** Keys of rows are 32-bit integers on both databases. */
const LAST = 2 ** 31 - 1

/** The row that a button names by its number. Buttons can be forged: throws Refusal 'not-found' for what no row can have. */
export function rowNumber(arg: string | undefined): number {
  const number = /^\d{1,10}$/.test(arg ?? '') ? Number(arg) : 0
  if (number < 1 || number > LAST) throw new Refusal('not-found')
  return number
}
