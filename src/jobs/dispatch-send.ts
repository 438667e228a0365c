import { type Channel, SendError } from '../channels/channel.ts'
import { type Rendered, render } from '../channels/message.ts'
import { connectionLost, wroteAtTheSameTime } from '../db/failures.ts'
import type { Claimed } from '../domain/outbox/claims.ts'
import { type Outcome, PRIORITY } from '../domain/outbox/delivery.ts'
import { DEFAULT_LOCALE, wordsFor } from '../domain/outbox/form-of-address.ts'
import type { Enclosure, Message } from '../lib/message.ts'
import type { Settings } from './dispatch-settings.ts'

type Surroundings = Pick<Settings, 'i18n' | 'log' | 'hooks' | 'make' | 'channels'>

/** Tries once to send a claimed delivery, in the words of the one who reads it. Never throws. */
export async function attempt(delivery: Claimed, channel: Channel, around: Surroundings): Promise<Outcome> {
  if (delivery.closed) return { kind: 'closed', closure: delivery.closed }
  const { log, hooks } = around
  const message = read(delivery)
  if (!message) {
    log.error({ delivery: delivery.id }, 'outbox: this message cannot be read')
    return { kind: 'rejected', code: 'unreadable' }
  }
  const rendered = await inWords(delivery, message, channel, around)
  if ('kind' in rendered) return rendered
  try {
    hooks?.onPoint?.('before-send')
    const sent = await sendOrEdit(delivery, channel, rendered, message.orSkip ?? false)
    hooks?.onPoint?.('after-send')
    return sent ? { kind: 'ok', externalIds: sent.externalIds } : { kind: 'skipped' }
  } catch (error) {
    if (error instanceof SendError) {
      log.info({ delivery: delivery.id, kind: error.failure.kind, code: error.code }, 'outbox: not sent')
      return error.failure.kind === 'rejected' ? { kind: 'rejected', code: error.code } : error.failure
    }
    log.error({ err: error, delivery: delivery.id }, 'outbox: the channel failed in a way that it must not')
    return { kind: 'unknown' }
  }
}

/** Edits where it replaces something that arrived and can be edited; else sends, or does nothing (null). */
async function sendOrEdit(
  { addressId, replaces }: Claimed,
  channel: Channel,
  rendered: Rendered,
  orSkip: boolean,
): Promise<{ readonly externalIds: readonly string[] } | null> {
  if (replaces && replaces.length > 0 && channel.edit) {
    try {
      return await channel.edit(addressId, replaces, rendered)
    } catch (error) {
      if (!(error instanceof SendError) || error.failure.kind !== 'rejected') throw error
    }
  }
  return orSkip ? null : channel.send(addressId, rendered)
}

function read(delivery: Claimed): Message | null {
  try {
    return JSON.parse(delivery.message)
  } catch {
    return null
  }
}

/** What is sent; or what becomes of the attempt where it, or what it encloses, cannot be made. */
async function inWords(
  delivery: Claimed,
  message: Message,
  channel: Channel,
  { i18n, log, make, channels }: Surroundings,
): Promise<Rendered | Outcome> {
  const locale = delivery.locale ?? DEFAULT_LOCALE
  const made = async (enclosure: Enclosure | undefined) =>
    typeof enclosure === 'object' ? make(enclosure, locale) : undefined
  try {
    const [photo, file] = [await made(message.photo), await made(message.file)]
    const enclosed = { ...(photo ? { photo } : {}), ...(file ? { file } : {}) }
    const lane = delivery.priority === PRIORITY.answer ? 'answer' : 'bulk'
    const fileLinks = message.file === undefined ? [] : linksOfFileChats(channels)
    const place = { lane, fileLinks, buttons: channel.can.buttons } as const
    return render(message, i18n, locale, wordsFor(delivery, i18n), enclosed, place)
  } catch (error) {
    if (wroteAtTheSameTime(error) || connectionLost(error)) return { kind: 'again', flood: false }
    log.error({ err: error, delivery: delivery.id }, 'outbox: this message cannot be put into words')
    return { kind: 'rejected', code: 'cannot-be-made' }
  }
}

/** What opens the chats in which files can be sent, where they have links. */
function linksOfFileChats(channels: Settings['channels']): string[] {
  return [...channels.values()].flatMap(({ can, inviteLink }) =>
    can.files && inviteLink ? [inviteLink('menu')] : [],
  )
}
