import { ApiError } from './errors.ts'
import { createLedger, type Entry, isIrregular, type Ledger } from './update-ledger.ts'
import { createWebhook, type Webhook, type WebhookSettings } from './webhook.ts'

/** The query of getUpdates, defaults applied; timeout in seconds. */
interface PollQuery {
  offset: number
  limit: number
  timeout: number
}

/** The updates that wait for the bot, and the two ways of fetching them. */
export interface UpdateQueue {
  readonly ledger: Ledger
  /** Makes an update of the given kind; 0 when the bot does not want this kind. */
  make(kind: string, payload: unknown, about: { chatId?: number; userId?: number }): number
  /** Queues a raw update; returns its id. A known id is handed over again. */
  inject(update: Record<string, unknown>): number
  redeliver(updateId: number, times: number): void
  hold(): void
  release(order: 'as-made' | 'reversed' | readonly number[]): void
  setAllowed(kinds: readonly string[] | undefined): void
  readonly allowed: readonly string[] | undefined
  /**
   * getUpdates: resolves with the JSON texts of the updates. Confirms what lies below the offset; an earlier
   * poll that still waits ends with 409. `onClose` registers what to do when the caller hangs up.
   */
  poll(query: PollQuery, onClose: (hangUp: () => void) => void): Promise<string[]>
  setWebhook(settings: WebhookSettings | undefined, dropPending: boolean): void
  readonly webhook: Webhook
  pending(): number
  close(): void
}

interface Waiting {
  query: PollQuery
  resolve: (updates: string[]) => void
  reject: (error: Error) => void
  timer: NodeJS.Timeout
}

const offByDefault: ReadonlySet<string> = new Set([
  'chat_member',
  'message_reaction',
  'message_reaction_count',
])

export function createUpdateQueue(
  firstUpdateId: number,
  retry: { firstMs: number; maxMs: number } = { firstMs: 50, maxMs: 5000 },
): UpdateQueue {
  const ledger = createLedger(firstUpdateId)
  const webhook = createWebhook(retry, ledger)
  let queue: Entry[] = []
  let held: Entry[] | undefined
  let irregular = 0
  let allowed: readonly string[] | undefined
  let waiting: Waiting | undefined
  let flushing = false

  return {
    ledger,
    webhook,
    get allowed() {
      return allowed
    },
    make(kind, payload, about) {
      const wanted = allowed?.length ? allowed.includes(kind) : !offByDefault.has(kind)
      if (!wanted) return 0
      const entry = ledger.add(kind, payload, about)
      put(entry)
      return entry.id
    },
    inject(update) {
      const entry = ledger.inject(update)
      put(entry)
      return entry.id
    },
    redeliver(updateId, times) {
      for (let time = 0; time < times; time += 1) put(ledger.again(updateId))
    },
    hold() {
      held ??= []
    },
    release(order) {
      const ready = ordered(held ?? [], order)
      held = undefined
      let highest = 0
      for (const entry of ready) {
        if (entry.id < highest) entry.sticky = true
        highest = Math.max(highest, entry.id)
        put(entry)
      }
    },
    setAllowed(kinds) {
      if (kinds) allowed = kinds
    },
    poll,
    setWebhook(settings, dropPending) {
      endPoll(new ApiError(409, 'Conflict: terminated by setWebhook request'))
      queue = [...webhook.stop(), ...queue].sort(byOrder)
      if (dropPending) for (const entry of queue.splice(0)) ledger.confirm(entry)
      irregular = queue.filter(isIrregular).length
      if (!settings) return
      webhook.start(settings, giveBack)
      for (const entry of queue.splice(0)) webhook.put(entry)
    },
    pending: () => queue.length + (held?.length ?? 0) + webhook.pending(),
    close() {
      endPoll(new ApiError(500, 'Internal Server Error: restart'))
      webhook.stop()
    },
  }

  function put(entry: Entry): void {
    if (held) {
      held.push(entry)
      return
    }
    if (webhook.settings) {
      webhook.put(entry)
      return
    }
    queue.push(entry)
    if (isIrregular(entry)) irregular += 1
    if (waiting && !flushing) {
      flushing = true
      setImmediate(flush)
    }
  }

  function giveBack(entry: Entry): void {
    if (webhook.settings) webhook.put(entry)
    else queue = [...queue, entry].sort(byOrder)
  }

  function poll(query: PollQuery, onClose: (hangUp: () => void) => void): Promise<string[]> {
    if (webhook.settings) {
      const reason =
        "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
      return Promise.reject(new ApiError(409, `Conflict: ${reason}`))
    }
    endPoll(
      new ApiError(
        409,
        'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
      ),
    )
    confirm(query.offset)
    if (queue.length > 0 || query.timeout === 0) return Promise.resolve(handOver(query.limit))
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => settle([]), query.timeout * 1000)
      const mine: Waiting = { query, resolve, reject, timer }
      waiting = mine
      onClose(() => {
        if (waiting === mine) settle(undefined)
      })
    })
  }

  function confirm(offset: number): void {
    if (offset < 0) {
      for (const entry of queue.splice(0, Math.max(0, queue.length + offset))) ledger.confirm(entry)
      return
    }
    const isDone = (entry: Entry) => entry.id < offset && (!entry.sticky || entry.handed)
    let done = 0
    if (irregular === 0) {
      while (done < queue.length && (queue[done]?.id ?? offset) < offset) done += 1
      for (const entry of queue.splice(0, done)) ledger.confirm(entry)
      return
    }
    for (const entry of queue) if (isDone(entry)) ledger.confirm(entry)
    queue = queue.filter((entry) => !isDone(entry))
    irregular = queue.filter(isIrregular).length
  }

  function flush(): void {
    flushing = false
    if (waiting && queue.length > 0) settle(handOver(waiting.query.limit))
  }

  function handOver(limit: number): string[] {
    return queue.slice(0, limit).map((entry) => {
      ledger.handOver(entry)
      return entry.json
    })
  }

  function settle(updates: string[] | undefined): void {
    const ended = waiting
    waiting = undefined
    if (!ended) return
    clearTimeout(ended.timer)
    if (updates) ended.resolve(updates)
  }

  function endPoll(error: ApiError): void {
    const ended = waiting
    waiting = undefined
    if (!ended) return
    clearTimeout(ended.timer)
    ended.reject(error)
  }
}

function byOrder(one: Entry, other: Entry): number {
  return one.order - other.order
}

function ordered(entries: Entry[], order: 'as-made' | 'reversed' | readonly number[]): Entry[] {
  if (order === 'as-made') return entries
  if (order === 'reversed') return entries.toReversed()
  const named = order.flatMap((id) => entries.filter((entry) => entry.id === id))
  return [...named, ...entries.filter((entry) => !order.includes(entry.id))]
}
