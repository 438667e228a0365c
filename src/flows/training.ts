import { z } from 'zod'
import type { Ctx } from '../domain/context.ts'
import { overseeingSeats } from '../domain/org/permission.ts'
import { ownAttendance } from '../domain/training/attendances.ts'
import { myEvents } from '../domain/training/event-lists.ts'
import { eventLine, factTexts } from '../domain/training/event-text.ts'
import { ownAnswer } from '../domain/training/rsvps.ts'
import { type Choice, type Text, text } from '../lib/message.ts'
import { defineFlow, enclosing, endWith, type Turn } from './flow.ts'
import { rowNumber } from './row-number.ts'
import { rsvpState } from './rsvp-state.ts'

const MOST_LISTED = 10
const MENU: Choice = { open: 'menu', label: text('choice-menu') }
const BACK: Choice = { open: 'training', label: text('choice-back') }

/**
 * "/taphuan": one's own classes to come with one's answer; staff go on to the desk of theirs. Nothing waits afterwards, so
 * that a number typed later answers what came in between. The argument is a class's number, '12:calendar' for its file,
 * or 'past' for those one came to.
 */
export const training = defineFlow({
  name: 'training',
  for: 'members',
  data: z.object({}),
  start(ctx, arg) {
    if (arg === undefined) return coming(ctx)
    if (arg === 'past') return past(ctx)
    const [event, wanted] = arg.split(':')
    return one(ctx, rowNumber(event), wanted === 'calendar')
  },
  steps: {},
})

async function coming(ctx: Ctx): Promise<Turn> {
  const events = await myEvents(ctx, 'coming', MOST_LISTED)
  const lines: Text[] = []
  for (const event of events) {
    const state = rsvpState(await ownAnswer(ctx, event.id))
    const line = text('training-mine', { event: eventLine(event, ctx.timeZone), state })
    lines.push(text('numbered', { at: lines.length + 1, line }))
  }
  const came = await myEvents(ctx, 'past', 1)
  const staff = ctx.actor !== null && overseeingSeats(ctx.actor).length > 0
  return endWith(
    [events.length > 0 ? text('training-coming', { lines }) : text('training-none')],
    [
      ...events.map(({ id, name }) => ({
        open: 'training',
        arg: `${id}`,
        label: text('plain', { value: name }),
      })),
      { open: 'check-in', label: text('training-check-in') },
      ...(came.length > 0 ? [{ open: 'training', arg: 'past', label: text('training-past') }] : []),
      ...(staff ? [{ open: 'training-desk', label: text('training-desk') }] : []),
      MENU,
    ],
  )
}

/** One class: what there is to know, and the own answer. */
async function one(ctx: Ctx, id: number, withCalendar: boolean): Promise<Turn> {
  const own = await ownAnswer(ctx, id)
  const arg = `${own.event.id}`
  const here = withCalendar ? [text('training-calendar-here')] : []
  const shown = endWith(
    [...here, ...factTexts(own.event, ctx.timeZone), rsvpState(own)],
    [
      { open: 'rsvp', arg, label: text('rsvp-change') },
      { open: 'training', arg: `${arg}:calendar`, label: text('training-calendar') },
      { open: 'check-in', label: text('training-check-in') },
      BACK,
    ],
  )
  return withCalendar ? enclosing(shown, { file: { make: 'calendar', arg } }) : shown
}

async function past(ctx: Ctx): Promise<Turn> {
  const events = await myEvents(ctx, 'past', MOST_LISTED)
  const choices: Choice[] = []
  for (const { id, name } of events) {
    const came = await ownAttendance(ctx, id)
    if (came?.certificateNo)
      choices.push({
        open: 'training-certificate',
        arg: `${id}`,
        label: text('training-certificate-of', { name }),
      })
  }
  const lines = events.map((event, at) =>
    text('numbered', { at: at + 1, line: eventLine(event, ctx.timeZone) }),
  )
  return endWith([text('training-past-list', { lines })], [...choices, BACK])
}
