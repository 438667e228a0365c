import type { TimeReader, TimeReading } from './date-reading.ts'
import { ordinalAt, yearAfter } from './date-words.ts'
import { firstPhrase, says, saysPhrase } from './phrases.ts'
import type { Word } from './words.ts'

const OTHER: TimeReading = { kind: 'other' }

/** "năm học 2025-2026", "nhiệm kỳ 2021-2026", "giai đoạn 2021 - 2030", "hè 2026". */
export const yearsAt: TimeReader = (words, at) => {
  const lead = firstPhrase(words, at, [
    'năm học',
    'nhiệm kỳ',
    'giai đoạn',
    'niên khóa',
    'khóa',
    'hè',
    'tết',
    'xuân',
  ])
  const start = lead ?? at
  if (!isYear(words[start])) return null
  const joint = words[start + 1]
  const pair = joint?.fold === '-' || joint?.fold === '/' || says(joint, 'đến')
  if (pair && isYear(words[start + 2])) return { reading: OTHER, end: start + 3 }
  if (joint?.fold === '-' && !joint.spaced && /^\d\d$/.test(words[start + 2]?.fold ?? '')) {
    return { reading: OTHER, end: start + 3 }
  }
  return lead === null ? null : { reading: OTHER, end: start + 1 }
}

/** "20/11/2026", "ngày 26/3", "05/4/2022", "ngày 5 tháng 4", "mùng 8/3"; a bare "20/10" when it can be no ratio. */
export const dateAt: TimeReader = (words, at) => {
  const named = firstPhrase(words, at, ['ngày', 'mùng', 'mồng', 'hôm', 'tối', 'sáng', 'chiều', 'dịp', 'rằm'])
  const start = named ?? at
  const day = words[start]
  if (day?.kind !== 'digits' || day.fold.length > 2) return null
  const number = Number(day.fold)
  if (number < 1 || number > 31) return null
  if (named !== null && says(words[start + 1], 'tháng')) {
    const month = ordinalAt(words, start + 2)
    if (month !== null && month.value <= 12) return ending(words, number, month.value, month.end)
  }
  const month = words[start + 2]
  const joint = words[start + 1]
  const glued = joint !== undefined && !joint.spaced && month?.kind === 'digits' && !month.spaced
  if (glued && /^[-/.]$/.test(joint.fold) && month.fold.length <= 2 && validMonth(month)) {
    const dated = writtenYear(words, start + 3, joint.fold)
    if (dated !== null)
      return {
        reading: { kind: 'date', day: isoDay(dated.year, Number(month.fold), number) },
        end: dated.end,
      }
    const noRatio = number > Number(month.fold) || says(words[at - 1], 'đến', 'từ', 'hết', 'lễ')
    const chained =
      /^[-/.]$/.test(words[start + 3]?.fold ?? '') &&
      words[start + 4]?.kind === 'digits' &&
      !words[start + 4]?.spaced
    if (joint.fold === '/' && !chained && (named !== null || noRatio))
      return { reading: { kind: 'date', day: null }, end: start + 3 }
  }
  const plain = named !== null && says(words[at], 'ngày', 'mùng', 'mồng', 'hôm', 'rằm')
  return plain ? { reading: { kind: 'date', day: null }, end: start + 1 } : null
}

/** "19h30", "7 giờ rưỡi", "19:30", "thứ 7", "30 phút". */
export const timeOfDayAt: TimeReader = (words, at) => {
  if (
    words[at]?.spelling.letters === 'thư' &&
    words[at]?.spelling.tone === 2 &&
    words[at + 1]?.kind === 'digits'
  )
    return { reading: OTHER, end: at + 2 }
  const hour = words[at]
  if (hour?.kind !== 'digits' || hour.fold.length > 2) return null
  const unit = words[at + 1]
  const glued = unit !== undefined && !unit.spaced
  if (
    unit?.fold === ':' &&
    glued &&
    /^[0-5]\d$/.test(words[at + 2]?.fold ?? '') &&
    words[at + 2]?.spaced === false
  ) {
    return Number(hour.fold) < 24 ? { reading: OTHER, end: at + 3 } : null
  }
  const clock = says(unit, 'giờ') || (glued && says(unit, 'h', 'g'))
  if (!clock) return says(unit, 'phút') ? { reading: OTHER, end: at + 2 } : null
  const minute = words[at + 2]
  if (minute?.kind === 'digits' && (minute.spaced === false || says(words[at + 3], 'phút', 'p'))) {
    return { reading: OTHER, end: says(words[at + 3], 'phút', 'p') ? at + 4 : at + 3 }
  }
  return { reading: OTHER, end: saysPhrase(words, at + 2, 'rưỡi') ?? at + 2 }
}

function ending(words: readonly Word[], day: number, month: number, end: number) {
  const year = yearAfter(words, end)
  const reading: TimeReading = { kind: 'date', day: year === null ? null : isoDay(year.year, month, day) }
  return { reading, end: year?.end ?? end }
}

function writtenYear(
  words: readonly Word[],
  at: number,
  joint: string,
): { year: number; end: number } | null {
  const mark = words[at]
  const year = words[at + 1]
  if (mark?.fold !== joint || mark.spaced || year?.kind !== 'digits' || year.spaced) return null
  if (/^(19|20)\d\d$/.test(year.fold)) return { year: Number(year.fold), end: at + 2 }
  return /^2\d$/.test(year.fold) ? { year: 2000 + Number(year.fold), end: at + 2 } : null
}

function isoDay(year: number, month: number, day: number): string | null {
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function isYear(word: Word | undefined): boolean {
  return word?.kind === 'digits' && /^(19|20)\d\d$/.test(word.fold)
}

function validMonth(word: Word): boolean {
  return Number(word.fold) >= 1 && Number(word.fold) <= 12
}
