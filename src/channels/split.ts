/** A stretch of a text in UTF-16 units, `to` not included. */
export interface Span {
  readonly from: number
  readonly to: number
}

/**
 * Cuts a text into stretches of at most `max` UTF-16 units, between paragraphs if it can, else lines, else words;
 * never inside a character or a number. White space where it is cut, at the start and at the end is left out.
 */
export function split(text: string, max: number): Span[] {
  const spans: Span[] = []
  let from = skipSpace(text, 0)
  while (from < text.length) {
    const cut = text.length - from <= max ? text.length : findCut(text, from, max)
    const to = from + text.slice(from, cut).trimEnd().length
    spans.push({ from, to })
    from = skipSpace(text, cut)
  }
  return spans
}

function skipSpace(text: string, from: number): number {
  return text.length - text.slice(from).trimStart().length
}

function findCut(text: string, from: number, max: number): number {
  const window = text.slice(from, from + max + 1)
  for (const border of ['\n\n', '\n']) {
    const at = window.lastIndexOf(border)
    if (at >= max / 2) return from + at
  }
  return wordBorder(text, from, max) ?? insideWord(text, from, max)
}

/** A space inside "1 000 000" is no border. */
function wordBorder(text: string, from: number, max: number): number | undefined {
  for (let at = from + max; at > from; at--) {
    if (!/\s/.test(text.charAt(at))) continue
    if (!(/\d/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at + 1)))) return at
  }
  return undefined
}

/** The longest number, or letter with its marks, that is kept whole where there are no spaces. */
const LONGEST_UNIT = 64

function insideWord(text: string, from: number, max: number): number {
  for (let at = from + max; at > from + max - LONGEST_UNIT && at > from; at--) {
    if (!joined(text, at)) return at
  }
  const at = from + max
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at
}

/** Whether what stands before and after a place belongs together: a pair, a mark on a letter, an emoji, a number. */
function joined(text: string, at: number): boolean {
  const before = text.charAt(at - 1)
  const after = text.charAt(at)
  return (
    /[\uDC00-\uDFFF]|\u200D|\uFE0F/.test(after) ||
    /^\p{M}/u.test(after) ||
    before === '\u200D' ||
    (/[\d.,\s]/.test(before) && /[\d.,]/.test(after))
  )
}
