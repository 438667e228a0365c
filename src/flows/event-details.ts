import { z } from 'zod'
import type { Ctx } from '../domain/context.ts'
import { factTexts } from '../domain/training/event-text.ts'
import {
  changeEvent,
  type EventPatch,
  eventOfAnnouncement,
  hasBeenSent,
  type TrainingEvent,
} from '../domain/training/training-events.ts'
import { type Choice, type Text, text } from '../lib/message.ts'
import { fold } from '../lib/vi/fold.ts'
import { readInstant, readSpan } from './event-time.ts'
import { defineFlow, end, goTo, type Heard, pass, type Turn, wait } from './flow.ts'
import { rowNumber } from './row-number.ts'

/** What is asked before the card, and what the card offers beside. */
const NEEDED = ['topic', 'when', 'place'] as const
const OPTIONAL = ['capacity', 'deadline', 'bring', 'map', 'online', 'materials'] as const
const FIELDS = [...NEEDED, ...OPTIONAL] as const
type Field = (typeof FIELDS)[number]

const Data = z.object({
  id: z.number().int(),
  field: z.enum(FIELDS).optional(),
  /** The draft is being written: its card comes next. */
  isNew: z.boolean().optional(),
})
type Data = z.infer<typeof Data>

/**
 * The details of a class that an announcement invites to; each answer is kept at once. The argument is the announcement's
 * number, or '12:new' where its card comes next.
 */
export const eventDetails = defineFlow<Data>({
  name: 'event-details',
  for: 'overseers',
  aside: true,
  data: Data,
  async start(ctx, arg) {
    const [number, isNew] = (arg ?? '').split(':')
    const id = rowNumber(number)
    return next({ id, isNew: isNew === 'new' }, await eventOfAnnouncement(ctx, id))
  },
  steps: {
    field: {
      async ask(ctx, { id, field }) {
        const event = await eventOfAnnouncement(ctx, id)
        const asked = field ?? missing(event) ?? 'topic'
        return {
          texts: [text(`event-ask-${asked}`)],
          choices: [
            ...(isOptional(asked) ? [{ id: 'empty', label: text('choice-leave-empty') }] : []),
            { id: 'later', label: text('choice-later') },
          ],
          digits: 'value',
        }
      },
      async answer(ctx, heard, data) {
        const event = await eventOfAnnouncement(ctx, data.id)
        const field = data.field ?? missing(event) ?? 'topic'
        if (heard.kind === 'choice' && heard.id === 'later')
          return missing(event) === null ? wait('card', { ...data, field: undefined }) : done(data)
        const patch = heard.kind === 'choice' ? emptied(field) : patchOf(ctx, field, heard)
        if (patch === null) return wait('field', data, text(`event-unclear-${field}`))
        return next(data, await changeEvent(ctx, event.id, patch))
      },
    },
    card: {
      async ask(ctx, { id }) {
        const event = await eventOfAnnouncement(ctx, id)
        const isOut = await hasBeenSent(ctx, event)
        const choice = (field: Field): Choice => ({ id: field, label: text(`event-choice-${field}`) })
        return {
          texts: [...factTexts(event, ctx.timeZone), ...beside(event), text('event-more')],
          choices: [
            { id: 'done', label: text('choice-done') },
            ...OPTIONAL.map(choice),
            choice('topic'),
            ...(isOut
              ? [{ open: 'training-move', arg: `${event.id}`, label: text('event-choice-move') }]
              : [choice('when'), choice('place')]),
          ],
        }
      },
      answer(_ctx, heard, data) {
        if (heard.kind !== 'choice') return again(heard, data)
        const field = FIELDS.find((one) => one === heard.id)
        return field ? wait('field', { ...data, field }) : done(data)
      },
    },
  },
})

function next(data: Data, event: TrainingEvent): Turn {
  const field = missing(event) ?? undefined
  return wait(field ? 'field' : 'card', { ...data, field })
}

function done({ id, isNew }: Data): Turn {
  const kept = text('event-details-kept')
  return isNew ? goTo('announce-card', String(id), kept) : end(kept)
}

function missing(event: TrainingEvent): Field | null {
  if (event.topic === '') return 'topic'
  if (event.startsAt === null) return 'when'
  return event.place === '' && event.onlineUrl === null ? 'place' : null
}

function isOptional(field: Field): boolean {
  return OPTIONAL.some((one) => one === field)
}

/** What only the organiser sees on the card: the link and the materials. */
function beside(event: TrainingEvent): Text[] {
  const link = event.onlineUrl === null ? [] : [text('event-own-link', { link: event.onlineUrl })]
  const has = event.materials !== '' || event.materialsFile !== null
  return [...link, ...(has ? [text('event-own-materials')] : [])]
}

function emptied(field: Field): EventPatch | null {
  switch (field) {
    case 'capacity':
      return { capacity: null }
    case 'deadline':
      return { rsvpUntil: null }
    case 'bring':
      return { bring: '' }
    case 'map':
      return { mapUrl: null }
    case 'online':
      return { onlineUrl: null }
    case 'materials':
      return { materials: '', materialsFile: null }
    default:
      return null
  }
}

/** What an answer says for a field; null where it says nothing usable. */
function patchOf(
  ctx: Ctx,
  field: Field,
  heard: Heard & { readonly kind: 'text' | 'file' },
): EventPatch | null {
  if (heard.kind === 'file')
    return field === 'materials' && heard.ref !== undefined
      ? { materialsFile: heard.ref, ...(heard.caption ? { materials: heard.caption } : {}) }
      : null
  const said = heard.text.trim().toWellFormed()
  switch (field) {
    case 'topic':
      return said ? { topic: said } : null
    case 'when':
      return readSpan(said, ctx)
    case 'place':
      return said ? { place: said } : null
    case 'capacity':
      return capacityIn(said)
    case 'deadline': {
      const rsvpUntil = readInstant(said, ctx)
      return rsvpUntil && { rsvpUntil }
    }
    case 'bring':
      return said ? { bring: said } : null
    case 'map':
      return linkIn(said, (mapUrl) => ({ mapUrl }))
    case 'online':
      return linkIn(said, (onlineUrl) => ({ onlineUrl }))
    case 'materials':
      return said ? { materials: said } : null
  }
}

function capacityIn(said: string): EventPatch | null {
  const count = /^(?:toi da |khoang )?(\d{1,6})(?: (?:cho|nguoi|ghe))?$/.exec(fold(said))?.[1]
  return count === undefined ? null : { capacity: Number(count) }
}

function linkIn(said: string, patch: (url: string) => EventPatch): EventPatch | null {
  const link = /https?:\/\/\S+/.exec(said)?.[0]
  return link === undefined ? null : patch(link)
}

function again(heard: Heard, data: Data): Turn {
  return heard.kind === 'text' ? pass(text('please-choose')) : wait('card', data, text('please-choose'))
}
