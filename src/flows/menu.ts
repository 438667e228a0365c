import { z } from 'zod'
import { overseeingSeats, reportingSeats } from '../domain/org/permission.ts'
import { topSeats } from '../domain/org/top-seats.ts'
import { waitingWords } from '../domain/reporting/unknown-words.ts'
import { type Choice, text } from '../lib/message.ts'
import { defineFlow, endWith } from './flow.ts'

/** What a person can do here, by what they are. */
export const menu = defineFlow({
  name: 'menu',
  for: 'members',
  data: z.object({}),
  async start(ctx) {
    const { actor } = ctx
    const choices: Choice[] = []
    const offer = (flow: string) => choices.push({ open: flow, label: text(`menu-${flow}`) })
    if (actor && reportingSeats(actor).length > 0) offer('submit-report')
    if (actor && overseeingSeats(actor).length > 0)
      for (const flow of ['totals', 'missing', 'announce', 'invite']) offer(flow)
    offer('training')
    if ((await waitingWords(ctx)).length > 0) offer('unknown-words')
    if ((await topSeats(ctx)).length > 0) offer('faq-desk')
    for (const flow of ['faq', 'contact', 'my-data', 'help']) offer(flow)
    return endWith([text(actor?.seats.length ? 'menu-greeting' : 'menu-no-seat')], choices)
  },
  steps: {},
})
