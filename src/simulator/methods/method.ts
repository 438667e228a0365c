import { z } from 'zod'
import { badRequest } from '../errors.ts'
import type { Upload } from '../multipart.ts'
import type { World } from '../world.ts'

/** Around the parameters of a call: the world, uploaded files by part name, and word that the caller hung up. */
export interface CallContext {
  world: World
  uploads: ReadonlyMap<string, Upload>
  onClose: (hangUp: () => void) => void
}

/** `json` is a result already written out; `note` is the description of a success. */
export type MethodResult = { value: unknown; note?: string } | { json: string }

/** One Bot API method: checks its parameters strictly and does it. Throws ApiError. */
export interface Method {
  name: string
  call(context: CallContext, parameters: Record<string, unknown>): MethodResult | Promise<MethodResult>
}

export function method<Shape extends z.ZodType>(
  name: string,
  shape: Shape,
  run: (context: CallContext, parameters: z.output<Shape>) => MethodResult | Promise<MethodResult>,
): Method {
  return {
    name,
    call(context, parameters) {
      const read = shape.safeParse(parameters)
      if (!read.success) throw badRequest(describe(name, read.error, parameters))
      return run(context, read.data)
    },
  }
}

/** A chat's id: a number, or a string of digits or @username. */
export const chatId = z.union([z.int(), z.string()])

/** Message ids start at one. */
export const messageId = z.int()

/** A value that has its own hand-written check. */
export const anything = z.unknown()

const missing: Readonly<Record<string, string>> = {
  chat_id: 'chat_id is empty',
  text: 'message text is empty',
  message_id: 'message identifier is not specified',
  photo: 'there is no photo in the request',
  document: 'there is no document in the request',
  file_id: 'file_id not specified',
  callback_query_id: 'query is too old and response timeout expired or query ID is invalid',
}

function describe(name: string, error: z.ZodError, parameters: Record<string, unknown>): string {
  const issue = error.issues[0]
  if (issue?.code === 'unrecognized_keys') return `unknown field "${issue.keys[0]}" in ${name}`
  const field = String(issue?.path[0] ?? '')
  if (parameters[field] === undefined) return missing[field] ?? `field "${field}" is missing`
  return `field "${issue?.path.join('.') ?? ''}" is wrong: ${issue?.message ?? 'not accepted'}`
}
