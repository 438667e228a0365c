import type { MessageEntity, Update, UserFromGetMe } from 'grammy/types'
import type { ZaloBotApi, ZaloOptions } from './zalo/types.ts'

/** A sentence shown on the page: one string for both languages, or one per language. */
export type Words = string | { vi: string; en: string }

/** A person with a phone. `started: true` means that Start was pressed before the simulator was opened. */
export interface Person {
  id: number
  first_name: string
  last_name?: string
  username?: string
  language_code?: string
  /** Sent when a request_contact key is pressed. */
  phone?: string
  /** The line under the name on the page, for example "Chi hội trưởng, thôn Đa Kao". */
  role?: Words
  started?: boolean
  /** Show the phone on the page; always so for the people of the options. */
  onPage?: boolean
}

/** A story that the page can play. `press` is a button's label or its start; a step may be a note only. */
export interface Story {
  title: Words
  steps: readonly StoryStep[]
}

export interface StoryStep {
  user: number
  say?: string
  press?: string
  note?: Words
}

/** Sending limits of the simulated platform; a call above one is answered 429 with retry_after (seconds). */
export interface Limits {
  /** Messages per second over all chats. */
  bulkPerSecond?: number
  /** Messages per second to one private chat. */
  perChatPerSecond?: number
  /** How many messages one private chat takes in a burst. Default 3. */
  burst?: number
  /** Messages per minute to one group. */
  perGroupPerMinute?: number
  /** Sends to a person who wrote or pressed within so many seconds do not count as bulk. Default 0: all count. */
  answerSeconds?: number
}

export interface BotApiOptions {
  /** Default `1000000001:simulator-token`. */
  token?: string
  bot?: { id?: number; first_name?: string; username?: string }
  /** Port on 127.0.0.1; default 0: chosen by the system. */
  port?: number
  /** The people whose phones the page shows. */
  people?: readonly Person[]
  story?: Story
  limits?: Limits
  /** Milliseconds since 1970; default Date.now. */
  now?: () => number
  /** Default: grows with the clock, so that a restarted simulator never repeats an id. */
  firstUpdateId?: number
  /** How long a callback query can be answered, in milliseconds. Default 60000. */
  callbackLifetimeMs?: number
  /** First and longest pause between two tries of one webhook delivery. Default 50 and 5000 ms. */
  webhookRetry?: { firstMs: number; maxMs: number }
  /** Messages kept per chat. Default 2000; older ones can no longer be edited. */
  history?: number
  /** The Zalo beside it. */
  zalo?: ZaloOptions
}

/** The running server with everything that a test can do to it from the same process. */
export interface BotApi extends Simulation {
  /** For grammY's `client.apiRoot`, no slash at the end. */
  readonly apiRoot: string
  readonly pageUrl: string
  readonly port: number
  readonly token: string
  readonly bot: UserFromGetMe
  /** The Zalo Bot API of the same server. */
  readonly zalo: ZaloBotApi
  close(): Promise<void>
}

/**
 * What people do and what tests ask. The same methods work in the server's process (BotApi) and from
 * another one (connectSimulation). All throw SimulatorError when the action is impossible for a person.
 */
export interface Simulation {
  addUser(person: Person): Promise<Person>
  /** Sends a text; above 4,096 characters it goes out in several messages, as Telegram's apps do. */
  say(userId: number, text: string, options?: SayOptions): Promise<Said>
  /** Many texts at once, in order: for load. Returns the update ids. */
  sayMany(lines: readonly { user: number; text: string }[]): Promise<number[]>
  /** Sends a sticker, voice, photo, file, place, contact card or forwarded message. */
  send(userId: number, content: Content, options?: SayOptions): Promise<Said>
  edit(userId: number, messageId: number, text: string): Promise<Said>
  /** Presses an inline button: a number is the index over all rows, a string the label, its start or the data. */
  press(userId: number, messageId: number | 'last', button: number | string): Promise<Pressed>
  /** A press that the app's screen would not allow: any data, any message, any person. */
  forgePress(press: ForgedPress): Promise<Pressed>
  /** Presses a key of the keyboard under the typing box (its text, or the own contact card). */
  pressKey(userId: number, label: string): Promise<Said>
  block(userId: number): Promise<void>
  unblock(userId: number): Promise<void>
  /** Deletes the person's account: sends answer "user is deactivated". */
  deactivate(userId: number): Promise<void>
  /** A group with the bot in it; sends my_chat_member and the service message. Returns the group's id. */
  addGroup(group: Group): Promise<number>
  addToGroup(groupId: number, userId: number): Promise<void>
  /** Removes the bot from the group. */
  kickBot(groupId: number): Promise<void>
  /** The group becomes a supergroup: sends to the old id answer migrate_to_chat_id. Returns the new id. */
  migrateGroup(groupId: number): Promise<number>

