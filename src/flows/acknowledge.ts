import { z } from 'zod'
import { acknowledge as acknowledgeAnnouncement } from '../domain/announcements/receipts.ts'
import { text } from '../lib/message.ts'
import { defineFlow, endWith } from './flow.ts'
import { rowNumber } from './row-number.ts'

/** "Đã nhận", in one press or word. The argument is the announcement's number. */
export const acknowledge = defineFlow({
  name: 'acknowledge',
  for: 'members',
  aside: true,
  data: z.object({}),
  async start(ctx, arg) {
    const id = rowNumber(arg)
    const met = await acknowledgeAnnouncement(ctx, id)
    return endWith(
      [text(`acknowledged-${met}`)],
      [
        { open: 'announcement-question', arg: String(id), label: text('choice-ask-author') },
        { open: 'menu', label: text('choice-menu') },
      ],
    )
  },
  steps: {},
})
