import type { Span } from './fold.ts'
import {
  decimalOf,
  isCurrency,
  isHalf,
  markOf,
  type NumberMark,
  roundness,
  scaleAt,
  smallScaleAt,
  strongest,
} from './number-scales.ts'
import { literalAt, type Numeral, numberWord, wordNumeralAt } from './numerals.ts'
import { firstPhrase } from './phrases.ts'
import { spanOfWords, type Word } from './words.ts'

export type { NumberMark } from './number-scales.ts'

/** The largest number that is read: 10^15. Whole numbers up to here are exact. */
export const LARGEST = 1_000_000_000_000_000

/** What a number in a text says, or why it says nothing sure. */
export type NumberReading =
  | { kind: 'number'; value: number; mark: NumberMark }
  | { kind: 'ambiguous'; readings: readonly [number, number]; mark: NumberMark }
  | { kind: 'ratio'; value: number; of: number }
  | { kind: 'range'; from: number; to: number; mark: NumberMark }
  | { kind: 'negative'; value: number; mark: NumberMark }
  | { kind: 'too-large' }
  | { kind: 'garbled' }

/** A number found in a text. */
export interface FoundNumber {
  reading: NumberReading
  span: Span
  /** The tokens it covers, `to` exclusive. */
  from: number
  to: number
  /** Digits, or number words that can hardly mean anything else ("năm" alone may be a year). */
  sure: boolean
  struck: boolean
}

export interface NumberOptions {
  /** The whole text is typed without marks, so "muoi" may be "mười". */
  bare: boolean
  /** Says that a counted thing is named at this token: "2 triệu 45 hội viên" is then two numbers. */
  namedAt?: (index: number) => boolean
}

/** The number that begins at this token, read as far as it goes; null when none does. */
export function numberAt(words: readonly Word[], at: number, options: NumberOptions): FoundNumber | null {
  const minus = signAt(words, at)
  const first = amountAt(words, minus ? at + 1 : at, options)
  if (first === null) return null
  const exceeds = /^(dat|duoc|dc|hien)$/.test(words[at - 1]?.key ?? '')
  const last = secondPart(words, first, options, exceeds)
  const to = last.end
  const single = to === at + 1 && words[at]?.kind === 'word'
  const base = { span: spanOfWords(words, at, to), from: at, to }
  const struck = words.slice(at, to).every((word) => word.struck || word.kind === 'mark')
  return { ...base, reading: minus ? negative(last.reading) : last.reading, sure: !single, struck }
}

interface Amount {
  reading: NumberReading
  end: number
}

/** `exceeds`: "đạt 42/40" may be more than the plan. */
function secondPart(words: readonly Word[], first: Amount, options: NumberOptions, exceeds: boolean): Amount {
  const joint = words[first.end]
  const next = words[first.end + 1]
  if (joint === undefined || next === undefined || first.reading.kind !== 'number') return first
  const among = firstPhrase(words, first.end, AMONG)
  if (among !== null) return amongAll(words, first, among, options)
  const { value, mark } = first.reading
  const over = joint.fold === '/' || (joint.key === 'tren' && next.kind === 'digits')
  const upTo = joint.fold === '-' || joint.fold === '~' || joint.key === 'den'
  if ((!over && !upTo) || (over && mark !== 'none')) return first
  if (joint.kind === 'mark' && joint.spaced !== next.spaced) return first
  if (joint.spaced && options.namedAt?.(first.end + 1)) return first
  const second = amountAt(words, first.end + 1, options)
  if (second?.reading.kind !== 'number') return first
  const chained = words[second.end]?.fold === joint.fold && words[second.end + 1]?.kind === 'digits'
  if (chained && joint.kind === 'mark')
    return { reading: { kind: 'garbled' }, end: chainEnd(words, second.end) }
  if (over) {
    const of = second.reading.value
    if (second.reading.mark !== 'none') return first
    return value <= of || exceeds
      ? { reading: { kind: 'ratio', value, of }, end: second.end }
      : joint.spaced
        ? first
        : { reading: { kind: 'garbled' }, end: second.end }
  }
  const scaled = mark === 'none' && second.reading.mark !== 'none' && value < 1000
  const scale = scaled ? scaleOf(second.reading.value) : 1
  const from = value * scale
  if (from >= second.reading.value)
    return joint.spaced ? first : { reading: { kind: 'garbled' }, end: second.end }
  return {
    reading: { kind: 'range', from, to: second.reading.value, mark: second.reading.mark },
    end: second.end,
  }
}

