import { z } from 'zod'
import { overseeingSeats, reportingSeats } from '../domain/org/permission.ts'
import { type Choice, text } from '../lib/message.ts'
import { defineFlow, endWith } from './flow.ts'

/** What can be answered kindly in one sentence. */
const TOPICS = ['hello', 'thanks', 'wish', 'bye', 'ack', 'group', 'forwarded'] as const

/** Greetings, thanks, wishes, farewells and what was meant for somebody else. The argument is which. */
export const smallTalk = defineFlow({
  name: 'small-talk',
  for: 'members',
  aside: true,
  data: z.object({}),
  start(ctx, arg) {
    const topic = TOPICS.find((one) => one === arg) ?? 'hello'
    const choices: Choice[] = []
    if (ctx.actor && reportingSeats(ctx.actor).length > 0)
      choices.push({ open: 'submit-report', label: text('menu-submit-report') })
    if (ctx.actor && overseeingSeats(ctx.actor).length > 0)
      choices.push({ open: 'totals', label: text('menu-totals') })
    return endWith(
      [text(`talk-${topic}`)],
      [
        ...choices,
        { open: 'contact', label: text('menu-contact') },
        { open: 'menu', label: text('choice-menu') },
      ],
    )
  },
  steps: {},
})

/** "Để mai tôi làm tiếp": leaves what was going on; what was answered stays in its draft. */
export const later = defineFlow({
  name: 'later',
  for: 'members',
  data: z.object({}),
  start: () => endWith([text('talk-later')], [{ open: 'menu', label: text('choice-menu') }]),
  steps: {},
})
