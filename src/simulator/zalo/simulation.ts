import { SimulatorError } from '../errors.ts'
import { mention, say, send } from './people.ts'
import type { ZaloMessage, ZaloSimulation } from './types.ts'
import { addZaloPerson, type ZaloUser, type ZaloWorld, zaloUser } from './world.ts'

/** The people and the tests' tools of one simulated Zalo. */
export function createZaloSimulation(world: ZaloWorld): ZaloSimulation {
  return {
    addUser: async (person) => addZaloPerson(world, person, person.onPage ?? false),
    say: async (userId, text) => say(world, userId, text),
    send: async (userId, content) => send(world, userId, content),
    mention: async (groupId, userId, text) => mention(world, groupId, userId, text),
    chat: async (userId) => [...zaloUser(world, userId).messages],
    reply: async (userId, options) => nextReply(zaloUser(world, userId), options ?? {}),
    calls: async (filter = {}) =>
      world.calls.filter(
        ({ method, chatId, outcome }) =>
          (filter.method === undefined || filter.method === method) &&
          (filter.chatId === undefined || filter.chatId === chatId) &&
          (filter.outcome === undefined || filter.outcome === outcome),
      ),
    clearCalls: async () => {
      world.calls = []
    },
    counters: async () => ({
      ...world.updates.totals,
      pending: world.updates.pending(),
      sent: world.sent,
    }),
    drained: async (options) => drained(world, options?.timeoutMs ?? 10_000),
    redeliver: async (messageId) => {
      const written = world.written.get(messageId)
      if (!written) throw new SimulatorError(`no message ${messageId} is kept`)
      world.updates.put(written.lane, written.body)
    },
    inject: async (body) => world.updates.put('', JSON.stringify(body)),
    hold: async () => world.updates.hold(),
    release: async (order) => world.updates.release(order ?? 'as-made'),
    addFault: async (fault) => {
      world.faults.push({ fault, skip: fault.skip ?? 0, left: fault.times ?? 1 })
    },
    clearFaults: async () => {
      world.faults = []
    },
    setPlan: async (plan) => {
      world.plan = { ...world.plan, ...plan }
    },
  }
}

async function nextReply(
  user: ZaloUser,
  { timeoutMs = 5_000, contains }: { timeoutMs?: number; contains?: string },
): Promise<ZaloMessage> {
  const until = Date.now() + timeoutMs
  while (true) {
    const message = user.fresh[user.taken]
    if (message) {
      user.taken += 1
      if (contains === undefined || message.text.includes(contains)) return message
    } else if (!(await wrote(user, until - Date.now()))) {
      const last = user.messages.slice(-4).map(({ from, text }) => `  ${from}: ${text.slice(0, 200)}`)
      const wanted = contains === undefined ? 'no answer' : `no answer with "${contains}"`
      throw new SimulatorError(`${wanted} on Zalo within ${timeoutMs} ms; last lines:\n${last.join('\n')}`)
    }
  }
}

function wrote(user: ZaloUser, ms: number): Promise<boolean> {
  if (ms <= 0) return Promise.resolve(false)
  return new Promise((resolve) => {
    const end = (result: boolean) => {
      clearTimeout(timer)
      user.waiters.delete(wake)
      resolve(result)
    }
    const wake = () => end(true)
    const timer = setTimeout(() => end(false), ms)
    user.waiters.add(wake)
  })
}

async function drained(world: ZaloWorld, timeoutMs: number): Promise<void> {
  const until = Date.now() + timeoutMs
  while (world.updates.pending() > 0) {
    if (Date.now() > until)
      throw new SimulatorError(
        `${world.updates.pending()} updates of Zalo not confirmed within ${timeoutMs} ms`,
      )
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
