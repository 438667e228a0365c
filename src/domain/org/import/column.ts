import { text } from '../../../lib/message.ts'
import { fold } from '../../../lib/vi/fold.ts'
import type { Problem } from './problem.ts'
import type { Cell, Table } from './table.ts'

// Headers as offices write them, folded. What stands in brackets in a header is not looked at.

const UNIT_HEADERS = {
  code: ['ma', 'ma don vi', 'ma dv', 'code', 'unit code'],
  name: ['ten', 'ten don vi', 'don vi', 'name', 'unit name', 'unit'],
  level: ['cap', 'cap don vi', 'loai don vi', 'level'],
  parentCode: [
    ...[
      'ma cap tren',
      'ma don vi cap tren',
      'ma don vi cha',
      'ma cha',
      'truc thuoc',
      'thuoc don vi',
      'cap tren',
    ],
    ...['parent', 'parent code'],
  ],
  organisationCode: ['ma to chuc', 'ma hoi', 'organisation code', 'organization code'],
  organisationName: [
    'to chuc',
    'ten to chuc',
    'organisation',
    'organization',
    'organisation name',
    'organization name',
  ],
  organisationKind: ['loai to chuc', 'organisation kind', 'organization kind', 'kind'],
  openedOn: ['ngay thanh lap', 'ngay lap', 'thanh lap', 'opened', 'opened on', 'opened day'],
  population: ['dan so', 'so dan', 'nhan khau', 'so nhan khau', 'population'],
  households: ['so ho', 'ho', 'ho dan', 'so ho dan', 'ho gia dinh', 'so ho gia dinh', 'households'],
} as const satisfies Headers

const PERSON_HEADERS = {
  unitCode: ['ma don vi', 'ma dv', 'ma', 'unit code', 'unit'],
  name: ['ho ten', 'ho va ten', 'ten', 'name', 'full name'],
  phone: ['dien thoai', 'so dien thoai', 'sdt', 'so dt', 'dt', 'di dong', 'phone', 'phone number', 'mobile'],
  position: ['chuc vu', 'vai tro', 'nhiem vu', 'position', 'role'],
  title: ['chuc danh', 'ten chuc danh', 'title'],
  fullTime: [
    ...[
      'chuyen trach',
      'che do',
      'hinh thuc',
      'chuyen trach kiem nhiem',
      'kiem nhiem chuyen trach',
      'full time',
    ],
    ...['full time or concurrent'],
  ],
  fromDay: ['tu ngay', 'ngay nhan', 'ngay nhan nhiem vu', 'tu', 'from', 'from day', 'since'],
} as const satisfies Headers

type Headers = Readonly<Record<string, readonly string[]>>

export type UnitColumn = keyof typeof UNIT_HEADERS
export type PersonColumn = keyof typeof PERSON_HEADERS

/** Columns that tell one kind of sheet from the other. */
const UNIT_MARKS: readonly string[] = [
  'level',
  'parentCode',
  'population',
  'households',
  'openedOn',
] satisfies UnitColumn[]
const PERSON_MARKS: readonly string[] = ['phone', 'position', 'title', 'fullTime'] satisfies PersonColumn[]

/** A title or two may stand above the header. */
const HEADER_WITHIN = 20

/** Where the columns of a sheet are, and what their headers say. */
export interface Layout<Column extends string> {
  readonly header: number
  readonly at: ReadonlyMap<Column, { readonly index: number; readonly label: string }>
}

export type SheetLayout =
  | { readonly kind: 'units'; readonly layout: Layout<UnitColumn> }
  | { readonly kind: 'people'; readonly layout: Layout<PersonColumn> }
  | { readonly kind: 'other' }
  | { readonly kind: 'wrong'; readonly problems: readonly Problem[] }

/** Finds the header of a sheet, and from it what the sheet holds; 'other' where nothing is recognised. */
export function findLayout(table: Table): SheetLayout {
  const candidates = table.rows.slice(0, HEADER_WITHIN).map(({ cells }, header) => ({
    header,
    units: matched(UNIT_HEADERS, cells),
    people: matched(PERSON_HEADERS, cells),
  }))
  const size = (one: (typeof candidates)[number]) => Math.max(one.units.length, one.people.length)
  const best = candidates.reduce((a, b) => (size(b) > size(a) ? b : a), { header: 0, units: [], people: [] })
  if (size(best) < 2) return { kind: 'other' }
  const { header, units, people } = best
  const score = (found: readonly Found<string>[], marks: readonly string[]) =>
    found.filter(({ column }) => marks.includes(column)).length
  const [unitMarks, personMarks] = [score(units, UNIT_MARKS), score(people, PERSON_MARKS)]
  if (unitMarks + personMarks === 0) return { kind: 'other' }
  if (unitMarks >= personMarks) {
    const problems = headerProblems(table, header, units, ['code', 'name'])
    return problems.length > 0
      ? { kind: 'wrong', problems }
      : { kind: 'units', layout: toLayout(header, units) }
  }
  const problems = headerProblems(table, header, people, ['unitCode', 'name'])
  const told = people.some(({ column }) => column === 'position' || column === 'title')
  if (!told) problems.push(missing(table, header, 'position'))
  return problems.length > 0
    ? { kind: 'wrong', problems }
    : { kind: 'people', layout: toLayout(header, people) }
}

interface Found<Column extends string> {
  readonly column: Column
  readonly index: number
  readonly label: string
}

function matched<Column extends string>(
  headers: Readonly<Record<Column, readonly string[]>>,
  cells: readonly Cell[],
): Found<Column>[] {
  const columns = Object.keys(headers) as Column[]
  return cells.flatMap((cell, index) => {
    const label = String(cell)
    const words = fold(label.replaceAll(/\(.*?\)/gs, ' '))
    const column = columns.find((name) => headers[name].includes(words))
    return column ? [{ column, index, label: label.replaceAll(/\s+/g, ' ').trim() }] : []
  })
}

function headerProblems<Column extends string>(
  table: Table,
  header: number,
  found: readonly Found<Column>[],
  required: readonly Column[],
): Problem[] {
  const problems: Problem[] = []
  for (const [at, { column, label }] of found.entries()) {
    const first = found.findIndex((one) => one.column === column)
    if (first < at)
      problems.push({ ...place(table, header, label), code: 'column-twice', args: { value: label } })
  }
  for (const column of required)
    if (!found.some((one) => one.column === column)) problems.push(missing(table, header, column))
  return problems
}

function missing(table: Table, header: number, column: UnitColumn | PersonColumn | string): Problem {
  return {
    ...place(table, header, null),
    code: 'column-missing',
    args: { column: text(`import-column-${column}`) },
  }
}

function place(table: Table, header: number, column: string | null) {
  return { file: table.file, sheet: table.sheet, row: table.rows[header]?.line ?? null, column }
}

function toLayout<Column extends string>(header: number, found: readonly Found<Column>[]): Layout<Column> {
  return { header, at: new Map(found.map(({ column, index, label }) => [column, { index, label }])) }
}
