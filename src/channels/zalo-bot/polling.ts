import type { Log } from '../../lib/log.ts'
import type { ChannelStore, Take } from '../channel.ts'
import type { Call, Failed } from './api.ts'
import { nameOf, tokenRefused } from './errors.ts'
import type { Inbox } from './inbox.ts'

/** Seconds that Zalo holds an empty answer back. */
const LONG_POLL = 30
const LONGEST_REST = 30_000

export interface PollingParts {
  readonly call: Call
  readonly inbox: Inbox
  readonly store: ChannelStore
  readonly log: Log
  readonly stop: AbortSignal
  /** A name that no other process has. */
  readonly poller: string
  /** Resolves after `ms` milliseconds, or at once when receiving is stopped. */
  rest(ms: number): Promise<void>
}

/**
 * Fetches updates, one at a time, until `stop` is aborted. Zalo hands an update over once only and knows no confirmation:
 * while one is not taken nothing else is fetched, but one whose process dies is lost. For trying; production uses the webhook.
 */
export async function poll(parts: PollingParts, take: Take): Promise<void> {
  const { call, inbox, log, stop, rest } = parts
  const rivals = createRivalWatch(parts)
  let failures = 0
  while (!stop.aborted) {
    await rivals.look()
    // Documented as a string, sampled as a number; strings are what is seen to work.
    const answer = await call('getUpdates', { timeout: String(LONG_POLL) }, (LONG_POLL + 15) * 1000, stop)
    if (answer.kind === 'ok') {
      failures = 0
      await takeWhole(answer.result)
    } else if (!stop.aborted && !noNews(answer)) {
      failures += 1
      tell(answer)
      await rest(backoff(failures))
    }
  }

  async function takeWhole(update: unknown): Promise<void> {
    for (let tries = 1; ; tries++) {
      try {
        return await inbox.take(update, take)
      } catch (error) {
        log.error({ err: error }, 'zalo: an update was not taken')
        if (stop.aborted) return
        await rest(backoff(tries))
      }
    }
  }

  function tell(failed: Failed): void {
    const code = nameOf(failed)
    if (tokenRefused(failed)) log.fatal({ code }, 'zalo: the bot token is refused, nothing can be received')
    else log.warn({ code }, 'zalo: cannot fetch updates')
  }
}

function noNews(failed: Failed): boolean {
  return failed.kind === 'refused' && failed.code === 408
}

/** Milliseconds after so many failures in a row. */
export function backoff(failures: number): number {
  return Math.min(500 * 2 ** Math.min(failures - 1, 20), LONGEST_REST)
}

/**
 * Finds out that another process polls too, by a mark in the store that each overwrites: Zalo itself tells neither of them
 * and hands each update to one of them at random.
 */
function createRivalWatch({ store, log, poller }: PollingParts): { look(): Promise<void> } {
  let isMarked = false
  return {
    async look() {
      try {
        const mark = await store.read('poller')
        if (isMarked && mark !== null && mark !== poller)
          log.error('zalo: another program fetches the updates of this bot; only one may')
        if (mark !== poller) await store.write('poller', poller)
        isMarked = true
      } catch (error) {
        log.warn({ err: error }, 'zalo: cannot look for other programs that fetch updates')
      }
    },
  }
}
