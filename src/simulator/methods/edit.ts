import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { openChat, ownBubble } from '../chats.ts'
import { badRequest } from '../errors.ts'
import { documentFields, photoFields } from '../files.ts'
import { readInlineMarkup } from '../markup.ts'
import type { Bubble, StoredFile } from '../message.ts'
import { botActed } from '../screen.ts'
import { type ChatState, unixSeconds, type World } from '../world.ts'
import { entityList } from './entity-list.ts'
import { fileOf } from './media.ts'
import { anything, chatId, type Method, messageId, method } from './method.ts'
import { captionFields, linkPreviewOptions, readCaption, readText } from './send.ts'

/** Seconds after which a bot can no longer delete a message. */
const deletableSeconds = 48 * 3600

const sameContent =
  'message is not modified: specified new message content and reply markup are exactly the same as a current ' +
  'content and reply markup of the message'

export const editMessageText: Method = method(
  'editMessageText',
  z.strictObject({
    chat_id: chatId,
    message_id: messageId,
    text: z.string(),
    parse_mode: z.string().optional(),
    entities: entityList.optional(),
    link_preview_options: linkPreviewOptions.optional(),
    reply_markup: anything.optional(),
  }),
  ({ world }, parameters) => {
    const chat = openChat(world, parameters.chat_id)
    const bubble = ownBubble(world, chat, parameters.message_id)
    if (bubble.message.text === undefined) throw badRequest('there is no text in the message to edit')
    const { text, entities } = readText(parameters.text, parameters.parse_mode, parameters.entities)
    const { entities: _old, text: _text, reply_markup: _markup, ...rest } = bubble.message
    const next = { ...rest, ...(text ? { text } : {}), ...(entities ? { entities } : {}) }
    return { value: change(world, chat, bubble, { ...next, ...keyboard(parameters.reply_markup) }) }
  },
)

export const editMessageCaption: Method = method(
  'editMessageCaption',
  z.strictObject({
    chat_id: chatId,
    message_id: messageId,
    ...captionFields,
    reply_markup: anything.optional(),
  }),
  ({ world }, parameters) => {
    const chat = openChat(world, parameters.chat_id)
    const bubble = ownBubble(world, chat, parameters.message_id)
    if (bubble.message.text !== undefined) throw badRequest('there is no caption in the message to edit')
    const { caption: _old, caption_entities: _entities, reply_markup: _markup, ...rest } = bubble.message
    const next = { ...rest, ...readCaption(parameters), ...keyboard(parameters.reply_markup) }
    return { value: change(world, chat, bubble, next) }
  },
)

/** Also turns a text into a photo or document. */
export const editMessageMedia: Method = method(
  'editMessageMedia',
  z.strictObject({
    chat_id: chatId,
    message_id: messageId,
    media: z.strictObject({ type: z.enum(['photo', 'document']), media: z.string(), ...captionFields }),
    reply_markup: anything.optional(),
  }),
  (context, { chat_id, message_id, media, reply_markup }) => {
    const { world } = context
    const chat = openChat(world, chat_id)
    const bubble = ownBubble(world, chat, message_id)
    const file = fileOf(context, media.type, media.media)
    const { message_id: id, from, chat: where, date } = bubble.message
    const shown = media.type === 'photo' ? { photo: [photoFields(file)] } : { document: documentFields(file) }
    const next = { message_id: id, from, chat: where, date, ...shown, ...readCaption(media) }
    return { value: change(world, chat, bubble, { ...next, ...keyboard(reply_markup) }, file) }
  },
)

export const editMessageReplyMarkup: Method = method(
  'editMessageReplyMarkup',
  z.strictObject({ chat_id: chatId, message_id: messageId, reply_markup: anything.optional() }),
  ({ world }, parameters) => {
    const chat = openChat(world, parameters.chat_id)
    const bubble = ownBubble(world, chat, parameters.message_id)
    const { reply_markup: _old, ...rest } = bubble.message
    return { value: change(world, chat, bubble, { ...rest, ...keyboard(parameters.reply_markup) }) }
  },
)

export const deleteMessage: Method = method(
  'deleteMessage',
  z.strictObject({ chat_id: chatId, message_id: messageId }),
  ({ world }, parameters) => {
    const chat = openChat(world, parameters.chat_id)
    const bubble = chat.bubbles.get(parameters.message_id)
    if (!bubble) throw badRequest('message to delete not found')
    if (unixSeconds(world) - bubble.message.date > deletableSeconds) {
      throw badRequest("message can't be deleted for everyone")
    }
    chat.bubbles.delete(parameters.message_id)
    world.hub.emit(() => ({ type: 'deleted', user: chat.id, messageId: parameters.message_id }))
    return { value: true }
  },
)

function keyboard(value: unknown): Pick<Bubble['message'], 'reply_markup'> {
  if (value === undefined) return {}
  const inline = readInlineMarkup(value)
  return inline.inline_keyboard.length > 0 ? { reply_markup: inline } : {}
}

function change(
  world: World,
  chat: ChatState,
  bubble: Bubble,
  next: Bubble['message'],
  file?: StoredFile,
): unknown {
  if (isDeepStrictEqual(content(bubble.message), content(next))) throw badRequest(sameContent)
  bubble.message = { ...next, edit_date: unixSeconds(world) }
  if (file) bubble.file = file
  botActed(world, chat, bubble)
  return bubble.message
}

function content(message: Bubble['message']): unknown[] {
  const { text, caption, entities, caption_entities, photo, document, reply_markup } = message
  const files = [photo?.[0]?.file_id, document?.file_id]
  return [text, caption, entities ?? caption_entities ?? [], files, reply_markup?.inline_keyboard ?? []]
}
