import { LEVELS, type Level, POSITIONS, type Position } from '../org/unit.ts'

/** One person at one class that was held: a line of the training ledger. */
export interface LedgerEntry {
  readonly eventId: number
  readonly topic: string
  readonly topicKey: string
  /** The civil day of the class. */
  readonly day: string
  /** Who held the class. */
  readonly unitId: number
  readonly personId: number
  /** What the person was on that day; null for who held no seat. */
  readonly position: Position | null
  readonly level: Level | null
  /** Every seat that the person held on that day. */
  readonly seats: readonly { readonly position: string; readonly level: string }[]
  readonly certificateNo: string | null
}

export const GROUPINGS = ['person', 'unit', 'topic', 'year', 'position'] as const
export type Grouping = (typeof GROUPINGS)[number]

/** `attendances` counts a person once a class, `people` once altogether. */
export interface LedgerSum {
  readonly key: string
  readonly classes: number
  readonly attendances: number
  readonly people: number
}

/** Adds the ledger up by person, unit, topic, year or position ('leader:branch'), the most people first. */
export function sumLedger(entries: readonly LedgerEntry[], by: Grouping): readonly LedgerSum[] {
  const groups = new Map<string, LedgerEntry[]>()
  for (const entry of entries) {
    const key = keyOf(entry, by)
    const group = groups.get(key)
    if (group) group.push(entry)
    else groups.set(key, [entry])
  }
  return [...groups]
    .map(([key, group]) => ({ key, ...totalOf(group) }))
    .sort((a, b) => b.people - a.people || b.attendances - a.attendances || (a.key < b.key ? -1 : 1))
}

/** How many classes, attendances and distinct people. */
export function totalOf(entries: readonly LedgerEntry[]): Omit<LedgerSum, 'key'> {
  return {
    classes: new Set(entries.map(({ eventId }) => eventId)).size,
    attendances: entries.length,
    people: new Set(entries.map(({ personId }) => personId)).size,
  }
}

function keyOf(entry: LedgerEntry, by: Grouping): string {
  switch (by) {
    case 'person':
      return String(entry.personId)
    case 'unit':
      return String(entry.unitId)
    case 'topic':
      return entry.topicKey
    case 'year':
      return entry.day.slice(0, 4)
    case 'position':
      return entry.position === null ? '' : `${entry.position}:${entry.level}`
  }
}

/** A seat that somebody held, from a day until a day. */
export interface HeldSeat {
  readonly personId: number
  readonly position: string
  readonly level: string
  readonly fromDay: string
  readonly untilDay: string | null
}

/**
 * What somebody was on a day: the highest level first, then by position. Classes older than what is known of a person
 * (seats are known from their import on) count for the first seats that are known.
 */
export function seatsOn(seats: readonly HeldSeat[], day: string): HeldSeat[] {
  const [first = LAST_DAY] = seats.map(({ fromDay }) => fromDay).sort()
  const known = day < first ? first : day
  return seats
    .filter(({ fromDay, untilDay }) => fromDay <= known && (untilDay === null || known < untilDay))
    .sort(
      (a, b) =>
        rank(LEVELS, a.level) - rank(LEVELS, b.level) ||
        rank(POSITIONS, a.position) - rank(POSITIONS, b.position),
    )
}

const LAST_DAY = '9999-12-31'

function rank(list: readonly string[], word: string): number {
  return list.indexOf(word)
}

/** A parent of a unit, from a day until a day. */
export interface ParentSpan {
  readonly unitId: number
  readonly parentId: number | null
  readonly fromDay: string
  readonly untilDay: string | null
}

/** Whether a unit stood at or under one of the roots on a day, by the parents of that day. */
export function stoodUnder(
  spans: ReadonlyMap<number, readonly ParentSpan[]>,
  unitId: number,
  roots: ReadonlySet<number>,
  day: string,
): boolean {
  let at: number | null = unitId
  for (let steps = 0; at !== null && steps < DEEPEST; steps += 1) {
    if (roots.has(at)) return true
    const span: ParentSpan | undefined = spans
      .get(at)
      ?.find(({ fromDay, untilDay }) => fromDay <= day && (untilDay === null || day < untilDay))
    at = span?.parentId ?? null
  }
  return false
}

const DEEPEST = 16
