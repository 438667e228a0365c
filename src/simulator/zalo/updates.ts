import http from 'node:http'

export interface ZaloWebhook {
  url: string
  secret: string
}

/** One hand-over to come. */
interface Entry {
  /** Those of one chat reach the webhook in order. */
  lane: string
  body: string
}

/**
 * What people wrote and the bot has not got yet. getUpdates hands an update over once, whether or not it arrives; the
 * webhook is posted to again after anything but 2xx (assumed).
 */
export interface ZaloUpdates {
  readonly totals: { created: number; deliveries: number; confirmed: number }
  put(lane: string, body: string): void
  /** Resolves with the next body; undefined after `ms` milliseconds. Several who wait get them in turn. */
  poll(ms: number, onClose: (hangUp: () => void) => void): Promise<string | undefined>
  webhook: ZaloWebhook | undefined
  hold(): void
  release(order: 'as-made' | 'reversed'): void
  pending(): number
  close(): void
}

const FIRST_PAUSE = 50
const LONGEST_PAUSE = 2_000

export function createZaloUpdates(shape: 'wrapped' | 'bare'): ZaloUpdates {
  const totals = { created: 0, deliveries: 0, confirmed: 0 }
  const waiting: ((entry: Entry | undefined) => void)[] = []
  const busy = new Set<string>()
  let queue: Entry[] = []
  let held: Entry[] | undefined
  let webhook: ZaloWebhook | undefined
  let closed = false

  return {
    totals,
    get webhook() {
      return webhook
    },
    set webhook(next) {
      webhook = next
      flow()
    },
    put(lane, body) {
      totals.created += 1
      ;(held ?? queue).push({ lane, body })
      flow()
    },
    async poll(ms, onClose) {
      const entry = queue.shift() ?? (await next(ms, onClose))
      if (!entry) return undefined
      totals.deliveries += 1
      totals.confirmed += 1
      return entry.body
    },
    hold() {
      held ??= []
    },
    release(order) {
      const kept = held ?? []
      held = undefined
      queue.push(...(order === 'reversed' ? kept.toReversed() : kept))
      flow()
    },
    pending: () => totals.created - totals.confirmed,
    close() {
      closed = true
      for (const give of waiting.splice(0)) give(undefined)
    },
  }

  function next(ms: number, onClose: (hangUp: () => void) => void): Promise<Entry | undefined> {
    return new Promise((resolve) => {
      const give = (entry: Entry | undefined) => {
        clearTimeout(timer)
        const at = waiting.indexOf(give)
        if (at >= 0) waiting.splice(at, 1)
        resolve(entry)
      }
      const timer = setTimeout(() => give(undefined), ms)
      waiting.push(give)
      onClose(() => give(undefined))
    })
  }

  function flow(): void {
    if (closed) return
    if (!webhook) {
      while (waiting.length > 0 && queue.length > 0) waiting[0]?.(queue.shift())
      return
    }
    for (const entry of [...queue]) {
      if (busy.has(entry.lane)) continue
      busy.add(entry.lane)
      queue = queue.filter((other) => other !== entry)
      void deliver(webhook, entry, FIRST_PAUSE)
    }
  }

  async function deliver(to: ZaloWebhook, entry: Entry, pause: number): Promise<void> {
    totals.deliveries += 1
    const status = await post(to, shape === 'bare' ? bare(entry.body) : entry.body)
    if (closed) return
    if (status >= 200 && status < 300) {
      totals.confirmed += 1
      busy.delete(entry.lane)
      flow()
      return
    }
    setTimeout(() => {
      if (webhook) void deliver(webhook, entry, Math.min(pause * 2, LONGEST_PAUSE))
      else {
        busy.delete(entry.lane)
        queue.unshift(entry)
        flow()
      }
    }, pause)
  }
}

/** The event without its envelope. */
function bare(body: string): string {
  const value: unknown = JSON.parse(body)
  const wrapped = typeof value === 'object' && value !== null && 'result' in value
  return wrapped ? JSON.stringify(value.result) : body
}

/** Posts to the webhook; the HTTP status, 0 without an answer. */
export function post({ url, secret }: ZaloWebhook, body: string): Promise<number> {
  return new Promise((resolve) => {
    const type = body === '' ? {} : { 'content-type': 'application/json' }
    const headers = { ...type, 'content-length': Buffer.byteLength(body), 'x-bot-api-secret-token': secret }
    const request = http.request(url, { method: 'POST', headers, timeout: 60_000 }, (response) => {
      response.resume()
      response.on('end', () => resolve(response.statusCode ?? 0))
      response.on('error', () => resolve(0))
    })
    request.on('timeout', () => request.destroy())
    request.on('error', () => resolve(0))
    request.end(body)
  })
}
