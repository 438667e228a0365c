import type { Attender } from '../domain/training/attendances.ts'
import { factTexts, momentText } from '../domain/training/event-text.ts'
import type { RsvpOverview } from '../domain/training/rsvps.ts'
import type { TrainingEvent } from '../domain/training/training-events.ts'
import { type Choice, type Text, text } from '../lib/message.ts'

/** A class in figures: who was invited and what they say, who came, and the code while it counts. */
export function classTexts(overview: RsvpOverview, came: readonly Attender[], timeZone: string): Text[] {
  const { event, going, waiting, maybe, no, silent } = overview
  const late = came.filter(({ state }) => state === 'late').length
  const present = came.filter(({ state }) => state === 'present').length
  const invited = [going, waiting, maybe, no, silent].reduce((sum, group) => sum + group.length, 0)
  const stale = [going, waiting, maybe, no].flat().filter((one) => one.stale).length
  const state = event.state === 'planned' ? [] : [text(`class-is-${event.state}`)]
  const answers = text('class-answers', {
    invited,
    going: going.length,
    waiting: waiting.length,
    maybe: maybe.length,
    no: no.length,
    silent: silent.length,
  })
  return [
    ...factTexts(event, timeZone),
    ...state,
    ...(invited > 0 ? [answers] : []),
    ...(stale > 0 ? [text('class-stale', { count: stale })] : []),
    ...(came.length > 0 ? [text('class-came', { present, late })] : []),
    ...codeTexts(event, timeZone),
  ]
}

/** What can be done with a class now. */
export function classChoices(event: TrainingEvent, came: readonly Attender[], now: Date): Choice[] {
  const arg = `${event.id}`
  const own = (id: string): Choice => ({ id, label: text(`class-choice-${id}`) })
  const late = came.filter(({ state }) => state === 'late').length
  const lateOnes: Choice[] =
    late > 0 ? [{ open: 'training-late', arg, label: text('class-choice-late', { count: late }) }] : []
  const list: Choice = { open: 'training-list', arg, label: text('class-choice-list') }
  const details: Choice[] =
    event.announcementId === null
      ? []
      : [{ open: 'event-details', arg: `${event.announcementId}`, label: text('class-choice-details') }]
  const ending: Choice[] = [own('papers'), own('desk'), { open: 'menu', label: text('choice-menu') }]
  if (event.state === 'cancelled') return [own('people'), ...ending]
  if (event.state === 'held')
    return [
      own('people'),
      list,
      ...lateOnes,
      own('materials'),
      own('feedback'),
      own('certificates'),
      ...details,
      ...ending,
    ]
  const isOpen = event.codeUntil !== null && event.codeUntil > now
  return [
    own('people'),
    own('check-in'),
    ...(isOpen ? [own('close')] : []),
    list,
    ...lateOnes,
    { open: 'training-move', arg, label: text('class-choice-move') },
    ...details,
    ...(came.length > 0 ? [own('held')] : []),
    own('cancel'),
    ...ending,
  ]
}

function codeTexts({ code, codeUntil, state }: TrainingEvent, timeZone: string): Text[] {
  if (code === null || codeUntil === null || state === 'cancelled') return []
  return [text('class-code', { code, until: momentText(codeUntil, timeZone) })]
}
