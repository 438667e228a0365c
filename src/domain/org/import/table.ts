/** What a cell holds: text (a date as 'YYYY-MM-DD', nothing as ''), or the number of a spreadsheet's number cell. */
export type Cell = string | number

export interface TableRow {
  /** As the office sees it, from 1. */
  readonly line: number
  readonly cells: readonly Cell[]
}

/** One sheet of a spreadsheet, or one CSV file (`sheet` is then ''). */
export interface Table {
  readonly file: string
  readonly sheet: string
  readonly rows: readonly TableRow[]
}
