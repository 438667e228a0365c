import { SimulatorError } from '../errors.ts'
import { plainPng, sniffImage } from '../image.ts'
import type { ZaloContent, ZaloMessage } from './types.ts'
import { newId, noteFirst, show, type ZaloWorld, zaloUser } from './world.ts'

/** Zalo's app sends a longer text in several messages. */
const MOST_TEXT = 2_000

/** The person writes; the last message's id. */
export function say(world: ZaloWorld, userId: string, text: string): string {
  const words = text.trim()
  if (words === '') throw new SimulatorError('an app does not send an empty text')
  let id = ''
  for (let from = 0; from < words.length; from += MOST_TEXT)
    id = speak(world, userId, 'text', { text: words.slice(from, from + MOST_TEXT) })
  return id
}

/** The person sends something other than text. */
export function send(world: ZaloWorld, userId: string, content: ZaloContent): string {
  if (content.kind !== 'photo') return speak(world, userId, content.kind, EXTRA[content.kind])
  const { bytes } = content
  const read = typeof bytes === 'string' ? Buffer.from(bytes, 'base64') : bytes
  const photo = keepPhoto(world, read ?? plainPng(320, 240))
  if (!photo) throw new SimulatorError('the bytes are no picture')
  const caption = content.caption === undefined ? {} : { caption: content.caption }
  const fields = { photo_url: photo.url, message_type: 'CHAT_PHOTO', ...caption }
  return speak(world, userId, 'photo', fields, { text: content.caption ?? '', photo })
}

/** Somebody mentions the bot in a group; nothing else of a group reaches it. */
export function mention(world: ZaloWorld, groupId: string, userId: string, text: string): string {
  world.groups.add(groupId)
  const id = newId()
  handOver(world, groupId, 'GROUP', id, userId, 'message.text.received', { text: `@Bot ${text}` })
  return id
}

const EVENTS = {
  text: 'message.text.received',
  photo: 'message.image.received',
  sticker: 'message.sticker.received',
  voice: 'message.voice.received',
  unsupported: 'message.unsupported.received',
} as const

const EXTRA = {
  sticker: { sticker: 'a1b2', url: 'https://stickers.example/a1b2' },
  voice: { voice_url: 'https://voice.example/a.aac', message_type: 'CHAT_VOICE' },
  unsupported: {},
} as const

function speak(
  world: ZaloWorld,
  userId: string,
  kind: ZaloMessage['kind'],
  fields: { readonly text?: string } & Readonly<Record<string, unknown>>,
  seen: { readonly text?: string; readonly photo?: NonNullable<ZaloMessage['photo']> } = fields,
): string {
  const user = zaloUser(world, userId)
  noteFirst(world, user)
  const messageId = newId()
  const photo = seen.photo ? { photo: seen.photo } : {}
  show(world, user, { messageId, from: userId, kind, text: seen.text ?? '', ...photo, at: world.now() })
  handOver(world, userId, 'PRIVATE', messageId, userId, EVENTS[kind], fields)
  return messageId
}

function handOver(
  world: ZaloWorld,
  chat: string,
  chat_type: 'PRIVATE' | 'GROUP',
  message_id: string,
  userId: string,
  event_name: string,
  fields: Readonly<Record<string, unknown>>,
): void {
  const display_name = world.users.get(userId)?.person.name ?? ''
  const from = { id: userId, display_name, is_bot: false }
  const message = { message_id, date: world.now(), from, chat: { id: chat, chat_type }, ...fields }
  const body = JSON.stringify({ ok: true, result: { event_name, message } })
  world.written.set(message_id, { lane: chat, body })
  world.updates.put(chat, body)
}

/** Keeps a picture under an address of its own, as Zalo's CDN does; undefined for what is none. */
export function keepPhoto(world: ZaloWorld, bytes: Uint8Array): ZaloMessage['photo'] | undefined {
  const image = sniffImage(bytes)
  if (!image) return undefined
  const id = newId()
  world.files.set(id, { mime: image.mime, bytes })
  return {
    url: `${world.root}/sim/files/${id}`,
    width: image.width,
    height: image.height,
    size: bytes.length,
  }
}
