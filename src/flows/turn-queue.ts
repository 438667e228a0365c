import type { Take } from '../channels/channel.ts'
import type { Said } from '../channels/message.ts'
import type { Log } from '../lib/log.ts'

/** How many people's turns may share a commit. */
const MOST_IN_A_BATCH = 32

interface Waiting {
  readonly said: Said
  readonly done: () => void
  readonly failed: (error: unknown) => void
}

export interface TurnQueue {
  /** Resolves when all of it is committed; rejects when any could not be, so that it is delivered again. */
  readonly take: Take
  /** How many updates wait or are being worked on. */
  size(): number
}

/**
 * Lines up what people say: one address's updates in order and one at a time, different addresses side by side.
 * Whoever waits together goes together: a batch is one transaction. `lanes` batches run at a time.
 */
export function createTurnQueue(
  run: (batch: readonly Said[]) => Promise<void>,
  options: {
    readonly lanes: number
    readonly log: Log
    readonly wake: () => void
    /** True for failures that pass by themselves: the update is to be delivered again. */
    readonly passing: (error: unknown) => boolean
    /** Takes an update that fails for a reason of its own, so that it does not come for ever. */
    readonly giveUp: (said: Said) => Promise<void>
  },
): TurnQueue {
  const lines = new Map<string, Waiting[]>()
  const busy = new Set<string>()
  let running = 0
  let size = 0

  function take(said: readonly Said[]): Promise<void> {
    const turns = said.map(
      (one) =>
        new Promise<void>((done, failed) => {
          const line = lines.get(one.from)
          if (line) line.push({ said: one, done, failed })
          else lines.set(one.from, [{ said: one, done, failed }])
        }),
    )
    size += turns.length
    pump()
    return Promise.all(turns).then(() => undefined)
  }

  function pump(): void {
    while (running < options.lanes) {
      const batch = nextBatch()
      if (batch.length === 0) return
      running++
      void work(batch).finally(() => {
        running--
        pump()
      })
    }
  }

  function nextBatch(): Waiting[] {
    const batch: Waiting[] = []
    for (const [address, line] of lines) {
      if (batch.length === MOST_IN_A_BATCH) break
      if (busy.has(address)) continue
      const first = line.shift()
      if (line.length === 0) lines.delete(address)
      if (!first) continue
      busy.add(address)
      batch.push(first)
    }
    return batch
  }

  async function work(batch: readonly Waiting[]): Promise<void> {
    try {
      await run(batch.map(({ said }) => said))
      options.wake()
      for (const { done } of batch) done()
    } catch (error) {
      await alone(batch, error)
    } finally {
      size -= batch.length
      for (const { said } of batch) busy.delete(said.from)
    }
  }

  /** A batch that failed as a whole: each by itself, so that one bad update holds up nobody else. */
  async function alone(batch: readonly Waiting[], error: unknown): Promise<void> {
    for (const one of batch) {
      try {
        if (batch.length === 1) throw error
        await run([one.said])
        one.done()
      } catch (reason) {
        options.log.error({ err: reason, update: one.said.id }, 'update not taken')
        if (options.passing(reason)) one.failed(reason)
        else await options.giveUp(one.said).then(one.done, one.failed)
      }
    }
    options.wake()
  }

  return { take, size: () => size }
}
