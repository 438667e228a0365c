import { z } from 'zod'
import { ownAnnouncement } from '../domain/announcements/announcements.ts'
import { countAudience, EVERYBODY, readSpec } from '../domain/announcements/audience.ts'
import { returnAnnouncement } from '../domain/announcements/proposals.ts'
import { partsOf } from '../domain/processes/announcement-parts.ts'
import { approve, audienceNow } from '../domain/processes/announcement-sending.ts'
import { text } from '../lib/message.ts'
import { countTexts, specTexts } from './announce-audience-text.ts'
import { momentArgs, sentText } from './announce-outcome.ts'
import { defineFlow, end, pass, type Turn, wait } from './flow.ts'
import { rowNumber } from './row-number.ts'

const Data = z.object({ id: z.number().int() })

/** A second person looks at an announcement that somebody proposes. The argument is its number. */
export const announceApprove = defineFlow<z.infer<typeof Data>>({
  name: 'announce-approve',
  for: 'overseers',
  aside: true,
  data: Data,
  async start(ctx, arg) {
    const { id, state } = await ownAnnouncement(ctx, rowNumber(arg))
    return state === 'proposed' ? wait('decide', { id }) : end(text('refusal-announcement-moved-on'))
  },
  steps: {
    decide: {
      async ask(ctx, { id }) {
        const own = await ownAnnouncement(ctx, id)
        const { texts } = await partsOf(ctx, own)
        return {
          texts: [
            text('announce-to-approve'),
            ...(own.sendAt === null ? [] : [text('announce-card-at', momentArgs(ctx, own.sendAt))]),
            ...(own.urgentReason === null
              ? []
              : [text('announce-urgent-because', { reason: own.urgentReason })]),
            ...texts,
            text('announce-card-to', { lines: specTexts(readSpec(own.audience) ?? EVERYBODY) }),
            ...countTexts(countAudience(await audienceNow(ctx, id))),
          ],
          choices: [
            { id: 'yes', label: text('choice-approve-announcement') },
            { id: 'no', label: text('choice-return-announcement') },
            { id: 'later', label: text('choice-later') },
          ],
        }
      },
      async answer(ctx, heard, data): Promise<Turn> {
        if (heard.kind !== 'choice')
          return heard.kind === 'text'
            ? pass(text('please-choose'))
            : wait('decide', data, text('please-choose'))
        if (heard.id === 'later') return end(text('announce-approve-later'))
        if (heard.id === 'no') return wait('why', data)
        return end(text('announce-approved'), sentText(ctx, await approve(ctx, data.id)))
      },
    },
    why: {
      ask: () => ({
        texts: [text('announce-return-why')],
        choices: [{ id: 'skip', label: text('choice-skip') }],
        digits: 'value',
      }),
      async answer(ctx, heard, data) {
        if (heard.kind === 'file') return wait('why', data, text('only-text'))
        await returnAnnouncement(ctx, data.id, heard.kind === 'text' ? heard.text.trim() : null)
        return end(text('announce-returned'))
      },
    },
  },
})
