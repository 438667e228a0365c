import { type Channel, SendError } from '../channels/channel.ts'
import { type Rendered, render } from '../channels/message.ts'
import type { Claimed } from '../domain/outbox/claims.ts'
import type { Outcome } from '../domain/outbox/delivery.ts'
import { DEFAULT_LOCALE, wordsFor } from '../domain/outbox/form-of-address.ts'
import type { I18n } from '../lib/i18n.ts'
import type { Log } from '../lib/log.ts'
import type { Message } from '../lib/message.ts'
import type { Hooks } from './dispatch-settings.ts'

interface Surroundings {
  readonly i18n: I18n
  readonly log: Log
  readonly hooks?: Hooks
}

/** Tries once to send a claimed delivery, in the words of the one who reads it. Never throws. */
export async function attempt(
  delivery: Claimed,
  channel: Channel,
  { i18n, log, hooks }: Surroundings,
): Promise<Outcome> {
  if (delivery.closed) return { kind: 'closed', closure: delivery.closed }
  const rendered = inWords(delivery, i18n)
  if (!rendered) {
    log.error({ delivery: delivery.id }, 'outbox: this message cannot be put into words')
    return { kind: 'rejected', code: 'unreadable' }
  }
  try {
    hooks?.onPoint?.('before-send')
    const { externalIds } = await channel.send(delivery.addressId, rendered)
    hooks?.onPoint?.('after-send')
    return { kind: 'ok', externalIds }
  } catch (error) {
    if (error instanceof SendError) {
      log.info({ delivery: delivery.id, kind: error.failure.kind, code: error.code }, 'outbox: not sent')
      return error.failure.kind === 'rejected' ? { kind: 'rejected', code: error.code } : error.failure
    }
    log.error({ err: error, delivery: delivery.id }, 'outbox: the channel failed in a way that it must not')
    return { kind: 'unknown' }
  }
}

function inWords(delivery: Claimed, i18n: I18n): Rendered | null {
  try {
    const message: Message = JSON.parse(delivery.message)
    return render(message, i18n, delivery.locale ?? DEFAULT_LOCALE, wordsFor(delivery, i18n))
  } catch {
    return null
  }
}
