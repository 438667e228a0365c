import { randomBytes } from 'node:crypto'
import { badRequest } from './errors.ts'
import { sniffImage } from './image.ts'
import type { StoredFile } from './message.ts'
import { nextId, type World } from './world.ts'

const extensions: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
  'audio/ogg': 'oga',
  'video/mp4': 'mp4',
}

const types: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(extensions).map(([mime, extension]) => [extension, mime])),
  jpeg: 'image/jpeg',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  csv: 'text/csv',
  txt: 'text/plain',
}

/** Photos above these are refused: bytes, width + height, and the ratio of the sides. */
const photoLimits = { bytes: 10 * 1024 * 1024, sides: 10_000, ratio: 20 }

/** Keeps a file under a fresh file_id. */
export function storeFile(
  world: World,
  kind: StoredFile['kind'],
  bytes: Uint8Array,
  given: { name?: string; mime?: string },
): StoredFile {
  const image = sniffImage(bytes)
  const extensionOfName = given.name?.split('.').at(-1)?.toLowerCase() ?? ''
  const mime = given.mime ?? image?.mime ?? types[extensionOfName] ?? 'application/octet-stream'
  const number = nextId(world)
  const extension = given.name?.includes('.') ? extensionOfName : (extensions[mime] ?? 'bin')
  const file: StoredFile = {
    fileId: `${kind}-${number}-${randomBytes(12).toString('base64url')}`,
    uniqueId: `u${number}`,
    kind,
    name: given.name ?? `file_${number}.${extension}`,
    mime,
    path: `${kind}s/file_${number}.${/^[a-z0-9]{1,8}$/.test(extension) ? extension : 'bin'}`,
    bytes,
    ...(image ? { width: image.width, height: image.height } : {}),
  }
  world.files.set(file.fileId, file)
  return file
}

/** As storeFile for a photo; throws ApiError when Telegram would not take it. */
export function storePhoto(world: World, bytes: Uint8Array, name?: string): StoredFile {
  if (bytes.length === 0) throw badRequest('file must be non-empty')
  if (bytes.length > photoLimits.bytes) throw badRequest('file is too big')
  const image = sniffImage(bytes)
  if (!image) throw badRequest('IMAGE_PROCESS_FAILED')
  const { width, height } = image
  const ratio = Math.max(width, height) / Math.min(width, height)
  if (width + height > photoLimits.sides || ratio > photoLimits.ratio)
    throw badRequest('PHOTO_INVALID_DIMENSIONS')
  return storeFile(world, 'photo', bytes, name === undefined ? {} : { name })
}

/** The Bot API's fields of a file. */
export function fileFields(file: StoredFile): { file_id: string; file_unique_id: string; file_size: number } {
  return { file_id: file.fileId, file_unique_id: file.uniqueId, file_size: file.bytes.length }
}

/** A photo as PhotoSize; one size only. */
export function photoFields(file: StoredFile) {
  return { ...fileFields(file), width: file.width ?? 1, height: file.height ?? 1 }
}

/** A file as Document. */
export function documentFields(file: StoredFile) {
  return { ...fileFields(file), file_name: file.name, mime_type: file.mime }
}
