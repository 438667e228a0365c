import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Clock } from '../../lib/clock.ts'
import type { Log } from '../../lib/log.ts'
import type { Channel, ChannelStore, Publish, Reach, Take, Usage } from '../channel.ts'
import { secretOf } from '../receiver.ts'
import { type Failed, openApi } from './api.ts'
import { nameOf, tokenRefused } from './errors.ts'
import { createInbox } from './inbox.ts'
import { MAX_TEXT } from './outgoing.ts'
import { backoff, poll } from './polling.ts'
import { createQuota, type Plan } from './quota.ts'
import { createSending, type SendingTimes } from './sending.ts'
import { createWebhook, WEBHOOK_PATH } from './webhook.ts'

export interface ZaloBotOptions {
  /** '<digits>:<secret>' */
  readonly token: string
  /** Default https://bot-api.zaloplatforms.com; no slash at the end. */
  readonly apiRoot?: string | undefined
  /** Where this program is reached from outside; when set, Zalo posts updates there instead of being polled. */
  readonly publicUrl?: string | undefined
  /** 8 to 256 characters; derived from the token unless told. */
  readonly webhookSecret?: string | undefined
  readonly plan: Plan
  readonly store: ChannelStore
  readonly clock: Clock
  readonly timeZone: string
  readonly log: Log
  /** Puts photos where Zalo can fetch them; without it they are told of in words. */
  readonly publish?: Publish | undefined
  /** Told once a month that the plan is nearly used up. */
  readonly warn?: (usage: Usage) => void
  readonly times?: Partial<SendingTimes>
}

const TIMES: SendingTimes = { callMs: 15_000, photoMs: 30_000 }

/**
 * Zalo by the Bot Platform: text and photos, no buttons, no edits, no files, no deep link. `start` resolves when receiving
 * has begun (without a network it goes on trying) and throws when the token is refused.
 */
export function createZaloBotChannel(options: ZaloBotOptions): Channel {
  const { token, clock, timeZone, publicUrl, store, plan, publish } = options
  const log = options.log.child({ channel: 'zalo' })
  const call = openApi(token, options.apiRoot)
  const times = { ...TIMES, ...options.times }
  const quota = createQuota(store, plan, { clock, timeZone, warn: options.warn ?? (() => {}) })
  const inbox = createInbox(token.split(':')[0] ?? '', { quota, clock, log })
  const secret = options.webhookSecret ?? secretOf(token, 'zalo webhook')
  const receiver = publicUrl ? createWebhook(secret, inbox, log) : undefined
  const stopping = new AbortController()
  let receiving: Promise<void> | undefined

  return {
    name: 'zalo',
    can: { buttons: false, files: false, maxText: MAX_TEXT, paid: true },
    send: createSending({ call, store, quota, clock, log, times, publish }),
    async start(take) {
      receiver?.open(take)
      const prepared = await prepareOnce()
      receiving = receive(take, prepared)
    },
    async stop() {
      stopping.abort()
      await receiver?.close()
      await receiving
    },
    reach,
    usage: quota.usage,
    ...(receiver ? { webhook: receiver } : {}),
  }

  async function receive(take: Take, alreadyPrepared: boolean): Promise<void> {
    for (let tries = 1, prepared = alreadyPrepared; !prepared && !stopping.signal.aborted; tries++) {
      await rest(backoff(tries))
      prepared = await prepareOnce().catch(() => false)
    }
    if (receiver) return
    await poll({ call, inbox, store, log, stop: stopping.signal, poller: randomUUID(), rest }, take)
  }

  /** Looks whether the token is good and tells Zalo where updates go. False when that is to be tried again. */
  async function prepareOnce(): Promise<boolean> {
    const me = await run('getMe', {})
    if (me.kind !== 'ok') return notReady(me)
    if (!publicUrl) {
      const removed = await run('deleteWebhook', {})
      // 400 is seen where none was ever set.
      return (
        removed.kind === 'ok' || (removed.kind === 'refused' && removed.code === 400) || notReady(removed)
      )
    }
    const url = new URL(WEBHOOK_PATH, publicUrl).href
    const set = await run('setWebhook', { url, secret_token: secret })
    if (set.kind !== 'ok') return notReady(set)
    const outcome = failedVerification(set.result)
    if (outcome) log.error({ outcome }, 'zalo: the webhook is set, but Zalo could not reach it')
    return true
  }

  function notReady(failed: Failed): false {
    const code = nameOf(failed)
    if (tokenRefused(failed)) {
      log.fatal({ code }, 'zalo: the bot token is refused')
      throw new Error('Zalo refuses the bot token: check ZALO_BOT_TOKEN')
    }
    if (!stopping.signal.aborted) log.warn({ code }, 'zalo: not reachable yet')
    return false
  }

  /**
   * To check with a real token: no window after the person's last message is documented, so somebody who has written once
   * can always be written to, as long as the plan has room.
   */
  async function reach(address: string): Promise<Reach> {
    const room = await quota.room(address)
    return room === 'room' ? 'free' : room === 'none' ? 'closed' : 'unknown'
  }

  function run(method: string, parameters: object) {
    return call(method, parameters, times.callMs, stopping.signal)
  }

  /** Sleeps, until `stop` is called at the latest. */
  async function rest(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal: stopping.signal }).catch(() => undefined)
  }
}

/** 'webhook.err.tls' of setWebhook's `verification`; undefined when it went well or is not told. */
function failedVerification(result: unknown): string | undefined {
  const { verification } = (result ?? {}) as { verification?: { ok?: unknown; outcome?: unknown } }
  return verification?.ok === false ? String(verification.outcome) : undefined
}
