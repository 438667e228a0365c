import type { Clock } from '../../lib/clock.ts'
import type { Log } from '../../lib/log.ts'
import type { Take } from '../channel.ts'
import { saidOf } from './incoming.ts'
import type { Quota } from './quota.ts'

/** Takes updates as they come in. */
export interface Inbox {
  /** Resolves once what an update says is committed; one that says nothing is counted in the log and left out. */
  take(update: unknown, take: Take): Promise<void>
}

/** Reads updates of one bot, and counts them against its plan. */
export function createInbox(
  botId: string,
  { quota, clock, log }: { readonly quota: Quota; readonly clock: Clock; readonly log: Log },
): Inbox {
  let ignored = 0
  return {
    async take(update, take) {
      log.debug(shapeOf(update), 'zalo: an update')
      const said = saidOf(update, botId, clock.now())
      if (!said) {
        ignored += 1
        log.warn({ ignored }, 'zalo: an update that is not understood')
        return
      }
      await take([said])
      await quota
        .heard(said.from)
        .catch((error: unknown) => log.warn({ err: error }, 'zalo: a message stays uncounted'))
    },
  }
}

/** The names of the event and of what its message has, without anything that a person wrote. */
function shapeOf(update: unknown): { readonly event: string; readonly fields: readonly string[] } {
  const { result = update } = Object(update) as { result?: unknown }
  const { event_name, message } = Object(result) as { event_name?: unknown; message?: unknown }
  const event = typeof event_name === 'string' && /^[\w.]{1,64}$/.test(event_name) ? event_name : '?'
  return { event, fields: Object.keys(Object(message)).slice(0, 30) }
}
