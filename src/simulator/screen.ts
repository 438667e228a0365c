import { viewBubble } from './bubble.ts'
import { SimulatorError } from './errors.ts'
import type { Bubble } from './message.ts'
import type { ChatMessage } from './types.ts'
import type { ChatState, World } from './world.ts'

/** The bot put something new before the person, or changed it: wakes those who wait and tells the page. */
export function botActed(world: World, chat: ChatState, bubble: Bubble): void {
  chat.fresh.push(bubble.message.message_id)
  for (const wake of chat.waiters) wake()
  showOnPage(world, chat, bubble)
}

/** The person did something: what the bot does from here on is its answer. */
export function personActed(world: World, chat: ChatState, bubble?: Bubble): void {
  chat.fresh = []
  chat.taken = 0
  chat.lastInboundAt = world.now()
  if (bubble) showOnPage(world, chat, bubble)
}

/** Tells the page about a bubble of a person whose phone it shows. */
export function showOnPage(world: World, chat: ChatState, bubble: Bubble): void {
  if (world.hub.listeners.size === 0 || !world.users.get(chat.id)?.shown) return
  world.hub.emit(() => ({ type: 'message', user: chat.id, message: viewBubble(world, bubble) }))
}

/** The chat's messages, oldest first. */
export function viewChat(world: World, chat: ChatState): ChatMessage[] {
  return [...chat.bubbles.values()].map((bubble) => viewBubble(world, bubble))
}

/** The next unread act of the bot; throws SimulatorError when none comes in time. */
export async function nextReply(
  world: World,
  chat: ChatState,
  { timeoutMs = 5000, contains }: { timeoutMs?: number; contains?: string },
): Promise<ChatMessage> {
  const until = Date.now() + timeoutMs
  while (true) {
    while (chat.taken < chat.fresh.length) {
      const bubble = chat.bubbles.get(chat.fresh[chat.taken] ?? 0)
      chat.taken += 1
      const message = bubble && viewBubble(world, bubble)
      if (message && (contains === undefined || message.text.includes(contains))) return message
    }
    if (!(await acted(chat, until - Date.now()))) throw silence(world, chat, timeoutMs, contains)
  }
}

/** All acts of the bot since the person's last one, once the bot was quiet; throws when it stays silent. */
export async function settledReplies(
  world: World,
  chat: ChatState,
  { timeoutMs = 5000, quietMs = 150 }: { timeoutMs?: number; quietMs?: number },
): Promise<ChatMessage[]> {
  const until = Date.now() + timeoutMs
  while (chat.fresh.length === 0) {
    if (!(await acted(chat, until - Date.now()))) throw silence(world, chat, timeoutMs)
  }
  while (Date.now() < until && (await acted(chat, Math.min(quietMs, until - Date.now())))) {}
  chat.taken = chat.fresh.length
  return [...new Set(chat.fresh)].flatMap((id) => {
    const bubble = chat.bubbles.get(id)
    return bubble ? [viewBubble(world, bubble)] : []
  })
}

/** true when the bot does something in the chat within the time. */
function acted(chat: ChatState, waitMs: number): Promise<boolean> {
  if (waitMs <= 0) return Promise.resolve(false)
  return new Promise((resolve) => {
    const end = (result: boolean) => {
      clearTimeout(timer)
      chat.waiters.delete(wake)
      resolve(result)
    }
    const wake = () => end(true)
    const timer = setTimeout(() => end(false), waitMs)
    chat.waiters.add(wake)
  })
}

function silence(world: World, chat: ChatState, timeoutMs: number, contains?: string): SimulatorError {
  const lines = viewChat(world, chat)
    .slice(-4)
    .map((message) => `  ${message.from === 'bot' ? 'bot' : 'person'}: ${message.text.slice(0, 200)}`)
  const wanted = contains === undefined ? 'no answer' : `no answer with "${contains}"`
  return new SimulatorError(
    `${wanted} in chat ${chat.id} within ${timeoutMs} ms; last lines:\n${lines.join('\n')}`,
  )
}
