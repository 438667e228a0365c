import type { Choice, Enclosure, Text } from '../../lib/message.ts'

/** thông báo, tập huấn, hội thi, tuyên dương. */
export const KINDS = ['notice', 'training', 'contest', 'commendation'] as const
export type Kind = (typeof KINDS)[number]

/** `proposed` waits for a second person, `scheduled` for its time. */
export const STATES = [
  'draft',
  'proposed',
  'scheduled',
  'published',
  'paused',
  'stopped',
  'withdrawn',
] as const
export type State = (typeof STATES)[number]

/** The states in which it has gone out, in part or to all. */
export const OUT = ['published', 'paused', 'stopped'] as const satisfies readonly State[]

/** What may be done with an announcement, and in which states. */
const ACTS = {
  change: ['draft'],
  send: ['draft'],
  decide: ['proposed'],
  recall: ['proposed', 'scheduled'],
  release: ['draft', 'proposed', 'scheduled'],
  pause: ['published'],
  resume: ['paused'],
  stop: ['published', 'paused'],
  correct: OUT,
  withdraw: OUT,
  remind: OUT,
} as const satisfies Record<string, readonly State[]>

export type Act = keyof typeof ACTS

/** More people than this: the sender types their number. */
export const MOST_WITHOUT_COUNT = 200

export const LONGEST_TITLE = 150
export const LONGEST_BODY = 3_000

/** How long an announcement waits for somebody's answer. */
export const DAYS_WAITING = 14

export interface Announcement {
  readonly id: number
  readonly unitId: number
  readonly authorId: number
  readonly kind: Kind
  readonly title: string
  readonly body: string
  readonly photo: string | null
  readonly file: string | null
  readonly link: string | null
  /** JSON of an AudienceSpec. */
  readonly audience: string
  readonly state: State
  readonly sendAt: Date | null
  readonly waves: number
  readonly waveMinutes: number
  readonly urgentReason: string | null
  /** Counts corrections after it went out, from 1. */
  readonly version: number
  readonly publishedAt: Date | null
  readonly remindedAt: Date | null
  readonly progressAddressId: string | null
  readonly approvedById: number | null
}

/** What the message of an announcement says and offers, before its photo and file. */
export interface Parts {
  readonly texts: readonly Text[]
  readonly choices: readonly Choice[]
  /** Something of it that is made when it is sent: the calendar file of a class. */
  readonly file?: Enclosure
}

/** The states in which something may be done. */
export function statesFor(act: Act): State[] {
  return [...ACTS[act]]
}

/** Whether something may be done in a state. */
export function mayBe(act: Act, state: State): boolean {
  return statesFor(act).includes(state)
}

/** The cause of the deliveries of an announcement. */
export function deliveryCause(id: number): string {
  return `announcement:${id}`
}

/** Whether a cause is that of the deliveries of an announcement, of whichever, and not of a correction. */
export function isDeliveryCause(cause: string): boolean {
  return /^announcement:\d+$/.test(cause)
}

/** The cause of the deliveries of a correction; version 2 is the first. */
export function correctionCause(id: number, version: number): string {
  return `announcement:${id}:v${version}`
}

/** When each of `count` people is written to, in so many waves: minutes after the first. */
export function waveDelays(count: number, waves: number, minutes: number): number[] {
  const size = Math.ceil(count / Math.max(1, Math.min(waves, count)))
  return Array.from({ length: count }, (_, at) => Math.floor(at / size) * minutes)
}
