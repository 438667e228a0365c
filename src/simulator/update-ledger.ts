import { SimulatorError } from './errors.ts'
import type { UpdateRecord } from './types.ts'

/** One hand-over to come: an update as JSON. The same update may be queued more than once. */
export interface Entry {
  id: number
  json: string
  /** Position among all entries. */
  order: number
  /** Updates of one lane reach the webhook in order: the chat, else the person. */
  lane: number
  record: UpdateRecord
  /** Handed over once more whatever the offset says. */
  sticky: boolean
  handed: boolean
}

/** Numbers updates, remembers all of them and counts what was handed over and confirmed. */
export interface Ledger {
  add(kind: string, payload: unknown, about: { chatId?: number; userId?: number }): Entry
  inject(update: Record<string, unknown>): Entry
  again(updateId: number): Entry
  handOver(entry: Entry): void
  confirm(entry: Entry): void
  records(): UpdateRecord[]
  readonly totals: { created: number; handedOver: number; deliveries: number; confirmed: number }
}

/** JSON texts kept for `again`. */
const mostTexts = 50_000

export function createLedger(firstUpdateId: number): Ledger {
  const records = new Map<number, UpdateRecord>()
  const texts = new Map<number, string>()
  const totals = { created: 0, handedOver: 0, deliveries: 0, confirmed: 0 }
  let nextUpdateId = firstUpdateId
  let order = 0

  return {
    totals,
    records: () => [...records.values()],
    add(kind, payload, about) {
      const id = nextUpdateId
      nextUpdateId += 1
      return entry(record(id, kind, about), JSON.stringify({ update_id: id, [kind]: payload }), false)
    },
    inject(update) {
      const id = typeof update.update_id === 'number' ? update.update_id : nextUpdateId
      const sticky = id < nextUpdateId
      nextUpdateId = Math.max(nextUpdateId, id + 1)
      const kind = Object.keys(update).find((key) => key !== 'update_id') ?? 'unknown'
      const about = aboutOf(update[kind])
      return entry(
        records.get(id) ?? record(id, kind, about),
        JSON.stringify({ ...update, update_id: id }),
        sticky,
      )
    },
    again(updateId) {
      const known = records.get(updateId)
      const json = texts.get(updateId)
      if (!known || json === undefined) throw new SimulatorError(`no update ${updateId} is kept`)
      return entry(known, json, true)
    },
    handOver(given) {
      given.handed = true
      if (given.record.handedOver === 0) totals.handedOver += 1
      given.record.handedOver += 1
      totals.deliveries += 1
    },
    confirm(given) {
      if (given.record.confirmed) return
      given.record.confirmed = true
      totals.confirmed += 1
    },
  }

  function record(updateId: number, kind: string, about: { chatId?: number; userId?: number }): UpdateRecord {
    const made: UpdateRecord = { updateId, kind, ...about, handedOver: 0, confirmed: false }
    records.set(updateId, made)
    totals.created += 1
    return made
  }

  function entry(of: UpdateRecord, json: string, sticky: boolean): Entry {
    order += 1
    texts.set(of.updateId, json)
    if (texts.size > mostTexts) {
      const oldest = texts.keys().next().value
      if (oldest !== undefined) texts.delete(oldest)
    }
    const lane = of.chatId ?? of.userId ?? 0
    return { id: of.updateId, json, order, lane, record: of, sticky, handed: false }
  }
}

/** Entries that the offset alone cannot confirm front to back. */
export function isIrregular(entry: Entry): boolean {
  return entry.sticky
}

function aboutOf(payload: unknown): { chatId?: number; userId?: number } {
  const { chat, from, message } = (payload ?? {}) as {
    chat?: { id?: number }
    from?: { id?: number }
    message?: { chat?: { id?: number } }
  }
  const chatId = chat?.id ?? message?.chat?.id
  return {
    ...(chatId === undefined ? {} : { chatId }),
    ...(from?.id === undefined ? {} : { userId: from.id }),
  }
}
