import { box, type Drawing, FAINT, line, lines, lineWithin, type Mark, rule } from './drawing.ts'
import { type Type, wrap } from './typeface.ts'

/** A summary to look at on a telephone. All wording comes ready; `part` and `whole` draw the bars. */
export interface Summary {
  readonly organisation: string
  readonly title: string
  readonly subtitle: string
  /** Three or four, the most important first. */
  readonly figures: readonly { readonly value: string; readonly label: string }[]
  readonly barsTitle: string
  readonly bars: readonly Bar[]
  /** '14/22' */
  readonly counts: (part: number, whole: number) => string
  /** Names the bar that sums up the rest: 'Còn 86 xã'. */
  readonly others: (count: number) => string
  /** 'Số liệu của 84/91 chi hội, lúc 14:30 ngày 12/03/2026' */
  readonly coverage: string
}

export interface Bar {
  readonly label: string
  readonly part: number
  readonly whole: number
}

/** The picture, 1080 wide and as high as it needs. */
export function summaryPicture(summary: Summary): Drawing {
  const head = headMarks(summary)
  const figures = figureMarks(summary, head.bottom)
  const bars = barMarks(summary, figures.bottom)
  const coverage = wrap(summary.coverage, SMALL, INNER, 3)
  const coverageAt = bars.bottom + 56
  return {
    width: PICTURE_WIDTH,
    height: coverageAt + coverage.length * 40 + 18,
    marks: [
      ...head.marks,
      ...figures.marks,
      ...bars.marks,
      rule([MARGIN, bars.bottom + 8], [MARGIN + INNER, bars.bottom + 8], 2, TRACK),
      ...lines(coverage, MARGIN, coverageAt, { ...SMALL, leading: 40 }, { colour: FAINT }),
    ],
  }
}

/** At most so many bars: the largest, and the rest as one. */
export function foldBars(bars: readonly Bar[], others: (count: number) => string): readonly Bar[] {
  if (bars.length <= MOST_BARS) return bars
  const largest = [...bars].sort((one, two) => two.whole - one.whole)
  const rest = largest.splice(MOST_BARS - 1)
  const sum = (of: (bar: Bar) => number) => rest.reduce((total, bar) => total + of(bar), 0)
  const folded = { label: others(rest.length), part: sum((bar) => bar.part), whole: sum((bar) => bar.whole) }
  return [...bars.filter((bar) => !rest.includes(bar)), folded]
}

/** In pixels. */
export const PICTURE_WIDTH = 1080

const MOST_BARS = 12
const MARGIN = 60
const INNER = PICTURE_WIDTH - 2 * MARGIN
const ACCENT = '#0B5394'
const TRACK = '#DDE4EC'
const TILE = '#EFF4F9'
const TITLE: Type = { face: 'sans-bold', size: 52 }
const LABEL: Type = { face: 'sans', size: 30 }
const SMALL: Type = { face: 'sans', size: 28 }
const BAR_HEIGHT = 84

interface Part {
  readonly marks: readonly Mark[]
  readonly bottom: number
}

function headMarks({ organisation, title, subtitle }: Summary): Part {
  const titles = wrap(title, TITLE, INNER, 4)
  const subtitles = wrap(subtitle, LABEL, INNER, 2)
  const subtitleAt = 144 + titles.length * 66 + 2
  return {
    marks: [
      box(0, 0, PICTURE_WIDTH, 20, { fill: ACCENT }),
      lineWithin(
        organisation,
        MARGIN,
        84,
        { face: 'sans-bold', size: 30, width: INNER, least: 20 },
        { colour: ACCENT },
      ),
      ...lines(titles, MARGIN, 154, { ...TITLE, leading: 66 }),
      ...lines(subtitles, MARGIN, subtitleAt, { ...LABEL, leading: 42 }, { colour: FAINT }),
    ],
    bottom: subtitleAt + (subtitles.length - 1) * 42 + 40,
  }
}

/** Two tiles side by side; an odd last one is as wide as both. */
function figureMarks({ figures }: Summary, top: number): Part {
  const [gap, height] = [24, 196]
  const half = (INNER - gap) / 2
  const marks = figures.flatMap(({ value, label }, at) => {
    const alone = at === figures.length - 1 && at % 2 === 0
    const width = alone ? INNER : half
    const [x, y] = [MARGIN + (at % 2) * (half + gap), top + Math.floor(at / 2) * (height + gap)]
    return [
      box(x, y, width, height, { round: 22, fill: TILE }),
      lineWithin(
        value,
        x + 32,
        y + 108,
        { face: 'sans-bold', size: 88, width: width - 64, least: 30 },
        { colour: ACCENT },
      ),
      lineWithin(label, x + 32, y + 162, { face: 'sans', size: 32, width: width - 64, least: 20 }),
    ]
  })
  return { marks, bottom: top + Math.ceil(figures.length / 2) * (height + gap) }
}

function barMarks({ barsTitle, bars, counts, others }: Summary, top: number): Part {
  const shown = foldBars(bars, others)
  if (shown.length === 0) return { marks: [], bottom: top }
  const first = top + 92
  const marks = shown.flatMap(({ label, part, whole }, at): Mark[] => {
    const y = first + at * BAR_HEIGHT
    const share = whole > 0 ? Math.min(part / whole, 1) : 0
    return [
      lineWithin(label, MARGIN, y, { ...LABEL, width: INNER - 190, least: 24 }),
      line(counts(part, whole), MARGIN + INNER, y, { face: 'sans-bold', size: 30 }, { anchor: 'right' }),
      box(MARGIN, y + 14, INNER, 20, { round: 10, fill: TRACK }),
      ...(share > 0
        ? [box(MARGIN, y + 14, Math.max(INNER * share, 20), 20, { round: 10, fill: ACCENT })]
        : []),
    ]
  })
  return {
    marks: [line(barsTitle, MARGIN, top + 40, { face: 'sans-bold', size: 36 }), ...marks],
    bottom: first + (shown.length - 1) * BAR_HEIGHT + 56,
  }
}
