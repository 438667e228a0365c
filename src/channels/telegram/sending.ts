import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { InputFile } from 'grammy'
import type { Clock } from '../../lib/clock.ts'
import { SendError } from '../channel.ts'
import type { Rendered } from '../message.ts'
import type { Calls } from './calls.ts'
import { cannotParse, movedTo, sendErrorOf } from './errors.ts'
import { addressOf, type Enclosed, outgoing, type Part } from './outgoing.ts'

export interface SendingTimes {
  /** For one call, in milliseconds. */
  readonly callMs: number
  /** For all parts of one message, waiting included. */
  readonly messageMs: number
}

/** A photo of which only the words that stand in for it are sent. */
const UNFETCHED = 'unfetched'

/** How long the parts already sent of a message are remembered: longer than any pause before a repeat. */
const REMEMBER = 15 * 60_000

/**
 * Sends a message, in parts when it is long. When a later part fails, a short wait is spent here; otherwise the
 * failure is thrown, and the next `send` of the same message in this process goes on after the parts that arrived.
 * Only another process would begin again with the first part.
 */
export function createSending(calls: Calls, clock: Clock, times: SendingTimes) {
  const arrived = new Map<string, { readonly ids: string[]; readonly since: number }>()

  return async function send(to: string, message: Rendered): Promise<{ externalIds: readonly string[] }> {
    try {
      return await sendWhole(to, message)
    } catch (error) {
      if (!cannotFetch(error, message)) throw error
      return sendWhole(to, { ...message, photo: UNFETCHED })
    }
  }

  async function sendWhole(to: string, message: Rendered): Promise<{ externalIds: readonly string[] }> {
    const chat = chatOf(to)
    const parts = partsOf(message)
    const deadline = performance.now() + times.messageMs
    if (parts.length === 1) return { externalIds: await sendParts(chat, parts, [], deadline) }

    const key = createHash('sha256')
      .update(
        `${to}\n${JSON.stringify(parts.map(({ html, rows, enclosed }) => [html, rows, nameOf(enclosed)]))}`,
      )
      .digest('base64')
    const ids = recall(key)
    try {
      const externalIds = await sendParts(chat, parts, ids, deadline)
      arrived.delete(key)
      return { externalIds }
    } catch (error) {
      const failure = sendErrorOf(error)
      if (failure.failure.kind === 'gone' || failure.failure.kind === 'rejected') arrived.delete(key)
      throw failure
    }
  }

  function recall(key: string): string[] {
    const now = clock.now().getTime()
    for (const [old, { since }] of arrived) {
      if (now - since < REMEMBER) break
      arrived.delete(old)
    }
    const known = arrived.get(key) ?? { ids: [], since: now }
    arrived.set(key, known)
    return known.ids
  }

  /** Sends what is missing; `ids` grows with every part that arrived. */
  async function sendParts(
    chat: number,
    parts: readonly Part[],
    ids: string[],
    deadline: number,
  ): Promise<string[]> {
    while (ids.length < parts.length) {
      const part = parts[ids.length]
      if (!part) break
      const left = deadline - performance.now()
      if (left <= 0) throw new SendError({ kind: 'again', flood: false }, 'out-of-time')
      try {
        ids.push(await sendPart(chat, part, Math.min(times.callMs, left)))
      } catch (error) {
        const failure = sendErrorOf(error)
        const wait = failure.failure.kind === 'again' ? (failure.failure.retryAfter ?? 1_000) : undefined
        if (ids.length === 0 || wait === undefined || performance.now() + wait >= deadline) throw failure
        await sleep(wait)
      }
    }
    return ids
  }

  async function sendPart(chat: number, part: Part, ms: number): Promise<string> {
    try {
      return await sendMessage(chat, part, 'HTML', ms)
    } catch (error) {
      const moved = movedTo(error)
      if (moved !== undefined) return sendMessage(moved, part, 'HTML', ms)
      if (cannotParse(error)) return sendMessage(chat, part, undefined, ms)
      throw error
    }
  }

  async function sendMessage(
    chat: number,
    part: Part,
    mode: 'HTML' | undefined,
    ms: number,
  ): Promise<string> {
    const markup =
      part.rows.length > 0 ? { reply_markup: { inline_keyboard: part.rows.map((row) => [...row]) } } : {}
    const { enclosed } = part
    const text = mode ? part.html : part.plain
    const options = { ...(mode ? { parse_mode: mode } : {}), ...markup }
    const sent = await calls.run<{ message_id: number }>((api, signal) => {
      if (!enclosed) return api.sendMessage(chat, text, options, signal)
      const caption = text === '' ? {} : { caption: text, ...options }
      return enclosed.as === 'photo'
        ? api.sendPhoto(chat, inputOf(enclosed), caption, signal)
        : api.sendDocument(chat, inputOf(enclosed), caption, signal)
    }, ms)
    return String(sent.message_id)
  }
}

/** Telegram could not fetch or show a photo by its address; the words are fine. */
function cannotFetch(error: unknown, { photo }: Rendered): boolean {
  return (
    error instanceof SendError &&
    error.failure.kind === 'rejected' &&
    typeof photo === 'string' &&
    addressOf(photo) !== undefined
  )
}

/** Telegram's number of what is enclosed, its address, or its content to be uploaded. */
export function inputOf({ what }: Enclosed): string | InputFile {
  return typeof what === 'string' ? what : new InputFile(what.bytes, what.name)
}

/** 123 of 'telegram:123'. */
export function chatOf(address: string): number {
  const id = Number(/^telegram:(-?\d{1,16})$/.exec(address)?.[1])
  if (!Number.isSafeInteger(id)) throw new SendError({ kind: 'rejected' }, 'bad-address')
  return id
}

/** Tells one enclosure from another without reading it through. */
function nameOf(enclosed: Part['enclosed']): string {
  if (!enclosed) return ''
  const { what } = enclosed
  return typeof what === 'string' ? what : `${what.name}:${what.bytes.length}`
}

/** The Telegram messages that a message becomes. Throws SendError `rejected` where there is nothing to show. */
export function partsOf(message: Rendered): Part[] {
  try {
    return outgoing(message)
  } catch (error) {
    throw new SendError({ kind: 'rejected' }, error instanceof RangeError ? error.message : 'unreadable')
  }
}
