import http from 'node:http'
import type { Entry, Ledger } from './update-ledger.ts'

export interface WebhookSettings {
  url: string
  secret: string | undefined
  maxConnections: number
}

/** Delivers updates by POST: in order per lane, several lanes at once, again after anything but 2xx. */
export interface Webhook {
  readonly settings: WebhookSettings | undefined
  readonly lastError: { message: string; date: number } | undefined
  start(settings: WebhookSettings, giveBack: (entry: Entry) => void): void
  put(entry: Entry): void
  /** Ends delivery and returns what is not under way; what is under way comes back by `giveBack` if it fails. */
  stop(): Entry[]
  pending(): number
  /** Gets the JSON body of a 2xx answer that names a method. */
  onAnswer: (call: Record<string, unknown>) => void
}

interface Lane {
  entries: Entry[]
  tries: number
  timer: NodeJS.Timeout | undefined
}

const answerTimeoutMs = 60_000

export function createWebhook(retry: { firstMs: number; maxMs: number }, ledger: Ledger): Webhook {
  let settings: WebhookSettings | undefined
  let lastError: { message: string; date: number } | undefined
  let giveBack: (entry: Entry) => void = () => {}
  let lanes = new Map<number, Lane>()
  let ready: Lane[] = []
  let active = 0
  let generation = 0
  let underWay = 0
  let agent = new http.Agent()

  const webhook: Webhook = {
    get settings() {
      return settings
    },
    get lastError() {
      return lastError
    },
    onAnswer: () => {},
    start(next, back) {
      settings = next
      giveBack = back
      agent = new http.Agent({ keepAlive: true, maxSockets: next.maxConnections })
    },
    put(entry) {
      const lane = lanes.get(entry.lane)
      if (lane) {
        const later = lane.entries.findIndex((other) => other.order > entry.order)
        lane.entries.splice(later < 0 ? lane.entries.length : later, 0, entry)
        return
      }
      const fresh: Lane = { entries: [entry], tries: 0, timer: undefined }
      lanes.set(entry.lane, fresh)
      ready.push(fresh)
      pump()
    },
    stop() {
      const left = [...lanes.values()].flatMap((lane) => {
        clearTimeout(lane.timer)
        return lane.entries
      })
      settings = undefined
      generation += 1
      lanes = new Map()
      ready = []
      active = 0
      return left
    },
    pending: () => underWay + [...lanes.values()].reduce((sum, lane) => sum + lane.entries.length, 0),
  }
  return webhook

  function pump(): void {
    while (settings && active < settings.maxConnections) {
      const lane = ready.shift()
      const entry = lane?.entries.shift()
      if (!lane || !entry) return
      active += 1
      void deliver(settings, lane, entry, generation)
    }
  }

  async function deliver(to: WebhookSettings, lane: Lane, entry: Entry, born: number): Promise<void> {
    underWay += 1
    ledger.handOver(entry)
    const outcome = await post(to, entry.json, agent)
    underWay -= 1
    if (outcome.ok) {
      ledger.confirm(entry)
      if (outcome.call) webhook.onAnswer(outcome.call)
    }
    if (born !== generation) {
      if (!outcome.ok) giveBack(entry)
      return
    }
    active -= 1
    if (outcome.ok) {
      lane.tries = 0
      if (lane.entries.length > 0) ready.push(lane)
      else lanes.delete(entry.lane)
    } else {
      lastError = { message: outcome.reason, date: Math.floor(Date.now() / 1000) }
      lane.entries.unshift(entry)
      const pause = Math.min(retry.maxMs, Math.max(retry.firstMs * 2 ** lane.tries, outcome.retryAfterMs))
      lane.tries += 1
      lane.timer = setTimeout(() => {
        ready.push(lane)
        pump()
      }, pause)
    }
    pump()
  }
}

type Outcome =
  | { ok: true; call: Record<string, unknown> | undefined }
  | { ok: false; reason: string; retryAfterMs: number }

function post(to: WebhookSettings, body: string, agent: http.Agent): Promise<Outcome> {
  return new Promise((resolve) => {
    const fail = (reason: string, retryAfterMs = 0) => resolve({ ok: false, reason, retryAfterMs })
    const headers: http.OutgoingHttpHeaders = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    }
    if (to.secret !== undefined) headers['x-telegram-bot-api-secret-token'] = to.secret
    const request = http.request(
      to.url,
      { method: 'POST', agent, headers, timeout: answerTimeoutMs },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', (error) => fail(error.message))
        response.on('end', () => {
          const status = response.statusCode ?? 0
          if (status >= 200 && status < 300) {
            resolve({ ok: true, call: readCall(response.headers['content-type'], chunks) })
            return
          }
          const seconds = Number(response.headers['retry-after'] ?? 0)
          fail(
            `Wrong response from the webhook: ${status} ${response.statusMessage ?? ''}`.trim(),
            Number.isFinite(seconds) ? seconds * 1000 : 0,
          )
        })
      },
    )
    request.on('timeout', () => request.destroy(new Error('Read timeout expired')))
    request.on('error', (error) => fail(error.message || 'Connection refused'))
    request.end(body)
  })
}

function readCall(contentType: string | undefined, chunks: Buffer[]): Record<string, unknown> | undefined {
  if (!contentType?.includes('application/json') || chunks.length === 0) return undefined
  try {
    const value: unknown = JSON.parse(Buffer.concat(chunks).toString())
    return typeof value === 'object' && value !== null && 'method' in value
      ? (value as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}
