import writeXlsxFile, { type Row, type Cell as XlsxCell } from 'write-excel-file/node'

/** A number stays a number, a civil day ('2026-03-12', with '07:30' if wanted) a date, null is an empty cell. */
export type CellValue = string | number | null | { readonly day: string; readonly time?: string }

/** One sheet: the head stays in view, and `rows` are as long as it. */
export interface Sheet {
  readonly name: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly CellValue[])[]
}

/** An XLSX file of these sheets. Text stays text, whatever it begins with: nothing in it is taken for a formula. */
export async function makeWorkbook(sheets: readonly Sheet[]): Promise<Buffer> {
  const names = sheetNames(sheets.map(({ name }) => name))
  const written = sheets.map((sheet, at) => ({
    sheet: names[at] ?? '',
    data: [sheet.head.map(headCell), ...sheet.rows.map((row) => row.map(cell))] as Row[],
    columns: widths(sheet).map((width) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape' as const,
  }))
  return writeXlsxFile(written, { fontFamily: 'Arial', fontSize: 11 }).toBuffer()
}

/** Names that Excel takes: no `[]:*?/\`, at most 31 characters, never empty, each once. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>()
  return wanted.map((name, at) => {
    const plain = plainText(name)
      .replaceAll(/[[\]:*?/\\\n\t]/g, ' ')
      .replaceAll(/ +/g, ' ')
      .replaceAll(/^['\s]+|['\s]+$/g, '')
    let free = cut(plain, LONGEST_NAME) || String(at + 1)
    for (let number = 2; taken.has(free.toLowerCase()); number++)
      free = `${cut(plain, LONGEST_NAME - String(number).length - 1)} ${number}`.trim()
    taken.add(free.toLowerCase())
    return free
  })
}

const LONGEST_NAME = 31
const LONGEST_TEXT = 32_767
const HEAD_COLOUR = '#E3ECF5'
const [NARROWEST, WIDEST] = [6, 50]

function headCell(text: string): XlsxCell {
  return {
    ...textCell(text),
    fontWeight: 'bold',
    backgroundColor: HEAD_COLOUR,
    alignVertical: 'center',
    wrap: true,
  }
}

function cell(value: CellValue): XlsxCell | null {
  if (value === null || value === '') return null
  if (typeof value === 'string') return textCell(value)
  if (typeof value === 'number') return { type: Number, value, alignVertical: 'top' }
  return {
    type: Date,
    value: new Date(`${value.day}T${value.time ?? '00:00'}:00Z`),
    format: value.time ? 'dd/mm/yyyy hh:mm' : 'dd/mm/yyyy',
    align: 'left',
    alignVertical: 'top',
  }
}

/** The format '@' keeps a telephone number's first 0 and a leading '=' when the cell is edited later. */
function textCell(text: string): XlsxCell & object {
  return { type: String, value: plainText(text), format: '@', wrap: true, alignVertical: 'top' }
}

/** Composed letters, without what XML cannot hold. */
function plainText(text: string): string {
  const composed = text.normalize('NFC').toWellFormed()
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  return cut(composed.replaceAll(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, ''), LONGEST_TEXT)
}

function cut(text: string, length: number): string {
  return text
    .slice(0, length)
    .toWellFormed()
    .replace(/\ufffd$/, '')
    .trim()
}

/** In characters: as wide as the longest line, within reason. */
function widths({ head, rows }: Sheet): number[] {
  return head.map((title, column) => {
    const longest = Math.max(length(title) * 1.15, ...rows.map((row) => length(row[column] ?? '')))
    return Math.ceil(Math.min(Math.max(longest + 2, NARROWEST), WIDEST))
  })
}

function length(value: CellValue): number {
  if (value === null) return 0
  if (typeof value === 'object') return value.time ? 16 : 10
  return Math.max(
    ...String(value)
      .normalize('NFC')
      .split('\n')
      .map((line) => line.length),
  )
}
