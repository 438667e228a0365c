import { distance, isMarked, type Spelling, spellingOf, type Word } from './words.ts'

/**
 * A decimal number as typed: `digits` × 10^-`places`; `width` is how many digits stood there, 0 for number
 * words, -1 for words that say themselves where they stand ("không trăm linh năm").
 */
export interface Numeral {
  digits: number
  places: number
  width: number
  /** First token after it. */
  end: number
}

/** Groups of digits read as one number at most; a longer chain is rubbish and is read in pieces. */
const LONGEST = 8

/** What a run of digits and separators turned out to be. */
export type Literal =
  | ({ kind: 'numeral' } & Numeral)
  | { kind: 'either'; whole: Numeral; decimal: Numeral; end: number }
  | { kind: 'too-large'; end: number }
  | { kind: 'garbled'; end: number }

const DIGIT_WORDS: readonly [string, number][] = [
  ['không', 0],
  ['một', 1],
  ['mốt', 1],
  ['hai', 2],
  ['ba', 3],
  ['bốn', 4],
  ['tư', 4],
  ['năm', 5],
  ['lăm', 5],
  ['nhăm', 5],
  ['sáu', 6],
  ['bảy', 7],
  ['bẩy', 7],
  ['tám', 8],
  ['chín', 9],
]
const JOINERS: readonly [string, number][] = [
  ['mười', 10],
  ['mươi', 10],
  ['chục', 10],
  ['trăm', 100],
  ['linh', -1],
  ['lẻ', -1],
]

const DICTIONARY = new Map<string, { spelling: Spelling; value: number }[]>()
for (const [word, value] of [...DIGIT_WORDS, ...JOINERS]) {
  const spelling = spellingOf(word)
  const key = word.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd')
  DICTIONARY.set(key, [...(DICTIONARY.get(key) ?? []), { spelling, value }])
}
/** Bare spellings that mean nothing but a number, accepted even among words typed with their marks. */
const PLAIN_NUMBERS = new Set(['mot', 'hai', 'ba', 'bon', 'muoi', 'chuc', 'tram', 'linh'])

/** 0 to 9, 10 for mười/mươi/chục, 100 for trăm, -1 for linh/lẻ; null when the word is none of them. */
export function numberWord(word: Word | undefined, bare: boolean): number | null {
  if (word === undefined || word.kind !== 'word') return null
  let best: { value: number; far: number } | null = null
  for (const entry of DICTIONARY.get(word.key) ?? []) {
    const far = distance(word.spelling, entry.spelling)
    if (far === null || (best !== null && far >= best.far)) continue
    if (far > 0 && !bare && !isMarked(word) && !PLAIN_NUMBERS.has(word.key)) continue
    best = { value: entry.value, far }
  }
  return best?.value ?? null
}

/**
 * Reads digits with their separators: "1.234" and "1 234" are 1234, "14,51" and "3.1" decimals, "1,234" either
 * (thousands or decimal), "1.234,5" both kinds at once. Reads as far as digits and separators go.
 */
export function literalAt(words: readonly Word[], at: number): Literal | null {
  const first = words[at]
  if (first?.kind !== 'digits') return null
  const groups = [first.fold]
  const separators: string[] = []
  let end = at + 1
  while (groups.length < LONGEST) {
    const mark = words[end]
    const next = words[end + 1]
    if (mark?.kind !== 'mark' || mark.spaced || next?.kind !== 'digits' || next.spaced) break
    if (mark.fold !== '.' && mark.fold !== ',' && mark.fold !== "'") break
    separators.push(mark.fold)
    groups.push(next.fold)
    end += 2
  }
  if (separators.length === 0) {
    while (groups.length < LONGEST && isSpacedGroup(words, end, groups)) {
      groups.push(words[end]?.fold ?? '')
      separators.push(' ')
      end += 1
    }
  }
  return readGroups(groups, separators, end)
}

/** Reads number words below a thousand: "bốn mươi lăm", "trăm hai" (120), "bốn hai" (42), "một trăm linh năm". */
export function wordNumeralAt(words: readonly Word[], at: number, bare: boolean): Numeral | null {
  const value = (index: number) => numberWord(words[index], bare)
  let end = at
  let total = 0
  let hundred = false
  const first = value(end)
  const short = CONTRACTED[words[at]?.spelling.letters ?? ''] !== undefined
  if ((first === null && !short) || first === -1) return null
  if (first === 100 || (isDigit(first) && value(end + 1) === 100)) {
    total = first === 100 ? 100 : first * 100
    hundred = true
    end += first === 100 ? 1 : 2
    if (value(end) === -1 && isDigit(value(end + 1))) {
      return { ...numeral(total + (value(end + 1) ?? 0), end + 2), width: total === 0 ? -1 : 0 }
    }
  }
  const small = belowHundred(value, end, words, bare)
  if (small === null) return hundred ? numeral(total, end) : null
  const tens = hundred && small.end === end + 1 && small.value < 10 && small.value > 0
  return numeral(total + (tens ? small.value * 10 : small.value), small.end)
}

