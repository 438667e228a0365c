import { z } from 'zod'
import { passToOverseers } from '../domain/knowledge/escalations.ts'
import { text } from '../lib/message.ts'
import { defineFlow, end, pass, wait } from './flow.ts'
import { passedText } from './passed-text.ts'

const LONGEST_KEPT = 1500

/** What is offered to the person in charge: each has words of its own. */
const KINDS = ['reply', 'message', 'complaint'] as const
export type AskKind = (typeof KINDS)[number]

const Data = z.object({ kind: z.enum(KINDS), said: z.string().max(LONGEST_KEPT) })

/** The argument of `ask`: what it is, a space, and the words to pass on. */
export function askArg(kind: AskKind, said: string): string {
  return `${kind} ${said}`
}

/** Offers to pass a message on to the person in charge; nothing is passed on before "Gửi". */
export const ask = defineFlow<z.infer<typeof Data>>({
  name: 'ask',
  for: 'members',
  aside: true,
  passing: true,
  data: Data,
  start(ctx, arg = '') {
    if (!ctx.actor?.seats.length) return end(text('contact-no-seat'))
    const kind = KINDS.find((one) => arg.startsWith(`${one} `)) ?? 'message'
    const said = arg.startsWith(`${kind} `) ? arg.slice(kind.length + 1) : arg
    return wait('offer', { kind, said: said.slice(0, LONGEST_KEPT).toWellFormed() })
  },
  steps: {
    offer: {
      ask: (_ctx, { kind, said }) => ({
        texts: [text(`ask-${kind}`), text('quoted', { words: said })],
        choices: [
          { id: 'send', label: text('choice-send-on') },
          { id: 'drop', label: text('choice-cancel') },
        ],
      }),
      async answer(ctx, heard, data) {
        if (heard.kind === 'file') return wait('offer', data, text('only-text'))
        if (heard.kind === 'text') return pass()
        if (heard.id !== 'send') return end(text('contact-not-sent'))
        return end(passedText(await passToOverseers(ctx, data.said)))
      },
    },
  },
})
