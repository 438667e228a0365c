import type { Log } from '../../lib/log.ts'
import { createReceiver, type Receiver } from '../receiver.ts'
import type { Inbox } from './inbox.ts'

export const WEBHOOK_PATH = '/webhook/zalo'

/**
 * Takes the updates that Zalo posts; 200 for its empty probe and for what is no JSON, which would never be. To check with a
 * real token: that Zalo posts again after 500 and 503 is assumed, not documented.
 */
export function createWebhook(secret: string, inbox: Inbox, log: Log): Receiver {
  return createReceiver({
    path: WEBHOOK_PATH,
    header: 'x-bot-api-secret-token',
    secret,
    takesEmpty: true,
    log,
    read(body) {
      const update = parse(body)
      if (update !== undefined) return (take) => inbox.take(update, take)
      log.warn({ length: body.length }, 'zalo: a post that is not JSON')
      return 200
    },
  })
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
