import type { Update } from 'grammy/types'
import type { Log } from '../../lib/log.ts'
import type { Take } from '../channel.ts'
import type { Calls } from './calls.ts'
import { sendErrorOf, tokenRefused } from './errors.ts'
import type { Inbox } from './inbox.ts'
import { ALLOWED_UPDATES } from './incoming.ts'

/** Seconds that Telegram holds an empty answer back; it allows 50. */
const LONG_POLL = 25
const LONGEST_REST = 30_000

export interface Pauses {
  /** Resolves after `ms` milliseconds, or at once when receiving is stopped. */
  rest(ms: number): Promise<void>
}

/**
 * Fetches updates until `stop` is aborted. The next are asked for, and thereby the last confirmed, only after `take`
 * has resolved; when it rejects, the same come again.
 */
export async function poll(
  calls: Calls,
  inbox: Inbox,
  take: Take,
  { log, stop, rest }: { log: Log; stop: AbortSignal } & Pauses,
): Promise<void> {
  let offset: number | undefined
  let failures = 0
  while (!stop.aborted) {
    const updates = await fetchUpdates()
    if (stop.aborted) break
    if (!updates) continue
    // Once confirmed, no offset: after a week without updates Telegram may begin again at a smaller number.
    const last = updates.at(-1)
    if (!last) offset = undefined
    else if (await takeAll(updates)) offset = last.update_id + 1
  }

  async function fetchUpdates(): Promise<Update[] | undefined> {
    try {
      const updates = await calls.run(
        (api, signal) =>
          api.getUpdates(
            {
              limit: 100,
              timeout: LONG_POLL,
              allowed_updates: ALLOWED_UPDATES,
              ...(offset === undefined ? {} : { offset }),
            },
            signal,
          ),
        (LONG_POLL + 10) * 1000,
        stop,
      )
      failures = 0
      return updates
    } catch (error) {
      if (!stop.aborted) await restAfter(error)
      return undefined
    }
  }

  async function takeAll(updates: readonly Update[]): Promise<boolean> {
    const said = inbox.read(updates)
    try {
      if (said.length > 0) await take(said)
      return true
    } catch (error) {
      failures += 1
      log.error({ err: error, count: updates.length }, 'telegram: updates not taken, they will come again')
      await rest(backoff(failures))
      return false
    }
  }

  async function restAfter(error: unknown): Promise<void> {
    failures += 1
    const { code, failure } = sendErrorOf(error)
    if (tokenRefused(error))
      log.fatal({ code }, 'telegram: the bot token is refused, nothing can be received')
    else if (code.startsWith('409'))
      log.error({ code }, 'telegram: another program fetches the updates of this bot; only one may')
    else log.warn({ code }, 'telegram: cannot fetch updates')
    await rest(failure.kind === 'again' && failure.retryAfter ? failure.retryAfter : backoff(failures))
  }
}

/** Milliseconds after so many failures in a row. */
export function backoff(failures: number): number {
  return Math.min(500 * 2 ** Math.min(failures - 1, 20), LONGEST_REST)
}
