import type { Rendered, RenderedFile, Said } from './message.ts'

/** What a channel can do beyond plain text; everything works without. Edits and deep links are optional members. */
export interface Capabilities {
  readonly buttons: boolean
  /** Sends files with their content; where it cannot, words stand in their place. */
  readonly files: boolean
  /** Characters (UTF-16 units) in one message; longer ones are split. */
  readonly maxText: number
  /** Sending costs money or quota, so a send with unknown outcome is never repeated. */
  readonly paid: boolean
}

/**
 * A way to reach people. Adding one is a folder beside this file and a line in app.ts.
 * A channel knows nothing of the project: it turns updates into Said and rendered replies into calls.
 */
export interface Channel {
  readonly name: string
  readonly can: Capabilities
  /**
   * Sends to one address ('telegram:123') and tells the platform's ids of the messages it became.
   * @throws SendError and nothing else
   */
  send(to: string, message: Rendered): Promise<{ readonly externalIds: readonly string[] }>
  /**
   * Turns a message that was sent before into another one, where the platform can; absent where it never can. Tells the
   * ids of the messages that it is now.
   * @throws SendError and nothing else: `rejected` where this message cannot be edited (any more)
   */
  edit?(
    to: string,
    externalIds: readonly string[],
    message: Rendered,
  ): Promise<{ readonly externalIds: readonly string[] }>
  /** Receives until `stop` is called. An update is confirmed to the platform only after `take` has resolved. */
  start(take: Take): Promise<void>
  /** Stops receiving; resolves when what was being taken is done. */
  stop(): Promise<void>
  /** Paths that the platform posts updates to; absent where it is polled. */
  readonly webhook?: Webhook
  /** Offers the commands in the platform's own menu, for everybody or for one address. */
  offerCommands?(commands: readonly CommandEntry[], locale: string, to?: string): Promise<void>
  /** The link that opens the chat and sends `/start code`. */
  readonly inviteLink?: (code: string) => string
  /** Whether somebody can be written to at a time, and what that costs; absent where everybody always can, free. */
  reach?(address: string, when: Date): Promise<Reach>
  /** How much of this month's plan is used up, read through `store` inside a transaction; absent where there is none. */
  usage?(store?: ChannelStore): Promise<Usage>
}

/** `closed`: not at that time, or the plan does not allow it any more. `unknown`: the platform does not tell. */
export type Reach = 'free' | 'paid' | 'closed' | 'unknown'

/** What a plan allows in a month, and how much of it is used. */
export interface Usage {
  readonly messages: { readonly used: number; readonly plan: number }
  readonly users: { readonly used: number; readonly plan: number }
}

/** What a channel keeps between restarts, shared by every process; values end at `until`. */
export interface ChannelStore {
  read(key: string): Promise<string | null>
  write(key: string, value: string, until?: Date): Promise<void>
  /** Adds to the number under a key (0 where there is none) and tells what it is then. */
  add(key: string, by: number, until?: Date): Promise<number>
}

/** Puts a file where whoever knows its address can fetch it for some minutes. */
export type Publish = (file: RenderedFile) => Promise<string>

/** Takes what people said; resolves once every turn is committed, rejects if it must be delivered again. */
export type Take = (said: readonly Said[]) => Promise<void>

export interface Webhook {
  readonly path: string
  /** Answers one posted update: HTTP status, 2xx only when it is committed or never to be sent again. */
  handle(headers: Readonly<Record<string, string | undefined>>, body: string): Promise<number>
}

export interface CommandEntry {
  readonly command: string
  readonly description: string
}

/**
 * Why a send did not succeed.
 * - `again`: it was certainly not delivered; try after `retryAfter` ms (429 or a refused connection) or a backoff
 * - `unknown`: it may have been delivered (the answer was lost)
 * - `gone`: this address cannot be reached any more (blocked, deactivated, never started)
 * - `rejected`: the platform refuses this message for ever
 */
export type SendFailure =
  | { readonly kind: 'again'; readonly retryAfter?: number; readonly flood: boolean }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'gone'; readonly reason: 'blocked' | 'deactivated' | 'not-started' | 'not-found' }
  | { readonly kind: 'rejected' }

/** The only error that a channel throws from `send`. `code` is the platform's, for the log. */
export class SendError extends Error {
  override readonly name = 'SendError'
  readonly failure: SendFailure
  readonly code: string

  constructor(failure: SendFailure, code: string) {
    super(`${failure.kind}: ${code}`)
    this.failure = failure
    this.code = code
  }
}
