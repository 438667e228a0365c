import type { Ctx } from '../domain/context.ts'
import type { Attender } from '../domain/training/attendances.ts'
import type { EventPerson } from '../domain/training/event-people.ts'
import { feedbackOf } from '../domain/training/feedbacks.ts'
import type { Answerer, RsvpOverview } from '../domain/training/rsvps.ts'
import { type Text, text } from '../lib/message.ts'

/** The groups in which an organiser looks at people. */
export const GROUPS = ['going', 'waiting', 'maybe', 'no', 'silent', 'present'] as const
export type Group = (typeof GROUPS)[number]

/** More people than this are counted by commune. */
const MOST_LISTED = 25
const MOST_REMARKS = 15

/** The people of one group: by name, or many of them by commune. */
export function groupTexts(group: Group, overview: RsvpOverview, came: readonly Attender[]): Text[] {
  const people: readonly (EventPerson & Partial<Answerer>)[] =
    group === 'present' ? came.filter(({ state }) => state === 'present') : overview[group]
  const head = text(`class-head-${group}`, { count: people.length })
  if (people.length === 0) return [head]
  if (people.length > MOST_LISTED) return [head, text('class-lines', { lines: byCommune(people) })]
  const names = new Map(
    overview.silent
      .concat(overview.going, overview.waiting, overview.maybe, overview.no)
      .map((one) => [one.personId, one.name]),
  )
  const lines = people.map((person, at) => text('numbered', { at: at + 1, line: lineOf(person, names) }))
  return [head, text('class-lines', { lines })]
}

/** What people thought of a class, for its organiser. */
export async function feedbackTexts(ctx: Ctx, eventId: number): Promise<Text[]> {
  const { count, useful, clear, remarks } = await feedbackOf(ctx, eventId)
  if (count === 0) return [text('feedback-none')]
  const unknown = text('unknown')
  const head = text('feedback-result', {
    count,
    useful: useful.average ?? unknown,
    clear: clear.average ?? unknown,
  })
  const lines = remarks.slice(0, MOST_REMARKS).map((words) => text('quoted', { words }))
  return lines.length > 0 ? [head, text('feedback-remarks', { count: remarks.length, lines })] : [head]
}

/** How many people of each commune. */
export function byCommune(people: readonly { readonly commune: string }[]): Text[] {
  const counts = new Map<string, number>()
  for (const { commune } of people) counts.set(commune, (counts.get(commune) ?? 0) + 1)
  return [...counts].map(([commune, count]) =>
    text('class-commune', { commune: commune || text('class-no-commune'), count }),
  )
}

function lineOf(person: EventPerson & Partial<Answerer>, names: ReadonlyMap<number, string>): Text {
  const { name, unit, reason, substituteId, stale } = person
  const line = text(stale ? 'class-person-stale' : 'class-person', { name, unit })
  if (substituteId)
    return text('class-person-substitute', { person: line, name: names.get(substituteId) ?? '' })
  return reason ? text('class-person-reason', { person: line, reason }) : line
}
