import type { BotCommand, Chat, User, UserFromGetMe } from 'grammy/types'
import type { CallLog } from './call-log.ts'
import { createCallLog } from './call-log.ts'
import type { FaultRule } from './faults.ts'
import type { Hub } from './hub.ts'
import { createHub } from './hub.ts'
import type { Limiter } from './limits.ts'
import { createLimiter } from './limits.ts'
import type { Bubble, StoredFile } from './message.ts'
import type { BotApiOptions, CallbackAnswer, Person, Story } from './types.ts'
import type { UpdateQueue } from './updates.ts'
import { createUpdateQueue } from './updates.ts'

/** A person as the platform knows them. */
export interface UserState {
  person: Person
  user: User
  started: boolean
  blocked: boolean
  deactivated: boolean
  /** Listed on the page. */
  shown: boolean
}

/** A private chat with the bot, or a group. */
export interface ChatState {
  id: number
  chat: Chat
  bubbles: Map<number, Bubble>
  /** What the bot did since the person's last action: message ids, in order. */
  fresh: number[]
  /** How many of `fresh` were read by `reply`. */
  taken: number
  lastInboundAt: number
  waiters: Set<() => void>
  keys: Bubble['keys']
  members: Set<number>
  seesAll: boolean
  kicked: boolean
  migratedTo?: number
}

/** A press that waits for answerCallbackQuery. */
interface CallbackState {
  userId: number
  at: number
  answer?: CallbackAnswer
}

/** Everything that one simulated platform holds, in memory. */
export interface World {
  token: string
  bot: UserFromGetMe
  now: () => number
  history: number
  callbackLifetimeMs: number
  users: Map<number, UserState>
  chats: Map<number, ChatState>
  files: Map<string, StoredFile>
  callbacks: Map<string, CallbackState>
  /** Command lists by `scope|language`. */
  commands: Map<string, BotCommand[]>
  updates: UpdateQueue
  log: CallLog
  limiter: Limiter
  faults: FaultRule[]
  hub: Hub
  story: Story | undefined
  nextMessageId: number
  nextId: number
}

const startOfIds = Date.UTC(2025, 0, 1)

/** An empty platform with one bot and the people of the options. */
export function createWorld(options: BotApiOptions): World {
  const now = options.now ?? Date.now
  const seconds = Math.max(1, Math.floor((now() - startOfIds) / 1000))
  const token = options.token ?? '1000000001:simulator-token'
  const world: World = {
    token,
    bot: botUser(token, options),
    now,
    history: options.history ?? 2000,
    callbackLifetimeMs: options.callbackLifetimeMs ?? 60_000,
    users: new Map(),
    chats: new Map(),
    files: new Map(),
    callbacks: new Map(),
    commands: new Map(),
    updates: createUpdateQueue(options.firstUpdateId ?? seconds * 8, options.webhookRetry),
    log: createCallLog(),
    limiter: createLimiter(options.limits ?? {}, now),
    faults: [],
    hub: createHub(),
    story: options.story,
    nextMessageId: seconds,
    nextId: seconds,
  }
  for (const person of options.people ?? []) addPerson(world, person, true)
  return world
}

/** Adds a person with a private chat, or changes the one with that id. */
export function addPerson(world: World, person: Person, shown: boolean): UserState {
  const { id, first_name, last_name, username, language_code } = person
  const names = { first_name, ...(last_name ? { last_name } : {}), ...(username ? { username } : {}) }
  const user: User = { id, is_bot: false, ...names, ...(language_code ? { language_code } : {}) }
  const known = world.users.get(id)
  const state: UserState = {
    person,
    user,
    started: person.started ?? known?.started ?? false,
    blocked: known?.blocked ?? false,
    deactivated: known?.deactivated ?? false,
    shown: shown || (known?.shown ?? false),
  }
  world.users.set(id, state)
  const chat: Chat = { id, type: 'private', ...names }
  const knownChat = world.chats.get(id)
  if (knownChat) knownChat.chat = chat
  else world.chats.set(id, newChat(chat, [id]))
  if (state.shown) {
    world.hub.emit(() => ({ type: 'person', person, started: state.started, blocked: state.blocked }))
  }
  return state
}

/** A chat without messages. */
export function newChat(chat: Chat, members: Iterable<number>): ChatState {
  return {
    id: chat.id,
    chat,
    bubbles: new Map(),
    fresh: [],
    taken: 0,
    lastInboundAt: 0,
    waiters: new Set(),
    keys: undefined,
    members: new Set(members),
    seesAll: false,
    kicked: false,
  }
}

/** Unix seconds of the simulated clock. */
export function unixSeconds(world: World): number {
  return Math.floor(world.now() / 1000)
}

/** The next number for ids that only have to be unlike each other. */
export function nextId(world: World): number {
  world.nextId += 1
  return world.nextId
}

function botUser(token: string, options: BotApiOptions): UserFromGetMe {
  const idOfToken = Number(token.split(':')[0])
  return {
    id: options.bot?.id ?? (Number.isSafeInteger(idOfToken) && idOfToken > 0 ? idOfToken : 1_000_000_001),
    is_bot: true,
    first_name: options.bot?.first_name ?? 'Cầu Nối',
    username: options.bot?.username ?? 'cau_noi_bot',
    can_join_groups: true,
    can_read_all_group_messages: false,
    can_manage_bots: false,
    supports_inline_queries: false,
    can_connect_to_business: false,
    has_main_web_app: false,
    has_topics_enabled: false,
    allows_users_to_create_topics: false,
    supports_join_request_queries: false,
  }
}
