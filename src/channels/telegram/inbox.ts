import type { Clock } from '../../lib/clock.ts'
import type { Log } from '../../lib/log.ts'
import type { Said } from '../message.ts'
import type { Calls } from './calls.ts'
import { type BotIdentity, saidOf } from './incoming.ts'

/** Reads updates as they come in. */
export interface Inbox {
  /** What was said to the bot. Updates that say nothing are counted in the log and left out. */
  read(updates: readonly unknown[]): Said[]
}

const ANSWER_MS = 10_000

/** Every press is answered at once, whatever becomes of it, so that the button on the phone comes to rest. */
export function createInbox(
  bot: () => BotIdentity,
  { calls, clock, log }: { calls: Calls; clock: Clock; log: Log },
): Inbox {
  let ignored = 0

  function answerPress(update: unknown): void {
    const id = pressId(update)
    if (id === undefined) return
    calls
      .run((api, signal) => api.answerCallbackQuery(id, {}, signal), ANSWER_MS)
      .catch(() => log.debug('telegram: a press was not answered'))
  }

  return {
    read(updates) {
      const receivedAt = clock.now()
      return updates.flatMap((update) => {
        answerPress(update)
        const said = saidOf(update, bot(), receivedAt)
        if (said) return [said]
        ignored += 1
        log.debug({ ignored }, 'telegram: an update that says nothing to the bot')
        return []
      })
    },
  }
}

function pressId(update: unknown): string | undefined {
  if (typeof update !== 'object' || update === null || !('callback_query' in update)) return undefined
  const query = update.callback_query
  if (typeof query !== 'object' || query === null || !('id' in query)) return undefined
  return typeof query.id === 'string' ? query.id : undefined
}
