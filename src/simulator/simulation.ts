import { SimulatorError } from './errors.ts'
import { faultRule } from './faults.ts'
import { addGroup, addToGroup, kickBot, migrateGroup, setBlocked } from './membership.ts'
import { commandsFor } from './methods/commands.ts'
import { chatOf, edit, forgePress, personOf, press, pressKey, say, send } from './people.ts'
import { nextReply, settledReplies, viewChat } from './screen.ts'
import { playStep } from './story.ts'
import type { Counters, Simulation } from './types.ts'
import { addPerson, type World } from './world.ts'

/** The people and the tests' tools of one world. */
export function createSimulation(world: World): Simulation {
  return {
    addUser: async (person) => addPerson(world, person, person.onPage ?? false).person,
    say: async (userId, text, options) => say(world, userId, text, options),
    sayMany: async (lines) => lines.flatMap(({ user, text }) => say(world, user, text).updateIds),
    send: async (userId, content, options) => send(world, userId, content, options),
    edit: async (userId, messageId, text) => edit(world, userId, messageId, text),
    press: async (userId, messageId, button) => press(world, userId, messageId, button),
    forgePress: async (forged) => forgePress(world, forged),
    pressKey: async (userId, label) => pressKey(world, userId, label),
    block: async (userId) => setBlocked(world, userId, true),
    unblock: async (userId) => setBlocked(world, userId, false),
    deactivate: async (userId) => {
      personOf(world, userId).deactivated = true
    },
    addGroup: async (group) => addGroup(world, group),
    addToGroup: async (groupId, userId) => addToGroup(world, groupId, userId),
    kickBot: async (groupId) => kickBot(world, groupId),
    migrateGroup: async (groupId) => migrateGroup(world, groupId),

    chat: async (chatId) => viewChat(world, chatOf(world, chatId)),
    reply: async (chatId, options) => nextReply(world, chatOf(world, chatId), options ?? {}),
    replies: async (chatId, options) => settledReplies(world, chatOf(world, chatId), options ?? {}),
    commands: async (userId) => commandsFor(world, personOf(world, userId).user.id),
    callbackAnswer: async (callbackId) => world.callbacks.get(callbackId)?.answer,
    calls: async (filter) => world.log.list(filter ?? {}),
    clearCalls: async () => world.log.clear(),
    counters: async () => counters(world),
    updates: async () => world.updates.ledger.records(),
    drained: async (options) => drained(world, options?.timeoutMs ?? 10_000),

    inject: async (update) => world.updates.inject({ ...update }),
    redeliver: async (updateId, times) => world.updates.redeliver(updateId, times ?? 1),
    hold: async () => world.updates.hold(),
    release: async (order) => world.updates.release(order ?? 'as-made'),

    addFault: async (fault) => {
      world.faults.push(faultRule(fault))
    },
    clearFaults: async () => {
      world.faults.length = 0
    },
    setLimits: async (limits) => world.limiter.set(limits),
    playStep: async (index, options) => playStep(world, index, options?.timeoutMs),
  }
}

function counters(world: World): Counters {
  return {
    ...world.updates.ledger.totals,
    pending: world.updates.pending(),
    calls: Object.fromEntries(world.log.byMethod),
  }
}

async function drained(world: World, timeoutMs: number): Promise<void> {
  const until = Date.now() + timeoutMs
  while (world.updates.pending() > 0) {
    if (Date.now() > until) {
      throw new SimulatorError(`${world.updates.pending()} updates not confirmed within ${timeoutMs} ms`)
    }
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
