import { randomInt } from 'node:crypto'
import { addBubble } from './bubble.ts'
import { contentBody } from './content.ts'
import { findEntities } from './entities.ts'
import { SimulatorError } from './errors.ts'
import type { Bubble, MessageBody, StoredFile } from './message.ts'
import { personActed, showOnPage } from './screen.ts'
import type { ChatMessage, Content, ForgedPress, Pressed, Said, SayOptions } from './types.ts'
import { type ChatState, nextId, type UserState, unixSeconds, type World } from './world.ts'

/** Telegram's apps cut a longer text into several messages. */
const mostText = 4096

/** The person sends a text. */
export function say(world: World, userId: number, text: string, options: SayOptions = {}): Said {
  const trimmed = text.trim()
  if (trimmed === '') throw new SimulatorError('an app does not send an empty text')
  const said = cut(trimmed).map((part) => {
    const entities = findEntities(part)
    return speak(world, userId, entities.length > 0 ? { text: part, entities } : { text: part }, options)
  })
  const last = said.at(-1)
  if (!last) throw new SimulatorError('nothing to say')
  return { ...last, updateIds: said.map(({ updateId }) => updateId) }
}

/** The person sends something other than text. */
export function send(world: World, userId: number, content: Content, options: SayOptions = {}): Said {
  const { body, file } = contentBody(world, personOf(world, userId), content)
  const said = speak(world, userId, body, options, file)
  return { ...said, updateIds: [said.updateId] }
}

/** The person changes an own message. */
export function edit(world: World, userId: number, messageId: number, text: string): Said {
  const user = ableToAct(world, userId)
  const chat = chatOf(world, userId)
  const bubble = chat.bubbles.get(messageId)
  if (!bubble || bubble.message.from.id !== userId)
    throw new SimulatorError(`${messageId} is not an own message`)
  const entities = findEntities(text)
  const { entities: _, ...rest } = bubble.message
  bubble.message = {
    ...rest,
    text,
    ...(entities.length > 0 ? { entities } : {}),
    edit_date: unixSeconds(world),
  }
  personActed(world, chat, bubble)
  const about = { chatId: chat.id, userId: user.user.id }
  const updateId = world.updates.make('edited_message', bubble.message, about)
  return { messageId, updateId, updateIds: [updateId] }
}

/** The person presses an inline button that is on the screen. */
export function press(
  world: World,
  userId: number,
  messageId: number | 'last',
  button: number | string,
): Pressed {
  ableToAct(world, userId)
  const chat = chatOf(world, userId)
  const bubble = messageId === 'last' ? lastWithButtons(chat) : chat.bubbles.get(messageId)
  const buttons = bubble?.message.reply_markup?.inline_keyboard.flat() ?? []
  const found = typeof button === 'number' ? buttons[button] : findButton(buttons, button)
  if (!bubble || !found) {
    const labels = buttons.map(({ text }) => text).join(' | ')
    throw new SimulatorError(`no button "${button}" on message ${messageId}; there are: ${labels || 'none'}`)
  }
  if ('url' in found) {
    const payload = deepLink(world, found.url)
    if (payload === undefined) throw new SimulatorError(`the button opens ${found.url}`)
    return { updateId: say(world, userId, `/start ${payload}`).updateId, callbackId: '' }
  }
  if (!('callback_data' in found))
    throw new SimulatorError(`the button "${found.text}" does not reach the bot`)
  return callback(world, userId, chat, bubble.message, found.callback_data)
}

/** A press with any data on any message, as a changed app could send it. */
export function forgePress(world: World, forged: ForgedPress): Pressed {
  const chat = world.chats.get(forged.chat ?? forged.from)
  if (!chat) throw new SimulatorError(`no chat ${forged.chat ?? forged.from}`)
  const { messageId } = forged
  const known = messageId === undefined ? undefined : chat.bubbles.get(messageId)?.message
  const message = known ?? { chat: chat.chat, message_id: messageId ?? 1, date: 0 }
  return callback(world, forged.from, chat, message, forged.data)
}

/** The person presses a key under the typing box. */
export function pressKey(world: World, userId: number, label: string): Said {
  const chat = chatOf(world, userId)
  const key = chat.keys?.flat().find((candidate) => candidate.label.startsWith(label))
  if (!key) throw new SimulatorError(`no key "${label}" in the chat of ${userId}`)
  if (key.contact) {
    const { phone, first_name } = personOf(world, userId).person
    return send(world, userId, {
      kind: 'contact',
      phone: phone ?? '+84900000000',
      name: first_name,
      own: true,
    })
  }
  if (key.location) return send(world, userId, { kind: 'location', latitude: 11.94, longitude: 108.44 })
  return say(world, userId, key.label)
}

/** `/start` payload of a link to this bot; undefined for other links. */
function deepLink(world: World, url: string): string | undefined {
  const link = /^https?:\/\/t\.me\/([A-Za-z0-9_]+)\?start=([A-Za-z0-9_-]{1,64})$/.exec(url)
  return link?.[1]?.toLowerCase() === world.bot.username.toLowerCase() ? link[2] : undefined
}

