import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'

const require = createRequire(import.meta.url)

/** The typefaces of documents, each with every Vietnamese letter: where the file is, and how SVG names it. */
export const TYPEFACES = {
  sans: {
    file: require.resolve('@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf'),
    svg: 'font-family="Be Vietnam Pro" font-weight="400"',
  },
  'sans-bold': {
    file: require.resolve('@expo-google-fonts/be-vietnam-pro/700Bold/BeVietnamPro_700Bold.ttf'),
    svg: 'font-family="Be Vietnam Pro" font-weight="700"',
  },
  serif: {
    file: require.resolve('@expo-google-fonts/lora/400Regular/Lora_400Regular.ttf'),
    svg: 'font-family="Lora" font-weight="400"',
  },
  'serif-italic': {
    file: require.resolve('@expo-google-fonts/lora/400Regular_Italic/Lora_400Regular_Italic.ttf'),
    svg: 'font-family="Lora" font-weight="400" font-style="italic"',
  },
  'serif-bold': {
    file: require.resolve('@expo-google-fonts/lora/700Bold/Lora_700Bold.ttf'),
    svg: 'font-family="Lora" font-weight="700"',
  },
} as const

export type Typeface = keyof typeof TYPEFACES

/** A typeface at a size in points. */
export interface Type {
  readonly face: Typeface
  readonly size: number
}

/** One line as it is drawn: composed letters, one space between words, nothing that typefaces have no sign for. */
export function oneLine(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/\p{Emoji_Presentation}|\p{Cf}|\p{Co}|\ufe0f/gu, '')
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim()
}

/** How wide a line is, in points. */
export function widthOf(text: string, { face, size }: Type): number {
  return ruler().font(face).fontSize(size).widthOfString(oneLine(text))
}

/** The lines of a text within a width; a word that is wider is broken. With `most` lines, the last ends in '…'. */
export function wrap(text: string, type: Type, width: number, most = Number.POSITIVE_INFINITY): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of oneLine(text)
    .split(' ')
    .flatMap((long) => pieces(long, type, width))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || widthOf(longer, type) <= width) {
      line = longer
      continue
    }
    lines.push(line)
    line = word
  }
  if (line !== '') lines.push(line)
  if (lines.length <= most) return lines
  return [...lines.slice(0, most - 1), ellipsis(lines.slice(most - 1).join(' '), type, width)]
}

/** As many lines as `wrap` needs, of about the same width: for what stands in the middle of a page. */
export function wrapEvenly(text: string, type: Type, width: number, most?: number): string[] {
  const lines = wrap(text, type, width, most)
  for (let narrow = width * 0.95; narrow > width / 3; narrow -= width * 0.05) {
    const narrower = wrap(text, type, narrow)
    if (narrower.length > lines.length || narrower.some((line) => widthOf(line, type) > narrow)) break
    lines.splice(0, lines.length, ...narrower)
  }
  return lines
}

/** The largest size, not above the type's own and not below `least`, at which a text needs at most `lines` lines. */
export function shrink(text: string, type: Type, width: number, { least, lines = 1 }: Least): Type {
  for (let size = type.size; size > least; size -= 0.5)
    if (wrap(text, { ...type, size }, width).length <= lines && widest(text, { ...type, size }) <= width)
      return { ...type, size }
  return { ...type, size: least }
}

export interface Least {
  readonly least: number
  readonly lines?: number
}

function widest(text: string, type: Type): number {
  return Math.max(
    ...oneLine(text)
      .split(' ')
      .map((word) => widthOf(word, type)),
  )
}

function ellipsis(text: string, type: Type, width: number): string {
  const letters = [...text]
  while (letters.length > 0 && widthOf(`${letters.join('')}…`, type) > width) letters.pop()
  return `${letters.join('').trimEnd()}…`
}

function pieces(word: string, type: Type, width: number): string[] {
  if (widthOf(word, type) <= width) return [word]
  const found: string[] = []
  let piece = ''
  for (const letter of word) {
    if (piece !== '' && widthOf(piece + letter, type) > width) {
      found.push(piece)
      piece = ''
    }
    piece += letter
  }
  return [...found, piece]
}

let measuring: PDFKit.PDFDocument | undefined

/** A document that is never written: it knows how wide letters are. */
function ruler(): PDFKit.PDFDocument {
  measuring ??= withTypefaces(new PDFDocument({ autoFirstPage: false }))
  return measuring
}

/** Makes the typefaces known to a PDF under their names; it embeds only the letters in use. */
export function withTypefaces(document: PDFKit.PDFDocument): PDFKit.PDFDocument {
  for (const [name, { file }] of Object.entries(TYPEFACES)) document.registerFont(name, file)
  return document
}
