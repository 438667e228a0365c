import type { IncomingMessage } from 'node:http'
import { ApiError, badRequest } from './errors.ts'
import { readMultipart, type Upload } from './multipart.ts'

/** Parameters of a call, whichever way they came, and the files beside them by part name. */
export interface Body {
  parameters: Record<string, unknown>
  uploads: ReadonlyMap<string, Upload>
}

/** Largest body: a file of 50 MB and its fields. */
const mostBytes = 51 * 1024 * 1024

const noUploads: ReadonlyMap<string, Upload> = new Map()

/** Fields that are JSON, whole numbers or yes/no when they come as text. */
const jsonFields: ReadonlySet<string> = new Set([
  'reply_markup',
  'entities',
  'caption_entities',
  'link_preview_options',
  'reply_parameters',
  'commands',
  'scope',
  'allowed_updates',
  'media',
])
const numberFields: ReadonlySet<string> = new Set([
  'message_id',
  'offset',
  'limit',
  'timeout',
  'max_connections',
  'cache_time',
])
const booleanFields: ReadonlySet<string> = new Set([
  'disable_notification',
  'protect_content',
  'allow_paid_broadcast',
  'drop_pending_updates',
  'show_alert',
  'disable_content_type_detection',
  'show_caption_above_media',
  'has_spoiler',
])

/** Reads JSON, urlencoded and multipart bodies, and the query string. Throws ApiError 400 and 413. */
export async function readBody(request: IncomingMessage, query: string | undefined): Promise<Body> {
  const type = request.headers['content-type'] ?? ''
  const bytes = request.method === 'GET' ? Buffer.alloc(0) : await readBytes(request)
  const fromQuery = query ? fromText(new URLSearchParams(query)) : undefined
  if (bytes.length === 0) return { parameters: fromQuery ?? {}, uploads: noUploads }
  const body = parse(type, bytes)
  return fromQuery ? { ...body, parameters: { ...fromQuery, ...body.parameters } } : body
}

function parse(type: string, bytes: Buffer): Body {
  if (type.startsWith('application/json')) return { parameters: parseJson(bytes), uploads: noUploads }
  if (type.startsWith('application/x-www-form-urlencoded')) {
    return { parameters: fromText(new URLSearchParams(bytes.toString())), uploads: noUploads }
  }
  if (type.startsWith('multipart/form-data')) {
    const parts = readMultipart(bytes, type)
    if (!parts) throw badRequest("can't parse multipart body")
    return { parameters: fromText(parts.fields), uploads: parts.files }
  }
  throw badRequest('unsupported content type of the request')
}

function parseJson(bytes: Buffer): Record<string, unknown> {
  let value: unknown
  try {
    value = JSON.parse(bytes.toString())
  } catch {
    throw badRequest("can't parse JSON object")
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw badRequest('JSON object expected')
  return value as Record<string, unknown>
}

function fromText(fields: Iterable<[string, string]>): Record<string, unknown> {
  return Object.fromEntries([...fields].map(([field, text]) => [field, fromTextField(field, text)]))
}

function fromTextField(field: string, text: string): unknown {
  if (jsonFields.has(field)) {
    try {
      return JSON.parse(text)
    } catch {
      throw badRequest(`can't parse ${field} JSON object`)
    }
  }
  if (numberFields.has(field)) return /^-?\d+$/.test(text) ? Number(text) : text
  if (booleanFields.has(field))
    return text === 'true' || text === '1' ? true : text === 'false' ? false : text
  return text
}

/** The whole body; also used by the pages' own requests. */
export async function readBytes(request: IncomingMessage, most = mostBytes): Promise<Buffer> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > most) throw new ApiError(413, 'Request Entity Too Large')
    chunks.push(chunk)
  }
  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, length)
}
