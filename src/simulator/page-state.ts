import type { ServerResponse } from 'node:http'
import type { PagePerson } from './hub.ts'
import { commandsFor } from './methods/commands.ts'
import { viewChat } from './screen.ts'
import type { ChatMessage, Person, Story } from './types.ts'
import type { World } from './world.ts'
import { pageMessage, pagePerson, type ZaloWorld } from './zalo/world.ts'

/** What one phone on the page shows. */
interface Phone {
  person: Person | PagePerson
  started: boolean
  blocked: boolean
  messages: (ChatMessage | ReturnType<typeof pageMessage>)[]
  keys: ChatMessage['keys'] | null
  commands: { command: string; description: string }[]
}

const keepAliveMs = 15_000

/** Everything that the page draws when it is opened. */
export function pageState(
  world: World,
  zalo: ZaloWorld,
): {
  bot: { name: string; username: string }
  phones: Phone[]
  story: Story | null
} {
  const shown = [...world.users.values()].filter((user) => user.shown)
  const phones = shown.map(({ person, started, blocked }) => {
    const chat = world.chats.get(person.id)
    return {
      person,
      started,
      blocked,
      messages: chat ? viewChat(world, chat) : [],
      keys: chat?.keys ?? null,
      commands: commandsFor(world, person.id),
    }
  })
  const zaloPhones = [...zalo.users.values()]
    .filter((user) => user.shown)
    .map((user) => ({
      person: pagePerson(user),
      started: true,
      blocked: false,
      messages: user.messages.map(pageMessage),
      keys: null,
      commands: [],
    }))
  return {
    bot: { name: world.bot.first_name, username: world.bot.username },
    phones: [...phones, ...zaloPhones],
    story: world.story ?? null,
  }
}

/** Keeps the answer open and writes every page event into it (server-sent events). */
export function streamEvents(world: World, response: ServerResponse): void {
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  })
  response.write('retry: 1000\n\n')
  const listener: Parameters<typeof world.hub.listeners.add>[0] = (event) => {
    response.write(`data: ${JSON.stringify(event)}\n\n`)
  }
  world.hub.listeners.add(listener)
  const timer = setInterval(() => response.write(': still here\n\n'), keepAliveMs)
  response.once('close', () => {
    clearInterval(timer)
    world.hub.listeners.delete(listener)
  })
}
