import { z } from 'zod'
import { acceptLink, lookUpLink } from '../domain/org/links.ts'
import { titleOf } from '../domain/org/seat.ts'
import { text } from '../lib/message.ts'
import { defineFlow, end, endWith, wait } from './flow.ts'

const Data = z.object({ code: z.string() })

/** Somebody types a link code where they are not known yet: whose account it is, without the name → yes → the same account. */
export const linkAccept = defineFlow<z.infer<typeof Data>>({
  name: 'link-accept',
  for: 'everyone',
  data: Data,
  start: (_ctx, arg) => wait('confirm', { code: arg ?? '' }),
  steps: {
    confirm: {
      async ask(ctx, { code }) {
        const { honorific, seats } = await lookUpLink(ctx, code)
        const who = text(`honorific-${honorific}`)
        const [seat] = seats
        return {
          texts: [
            seat
              ? text('link-is-this-you', { who, title: titleOf(seat), unit: seat.unitName })
              : text('link-is-this-you-no-seat', { who }),
          ],
          choices: [
            { id: 'yes', label: text('choice-yes-me') },
            { id: 'no', label: text('choice-not-me') },
          ],
        }
      },
      async answer(ctx, heard, data) {
        if (heard.kind !== 'choice') return wait('confirm', data, text('please-choose'))
        if (heard.id === 'no') return end(text('link-not-you'))
        await acceptLink(ctx, data.code)
        return endWith(
          [text('link-done')],
          [
            { open: 'submit-report', label: text('menu-submit-report') },
            { open: 'menu', label: text('choice-menu') },
          ],
        )
      },
    },
  },
})