/** "30 trong tổng số 40", "44 trên tổng 60". */
const AMONG = ['trên tổng số', 'trên tổng', 'trong tổng số', 'trong tổng', 'trên số']

function amongAll(words: readonly Word[], first: Amount, at: number, options: NumberOptions): Amount {
  const all = amountAt(words, at, options)
  if (first.reading.kind !== 'number' || all?.reading.kind !== 'number' || all.reading.mark !== 'none')
    return first
  const { value } = first.reading
  const of = all.reading.value
  return value <= of && first.reading.mark === 'none'
    ? { reading: { kind: 'ratio', value, of }, end: all.end }
    : first
}

function chainEnd(words: readonly Word[], at: number): number {
  let end = at
  while (end < at + 16 && /^[-/~]$/.test(words[end]?.fold ?? '') && words[end + 1]?.kind === 'digits')
    end += 2
  return end
}

function scaleOf(value: number): number {
  for (const scale of [1e9, 1e6, 1e3]) if (value >= scale) return scale
  return 1
}

function amountAt(words: readonly Word[], at: number, options: NumberOptions): Amount | null {
  const half = words[at]?.key === 'nua' ? scaleAt(words, at + 1, false) : null
  if (half !== null && half.size >= 100) {
    return finish(words, { value: half.size / 2, other: null, mark: markOf(half), end: half.end })
  }
  const literal = literalAt(words, at)
  if (literal?.kind === 'garbled' || literal?.kind === 'too-large') {
    return {
      reading: { kind: literal.kind },
      end: finish(words, { value: 0, other: null, mark: 'none', end: literal.end }).end,
    }
  }
  const spoken = literal === null ? wordTermAt(words, at, options) : null
  const term = literal === null ? spoken : literal.kind === 'either' ? literal.whole : literal
  if (term === null) return null
  const other = literal?.kind === 'either' ? literal.decimal : null
  return finish(words, scaled(words, term, other, literal !== null, options))
}

/** An implied one: "triệu rưỡi", "nghìn hai", but not the bare scale word. */
function wordTermAt(words: readonly Word[], at: number, options: NumberOptions): Numeral | null {
  const read = wordNumeralAt(words, at, options.bare)
  const scale = scaleAt(words, at, false)
  if (read !== null && !(read.end === at + 1 && numberWord(words[at], options.bare) === 100)) return read
  const next = words[scale?.end ?? at]
  if (scale === null || scale.size < 100 || next === undefined) return read
  const follows =
    isHalf(next) || (scale.size >= 1000 && wordNumeralAt(words, scale.end, options.bare) !== null)
  return follows ? { digits: 1, places: 0, width: 0, end: at } : null
}

interface Sum {
  value: number
  other: number | null
  mark: NumberMark
  end: number
}

function scaled(
  words: readonly Word[],
  start: Numeral,
  decimal: Numeral | null,
  literal: boolean,
  options: NumberOptions,
): Sum {
  let sum: Sum = { value: 0, other: null, mark: 'none', end: start.end }
  let term = start
  let size = Number.POSITIVE_INFINITY
  let glued = literal
  for (;;) {
    const small = smallScaleAt(words, term)
    if (small !== null) term = { ...term, digits: term.digits * small.size, width: 0, end: small.end }
    const scale = scaleAt(words, term.end, glued)
    if (scale === null || scale.size >= size || scale.size < 1000) {
      if (size === Number.POSITIVE_INFINITY) {
        const mark = small?.mark ?? 'none'
        const sole = {
          value: decimalOf(term, 1),
          other: decimal && decimalOf(decimal, 1),
          mark,
          end: term.end,
        }
        return half(words, sole, small?.size ?? roundness(term))
      }
      return withTail(words, sum, term, size, options)
    }
    const value = sum.value + decimalOf(term, scale.size)
    const first = sum.value === 0
    const other =
      decimal !== null && first
        ? decimalOf(decimal, scale.size)
        : scale.loose && first
          ? decimalOf(term, 1)
          : null
    sum = { value, other, mark: scale.loose ? sum.mark : strongest(sum.mark, markOf(scale)), end: scale.end }
    size = scale.size
    if (isHalf(words[sum.end])) return half(words, sum, size)
    if (term.places > 0) return sum
    const odd = /^(le|linh)$/.test(words[sum.end]?.key ?? '') ? sum.end + 1 : sum.end
    if (words[odd]?.spaced && words[odd].kind === 'digits' && options.namedAt?.(odd)) return sum
    const next = literalAt(words, odd)
    const spoken = next === null ? wordNumeralAt(words, odd, options.bare) : null
    const follow = next?.kind === 'numeral' && next.places === 0 ? next : spoken
    if (follow === null) return sum
    glued = next !== null
    term = follow
  }
}

