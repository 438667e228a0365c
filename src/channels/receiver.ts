import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { Log } from '../lib/log.ts'
import type { Take, Webhook } from './channel.ts'

/** A webhook that a channel opens when it starts and closes when it stops. */
export interface Receiver extends Webhook {
  /** From now on updates are taken. */
  open(take: Take): void
  /** From now on none is; resolves when those under way are done. */
  close(): Promise<void>
}

export interface ReceiverOptions {
  readonly path: string
  /** The header, in small letters, in which the platform sends the secret. */
  readonly header: string
  readonly secret: string
  /** Posts without anything, which a platform sends to see whether somebody is there, are answered 200 before all else. */
  readonly takesEmpty?: boolean
  /** What a body comes to: a status at once, or the work of taking it. */
  readonly read: (body: string) => number | ((take: Take) => Promise<void>)
  readonly log: Log
}

/**
 * Answers what a platform posts: 401 without the right secret, 200 once it is committed, 500 when it was not taken and 503
 * before the start and after the end: then it is to be posted again.
 */
export function createReceiver({ path, header, secret, takesEmpty, read, log }: ReceiverOptions): Receiver {
  const underWay = new Set<Promise<void>>()
  let taking: Take | undefined

  async function handle(
    headers: Readonly<Record<string, string | undefined>>,
    body: string,
  ): Promise<number> {
    if (takesEmpty && body.trim() === '') return 200
    if (!sameSecret(headers[header], secret)) {
      log.warn({ path }, 'a post without the right secret')
      return 401
    }
    const found = read(body)
    if (typeof found === 'number') return found
    if (!taking) return 503
    const work = found(taking)
    underWay.add(work)
    try {
      await work
      return 200
    } catch (error) {
      log.error({ err: error, path }, 'an update was not taken')
      return 500
    } finally {
      underWay.delete(work)
    }
  }

  return {
    path,
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
export function secretOf(token: string, purpose: string): string {
  return createHmac('sha256', token).update(purpose).digest('hex')
}

function sameSecret(given: string | undefined, secret: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return given !== undefined && timingSafeEqual(digest(given), digest(secret))
}