  /** The chat as the person sees it, oldest first; a group's id is a negative number. */
  chat(chatId: number): Promise<ChatMessage[]>
  /**
   * The next thing the bot did in the chat (a new message or an edit) since the person's last action or the
   * last call of reply, waiting up to `timeoutMs` (default 5000). Throws when nothing comes.
   */
  reply(chatId: number, options?: { timeoutMs?: number; contains?: string }): Promise<ChatMessage>
  /** Everything since the person's last action, once the bot has answered and was then quiet for `quietMs` (default 150). */
  replies(chatId: number, options?: { timeoutMs?: number; quietMs?: number }): Promise<ChatMessage[]>
  /** The commands that the person's "/" menu offers. */
  commands(userId: number): Promise<{ command: string; description: string }[]>
  /** What answerCallbackQuery said about a press; undefined while unanswered. */
  callbackAnswer(callbackId: string): Promise<CallbackAnswer | undefined>
  /** Every Bot API call but getUpdates, in order, with what became of it. */
  calls(filter?: CallFilter): Promise<ApiCall[]>
  clearCalls(): Promise<void>
  counters(): Promise<Counters>
  /** Every update made so far, with how often it was handed over and whether it was confirmed. */
  updates(): Promise<UpdateRecord[]>
  /** Waits until every update is confirmed. Throws after `timeoutMs` (default 10000). */
  drained(options?: { timeoutMs?: number }): Promise<void>

  /** Puts a raw update into the queue; without update_id it gets the next one. A known id is delivered again. */
  inject(update: Omit<Update, 'update_id'> & { update_id?: number }): Promise<number>
  /** Delivers an earlier update once more (or `times` times more), whether or not it was confirmed. */
  redeliver(updateId: number, times?: number): Promise<void>
  /** From now on updates are kept back … */
  hold(): Promise<void>
  /** … and go out now: as made, reversed, or in the order of the ids given. */
  release(order?: 'as-made' | 'reversed' | readonly number[]): Promise<void>

  /** Lets the next matching calls fail. Faults are used up in the order in which they were added. */
  addFault(fault: Fault): Promise<void>
  clearFaults(): Promise<void>
  setLimits(limits: Limits): Promise<void>
  /** Plays step `index` of the story and waits for the bot's answer. */
  playStep(index: number, options?: { timeoutMs?: number }): Promise<StepResult>
}

export interface SayOptions {
  /** A group's id; default: the private chat with the bot. */
  chat?: number
  replyTo?: number
  /** Unix seconds; default now. */
  date?: number
}

export interface Said {
  /** Of the last message, if it became several. */
  messageId: number
  /** 0 when the bot does not get to see it (a group's privacy mode). */
  updateId: number
  updateIds: number[]
}

export interface Pressed {
  updateId: number
  callbackId: string
}

export interface ForgedPress {
  from: number
  /** Default: the private chat of `from`. */
  chat?: number
  messageId?: number
  data: string
}

/** File bytes: raw, or base64 when it comes over HTTP. Without them a small sample file is made. */
export type FileBytes = Uint8Array | string

export type Content =
  | { kind: 'sticker'; emoji?: string }
  | { kind: 'voice'; seconds?: number; bytes?: FileBytes }
  | { kind: 'video'; seconds?: number; bytes?: FileBytes; caption?: string }
  | { kind: 'photo'; bytes?: FileBytes; caption?: string; album?: string }
  | { kind: 'document'; name: string; mime?: string; bytes?: FileBytes; caption?: string }
  | { kind: 'location'; latitude: number; longitude: number }
  /** `own: true` is the card that a request_contact key sends (user_id is the sender's). */
  | { kind: 'contact'; phone: string; name?: string; own?: boolean; userId?: number }
  | { kind: 'forward'; text: string; fromName: string; fromId?: number }
  | { kind: 'poll' }