/** The person's state; throws SimulatorError for an unknown one. */
export function personOf(world: World, userId: number): UserState {
  const user = world.users.get(userId)
  if (!user) throw new SimulatorError(`no person ${userId}`)
  return user
}

/** A chat by id; throws SimulatorError for an unknown one. */
export function chatOf(world: World, chatId: number): ChatState {
  const chat = world.chats.get(chatId)
  if (!chat) throw new SimulatorError(`no chat ${chatId}`)
  return chat
}

function speak(
  world: World,
  userId: number,
  body: MessageBody,
  options: SayOptions,
  file?: StoredFile,
): Omit<Said, 'updateIds'> {
  const user = ableToAct(world, userId)
  const chat = chatOf(world, options.chat ?? userId)
  if (!chat.members.has(userId)) throw new SimulatorError(`${userId} is not in chat ${chat.id}`)
  if (chat.id === userId && !user.started) {
    user.started = true
    world.hub.emit(() => ({ type: 'person', person: user.person, started: true, blocked: user.blocked }))
  }
  const answered = options.replyTo === undefined ? undefined : chat.bubbles.get(options.replyTo)?.message
  const parts = answered ? { ...body, reply_to_message: answered } : body
  const extra = { ...(file ? { file } : {}), ...(options.date === undefined ? {} : { date: options.date }) }
  const { message } = addBubbleOf(world, chat, user, parts, extra)
  const isSeen = chat.id === userId || chat.seesAll || isForBot(world, message.text, answered)
  const about = { chatId: chat.id, userId }
  const updateId = isSeen && !chat.kicked ? world.updates.make('message', message, about) : 0
  return { messageId: message.message_id, updateId }
}

function addBubbleOf(
  world: World,
  chat: ChatState,
  user: UserState,
  body: MessageBody,
  extra: { file?: StoredFile; date?: number },
): Bubble {
  const bubble = addBubble(world, chat, user.user, body, extra)
  personActed(world, chat)
  showOnPage(world, chat, bubble)
  return bubble
}

/** What a bot in privacy mode sees of a group: commands that are not for another bot, and answers to it. */
function isForBot(world: World, text: string | undefined, answered: Bubble['message'] | undefined): boolean {
  if (answered?.from.id === world.bot.id) return true
  const command = /^\/\w+(?:@(\w+))?/.exec(text ?? '')
  return (
    command !== null &&
    (command[1] === undefined || command[1].toLowerCase() === world.bot.username.toLowerCase())
  )
}

function callback(world: World, userId: number, chat: ChatState, message: object, data: string): Pressed {
  const user = personOf(world, userId)
  const callbackId = `${nextId(world)}${randomInt(1_000_000_000)}`
  world.callbacks.set(callbackId, { userId, at: world.now() })
  if (world.callbacks.size > 100_000) {
    const oldest = world.callbacks.keys().next().value
    if (oldest !== undefined) world.callbacks.delete(oldest)
  }
  personActed(world, chat)
  const query = { id: callbackId, from: user.user, message, chat_instance: `${chat.id}`, data }
  return { callbackId, updateId: world.updates.make('callback_query', query, { chatId: chat.id, userId }) }
}

function ableToAct(world: World, userId: number): UserState {
  const user = personOf(world, userId)
  if (user.deactivated) throw new SimulatorError(`the account of ${userId} is deleted`)
  if (user.blocked) throw new SimulatorError(`${userId} has blocked the bot and must unblock it first`)
  return user
}

function lastWithButtons(chat: ChatState): Bubble | undefined {
  return [...chat.bubbles.values()].findLast(({ message }) => message.reply_markup !== undefined)
}

function findButton<Button extends { text: string }>(buttons: Button[], wanted: string): Button | undefined {
  const start = wanted.toLowerCase()
  return (
    buttons.find((button) => 'callback_data' in button && button.callback_data === wanted) ??
    buttons.find((button) => button.text === wanted) ??
    buttons.find((button) => button.text.toLowerCase().startsWith(start)) ??
    buttons.find((button) =>
      button.text
        .replace(/^[^\p{L}\p{N}]+/u, '')
        .toLowerCase()
        .startsWith(start),
    )
  )
}

function cut(text: string): string[] {
  const parts: string[] = []
  let rest = text
  while (rest.length > mostText) {
    const blank = rest.lastIndexOf(' ', mostText)
    const at =
      blank > mostText / 2
        ? blank
        : /[\uD800-\uDBFF]/.test(rest[mostText - 1] ?? '')
          ? mostText - 1
          : mostText
    parts.push(rest.slice(0, at))
    rest = rest.slice(at).trimStart()
  }
  return [...parts, rest]
}

/** The last message with buttons whose label starts so, as the person sees it. */
export function buttonOnScreen(messages: readonly ChatMessage[], label: string): ChatMessage | undefined {
  return messages.findLast((message) =>
    findButton(
      message.buttons.flat().map((button) => ({ text: button.label })),
      label,
    ),
  )
}
