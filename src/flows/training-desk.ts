import { z } from 'zod'
import { ownEvents } from '../domain/training/event-lists.ts'
import { eventLine } from '../domain/training/event-text.ts'
import { type Choice, text } from '../lib/message.ts'
import { defineFlow, goTo, pass, wait } from './flow.ts'
import { rowNumber } from './row-number.ts'

const MOST_LISTED = 10

const Data = z.object({ past: z.boolean().optional() })

/** The classes of the units that somebody oversees: to come or past, a new one, the ledger. */
export const trainingDesk = defineFlow<z.infer<typeof Data>>({
  name: 'training-desk',
  for: 'overseers',
  data: Data,
  start: () => wait('list', {}),
  steps: {
    list: {
      async ask(ctx, { past = false }) {
        const events = await ownEvents(ctx, past ? 'past' : 'coming', MOST_LISTED)
        const head = past ? 'desk-past' : 'desk-coming'
        const lines = events.map((event, at) =>
          text('numbered', {
            at: at + 1,
            line: text(event.state === 'cancelled' ? 'desk-cancelled' : 'desk-event', {
              event: eventLine(event, ctx.timeZone),
            }),
          }),
        )
        const choices: Choice[] = [
          ...events.map(({ id, name }) => ({ id: `e${id}`, label: text('plain', { value: name }) })),
          past
            ? { id: 'coming', label: text('desk-choice-coming') }
            : { id: 'past', label: text('desk-choice-past') },
          { open: 'announce', label: text('desk-choice-new') },
          { open: 'training-ledger', label: text('desk-choice-ledger') },
          { open: 'menu', label: text('choice-menu') },
        ]
        return { texts: [lines.length > 0 ? text(head, { lines }) : text(`${head}-none`)], choices }
      },
      answer(_ctx, heard, data) {
        if (heard.kind === 'text') return pass(text('please-choose'))
        if (heard.kind !== 'choice') return wait('list', data, text('please-choose'))
        if (heard.id === 'past' || heard.id === 'coming') return wait('list', { past: heard.id === 'past' })
        return goTo('training-class', String(rowNumber(heard.id.slice(1))))
      },
    },
  },
})
