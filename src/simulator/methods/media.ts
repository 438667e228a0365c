import { z } from 'zod'
import { openChat } from '../chats.ts'
import { badRequest } from '../errors.ts'
import { documentFields, fileFields, photoFields, storeFile, storePhoto } from '../files.ts'
import type { StoredFile } from '../message.ts'
import type { Upload } from '../multipart.ts'
import { type CallContext, chatId, type Method, method } from './method.ts'
import { captionFields, deliver, readCaption, sendFields } from './send.ts'

/** Largest upload and largest download, in bytes. */
const mostUpload = 50 * 1024 * 1024
const mostDownload = 20 * 1024 * 1024

const actions = [
  'typing',
  'upload_photo',
  'record_video',
  'upload_video',
  'record_voice',
  'upload_voice',
  'upload_document',
  'choose_sticker',
  'find_location',
  'record_video_note',
  'upload_video_note',
]

export const sendPhoto: Method = method(
  'sendPhoto',
  z.strictObject({
    ...sendFields,
    ...captionFields,
    photo: z.string().optional(),
    has_spoiler: z.boolean().optional(),
    show_caption_above_media: z.boolean().optional(),
  }),
  async (context, parameters) => {
    const chat = openChat(context.world, parameters.chat_id)
    const caption = readCaption(parameters)
    const file = (await fetched(context, parameters.photo)) ?? fileOf(context, 'photo', parameters.photo)
    return {
      value: deliver(context.world, chat, { photo: [photoFields(file)], ...caption }, parameters, file),
    }
  },
)

export const sendDocument: Method = method(
  'sendDocument',
  z.strictObject({
    ...sendFields,
    ...captionFields,
    document: z.string().optional(),
    thumbnail: z.string().optional(),
    disable_content_type_detection: z.boolean().optional(),
  }),
  (context, parameters) => {
    const chat = openChat(context.world, parameters.chat_id)
    const caption = readCaption(parameters)
    const file = fileOf(context, 'document', parameters.document)
    return {
      value: deliver(context.world, chat, { document: documentFields(file), ...caption }, parameters, file),
    }
  },
)

export const sendChatAction: Method = method(
  'sendChatAction',
  z.strictObject({ chat_id: chatId, action: z.string() }),
  ({ world }, parameters) => {
    const chat = openChat(world, parameters.chat_id)
    if (!actions.includes(parameters.action)) throw badRequest('wrong parameter action in request')
    world.hub.emit(() => ({ type: 'typing', user: chat.id }))
    return { value: true }
  },
)

export const getFile: Method = method(
  'getFile',
  z.strictObject({ file_id: z.string() }),
  ({ world }, parameters) => {
    if (parameters.file_id === '') throw badRequest('file_id not specified')
    const file = world.files.get(parameters.file_id)
    if (!file) throw badRequest('invalid file_id')
    if (file.bytes.length > mostDownload) throw badRequest('file is too big')
    return { value: { ...fileFields(file), file_path: file.path } }
  },
)

/** A photo given by its address; undefined where it is given otherwise. Throws ApiError. */
async function fetched({ world }: CallContext, value: string | undefined): Promise<StoredFile | undefined> {
  if (value === undefined || !/^https?:/.test(value)) return undefined
  try {
    const response = await fetch(value, { signal: AbortSignal.timeout(10_000) })
    if (!response.ok) throw new Error(String(response.status))
    return storePhoto(world, new Uint8Array(await response.arrayBuffer()), 'photo')
  } catch {
    throw badRequest('failed to get HTTP URL content')
  }
}

/** The photo or document that a request names, kept if it is new. Throws ApiError. */
export function fileOf(
  context: CallContext,
  field: 'photo' | 'document',
  value: string | undefined,
): StoredFile {
  const found = source(context, field, value)
  if (!('bytes' in found)) return found.file
  return field === 'photo'
    ? storePhoto(context.world, found.bytes, found.name)
    : storeFile(context.world, 'document', found.bytes, { name: found.name })
}

/** A file of the request: uploaded beside it, named by `attach://part`, or an earlier file_id. */
function source(
  { world, uploads }: CallContext,
  field: 'photo' | 'document',
  value: string | undefined,
): Upload | { file: StoredFile } {
  const part = value?.startsWith('attach://') ? value.slice('attach://'.length) : field
  const upload = uploads.get(part)
  if (upload) {
    if (upload.bytes.length === 0) throw badRequest('file must be non-empty')
    if (upload.bytes.length > mostUpload) throw badRequest('file is too big')
    return upload
  }
  if (value === undefined || value === '') throw badRequest(`there is no ${field} in the request`)
  if (/^https?:/.test(value)) throw badRequest('failed to get HTTP URL content')
  const file = world.files.get(value)
  if (!file) throw badRequest('wrong file identifier/HTTP URL specified')
  if (file.kind !== field) {
    const [is, wanted] = [file.kind, field].map((kind) => `${kind[0]?.toUpperCase() ?? ''}${kind.slice(1)}`)
    throw badRequest(`can't use file of type ${is} as ${wanted}`)
  }
  return { file }
}
