import { oneLine, shrink, type Type, wrap } from './typeface.ts'

/** A page or picture: what stands where, in points from the top left. Drawn alike in PDF and PNG. */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly marks: readonly Mark[]
}

export type Mark = Line | Shape

/** One line of text; `y` is the line that letters stand on, `x` its left end, middle or right end. */
interface Line extends Type {
  readonly kind: 'line'
  readonly text: string
  readonly x: number
  readonly y: number
  readonly anchor: Anchor
  readonly colour: string
}

/** A path as SVG writes it, filled or stroked. */
interface Shape {
  readonly kind: 'shape'
  readonly path: string
  readonly fill?: string
  readonly stroke?: { readonly colour: string; readonly width: number }
}

export type Anchor = 'left' | 'middle' | 'right'

/** A4 upright, in points. */
export const A4 = { width: 595.28, height: 841.89 } as const

export const INK = '#1C2430'
export const FAINT = '#5B6675'

/** A line of text. */
export function line(
  text: string,
  x: number,
  y: number,
  type: Type,
  { anchor = 'left', colour = INK }: { readonly anchor?: Anchor; readonly colour?: string } = {},
): Line {
  return { kind: 'line', text: oneLine(text), x, y, ...type, anchor, colour }
}

/** One line that shrinks to fit a width, down to a size; what is longer still ends in '…'. */
export function lineWithin(
  text: string,
  x: number,
  y: number,
  { width, least, ...type }: Type & { readonly width: number; readonly least: number },
  look: { readonly anchor?: Anchor; readonly colour?: string } = {},
): Line {
  const shrunk = shrink(text, type, width, { least })
  return line(wrap(text, shrunk, width, 1).join(''), x, y, shrunk, look)
}

/** Several lines under each other, the first on `y`. */
export function lines(
  texts: readonly string[],
  x: number,
  y: number,
  type: Type & { readonly leading: number },
  look: { readonly anchor?: Anchor; readonly colour?: string } = {},
): Line[] {
  const { face, size, leading } = type
  return texts.map((text, at) => line(text, x, y + at * leading, { face, size }, look))
}

/** A rectangle, with round corners if wanted. */
export function box(
  x: number,
  y: number,
  width: number,
  height: number,
  look: Pick<Shape, 'fill' | 'stroke'> & { readonly round?: number },
): Shape {
  const { round = 0, ...paint } = look
  const r = Math.min(round, width / 2, height / 2)
  const corner = (dx: number, dy: number) => (r > 0 ? `a${r},${r} 0 0 1 ${dx * r},${dy * r}` : '')
  const path = `M${x + r},${y}h${width - 2 * r}${corner(1, 1)}v${height - 2 * r}${corner(-1, 1)}h${2 * r - width}${corner(-1, -1)}v${2 * r - height}${corner(1, -1)}z`
  return { kind: 'shape', path, ...paint }
}

/** A straight line. */
export function rule(
  from: readonly [number, number],
  to: readonly [number, number],
  width: number,
  colour: string,
): Shape {
  return { kind: 'shape', path: `M${from.join(',')}L${to.join(',')}`, stroke: { colour, width } }
}
