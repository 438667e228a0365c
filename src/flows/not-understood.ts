import { z } from 'zod'
import { text } from '../lib/message.ts'
import { defineFlow, endWith, goTo, pass, wait } from './flow.ts'

const LONGEST_KEPT = 1500
const Data = z.object({ said: z.string().max(LONGEST_KEPT) })

/** A message that nothing recognises: offers to pass it on to a person, or the menu. The argument is the message. */
export const notUnderstood = defineFlow<z.infer<typeof Data>>({
  name: 'not-understood',
  for: 'members',
  passing: true,
  data: Data,
  start: (_ctx, said) => wait('offer', { said: (said ?? '').slice(0, LONGEST_KEPT) }),
  steps: {
    offer: {
      ask: () => ({
        texts: [text('not-understood')],
        choices: [
          { open: 'submit-report', label: text('menu-submit-report') },
          { id: 'pass-on', label: text('choice-pass-on') },
          { id: 'menu', label: text('choice-menu') },
        ],
      }),
      answer(_ctx, heard, { said }) {
        if (heard.kind === 'choice') return heard.id === 'pass-on' ? goTo('contact', said) : goTo('menu')
        if (heard.kind === 'text') return pass(text('not-understood-again'))
        return endWith([text('file-not-expected')], [{ open: 'menu', label: text('choice-menu') }])
      },
    },
  },
})
