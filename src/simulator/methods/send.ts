import { z } from 'zod'
import { addBubble } from '../bubble.ts'
import { openChat } from '../chats.ts'
import { formatText } from '../entities.ts'
import { badRequest } from '../errors.ts'
import { readMarkup } from '../markup.ts'
import type { MessageBody, StoredFile } from '../message.ts'
import { botActed } from '../screen.ts'
import type { ChatState, World } from '../world.ts'
import { entityList, readEntities } from './entity-list.ts'
import { anything, chatId, type Method, method } from './method.ts'

/** Longest text and caption, in UTF-16 units after parsing. */
const mostText = 4096
const mostCaption = 1024

const replyParameters = z.strictObject({
  message_id: z.int(),
  chat_id: chatId.optional(),
  allow_sending_without_reply: z.boolean().optional(),
  quote: z.string().optional(),
})

/** What every sending method takes. */
export const sendFields = {
  chat_id: chatId,
  disable_notification: z.boolean().optional(),
  protect_content: z.boolean().optional(),
  allow_paid_broadcast: z.boolean().optional(),
  reply_parameters: replyParameters.optional(),
  reply_markup: anything.optional(),
}

export const linkPreviewOptions = z.strictObject({
  is_disabled: z.boolean().optional(),
  url: z.string().optional(),
  prefer_small_media: z.boolean().optional(),
  prefer_large_media: z.boolean().optional(),
  show_above_text: z.boolean().optional(),
})

/** Fields of a caption. */
export const captionFields = {
  caption: z.string().optional(),
  parse_mode: z.string().optional(),
  caption_entities: entityList.optional(),
}

export const sendMessage: Method = method(
  'sendMessage',
  z.strictObject({
    ...sendFields,
    text: z.string(),
    parse_mode: z.string().optional(),
    entities: entityList.optional(),
    link_preview_options: linkPreviewOptions.optional(),
  }),
  ({ world }, parameters) => {
    const chat = openChat(world, parameters.chat_id)
    const text = readText(parameters.text, parameters.parse_mode, parameters.entities)
    return { value: deliver(world, chat, text, parameters) }
  },
)

/** The text of a message, checked; throws when it is empty or too long. */
export function readText(
  raw: string,
  parseMode: string | undefined,
  entities: z.output<typeof entityList> | undefined,
): Pick<MessageBody, 'text' | 'entities'> {
  if (raw === '') throw badRequest('message text is empty')
  const read = formatText(raw, parseMode, readEntities(entities))
  if (read.text === '') throw badRequest('text must be non-empty')
  if (read.text.length > mostText) throw badRequest('message is too long')
  return read.entities.length > 0 ? read : { text: read.text }
}

/** The caption of a photo or file, checked. */
export function readCaption(parameters: {
  caption?: string | undefined
  parse_mode?: string | undefined
  caption_entities?: z.output<typeof entityList> | undefined
}): Pick<MessageBody, 'caption' | 'caption_entities'> {
  if (!parameters.caption) return {}
  const entities = readEntities(parameters.caption_entities)
  const read = formatText(parameters.caption, parameters.parse_mode, entities)
  if (read.text.length > mostCaption) throw badRequest('message caption is too long')
  if (read.text === '') return {}
  return read.entities.length > 0
    ? { caption: read.text, caption_entities: read.entities }
    : { caption: read.text }
}

/** Puts a message of the bot into the chat; returns it in the shape of the Bot API. */
export function deliver(
  world: World,
  chat: ChatState,
  body: MessageBody,
  options: {
    reply_markup?: unknown
    reply_parameters?: z.output<typeof replyParameters> | undefined
    protect_content?: boolean | undefined
  },
  file?: StoredFile,
): unknown {
  const markup = options.reply_markup === undefined ? undefined : readMarkup(options.reply_markup)
  const parts: MessageBody = { ...body, ...replyTo(chat, options.reply_parameters) }
  if (options.protect_content) parts.has_protected_content = true
  if (markup?.kind === 'inline' && markup.inline.inline_keyboard.length > 0)
    parts.reply_markup = markup.inline
  const bubble = addBubble(world, chat, world.bot, parts, file ? { file } : {})
  if (markup?.kind === 'keys') {
    bubble.keys = markup.keys
    chat.keys = markup.keys
  } else if (markup?.kind === 'remove') {
    chat.keys = undefined
  }
  if (markup?.kind === 'keys' || markup?.kind === 'remove') {
    world.hub.emit(() => ({ type: 'keys', user: chat.id, keys: chat.keys ?? null }))
  }
  botActed(world, chat, bubble)
  return bubble.message
}

function replyTo(
  chat: ChatState,
  reply: z.output<typeof replyParameters> | undefined,
): Pick<MessageBody, 'reply_to_message'> {
  if (!reply) return {}
  const answered = chat.bubbles.get(reply.message_id)
  if (answered) {
    const { reply_to_message: _, ...message } = answered.message
    return { reply_to_message: message }
  }
  if (reply.allow_sending_without_reply) return {}
  throw badRequest('message to be replied not found')
}
