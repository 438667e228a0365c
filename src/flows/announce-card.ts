import { z } from 'zod'
import { type Announcement, MOST_WITHOUT_COUNT } from '../domain/announcements/announcement.ts'
import {
  changeDraft,
  eraseDraft,
  ownAnnouncement,
  recallAnnouncement,
} from '../domain/announcements/announcements.ts'
import { countAudience, EVERYBODY, readSpec } from '../domain/announcements/audience.ts'
import type { Ctx } from '../domain/context.ts'
import { lacks, partsOf } from '../domain/processes/announcement-parts.ts'
import { audienceNow, send, trySending } from '../domain/processes/announcement-sending.ts'
import { dayOf, startOfDay, timeOf } from '../lib/calendar.ts'
import { type Choice, type Text, text } from '../lib/message.ts'
import { readMoment } from '../lib/vi/clock-time.ts'
import { countTexts, specTexts } from './announce-audience-text.ts'
import { momentArgs, sentText } from './announce-outcome.ts'
import { defineFlow, goTo, pass, type Question, type Turn, wait } from './flow.ts'
import { rowNumber } from './row-number.ts'

const LONGEST_REASON = 300
const MOST_WAVES = 50
const LONGEST_PAUSE = 24 * 60

const Data = z.object({ id: z.number().int(), at: z.string().nullable().default(null) })
type Data = z.infer<typeof Data>

const BACK: Choice = { id: 'back', label: text('choice-back') }

/** A draft as people will see it, whom it goes to, and everything that can be done with it. The argument is its number. */
export const announceCard = defineFlow<Data>({
  name: 'announce-card',
  for: 'overseers',
  data: Data,
  async start(ctx, arg) {
    const { id, state } = await ownAnnouncement(ctx, rowNumber(arg))
    const waits = state === 'draft' || state === 'proposed' || state === 'scheduled'
    return waits ? wait('card', { id, at: null }) : goTo('announce-sent', String(id))
  },
  steps: {
    card: {
      ask: async (ctx, { id }) => card(ctx, await ownAnnouncement(ctx, id)),
      async answer(ctx, heard, data): Promise<Turn> {
        const { id } = data
        if (heard.kind !== 'choice')
          return heard.kind === 'text'
            ? pass(text('please-choose'))
            : wait('card', data, text('please-choose'))
        switch (heard.id) {
          case 'send':
            return confirmAndSend(ctx, { id, at: null })
          case 'audience':
            return goTo('announce-audience', String(id))
          case 'title':
          case 'body':
          case 'file':
            return goTo('announce-write', `${id}:${heard.id}`)
          case 'no-file':
            await changeDraft(ctx, id, { photo: null, file: null })
            return wait('card', data)
          case 'test':
            await trySending(ctx, id)
            return wait('card', data, text('announce-test-sent'))
          case 'recall':
            await recallAnnouncement(ctx, id)
            return wait('card', data, text('announce-recalled'))
          case 'later':
            return goTo('announce', String((await ownAnnouncement(ctx, id)).unitId), text('announce-kept'))
          default:
            return wait(heard.id === 'erase' ? 'erase' : 'time', data)
        }
      },
    },
    time: {
      async ask(ctx, { id }) {
        const own = await ownAnnouncement(ctx, id)
        return {
          texts: [text('announce-when')],
          choices: [
            { id: 'waves', label: text('choice-waves') },
            own.urgentReason === null
              ? { id: 'urgent', label: text('choice-urgent') }
              : { id: 'not-urgent', label: text('choice-not-urgent') },
            BACK,
          ],
        }
      },
      async answer(ctx, heard, data): Promise<Turn> {
        if (heard.kind === 'file') return wait('time', data, text('only-text'))
        if (heard.kind === 'text') {
          const at = instantSaid(ctx, heard.text)
          if (!at) return wait('time', data, text('announce-when-unclear'))
          return confirmAndSend(ctx, { id: data.id, at: at.toISOString() })
        }
        if (heard.id === 'not-urgent') {
          await changeDraft(ctx, data.id, { urgentReason: null })
          return wait('card', data, text('announce-not-urgent'))
        }
        return wait(heard.id === 'waves' || heard.id === 'urgent' ? heard.id : 'card', data)
      },
    },
    waves: {
      ask: () => ({
        texts: [text('announce-waves')],
        choices: [{ id: 'once', label: text('choice-one-wave') }, BACK],
      }),
      async answer(ctx, heard, data): Promise<Turn> {
        if (heard.kind === 'choice' && heard.id === 'back') return wait('time', data)
        const said = heard.kind === 'choice' ? { waves: 1, waveMinutes: 60 } : wavesSaid(heard)
        if (!said) return wait('waves', data, text('announce-waves-unclear'))
        await changeDraft(ctx, data.id, said)
        return wait('card', data)
      },
    },
    urgent: {
      ask: () => ({ texts: [text('announce-urgent-why')], choices: [BACK], digits: 'value' }),
      async answer(ctx, heard, data) {
        if (heard.kind === 'choice') return wait('time', data)
        const reason = heard.kind === 'text' ? heard.text.trim() : ''
        if (reason === '') return wait('urgent', data, text('only-text'))
        await changeDraft(ctx, data.id, { urgentReason: reason.slice(0, LONGEST_REASON).toWellFormed() })
        return wait('card', data, text('announce-is-urgent'))
      },
    },
    count: {
      async ask(ctx, { id }) {
        const count = (await audienceNow(ctx, id)).length
        return {
          texts: [text('announce-type-count', { count })],
          choices: [BACK],
          digits: 'value',
        }
      },
      async answer(ctx, heard, data): Promise<Turn> {
        if (heard.kind === 'choice') return wait('card', data)
        const typed = heard.kind === 'text' ? /^\D*([\d.,\s]+)\D*$/.exec(heard.text)?.[1] : undefined
        const count = typed === undefined ? null : Number(typed.replaceAll(/\D/g, ''))
        return sent(ctx, data, count)
      },
    },
    erase: {
      ask: () => ({
        texts: [text('announce-erase')],
        choices: [
          { id: 'erase', label: text('choice-erase-draft-now') },
          { id: 'keep', label: text('choice-keep') },
        ],
      }),
      async answer(ctx, heard, data) {
        if (heard.kind !== 'choice') return wait('erase', data, text('please-choose'))
        if (heard.id === 'keep') return wait('card', data)
        const { unitId } = await ownAnnouncement(ctx, data.id)
        await eraseDraft(ctx, data.id)
        return goTo('announce', String(unitId), text('announce-erased'))
      },
    },
  },
})

