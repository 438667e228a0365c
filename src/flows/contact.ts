import { z } from 'zod'
import { answerEscalation, openEscalation, passToOverseers } from '../domain/knowledge/escalations.ts'
import { text } from '../lib/message.ts'
import { defineFlow, end, wait } from './flow.ts'
import { rowNumber } from './row-number.ts'

/** "Gặp người phụ trách": passes a message on to the people in charge above. The argument is the message, if there is one. */
export const contact = defineFlow({
  name: 'contact',
  for: 'members',
  aside: true,
  data: z.object({}),
  async start(ctx, arg) {
    if (!ctx.actor?.seats.length) return end(text('contact-no-seat'))
    return arg ? end(text(await passed(ctx, arg))) : wait('message', {})
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
        return end(text(await passed(ctx, words)))
      },
    },
  },
})

async function passed(ctx: Parameters<typeof passToOverseers>[0], words: string): Promise<string> {
  return (await passToOverseers(ctx, words)) > 0 ? 'contact-sent' : 'contact-nobody'
}

const Reply = z.object({ id: z.number().int() })

/** Staff answer a message that was passed on; the argument is its number. */
export const reply = defineFlow<z.infer<typeof Reply>>({
  name: 'reply',
  for: 'overseers',
  aside: true,
  data: Reply,
  async start(ctx, arg) {
    const { id } = await openEscalation(ctx, rowNumber(arg))
    return wait('answer', { id })
  },
  steps: {
    answer: {
      async ask(ctx, { id }) {
        const open = await openEscalation(ctx, id)
        return {
          texts: [text('reply-question', { unit: open.unitName }), text('quoted', { words: open.text })],
          choices: [{ id: 'cancel', label: text('choice-cancel') }],
          digits: 'value',
        }
      },
      async answer(ctx, heard, { id }) {
        if (heard.kind === 'choice') return end(text('contact-not-sent'))
        if (heard.kind !== 'text' || !heard.text.trim()) return wait('answer', { id }, text('only-text'))
        await answerEscalation(ctx, id, heard.text.trim())
        return end(text('reply-sent'))
      },
    },
  },
})
