import { z } from 'zod'
import { OUT } from '../domain/announcements/announcement.ts'
import { changeDraft, listAnnouncements, ownAnnouncement } from '../domain/announcements/announcements.ts'
import {
  type AudienceSpec,
  type Candidate,
  countAudience,
  EVENT_ANSWERS,
  EVERYBODY,
  readSpec,
} from '../domain/announcements/audience.ts'
import { type Found, findPeople, findUnits } from '../domain/announcements/audience-search.ts'
import { candidatesOf } from '../domain/announcements/audiences.ts'
import type { Ctx } from '../domain/context.ts'
import { readLevel, readPosition } from '../domain/org/import/vocabulary.ts'
import { LEVELS, POSITIONS } from '../domain/org/unit.ts'
import { audienceNow } from '../domain/processes/announcement-sending.ts'
import { topicKeyOf } from '../domain/training/training-event.ts'
import { type Choice, text } from '../lib/message.ts'
import { countTexts, specTexts } from './announce-audience-text.ts'
import { defineFlow, goTo, type Heard, pass, type Step, type Turn, wait } from './flow.ts'
import { rowNumber } from './row-number.ts'

const MOST_FOUND = 12
const LONGEST_SEARCH = 60
const LONGEST_TOPIC = 100

const Data = z.object({
  id: z.number().int(),
  search: z.string().optional(),
  event: z.number().int().optional(),
})
type Data = z.infer<typeof Data>

const DONE: Choice = { id: 'done', label: text('choice-done') }

/** Whom an announcement goes to: filters, hand-picked people and exclusions, with the count after each. The argument is its number. */
export const announceAudience = defineFlow<Data>({
  name: 'announce-audience',
  for: 'overseers',
  data: Data,
  start: async (ctx, arg) => wait('main', { id: (await ownAnnouncement(ctx, rowNumber(arg))).id }),
  steps: {
    main: {
      async ask(ctx, { id }) {
        const lines = specTexts(await specOf(ctx, id))
        return {
          texts: [
            text('announce-card-to', { lines }),
            ...countTexts(countAudience(await audienceNow(ctx, id))),
            text('audience-question'),
          ],
          choices: [
            ...[
              'everybody',
              'positions',
              'levels',
              'time',
              'not-reported',
              'topic',
              'event',
              'people',
              'without',
            ].map((one) => ({ id: one, label: text(`choice-audience-${one}`) })),
            DONE,
          ],
        }
      },
      async answer(ctx, heard, { id }): Promise<Turn> {
        if (heard.kind !== 'choice') return again('main', { id }, heard)
        if (heard.id === 'done') return goTo('announce-card', String(id))
        if (heard.id === 'everybody') return change(ctx, id, () => EVERYBODY)
        if (heard.id === 'not-reported')
          return change(ctx, id, (spec) => ({ ...spec, people: [], notReported: !spec.notReported }))
        return wait(heard.id, { id })
      },
    },
    positions: toggles('positions', POSITIONS, 'audience-position', readPosition),
    levels: toggles('levels', LEVELS, 'level', readLevel),
    time: {
      ask: () => ({
        texts: [text('audience-which-time')],
        choices: ['full-time', 'concurrent', 'both'].map((one) => ({
          id: one,
          label: text(`choice-${one}`),
        })),
      }),
      answer(ctx, heard, { id }) {
        if (heard.kind !== 'choice') return again('time', { id }, heard)
        const fullTime = heard.id === 'both' ? null : heard.id === 'full-time'
        return change(ctx, id, (spec) => ({ ...spec, people: [], fullTime }))
      },
    },
    topic: {
      ask: () => ({
        texts: [text('audience-which-topic')],
        choices: [
          { id: 'year', label: text('choice-any-topic-this-year') },
          { id: 'none', label: text('choice-drop-filter') },
        ],
        digits: 'value',
      }),
      answer(ctx, heard, { id }): Promise<Turn> | Turn {
        if (heard.kind === 'file') return wait('topic', { id }, text('only-text'))
        const topic = heard.kind === 'text' ? heard.text.trim().slice(0, LONGEST_TOPIC) : ''
        const year = Number(ctx.today.slice(0, 4))
        const notTrained =
          heard.kind === 'text'
            ? { topic, topicKey: topicKeyOf(topic), year: null }
            : heard.id === 'year'
              ? { topic: '', topicKey: null, year }
              : null
        return change(ctx, id, (spec) => ({ ...spec, people: [], notTrained }))
      },
    },
    event: {
      async ask(ctx, { id }) {
        const classes = await earlierClasses(ctx, id)
        return {
          texts: [text(classes.length > 0 ? 'audience-which-event' : 'audience-no-event')],
          choices: [
            ...classes.map((one) => ({ id: `e${one.id}`, label: text('plain', { value: one.title }) })),
            { id: 'none', label: text('choice-drop-filter') },
          ],
        }
      },
      async answer(ctx, heard, { id }): Promise<Turn> {
        if (heard.kind !== 'choice') return again('event', { id }, heard)
        if (heard.id === 'none') return change(ctx, id, (spec) => ({ ...spec, answered: null }))
        const event = rowNumber(heard.id.slice(1))
        const known = (await earlierClasses(ctx, id)).some((one) => one.id === event)
        return known ? wait('answers', { id, event }) : wait('event', { id })
      },
    },
    answers: {
      ask: () => ({
        texts: [text('audience-which-answers')],
        choices: EVENT_ANSWERS.map((one) => ({ id: one, label: text(`audience-answer-${one}`) })),
      }),
      answer(ctx, heard, data): Promise<Turn> | Turn {
        const answer = EVENT_ANSWERS.find((one) => heard.kind === 'choice' && one === heard.id)
        if (answer === undefined) return again('answers', data, heard)
        const answered = { announcementId: data.event ?? 0, answers: [answer] }
        return change(ctx, data.id, (spec) => ({ ...spec, people: [], answered }))
      },
    },
    people: finder('people'),
    without: finder('without'),
  },
})

