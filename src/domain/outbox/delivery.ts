/** What goes first: people who wrote, then what concerns one person, then what goes to many. */
export const PRIORITY = { answer: 0, notification: 1, broadcast: 2 } as const

export type Priority = (typeof PRIORITY)[keyof typeof PRIORITY]

/** Answers and bulk are claimed, paced and paused apart, so that neither waits for the other. */
export type Lane = 'answers' | 'bulk'

/** A state that is never left. `unknown`: it may have arrived, and is not tried again. `skipped`: an edit that cannot be. */
type Final =
  | { readonly state: 'sent'; readonly externalIds: readonly string[] }
  | { readonly state: 'unknown' }
  | { readonly state: 'skipped' }
  | { readonly state: 'failed'; readonly reason: string }

/** What has been tried so far; the attempt just made is counted in `attempts`. */
export interface Tries {
  readonly createdAt: Date
  readonly attempts: number
  /** Attempts whose outcome is not known. */
  readonly unknowns: number
}

/** Why nothing reaches an address any more. */
export type AddressClosure = 'blocked' | 'gone'

/**
 * How an attempt ended. `closed`: not tried, because the address was known to be closed. `released`: not tried,
 * because the sender had to stop or pause first. `skipped`: worth something only as an edit, and nothing can be edited.
 * The others are the channel's own words, see SendFailure.
 */
export type Outcome =
  | { readonly kind: 'ok'; readonly externalIds: readonly string[] }
  | { readonly kind: 'again'; readonly retryAfter?: number; readonly flood: boolean }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'gone'; readonly reason: 'blocked' | 'deactivated' | 'not-started' | 'not-found' }
  | { readonly kind: 'rejected'; readonly code: string }
  | { readonly kind: 'closed'; readonly closure: AddressClosure }
  | { readonly kind: 'released' }
  | { readonly kind: 'skipped' }

/** What becomes of a delivery after an attempt. `closes`: its address cannot be reached any more. */
export type Settled =
  | { readonly state: 'queued'; readonly notBefore: Date; readonly unknowns: number }
  | (Final & { readonly closes?: AddressClosure })

export interface SettlePolicy {
  /** Sending costs money or quota: an attempt with unknown outcome is never repeated. */
  readonly paid: boolean
  /** From 0 up to 1; spreads repeats. */
  readonly random: number
}

const DAY = 86_400_000
const FIRST_BACKOFF = 1_000
/** The longest pause before a repeat that the platform has not asked for, in milliseconds. */
export const LONGEST_BACKOFF = 600_000
/** A message that lay in the queue for a day before its first attempt still gets this many. */
const FEWEST_ATTEMPTS = 20

/** Decides what becomes of a delivery that was being sent. */
export function settle(tries: Tries, outcome: Outcome, now: Date, policy: SettlePolicy): Settled {
  switch (outcome.kind) {
    case 'ok':
      return { state: 'sent', externalIds: outcome.externalIds }
    case 'skipped':
      return { state: 'skipped' }
    case 'released':
      return { state: 'queued', notBefore: now, unknowns: tries.unknowns }
    case 'gone':
      return {
        state: 'failed',
        reason: outcome.reason,
        closes: outcome.reason === 'blocked' ? 'blocked' : 'gone',
      }
    case 'closed':
      return { state: 'failed', reason: outcome.closure }
    case 'rejected':
      return { state: 'failed', reason: `rejected: ${outcome.code}` }
    case 'unknown':
      if (policy.paid || tries.unknowns > 0) return { state: 'unknown' }
      return { state: 'queued', notBefore: later(now, backoff(tries.attempts, policy.random)), unknowns: 1 }
    case 'again':
      if (tooOld(tries, now)) return { state: 'failed', reason: 'expired' }
      return {
        state: 'queued',
        notBefore: later(now, outcome.retryAfter ?? backoff(tries.attempts, policy.random)),
        unknowns: tries.unknowns,
      }
  }
}

/** Milliseconds until the next attempt: doubling from a second up to ten minutes, the later half of it random. */
export function backoff(attempts: number, random: number): number {
  const longest = Math.min(FIRST_BACKOFF * 2 ** Math.min(attempts - 1, 30), LONGEST_BACKOFF)
  return Math.round(longest * (0.5 + random / 2))
}

function tooOld({ createdAt, attempts }: Tries, now: Date): boolean {
  return now.getTime() - createdAt.getTime() >= DAY && attempts >= FEWEST_ATTEMPTS
}

function later(now: Date, ms: number): Date {
  return new Date(now.getTime() + ms)
}
