import { BOLD_OFF, BOLD_ON } from '../../lib/i18n.ts'
import type { Rendered } from '../message.ts'

/** Buttons beside each other. */
export type Row = readonly { readonly text: string; readonly callback_data: string }[]

/** A phone shows labels of so many characters whole when one, two, three or four stand in a row. */
const FITS = [Number.POSITIVE_INFINITY, 15, 9, 4]

/** Bytes of callback_data. API InlineKeyboardButton. */
const MAX_TOKEN = 64

/**
 * Lays choices out in rows for a phone: short labels side by side, long ones alone, in their order.
 * @throws RangeError when a token has more than 64 bytes
 */
export function keyboard(choices: Rendered['choices']): Row[] {
  const rows: Row[] = []
  let row: Row = []
  for (const { label, token } of choices) {
    if (Buffer.byteLength(token) > MAX_TOKEN) throw new RangeError('callback-data-too-long')
    const button = { text: label.replaceAll(BOLD_ON, '').replaceAll(BOLD_OFF, ''), callback_data: token }
    if (row.length > 0 && !fits([...row, button])) {
      rows.push(row)
      row = []
    }
    row = [...row, button]
  }
  return row.length > 0 ? [...rows, row] : rows
}

function fits(row: Row): boolean {
  const width = FITS[row.length - 1] ?? 0
  return row.every((button) => [...button.text].length <= width)
}
