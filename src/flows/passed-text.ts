import type { PassedOn } from '../domain/knowledge/escalations.ts'
import { type Text, text } from '../lib/message.ts'

/** What the speaker is told of a message that was passed on. */
export function passedText({ reached, joined }: PassedOn): Text {
  if (joined) return text('contact-joined')
  return text(reached > 0 ? 'contact-sent' : 'contact-nobody')
}
