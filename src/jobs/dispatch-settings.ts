import type { Channel } from '../channels/channel.ts'
import type { RenderedFile } from '../channels/message.ts'
import type { Database } from '../db/client.ts'
import type { Clock } from '../lib/clock.ts'
import type { I18n } from '../lib/i18n.ts'
import type { Log } from '../lib/log.ts'
import type { Made } from '../lib/message.ts'

export interface DispatcherOptions {
  readonly database: Database
  /** By the name that addresses begin with. Deliveries of other channels stay in the queue. */
  readonly channels: ReadonlyMap<string, Channel>
  readonly i18n: I18n
  readonly clock: Clock
  readonly log: Log
  /** Whose night keeps some messages back. */
  readonly timeZone: string
  /** Makes what a message encloses by name. */
  readonly make: (made: Made, locale: string) => Promise<RenderedFile>
  /** A name that no other process has, nor had before. */
  readonly worker: string
  readonly pace?: Partial<Pace>
  /** From 0 up to 1: spreads repeats. */
  readonly random?: () => number
  readonly hooks?: Hooks
}

export interface Pace {
  /** Most notifications and broadcasts per second and channel, over all processes; fewer after a flood; Infinity: no limit. */
  readonly bulkPerSecond: number
  /** A chat gets at most so many messages in as many seconds before more bulk goes to it; Infinity: no limit. */
  readonly perChat: number
  /** Answers, and beside them bulk messages, that one process has under way on one channel. */
  readonly concurrency: number
  /** How often the work of other processes is looked for, in milliseconds. */
  readonly pollMs: number
  /** How long a claim holds, in milliseconds: longer than any channel takes over an edit in vain and a send. */
  readonly leaseMs: number
}

/** Called at the points where a dying process leaves different things behind. */
export interface Hooks {
  onPoint?(name: 'claimed' | 'before-send' | 'after-send' | 'before-settle'): void
}

export interface Dispatcher {
  /** Something was put into the outbox: look now rather than at the next poll. */
  wake(): void
  /** Claims no more; resolves when what was under way is settled and the rest given back. */
  stop(): Promise<void>
}

/** The options with nothing left open. */
export type Settings = DispatcherOptions & { readonly pace: Pace; readonly random: () => number }
