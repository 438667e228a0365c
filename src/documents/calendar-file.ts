/** An appointment for somebody's own calendar. */
export interface CalendarEntry {
  /** The same for every version, so that a later file replaces an earlier one. */
  readonly uid: string
  /** Grows with each change of time or place. */
  readonly sequence: number
  readonly cancelled: boolean
  readonly title: string
  readonly startsAt: Date
  readonly endsAt: Date
  readonly place: string
  readonly description: string
  readonly url: string | null
  /** What the reminders say, and how many minutes before. */
  readonly alarm: { readonly text: string; readonly minutes: readonly number[] }
  readonly madeAt: Date
}

/** An iCalendar file (RFC 5545) with one appointment; its times are in UTC, so every calendar shows them right. */
export function calendarFile(entry: CalendarEntry): Buffer {
  const { url, alarm, cancelled } = entry
  const link = url?.replaceAll(/\s/g, '')
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Cau Noi//Cau Noi//VI',
    `METHOD:${cancelled ? 'CANCEL' : 'PUBLISH'}`,
    'BEGIN:VEVENT',
    `UID:${entry.uid}`,
    `SEQUENCE:${entry.sequence}`,
    `DTSTAMP:${utc(entry.madeAt)}`,
    `DTSTART:${utc(entry.startsAt)}`,
    `DTEND:${utc(entry.endsAt)}`,
    `SUMMARY:${escaped(entry.title)}`,
    ...(entry.place ? [`LOCATION:${escaped(entry.place)}`] : []),
    ...(entry.description ? [`DESCRIPTION:${escaped(entry.description)}`] : []),
    ...(link ? [`URL:${link}`] : []),
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    ...(cancelled ? [] : alarm.minutes.flatMap((minutes) => alarmLines(alarm.text, minutes))),
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return Buffer.from(lines.map((line) => `${folded(line)}\r\n`).join(''))
}

function alarmLines(text: string, minutes: number): string[] {
  const alarm = ['ACTION:DISPLAY', `TRIGGER:-PT${minutes}M`, `DESCRIPTION:${escaped(text)}`]
  return ['BEGIN:VALARM', ...alarm, 'END:VALARM']
}

/** '20260312T003000Z' */
function utc(at: Date): string {
  return at.toISOString().replace(/\.\d+/, '').replaceAll(/[-:]/g, '')
}

/** As 3.3.11 of the RFC wants text. */
function escaped(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll(/\r\n?|\n/g, '\\n')
    .replaceAll(/\p{Cc}/gu, '')
}

/** Lines of 75 bytes at most, a letter never cut in two (3.1 of the RFC). */
function folded(line: string): string {
  let bytes = 0
  return [...line]
    .map((letter) => {
      const size = Buffer.byteLength(letter)
      const fold = bytes + size > 75
      bytes = fold ? 1 + size : bytes + size
      return fold ? `\r\n ${letter}` : letter
    })
    .join('')
}
