import { inflateSync } from 'node:zlib'

/** The pieces of text on each page of a PDF, in the order of drawing. Reads what pdfkit writes, by its ToUnicode maps. */
export function textOfPdf(bytes: Buffer): string[][] {
  const objects = new Map<string, string>()
  const whole = bytes.toString('latin1')
  for (const [, number = '', body = ''] of whole.matchAll(/(\d+) 0 obj\n(.*?)\nendobj/gs))
    objects.set(number, body)
  const kids = [...objects.values()].find((body) => body.includes('/Type /Pages'))?.match(/\/Kids \[(.*?)\]/)
  return [...(kids?.[1] ?? '').matchAll(/(\d+) 0 R/g)].map(([, page = '']) => textOfPage(page, objects))
}

function textOfPage(page: string, objects: ReadonlyMap<string, string>): string[] {
  const body = objects.get(page) ?? ''
  const resources = objects.get(reference(body, 'Resources')) ?? ''
  const fonts = new Map(
    [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', font = '']) => [
      name,
      lettersOf(stream(objects.get(reference(objects.get(font) ?? '', 'ToUnicode')) ?? '')),
    ]),
  )
  const found: string[] = []
  let letters: readonly string[] = []
  for (const [, font, shown] of stream(objects.get(reference(body, 'Contents')) ?? '').matchAll(
    /\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g,
  )) {
    if (font) letters = fonts.get(font) ?? []
    const glyphs = [...(shown ?? '').matchAll(/<([0-9a-f]*)>/g)].map(([, hex = '']) => hex).join('')
    if (shown !== undefined)
      found.push(
        [...glyphs.matchAll(/.{4}/g)].map(([glyph]) => letters[Number.parseInt(glyph, 16)] ?? '').join(''),
      )
  }
  return found
}

function reference(body: string, name: string): string {
  return new RegExp(`/${name} (\\d+) 0 R`).exec(body)?.[1] ?? ''
}

function stream(body: string): string {
  const content = /stream\n(.*)\nendstream/s.exec(body)?.[1] ?? ''
  return inflateSync(Buffer.from(content, 'latin1')).toString('latin1')
}

/** What each glyph stands for, by its number. */
function lettersOf(map: string): string[] {
  return [...map.matchAll(/\[(.*?)\]/gs)]
    .flatMap(([, list = '']) => [...list.matchAll(/<([0-9a-f ]*)>/g)])
    .map(([, hex = '']) => Buffer.from(hex.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'))
}
