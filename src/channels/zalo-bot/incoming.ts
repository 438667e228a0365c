import { z } from 'zod'
import type { Attachment, Said, Utterance } from '../message.ts'

/**
 * What a person said by an update; null when nothing was said, or it is not understood. Never throws. Takes
 * `{"ok":true,"result":{"event_name","message"}}` and the bare `{"event_name","message"}`, which comes too. `botId` is the
 * number before the colon of the token; `receivedAt` stands in where the message tells no time.
 */
export function saidOf(update: unknown, botId: string, receivedAt: Date): Said | null {
  const parsed = Update.safeParse(update)
  if (!parsed.success) return null
  const event = 'result' in parsed.data ? parsed.data.result : parsed.data
  const { event_name, message } = event
  if (!event_name.startsWith('message.') || message.from?.is_bot) return null
  const at = message.date === undefined ? receivedAt : new Date(message.date)
  return {
    id: `zalo:${botId}:${message.chat.id}:${message.message_id}`,
    from: addressOf(message.chat.id),
    at: Number.isNaN(at.getTime()) ? receivedAt : at,
    place: message.chat.chat_type === 'GROUP' ? 'group' : 'private',
    what: utterance(event_name, message),
  }
}

/** 'zalo:6ede9afa66b88fe6d6a9' */
function addressOf(chatId: string): string {
  return `zalo:${chatId}`
}

/** Ids are strings of some 20 characters, of which numbers would lose digits. */
const Id = z.string().regex(/^[^\s:]{1,128}$/)
const text = z.string().optional().catch(undefined)

const Message = z.object({
  message_id: Id,
  /** Milliseconds. */
  date: z.number().optional().catch(undefined),
  from: z
    .object({ is_bot: z.boolean().optional().catch(undefined) })
    .optional()
    .catch(undefined),
  chat: z.object({ id: Id, chat_type: text }),
  text,
  caption: text,
  photo: text,
  photo_url: text,
})

const Event = z.object({ event_name: z.string(), message: Message })
const Update = z.union([z.object({ result: Event }), Event])

/** By event; `message.unsupported.received` also stands for what protected senders wrote, and is nobody's mistake. */
const ATTACHMENTS: Readonly<Record<string, Attachment>> = {
  'message.image.received': 'photo',
  'message.sticker.received': 'sticker',
  'message.voice.received': 'voice',
}

function utterance(event: string, message: z.infer<typeof Message>): Utterance {
  const { text: words, caption } = message
  if (event === 'message.text.received' && words !== undefined) return { kind: 'text', text: words }
  const file = ATTACHMENTS[event] ?? 'other'
  const url = file === 'photo' ? photoOf(message) : undefined
  return {
    kind: 'file',
    file,
    ...(caption === undefined ? {} : { caption }),
    ...(url === undefined ? {} : { ref: `zalo:${url}` }),
  }
}

/** The documentation says `photo`, real payloads carry `photo_url`. It can be fetched without a token, for some time. */
function photoOf({ photo_url, photo }: z.infer<typeof Message>): string | undefined {
  const url = photo_url ?? photo
  return url !== undefined && /^https?:\/\//.test(url) ? url : undefined
}
