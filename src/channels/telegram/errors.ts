import { GrammyError, HttpError } from 'grammy'
import { SendError, type SendFailure } from '../channel.ts'
import { isTransportError } from './transport.ts'

type Gone = Extract<SendFailure, { kind: 'gone' }>['reason']

/** Beginnings or parts of Telegram's descriptions, lower case, by what they say about the address. */
const GONE: readonly (readonly [words: string, reason: Gone])[] = [
  ['bot was blocked', 'blocked'],
  ['bot was kicked', 'blocked'],
  ['user is deactivated', 'deactivated'],
  ["can't initiate conversation", 'not-started'],
  ['chat not found', 'not-found'],
  ['user not found', 'not-found'],
  ['peer_id_invalid', 'not-found'],
  ['bot is not a member', 'blocked'],
  ['group chat was deactivated', 'not-found'],
]

/** Puts whatever a call of Telegram may throw into the port's words. */
export function sendErrorOf(error: unknown): SendError {
  if (error instanceof SendError) return error
  if (error instanceof GrammyError) return new SendError(refusal(error), codeOf(error))
  const cause = error instanceof HttpError ? error.error : error
  if (isTransportError(cause))
    return new SendError(cause.reached ? { kind: 'unknown' } : { kind: 'again', flood: false }, cause.code)
  return new SendError({ kind: 'unknown' }, cause instanceof Error ? cause.name : 'unknown')
}

function refusal({ error_code, description, parameters }: GrammyError): SendFailure {
  const words = description.toLowerCase()
  if (error_code === 429)
    return { kind: 'again', flood: true, retryAfter: (parameters.retry_after ?? 1) * 1000 }
  const gone = GONE.find(([part]) => words.includes(part))?.[1]
  if (gone && (error_code === 403 || error_code === 400)) return { kind: 'gone', reason: gone }
  if (error_code === 403) return { kind: 'gone', reason: 'blocked' }
  // 401 and 404 mean the token, 409 another poller: wrong for now, not this message's fault.
  if (error_code < 400 || error_code >= 500 || [401, 404, 408, 409].includes(error_code))
    return { kind: 'again', flood: false }
  return { kind: 'rejected' }
}

/** For the log: the code and Telegram's first words, without anything that a person wrote. */
function codeOf({ error_code, description }: GrammyError): string {
  return `${error_code} ${description.replace(/^(Bad Request|Forbidden|Unauthorized|Conflict): /, '').slice(0, 40)}`
}

/** Telegram could not read the markup; the text itself is fine. */
export function cannotParse(error: unknown): boolean {
  return (
    error instanceof GrammyError &&
    error.error_code === 400 &&
    /can't parse entities/i.test(error.description)
  )
}

/** An edit that changes nothing. */
export function notModified(error: unknown): boolean {
  return error instanceof GrammyError && /message is not modified/i.test(error.description)
}

/** It is a photo or document, whose text is a caption. */
export function hasNoText(error: unknown): boolean {
  return error instanceof GrammyError && /there is no text in the message to edit/i.test(error.description)
}

/** The group became a supergroup: its new id. */
export function movedTo(error: unknown): number | undefined {
  return error instanceof GrammyError ? error.parameters.migrate_to_chat_id : undefined
}

/** The token is wrong or was taken back; nothing will work until somebody changes it. */
export function tokenRefused(error: unknown): boolean {
  return error instanceof GrammyError && (error.error_code === 401 || error.error_code === 404)
}
