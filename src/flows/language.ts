import { z } from 'zod'
import { setLocale } from '../domain/org/people.ts'
import { text } from '../lib/message.ts'
import { defineFlow, end, wait } from './flow.ts'

/** The languages on offer, each by its own name. */
const LANGUAGES = ['vi', 'en'] as const

/** Which language the bot answers in. */
export const language = defineFlow({
  name: 'language',
  for: 'everyone',
  aside: true,
  data: z.object({}),
  start: () => wait('ask', {}),
  steps: {
    ask: {
      ask: () => ({
        texts: [text('language-question')],
        choices: LANGUAGES.map((code) => ({ id: code, label: text(`language-${code}`) })),
      }),
      async answer(ctx, heard) {
        const chosen = heard.kind === 'choice' ? LANGUAGES.find((code) => code === heard.id) : undefined
        if (!chosen) return wait('ask', {}, text('please-choose'))
        await setLocale(ctx, chosen)
        return end(text('language-set'))
      },
    },
  },
})
