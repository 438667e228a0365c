import type { Log } from '../../lib/log.ts'
import { createReceiver, type Receiver } from '../receiver.ts'
import type { Inbox } from './inbox.ts'

export const WEBHOOK_PATH = '/webhook/telegram'

/** Takes the updates that Telegram posts; 400 for what is none, 200 for what says nothing to the bot. */
export function createWebhook(secret: string, inbox: Inbox, log: Log): Receiver {
  return createReceiver({
    path: WEBHOOK_PATH,
    header: 'x-telegram-bot-api-secret-token',
    secret,
    log,
    read(body) {
      const update = parseUpdate(body)
      if (update === undefined) return 400
      return async (take) => {
        const said = inbox.read([update])
        if (said.length > 0) await take(said)
      }
    },
  })
}

function parseUpdate(body: string): object | undefined {
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null && 'update_id' in value ? value : undefined
  } catch {
    return undefined
  }
}
