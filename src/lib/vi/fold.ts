/** A stretch of the original text: UTF-16 offsets, end exclusive. */
export type Span = readonly [start: number, end: number]

/** Folded text that remembers, for each of its characters, where in the original text it came from. */
export interface Folded {
  text: string
  starts: readonly number[]
  ends: readonly number[]
}

/**
 * Lower case without diacritics, đ as d, every run of punctuation or white space as one space, trimmed:
 * "Hội-viên  MỚI (Đạt)" becomes "hoi vien moi dat". Two texts that a reader takes for the same fold alike.
 */
export function fold(text: string): string {
  return foldWithMap(text).text
}

/** Like `fold`, with the way back to the original text for `spanIn`. */
export function foldWithMap(text: string): Folded {
  const chars: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  let at = 0
  for (const char of text) {
    const end = at + char.length
    const letters = foldChar(char)
    if (letters === '') {
      if (ends.length > 0 && chars[chars.length - 1] !== ' ') ends[ends.length - 1] = end
    } else if (letters !== ' ' || (chars.length > 0 && chars[chars.length - 1] !== ' ')) {
      for (const letter of letters) {
        chars.push(letter)
        starts.push(at)
        ends.push(end)
      }
    }
    at = end
  }
  if (chars[chars.length - 1] === ' ') {
    chars.pop()
    starts.pop()
    ends.pop()
  }
  return { text: chars.join(''), starts, ends }
}

/** The original text's span of the folded characters `from` to `to` (exclusive); null when there are none. */
export function spanIn(folded: Folded, from: number, to: number): Span | null {
  const start = folded.starts[from]
  const end = folded.ends[to - 1]
  return start === undefined || end === undefined || to <= from ? null : [start, end]
}

/** The plain form of one code point: letters and digits, a space for what separates, '' for combining marks. */
export function foldChar(char: string): string {
  if (char >= ' ' && char < '\u007f') return /[a-z0-9]/i.test(char) ? char.toLowerCase() : ' '
  const plain = narrow(char).toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd')
  if (plain === '') return ''
  return /^[\p{L}\p{N}]+$/u.test(plain) ? plain : /^[\u200b-\u200d\u2060\ufeff]$/.test(char) ? '' : ' '
}

/** Full-width forms (U+FF01 to U+FF5E) as their ASCII twins; everything else unchanged. */
export function narrow(char: string): string {
  const code = char.codePointAt(0) ?? 0
  return code >= 0xff01 && code <= 0xff5e ? String.fromCodePoint(code - 0xfee0) : char
}
