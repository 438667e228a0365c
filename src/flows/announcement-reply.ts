import { z } from 'zod'
import { askAuthor } from '../domain/announcements/announcement-questions.ts'
import { acknowledge } from '../domain/announcements/receipts.ts'
import { comingInvitation, pendingAnnouncement } from '../domain/processes/pending-announcement.ts'
import { text } from '../lib/message.ts'
import { defineFlow, end, goTo, pass, type Turn, wait } from './flow.ts'
import type { ReplyDetail } from './intent/replies.ts'

const LONGEST_KEPT = 1500

/** What a typed answer to an announcement is; `question`: something its author may know. */
export type ReplyKind = ReplyDetail | 'question'

const Data = z.object({ id: z.number().int(), said: z.string().max(LONGEST_KEPT), seen: z.boolean() })

/** Which answer to whether one comes a reply stands for. */
const ANSWERS: Readonly<Partial<Record<ReplyKind, string>>> = {
  yes: ':yes',
  late: ':yes',
  no: ':no',
  substitute: ':no',
  maybe: ':maybe',
  change: '',
}

/** The argument of `announcement-reply`: what the answer is, a space, and its words. */
export function replyArg(kind: ReplyKind, said: string): string {
  return `${kind} ${said}`
}

/**
 * A typed answer to the announcement that waits: it counts as "Đã nhận", says whether one comes, or is offered to the
 * author. Without one that waits it is offered to the person in charge.
 */
export const announcementReply = defineFlow<z.infer<typeof Data>>({
  name: 'announcement-reply',
  for: 'members',
  aside: true,
  passing: true,
  data: Data,
  async start(ctx, arg = ''): Promise<Turn> {
    const space = arg.indexOf(' ')
    const kind = arg.slice(0, space) as ReplyKind
    const said = arg.slice(space + 1)
    const waiting = (await pendingAnnouncement(ctx)) ?? (await comingInvitation(ctx))
    if (!waiting) return goTo('ask', `reply ${said}`)
    const { announcementId: id, eventId } = waiting
    const answer = ANSWERS[kind]
    if (eventId !== null && answer !== undefined) return goTo('rsvp', `${eventId}${answer}`)
    if (kind === 'seen' || kind === 'yes') {
      await acknowledge(ctx, id)
      const say = text('acknowledged-first')
      return kind === 'seen' && eventId !== null ? goTo('rsvp', String(eventId), say) : end(say)
    }
    if (kind === 'seen_with_question') await acknowledge(ctx, id)
    const seen = kind === 'seen_with_question'
    return wait('offer', { id, said: said.slice(0, LONGEST_KEPT).toWellFormed(), seen })
  },
  steps: {
    offer: {
      ask: (_ctx, { said, seen }) => ({
        texts: [
          ...(seen ? [text('acknowledged-first')] : []),
          text('announcement-offer'),
          text('quoted', { words: said }),
        ],
        choices: [
          { id: 'send', label: text('choice-send-on') },
          { id: 'drop', label: text('choice-cancel') },
        ],
      }),
      async answer(ctx, heard, data) {
        if (heard.kind === 'file') return wait('offer', data, text('only-text'))
        if (heard.kind === 'text') return pass()
        if (heard.id !== 'send') return end(text('contact-not-sent'))
        const reached = await askAuthor(ctx, data.id, data.said)
        return end(text(reached > 0 ? 'announcement-asked' : 'contact-nobody'))
      },
    },
  },
})
