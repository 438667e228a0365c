import { z } from 'zod'
import type { Ctx } from '../domain/context.ts'
import { childrenOf, unitToSteer } from '../domain/org/units.ts'
import { writeInEvent } from '../domain/training/ledgers.ts'
import { text } from '../lib/message.ts'
import { findTimes } from '../lib/vi/date.ts'
import { fold } from '../lib/vi/fold.ts'
import { defineFlow, end, goTo, pass, wait } from './flow.ts'
import { rowNumber } from './row-number.ts'

/** More units than this are found by typing a part of the name. */
const MOST_LISTED = 12

const Data = z.object({
  unitId: z.number().int(),
  search: z.string().optional(),
  topic: z.string().optional(),
})
type Data = z.infer<typeof Data>

/** A class that was held before goes into the ledger: who held it, topic, day, then the names. The argument is the unit's number. */
export const trainingWriteIn = defineFlow<Data>({
  name: 'training-write-in',
  for: 'overseers',
  aside: true,
  data: Data,
  async start(ctx, arg) {
    const { unit } = await unitToSteer(ctx, rowNumber(arg))
    const below = await childrenOf(ctx, unit.id, ctx.today)
    return wait(below.length > 0 ? 'unit' : 'topic', { unitId: unit.id })
  },
  steps: {
    unit: {
      async ask(ctx, data) {
        const { unit } = await unitToSteer(ctx, data.unitId)
        const below = await matching(ctx, data)
        return {
          texts: [text(below.length > MOST_LISTED ? 'write-in-unit-of-many' : 'write-in-unit')],
          choices: [
            { id: 'here', label: text('plain', { value: unit.name }) },
            ...below.slice(0, MOST_LISTED).map(({ id, name }) => ({
              id: `u${id}`,
              label: text('plain', { value: name }),
            })),
            { id: 'cancel', label: text('choice-cancel') },
          ],
        }
      },
      async answer(ctx, heard, data) {
        if (heard.kind === 'file') return wait('unit', data, text('only-text'))
        if (heard.kind === 'text') {
          const search = heard.text.slice(0, 60)
          const found = await matching(ctx, { ...data, search })
          return found.length > 0
            ? wait('unit', { ...data, search })
            : pass(text('unit-not-found', { words: search }))
        }
        if (heard.id === 'cancel') return end(text('list-kept'))
        const unitId = heard.id === 'here' ? data.unitId : rowNumber(heard.id.slice(1))
        return wait('topic', { unitId })
      },
    },
    topic: {
      ask: () => ({
        texts: [text('write-in-topic')],
        choices: [{ id: 'cancel', label: text('choice-cancel') }],
        digits: 'value',
      }),
      answer(_ctx, heard, data) {
        if (heard.kind === 'choice') return end(text('list-kept'))
        const topic = heard.kind === 'text' ? heard.text.trim().toWellFormed() : ''
        return topic === '' ? wait('topic', data, text('only-text')) : wait('day', { ...data, topic })
      },
    },
    day: {
      ask: () => ({
        texts: [text('write-in-day')],
        choices: [{ id: 'cancel', label: text('choice-cancel') }],
        digits: 'value',
      }),
      async answer(ctx, heard, data) {
        if (heard.kind === 'choice') return end(text('list-kept'))
        const day = heard.kind === 'text' ? dayIn(heard.text, ctx.today) : null
        if (day === null) return wait('day', data, text('write-in-day-unclear'))
        const id = await writeInEvent(ctx, {
          unitId: data.unitId,
          topic: data.topic ?? '',
          day,
          personIds: [],
        })
        return goTo('training-list', String(id))
      },
    },
  },
})

async function matching(ctx: Ctx, { unitId, search }: Data) {
  const below = await childrenOf(ctx, unitId, ctx.today)
  return search ? below.filter(({ name }) => fold(name).includes(fold(search))) : below
}

/** The day that a text names; a day without a year is the last one. */
function dayIn(said: string, today: string): string | null {
  const [found] = findTimes(said, today)
  if (found?.reading.kind === 'date' && found.reading.day !== null) return found.reading.day
  const [, day = '', month = ''] = /(\d{1,2})[/-](\d{1,2})(?!\d|[/-])/.exec(said) ?? []
  if (day === '') return null
  const inYear = (year: number) => {
    const [read] = findTimes(`${day}/${month}/${year}`, today)
    return read?.reading.kind === 'date' ? read.reading.day : null
  }
  const year = Number(today.slice(0, 4))
  const thisYear = inYear(year)
  return thisYear !== null && thisYear > today ? inYear(year - 1) : thisYear
}
