import { parse } from 'csv-parse/sync'
import readXlsxFile from 'read-excel-file/node'
import type { Problem, ProblemCode } from '../domain/org/import/problem.ts'
import type { Cell, Table } from '../domain/org/import/table.ts'
import { unpackedSize } from './zip.ts'

/** The largest file that is read, in bytes. */
export const LARGEST_FILE = 20 * 1024 * 1024

/** What an XLSX of that size may unpack to; more is not an office's file. */
const LARGEST_UNPACKED = 400 * 1024 * 1024

export type TableFile =
  | { readonly kind: 'tables'; readonly tables: readonly Table[] }
  | { readonly kind: 'unreadable'; readonly problem: Problem }

/**
 * Reads an XLSX (every sheet) or a CSV as text and numbers. A CSV may be UTF-8 or UTF-16, separated by comma, semicolon
 * or tab. `file` is the name to tell people; what the file is shows from its content.
 */
export async function readTableFile(file: string, bytes: Buffer): Promise<TableFile> {
  if (bytes.length > LARGEST_FILE) return unreadable(file, 'file-too-large')
  if (bytes.length === 0) return unreadable(file, 'file-empty')
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') return readXlsx(file, bytes)
  if (bytes.readUInt8(0) === 0xd0 && bytes.subarray(1, 4).toString('hex') === 'cf11e0')
    return unreadable(file, 'file-old-excel')
  return readCsv(file, bytes)
}

async function readXlsx(file: string, bytes: Buffer): Promise<TableFile> {
  const size = unpackedSize(bytes)
  if (size === null) return unreadable(file, 'file-not-a-spreadsheet')
  if (size > LARGEST_UNPACKED) return unreadable(file, 'file-too-large')
  try {
    const sheets = await readXlsxFile(bytes)
    const tables = sheets.map(({ sheet, data }) => ({
      file,
      sheet,
      rows: data.map((cells, at) => ({ line: at + 1, cells: cells.map(toCell) })),
    }))
    return { kind: 'tables', tables }
  } catch {
    return unreadable(file, 'file-not-a-spreadsheet')
  }
}

function toCell(value: unknown): Cell {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10)
  return typeof value === 'number' ? value : String(value)
}

function readCsv(file: string, bytes: Buffer): TableFile {
  const text = decode(bytes)
  if (text === null) return unreadable(file, 'file-not-utf8')
  if (text.includes('\0')) return unreadable(file, 'file-not-a-spreadsheet')
  try {
    const records = parse(text, {
      delimiter: separatorOf(text),
      bom: true,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    }) as unknown as { readonly record: string[]; readonly info: { readonly lines: number } }[]
    const rows = records.map(({ record, info }) => ({ line: info.lines, cells: record }))
    return { kind: 'tables', tables: [{ file, sheet: '', rows }] }
  } catch {
    return unreadable(file, 'file-not-a-spreadsheet')
  }
}

/** Text of UTF-16 with its mark, else of UTF-8; null when it is neither. */
function decode(bytes: Buffer): string | null {
  const mark = bytes.subarray(0, 2).toString('hex')
  const encoding = mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** What separates most in the first lines. */
function separatorOf(text: string): string {
  const head = text.split('\n', 5).join('\n')
  const count = (separator: string) => head.split(separator).length
  return [',', ';', '\t'].reduce((best, separator) => (count(separator) > count(best) ? separator : best))
}

function unreadable(file: string, code: ProblemCode): TableFile {
  const megabytes = LARGEST_FILE / 1024 / 1024
  return {
    kind: 'unreadable',
    problem: { file, sheet: '', row: null, column: null, code, args: { megabytes } },
  }
}
