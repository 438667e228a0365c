import type { OwnAnswer } from '../domain/training/rsvps.ts'
import { type Text, text } from '../lib/message.ts'

/** Where somebody stands with a class: "Bác đứng thứ 3 trong danh sách chờ". */
export function rsvpState({ answer, place, waiting, stale }: OwnAnswer): Text {
  if (answer === null) return text('rsvp-state-none')
  if (stale) return text('rsvp-state-stale', { answer: text(`rsvp-${answer}`) })
  if (place === 'waiting') return text('rsvp-state-waiting', { number: waiting ?? 1 })
  return text(`rsvp-state-${answer}`)
}
