import { type Message, text } from '../../lib/message.ts'
import type { Ctx } from '../context.ts'
import { factTexts } from './event-text.ts'
import { tell } from './telling.ts'
import { type ReminderTime, reminderTimes } from './training-event.ts'
import { eventById, type TrainingEvent } from './training-events.ts'

const DAY = 86_400_000
/** Reminders of the day before are due at most so early. */
const AHEAD = 2 * DAY

/**
 * Sends what is due before classes to those who are going: the day before, two hours before, and the link of an online
 * class. Once each, also when it runs twice; a moved class is reminded of anew. Returns how many messages.
 */
export async function sendEventReminders(ctx: Ctx): Promise<number> {
  const rows = await ctx.db.trainingEvent.findMany({
    where: {
      state: 'planned',
      startsAt: { gt: new Date(ctx.now.getTime() - DAY), lt: new Date(ctx.now.getTime() + AHEAD) },
    },
    orderBy: { startsAt: 'asc' },
    select: { id: true },
  })
  let sent = 0
  for (const { id } of rows) sent += await remindOf(ctx, await eventById(ctx, id))
  return sent
}

async function remindOf(ctx: Ctx, event: TrainingEvent): Promise<number> {
  const { startsAt, endsAt } = event
  if (!startsAt) return 0
  let sent = 0
  for (const due of reminderTimes({ startsAt, endsAt }, ctx.timeZone)) {
    if (ctx.now < due.from || ctx.now >= due.until || (due.kind === 'link' && event.onlineUrl === null))
      continue
    sent += await tell(ctx, await goingTo(ctx, event, due), {
      cause: `event-${due.kind}:${event.id}:r${event.revision}`,
      message: reminder(event, due, ctx.timeZone),
    })
  }
  return sent
}

/** Those who are going; who said so after a reminder was due has just read the same. The link goes to all. */
async function goingTo(ctx: Ctx, event: TrainingEvent, { kind, from }: ReminderTime): Promise<number[]> {
  const rows = await ctx.db.rsvp.findMany({
    where: {
      eventId: event.id,
      answer: 'yes',
      place: 'going',
      ...(kind === 'link' ? {} : { answeredAt: { lte: from } }),
    },
    orderBy: { personId: 'asc' },
    select: { personId: true },
  })
  return rows.map(({ personId }) => personId)
}

function reminder(event: TrainingEvent, { kind }: ReminderTime, timeZone: string): Message {
  const { id, name } = event
  if (kind === 'link') return { texts: [text('event-link', { name, link: event.onlineUrl ?? '' })] }
  return {
    texts: [
      text(kind === 'day' ? 'event-reminder-day' : 'event-reminder-hours', { name }),
      ...factTexts(event, timeZone),
    ],
    choices: [{ open: 'rsvp', arg: `${id}`, label: text('rsvp-change') }],
  }
}
