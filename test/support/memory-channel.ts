import { type Channel, SendError, type SendFailure, type Take } from '../../src/channels/channel.ts'
import type { Rendered, Said, Utterance } from '../../src/channels/message.ts'
import { split } from '../../src/channels/telegram/split.ts'

export interface MemoryMessage extends Rendered {
  readonly id: string
  readonly to: string
}

/** A channel whose platform is this object: what it would hand over, and what arrived. */
export interface MemoryChannel extends Channel {
  readonly arrived: readonly MemoryMessage[]
  /** How many updates are confirmed. */
  readonly confirmed: number
  /** Somebody says something; it is handed over again and again until it is taken. */
  hear(from: string, what: Utterance, at?: Date): void
  /** What becomes of the next sends, in order. 'lost': it arrives, its answer does not. 'slow': it takes 50 ms. */
  plan(...ends: readonly (SendFailure | 'lost' | 'slow')[]): void
  /** Sends to this address fail as blocked until it writes again. */
  block(address: string): void
}

/** Texts longer than `maxText` are cut; choices stand under the last piece. */
export function createMemoryChannel({ name = 'memory', maxText = 2000, paid = false } = {}): MemoryChannel {
  const arrived: MemoryMessage[] = []
  const queue: Said[] = []
  const ends: (SendFailure | 'lost' | 'slow')[] = []
  const blocked = new Set<string>()
  let made = 0
  let confirmed = 0
  let taking: Take | undefined
  let isHanding = false
  let handed: Promise<void> = Promise.resolve()

  function handOver(): void {
    if (!isHanding) handed = handAll()
  }

  async function handAll(): Promise<void> {
    isHanding = true
    for (let said = queue[0]; said && taking; said = queue[0]) {
      try {
        await taking([said])
        queue.shift()
        confirmed += 1
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 10))
      }
    }
    isHanding = false
  }

  return {
    name,
    can: { buttons: true, maxText, paid },
    arrived,
    get confirmed() {
      return confirmed
    },
    async send(to, message) {
      if (blocked.has(to)) throw new SendError({ kind: 'gone', reason: 'blocked' }, 'blocked')
      const pieces = split(message.text, maxText)
      if (pieces.length === 0) throw new SendError({ kind: 'rejected' }, 'empty-text')
      const end = ends.shift()
      if (typeof end === 'object') throw new SendError(end, 'planned')
      if (end === 'slow') await new Promise((resolve) => setTimeout(resolve, 50))
      const externalIds = pieces.map(({ from, to: until }, index) => {
        const id = String(arrived.length + 1)
        const choices = index === pieces.length - 1 ? message.choices : []
        arrived.push({ id, to, text: message.text.slice(from, until), choices })
        return id
      })
      if (end === 'lost') throw new SendError({ kind: 'unknown' }, 'planned')
      return { externalIds }
    },
    async start(take) {
      taking = take
      handOver()
    },
    async stop() {
      taking = undefined
      await handed
    },
    hear(from, what, at = new Date()) {
      made += 1
      blocked.delete(from)
      queue.push({ id: `${name}:0:${made}`, from, at, place: 'private', what })
      handOver()
    },
    plan(...more) {
      ends.push(...more)
    },
    block(address) {
      blocked.add(address)
    },
  }
}
