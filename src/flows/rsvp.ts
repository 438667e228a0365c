import { z } from 'zod'
import type { Ctx } from '../domain/context.ts'
import { titleOf } from '../domain/org/seat.ts'
import { Refusal } from '../domain/refusal.ts'
import { eventLine, factTexts } from '../domain/training/event-text.ts'
import { ANSWERS, type Answer } from '../domain/training/rsvp.ts'
import { answerRsvp, type OwnAnswer, ownAnswer, possibleSubstitutes } from '../domain/training/rsvps.ts'
import { type Choice, text } from '../lib/message.ts'
import { defineFlow, enclosing, end, endWith, pass, type Turn, wait } from './flow.ts'
import { rowNumber } from './row-number.ts'
import { rsvpState } from './rsvp-state.ts'

const Data = z.object({ id: z.number().int() })
type Data = z.infer<typeof Data>

/** Whether one comes to a class. The argument is its number, or with the answer: '12:yes', '12:no', '12:maybe', '12:substitute'. */
export const rsvp = defineFlow<Data>({
  name: 'rsvp',
  for: 'members',
  aside: true,
  data: Data,
  start(ctx, arg) {
    const [event, said] = (arg ?? '').split(':')
    const id = rowNumber(event)
    if (said === undefined) return wait('answer', { id })
    if (said === 'substitute') return absent(ctx, id, 'substitute')
    const answer = ANSWERS.find((one) => one === said)
    if (!answer) throw new Refusal('not-found')
    return take(ctx, id, answer)
  },
  steps: {
    answer: {
      async ask(ctx, { id }) {
        const own = await ownAnswer(ctx, id)
        return {
          texts: [...factTexts(own.event, ctx.timeZone), rsvpState(own), text('rsvp-question')],
          choices: ANSWERS.map((answer) => ({ id: answer, label: text(`rsvp-${answer}`) })),
        }
      },
      answer(ctx, heard, data) {
        const answer = heard.kind === 'choice' ? ANSWERS.find((one) => one === heard.id) : undefined
        if (answer) return take(ctx, data.id, answer)
        return heard.kind === 'text'
          ? pass(text('please-choose'))
          : wait('answer', data, text('please-choose'))
      },
    },
    reason: {
      async ask(ctx, { id }) {
        const others = await possibleSubstitutes(ctx, id)
        return {
          texts: [text('rsvp-reason')],
          choices: [
            ...(others.length > 0 ? [{ id: 'substitute', label: text('rsvp-name-substitute') }] : []),
            { id: 'none', label: text('rsvp-no-reason') },
          ],
          digits: 'value',
        }
      },
      async answer(ctx, heard, { id }) {
        if (heard.kind === 'file') return wait('reason', { id }, text('only-text'))
        if (heard.kind === 'text') {
          await answerRsvp(ctx, id, { answer: 'no', reason: heard.text.trim() })
          return end(text('rsvp-reason-kept'))
        }
        return heard.id === 'substitute' ? wait('substitute', { id }) : end(text('rsvp-no-kept'))
      },
    },
    substitute: {
      async ask(ctx, { id }) {
        return {
          texts: [text('rsvp-which-substitute')],
          choices: [
            ...(await possibleSubstitutes(ctx, id)).map(({ personId, name, seat }) => ({
              id: `p${personId}`,
              label: text('rsvp-substitute', { name, title: titleOf(seat) }),
            })),
            { id: 'nobody', label: text('rsvp-nobody') },
          ],
        }
      },
      async answer(ctx, heard, data) {
        if (heard.kind === 'text') return pass(text('please-choose'))
        if (heard.kind !== 'choice') return wait('substitute', data, text('please-choose'))
        if (heard.id === 'nobody') return end(text('rsvp-no-kept'))
        const substituteId = rowNumber(heard.id.slice(1))
        await answerRsvp(ctx, data.id, { answer: 'no', substituteId })
        return end(text('rsvp-substitute-invited'))
      },
    },
  },
})

async function take(ctx: Ctx, id: number, answer: Answer): Promise<Turn> {
  if (answer === 'no') return absent(ctx, id, 'reason')
  const own = await answerRsvp(ctx, id, { answer })
  const told = endWith(
    [rsvpState(own), eventLine(own.event, ctx.timeZone)],
    [{ open: 'menu', label: text('choice-menu') }],
    after(own),
  )
  return own.place === 'going' && own.event.startsAt
    ? enclosing(told, { file: { make: 'calendar', arg: `${id}` } })
    : told
}

/** The "no" is kept at once; the reason or the substitute comes on top. */
async function absent(ctx: Ctx, id: number, step: 'reason' | 'substitute'): Promise<Turn> {
  await answerRsvp(ctx, id, { answer: 'no' })
  const hasOthers = step === 'substitute' && (await possibleSubstitutes(ctx, id)).length > 0
  return wait(hasOthers ? 'substitute' : 'reason', { id }, text('rsvp-no-noted'))
}

function after({ event }: OwnAnswer): Choice[] {
  return [{ open: 'rsvp', arg: `${event.id}`, label: text('rsvp-change') }]
}
