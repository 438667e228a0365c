import type { Arg } from '../../../lib/message.ts'
import { fold } from '../../../lib/vi/fold.ts'
import { readName } from '../person.ts'
import { normalisePhone } from '../phone.ts'
import type { Level, OrganisationKind, Position } from '../unit.ts'
import { POSITIONS } from '../unit.ts'
import { normaliseUnitCode } from '../unit-code.ts'
import type { Layout, PersonColumn, UnitColumn } from './column.ts'
import type { Place, Problem, ProblemCode } from './problem.ts'
import type { Cell, Table, TableRow } from './table.ts'
import { readDay, readWhole } from './value.ts'
import { readFullTime, readLevel, readOrganisationKind, readPosition } from './vocabulary.ts'

/** One row of units as read; null where the cell is empty or there is no such column. */
export interface UnitRow {
  readonly place: RowPlace<UnitColumn>
  readonly code: string
  readonly name: string
  readonly level: Level | null
  readonly parentCode: string | null
  readonly organisationCode: string | null
  readonly organisationName: string | null
  readonly organisationKind: OrganisationKind | null
  readonly openedOn: string | null
  readonly population: number | null
  readonly households: number | null
}

/** One row of people: one person in one seat. */
export interface PersonRow {
  readonly place: RowPlace<PersonColumn>
  readonly unitCode: string
  readonly name: string
  readonly phone: string | null
  readonly position: Position
  /** As printed; '' when the file gives only a code. */
  readonly title: string
  readonly fullTime: boolean | null
  readonly fromDay: string | null
}

/** The place of any column of a row, for problems that show only when rows are compared. */
type RowPlace<Column extends string> = (column: Column) => Place

interface Read<Row> {
  readonly rows: readonly Row[]
  readonly problems: readonly Problem[]
}

/** Reads the rows under the header of a sheet of units. */
export function readUnitRows(table: Table, layout: Layout<UnitColumn>): Read<UnitRow> {
  return readRows(table, layout, (cells) => {
    const code = normaliseUnitCode(cells.text('code'))
    const name = cells.text('name')
    if (code === '') cells.wrong('code', 'code-missing')
    if (code.length > 40) cells.wrong('code', 'code-too-long')
    if (name === '') cells.wrong('name', 'name-missing')
    if (name.length > 200) cells.wrong('name', 'name-bad')
    return {
      place: cells.place,
      code,
      name,
      level: cells.read('level', 'level-unknown', readLevel),
      parentCode: normaliseUnitCode(cells.text('parentCode')) || null,
      organisationCode: normaliseUnitCode(cells.text('organisationCode')) || null,
      organisationName: cells.text('organisationName') || null,
      organisationKind: cells.read('organisationKind', 'organisation-kind-unknown', readOrganisationKind),
      openedOn: cells.read('openedOn', 'date-bad', readDay),
      population: cells.whole('population'),
      households: cells.whole('households'),
    }
  })
}

/** Reads the rows under the header of a sheet of people; those without a name or a position are problems only. */
export function readPersonRows(table: Table, layout: Layout<PersonColumn>): Read<PersonRow> {
  return readRows(table, layout, (cells) => {
    const unitCode = normaliseUnitCode(cells.text('unitCode'))
    if (unitCode === '') cells.wrong('unitCode', 'code-missing')
    if (cells.text('name') === '') cells.wrong('name', 'name-missing')
    const asColumn = cells.text('position') === '' ? 'title' : 'position'
    const words = cells.text(asColumn)
    if (words === '') cells.wrong(layout.at.has('position') ? 'position' : 'title', 'position-missing')
    const position = cells.read(asColumn, 'position-unknown', readPosition)
    const name = cells.read('name', 'name-bad', readName)
    const printed = cells.text('title') || (POSITIONS.some((code) => code === fold(words)) ? '' : words)
    const phone = cells.read('phone', 'phone-bad', normalisePhone)
    const fullTime = cells.read('fullTime', 'full-time-unknown', readFullTime)
    const fromDay = cells.read('fromDay', 'date-bad', readDay)
    if (name === null || position === null) return null
    return {
      place: cells.place,
      unitCode,
      name,
      phone,
      position,
      title: printed.charAt(0).toUpperCase() + printed.slice(1),
      fullTime,
      fromDay,
    }
  })
}

interface Cells<Column extends string> {
  readonly place: RowPlace<Column>
  /** In NFC with single spaces; '' when empty. */
  text(column: Column): string
  /** What `reader` makes of a cell; null when it is empty, or when `reader` returns null, which is a problem. */
  read<T>(column: Column, problem: ProblemCode, reader: (written: string) => T | null): T | null
  whole(column: Column): number | null
  wrong(column: Column, code: ProblemCode, args?: Readonly<Record<string, Arg>>): void
}

function readRows<Column extends string, Row>(
  table: Table,
  layout: Layout<Column>,
  read: (cells: Cells<Column>) => Row | null,
): Read<Row> {
  const problems: Problem[] = []
  const rows = table.rows
    .slice(layout.header + 1)
    .filter(({ cells }) => [...layout.at.values()].some(({ index }) => textOf(cells[index]) !== ''))
    .flatMap((row) => read(cellsOf(table, layout, row, problems)) ?? [])
  return { rows, problems }
}

function cellsOf<Column extends string>(
  table: Table,
  layout: Layout<Column>,
  row: TableRow,
  problems: Problem[],
): Cells<Column> {
  const cell = (column: Column) => row.cells[layout.at.get(column)?.index ?? -1]
  const text = (column: Column) => textOf(cell(column))
  const { file, sheet } = table
  const place = (column: Column) => ({
    file,
    sheet,
    row: row.line,
    column: layout.at.get(column)?.label ?? null,
  })
  const wrong: Cells<Column>['wrong'] = (column, code, args = { value: text(column) }) => {
    problems.push({ ...place(column), code, args })
  }
  return {
    place,
    text,
    wrong,
    read(column, problem, reader) {
      const written = text(column)
      if (written === '') return null
      const value = reader(written)
      if (value === null) wrong(column, problem)
      return value
    },
    whole(column) {
      const read = readWhole(cell(column) ?? '')
      if (read.kind === 'value') return read.value
      if (read.kind !== 'empty') wrong(column, `number-${read.kind}`)
      return null
    },
  }
}

function textOf(cell: Cell | undefined): string {
  return String(cell ?? '')
    .normalize('NFC')
    .replaceAll(/[\s\u200b\ufeff]+/g, ' ')
    .trim()
}
