import { z } from 'zod'
import type { Ctx } from '../domain/context.ts'
import { erasePerson } from '../domain/org/erasures.ts'
import { personalData } from '../domain/org/people.ts'
import { titleOf } from '../domain/org/seat.ts'
import { Refusal } from '../domain/refusal.ts'
import { dayOf } from '../lib/calendar.ts'
import { text } from '../lib/message.ts'
import { defineFlow, end, forgetAfter, pass, wait } from './flow.ts'

/** "/toi": what is kept about the person, how to change it, and how to have it erased. */
export const myData = defineFlow({
  name: 'my-data',
  for: 'members',
  data: z.object({}),
  start: () => wait('show', {}),
  steps: {
    show: {
      async ask(ctx) {
        const own = await personalData(ctx, personOf(ctx))
        const unknown = text('unknown')
        return {
          texts: [
            text('my-data', {
              name: own.name,
              phone: own.phone ?? unknown,
              honorific: text(`honorific-choice-${own.honorific}`),
              since: { day: dayOf(own.since, ctx.timeZone) },
              seats: own.seats
                .filter((seat) => seat.current)
                .map((seat) => text('my-data-seat', { title: titleOf(seat), unit: seat.unitName })),
              consent: own.consents.at(-1)
                ? { day: dayOf(own.consents.at(-1)?.givenAt ?? ctx.now, ctx.timeZone) }
                : unknown,
              reports: own.counts.reports,
              messages: own.counts.messages,
              channels: own.addresses.map(({ channel }) => text(`channel-${channel}`)),
            }),
          ],
          choices: [
            { open: 'honorific', label: text('choice-change-honorific') },
            { open: 'language', label: text('choice-change-language') },
            { id: 'erase', label: text('choice-erase') },
            { open: 'menu', label: text('choice-menu') },
          ],
        }
      },
      answer(_ctx, heard) {
        if (heard.kind === 'text') return pass(text('please-choose'))
        return heard.kind === 'choice' ? wait('erase', {}) : wait('show', {}, text('please-choose'))
      },
    },
    erase: {
      ask: () => ({
        texts: [text('erase-question')],
        choices: [
          { id: 'erase', label: text('choice-erase-now') },
          { id: 'keep', label: text('choice-keep') },
        ],
      }),
      async answer(ctx, heard) {
        if (heard.kind === 'text') return pass(text('please-choose'))
        if (heard.kind !== 'choice') return wait('erase', {}, text('please-choose'))
        if (heard.id === 'keep') return end(text('erase-kept'))
        await erasePerson(ctx)
        return forgetAfter(text('erased'))
      },
    },
  },
})

function personOf(ctx: Ctx): number {
  if (!ctx.actor) throw new Refusal('not-allowed')
  return ctx.actor.personId
}
