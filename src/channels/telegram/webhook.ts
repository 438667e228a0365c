import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { Log } from '../../lib/log.ts'
import type { Take, Webhook } from '../channel.ts'
import type { Inbox } from './inbox.ts'

export const WEBHOOK_PATH = '/webhook/telegram'

const SECRET_HEADER = 'x-telegram-bot-api-secret-token'

export interface Receiver extends Webhook {
  /** From now on updates are taken. */
  open(take: Take): void
  /** From now on none is; resolves when those under way are done. */
  close(): Promise<void>
}

/**
 * Answers posted updates: 200 when it is committed or says nothing to the bot, 401 without the right secret, 400 for what is
 * no update, 500 when it was not taken and 503 before the start and after the end: then Telegram posts it again.
 */
export function createReceiver(secret: string, inbox: Inbox, log: Log): Receiver {
  const underWay = new Set<Promise<void>>()
  let taking: Take | undefined

  async function handle(
    headers: Readonly<Record<string, string | undefined>>,
    body: string,
  ): Promise<number> {
    if (!sameSecret(headers[SECRET_HEADER], secret)) return 401
    const update = parseUpdate(body)
    if (update === undefined) return 400
    if (!taking) return 503
    const said = inbox.read([update])
    if (said.length === 0) return 200
    const work = taking(said)
    underWay.add(work)
    try {
      await work
      return 200
    } catch (error) {
      log.error({ err: error }, 'telegram: an update was not taken, it will come again')
      return 500
    } finally {
      underWay.delete(work)
    }
  }

  return {
    path: WEBHOOK_PATH,
    handle,
    open(take) {
      taking = take
    },
    async close() {
      taking = undefined
      await Promise.allSettled(underWay)
    },
  }
}

/** The secret of a bot for which none was set: the same in every process, and telling nothing of the token. */
export function secretOf(token: string): string {
  return createHmac('sha256', token).update('telegram webhook').digest('hex')
}

function sameSecret(given: string | undefined, secret: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return given !== undefined && timingSafeEqual(digest(given), digest(secret))
}

function parseUpdate(body: string): object | undefined {
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null && 'update_id' in value ? value : undefined
  } catch {
    return undefined
  }
}
