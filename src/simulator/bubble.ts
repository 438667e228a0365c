import type { MessageOrigin, User } from 'grammy/types'
import type { BotApiMessage, Bubble, MessageBody, StoredFile } from './message.ts'
import type { ChatFile, ChatMessage } from './types.ts'
import type { ChatState, World } from './world.ts'

/** Puts a message into a chat, forgetting the oldest above `world.history`. */
export function addBubble(
  world: World,
  chat: ChatState,
  from: User,
  body: MessageBody,
  extra: { file?: StoredFile; date?: number } = {},
): Bubble {
  const at = world.now()
  world.nextMessageId += 1
  const message: BotApiMessage = {
    message_id: world.nextMessageId,
    from,
    chat: chat.chat,
    date: extra.date ?? Math.floor(at / 1000),
    ...body,
  }
  const bubble: Bubble = extra.file ? { message, at, file: extra.file } : { message, at }
  chat.bubbles.set(message.message_id, bubble)
  if (chat.bubbles.size > world.history) {
    const oldest = chat.bubbles.keys().next().value
    if (oldest !== undefined) chat.bubbles.delete(oldest)
  }
  return bubble
}

/** A bubble as the person sees it. */
export function viewBubble(world: World, bubble: Bubble): ChatMessage {
  const { message, file } = bubble
  const kind = kindOf(message)
  const origin = message.forward_origin
  return {
    messageId: message.message_id,
    from: message.from.id === world.bot.id ? 'bot' : message.from.id,
    text: textOf(message),
    entities: message.entities ?? message.caption_entities ?? [],
    buttons: (message.reply_markup?.inline_keyboard ?? []).map((row) =>
      row.map((button) => ({
        label: button.text,
        ...('callback_data' in button ? { data: button.callback_data } : {}),
        ...('url' in button ? { url: button.url } : {}),
      })),
    ),
    ...(bubble.keys ? { keys: bubble.keys } : {}),
    ...(file && kind === 'photo' ? { photo: viewFile(file) } : {}),
    ...(file && kind !== 'photo' ? { document: viewFile(file) } : {}),
    kind,
    ...(origin ? { forwardedFrom: originName(origin) } : {}),
    ...(message.reply_to_message ? { replyTo: message.reply_to_message.message_id } : {}),
    at: bubble.at,
    edited: message.edit_date !== undefined,
  }
}

function viewFile(file: StoredFile): ChatFile {
  return {
    fileId: file.fileId,
    name: file.name,
    mime: file.mime,
    size: file.bytes.length,
    ...(file.width === undefined ? {} : { width: file.width }),
    ...(file.height === undefined ? {} : { height: file.height }),
  }
}

function kindOf(message: BotApiMessage): ChatMessage['kind'] {
  if (message.text !== undefined) return 'text'
  for (const kind of [
    'photo',
    'document',
    'sticker',
    'voice',
    'video',
    'location',
    'contact',
    'poll',
  ] as const) {
    if (message[kind] !== undefined) return kind
  }
  return 'service'
}

function textOf(message: BotApiMessage): string {
  if (message.text !== undefined) return message.text
  if (message.caption !== undefined) return message.caption
  if (message.sticker) return message.sticker.emoji ?? ''
  if (message.location) return `${message.location.latitude}, ${message.location.longitude}`
  if (message.contact) return `${message.contact.first_name} ${message.contact.phone_number}`
  return ''
}

function originName(origin: MessageOrigin): string {
  if (origin.type === 'hidden_user') return origin.sender_user_name
  if (origin.type === 'user') return origin.sender_user.first_name
  return ''
}
