import { fileURLToPath } from 'node:url'
import { vi } from 'vitest'
import type { Channel } from '../../src/channels/channel.ts'
import type { Database } from '../../src/db/client.ts'
import { enqueueMany } from '../../src/domain/outbox/deliveries.ts'
import type { Priority } from '../../src/domain/outbox/delivery.ts'
import { startDispatcher } from '../../src/jobs/dispatch-outbox.ts'
import type { DispatcherOptions } from '../../src/jobs/dispatch-settings.ts'
import { systemClock } from '../../src/lib/clock.ts'
import { openI18n } from '../../src/lib/i18n.ts'
import { openLog } from '../../src/lib/log.ts'
import { type Message, text } from '../../src/lib/message.ts'

/** A message that says `words`. */
export const note = (words: string): Message => ({ texts: [text('note', { words })] })

/** Starts a dispatcher that polls often and has no bulk limit unless told. */
export function dispatch(database: Database, channel: Channel, options: Partial<DispatcherOptions> = {}) {
  return startDispatcher({
    database,
    channels: new Map([[channel.name, channel]]),
    i18n: openI18n(fileURLToPath(new URL('sentences', import.meta.url))),
    clock: systemClock,
    log: openLog(process.env.TEST_LOG ?? 'silent'),
    timeZone: 'Asia/Ho_Chi_Minh',
    worker: 'w1',
    random: () => 0,
    make: async ({ make, arg }) => {
      if (make === 'broken') throw new Error('cannot be made')
      return { name: `${make}.txt`, mime: 'text/plain', bytes: new TextEncoder().encode(arg) }
    },
    ...options,
    pace: {
      bulkPerSecond: Number.POSITIVE_INFINITY,
      perChat: Number.POSITIVE_INFINITY,
      pollMs: 50,
      ...options.pace,
    },
  })
}

/** Puts `words` for each address into the outbox, in this order. */
export function put(
  database: Database,
  priority: Priority,
  messages: readonly (readonly [to: string, words: string])[],
) {
  return enqueueMany(
    { db: database.db, now: new Date() },
    messages.map(([to, words]) => ({ to, cause: words, priority, message: note(words) })),
  )
}

/** Waits until nothing is queued or being sent; tells how many deliveries ended in which state. */
export async function allSettled(database: Database, timeout = 20_000): Promise<Record<string, number>> {
  return vi.waitFor(
    async () => {
      const counts = await database.db.delivery.groupBy({ by: ['state'], _count: { id: true } })
      const states = Object.fromEntries(counts.map((row) => [row.state, row._count.id]))
      if (states.queued || states.sending) throw new Error(`not settled yet: ${JSON.stringify(states)}`)
      return states
    },
    { timeout, interval: 50 },
  )
}
