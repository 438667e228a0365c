import { addDays, daysBetween } from '../calendar.ts'

/** A time on the wall clock. */
export interface ClockTime {
  readonly hour: number
  readonly minute: number
}

/** A time on the wall clock of a civil day ('YYYY-MM-DD'). */
export interface Moment extends ClockTime {
  readonly day: string
}

const WORDS = [
  'khong',
  'mot',
  'hai',
  'ba',
  'bon',
  'nam',
  'sau',
  'bay',
  'tam',
  'chin',
  'muoi',
  'muoi mot',
  'muoi hai',
]
const HOUR = `(\\d{1,2}|${WORDS.toReversed().join('|')})`
const CLOCK = new RegExp(
  `(?<![\\d/.\\p{L}])${HOUR}(?:\\s*(?::|h|g(?![a-z])|gio)\\s*(?:(kem)\\s*)?(?:(\\d{2}|\\d(?= *p))(?![/\\d])|(ruoi))?|\\s+(ruoi)|(?:\\.(\\d\\d))?(?=\\s*[ap]m))`,
  'u',
)
const DAY_PARTS = ['sang', 'trua', 'chieu', 'toi', 'dem', 'am', 'pm'] as const
const WEEKDAYS = [
  ['thu hai', 'thu 2', 't2', 'monday'],
  ['thu ba', 'thu 3', 't3', 'tuesday'],
  ['thu tu', 'thu 4', 't4', 'wednesday'],
  ['thu nam', 'thu 5', 't5', 'thursday'],
  ['thu sau', 'thu 6', 't6', 'friday'],
  ['thu bay', 'thu 7', 't7', 'saturday'],
  ['chu nhat', 'cn', 'sunday'],
]
/** A Monday. */
const MONDAY = '2024-01-01'

/** The time of day that a text names: "7h30", "7 giờ rưỡi tối", "2h chiều", "8 giờ kém 15", "19:30"; null where none. */
export function readClock(text: string): ClockTime | null {
  return clockIn(plain(text).replaceAll(dayNames(), ' '))
}

/**
 * The moment that a text names, to come after `now`: "7h sáng mai", "14:00 20/12", "thứ hai 8h". Without a day it is the
 * next time the clock shows it; a day without a year is the next one. Null where no hour is named, or it has passed.
 */
export function readMoment(text: string, now: Moment): Moment | null {
  const said = plain(text)
  const clock = readClock(text)
  if (!clock) return null
  const named = dayIn(said, now.day)
  if (named === 'none') return null
  if (named) return isAfter({ ...clock, day: named }, now) ? { ...clock, day: named } : null
  const today = { ...clock, day: now.day }
  return isAfter(today, now) ? today : { ...clock, day: addDays(now.day, 1) }
}

function clockIn(said: string): ClockTime | null {
  const found = CLOCK.exec(said)
  if (!found?.[1]) return null
  const [, written, minus, minutes, half, laterHalf, afterPoint] = found
  const base = /^\d/.test(written) ? Number(written) : WORDS.indexOf(written)
  const part = DAY_PARTS.find((one) => new RegExp(`(?<![a-z])${one}(?![a-z])`).test(said))
  const minute = half || laterHalf ? 30 : Number(minutes ?? afterPoint ?? 0)
  const hour = inDayPart(base, part)
  if (hour > 23 || minute > 59) return null
  if (!minus) return { hour, minute }
  return minute === 0 ? { hour, minute } : { hour: (hour + 23) % 24, minute: 60 - minute }
}

function inDayPart(hour: number, part: (typeof DAY_PARTS)[number] | undefined): number {
  if (part === 'dem' && hour === 12) return 0
  if (part === 'am') return hour === 12 ? 0 : hour
  const later = part === 'chieu' || part === 'toi' || part === 'pm' || (part === 'dem' && hour >= 7)
  if (part === 'trua') return hour <= 3 ? hour + 12 : hour
  return later && hour < 12 ? hour + 12 : hour
}

/** The day that is named; 'none' for one that does not exist, null where none is named. */
function dayIn(said: string, today: string): string | 'none' | null {
  const date =
    /(?<![\d:])(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}))?(?!\d)/.exec(said) ??
    /ngay (\d{1,2}) thang (\d{1,2})(?: nam (\d{4}))?/.exec(said)
  if (date) return nextDate(Number(date[1]), Number(date[2]), date[3] ? Number(date[3]) : null, today)
  const ofMonth = /ngay (?:mung |mong )?(\d{1,2})(?!\s*(?:gio|h|\d))/.exec(said)
  if (ofMonth) return nextOfMonth(Number(ofMonth[1]), today)
  const weekday = WEEKDAYS.findIndex((names) => names.some((name) => has(said, name)))
  if (weekday >= 0) return nextWeekday(weekday, /tuan (?:sau|toi)|next week/.test(said), today)
  if (has(said, '(?:ngay|sang|chieu|toi) (?:kia|mot)')) return addDays(today, 2)
  if (has(said, 'mai') || has(said, 'tomorrow')) return addDays(today, 1)
  return has(said, 'nay') || has(said, 'today') ? today : null
}

function nextDate(day: number, month: number, year: number | null, today: string): string | 'none' {
  const thisYear = Number(today.slice(0, 4))
  for (const one of year === null ? [thisYear, thisYear + 1] : [year]) {
    const found = isoDay(one, month, day)
    if (found && (year !== null || found >= today)) return found
  }
  return 'none'
}

function nextOfMonth(day: number, today: string): string | 'none' {
  const [year = 0, month = 1] = today.split('-').map(Number)
  for (let ahead = 0; ahead < 3; ahead += 1) {
    const at = month - 1 + ahead
    const found = isoDay(year + Math.floor(at / 12), (at % 12) + 1, day)
    if (found && found >= today) return found
  }
  return 'none'
}

/** "thứ tư": the next one, never today; "tuần sau": the one after the coming Sunday. */
function nextWeekday(weekday: number, nextWeek: boolean, today: string): string {
  const now = ((daysBetween(MONDAY, today) % 7) + 7) % 7
  if (nextWeek) return addDays(today, 7 - now + weekday)
  return addDays(today, (weekday - now + 7) % 7 || 7)
}

function isoDay(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function isAfter(one: Moment, two: Moment): boolean {
  if (one.day !== two.day) return one.day > two.day
  return one.hour * 60 + one.minute > two.hour * 60 + two.minute
}

/** Week days and dates, whose numbers are no hours. */
function dayNames(): RegExp {
  return /thu (?:[2-7]|hai|ba|tu|nam|sau|bay)(?![a-z])|\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?|ngay \d{1,2}(?: thang \d{1,2})?(?: nam \d{4})?/g
}

function has(said: string, name: string): boolean {
  return new RegExp(`(?<![a-z])${name}(?![a-z\\d])`).test(said)
}

/** Lower case without diacritics; marks stay. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replaceAll(/\s+/g, ' ')
}
