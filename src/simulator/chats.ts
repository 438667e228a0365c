import { ApiError, badRequest, forbidden } from './errors.ts'
import type { Bubble } from './message.ts'
import { type ChatState, newChat, type World } from './world.ts'

/** The chat that a call names; digits in a string count as a number. */
export function findChat(world: World, chatId: number | string): ChatState {
  const id = typeof chatId === 'string' && /^-?\d{1,16}$/.test(chatId) ? Number(chatId) : chatId
  const chat = typeof id === 'number' ? world.chats.get(id) : undefined
  if (!chat) throw badRequest(chatId === '' ? 'chat_id is empty' : 'chat not found')
  return chat
}

/** The chat, if the bot may write there; the reasons against it are those of reference "Errors to tell apart". */
export function openChat(world: World, chatId: number | string): ChatState {
  const chat = findChat(world, chatId)
  if (chat.migratedTo !== undefined) {
    const description = 'Bad Request: group chat was upgraded to a supergroup chat'
    throw new ApiError(400, description, { migrate_to_chat_id: chat.migratedTo })
  }
  if (chat.kicked) {
    throw forbidden(
      `bot was kicked from the ${chat.chat.type === 'supergroup' ? 'supergroup' : 'group'} chat`,
    )
  }
  const user = world.users.get(chat.id)
  if (!user) return chat
  if (user.deactivated) throw forbidden('user is deactivated')
  if (!user.started) throw forbidden("bot can't initiate conversation with a user")
  if (user.blocked) throw forbidden('bot was blocked by the user')
  return chat
}

/** The bot's own message, for editing. */
export function ownBubble(world: World, chat: ChatState, messageId: number): Bubble {
  const bubble = chat.bubbles.get(messageId)
  if (!bubble) throw badRequest('message to edit not found')
  if (bubble.message.from.id !== world.bot.id) throw badRequest("message can't be edited")
  return bubble
}

/** A new group with the bot in it. */
export function openGroup(
  world: World,
  group: { id: number; title: string; members: readonly number[]; supergroup: boolean; seesAll: boolean },
): ChatState {
  const { id, title } = group
  const chat = newChat(
    group.supergroup ? { id, type: 'supergroup', title } : { id, type: 'group', title },
    group.members,
  )
  chat.seesAll = group.seesAll
  world.chats.set(id, chat)
  return chat
}
