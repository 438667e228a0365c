import { dayOf } from '../../lib/calendar.ts'
import { type Choice, type Text, text } from '../../lib/message.ts'
import { clockOf, type EventTimes, whenText } from './training-event.ts'

/** What there is to tell about a class. */
export interface EventFacts extends EventTimes {
  readonly id: number
  readonly name: string
  readonly place: string
  readonly mapUrl: string | null
  readonly onlineUrl: string | null
  readonly capacity: number | null
  readonly bring: string
}

/** The class in one line: "Chuyển đổi số, 08:00 ngày 20/12/2026". */
export function eventLine(event: EventFacts, timeZone: string): Text {
  return text('event-line', { name: event.name, when: whenText(event, timeZone) })
}

/** Everything that somebody who is invited has to know, line by line. The link of an online class is not among it. */
export function factTexts(event: EventFacts, timeZone: string): Text[] {
  const { place, mapUrl, onlineUrl, capacity, bring, rsvpUntil } = event
  const lines = [
    text('event-fact-name', { name: event.name }),
    text('event-fact-when', { when: whenText(event, timeZone) }),
  ]
  if (place !== '') lines.push(text('event-fact-place', { place }))
  if (mapUrl !== null) lines.push(text('event-fact-map', { link: mapUrl }))
  if (onlineUrl !== null) lines.push(text('event-fact-online'))
  if (bring !== '') lines.push(text('event-fact-bring', { bring }))
  if (capacity !== null) lines.push(text('event-fact-capacity', { count: capacity }))
  if (rsvpUntil !== null) lines.push(text('event-fact-deadline', { when: momentText(rsvpUntil, timeZone) }))
  return [text('event-facts', { lines })]
}

/** "17:00 ngày 18/12/2026". */
export function momentText(at: Date, timeZone: string): Text {
  return text('event-when', { time: clockOf(at, timeZone), day: { day: dayOf(at, timeZone) } })
}

/** Whether one comes: choices that stand under an invitation for weeks. */
export function answerChoices(eventId: number): Choice[] {
  return [
    { open: 'rsvp', arg: `${eventId}:yes`, label: text('rsvp-yes') },
    { open: 'rsvp', arg: `${eventId}:no`, label: text('rsvp-no') },
    { open: 'rsvp', arg: `${eventId}:maybe`, label: text('rsvp-maybe') },
  ]
}

/** What changed, old and new, line by line; nothing where nothing did that people have to know. */
export function changeTexts(before: EventFacts, after: EventFacts, timeZone: string): Text[] {
  const lines: Text[] = []
  if (
    before.startsAt?.getTime() !== after.startsAt?.getTime() ||
    before.endsAt?.getTime() !== after.endsAt?.getTime()
  )
    lines.push(
      text('event-change-when', { before: whenText(before, timeZone), after: whenText(after, timeZone) }),
    )
  if (before.place !== after.place)
    lines.push(
      text('event-change-place', {
        before: before.place || text('unknown'),
        after: after.place || text('unknown'),
      }),
    )
  return lines
}
