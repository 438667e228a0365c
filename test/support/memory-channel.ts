import { type Channel, SendError, type SendFailure, type Take } from '../../src/channels/channel.ts'
import type { Rendered, Said, Utterance } from '../../src/channels/message.ts'
import { split } from '../../src/channels/split.ts'

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
  /** A message disappears from the phone: it cannot be edited any more. */
  forget(id: string): void
  /** What becomes of the next sends and edits, in order. 'lost': it arrives, its answer does not. 'slow': it takes 50 ms. */
  plan(...ends: readonly (SendFailure | 'lost' | 'slow')[]): void
  /** Sends to this address fail as blocked until it writes again. */
  block(address: string): void
}

/** Texts longer than `maxText` are cut; what is enclosed comes with the first piece, choices stand under the last. */
export function createMemoryChannel({ name = 'memory', maxText = 2000, paid = false } = {}): MemoryChannel {
  const arrived: MemoryMessage[] = []
  const queue: Said[] = []
  const ends: (SendFailure | 'lost' | 'slow')[] = []
  const blocked = new Set<string>()
  let made = 0
  let sent = 0
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

  function piecesOf(message: Rendered): Rendered[] {
    const isForeign = typeof message.photo === 'string' && !message.photo.startsWith(`${name}:`)
    const text = [message.text, isForeign ? message.instead?.photo : undefined].filter(Boolean).join('\n\n')
    const pieces = split(text, maxText)
    if (pieces.length === 0) throw new SendError({ kind: 'rejected' }, 'empty-text')
    return pieces.map(({ from, to }, index) => ({
      ...(index === 0 ? message : {}),
      text: text.slice(from, to),
      choices: index === pieces.length - 1 ? message.choices : [],
    }))
  }

  /** Does what was planned before, what is to be done, and what was planned after. */
  async function perform(to: string, act: () => string[]): Promise<{ externalIds: readonly string[] }> {
    if (blocked.has(to)) throw new SendError({ kind: 'gone', reason: 'blocked' }, 'blocked')
    const end = ends.shift()
    if (typeof end === 'object') throw new SendError(end, 'planned')
    if (end === 'slow') await new Promise((resolve) => setTimeout(resolve, 50))
    const externalIds = act()
    if (end === 'lost') throw new SendError({ kind: 'unknown' }, 'planned')
    return { externalIds }
  }

  return {
    name,
    can: { buttons: true, files: true, maxText, paid },
    arrived,
    get confirmed() {
      return confirmed
    },
    async send(to, message) {
      const pieces = piecesOf(message)
      return perform(to, () =>
        pieces.map((piece) => {
          sent += 1
          const id = String(sent)
          arrived.push({ ...piece, id, to })
          return id
        }),
      )
    },
    async edit(to, externalIds, message) {
      const pieces = piecesOf(message)
      return perform(to, () => {
        const places = externalIds.map((id) => arrived.findIndex((one) => one.id === id && one.to === to))
        if (places.includes(-1) || pieces.length > places.length)
          throw new SendError({ kind: 'rejected' }, 'not-editable')
        const surplus = externalIds.length - pieces.length
        const kept = externalIds.slice(surplus)
        for (const [at, piece] of pieces.entries())
          arrived[places[surplus + at] ?? 0] = { ...piece, id: kept[at] ?? '', to }
        for (const id of externalIds.slice(0, surplus)) this.forget(id)
        return [...kept]
      })
    },
    forget(id) {
      const at = arrived.findIndex((one) => one.id === id)
      if (at >= 0) arrived.splice(at, 1)
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
