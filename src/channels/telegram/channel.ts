import { setTimeout as sleep } from 'node:timers/promises'
import type { Clock } from '../../lib/clock.ts'
import type { Log } from '../../lib/log.ts'
import type { Channel, CommandEntry, Take } from '../channel.ts'
import { secretOf } from '../receiver.ts'
import { openCalls } from './calls.ts'
import { createEditing } from './editing.ts'
import { sendErrorOf, tokenRefused } from './errors.ts'
import { createInbox } from './inbox.ts'
import { ALLOWED_UPDATES } from './incoming.ts'
import { MAX_TEXT } from './outgoing.ts'
import { backoff, poll } from './polling.ts'
import { chatOf, createSending, type SendingTimes } from './sending.ts'
import { createWebhook, WEBHOOK_PATH } from './webhook.ts'

export interface TelegramOptions {
  readonly token: string
  /** Default https://api.telegram.org. */
  readonly apiRoot?: string | undefined
  /** Where this program is reached from outside; when set, Telegram posts updates there instead of being polled. */
  readonly publicUrl?: string | undefined
  /** 1 to 256 of A-Za-z0-9_-; derived from the token unless told. */
  readonly webhookSecret?: string | undefined
  readonly clock: Clock
  readonly log: Log
  readonly times?: Partial<SendingTimes>
}

const TIMES: SendingTimes = { callMs: 15_000, messageMs: 25_000 }

/**
 * Telegram by the Bot API. `start` resolves when receiving has begun (without a network it goes on trying) and throws
 * when the token is refused; `inviteLink` is there once Telegram has told the bot's name.
 */
export function createTelegramChannel(options: TelegramOptions): Channel {
  const { token, clock, publicUrl } = options
  const log = options.log.child({ channel: 'telegram' })
  const calls = openCalls(token, options.apiRoot)
  const times = { ...TIMES, ...options.times }
  const bot = { id: Number(token.split(':')[0]), username: '' }
  const inbox = createInbox(() => bot, { calls, clock, log })
  const secret = options.webhookSecret ?? secretOf(token, 'telegram webhook')
  const receiver = publicUrl ? createWebhook(secret, inbox, log) : undefined
  const stopping = new AbortController()
  let receiving: Promise<void> | undefined

  const channel: { -readonly [Field in keyof Channel]: Channel[Field] } = {
    name: 'telegram',
    can: { buttons: true, files: true, maxText: MAX_TEXT, paid: false },
    send: createSending(calls, clock, times),
    edit: createEditing(calls, times.callMs),
    start,
    stop,
    offerCommands,
    ...(receiver ? { webhook: receiver } : {}),
  }
  return channel

  async function start(take: Take): Promise<void> {
    const prepared = await prepareOnce()
    receiving = receive(take, prepared)
  }

  async function stop(): Promise<void> {
    stopping.abort()
    await receiver?.close()
    await receiving
  }

  async function receive(take: Take, alreadyPrepared: boolean): Promise<void> {
    receiver?.open(take)
    for (let tries = 1, prepared = alreadyPrepared; !prepared && !stopping.signal.aborted; tries++) {
      await rest(backoff(tries))
      prepared = await prepareOnce().catch(() => false)
    }
    if (!receiver) await poll(calls, inbox, take, { log, stop: stopping.signal, rest })
  }

  /** Asks who the bot is and tells Telegram where updates go. False when that is to be tried again. */
  async function prepareOnce(): Promise<boolean> {
    try {
      const me = await run((api, signal) => api.getMe(signal))
      bot.id = me.id
      bot.username = me.username
      channel.inviteLink = (code) => `https://t.me/${me.username}?start=${encodeURIComponent(code)}`
      if (publicUrl) {
        const url = new URL(WEBHOOK_PATH, publicUrl).href
        const settings = { secret_token: secret, allowed_updates: ALLOWED_UPDATES, max_connections: 40 }
        await run((api, signal) => api.setWebhook(url, settings, signal))
      } else await run((api, signal) => api.deleteWebhook({}, signal))
      return true
    } catch (error) {
      const { code } = sendErrorOf(error)
      if (tokenRefused(error)) {
        log.fatal({ code }, 'telegram: the bot token is refused')
        throw new Error('Telegram refuses the bot token: check TELEGRAM_BOT_TOKEN', { cause: error })
      }
      if (!stopping.signal.aborted) log.warn({ code }, 'telegram: not reachable yet')
      return false
    }
  }

  async function offerCommands(
    commands: readonly CommandEntry[],
    locale: string,
    to?: string,
  ): Promise<void> {
    const scope =
      to === undefined
        ? { type: 'all_private_chats' as const }
        : { type: 'chat' as const, chat_id: chatOf(to) }
    const list = commands.map(({ command, description }) => ({ command, description }))
    // For everybody, Vietnamese is also for phones in any other language; one person has chosen a language here.
    const languages =
      to !== undefined
        ? [{}]
        : locale === 'vi'
          ? [{}, { language_code: 'vi' as const }]
          : [{ language_code: locale as 'en' }]
    try {
      for (const language of languages)
        await run((api, signal) => api.setMyCommands(list, { scope, ...language }, signal))
    } catch (error) {
      throw sendErrorOf(error)
    }
  }

  function run<T>(call: Parameters<typeof calls.run<T>>[0]): Promise<T> {
    return calls.run(call, times.callMs, stopping.signal)
  }

  /** Sleeps, until `stop` is called at the latest. */
  async function rest(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal: stopping.signal }).catch(() => undefined)
  }
}
