import { z } from 'zod'
import { passToOverseers } from '../domain/knowledge/escalations.ts'
import { text } from '../lib/message.ts'
import { defineFlow, end, wait } from './flow.ts'
import { passedText } from './passed-text.ts'

/** "Gặp người phụ trách": passes a message on to the people in charge above. The argument is the message, if there is one. */
export const contact = defineFlow({
  name: 'contact',
  for: 'members',
  aside: true,
  data: z.object({}),
  async start(ctx, arg) {
    if (!ctx.actor?.seats.length) return end(text('contact-no-seat'))
    return arg ? end(passedText(await passToOverseers(ctx, arg))) : wait('message', {})
  },
  steps: {
    message: {
      ask: () => ({
        texts: [text('contact-question')],
        choices: [{ id: 'cancel', label: text('choice-cancel') }],
        digits: 'value',
      }),
      async answer(ctx, heard) {
        if (heard.kind === 'choice') return end(text('contact-not-sent'))
        const words = heard.kind === 'text' ? heard.text.trim() : heard.caption?.trim()
        if (!words) return wait('message', {}, text('only-text'))
        return end(passedText(await passToOverseers(ctx, words)))
      },
    },
  },
})
