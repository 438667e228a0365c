import { z } from 'zod'
import type { Ctx } from '../domain/context.ts'
import { changeTexts } from '../domain/training/event-text.ts'
import { whenText } from '../domain/training/training-event.ts'
import { changeEvent, ownEvent, type TrainingEvent } from '../domain/training/training-events.ts'
import { text } from '../lib/message.ts'
import { readSpan } from './event-time.ts'
import { defineFlow, end, type Heard, pass, type Turn, wait } from './flow.ts'
import { rowNumber } from './row-number.ts'

const Data = z.object({
  id: z.number().int(),
  startsAt: z.iso.datetime().optional(),
  endsAt: z.iso.datetime().nullable().optional(),
  place: z.string().optional(),
})
type Data = z.infer<typeof Data>

/** Another time or place for a class: asked, shown old and new, told to everybody concerned. The argument is its number. */
export const trainingMove = defineFlow<Data>({
  name: 'training-move',
  for: 'overseers',
  aside: true,
  data: Data,
  async start(ctx, arg) {
    const { id } = await ownEvent(ctx, rowNumber(arg))
    return wait('when', { id })
  },
  steps: {
    when: {
      async ask(ctx, { id }) {
        const event = await ownEvent(ctx, id)
        return {
          texts: [text('move-when', { when: whenText(event, ctx.timeZone) })],
          choices: [
            { id: 'same', label: text('move-same-time') },
            { id: 'cancel', label: text('choice-cancel') },
          ],
          digits: 'value',
        }
      },
      answer(ctx, heard, data) {
        if (heard.kind === 'choice') return heard.id === 'same' ? wait('place', data) : end(text('move-kept'))
        const span = heard.kind === 'text' ? readSpan(heard.text, ctx) : null
        if (!span) return unclear('when', data, heard)
        const { startsAt, endsAt } = span
        return wait('place', {
          ...data,
          startsAt: startsAt.toISOString(),
          endsAt: endsAt?.toISOString() ?? null,
        })
      },
    },
    place: {
      async ask(ctx, { id }) {
        const { place } = await ownEvent(ctx, id)
        return {
          texts: [text('move-place', { place: place || text('unknown') })],
          choices: [
            { id: 'same', label: text('move-same-place') },
            { id: 'cancel', label: text('choice-cancel') },
          ],
          digits: 'value',
        }
      },
      answer(_ctx, heard, data) {
        if (heard.kind === 'file') return wait('place', data, text('only-text'))
        if (heard.kind === 'choice' && heard.id === 'cancel') return end(text('move-kept'))
        const place = heard.kind === 'text' ? heard.text.trim() : undefined
        if (place === undefined && data.startsAt === undefined) return end(text('move-kept'))
        return wait('confirm', place === undefined ? data : { ...data, place })
      },
    },
    confirm: {
      async ask(ctx, data) {
        const event = await ownEvent(ctx, data.id)
        const lines = changeTexts(event, { ...event, ...patchOf(event, data) }, ctx.timeZone)
        return {
          texts: [text('move-confirm', { lines })],
          choices: [
            { id: 'yes', label: text('move-yes') },
            { id: 'cancel', label: text('choice-cancel') },
          ],
        }
      },
      async answer(ctx, heard, data) {
        if (heard.kind === 'text') return pass(text('please-choose'))
        if (heard.kind !== 'choice') return wait('confirm', data, text('please-choose'))
        return heard.id === 'yes' ? moved(ctx, data) : end(text('move-kept'))
      },
    },
  },
})

async function moved(ctx: Ctx, data: Data): Promise<Turn> {
  await changeEvent(ctx, data.id, patchOf(await ownEvent(ctx, data.id), data))
  return end(text('move-done'))
}

/** The new time and place; a class stays as long as it was. A deadline that would lie after the new beginning goes. */
function patchOf(event: TrainingEvent, { startsAt, endsAt, place }: Data) {
  const start = startsAt === undefined ? event.startsAt : new Date(startsAt)
  const passes = event.rsvpUntil !== null && start !== null && event.rsvpUntil > start
  const length = event.startsAt && event.endsAt && event.endsAt.getTime() - event.startsAt.getTime()
  const usual = start && length ? new Date(start.getTime() + length) : null
  return {
    ...(startsAt === undefined ? {} : { startsAt: start, endsAt: endsAt ? new Date(endsAt) : usual }),
    ...(place === undefined ? {} : { place }),
    ...(passes ? { rsvpUntil: null } : {}),
  }
}

function unclear(step: string, data: Data, heard: Heard): Turn {
  return heard.kind === 'file'
    ? wait(step, data, text('only-text'))
    : wait(step, data, text('event-unclear-when'))
}
