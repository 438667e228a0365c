import { addDays, isoWeek } from '../calendar.ts'
import type { ReadPeriod, TimeReader, TimeReading } from './date-reading.ts'
import { ordinalAt, relativeAt, yearAfter } from './date-words.ts'
import { firstPhrase, says, saysPhrase } from './phrases.ts'
import type { Word } from './words.ts'

const VAGUE: TimeReading = { kind: 'vague' }

/** "quý III/2026", "q3", "quý trước"; in a text without marks "quy 3" is a quarter, "quy 3tr" is not. */
export const quarterAt: TimeReader = (words, at, today) => {
  if (!says(words[at], 'quý', 'q')) return null
  const dotted = words[at + 1]?.fold === '.' && words[at + 2]?.spaced === false ? 1 : 0
  const number = ordinalAt(words, at + 1 + dotted)
  if (number !== null && number.value >= 1 && number.value <= 4) {
    return dated(words, 'quarter', number.value, number.end, today)
  }
  const relative = relativeAt(words, at + 1)
  if (relative === null || words[at]?.key === 'q') return null
  return { reading: shifted('quarter', relative.shift, today), end: relative.end }
}

/** "tháng 10", "tháng mười", "T10", "tháng trước", "10/2026". */
export const monthAt: TimeReader = (words, at, today) => {
  const word = words[at]
  if (word?.kind === 'digits' && words[at + 1]?.fold === '/' && /^20\d\d$/.test(words[at + 2]?.fold ?? '')) {
    const month = Number(word.fold)
    const apart = words[at + 1]?.spaced || words[at + 2]?.spaced
    if (apart || word.fold.length > 2 || month < 1 || month > 12) return null
    return { reading: period('month', Number(words[at + 2]?.fold), month), end: at + 3 }
  }
  const short =
    words[at + 1]?.kind === 'digits' &&
    (says(word, 'thg') || (says(word, 't', 'th') && !words[at + 1]?.spaced))
  if (!short && !says(word, 'tháng')) return null
  if (says(words[at + 1], 'giêng')) return dated(words, 'month', 1, at + 2, today)
  if (says(words[at + 1], 'chạp')) return dated(words, 'month', 12, at + 2, today)
  const number = ordinalAt(words, at + 1)
  if (number !== null && number.value >= 1 && number.value <= 12) {
    return dated(words, 'month', number.value, number.end, today)
  }
  const relative = short ? null : relativeAt(words, at + 1)
  return relative === null ? null : { reading: shifted('month', relative.shift, today), end: relative.end }
}

/** "6 tháng đầu năm" and "nửa cuối năm" are halves; other counts of months are no reporting period. */
export const countedMonthsAt: TimeReader = (words, at, today) => {
  const halves = ['nửa đầu năm', 'nửa năm đầu', 'nửa cuối năm', 'nửa năm cuối']
  const half = halves.findIndex((phrase) => saysPhrase(words, at, phrase) !== null)
  if (half >= 0) return halfYear(words, half < 2 ? 1 : 2, at + 3, today)
  const number = ordinalAt(words, at)
  if (number === null || number.value < 2 || number.value > 12) return null
  const months = words[number.end]
  const short = says(months, 't') && !months?.spaced
  if (!short && !says(months, 'tháng')) return null
  const end = number.end + 1
  const tail = firstPhrase(words, end, [
    'đầu năm',
    'cuối năm',
    'đầu',
    'cuối',
    'vừa qua',
    'vừa rồi',
    'qua',
    'gần đây',
  ])
  if (short && tail === null && yearAfter(words, end) === null) return null
  if (tail === null && !short && isOfPlace(words, at) && isMonthNamed(words, end)) return null
  if (number.value === 6) {
    const last = saysPhrase(words, end, 'cuối') !== null
    const named = tail !== null && words[tail - 1] !== undefined && says(words[tail - 1], 'năm')
    return halfYear(words, last ? 2 : 1, named && tail !== null ? tail - 1 : (tail ?? end), today)
  }
  const said = tail !== null || yearAfter(words, end) !== null || opensReport(words, at, end)
  return { reading: said ? { kind: 'unsupported' } : { kind: 'other' }, end: tail ?? end }
}

/** "lục cá nguyệt đầu năm" is a half, "tam cá nguyệt thứ ba" a quarter, as older people say; "bán niên 2" too. */
export const oldPeriodAt: TimeReader = (words, at, today) => {
  const half = firstPhrase(words, at, ['lục cá nguyệt', 'bán niên', 'sáu tháng một kỳ'])
  const quarter = half === null ? firstPhrase(words, at, ['tam cá nguyệt']) : null
  const start = half ?? quarter
  if (start === null) return null
  const number = ordinalAt(words, firstPhrase(words, start, ['thứ', 'lần thứ']) ?? start)
  const most = half === null ? 4 : 2
  if (number !== null && number.value >= 1 && number.value <= most)
    return dated(words, half === null ? 'quarter' : 'half', number.value, number.end, today)
  const first = firstPhrase(words, start, ['đầu năm', 'đầu', 'thứ nhất'])
  const last = firstPhrase(words, start, ['cuối năm', 'cuối', 'sau'])
  const end = first ?? last
  if (end !== null && half !== null)
    return halfYear(words, first === null ? 2 : 1, says(words[end - 1], 'năm') ? end - 1 : end, today)
  const relative = relativeAt(words, start)
  if (relative === null) return { reading: VAGUE, end: start }
  return { reading: shifted(half === null ? 'quarter' : 'half', relative.shift, today), end: relative.end }
}

