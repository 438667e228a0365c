import { createHash } from 'node:crypto'
import type { Clock } from '../../lib/clock.ts'
import type { Log } from '../../lib/log.ts'
import { type ChannelStore, type Publish, SendError } from '../channel.ts'
import type { Rendered } from '../message.ts'
import type { Answer, Call, Failed } from './api.ts'
import { overQuota, QUOTA, sendErrorOf, tokenRefused } from './errors.ts'
import { outgoing, type Part } from './outgoing.ts'
import type { Quota } from './quota.ts'

export interface SendingTimes {
  /** For a text, in milliseconds. */
  readonly callMs: number
  /** For a photo, which Zalo fetches before it answers. */
  readonly photoMs: number
}

export interface SendingParts {
  readonly call: Call
  readonly store: ChannelStore
  readonly quota: Quota
  readonly clock: Clock
  readonly log: Log
  readonly times: SendingTimes
  /** Absent where the program has no address of its own. */
  readonly publish?: Publish | undefined
}

/** How long the parts already sent of a message are remembered: longer than any pause before a repeat. */
const REMEMBER = 15 * 60_000
/** In place of an id: it may have arrived. */
const LOST = '?'

/**
 * Sends a message, in parts when it is long. Parts that arrived are remembered in the store, so that a repeat in any process
 * goes on after them; a part whose answer was lost counts as arrived, the rest follows, and the outcome is unknown.
 */
export function createSending({ call, store, quota, clock, log, times, publish }: SendingParts) {
  return async function send(to: string, message: Rendered): Promise<{ externalIds: readonly string[] }> {
    const chat = chatOf(to)
    const photo = await addressOf(message.photo)
    try {
      return { externalIds: await sendParts(to, chat, partsOf(message, photo), message.lane ?? 'answer') }
    } catch (error) {
      if (photo === null || !(error instanceof SendError) || !cannotShow(error)) throw error
      return { externalIds: await sendParts(to, chat, partsOf(message, null), message.lane ?? 'answer') }
    }
  }

  async function sendParts(
    to: string,
    chat: string,
    parts: readonly Part[],
    lane: 'answer' | 'bulk',
  ): Promise<string[]> {
    const key = parts.length > 1 ? keyOf(to, parts) : null
    const known = key === null ? null : await kept(() => store.read(key))
    const ids = known ? known.split(' ') : []
    for (const part of parts.slice(ids.length)) {
      ids.push(await sendPart(to, chat, part, lane))
      if (key !== null && ids.length < parts.length) await remember(key, ids.join(' '), REMEMBER)
    }
    if (key !== null) await remember(key, '', 0)
    if (ids.includes(LOST)) throw new SendError({ kind: 'unknown' }, 'lost')
    return ids
  }

  async function sendPart(to: string, chat: string, part: Part, lane: 'answer' | 'bulk'): Promise<string> {
    await kept(() => quota.take(lane))
    const answer = await post(chat, part)
    if (answer.kind === 'ok') return idOf(answer.result)
    const error = await errorOf(to, answer)
    if (error.failure.kind === 'unknown') {
      log.warn({ code: error.code }, 'zalo: an answer was lost, the message is not sent again')
      return LOST
    }
    await quota.giveBack().catch(notCounted)
    throw error
  }

  function post(chat_id: string, { text, photo }: Part): Promise<Answer> {
    if (photo === undefined) return call('sendMessage', { chat_id, text }, times.callMs)
    const caption = text === '' ? {} : { caption: text }
    return call('sendPhoto', { chat_id, photo, ...caption }, times.photoMs)
  }

  async function errorOf(to: string, failed: Failed): Promise<SendError> {
    if (tokenRefused(failed)) log.fatal('zalo: the bot token is refused')
    if (!overQuota(failed)) return sendErrorOf(failed)
    const isBeyond = await quota.refused(to).catch(() => false)
    log.error({ beyondUsers: isBeyond }, 'zalo: the quota of the plan is used up')
    return new SendError({ kind: 'rejected' }, isBeyond ? 'beyond-plan' : QUOTA)
  }

  /** Where Zalo can fetch a photo; null where it cannot be shown. */
  async function addressOf(photo: Rendered['photo']): Promise<string | null> {
    if (photo === undefined) return null
    if (typeof photo === 'string') return /^zalo:(https?:.+)$/.exec(photo)?.[1] ?? null
    if (!publish) return null
    try {
      return await publish(photo)
    } catch (error) {
      log.warn({ err: error }, 'zalo: a photo could not be put up')
      return null
    }
  }

  async function remember(key: string, ids: string, ms: number): Promise<void> {
    const until = new Date(clock.now().getTime() + ms)
    await store.write(key, ids, until).catch((error: unknown) => log.warn({ err: error }, 'zalo: not noted'))
  }

  function notCounted(error: unknown): void {
    log.warn({ err: error }, 'zalo: a message that was not sent stays counted')
  }
}

/** The store before anything is sent: its failure is worth another try. */
async function kept<T>(use: () => Promise<T>): Promise<T> {
  try {
    return await use()
  } catch (error) {
    throw error instanceof SendError ? error : new SendError({ kind: 'again', flood: false }, 'store')
  }
}

/** '6ede9afa66b88fe6d6a9' of 'zalo:6ede9afa66b88fe6d6a9'. */
function chatOf(address: string): string {
  const chat = /^zalo:([^\s:]{1,128})$/.exec(address)?.[1]
  if (chat === undefined) throw new SendError({ kind: 'rejected' }, 'bad-address')
  return chat
}

function partsOf(message: Rendered, photo: string | null): Part[] {
  try {
    return outgoing(message, photo)
  } catch (error) {
    throw new SendError({ kind: 'rejected' }, error instanceof RangeError ? error.message : 'unreadable')
  }
}

/** Zalo could not fetch or show the photo; the words are fine. */
function cannotShow({ failure, code }: SendError): boolean {
  return failure.kind === 'rejected' && code.startsWith('400')
}

function keyOf(to: string, parts: readonly Part[]): string {
  const digest = createHash('sha256').update(JSON.stringify([to, parts.map(({ text }) => text)]))
  return `parts:${digest.digest('base64url')}`
}

function idOf(result: unknown): string {
  const id = typeof result === 'object' && result !== null && 'message_id' in result ? result.message_id : ''
  return typeof id === 'string' && /^\S+$/.test(id) ? id : 'sent'
}
