import { z } from 'zod'
import { setHonorific } from '../domain/org/people.ts'
import { HONORIFICS } from '../domain/outbox/form-of-address.ts'
import { text } from '../lib/message.ts'
import { defineFlow, end, goTo, wait } from './flow.ts'

const Data = z.object({ first: z.boolean() })

/** How the person wants to be addressed; 'first' when it is the last question of joining. */
export const honorific = defineFlow<z.infer<typeof Data>>({
  name: 'honorific',
  for: 'everyone',
  aside: true,
  data: Data,
  start: (_ctx, arg) => wait('ask', { first: arg === 'first' }),
  steps: {
    ask: {
      ask: () => ({
        texts: [text('honorific-question')],
        choices: HONORIFICS.map((code) => ({ id: code, label: text(`honorific-choice-${code}`) })),
      }),
      async answer(ctx, heard, data) {
        const chosen = heard.kind === 'choice' ? HONORIFICS.find((code) => code === heard.id) : undefined
        if (!chosen) return wait('ask', data, text('please-choose'))
        await setHonorific(ctx, chosen)
        return data.first ? goTo('menu') : end(text('honorific-set'))
      },
    },
  },
})
