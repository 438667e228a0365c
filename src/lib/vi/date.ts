import { dateAt, timeOfDayAt, yearsAt } from './date-marks.ts'
import {
  countedMonthsAt,
  monthAt,
  oldPeriodAt,
  quarterAt,
  vaguePeriodAt,
  weekAt,
  yearAt,
} from './date-periods.ts'
import type { ReadPeriod, TimeReader, TimeReading } from './date-reading.ts'
import type { Span } from './fold.ts'
import { literalAt, wordNumeralAt } from './numerals.ts'
import { says, saysPhrase } from './phrases.ts'
import { spanOfWords, type Word, wordsIn } from './words.ts'

export type { ReadPeriod, TimeReading } from './date-reading.ts'

export interface TimeMention {
  reading: TimeReading
  span: Span
  /** The tokens it covers, `to` exclusive. */
  from: number
  to: number
}

/** Everything a text says about time, from left to right; `today` ('YYYY-MM-DD') gives meaning to "quý trước". */
export function findTimes(text: string, today: string): TimeMention[] {
  return timesAmong(wordsIn(text), today)
}

/** The periods that a text names, comparisons left out. */
export function findPeriods(text: string, today: string): { period: ReadPeriod; span: Span }[] {
  return findTimes(text, today).flatMap(({ reading, span }) =>
    reading.kind === 'period' ? [{ period: reading.period, span }] : [],
  )
}

/** Like `findTimes`, for a text that is already cut into words. */
export function timesAmong(words: readonly Word[], today: string): TimeMention[] {
  const found: TimeMention[] = []
  for (let at = 0; at < words.length; ) {
    const mention = timeAt(words, at, today)
    if (mention !== null) addTime(words, found, mention)
    at = mention?.to ?? at + 1
  }
  return found
}

const READERS: readonly TimeReader[] = [
  yearsAt,
  dateAt,
  timeOfDayAt,
  quarterAt,
  countedMonthsAt,
  oldPeriodAt,
  monthAt,
  weekAt,
  yearAt,
  vaguePeriodAt,
]

function timeAt(words: readonly Word[], at: number, today: string): TimeMention | null {
  for (const read of READERS) {
    const found = read(words, at, today)
    if (found === null) continue
    const period = ['period', 'vague', 'past'].includes(found.reading.kind)
    const reading: TimeReading =
      period && isCompared(words, at)
        ? { kind: 'compared' }
        : period && isOfAge(words, found.end)
          ? { kind: 'other' }
          : found.reading
    return { reading, span: spanOfWords(words, at, found.end), from: at, to: found.end }
  }
  return null
}

/** Adds a time; "năm 2025, quý 3": the year just before is that of the shorter period, unless this one says its own. */
function addTime(words: readonly Word[], found: TimeMention[], mention: TimeMention): void {
  const { reading, from, to } = mention
  const before = found.at(-1)
  found.push(mention)
  if (before?.reading.kind !== 'period' || reading.kind !== 'period') return
  const apart = words.slice(before.to, Math.min(from, before.to + 3))
  const near = apart.length <= 2 && apart.every((word) => word.kind === 'mark' || word.kind === 'line')
  const own = words.slice(from, to).some((word) => word.fold.length === 4 && word.kind === 'digits')
  if (!near || own || before.reading.period.type !== 'year' || reading.period.type === 'year') return
  const { year } = before.reading.period
  const whole: TimeReading = { kind: 'period', period: { ...reading.period, year } }
  found.splice(-2, 2, { ...before, reading: { kind: 'other' } }, { ...mention, reading: whole })
}

/** "năm nay đã 74 tuổi", "năm nay tôi bước sang tuổi 70", "năm nay là năm thứ 12": how old someone is, or how long in service. */
function isOfAge(words: readonly Word[], at: number): boolean {
  for (let next = at; next < at + FARTHEST_AGE && words[next]?.kind !== 'line'; next += 1) {
    const word = words[next]
    if (word === undefined || (word.kind === 'mark' && !/^[,(]$/.test(word.fold))) return false
    const figure = literalAt(words, next) ?? wordNumeralAt(words, next, false)
    const aged =
      word.key === 'tuoi' && (words[next + 1]?.kind === 'digits' || words[next - 1]?.kind === 'digits')
    if (aged || saysPhrase(words, next, 'năm thứ') !== null) return true
    if (figure !== null && says(words[figure.end], 'tuổi')) return true
    if (word.kind === 'digits') return false
  }
  return false
}

const FARTHEST_AGE = 8

/** "so với", "cùng kỳ", "hơn", "như", "bằng" just before. */
function isCompared(words: readonly Word[], at: number): boolean {
  const before = [words[at - 2]?.fold, words[at - 1]?.fold]
  return (
    ['voi', 'hon', 'nhu', 'bang', 'sv'].includes(before[1] ?? '') ||
    (before[0] === 'cung' && before[1] === 'ki') ||
    (before[0] === 'cung' && before[1] === 'ky')
  )
}
