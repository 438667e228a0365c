import { z } from 'zod'
import type { Attachment, Said, Utterance } from '../message.ts'

/** Who the bot is: updates in groups are only for it when they name it. */
export interface BotIdentity {
  readonly id: number
  readonly username: string
}

/** The kinds of update that are asked for. API Update. */
export const ALLOWED_UPDATES = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const

/**
 * What a person said by an update; null when nothing was said to the bot, or it is not understood. Never throws.
 * `receivedAt` is the time of a press, which Telegram does not tell.
 */
export function saidOf(update: unknown, bot: BotIdentity, receivedAt: Date): Said | null {
  const parsed = UpdateShape.safeParse(update)
  if (!parsed.success) return null
  const { update_id, message, edited_message, callback_query, my_chat_member } = parsed.data
  const heard =
    (message && heardMessage(message, bot)) ??
    (edited_message && heardEdit(edited_message)) ??
    (callback_query && heardPress(callback_query, receivedAt)) ??
    (my_chat_member && heardMembership(my_chat_member))
  return heard ? { id: `telegram:${bot.id}:${update_id}`, ...heard } : null
}

const Chat = z.object({ id: z.number().int(), type: z.string() })
const User = z.object({ id: z.number().int(), is_bot: z.boolean().optional() })
const Entity = z.object({
  type: z.string(),
  offset: z.number(),
  length: z.number(),
  user: User.optional().catch(undefined),
})

/** Other fields are kept: they tell what was attached. */
const Message = z.looseObject({
  date: z.number(),
  edit_date: z.number().optional().catch(undefined),
  chat: Chat,
  from: User.optional().catch(undefined),
  text: z.string().optional().catch(undefined),
  caption: z.string().optional().catch(undefined),
  photo: z
    .array(z.looseObject({ file_id: z.string() }))
    .optional()
    .catch(undefined),
  document: z.looseObject({ file_id: z.string() }).optional().catch(undefined),
  entities: z.array(Entity).optional().catch(undefined),
  caption_entities: z.array(Entity).optional().catch(undefined),
  reply_to_message: z.object({ from: User.optional() }).optional().catch(undefined),
})

const Press = z.object({
  from: User,
  data: z.string().optional(),
  message: z.object({ chat: Chat }).optional().catch(undefined),
})

const Membership = z.object({
  date: z.number(),
  chat: Chat,
  new_chat_member: z.object({ status: z.string() }),
})

const UpdateShape = z.object({
  update_id: z.number().int(),
  message: Message.optional().catch(undefined),
  edited_message: Message.optional().catch(undefined),
  callback_query: Press.optional().catch(undefined),
  my_chat_member: Membership.optional().catch(undefined),
})

type Message = z.infer<typeof Message>
type Heard = Omit<Said, 'id'>

function heardMessage(message: Message, bot: BotIdentity): Heard | null {
  const inGroup = message.chat.type !== 'private'
  if (message.from?.is_bot || (inGroup && !meantForBot(message, bot))) return null
  const what = utterance(message, bot)
  return (
    what && {
      from: addressOf(message.chat.id),
      at: new Date(message.date * 1000),
      place: inGroup ? 'group' : 'private',
      what,
    }
  )
}

function heardEdit(message: Message): Heard | null {
  const text = message.text ?? message.caption
  if (message.chat.type !== 'private' || text === undefined) return null
  return {
    from: addressOf(message.chat.id),
    at: new Date((message.edit_date ?? message.date) * 1000),
    place: 'private',
    what: { kind: 'edited', text },
  }
}

/** A press counts only under a message of the private chat with the one who presses. */
function heardPress({ from, data, message }: z.infer<typeof Press>, receivedAt: Date): Heard | null {
  if (!data || message?.chat.type !== 'private' || message.chat.id !== from.id) return null
  return { from: addressOf(from.id), at: receivedAt, place: 'private', what: { kind: 'press', token: data } }
}

function heardMembership({ chat, date, new_chat_member }: z.infer<typeof Membership>): Heard | null {
  const kind = { kicked: 'blocked', member: 'unblocked' }[new_chat_member.status]
  if (chat.type !== 'private' || (kind !== 'blocked' && kind !== 'unblocked')) return null
  return { from: addressOf(chat.id), at: new Date(date * 1000), place: 'private', what: { kind } }
}

function addressOf(chatId: number): string {
  return `telegram:${chatId}`
}

function utterance(message: Message, bot: BotIdentity): Utterance | null {
  if (message.text !== undefined) {
    const text = withoutBotName(message.text, bot)
    return isForwarded(message) ? { kind: 'text', text, forwarded: true } : { kind: 'text', text }
  }
  if (SERVICE.some((field) => field in message)) return null
  const file = ATTACHMENTS.find(([field]) => field in message)?.[1] ?? 'other'
  const sent = file === 'photo' ? message.photo?.at(-1) : file === 'document' ? message.document : undefined
  return {
    kind: 'file',
    file,
    ...(message.caption === undefined ? {} : { caption: message.caption }),
    ...(sent === undefined ? {} : { ref: `telegram:${sent.file_id}` }),
  }
}

function isForwarded(message: Message): boolean {
  return 'forward_origin' in message || 'forward_date' in message
}

/** '/baocao@CauNoiBot 3' -> '/baocao 3' */
function withoutBotName(text: string, bot: BotIdentity): string {
  const named = /^(\/\w+)@(\w+)/.exec(text)
  if (!named?.[1] || named[2]?.toLowerCase() !== bot.username.toLowerCase()) return text
  return named[1] + text.slice(named[0].length)
}

/** A command that names no other bot, a mention, or a reply to the bot. */
function meantForBot(message: Message, bot: BotIdentity): boolean {
  const text = message.text ?? message.caption ?? ''
  const entities = message.entities ?? message.caption_entities ?? []
  const name = `@${bot.username.toLowerCase()}`
  return (
    message.reply_to_message?.from?.id === bot.id ||
    entities.some(({ type, offset, length, user }) => {
      const words = text.slice(offset, offset + length).toLowerCase()
      if (type === 'bot_command') return offset === 0 && (!words.includes('@') || words.endsWith(name))
      return (type === 'mention' && words === name) || (type === 'text_mention' && user?.id === bot.id)
    })
  )
}

/** By the first field that is there: an animation has a `document` too, a venue a `location`. */
const ATTACHMENTS: readonly (readonly [field: string, attachment: Attachment])[] = [
  ['animation', 'video'],
  ['photo', 'photo'],
  ['document', 'document'],
  ['voice', 'voice'],
  ['video', 'video'],
  ['video_note', 'video'],
  ['sticker', 'sticker'],
  ['location', 'location'],
  ['contact', 'contact'],
]

/** Fields of messages that Telegram writes itself; nobody said anything. API Message. */
const SERVICE = [
  'new_chat_members',
  'left_chat_member',
  'new_chat_title',
  'new_chat_photo',
  'delete_chat_photo',
  'group_chat_created',
  'supergroup_chat_created',
  'channel_chat_created',
  'message_auto_delete_timer_changed',
  'migrate_to_chat_id',
  'migrate_from_chat_id',
  'pinned_message',
  'successful_payment',
  'refunded_payment',
  'users_shared',
  'chat_shared',
  'connected_website',
  'write_access_allowed',
  'proximity_alert_triggered',
  'boost_added',
  'chat_background_set',
  'video_chat_scheduled',
  'video_chat_started',
  'video_chat_ended',
  'video_chat_participants_invited',
  'gift',
  'unique_gift',
]
