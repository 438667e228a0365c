import PDFDocument from 'pdfkit'
import type { Drawing, Mark } from './drawing.ts'
import { widthOf, withTypefaces } from './typeface.ts'

/** A PDF with a drawing on each page. `madeAt` is written into it as the time of making. */
export async function makePdf(
  pages: readonly Drawing[],
  { title, madeAt }: { readonly title: string; readonly madeAt: Date },
): Promise<Buffer> {
  const document = withTypefaces(
    new PDFDocument({
      autoFirstPage: false,
      displayTitle: true,
      info: { Title: title.normalize('NFC'), CreationDate: madeAt, Producer: 'Cầu Nối', Creator: 'Cầu Nối' },
    }),
  )
  const written = collect(document)
  for (const { width, height, marks } of pages) {
    document.addPage({ size: [width, height], margin: 0 })
    for (const mark of marks) draw(document, mark)
  }
  document.end()
  return written
}

function draw(document: PDFKit.PDFDocument, mark: Mark): void {
  if (mark.kind === 'shape') {
    const { path, fill, stroke } = mark
    if (fill) document.path(path).fill(fill)
    if (stroke) document.path(path).lineWidth(stroke.width).stroke(stroke.colour)
    return
  }
  const { text, y, face, size, anchor, colour } = mark
  const behind = anchor === 'left' ? 0 : widthOf(text, mark) / (anchor === 'middle' ? 2 : 1)
  document
    .font(face)
    .fontSize(size)
    .fillColor(colour)
    .text(text, mark.x - behind, y, { lineBreak: false, baseline: 'alphabetic' })
}

function collect(document: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    document.on('data', (part: Buffer) => parts.push(part))
    document.on('end', () => resolve(Buffer.concat(parts)))
    document.on('error', reject)
  })
}