/** "hăm ba" is 23, "băm hai" 32. */
const CONTRACTED: Readonly<Record<string, number>> = { hăm: 20, băm: 30 }

function belowHundred(
  value: (index: number) => number | null,
  at: number,
  words: readonly Word[],
  bare: boolean,
): { value: number; end: number } | null {
  const twenty = CONTRACTED[words[at]?.spelling.letters ?? '']
  const after = value(at + 1)
  if (twenty !== undefined && isDigit(after) && after > 0 && words[at]?.spelling.tone === 0)
    return { value: twenty + after, end: at + 2 }
  const first = value(at)
  const second = value(at + 1)
  if (first === 10) return isDigit(second) ? { value: 10 + second, end: at + 2 } : { value: 10, end: at + 1 }
  if (!isDigit(first)) return null
  if (second === 10) {
    const third = value(at + 2)
    return isDigit(third) && third > 0
      ? { value: first * 10 + third, end: at + 3 }
      : { value: first * 10, end: at + 2 }
  }
  const shortTens =
    isDigit(second) && first >= 2 && second > 0 && !isDigit(value(at + 2)) && value(at + 2) !== 100
  const year = words[at]?.key === 'nam' || (bare && words[at + 1]?.key === 'nam')
  if (shortTens && !year && second !== first + 1) return { value: first * 10 + second, end: at + 2 }
  const unitOnly = ['mot', 'lam', 'nham', 'tu'].includes(words[at + 1]?.key ?? '')
  if (shortTens && unitOnly && words[at + 1]?.spelling.letters !== 'môt') {
    return { value: first * 10 + second, end: at + 2 }
  }
  return { value: first, end: at + 1 }
}

function isDigit(value: number | null): value is number {
  return value !== null && value >= 0 && value <= 9
}

function numeral(digits: number, end: number): Numeral {
  return { digits, places: 0, width: 0, end }
}

function isSpacedGroup(words: readonly Word[], at: number, groups: readonly string[]): boolean {
  const before = words[at - 1]
  const next = words[at]
  const first = groups[0] ?? ''
  if (next?.kind !== 'digits' || before === undefined || next.start - before.end !== 1) return false
  if (next.fold.length !== 3 || first.length > 3 || first.startsWith('0')) return false
  const after = words[at + 1]
  return !(
    after?.kind === 'mark' &&
    (after.fold === '.' || after.fold === ',') &&
    words[at + 2]?.spaced === false
  )
}

function readGroups(groups: readonly string[], separators: readonly string[], end: number): Literal {
  const last = separators[separators.length - 1]
  if (last === undefined) return whole(groups, end)
  const same = separators.every((separator) => separator === last)
  const thousands = isThousands(groups)
  if (separators.length === 1 && thousands && last === ',') {
    const read = whole(groups, end)
    const decimal = withPlaces(groups, end)
    return read.kind === 'numeral' && decimal.kind === 'numeral'
      ? { kind: 'either', whole: read, decimal, end }
      : read
  }
  if (same && thousands) return whole(groups, end)
  if (separators.length === 1) return withPlaces(groups, end)
  const mixed =
    separators.slice(0, -1).every((separator) => separator === separators[0]) && separators[0] !== last
  return mixed && isThousands(groups.slice(0, -1)) ? withPlaces(groups, end) : { kind: 'garbled', end }
}

function isThousands(groups: readonly string[]): boolean {
  const [first = '', ...rest] = groups
  return first.length <= 3 && !/^0/.test(first) && rest.every((group) => group.length === 3)
}

function whole(groups: readonly string[], end: number): Literal {
  const text = groups.join('').replace(/^0+(?=\d)/, '')
  if (text.length > 16) return { kind: 'too-large', end }
  return { kind: 'numeral', digits: Number(text), places: 0, width: groups.join('').length, end }
}

function withPlaces(groups: readonly string[], end: number): Literal {
  const places = groups[groups.length - 1]?.length ?? 0
  const text = groups.join('').replace(/^0+(?=\d)/, '')
  if (places > 6) return { kind: 'garbled', end }
  if (text.length > 15) return { kind: 'too-large', end }
  return { kind: 'numeral', digits: Number(text), places, width: 0, end }
}
