import { randomBytes } from 'node:crypto'
import { findEntities } from '../entities.ts'
import { SimulatorError } from '../errors.ts'
import type { Hub, PagePerson } from '../hub.ts'
import type { ZaloCall, ZaloFault, ZaloMessage, ZaloOptions, ZaloPerson, ZaloPlan } from './types.ts'
import { createZaloUpdates, type ZaloUpdates } from './updates.ts'

export interface ZaloUser {
  person: ZaloPerson
  shown: boolean
  /** Their place among all who wrote; 0 before the first message. */
  number: number
  messages: ZaloMessage[]
  /** What the bot wrote since the person's last message, and how much of it was read by `reply`. */
  fresh: ZaloMessage[]
  taken: number
  waiters: Set<() => void>
}

/** Everything that one simulated Zalo holds, in memory. */
export interface ZaloWorld {
  token: string
  botId: string
  /** 'http://127.0.0.1:8081/zalo', once the server listens. */
  root: string
  now: () => number
  users: Map<string, ZaloUser>
  groups: Set<string>
  files: Map<string, { mime: string; bytes: Uint8Array }>
  /** JSON of every update, by message id. */
  written: Map<string, { lane: string; body: string }>
  updates: ZaloUpdates
  calls: ZaloCall[]
  faults: { fault: ZaloFault; skip: number; left: number }[]
  plan: Required<ZaloPlan>
  sent: number
  wrote: number
  hub: Hub
}

const TOKEN = '2000000000000000001:zalo-simulator-token'
const PLAN: Required<ZaloPlan> = { messages: 3_000, users: 50 }

export function createZaloWorld(options: ZaloOptions, hub: Hub, now: () => number): ZaloWorld {
  const token = options.token ?? TOKEN
  const world: ZaloWorld = {
    token,
    botId: token.split(':')[0] ?? '',
    root: '',
    now,
    users: new Map(),
    groups: new Set(),
    files: new Map(),
    written: new Map(),
    updates: createZaloUpdates(options.shape ?? 'wrapped'),
    calls: [],
    faults: [],
    plan: { ...PLAN, ...options.plan },
    sent: 0,
    wrote: 0,
    hub,
  }
  for (const person of options.people ?? []) addZaloPerson(world, person, true)
  return world
}

/** Adds a person, or changes the one with that id. */
export function addZaloPerson(world: ZaloWorld, person: ZaloPerson, shown: boolean): ZaloPerson {
  const known = world.users.get(person.id)
  const user: ZaloUser = known ?? {
    person,
    shown,
    number: 0,
    messages: [],
    fresh: [],
    taken: 0,
    waiters: new Set(),
  }
  user.person = person
  user.shown ||= shown
  world.users.set(person.id, user)
  if (person.started) noteFirst(world, user)
  if (user.shown)
    world.hub.emit(() => ({ type: 'person', person: pagePerson(user), started: true, blocked: false }))
  return person
}

/** A person who writes for the first time takes a place in the plan. */
export function noteFirst(world: ZaloWorld, user: ZaloUser): void {
  if (user.number > 0) return
  world.wrote += 1
  user.number = world.wrote
}

/** Throws SimulatorError for an unknown person. */
export function zaloUser(world: ZaloWorld, id: string): ZaloUser {
  const user = world.users.get(id)
  if (!user) throw new SimulatorError(`no person ${id} on Zalo`)
  return user
}

/** An id as Zalo's: 20 hexadecimal characters. */
export function newId(): string {
  return randomBytes(10).toString('hex')
}

/** Puts a message on the person's screen. */
export function show(world: ZaloWorld, user: ZaloUser, message: ZaloMessage): void {
  user.messages.push(message)
  if (message.from === 'bot') {
    user.fresh.push(message)
    for (const wake of user.waiters) wake()
  } else {
    user.fresh = []
    user.taken = 0
  }
  if (user.shown)
    world.hub.emit(() => ({ type: 'message', user: user.person.id, message: pageMessage(message) }))
}

/** A message as the page draws it: links can be tapped, nothing else can. */
export function pageMessage(message: ZaloMessage) {
  const entities = findEntities(message.text).filter(({ type }) => type === 'url')
  return { ...message, entities, buttons: [], edited: false }
}

/** A person as the page draws them. */
export function pagePerson({ person }: ZaloUser): PagePerson {
  const { id, name, role } = person
  return { id, first_name: name, network: 'zalo', ...(role === undefined ? {} : { role }) }
}
