import { z } from 'zod'
import { LEVELS, type Level, POSITIONS, type Position } from '../org/unit.ts'

/** What somebody can have answered to an earlier event; `none`: nothing yet. */
export const EVENT_ANSWERS = ['yes', 'no', 'maybe', 'none'] as const

const Ids = z.array(z.number().int()).default([])

const Spec = z.object({
  /** Empty: any. */
  positions: z.array(z.enum(POSITIONS)).default([]),
  levels: z.array(z.enum(LEVELS)).default([]),
  /** chuyên trách, kiêm nhiệm, or both (null). */
  fullTime: z.boolean().nullable().default(null),
  notReported: z.boolean().default(false),
  notTrained: z
    .object({ topic: z.string(), topicKey: z.string().nullable(), year: z.number().int().nullable() })
    .nullable()
    .default(null),
  answered: z
    .object({ announcementId: z.number().int(), answers: z.array(z.enum(EVENT_ANSWERS)) })
    .nullable()
    .default(null),
  /** Hand-picked: these and nobody else; the other filters then say nothing. Empty: not used. */
  people: Ids,
  withoutPeople: Ids,
  withoutUnits: Ids,
})

/** Whom an announcement is for, among the people under the sender's unit. */
export type AudienceSpec = z.infer<typeof Spec>

/** All below. */
export const EVERYBODY: AudienceSpec = Spec.parse({})

/** A seat under the sender's unit, with its holder. */
export interface Candidate {
  readonly personId: number
  readonly name: string
  readonly phone: string | null
  readonly unitId: number
  readonly unitName: string
  readonly level: Level
  readonly position: Position
  readonly fullTime: boolean
  readonly communeId: number | null
  readonly communeName: string | null
  /** The units from the sender's down to the seat's. */
  readonly path: readonly number[]
  readonly addresses: readonly { readonly id: string; readonly channel: string; readonly state: string }[]
}

/** What other modules know of people; null: not looked up. */
export interface AudienceFacts {
  readonly notReported: ReadonlySet<number> | null
  readonly trained: ReadonlySet<number> | null
  readonly answered: ReadonlySet<number> | null
}

export const NO_FACTS: AudienceFacts = { notReported: null, trained: null, answered: null }

/** Why somebody cannot be written to. */
export type Unreachable = 'not-joined' | 'blocked' | 'gone'

/** Somebody an announcement goes to, with the seat that brought them in. */
export interface Picked extends Candidate {
  readonly to: string | null
  readonly unreachable: Unreachable | null
}

/** Reads what is stored; null for what is no audience. */
export function readSpec(stored: string): AudienceSpec | null {
  try {
    return Spec.safeParse(JSON.parse(stored)).data ?? null
  } catch {
    return null
  }
}

/**
 * The people an announcement goes to, once each whatever seats and channels they have, in the order of the candidates;
 * the sender is not among them. Only candidates are ever picked, whatever the spec names.
 */
export function pickAudience(
  candidates: readonly Candidate[],
  spec: AudienceSpec,
  facts: AudienceFacts,
  senderId: number | null,
): Picked[] {
  const chosen = new Set(spec.people)
  const without = new Set(spec.withoutPeople)
  const closed = new Set(spec.withoutUnits)
  const picked = new Map<number, Picked>()
  for (const one of candidates) {
    const { personId } = one
    if (personId === senderId || without.has(personId) || picked.has(personId)) continue
    if (one.path.some((unitId) => closed.has(unitId))) continue
    const meant =
      chosen.size > 0 ? chosen.has(personId) : seatFits(one, spec) && factsFit(personId, spec, facts)
    if (meant) picked.set(personId, { ...one, ...reach(one.addresses) })
  }
  return [...picked.values()]
}

function seatFits({ position, level, fullTime }: Candidate, spec: AudienceSpec): boolean {
  return (
    (spec.positions.length === 0 || spec.positions.includes(position)) &&
    (spec.levels.length === 0 || spec.levels.includes(level)) &&
    (spec.fullTime === null || spec.fullTime === fullTime)
  )
}

function factsFit(personId: number, spec: AudienceSpec, facts: AudienceFacts): boolean {
  return (
    (!spec.notReported || (facts.notReported?.has(personId) ?? false)) &&
    (!spec.notTrained || (facts.trained !== null && !facts.trained.has(personId))) &&
    (!spec.answered || (facts.answered?.has(personId) ?? false))
  )
}

function reach(addresses: Candidate['addresses']): Pick<Picked, 'to' | 'unreachable'> {
  const open = addresses.find(({ state }) => state === 'open')
  if (open) return { to: open.id, unreachable: null }
  if (addresses.length === 0) return { to: null, unreachable: 'not-joined' }
  return { to: null, unreachable: addresses.some(({ state }) => state === 'blocked') ? 'blocked' : 'gone' }
}

/** How many an announcement goes to, by commune and channel, and how many cannot be reached and why. */
export interface AudienceCount {
  readonly people: number
  readonly reachable: number
  /** The largest first; null: above the communes. */
  readonly communes: readonly { readonly name: string | null; readonly people: number }[]
  readonly channels: Readonly<Record<string, number>>
  readonly unreachable: Readonly<Partial<Record<Unreachable, number>>>
}

/** Counts the people picked. */
export function countAudience(picked: readonly Picked[]): AudienceCount {
  const communes = new Map<number | null, { name: string | null; people: number }>()
  const channels: Record<string, number> = {}
  const unreachable: Partial<Record<Unreachable, number>> = {}
  for (const one of picked) {
    const commune = communes.get(one.communeId) ?? { name: one.communeName, people: 0 }
    communes.set(one.communeId, { ...commune, people: commune.people + 1 })
    const channel = one.addresses.find(({ id }) => id === one.to)?.channel
    if (channel) channels[channel] = (channels[channel] ?? 0) + 1
    if (one.unreachable) unreachable[one.unreachable] = (unreachable[one.unreachable] ?? 0) + 1
  }
  return {
    people: picked.length,
    reachable: picked.filter(({ to }) => to !== null).length,
    communes: [...communes.values()].sort((a, b) => b.people - a.people),
    channels,
    unreachable,
  }
}