export interface Group {
  /** Negative; default: chosen. */
  id?: number
  title: string
  members: readonly number[]
  supergroup?: boolean
  /** true: the bot sees every message. Default false (privacy mode). */
  seesAll?: boolean
}

export interface ChatButton {
  label: string
  data?: string
  url?: string
}

export interface ChatFile {
  fileId: string
  name: string
  mime: string
  size: number
  width?: number
  height?: number
}

/** One bubble as the person sees it, edits applied. */
export interface ChatMessage {
  messageId: number
  /** 'bot', or the person's user id. */
  from: 'bot' | number
  /** Text or caption, without markup; for a sticker its emoji, for a place its numbers. */
  text: string
  entities: MessageEntity[]
  /** Inline buttons by row. */
  buttons: ChatButton[][]
  /** Keys offered under the typing box. */
  keys?: { label: string; contact?: boolean; location?: boolean }[][]
  photo?: ChatFile
  document?: ChatFile
  kind:
    | 'text'
    | 'photo'
    | 'document'
    | 'sticker'
    | 'voice'
    | 'video'
    | 'location'
    | 'contact'
    | 'poll'
    | 'service'
  forwardedFrom?: string
  replyTo?: number
  /** Unix milliseconds. */
  at: number
  edited: boolean
}

export interface CallbackAnswer {
  text?: string
  alert: boolean
}

export interface ApiCall {
  at: number
  method: string
  chatId?: number
  messageId?: number
  /** Text or caption after parsing, as the person sees it; of a callback answer its text. */
  text?: string
  /**
   * ok: done and answered. lost: done, but the answer did not reach the caller. refused: not done, an error
   * was answered. dropped: not done, the connection was cut.
   */
  outcome: 'ok' | 'lost' | 'refused' | 'dropped'
  errorCode?: number
  description?: string
  /** How long the call took until answered, in milliseconds. */
  ms: number
}

export interface CallFilter {
  method?: string
  chatId?: number
  outcome?: ApiCall['outcome']
  /** Calls at or after this time, in Unix milliseconds. */
  since?: number
  /** Only calls that put something new before a person (sendMessage, sendPhoto, sendDocument). */
  sends?: boolean
}

export interface Counters {
  created: number
  /** Updates handed over at least once, by getUpdates or to the webhook. */
  handedOver: number
  /** Hand-overs including repeats. */
  deliveries: number
  confirmed: number
  /** Not confirmed yet. */
  pending: number
  /** Answered Bot API calls by method. */
  calls: Record<string, number>
}

export interface UpdateRecord {
  updateId: number
  kind: string
  chatId?: number
  userId?: number
  handedOver: number
  confirmed: boolean
}

export type FaultKind =
  | { kind: 'too-many-requests'; retryAfter: number }
  /** 500, 502, 503, 504: JSON for 500, an HTML page for the others. */
  | { kind: 'server-error'; status?: number }
  /** Refused with this code and description. */
  | { kind: 'refuse'; errorCode: number; description: string }
  /** Done, then the connection is cut before the answer. */
  | { kind: 'lose-answer' }
  /** Not done, the connection is cut. */
  | { kind: 'drop' }
  /** Done after `ms`, then answered. */
  | { kind: 'delay'; ms: number }
  /** Done at once, answered after `ms`. */
  | { kind: 'delay-answer'; ms: number }

export type Fault = FaultKind & {
  /** Method name as in the Bot API; default: every sending method. */
  method?: string
  chat?: number
  /** How many calls it hits. Default 1. */
  times?: number
  /** How many matching calls pass before. Default 0. */
  skip?: number
}

export interface StepResult {
  index: number
  last: boolean
  /** false: the bot said nothing within the time. */
  answered: boolean
  messages: ChatMessage[]
}

/** Options of a simulator in its own process; the rest as BotApiOptions, data only. */
export interface ProcessOptions extends Omit<BotApiOptions, 'now'> {
  /** Kill the child when it does not answer within this many milliseconds. Default 15000. */
  startTimeoutMs?: number
}

export interface SimulatorProcess {
  readonly apiRoot: string
  readonly pageUrl: string
  readonly token: string
  readonly port: number
  readonly simulation: Simulation
  readonly zalo: ZaloBotApi
  /** Ends the process and waits for it. */
  stop(): Promise<void>
}
