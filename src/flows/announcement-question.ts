import { z } from 'zod'
import { askAuthor, checkMayAsk } from '../domain/announcements/announcement-questions.ts'
import { text } from '../lib/message.ts'
import { defineFlow, end, wait } from './flow.ts'
import { rowNumber } from './row-number.ts'

const Data = z.object({ id: z.number().int() })

/** "Hỏi lại": a question under an announcement, to its author. The argument is the announcement's number. */
export const announcementQuestion = defineFlow<z.infer<typeof Data>>({
  name: 'announcement-question',
  for: 'members',
  aside: true,
  data: Data,
  async start(ctx, arg) {
    const id = rowNumber(arg)
    await checkMayAsk(ctx, id)
    return wait('ask', { id })
  },
  steps: {
    ask: {
      ask: () => ({
        texts: [text('announcement-ask')],
        choices: [{ id: 'cancel', label: text('choice-cancel') }],
        digits: 'value',
      }),
      async answer(ctx, heard, data) {
        if (heard.kind === 'choice') return end(text('contact-not-sent'))
        if (heard.kind === 'file' || heard.text.trim() === '') return wait('ask', data, text('only-text'))
        const reached = await askAuthor(ctx, data.id, heard.text.trim())
        return end(text(reached > 0 ? 'announcement-asked' : 'contact-nobody'))
      },
    },
  },
})
