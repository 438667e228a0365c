import { dayOf, startOfDay, timeOf } from '../../lib/calendar.ts'
import { type Text, text } from '../../lib/message.ts'
import { fold } from '../../lib/vi/fold.ts'

/** A class, as the rules see it. */
export interface EventTimes {
  readonly state: string
  readonly startsAt: Date | null
  readonly endsAt: Date | null
  readonly rsvpUntil: Date | null
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** How long a class takes where nobody said when it ends. */
const USUAL_LENGTH = 4 * HOUR
/** Reminders of what somebody said yes to may go out from half past five. */
const EARLIEST = 5.5 * HOUR
const DAY_HOURS = { from: 7 * HOUR, until: 20.5 * HOUR } as const

/** The topic by which classes are counted together: "Chuyển đổi số " and "chuyển đổi SỐ" are the same. */
export function topicKeyOf(topic: string): string {
  return fold(topic)
}

/** When a class is over; null while it has no time yet. */
export function endOf({ startsAt, endsAt }: Pick<EventTimes, 'startsAt' | 'endsAt'>): Date | null {
  return endsAt ?? (startsAt && new Date(startsAt.getTime() + USUAL_LENGTH))
}

/** Whether it is over by its time. */
export function isOver(event: Pick<EventTimes, 'startsAt' | 'endsAt'>, now: Date): boolean {
  const end = endOf(event)
  return end !== null && end <= now
}

/** Whether news of a class may wait for the morning: it begins more than twelve hours from now. */
export function mayWait(startsAt: Date | null, now: Date): boolean {
  return startsAt === null || startsAt.getTime() - now.getTime() > 12 * HOUR
}

/** How far answers are taken: all, only a "no" (which frees a seat), or none. */
export function answersTaken(event: EventTimes, now: Date): 'all' | 'no' | 'cancelled' | 'over' {
  if (event.state === 'cancelled') return 'cancelled'
  if (event.state === 'held' || isOver(event, now)) return 'over'
  const last = event.rsvpUntil ?? event.startsAt
  return last !== null && last < now ? 'no' : 'all'
}

/** A reminder of a class, and the span in which it is worth sending. */
export interface ReminderTime {
  readonly kind: 'day' | 'hours' | 'link'
  readonly from: Date
  readonly until: Date
}

/**
 * When those who come are reminded: the day before at the same hour, but by day (07:00 to 20:30); two hours before, but
 * not before 05:30; half an hour before with the link of an online class.
 */
export function reminderTimes(
  { startsAt, endsAt }: { readonly startsAt: Date; readonly endsAt: Date | null },
  timeZone: string,
): readonly ReminderTime[] {
  const start = startsAt.getTime()
  const sinceMidnight = (at: number) => at - startOfDay(dayOf(new Date(at), timeZone), timeZone).getTime()
  const before = start - 24 * HOUR
  const hour = sinceMidnight(before)
  const byDay = before - hour + Math.min(Math.max(hour, DAY_HOURS.from), DAY_HOURS.until - MINUTE)
  const twoHours = start - 2 * HOUR
  const midnight = start - sinceMidnight(start)
  const soon = Math.min(Math.max(twoHours, midnight + EARLIEST), start)
  const end = endOf({ startsAt, endsAt })?.getTime() ?? start
  return [
    { kind: 'day', from: new Date(byDay), until: new Date(midnight) },
    { kind: 'hours', from: new Date(soon), until: new Date(start) },
    { kind: 'link', from: new Date(start - 30 * MINUTE), until: new Date(end) },
  ]
}

/** "08:00 ngày 20/12/2026", "08:00 đến 11:00 ngày 20/12/2026", or that it is not known yet. */
export function whenText(
  { startsAt, endsAt }: Pick<EventTimes, 'startsAt' | 'endsAt'>,
  timeZone: string,
): Text {
  if (!startsAt) return text('event-when-unknown')
  const day = dayOf(startsAt, timeZone)
  const args = { time: clockOf(startsAt, timeZone), day: { day } }
  if (!endsAt) return text('event-when', args)
  const end = { until: clockOf(endsAt, timeZone), lastDay: { day: dayOf(endsAt, timeZone) } }
  return text(dayOf(endsAt, timeZone) === day ? 'event-when-span' : 'event-when-days', { ...args, ...end })
}

/** "08:05" on the wall clock. */
export function clockOf(at: Date, timeZone: string): string {
  const { hour, minute } = timeOf(at, timeZone)
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
