import { literalAt, wordNumeralAt } from './numerals.ts'
import { firstPhrase, says } from './phrases.ts'
import type { Word } from './words.ts'

/** A small whole number in digits, words or Roman numerals (capitals), that no scale word follows. */
export function ordinalAt(words: readonly Word[], at: number): { value: number; end: number } | null {
  const word = words[at]
  if (word === undefined) return null
  if (word.kind === 'digits') {
    if (word.fold.length > 2 || isAmount(words, at)) return null
    return { value: Number(word.fold), end: at + 1 }
  }
  const roman = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi'].indexOf(word.fold)
  if (roman > 0 && word.text === word.text.toUpperCase()) return { value: roman, end: at + 1 }
  const spoken = wordNumeralAt(words, at, true)
  if (spoken === null || isScale(words[spoken.end])) return null
  return { value: spoken.digits, end: spoken.end }
}

/** The year after a period ("/2026", "năm 2026", "-26", " 2026"); null when none is written there. */
export function yearAfter(words: readonly Word[], at: number): { year: number; end: number } | null {
  const joint = words[at]
  const glued = joint !== undefined && /^[-/.,]$/.test(joint.fold)
  const named = says(joint, 'năm')
  const start = glued || named ? at + 1 : at
  const word = words[start]
  if (word?.kind !== 'digits') return null
  if (word.fold.length === 4 && /^20\d\d$/.test(word.fold) && !isAmount(words, start)) {
    return { year: Number(word.fold), end: start + 1 }
  }
  const short = joint?.fold === '/' && !joint.spaced && !word.spaced && /^2\d$/.test(word.fold)
  return short && !isAmount(words, start) ? { year: 2000 + Number(word.fold), end: start + 1 } : null
}

/** -1, 0 or 1 for "trước", "này", "sau" and their like, with the token after them. */
export function relativeAt(words: readonly Word[], at: number): { shift: -1 | 0 | 1; end: number } | null {
  const past = firstPhrase(words, at, ['vừa rồi', 'vừa qua', 'trước đó', 'trước', 'rồi', 'qua', 'ngoái'])
  if (past !== null) return { shift: -1, end: past }
  const now = firstPhrase(words, at, ['hiện tại', 'hiện nay', 'này', 'nay', 'ni'])
  if (now !== null) return { shift: 0, end: now }
  const next = firstPhrase(words, at, ['sắp tới', 'tới', 'sau'])
  return next === null ? null : { shift: 1, end: next }
}

/** True when the digits at `at` are part of an amount: a decimal, thousands, or with a scale word after them. */
function isAmount(words: readonly Word[], at: number): boolean {
  const literal = literalAt(words, at)
  const dotted = literal !== null && literal.end > at + 1 && words[at + 1]?.kind === 'mark'
  const scale = words[at + 1]
  return dotted || isScale(scale) || scale?.fold === '%'
}

function isScale(word: Word | undefined): boolean {
  if (word?.kind !== 'word') return false
  return (
    /^(tr|trieu|nghin|ngan|ti|ruoi|dong|vnd)$/.test(word.key) ||
    (/^(k|d|cu)$/.test(word.key) && !word.spaced) ||
    /^(cu|chai|lit|xi)$/.test(word.key)
  )
}
