/** A person with Zalo. */
export interface ZaloPerson {
  /** As Zalo's: some 20 hexadecimal characters, never a number. */
  id: string
  name: string
  /** One string for both languages, or one per language. */
  role?: string | { vi: string; en: string }
  /** Has written to the bot before the simulator was opened. */
  started?: boolean
  /** Show the phone on the page; always so for the people of the options. */
  onPage?: boolean
}

/** What the bot's plan allows; what goes beyond is refused with 429. */
export interface ZaloPlan {
  /** In all; default 3,000. */
  messages?: number
  /** People who wrote first; default 50. That sends to others are refused is assumed, not documented. */
  users?: number
}

export interface ZaloOptions {
  /** Default `2000000000000000001:zalo-simulator-token`. */
  token?: string
  people?: readonly ZaloPerson[]
  plan?: ZaloPlan
  /** How webhook bodies look; both are seen. Default wrapped. */
  shape?: 'wrapped' | 'bare'
}

export type ZaloContent =
  | { kind: 'photo'; bytes?: Uint8Array | string; caption?: string }
  | { kind: 'sticker' }
  | { kind: 'voice' }
  /** A document, a video, a place: Zalo hands over that something came, and not what. */
  | { kind: 'unsupported' }

/** One bubble as the person sees it. */
export interface ZaloMessage {
  messageId: string
  /** 'bot', or the person's id. */
  from: string
  kind: 'text' | 'photo' | 'sticker' | 'voice' | 'unsupported'
  text: string
  photo?: { url: string; width: number; height: number; size: number }
  /** Unix milliseconds. */
  at: number
}

export interface ZaloCall {
  at: number
  method: string
  chatId?: string
  messageId?: string
  text?: string
  /**
   * ok: done and answered. lost: done, but the answer did not reach the caller or was no answer. refused: not done.
   * dropped: not done, the connection was cut.
   */
  outcome: 'ok' | 'lost' | 'refused' | 'dropped'
  errorCode?: number
  description?: string
  /** How long the call took until answered, in milliseconds. */
  ms: number
}

export interface ZaloCounters {
  created: number
  /** Hand-overs including repeats. */
  deliveries: number
  /** Returned by getUpdates, or answered 2xx by the webhook. */
  confirmed: number
  pending: number
  /** Messages that count against the plan. */
  sent: number
}

export type ZaloFault = (
  | { kind: 'quota' }
  /** HTML with this HTTP status, not done. */
  | { kind: 'gateway'; status: number }
  /** HTTP 200 with `ok: false`, not done. */
  | { kind: 'refuse'; errorCode: number; description: string }
  /** Done, then `ok: false` with 408. */
  | { kind: 'timeout' }
  /** Done, then the connection is cut before the answer. */
  | { kind: 'lose-answer' }
  /** Not done, the connection is cut. */
  | { kind: 'drop' }
  /** Done at once, answered after `ms`. */
  | { kind: 'delay-answer'; ms: number }
) & {
  /** Default: sendMessage and sendPhoto. */
  method?: string
  chat?: string
  /** How many calls it hits. Default 1. */
  times?: number
  /** How many matching calls pass before. Default 0. */
  skip?: number
}

/** What people do on Zalo and what tests ask, in the server's process and from another one. Throws SimulatorError. */
export interface ZaloSimulation {
  addUser(person: ZaloPerson): Promise<ZaloPerson>
  /** Sends a text to the bot. Returns the message's id. */
  say(userId: string, text: string): Promise<string>
  send(userId: string, content: ZaloContent): Promise<string>
  /** Mentions the bot in a group. */
  mention(groupId: string, userId: string, text: string): Promise<string>
  /** The chat as the person sees it, oldest first. */
  chat(userId: string): Promise<ZaloMessage[]>
  /** The next message of the bot since the person's last one or the last call, waiting up to `timeoutMs` (default 5000). */
  reply(userId: string, options?: { timeoutMs?: number; contains?: string }): Promise<ZaloMessage>
  /** Every call but getUpdates, in order, with what became of it. */
  calls(filter?: { method?: string; chatId?: string; outcome?: ZaloCall['outcome'] }): Promise<ZaloCall[]>
  clearCalls(): Promise<void>
  counters(): Promise<ZaloCounters>
  /** Waits until every update is confirmed. Throws after `timeoutMs` (default 10000). */
  drained(options?: { timeoutMs?: number }): Promise<void>
  /** Hands an earlier message over once more. */
  redeliver(messageId: string): Promise<void>
  /** Hands over any body. */
  inject(body: unknown): Promise<void>
  /** From now on updates are kept back … */
  hold(): Promise<void>
  /** … and go out now. */
  release(order?: 'as-made' | 'reversed'): Promise<void>
  addFault(fault: ZaloFault): Promise<void>
  clearFaults(): Promise<void>
  setPlan(plan: ZaloPlan): Promise<void>
}

/** The Zalo side of a running server. */
export interface ZaloBotApi extends ZaloSimulation {
  /** For ZALO_API_ROOT, no slash at the end. */
  readonly apiRoot: string
  readonly token: string
}
