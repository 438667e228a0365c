import type { AudienceCount, AudienceSpec } from '../domain/announcements/audience.ts'
import { type Text, text } from '../lib/message.ts'

/** Communes named in a count; the others are summed up. */
const MOST_NAMED = 5

/** How many an announcement goes to: by commune, by channel, and who cannot be reached and why. */
export function countTexts({ people, reachable, communes, channels, unreachable }: AudienceCount): Text[] {
  const lines: Text[] = communes
    .slice(0, MOST_NAMED)
    .map(({ name, people: count }) =>
      text('audience-commune', { name: name ?? text('audience-above-communes'), count }),
    )
  const rest = communes.slice(MOST_NAMED)
  if (rest.length > 0) {
    const count = rest.reduce((sum, commune) => sum + commune.people, 0)
    lines.push(text('audience-other-communes', { communes: rest.length, count }))
  }
  for (const [channel, count] of Object.entries(channels))
    lines.push(text('audience-channel', { channel: text('document-channel-name', { channel }), count }))
  if (people > reachable) {
    const reasons = Object.entries(unreachable)
      .filter(([, count]) => count > 0)
      .map(([reason, count]) => text(`audience-reason-${reason}`, { count }))
      .reduce((list, item) => text('and-list', { list, item }))
    lines.push(text('audience-unreachable', { count: people - reachable, reasons }))
  }
  return [
    text('audience-count', { count: people }),
    ...(lines.length > 0 ? [text('quick-lines', { lines })] : []),
  ]
}

/** Whom an audience names, line by line. */
export function specTexts(spec: AudienceSpec): Text[] {
  const lines: Text[] = []
  const joined = (keys: readonly string[], prefix: string): Text =>
    keys.map((key) => text(`${prefix}-${key}`)).reduce((list, item) => text('and-list', { list, item }))
  if (spec.people.length > 0) lines.push(text('audience-picked', { count: spec.people.length }))
  else {
    if (spec.positions.length > 0)
      lines.push(text('audience-positions', { list: joined(spec.positions, 'audience-position') }))
    if (spec.levels.length > 0) lines.push(text('audience-levels', { list: joined(spec.levels, 'level') }))
    if (spec.fullTime !== null) lines.push(text(spec.fullTime ? 'audience-full-time' : 'audience-concurrent'))
    if (spec.notReported) lines.push(text('audience-not-reported'))
    if (spec.notTrained) {
      const { topic, year } = spec.notTrained
      lines.push(
        year === null
          ? text('audience-not-trained-topic', { topic })
          : text('audience-not-trained-year', { year: String(year) }),
      )
    }
    if (spec.answered)
      lines.push(text('audience-answered', { list: joined(spec.answered.answers, 'audience-answer') }))
  }
  if (lines.length === 0) lines.push(text('audience-everybody'))
  const without = spec.withoutPeople.length + spec.withoutUnits.length
  if (without > 0) lines.push(text('audience-without', { count: without }))
  return lines
}
