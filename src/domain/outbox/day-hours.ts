import { addDays, dayOf, startOfDay, timeOf } from '../../lib/calendar.ts'

/** When something that is not urgent may be sent: now, or in the morning; 07:00 to 20:30 are day hours. */
export function dayHours(now: Date, timeZone: string): { readonly sendAt: Date; readonly quiet: boolean } {
  const { hour, minute } = timeOf(now, timeZone)
  const at = hour * 60 + minute
  if (at >= MORNING && at < EVENING) return { sendAt: now, quiet: false }
  const today = dayOf(now, timeZone)
  const day = at < MORNING ? today : addDays(today, 1)
  return { sendAt: new Date(startOfDay(day, timeZone).getTime() + MORNING * 60_000), quiet: true }
}

const MORNING = 7 * 60
const EVENING = 20 * 60 + 30
