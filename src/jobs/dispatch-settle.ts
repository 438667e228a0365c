import { setImmediate, setTimeout as sleep } from 'node:timers/promises'
import type { Channel } from '../channels/channel.ts'
import type { Claimed } from '../domain/outbox/claims.ts'
import { settleMany } from '../domain/outbox/deliveries.ts'
import { type Lane, type Outcome, settle } from '../domain/outbox/delivery.ts'
import { answersPause, type Flood } from '../domain/outbox/pace.ts'
import { pause, slowDown } from '../domain/outbox/pauses.ts'
import type { Settings } from './dispatch-settings.ts'

export interface Attempted {
  readonly lane: Lane
  readonly delivery: Claimed
  readonly outcome: Outcome
  readonly startedAt: Date
}

export interface Settler {
  add(attempted: Attempted): void
  /** Resolves when everything added is written, or the database has refused it a few times. */
  finish(): Promise<void>
}

const KEEP_FLOODS = 50
const LAST_TRIES = 3

/** Writes outcomes in batches: while one is being written, the next fills. */
export function createSettler(
  channel: Channel,
  { database, clock, log, hooks, random, pace }: Settings,
  onSettled: (lane: Lane, count: number) => void,
): Settler {
  let pending: Attempted[] = []
  let floods: Flood[] = []
  let isWriting = false
  let written: Promise<void> = Promise.resolve()
  let finishing = false

  return {
    add(attempted) {
      pending.push(attempted)
      if (!isWriting) written = write()
    },
    async finish() {
      finishing = true
      await written
    },
  }

  async function write(): Promise<void> {
    isWriting = true
    for (let failures = 0; pending.length > 0 && !(finishing && failures >= LAST_TRIES); ) {
      // SQLite answers without giving way: whatever has arrived meanwhile belongs into the same batch.
      await setImmediate()
      const batch = pending
      pending = []
      try {
        hooks?.onPoint?.('before-settle')
        await quieten(batch)
        await settleBatch(batch)
        failures = 0
      } catch (error) {
        failures += 1
        log.error({ err: error, count: batch.length }, 'outbox: cannot write what was sent')
        pending = [...batch, ...pending]
        await sleep(finishing ? 100 : 1_000)
      }
    }
    isWriting = false
  }

  async function settleBatch(batch: readonly Attempted[]): Promise<void> {
    const now = clock.now()
    const policy = () => ({ paid: channel.can.paid, random: random() })
    await settleMany(
      database,
      batch.map(({ delivery, outcome, startedAt }) => ({
        delivery,
        settled: settle(delivery, outcome, now, policy()),
        startedAt,
      })),
      now,
    )
    for (const lane of ['answers', 'bulk'] as const) {
      const count = batch.filter((attempted) => attempted.lane === lane).length
      if (count > 0) onSettled(lane, count)
    }
  }

  /** Keeps a lane quiet when the platform has asked for it, and bulk too when the bot as a whole is too fast. */
  async function quieten(batch: readonly Attempted[]): Promise<void> {
    const now = clock.now()
    const flooded = batch.flatMap(({ lane, delivery, outcome }) =>
      outcome.kind === 'again' && outcome.flood
        ? [
            {
              lane,
              addressId: delivery.addressId,
              at: now.getTime(),
              retryAfter: outcome.retryAfter ?? 1_000,
            },
          ]
        : [],
    )
    if (flooded.length === 0) return
    const bulk = flooded.filter(({ lane }) => lane === 'bulk').map(({ at, retryAfter }) => at + retryAfter)
    floods = [...floods, ...flooded.filter(({ lane }) => lane === 'answers')].slice(-KEEP_FLOODS)
    const answers = answersPause(floods, now.getTime())
    if (bulk.length === 0 && answers === null) return
    await slowDown(database, { channel: channel.name, most: pace.bulkPerSecond, now })
    await quiet('bulk', Math.max(...bulk, answers ?? 0), now)
    if (answers !== null) await quiet('answers', answers, now)
  }

  async function quiet(lane: Lane, until: number, now: Date): Promise<void> {
    await pause(database, channel.name, lane, new Date(until), now)
    log.warn({ lane, ms: until - now.getTime() }, 'outbox: the platform asks for quiet')
  }
}
