import { z } from 'zod'
import type { Ctx } from '../domain/context.ts'
import { attendancesOf } from '../domain/training/attendances.ts'
import { giveCertificates } from '../domain/training/certificates.ts'
import { closeCheckIn, openCheckIn } from '../domain/training/check-ins.ts'
import { markHeld, sendMaterials } from '../domain/training/closings.ts'
import { momentText } from '../domain/training/event-text.ts'
import { rsvpOf } from '../domain/training/rsvps.ts'
import { cancelEvent, ownEvent } from '../domain/training/training-events.ts'
import { type Choice, text } from '../lib/message.ts'
import { defineFlow, enclosing, goTo, type Heard, pass, type Turn, wait } from './flow.ts'
import { rowNumber } from './row-number.ts'
import { classChoices, classTexts } from './training-class-card.ts'
import { feedbackTexts, GROUPS, groupTexts } from './training-people.ts'

const LENGTHS = [30, 60, 120] as const
/** What can be had on paper or as a picture; the poster only while a check-in has a code. */
const PAPERS = ['sign-in-sheet', 'participants', 'event-picture', 'room-poster'] as const

const Data = z.object({ id: z.number().int(), group: z.enum(GROUPS).optional() })
type Data = z.infer<typeof Data>

/** One class for whoever organises it: who comes, check-in, lists, papers, its end. The argument is its number. */
export const trainingClass = defineFlow<Data>({
  name: 'training-class',
  for: 'overseers',
  data: Data,
  async start(ctx, arg) {
    const { id } = await ownEvent(ctx, rowNumber(arg))
    return wait('card', { id })
  },
  steps: {
    card: {
      async ask(ctx, { id }) {
        const overview = await rsvpOf(ctx, id)
        const came = await attendancesOf(ctx, id)
        return {
          texts: classTexts(overview, came, ctx.timeZone),
          choices: classChoices(overview.event, came, ctx.now),
        }
      },
      answer: (ctx, heard, { id }) =>
        heard.kind === 'choice' ? done(ctx, id, heard.id) : again('card', { id }, heard),
    },
    people: {
      async ask(ctx, { id, group = 'going' }) {
        const overview = await rsvpOf(ctx, id)
        const came = await attendancesOf(ctx, id)
        const choices: Choice[] = GROUPS.filter((one) => one !== group).map((one) => ({
          id: one,
          label: text(`class-group-${one}`),
        }))
        return {
          texts: groupTexts(group, overview, came),
          choices: [...choices, { id: 'back', label: text('choice-back') }],
        }
      },
      answer(_ctx, heard, data) {
        if (heard.kind !== 'choice') return again('people', data, heard)
        const group = GROUPS.find((one) => one === heard.id)
        return group ? wait('people', { ...data, group }) : wait('card', { id: data.id })
      },
    },
    'check-in': {
      ask: () => ({
        texts: [text('class-check-in-how-long')],
        choices: [
          ...LENGTHS.map((minutes) => ({ id: `m${minutes}`, label: text(`class-minutes-${minutes}`) })),
          { id: 'back', label: text('choice-back') },
        ],
      }),
      async answer(ctx, heard, data) {
        if (heard.kind !== 'choice') return again('check-in', data, heard)
        const minutes = LENGTHS.find((one) => `m${one}` === heard.id)
        if (minutes === undefined) return wait('card', data)
        const { code, until } = await openCheckIn(ctx, data.id, { minutes })
        const told = text('class-check-in-open', { code, until: momentText(until, ctx.timeZone) })
        return enclosing(wait('card', data, told), { file: { make: 'room-poster', arg: `${data.id}` } })
      },
    },
    papers: {
      async ask(ctx, { id }) {
        const { code } = await ownEvent(ctx, id)
        return {
          texts: [text('class-which-paper')],
          choices: [
            ...PAPERS.filter((paper) => paper !== 'room-poster' || code !== null).map((paper) => ({
              id: paper,
              label: text(`class-paper-${paper}`),
            })),
            { id: 'back', label: text('choice-back') },
          ],
        }
      },
      async answer(ctx, heard, data) {
        if (heard.kind !== 'choice') return again('papers', data, heard)
        const make = PAPERS.find((one) => one === heard.id)
        if (!make) return wait('card', data)
        const { id } = await ownEvent(ctx, data.id)
        const made = { make, arg: `${id}` }
        const enclosed = make === 'event-picture' ? { photo: made } : { file: made }
        return enclosing(wait('papers', data, text('class-paper-here')), enclosed)
      },
    },
    cancel: {
      async ask(ctx, { id }) {
        const { event } = await rsvpOf(ctx, id)
        return {
          texts: [text('class-cancel-sure', { name: event.name })],
          choices: [
            { id: 'yes', label: text('class-cancel-yes') },
            { id: 'no', label: text('class-cancel-no') },
          ],
        }
      },
      async answer(ctx, heard, data) {
        if (heard.kind !== 'choice') return again('cancel', data, heard)
        if (heard.id === 'no') return wait('card', data)
        const { told } = await cancelEvent(ctx, data.id)
        return goTo('training-desk', undefined, text('class-cancelled', { count: told }))
      },
    },
  },
})

/** What a choice of the card does. */
async function done(ctx: Ctx, id: number, choice: string): Promise<Turn> {
  switch (choice) {
    case 'people':
      return wait('people', { id })
    case 'check-in':
      return wait('check-in', { id })
    case 'papers':
      return wait('papers', { id })
    case 'cancel':
      return wait('cancel', { id })
    case 'close':
      await closeCheckIn(ctx, id)
      return wait('card', { id }, text('class-check-in-closed'))
    case 'held': {
      const { present } = await markHeld(ctx, id)
      return wait('card', { id }, text('class-held', { count: present }))
    }
    case 'materials':
      return wait('card', { id }, text('class-materials-sent', { count: await sendMaterials(ctx, id) }))
    case 'certificates':
      return wait(
        'card',
        { id },
        text('class-certificates-given', { count: await giveCertificates(ctx, id) }),
      )
    case 'feedback':
      return wait('card', { id }, ...(await feedbackTexts(ctx, id)))
    default:
      return goTo('training-desk')
  }
}

function again(step: string, data: Data, heard: Heard): Turn {
  return heard.kind === 'text' ? pass(text('please-choose')) : wait(step, data, text('please-choose'))
}