async function card(ctx: Ctx, own: Announcement): Promise<Question> {
  const missing = await lacks(ctx, own)
  const { texts } = await partsOf(ctx, own)
  const people = countAudience(await audienceNow(ctx, own.id))
  const notes: Text[] = []
  if (own.photo !== null) notes.push(text('announce-with-photo'))
  if (own.file !== null) notes.push(text('announce-with-file'))
  if (own.waves > 1) notes.push(text('announce-in-waves', { waves: own.waves, minutes: own.waveMinutes }))
  if (own.urgentReason !== null) notes.push(text('announce-is-urgent'))
  if (missing) notes.push(missing)
  const lines = specTexts(readSpec(own.audience) ?? EVERYBODY)
  return {
    texts: [
      text('announce-card', { state: own.state }),
      ...(own.state === 'scheduled' && own.sendAt
        ? [text('announce-card-at', momentArgs(ctx, own.sendAt))]
        : []),
      ...texts,
      ...notes,
      text('announce-card-to', { lines }),
      ...countTexts(people),
    ],
    choices: own.state === 'draft' ? draftChoices(own, missing !== null || own.body === '') : WAITING,
  }
}

const WAITING: readonly Choice[] = [
  { id: 'recall', label: text('choice-recall') },
  { id: 'later', label: text('choice-close') },
]

function draftChoices({ id, kind, photo, file }: Announcement, incomplete: boolean): Choice[] {
  const details: Choice[] =
    kind === 'training' || kind === 'contest'
      ? [{ open: 'event-details', arg: String(id), label: text('choice-event-details') }]
      : []
  const sending: Choice[] = [
    { id: 'send', label: text('choice-send-announcement') },
    { id: 'time', label: text('choice-at-a-time') },
  ]
  return [
    ...(incomplete ? details : sending),
    { id: 'audience', label: text('choice-audience') },
    { id: 'title', label: text('choice-edit-title') },
    { id: 'body', label: text('choice-edit-body') },
    { id: 'file', label: text('choice-add-file') },
    ...(photo === null && file === null ? [] : [{ id: 'no-file', label: text('choice-remove-file') }]),
    ...(incomplete ? [] : details),
    { id: 'test', label: text('choice-send-test') },
    { id: 'later', label: text('choice-later') },
    { id: 'erase', label: text('choice-erase-draft') },
  ]
}

/** Over 200 people their number is asked for first. */
async function confirmAndSend(ctx: Ctx, data: Data): Promise<Turn> {
  const people = (await audienceNow(ctx, data.id)).length
  return people > MOST_WITHOUT_COUNT ? wait('count', data) : sent(ctx, data, null)
}

async function sent(ctx: Ctx, { id, at }: Data, typed: number | null): Promise<Turn> {
  const result = await send(ctx, id, { at: at === null ? null : new Date(at), typed })
  if (result.state === 'published') return goTo('announce-sent', String(id), sentText(ctx, result))
  return goTo('announce', String((await ownAnnouncement(ctx, id)).unitId), sentText(ctx, result))
}

function instantSaid(ctx: Ctx, said: string): Date | null {
  const moment = readMoment(said, { day: ctx.today, ...timeOf(ctx.now, ctx.timeZone) })
  if (!moment) return null
  const { day, hour, minute } = moment
  const at = startOfDay(day, ctx.timeZone).getTime() + (hour * 60 + minute) * 60_000
  return dayOf(new Date(at), ctx.timeZone) === day ? new Date(at) : null
}

/** "3 đợt, cách 30 phút", "2 đợt cách nhau 1 giờ". */
function wavesSaid(heard: { kind: string; text?: string }): { waves: number; waveMinutes: number } | null {
  const found = /(\d{1,2})\D+(\d{1,4})\s*(gi|h|tiếng)?/i.exec(heard.text?.normalize('NFC') ?? '')
  if (!found) return null
  const waves = Number(found[1])
  const waveMinutes = Number(found[2]) * (found[3] ? 60 : 1)
  const fits = waves >= 1 && waves <= MOST_WAVES && waveMinutes >= 1 && waveMinutes <= LONGEST_PAUSE
  return fits ? { waves, waveMinutes } : null
}
