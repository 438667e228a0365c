import type { I18n } from '../lib/i18n.ts'
import type { Choice, Message } from '../lib/message.ts'

export type { Choice, Message as Reply, Text } from '../lib/message.ts'

/** What kind of thing a person sent that is not plain text. */
export type Attachment =
  | 'photo'
  | 'document'
  | 'voice'
  | 'video'
  | 'sticker'
  | 'location'
  | 'contact'
  | 'other'

/**
 * What a person sent, the same on every channel. `id` is the platform's own number of the update, made unique over
 * bots and channels ('telegram:7:1234'); `from` is the address ('telegram:123'); `at` is the platform's time.
 */
export interface Said {
  readonly id: string
  readonly from: string
  readonly at: Date
  readonly place: 'private' | 'group'
  readonly what: Utterance
}

export type Utterance =
  | { readonly kind: 'text'; readonly text: string; readonly forwarded?: boolean }
  | { readonly kind: 'edited'; readonly text: string }
  | { readonly kind: 'press'; readonly token: string }
  /** `ref` names a photo so that it can be sent on: the channel and its own number of the file. */
  | { readonly kind: 'file'; readonly file: Attachment; readonly caption?: string; readonly ref?: string }
  | { readonly kind: 'blocked' }
  | { readonly kind: 'unblocked' }

/** A message in the words of one language, ready for a channel's own formatting. Bold stands between BOLD_ON and BOLD_OFF. */
export interface Rendered {
  readonly text: string
  readonly choices: readonly { readonly label: string; readonly token: string }[]
  readonly photo?: string
}

/** Puts a message into one language. `defaults` are arguments for every sentence (the form of address). */
export function render(
  message: Message,
  i18n: I18n,
  locale: string,
  defaults: Readonly<Record<string, string>> = {},
): Rendered {
  return {
    text: message.texts
      .map((text) => i18n.format(locale, text, defaults))
      .filter(Boolean)
      .join('\n\n'),
    choices: (message.choices ?? []).map((choice) => ({
      label: i18n.format(locale, choice.label, defaults),
      token: tokenOf(choice, message.seq ?? 0),
    })),
    ...(message.photo === undefined ? {} : { photo: message.photo }),
  }
}

/** A press: an answer to question number `seq`, or the opening of a flow. */
export type Pressed =
  | { readonly kind: 'answer'; readonly seq: number; readonly id: string }
  | { readonly kind: 'open'; readonly flow: string; readonly arg: string | undefined }

/** What a button carries: 'a:12:yes' or 'o:remind:45'. Telegram allows 64 bytes. */
function tokenOf(choice: Choice, seq: number): string {
  if ('id' in choice) return `a:${seq}:${choice.id}`
  return choice.arg === undefined ? `o:${choice.open}` : `o:${choice.open}:${choice.arg}`
}

/** Reads what a button carried; null if it was never ours. */
export function parseToken(token: string): Pressed | null {
  const answer = /^a:(\d{1,9}):(.+)$/s.exec(token)
  if (answer?.[1] && answer[2]) return { kind: 'answer', seq: Number(answer[1]), id: answer[2] }
  const open = /^o:([a-z-]{1,30})(?::(.*))?$/s.exec(token)
  if (open?.[1]) return { kind: 'open', flow: open[1], arg: open[2] }
  return null
}
