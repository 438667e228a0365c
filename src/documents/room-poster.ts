import { A4, box, type Drawing, FAINT, line, lines, lineWithin, type Mark } from './drawing.ts'
import { qrCode } from './qr-code.ts'
import { shrink, type Type, wrap, wrapEvenly } from './typeface.ts'

/** What hangs in the room so that people check in. Without a link there is no QR code. */
export interface RoomPoster {
  readonly heading: string
  readonly title: string
  readonly facts: readonly string[]
  readonly codeLabel: string
  readonly code: string
  readonly link: string | null
  /** What to do, step by step. */
  readonly steps: readonly string[]
}

/** A poster, A4 upright: the code can be read from the back of the room. */
export function roomPoster(poster: RoomPoster): Drawing {
  const title = shrink(poster.title, { face: 'sans-bold', size: 30 }, WIDTH, { least: 18, lines: 3 })
  const titleLines = wrapEvenly(poster.title, title, WIDTH, 4)
  const leading = title.size * 1.3
  const facts = poster.facts.flatMap((fact) => wrapEvenly(fact, FACT, WIDTH, 2))
  const factsAt = 112 + titleLines.length * leading
  const frameAt = factsAt + (facts.length - 1) * 21 + 24
  const stepsAt = poster.link ? A4.height - 20 - stepHeight(poster.steps) : frameAt + FRAME_HEIGHT + 40
  return {
    ...A4,
    marks: [
      box(0, 0, A4.width, 14, { fill: ACCENT }),
      lineWithin(poster.heading, MIDDLE, 66, HEADING, { ...CENTRED, colour: ACCENT }),
      ...lines(titleLines, MIDDLE, 72 + leading, { ...title, leading }, CENTRED),
      ...lines(facts, MIDDLE, factsAt, { ...FACT, leading: 21 }, { ...CENTRED, colour: FAINT }),
      ...codeFrame(poster, frameAt),
      ...(poster.link ? qrPart(poster.link, frameAt + FRAME_HEIGHT, stepsAt) : []),
      ...stepMarks(poster.steps, stepsAt),
    ],
  }
}

const MARGIN = 44
const WIDTH = A4.width - 2 * MARGIN
const MIDDLE = A4.width / 2
const ACCENT = '#0B5394'
const CENTRED = { anchor: 'middle' } as const
const HEADING = { face: 'sans-bold', size: 22, width: WIDTH, least: 14 } as const
const FACT: Type = { face: 'sans', size: 15 }
const LABEL = { face: 'sans', size: 17, width: WIDTH - 40, least: 11 } as const
const STEP: Type = { face: 'sans', size: 16.5 }
const STEP_LEADING = 22
const STEP_INDENT = 36
const FRAME_HEIGHT = 176

function codeFrame({ codeLabel, code }: RoomPoster, top: number): Mark[] {
  const type = shrink(code, { face: 'sans-bold', size: 118 }, WIDTH - 40, { least: 30 })
  return [
    box(MARGIN, top, WIDTH, FRAME_HEIGHT, { round: 14, stroke: { colour: ACCENT, width: 2.5 } }),
    lineWithin(codeLabel, MIDDLE, top + 34, LABEL, CENTRED),
    line(code, MIDDLE, top + 98 + type.size * 0.37, type, CENTRED),
  ]
}

/** As large as the room between the code and the steps lets it be. */
function qrPart(link: string, top: number, bottom: number): Mark[] {
  const size = Math.min(240, bottom - top - 50)
  return [qrCode(link, MIDDLE - size / 2, top + (bottom - top - 14 - size) / 2, size)]
}

function stepLines(step: string): string[] {
  return wrap(step, STEP, WIDTH - STEP_INDENT, 3)
}

function stepHeight(steps: readonly string[]): number {
  return steps.reduce((sum, step) => sum + stepLines(step).length * STEP_LEADING + 10, 0)
}

function stepMarks(steps: readonly string[], top: number): Mark[] {
  let y = top + 10
  return steps.flatMap((step, at) => {
    const texts = stepLines(step)
    const [from, radius] = [y, 12]
    y += texts.length * STEP_LEADING + 10
    return [
      box(MARGIN, from - 6 - radius + 1, 2 * radius, 2 * radius, { round: radius, fill: ACCENT }),
      line(
        String(at + 1),
        MARGIN + radius,
        from,
        { face: 'sans-bold', size: 14 },
        {
          ...CENTRED,
          colour: '#FFFFFF',
        },
      ),
      ...lines(texts, MARGIN + STEP_INDENT, from, { ...STEP, leading: STEP_LEADING }),
    ]
  })
}
