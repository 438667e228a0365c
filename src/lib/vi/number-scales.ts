import type { Numeral } from './numerals.ts'
import { says } from './phrases.ts'
import type { Word } from './words.ts'

/**
 * How a number was marked: 'scale' with nghìn, k, triệu, tỷ; 'currency' with đồng, or a scale used for money alone
 * (củ, lít); 'percent' with %.
 */
export type NumberMark = 'none' | 'scale' | 'currency' | 'percent'

/** What "rưỡi" is half of after number words: "hai trăm rưỡi" is 250. */
export function roundness(term: Numeral): number {
  if (term.width > 0 || term.digits === 0 || term.places > 0) return 0
  return term.digits % 100 === 0 ? 100 : term.digits % 10 === 0 ? 10 : 0
}

/** "đồng", "đ", "vnd" behind an amount; behind a `short` number "đồng chí" and "dòng họ" are something else. */
export function isCurrency(words: readonly Word[], at: number, short: boolean): boolean {
  const word = words[at]
  if (word?.kind !== 'word') return word?.fold === '₫'
  if (word.key === 'vnd') return true
  if (word.key === 'd') return !word.spaced
  if (!says(word, 'đồng')) return false
  return !(short && says(words[at + 1], 'họ', 'chí'))
}

/** A word that multiplies what stands before it; `money` when it counts nothing but money. */
export interface Scale {
  size: number
  money: boolean
  /** May as well be a short word for people: "45ng". */
  loose: boolean
  end: number
}

const SCALES: Readonly<Record<string, { size: number; money?: boolean; wants?: string }>> = {
  ti: { size: 1e9 },
  trieu: { size: 1e6 },
  tr: { size: 1e6 },
  cu: { size: 1e6, money: true, wants: 'cu4' },
  chai: { size: 1e6, money: true },
  nghin: { size: 1e3 },
  ngan: { size: 1e3 },
  ngin: { size: 1e3 },
  ng: { size: 1e3 },
  k: { size: 1e3 },
  lit: { size: 1e5, money: true },
  xi: { size: 1e5, money: true },
}

/** The scale word at a token; `afterDigits` lets "k" and "ng" be thousands. */
export function scaleAt(words: readonly Word[], at: number, afterDigits: boolean): Scale | null {
  const word = words[at]
  if (word?.kind !== 'word') return null
  const scale = SCALES[word.key]
  if (scale === undefined) return null
  if (
    scale.wants !== undefined &&
    word.spelling.tone !== 0 &&
    `${word.key}${word.spelling.tone}` !== scale.wants
  )
    return null
  if (
    (word.key === 'k' || word.key === 'ng') &&
    (!afterDigits || (word.spaced && /^(co|phai|con)$/.test(words[at + 1]?.key ?? '')))
  )
    return null
  if (word.key === 'ng' && word.spaced) return null
  return { size: scale.size, money: scale.money ?? false, loose: word.key === 'ng', end: at + 1 }
}

/** "2 chục", "3 trăm", "một tá" after the number they multiply. */
export function smallScaleAt(
  words: readonly Word[],
  term: Numeral,
): { size: number; mark: NumberMark; end: number } | null {
  const word = words[term.end]
  if (word?.kind !== 'word' || term.places > 0) return null
  const size =
    word.key === 'chuc'
      ? 10
      : word.key === 'tram'
        ? 100
        : word.key === 'ta' && word.spelling.tone === 2
          ? 12
          : 0
  return size === 0 ? null : { size, mark: 'none', end: term.end + 1 }
}

/** "rưỡi". */
export function isHalf(word: Word | undefined): boolean {
  return word?.kind === 'word' && word.key === 'ruoi'
}

/** How a scale marks its number. */
export function markOf(scale: Scale): NumberMark {
  return scale.money ? 'currency' : 'scale'
}

/** The mark that says more. */
export function strongest(one: NumberMark, two: NumberMark): NumberMark {
  return one === 'currency' || two === 'none' ? one : two
}

/** digits × 10^-places × size without a rounding error while the result is whole. */
export function decimalOf(numeral: Numeral, size: number): number {
  const power = 10 ** numeral.places
  return size >= power ? numeral.digits * (size / power) : (numeral.digits * size) / power
}
