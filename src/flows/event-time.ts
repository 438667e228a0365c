import { dayOf, startOfDay, timeOf } from '../lib/calendar.ts'
import { type Moment, readClock, readMoment } from '../lib/vi/clock-time.ts'
import { fold } from '../lib/vi/fold.ts'

/** When something begins and, where that was said, ends. */
export interface Span {
  readonly startsAt: Date
  readonly endsAt: Date | null
}

interface Now {
  readonly now: Date
  readonly timeZone: string
}

const UNTIL = /\s+(?:đến|tới|den|toi|to|until)\s+|\s*[-–]\s*(?=\d{1,2}\s*(?:h|g|:))/i
const CLOCKS = /\d{1,2}\s*(?:h|g|giờ|gio|:)\s*(?:\d{2}|rưỡi|ruoi)?(?![\d/])/giu
const DATED = /\d[/-]\d|ngay \d|thu (?:\d|hai|ba|tu|nam|sau|bay)|chu nhat|(?:^| )mai(?: |$)/

/** "8h ngày 20/12", "8h đến 11h30 ngày 20/12", "8h 20/12 đến 16h 21/12": a span to come; null for what is none. */
export function readSpan(said: string, { now, timeZone }: Now): Span | null {
  const [first = '', second] = said.split(UNTIL)
  const clock = readClock(first)
  if (!clock) return null
  const days = `${first.replaceAll(CLOCKS, ' ')} ${isDated(first) ? '' : (second ?? '').replaceAll(CLOCKS, ' ')}`
  const written = `${clock.hour}:${String(clock.minute).padStart(2, '0')}`
  const start = readMoment(
    `${written} ${days.replaceAll(/sáng|trưa|chiều|tối|đêm/giu, ' ')}`,
    wallClock(now, timeZone),
  )
  if (!start) return null
  const startsAt = instantOf(start, timeZone)
  if (second === undefined) return { startsAt, endsAt: null }
  const until = readClock(second)
  const end =
    isDated(first) && isDated(second) ? readMoment(second, start) : until && { ...until, day: start.day }
  const endsAt = end && instantOf(end, timeZone)
  return endsAt && endsAt > startsAt ? { startsAt, endsAt } : null
}

/** A moment to come: "17h ngày 18/12"; null for what is none. */
export function readInstant(said: string, { now, timeZone }: Now): Date | null {
  const moment = readMoment(said, wallClock(now, timeZone))
  return moment && instantOf(moment, timeZone)
}

function wallClock(now: Date, timeZone: string): Moment {
  return { day: dayOf(now, timeZone), ...timeOf(now, timeZone) }
}

function instantOf({ day, hour, minute }: Moment, timeZone: string): Date {
  return new Date(startOfDay(day, timeZone).getTime() + (hour * 60 + minute) * 60_000)
}

function isDated(part: string): boolean {
  return DATED.test(part) || DATED.test(fold(part))
}
