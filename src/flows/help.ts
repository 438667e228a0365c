import { z } from 'zod'
import { overseeingSeats } from '../domain/org/permission.ts'
import { type Choice, text } from '../lib/message.ts'
import { defineFlow, endWith } from './flow.ts'

const CHOICES: readonly Choice[] = [
  { open: 'menu', label: text('choice-menu') },
  { open: 'contact', label: text('menu-contact') },
]

/** How to write to the bot, with examples. */
export const help = defineFlow({
  name: 'help',
  for: 'everyone',
  aside: true,
  data: z.object({}),
  start(ctx) {
    if (!ctx.actor) return endWith([text('help-stranger')], [])
    const texts = [text('help-everyone')]
    if (overseeingSeats(ctx.actor).length > 0) texts.push(text('help-overseers'))
    return endWith(texts, CHOICES)
  },
  steps: {},
})

/** Leaves what was going on; drafts stay. */
export const cancel = defineFlow({
  name: 'cancel',
  for: 'everyone',
  data: z.object({}),
  start: (ctx) => (ctx.actor ? endWith([text('cancelled')], CHOICES) : endWith([text('help-stranger')], [])),
  steps: {},
})
