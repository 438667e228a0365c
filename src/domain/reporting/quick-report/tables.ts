import type { Element } from './element.ts'
import { isClassifier } from './features.ts'

type Cell = readonly Element[]

/** The elements of a message in which a row of names stands above rows of figures: each figure right behind its name. */
export function withTablesRead(elements: readonly Element[]): readonly Element[] {
  const rows = rowsOf(elements)
  if (rows.length < 2) return elements
  const numbered = numberedRows(rows)
  const read: Element[] = []
  let header: readonly Cell[] | null = null
  let separator = '|'
  for (const [index, row] of rows.entries()) {
    const values = header === null ? null : cellsOf(row, separator)
    if (header !== null && values !== null && isValueRow(values)) {
      read.push(...pairs(header, values))
      continue
    }
    if (!isRuled(row)) {
      separator = separatorOf(row)
      const cells = cellsOf(row, separator)
      header = isHeader(cells) && isValueRow(valuesBelow(rows, index, separator)) ? cells : null
    }
    if (header === null) read.push(...row.slice(numbered.get(index) ?? 0))
  }
  return read
}

function rowsOf(elements: readonly Element[]): Element[][] {
  const rows: Element[][] = [[]]
  for (const element of elements) {
    rows.at(-1)?.push(element)
    if (isJoint(element, '\n')) rows.push([])
  }
  return rows.filter((row) => row.length > 0)
}

/** "|---|---|". */
function isRuled(row: readonly Element[]): boolean {
  return row.every((element) => element.kind === 'joint')
}

function separatorOf(row: readonly Element[]): string {
  return ['|', ';', ','].find((mark) => row.some((element) => isJoint(element, mark))) ?? '|'
}

function cellsOf(row: readonly Element[], separator: string): Cell[] {
  const cells: Element[][] = [[]]
  for (const element of row) {
    if (isJoint(element, separator)) cells.push([])
    else if (!isJoint(element, '\n')) cells.at(-1)?.push(element)
  }
  if (cells.length > 1 && cells[0]?.length === 0) cells.shift()
  if (cells.length > 1 && cells.at(-1)?.length === 0 && isJoint(row.at(-1 - ends(row)), separator))
    cells.pop()
  return cells
}

function ends(row: readonly Element[]): number {
  return isJoint(row.at(-1), '\n') ? 1 : 0
}

/** Cells of names without a figure; a sentence with commas has longer ones. */
function isHeader(cells: readonly Cell[]): boolean {
  const named = cells.filter((cell) => cell.some((element) => element.kind === 'name'))
  return (
    named.length > 1 &&
    cells.every((cell) => cell.length <= LONGEST_CELL && cell.every((element) => element.kind !== 'number'))
  )
}

const LONGEST_CELL = 6

function valuesBelow(rows: readonly Element[][], index: number, separator: string): Cell[] {
  const below = rows.slice(index + 1, index + 3).find((row) => !isRuled(row))
  return below === undefined ? [] : cellsOf(below, separator)
}

/** Two figures and more and nothing besides, but for the first cell, which may say whose they are. */
function isValueRow(cells: readonly Cell[]): boolean {
  const filled = cells.filter((cell) => cell.some(isValue))
  return filled.length > 1 && cells.every((cell, index) => index === 0 || cell.every(isOfValue))
}

function isValue(element: Element): boolean {
  return element.kind === 'number' || (element.kind === 'act' && element.act === '@none')
}

function isOfValue(element: Element): boolean {
  if (element.kind === 'name') return element.features.every(isClassifier)
  return element.kind !== 'word' && element.kind !== 'aside'
}

/** Each figure behind the name of its column; where the columns do not match nobody knows whose the figures are. */
function pairs(header: readonly Cell[], values: readonly Cell[]): Element[] {
  const unknown: Cell = [{ kind: 'name', features: ['OUTSIDE'], from: 0, to: 0 }]
  return values.flatMap((value, index): Element[] => {
    const named = header.length === values.length ? (header[index] ?? unknown) : unknown
    const [first] = value
    const last = value.at(-1)
    if (first === undefined || last === undefined)
      return emptied(header.length === values.length ? named : [])
    if (!value.some(isValue)) return [...value, end(last.to)]
    const names = named.map((element) => ({ ...element, from: first.from, to: first.from }))
    return [
      ...names,
      { kind: 'joint', mark: ':', weight: 0, from: first.from, to: first.from },
      ...value,
      end(last.to),
    ]
  })
}

function emptied(named: Cell): Element[] {
  const at = named.at(-1)?.to
  if (at === undefined) return []
  return [...named, { kind: 'joint', mark: ':', weight: 0, from: at, to: at }, end(at)]
}

function end(at: number): Element {
  return { kind: 'joint', mark: '\n', weight: 7, from: at, to: at }
}

/** Rows "1 | Hội viên | 45", "2 | GĐHT | 30" or "1 hội viên 45", "2 gđht 30": the first figures count the rows. */
function numberedRows(rows: readonly Element[][]): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  for (const [index, row] of rows.entries()) {
    const [first, mark] = row
    const skipped = isJoint(mark, '|') ? 2 : 1
    const rest = row.slice(skipped).filter((element) => element.kind !== 'joint' && element.kind !== 'filler')
    const reading = first?.kind === 'number' ? first.number.reading : null
    const count = reading?.kind === 'number' ? reading.value : 0
    const [name, last] = [rest[0], rest.at(-1)]
    const named = name?.kind === 'name' || name?.kind === 'word'
    const valued = skipped === 2 ? rest.some(isValue) : last !== undefined && isValue(last)
    if (named && valued && count === found.size + 1) found.set(index, skipped)
  }
  return found.size > 1 ? found : new Map()
}

function isJoint(element: Element | undefined, mark: string): boolean {
  return element?.kind === 'joint' && element.mark === mark
}
