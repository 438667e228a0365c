import type { Tx } from '../db/client.ts'
import { dayOf } from '../lib/calendar.ts'
import type { Log } from '../lib/log.ts'
import type { Text } from '../lib/message.ts'
import type { Actor } from './org/actor.ts'

/** What a channel's plan allows in a month, and how much of it is used. */
export interface PlanUse {
  readonly messages: { readonly used: number; readonly plan: number }
  readonly users: { readonly used: number; readonly plan: number }
}

/** Who is speaking, what time it is, the open transaction, the log. First argument of every verb. */
export interface Ctx {
  readonly db: Tx
  readonly now: Date
  /** The civil day of `now` in the installation's time zone, 'YYYY-MM-DD'. */
  readonly today: string
  readonly timeZone: string
  readonly log: Log
  /** Null for strangers and for jobs. */
  readonly actor: Actor | null
  /** What does not change once written (forms, indicators), kept per process and database. */
  readonly cache: Map<string, unknown>
  /** The links that open the chat with a code already typed, one a channel that has them, without that of `except`. */
  readonly inviteLinks?: (code: string, except?: string) => readonly string[]
  /** Puts a sentence into the speaker's language, for what is kept as written; absent for jobs and the command line. */
  readonly inWords?: (text: Text) => string
  /** What is used of the plans of channels that have one, read in this transaction; absent for jobs and the command line. */
  readonly usage?: (db: Tx) => Promise<readonly (PlanUse & { readonly channel: string })[]>
  /** When the person sent what is being answered, by the platform's clock; absent for jobs and the command line. */
  readonly saidAt?: Date
  /** Where the person is speaking from; null for jobs and the command line. */
  readonly addressId: string | null
}

/** The context of jobs and of the command line: nobody is speaking. */
export function operatorCtx(parts: Pick<Ctx, 'db' | 'now' | 'timeZone' | 'log' | 'cache'>): Ctx {
  return { ...parts, today: dayOf(parts.now, parts.timeZone), actor: null, addressId: null }
}
