import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { Log } from '../../lib/log.ts'
import type { Take, Webhook } from '../channel.ts'
import type { Inbox } from './inbox.ts'

export const WEBHOOK_PATH = '/webhook/zalo'

const SECRET_HEADER = 'x-bot-api-secret-token'

export interface Receiver extends Webhook {
  /** From now on updates are taken. */
  open(take: Take): void
  /** From now on none is; resolves when those under way are done. */
  close(): Promise<void>
}

/**
 * Answers posted updates: 200 when it is committed, empty (Zalo's probe), or nothing that can be understood (it would never
 * be); 401 without the right secret; 500 when it was not taken and 503 before the start and after the end. To check with a
 * real token: that Zalo posts again after these two is assumed, not documented.
 */
export function createReceiver(secret: string, inbox: Inbox, log: Log): Receiver {
  const underWay = new Set<Promise<void>>()
  let taking: Take | undefined

  return {
    path: WEBHOOK_PATH,
    async handle(headers, body) {
      if (body.trim() === '') return 200
      if (!sameSecret(headers[SECRET_HEADER], secret)) {
        log.warn('zalo: a post without the right secret')
        return 401
      }
      const update = parse(body)
      if (update === undefined) {
        log.warn({ length: body.length }, 'zalo: a post that is not JSON')
        return 200
      }
      if (!taking) return 503
      const work = inbox.take(update, taking)
      underWay.add(work)
      try {
        await work
        return 200
      } catch (error) {
        log.error({ err: error }, 'zalo: an update was not taken')
        return 500
      } finally {
        underWay.delete(work)
      }
    },
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
  return createHmac('sha256', token).update('zalo webhook').digest('hex')
}

function sameSecret(given: string | undefined, secret: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return given !== undefined && timingSafeEqual(digest(given), digest(secret))
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
