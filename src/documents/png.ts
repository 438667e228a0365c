import { renderAsync } from '@resvg/resvg-js'
import type { Drawing, Mark } from './drawing.ts'
import { TYPEFACES } from './typeface.ts'

/** A PNG of a drawing, so many pixels wide. Painted outside of the thread that answers people. */
export async function makePng(drawing: Drawing, width: number): Promise<Buffer> {
  const image = await renderAsync(svgOf(drawing), {
    fitTo: { mode: 'width', value: width },
    font: { loadSystemFonts: false, fontFiles: Object.values(TYPEFACES).map(({ file }) => file) },
  })
  return image.asPng()
}

function svgOf({ width, height, marks }: Drawing): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#fff"/>${marks.map(element).join('')}</svg>`
}

const ANCHORS = { left: 'start', middle: 'middle', right: 'end' } as const

function element(mark: Mark): string {
  if (mark.kind === 'shape') {
    const { fill = 'none', stroke } = mark
    const edge = stroke ? ` stroke="${stroke.colour}" stroke-width="${stroke.width}"` : ''
    return `<path d="${mark.path}" fill="${fill}"${edge}/>`
  }
  const { text, x, y, face, size, anchor, colour } = mark
  return `<text x="${x}" y="${y}" font-size="${size}" ${TYPEFACES[face].svg} text-anchor="${ANCHORS[anchor]}" fill="${colour}">${escaped(text)}</text>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
