import type {
  Chat,
  Contact,
  Document,
  InlineKeyboardMarkup,
  Location,
  MessageEntity,
  MessageOrigin,
  PhotoSize,
  Sticker,
  User,
  Video,
  Voice,
} from 'grammy/types'
import type { ChatMessage } from './types.ts'

/** A message in the shape of the Bot API, as far as the simulator makes it. */
export interface BotApiMessage {
  message_id: number
  from: User
  chat: Chat
  date: number
  edit_date?: number
  forward_origin?: MessageOrigin
  reply_to_message?: BotApiMessage
  media_group_id?: string
  has_protected_content?: true
  text?: string
  entities?: MessageEntity[]
  photo?: PhotoSize[]
  document?: Document
  voice?: Voice
  video?: Video
  sticker?: Sticker
  location?: Location
  contact?: Contact
  poll?: object
  caption?: string
  caption_entities?: MessageEntity[]
  new_chat_members?: User[]
  migrate_to_chat_id?: number
  migrate_from_chat_id?: number
  reply_markup?: InlineKeyboardMarkup
}

/** The parts of a message that are neither id, sender nor time. */
export type MessageBody = Omit<BotApiMessage, 'message_id' | 'from' | 'chat' | 'date'>

/** A message together with what only the person's screen knows. */
export interface Bubble {
  message: BotApiMessage
  /** Unix milliseconds. */
  at: number
  file?: StoredFile
  keys?: NonNullable<ChatMessage['keys']> | undefined
}

/** A file on the platform. */
export interface StoredFile {
  fileId: string
  uniqueId: string
  kind: 'photo' | 'document' | 'voice' | 'video' | 'sticker'
  name: string
  mime: string
  path: string
  bytes: Uint8Array
  width?: number
  height?: number
}
