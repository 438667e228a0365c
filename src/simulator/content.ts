import { SimulatorError } from './errors.ts'
import { documentFields, fileFields, photoFields, storeFile, storePhoto } from './files.ts'
import { plainPng } from './image.ts'
import type { MessageBody, StoredFile } from './message.ts'
import type { Content, FileBytes } from './types.ts'
import { nextId, type UserState, unixSeconds, type World } from './world.ts'

/** The Bot API's fields of what a person sends, and the file that goes with it. */
export function contentBody(
  world: World,
  user: UserState,
  content: Content,
): { body: MessageBody; file?: StoredFile } {
  const caption = 'caption' in content && content.caption ? { caption: content.caption } : {}
  switch (content.kind) {
    case 'photo': {
      const file = storePhoto(world, readBytes(content.bytes) ?? plainPng(320, 240))
      const album = content.album === undefined ? {} : { media_group_id: content.album }
      return { body: { photo: [photoFields(file)], ...caption, ...album }, file }
    }
    case 'document': {
      const bytes = readBytes(content.bytes) ?? new TextEncoder().encode('sample\n')
      const mime = content.mime === undefined ? {} : { mime: content.mime }
      const file = storeFile(world, 'document', bytes, { name: content.name, ...mime })
      return { body: { document: documentFields(file), ...caption }, file }
    }
    case 'voice': {
      const file = storeFile(world, 'voice', readBytes(content.bytes) ?? new Uint8Array(2000), {
        mime: 'audio/ogg',
      })
      return {
        body: { voice: { ...fileFields(file), duration: content.seconds ?? 3, mime_type: file.mime } },
        file,
      }
    }
    case 'video': {
      const file = storeFile(world, 'video', readBytes(content.bytes) ?? new Uint8Array(9000), {
        mime: 'video/mp4',
      })
      const size = { width: 640, height: 360, duration: content.seconds ?? 5, mime_type: file.mime }
      return { body: { video: { ...fileFields(file), ...size }, ...caption }, file }
    }
    case 'sticker': {
      const file = storeFile(world, 'sticker', new Uint8Array(4000), { mime: 'image/webp' })
      const size = { width: 512, height: 512, is_animated: false, is_video: false }
      const sticker = { ...fileFields(file), type: 'regular' as const, ...size, emoji: content.emoji ?? '👍' }
      return { body: { sticker }, file }
    }
    case 'location':
      return { body: { location: { latitude: content.latitude, longitude: content.longitude } } }
    case 'contact': {
      const userId = content.own ? user.user.id : content.userId
      return {
        body: {
          contact: {
            phone_number: content.phone,
            first_name: content.name ?? user.user.first_name,
            ...(userId === undefined ? {} : { user_id: userId }),
          },
        },
      }
    }
    case 'forward':
      return { body: { text: content.text, forward_origin: origin(world, content.fromName, content.fromId) } }
    case 'poll':
      return { body: { poll: samplePoll(world) } }
  }
}

function origin(
  world: World,
  name: string,
  id: number | undefined,
): NonNullable<MessageBody['forward_origin']> {
  const date = unixSeconds(world)
  return id === undefined
    ? { type: 'hidden_user', sender_user_name: name, date }
    : { type: 'user', sender_user: { id, is_bot: false, first_name: name }, date }
}

function samplePoll(world: World): object {
  return {
    id: String(nextId(world)),
    question: '?',
    options: [
      { text: '1', voter_count: 0 },
      { text: '2', voter_count: 0 },
    ],
    total_voter_count: 0,
    is_closed: false,
    is_anonymous: true,
    type: 'regular',
    allows_multiple_answers: false,
  }
}

function readBytes(bytes: FileBytes | undefined): Uint8Array | undefined {
  if (typeof bytes !== 'string') return bytes
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(bytes)) throw new SimulatorError('the bytes are not base64')
  return Uint8Array.from(Buffer.from(bytes, 'base64'))
}
