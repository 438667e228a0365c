import { z } from 'zod'
import type { Ctx } from '../domain/context.ts'
import { Refusal } from '../domain/refusal.ts'
import { attendancesOf, decideLate } from '../domain/training/attendances.ts'
import { momentText } from '../domain/training/event-text.ts'
import { type Text, text } from '../lib/message.ts'
import { defineFlow, end, pass, type Turn, wait } from './flow.ts'
import { rowNumber } from './row-number.ts'

const Data = z.object({ id: z.number().int() })

/** Those whose code came late, one by one. The argument is the class's number, or with a decision: '12:34:yes', '12:34:no'. */
export const trainingLate = defineFlow<z.infer<typeof Data>>({
  name: 'training-late',
  for: 'overseers',
  aside: true,
  data: Data,
  async start(ctx, arg) {
    const [event, person, said] = (arg ?? '').split(':')
    const id = rowNumber(event)
    if (person === undefined) return next(ctx, id)
    if (said !== 'yes' && said !== 'no') throw new Refusal('not-found')
    return end(await decided(ctx, id, rowNumber(person), said === 'yes'))
  },
  steps: {
    one: {
      async ask(ctx, { id }) {
        const [first] = await waiting(ctx, id)
        return {
          texts: [
            text('late-one', {
              name: first?.name ?? '',
              unit: first?.unit ?? '',
              when: first ? momentText(first.at, ctx.timeZone) : '',
            }),
          ],
          choices: [
            { id: `y${first?.personId ?? 0}`, label: text('late-accept') },
            { id: `n${first?.personId ?? 0}`, label: text('late-refuse') },
            { id: 'later', label: text('choice-later') },
          ],
        }
      },
      async answer(ctx, heard, { id }) {
        if (heard.kind === 'text') return pass(text('please-choose'))
        if (heard.kind !== 'choice') return wait('one', { id }, text('please-choose'))
        if (heard.id === 'later') return end(text('late-kept'))
        const said = await decided(ctx, id, rowNumber(heard.id.slice(1)), heard.id.startsWith('y'))
        return next(ctx, id, said)
      },
    },
  },
})

async function next(ctx: Ctx, id: number, ...say: Text[]): Promise<Turn> {
  return (await waiting(ctx, id)).length > 0 ? wait('one', { id }, ...say) : end(...say, text('late-none'))
}

async function waiting(ctx: Ctx, id: number) {
  return (await attendancesOf(ctx, id)).filter(({ state }) => state === 'late')
}

async function decided(ctx: Ctx, id: number, personId: number, accepted: boolean): Promise<Text> {
  const { name } = await decideLate(ctx, id, personId, accepted)
  return text(accepted ? 'late-accepted' : 'late-refused', { name })
}
