import { A4, box, type Drawing, FAINT, INK, lines, lineWithin, type Mark, rule } from './drawing.ts'
import { shrink, type Type, wrapEvenly } from './typeface.ts'

/** What stands on a certificate. */
export interface Certificate {
  /** The country's name and motto above everything, where it is the custom. */
  readonly motto: readonly string[]
  readonly organisation: string
  readonly heading: string
  /** 'Chứng nhận', above the name. */
  readonly certifies: string
  readonly name: string
  /** Title and unit of the person; empty when there is none. */
  readonly position: string
  /** 'đã hoàn thành lớp tập huấn' */
  readonly completed: string
  readonly course: string
  /** When and where the course was. */
  readonly held: string
  /** 'Số: 12/2026' */
  readonly number: string
  /** 'Lâm Đồng, ngày 12 tháng 3 năm 2026' */
  readonly issued: string
  /** Title of who signs, and the name under the signature. */
  readonly signedAs: string
  readonly signedBy: string
}

/** A certificate, A4 across. */
export function certificate(certificate: Certificate): Drawing {
  const { motto, organisation, heading, certifies, name, position, completed, course, held } = certificate
  const courseType = shrink(course, { face: 'serif-bold', size: 22 }, WIDTH, { least: 12, lines: 2 })
  const courses = wrapEvenly(course, courseType, WIDTH, 3)
  const courseAt = 376
  const heldAt = courseAt + (courses.length - 1) * courseType.size * 1.3 + 26
  return {
    width: A4.height,
    height: A4.width,
    marks: [
      ...frame(),
      ...mottoLines(motto),
      centred(organisation, 124, { face: 'sans-bold', size: 13 }, 9),
      centred(heading, 188, { face: 'serif-bold', size: 44 }, 24, ACCENT),
      centred(certifies, 226, ITALIC, 10, FAINT),
      centred(name, 272, { face: 'serif-bold', size: 38 }, 16),
      rule([MIDDLE - 150, 288], [MIDDLE + 150, 288], 0.6, ACCENT),
      centred(position, 311, { face: 'sans', size: 13.5 }, 7),
      centred(completed, 340, ITALIC, 10, FAINT),
      ...lines(courses, MIDDLE, courseAt, { ...courseType, leading: courseType.size * 1.3 }, CENTRED),
      centred(held, heldAt, { face: 'sans', size: 13 }, 8),
      ...foot(certificate),
    ],
  }
}

const ACCENT = '#9B1C1C'
const MIDDLE = A4.height / 2
const WIDTH = A4.height - 170
const CENTRED = { anchor: 'middle' } as const
const ITALIC: Type = { face: 'serif-italic', size: 16 }

/** One line that shrinks until it fits. */
function centred(text: string, y: number, type: Type, least: number, colour = INK): Mark {
  return lineWithin(text, MIDDLE, y, { ...type, width: WIDTH, least }, { ...CENTRED, colour })
}

function mottoLines(motto: readonly string[]): Mark[] {
  const marks = motto.map((text, at) => centred(text, 66 + at * 18, { face: 'sans-bold', size: 12 }, 8))
  const y = 66 + motto.length * 18 - 10
  return motto.length > 0 ? [...marks, rule([MIDDLE - 62, y], [MIDDLE + 62, y], 0.7, INK)] : []
}

/** Two thin lines with a square in each corner. */
function frame(): Mark[] {
  const [outer, inner, corner] = [24, 32, 12]
  const corners = [outer, A4.height - outer].flatMap((x) =>
    [outer, A4.width - outer].map((y) =>
      box(x - corner / 2, y - corner / 2, corner, corner, {
        fill: '#FFFFFF',
        stroke: { colour: ACCENT, width: 1.4 },
      }),
    ),
  )
  return [
    box(outer, outer, A4.height - 2 * outer, A4.width - 2 * outer, {
      stroke: { colour: ACCENT, width: 1.4 },
    }),
    box(inner, inner, A4.height - 2 * inner, A4.width - 2 * inner, {
      stroke: { colour: ACCENT, width: 0.5 },
    }),
    ...corners,
  ]
}

function foot({ number, issued, signedAs, signedBy }: Certificate): Mark[] {
  const [left, right, width] = [84, A4.height - 218, 270]
  const issuing = { face: 'serif-italic', size: 13, width, least: 8 } as const
  const signing = { face: 'sans-bold', size: 12.5, width, least: 7 } as const
  return [
    lineWithin(number, left, 546, { face: 'sans', size: 11, width, least: 8 }, { colour: FAINT }),
    lineWithin(issued, right, 470, issuing, CENTRED),
    lineWithin(signedAs, right, 488, signing, CENTRED),
    lineWithin(signedBy, right, 546, signing, CENTRED),
  ]
}