/** "tuần này", "tuần 45". */
export const weekAt: TimeReader = (words, at, today) => {
  if (!says(words[at], 'tuần')) return null
  const number = ordinalAt(words, at + 1)
  if (number !== null && number.value >= 1 && number.value <= 53) {
    return dated(words, 'week', number.value, number.end, today)
  }
  const relative = relativeAt(words, at + 1)
  return relative === null ? null : { reading: shifted('week', relative.shift, today), end: relative.end }
}

/** "năm 2025", "cả năm", "năm ngoái", "từ đầu năm đến giờ". */
export const yearAt: TimeReader = (words, at, today) => {
  const year = yearOf(today)
  const soFar = firstPhrase(words, at, [
    'từ đầu năm đến',
    'từ đầu năm tới',
    'đầu năm đến',
    'đầu năm tới',
    'từ đầu năm',
  ])
  if (soFar !== null) {
    const end = firstPhrase(words, soFar, ['bây giờ', 'hiện tại', 'hiện nay', 'giờ', 'nay']) ?? soFar
    return { reading: period('year', year, 1), end }
  }
  const whole = firstPhrase(words, at, ['cả năm', 'toàn năm', 'trọn năm', 'hết năm'])
  const start = whole ?? (says(words[at], 'năm') ? at + 1 : null)
  if (start === null) return null
  const written = yearAfter(words, start)
  if (written !== null) {
    const past = firstPhrase(words, Math.max(at - 2, 0), ['thành lập', 'giai đoạn']) === at
    const since = says(words[at - 1], 'từ', 'đến', 'sinh', 'hè', 'tết')
    return { reading: past || since ? { kind: 'other' } : period('year', written.year, 1), end: written.end }
  }
  const relative = relativeAt(words, start)
  if (relative !== null) return { reading: period('year', year + relative.shift, 1), end: relative.end }
  return whole === null ? null : { reading: period('year', year, 1), end: whole }
}

/** "kỳ này", "trong quý": a time without saying which. */
export const vaguePeriodAt: TimeReader = (words, at) => {
  const end = firstPhrase(words, at, ['trong tháng', 'trong quý', 'trong năm', 'trong kỳ', 'cùng kỳ'])
  if (end !== null) return ordinalAt(words, end) === null ? { reading: VAGUE, end } : null
  if (!says(words[at], 'kỳ')) return null
  const relative = relativeAt(words, at + 1)
  if (relative === null) return null
  return { reading: relative.shift < 0 ? { kind: 'past' } : VAGUE, end: relative.end }
}

function dated(words: readonly Word[], type: ReadPeriod['type'], index: number, end: number, today: string) {
  const written = yearAfter(words, end)
  if (written !== null) return { reading: period(type, written.year, index), end: written.end }
  const shift = saysPhrase(words, end, 'năm') === null ? null : relativeAt(words, end + 1)
  if (shift !== null) return { reading: period(type, yearOf(today) + shift.shift, index), end: shift.end }
  const relative = relativeAt(words, end)
  const past = relative !== null && relative.shift <= 0 && !says(words[end], 'qua')
  return { reading: period(type, nearestYear(type, index, today), index), end: past ? relative.end : end }
}

function halfYear(words: readonly Word[], index: number, end: number, today: string) {
  return dated(
    words,
    'half',
    index,
    says(words[end], 'năm') && yearAfter(words, end) === null && relativeAt(words, end + 1) === null
      ? end + 1
      : end,
    today,
  )
}

/** This year, unless the period would begin more than half a year from today: then the year before. */
function nearestYear(type: ReadPeriod['type'], index: number, today: string): number {
  const months = { week: 12 / 52, month: 1, quarter: 3, half: 6, year: 12 }[type]
  const begins = (index - 1) * months
  const now = Number(today.slice(5, 7)) - 1
  return begins - now > 6 ? yearOf(today) - 1 : yearOf(today)
}

function shifted(type: 'week' | 'month' | 'quarter' | 'half', shift: -1 | 0 | 1, today: string): TimeReading {
  if (type === 'week') {
    const { year, week } = isoWeek(addDays(today, 7 * shift))
    return period('week', year, week)
  }
  const size = { month: 1, quarter: 3, half: 6 }[type]
  const perYear = 12 / size
  const count = yearOf(today) * perYear + Math.floor((Number(today.slice(5, 7)) - 1) / size) + shift
  return period(type, Math.floor(count / perYear), (count % perYear) + 1)
}

function period(type: ReadPeriod['type'], year: number, index: number): TimeReading {
  return { kind: 'period', period: { type, year, index } }
}

function yearOf(today: string): number {
  return Number(today.slice(0, 4))
}

/** A place is named just before, so that the number may be its own. */
function isOfPlace(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]
  if (before?.kind !== 'word') return false
  return before.capital || says(before, ...PLACES)
}

const PLACES = [
  'thôn',
  'phố',
  'ấp',
  'xóm',
  'tổ',
  'khu',
  'bản',
  'khóm',
  'khối',
  'đội',
  'buôn',
  'làng',
  'hội',
  'đoàn',
]

/** "khu phố bốn tháng mười", "thôn Tân An 2 tháng 10": a month's own number follows, so that the one before is of something else. */
function isMonthNamed(words: readonly Word[], at: number): boolean {
  const month = ordinalAt(words, at)
  return month !== null && month.value >= 1 && month.value <= 12 && words[at]?.text !== 'năm'
}

/** "báo cáo 9 tháng: …": a count of months that heads a report. */
function opensReport(words: readonly Word[], at: number, end: number): boolean {
  const after = words[end]
  const opens = at === 0 || says(words[at - 1], 'cáo', 'bc', 'kết')
  return opens && (after === undefined || after.kind !== 'word')
}