/** "3tr5", "2 triệu 350", "hai triệu ba", "ba triệu hai trăm": the digits after a scale word continue it downwards. */
function withTail(
  words: readonly Word[],
  sum: Sum,
  tail: Numeral,
  size: number,
  options: NumberOptions,
): Sum {
  const start = words[sum.end]
  if (start?.spaced && start.kind === 'digits' && options.namedAt?.(tail.end)) return sum
  const after = words[tail.end]
  if ((after?.fold === '/' && !after.spaced) || after?.fold === '%' || tail.width > 3) return sum
  if (tail.width === 0 && tail.digits >= 10 && tail.digits < 100) {
    const readings = [
      sum.value + (tail.digits * size) / 100,
      sum.value + (tail.digits * size) / 1000,
    ] as const
    return { ...sum, value: readings[0], other: readings[1], end: tail.end }
  }
  const exact = tail.width < 0 || tail.digits >= 100
  const steps = tail.width > 0 ? 10 ** tail.width : exact ? 1000 : 10
  const rest = Math.round((tail.digits * size) / steps)
  const halved = exact && tail.digits >= 100 && roundness(tail) === 100 && isHalf(words[tail.end])
  const more = halved ? Math.round((50 * size) / steps) : 0
  return { ...sum, value: sum.value + rest + more, end: halved ? tail.end + 1 : tail.end }
}

function half(words: readonly Word[], sum: Sum, size: number): Sum {
  return isHalf(words[sum.end]) && size >= 10
    ? { ...sum, value: sum.value + size / 2, end: sum.end + 1 }
    : sum
}

/** Currency, percent and "chẵn" after the number, then the range that is allowed. */
function finish(words: readonly Word[], sum: Sum): Amount {
  let { end, mark } = sum
  const word = words[end]
  if (word?.fold === '%') {
    mark = 'percent'
    end += 1
  } else if (word?.key === 'phan' && words[end + 1]?.key === 'tram') {
    mark = 'percent'
    end += 2
  } else if (isCurrency(words, end, mark === 'none' && sum.value < 10_000)) {
    mark = 'currency'
    end += 1
    if (words[end]?.key === 'dong') end += 1
  }
  if (words[end]?.spelling.letters === 'chăn' && words[end]?.spelling.tone === 3) end += 1
  const large = sum.value > LARGEST || (sum.other ?? 0) > LARGEST
  if (large) return { reading: { kind: 'too-large' }, end }
  if (sum.other !== null && sum.other !== sum.value) {
    return { reading: { kind: 'ambiguous', readings: [sum.value, sum.other], mark }, end }
  }
  return { reading: { kind: 'number', value: sum.value, mark }, end }
}

function signAt(words: readonly Word[], at: number): boolean {
  const sign = words[at]
  const next = words[at + 1]
  if (sign === undefined || next === undefined) return false
  if (sign.key === 'am' && sign.spelling.letters === 'âm') return next.kind === 'digits'
  const before = words[at - 1]
  return (
    sign.fold === '-' &&
    next.kind === 'digits' &&
    !next.spaced &&
    (sign.spaced || before?.fold === ':') &&
    before?.kind !== 'line'
  )
}

function negative(reading: NumberReading): NumberReading {
  return reading.kind === 'number' && reading.value > 0
    ? { kind: 'negative', value: -reading.value, mark: reading.mark }
    : reading
}