/** A step in which any of a closed list can be switched on and off; `read` knows its other names ("chi hội trưởng"). */
function toggles(
  key: 'positions' | 'levels',
  all: readonly string[],
  label: string,
  read: (said: string) => string | null,
): Step<Data> {
  return {
    async ask(ctx, { id }) {
      const chosen: readonly string[] = (await specOf(ctx, id))[key]
      const present = new Set(
        (await candidates(ctx, id)).map((one) => (key === 'levels' ? one.level : one.position)),
      )
      const choices = all
        .filter((one) => present.has(one as never))
        .map((one) => ({
          id: one,
          label: text(chosen.includes(one) ? 'choice-chosen' : 'choice-not-chosen', {
            what: text(`${label}-${one}`),
          }),
        }))
      return { texts: [text(`audience-which-${key}`)], choices: [...choices, DONE] }
    },
    async answer(ctx, heard, { id }) {
      if (heard.kind === 'choice' && heard.id === 'done') return wait('main', { id })
      const one = heard.kind === 'choice' ? heard.id : heard.kind === 'text' ? read(heard.text) : null
      if (one === null || !all.includes(one)) return again(key, { id }, heard)
      await changed(ctx, id, (spec) => {
        const now: readonly string[] = spec[key]
        const next = now.includes(one) ? now.filter((other) => other !== one) : [...now, one]
        return readSpec(JSON.stringify({ ...spec, people: [], [key]: next })) ?? spec
      })
      return wait(key, { id })
    },
  }
}

/** A step that finds people (and units, to leave out) by a part of the name and switches them on and off. */
function finder(step: 'people' | 'without'): Step<Data> {
  return {
    async ask(ctx, { id, search }) {
      const spec = await specOf(ctx, id)
      const chosen = step === 'people' ? spec.people : spec.withoutPeople
      const found =
        search === undefined ? [] : (await matching(ctx, id, search, step === 'without')).slice(0, MOST_FOUND)
      const choices = found.map((one) => {
        const picked = one.kind === 'unit' ? spec.withoutUnits.includes(one.id) : chosen.includes(one.id)
        const what =
          one.kind === 'unit'
            ? text('audience-unit', { unit: one.name })
            : text('audience-person', { name: one.name, unit: one.unitName })
        return {
          id: `${one.kind === 'unit' ? 'u' : 'p'}${one.id}`,
          label: text(picked ? 'choice-chosen' : 'choice-not-chosen', { what }),
        }
      })
      const key = found.length > 0 ? `audience-${step}-found` : `audience-${step}-search`
      return { texts: [text(key)], choices: [...choices, DONE] }
    },
    async answer(ctx, heard, data): Promise<Turn> {
      if (heard.kind === 'file') return wait(step, data, text('only-text'))
      if (heard.kind === 'text') {
        const search = heard.text.slice(0, LONGEST_SEARCH)
        const found = await matching(ctx, data.id, search, step === 'without')
        if (found.length > 0) return wait(step, { id: data.id, search })
        return pass(text('audience-nobody-found', { words: search }))
      }
      if (heard.id === 'done') return wait('main', { id: data.id })
      const number = rowNumber(heard.id.slice(1))
      const key = step === 'people' ? 'people' : heard.id.startsWith('u') ? 'withoutUnits' : 'withoutPeople'
      await changed(ctx, data.id, (spec) => ({ ...spec, [key]: toggled(spec[key], number) }))
      return wait(step, data, ...countTexts(countAudience(await audienceNow(ctx, data.id))).slice(0, 1))
    },
  }
}

async function matching(ctx: Ctx, id: number, search: string, units: boolean): Promise<Found[]> {
  return [...(units ? await findUnits(ctx, id, search) : []), ...(await findPeople(ctx, id, search))]
}

async function candidates(ctx: Ctx, id: number): Promise<Candidate[]> {
  return candidatesOf(ctx, (await ownAnnouncement(ctx, id)).unitId)
}

async function earlierClasses(ctx: Ctx, id: number) {
  const { unitId } = await ownAnnouncement(ctx, id)
  const earlier = await listAnnouncements(ctx, { unitId, states: OUT, most: MOST_FOUND })
  return earlier.filter(({ kind }) => kind === 'training' || kind === 'contest')
}

async function specOf(ctx: Ctx, id: number): Promise<AudienceSpec> {
  return readSpec((await ownAnnouncement(ctx, id)).audience) ?? EVERYBODY
}

async function changed(ctx: Ctx, id: number, next: (spec: AudienceSpec) => AudienceSpec): Promise<void> {
  await changeDraft(ctx, id, { audience: next(await specOf(ctx, id)) })
}

async function change(ctx: Ctx, id: number, next: (spec: AudienceSpec) => AudienceSpec): Promise<Turn> {
  await changed(ctx, id, next)
  return wait('main', { id })
}

function toggled(list: readonly number[], one: number): number[] {
  return list.includes(one) ? list.filter((other) => other !== one) : [...list, one]
}

function again(step: string, data: Data, heard: Heard): Turn {
  return heard.kind === 'text' ? pass(text('please-choose')) : wait(step, data, text('please-choose'))
}
