import { A4, box, type Drawing, FAINT, INK, line, lines, lineWithin, type Mark, rule } from './drawing.ts'
import { type Type, wrap, wrapEvenly } from './typeface.ts'

/** Somebody expected. */
export interface SignInPerson {
  readonly name: string
  readonly title: string
  readonly unit: string
  readonly phone: string
}

/** What stands on a sign-in sheet. `walkIns` empty rows follow the people. */
export interface SignInSheet {
  readonly organisation: string
  readonly heading: string
  readonly title: string
  /** Time, place: a line each. */
  readonly facts: readonly string[]
  /** The heads of: number, name, title, unit, phone, signature. */
  readonly columns: readonly [string, string, string, string, string, string]
  readonly people: readonly SignInPerson[]
  readonly walkIns: number
  /** 'Trang 1/12' */
  readonly pageOf: (page: number, pages: number) => string
}

/** The pages of a list to sign, A4 upright; the head of the table stands on each. */
export function signInSheet(sheet: SignInSheet): Drawing[] {
  const rows = [
    ...sheet.people.map((person, at) => rowOf(at + 1, person)),
    ...Array.from({ length: sheet.walkIns }, (_, at) => rowOf(sheet.people.length + at + 1, NOBODY)),
  ]
  const first = firstHead(sheet)
  const further = furtherHead(sheet)
  const pages = paginate(rows, BOTTOM - first.bottom - HEAD_HEIGHT, BOTTOM - further.bottom - HEAD_HEIGHT)
  return pages.map((page, at) => {
    const head = at === 0 ? first : further
    return {
      ...A4,
      marks: [
        ...head.marks,
        ...table(sheet.columns, page, head.bottom),
        line(sheet.pageOf(at + 1, pages.length), RIGHT, A4.height - 26, SMALL, {
          anchor: 'right',
          colour: FAINT,
        }),
      ],
    }
  })
}

const MARGIN = 34
const RIGHT = A4.width - MARGIN
const WIDTH = RIGHT - MARGIN
const BOTTOM = A4.height - 44
const HEAD_HEIGHT = 24
/** Tall enough to sign: 11 mm. */
const ROW_HEIGHT = 31
const PADDING = 4
const LEADING = 12.5
const LINE = '#8A94A3'
const SHADE = '#EEF2F6'
const NOBODY: SignInPerson = { name: '', title: '', unit: '', phone: '' }

const CELL: Type = { face: 'sans', size: 9.5 }
const NAME: Type = { face: 'sans-bold', size: 9.5 }
const SMALL: Type = { face: 'sans', size: 9 }

/** Number, name, title, unit, phone, signature. */
const WIDTHS = [28, 140, 95, 110, 74, WIDTH - 447] as const

interface Row {
  readonly height: number
  readonly cells: readonly { readonly texts: readonly string[]; readonly type: Type }[]
}

interface Head {
  readonly marks: readonly Mark[]
  readonly bottom: number
}

function rowOf(number: number, person: SignInPerson): Row {
  const cells = [String(number), person.name, person.title, person.unit, person.phone].map((text, at) => {
    const type = at === 1 ? NAME : CELL
    return { texts: wrap(text, type, (WIDTHS[at] ?? 0) - 2 * PADDING, 4), type }
  })
  const tallest = Math.max(...cells.map(({ texts }) => texts.length))
  return { cells, height: Math.max(ROW_HEIGHT, tallest * LEADING + 2 * PADDING + 2) }
}

function firstHead(sheet: SignInSheet): Head {
  const middle = A4.width / 2
  const title = wrapEvenly(sheet.title, { face: 'sans-bold', size: 12.5 }, WIDTH, 3)
  const facts = sheet.facts.flatMap((fact) => wrap(fact, { face: 'sans', size: 10.5 }, WIDTH, 2))
  const factsAt = 92 + title.length * 17 + 6
  return {
    marks: [
      lineWithin(sheet.organisation, MARGIN, 44, { ...NAME, width: WIDTH, least: 7 }),
      lineWithin(
        sheet.heading,
        middle,
        72,
        { face: 'sans-bold', size: 17, width: WIDTH, least: 12 },
        { anchor: 'middle' },
      ),
      ...lines(title, middle, 94, { face: 'sans-bold', size: 12.5, leading: 17 }, { anchor: 'middle' }),
      ...lines(facts, middle, factsAt, { face: 'sans', size: 10.5, leading: 15 }, { anchor: 'middle' }),
    ],
    bottom: factsAt + facts.length * 15,
  }
}

function furtherHead(sheet: SignInSheet): Head {
  const title = lineWithin(sheet.title, MARGIN, 40, { ...SMALL, width: WIDTH, least: 9 }, { colour: FAINT })
  return { marks: [title], bottom: 50 }
}

function paginate(rows: readonly Row[], first: number, further: number): Row[][] {
  const pages: Row[][] = [[]]
  let left = first
  for (const row of rows) {
    if (row.height > left) {
      pages.push([])
      left = further
    }
    pages.at(-1)?.push(row)
    left -= row.height
  }
  return pages
}

function table(columns: readonly string[], rows: readonly Row[], top: number): Mark[] {
  const edges: number[] = [MARGIN]
  for (const width of WIDTHS) edges.push((edges.at(-1) ?? 0) + width)
  const marks: Mark[] = [box(MARGIN, top, WIDTH, HEAD_HEIGHT, { fill: SHADE })]
  for (const [at, column] of columns.entries()) {
    const width = WIDTHS[at] ?? 0
    const type = { face: 'sans-bold', size: 9.5, width: width - PADDING, least: 6 } as const
    const x = (edges[at] ?? 0) + width / 2
    marks.push(lineWithin(column, x, top + HEAD_HEIGHT / 2 + 3.5, type, { anchor: 'middle' }))
  }
  let y = top + HEAD_HEIGHT
  const across = [top, y]
  for (const row of rows) {
    for (const [at, { texts, type }] of row.cells.entries()) {
      const start = y + (row.height - texts.length * LEADING) / 2 + 9.5
      const [x, anchor] =
        at === 0 ? [MARGIN + WIDTHS[0] / 2, 'middle' as const] : [(edges[at] ?? 0) + PADDING, 'left' as const]
      marks.push(...lines(texts, x, start, { ...type, leading: LEADING }, { anchor, colour: INK }))
    }
    y += row.height
    across.push(y)
  }
  for (const at of across) marks.push(rule([MARGIN, at], [RIGHT, at], 0.6, LINE))
  for (const x of edges) marks.push(rule([x, top], [x, y], 0.6, LINE))
  return marks
}
