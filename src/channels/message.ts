import type { I18n } from '../lib/i18n.ts'
import { type Choice, type Message, type Text, text } from '../lib/message.ts'

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
  /** `ref` names a photo or document so that it can be sent on: the channel and its own number of the file. */
  | {
      readonly kind: 'file'
      readonly file: Attachment
      readonly caption?: string
      readonly ref?: string
    }
  | { readonly kind: 'blocked' }
  | { readonly kind: 'unblocked' }

/** A message in the words of one language, ready for a channel's own formatting. Bold stands between BOLD_ON and BOLD_OFF. */
export interface Rendered {
  readonly text: string
  readonly choices: readonly { readonly label: string; readonly token: string }[]
  readonly photo?: string | RenderedFile
  readonly file?: string | RenderedFile
  /** How somebody who types picks a choice: by its number, or by its words alone, for a number may answer something else. */
  readonly picks?: 'number' | 'words'
  /** Whether somebody waits for it; a channel with a quota keeps some of it back for answers. */
  readonly lane?: 'answer' | 'bulk'
  readonly instead?: Instead
}

/** What a channel says where it cannot show something: over choices without buttons, in place of a photo or a file. */
export interface Instead {
  readonly choices?: string
  readonly photo?: string
  readonly file?: string
}

/** A file with its content, to be sent under this name. */
export interface RenderedFile {
  readonly name: string
  readonly mime: string
  readonly bytes: Uint8Array
}

/**
 * Puts a message into one language. `defaults` are arguments for every sentence (the form of address); `made` are the
 * enclosures of the message that had to be made first; `fileLinks` open the channels that can send files; where there are
 * no `buttons`, lines of the text are numbered so that a typed number cannot mean one of them.
 */
export function render(
  message: Message,
  i18n: I18n,
  locale: string,
  defaults: Readonly<Record<string, string>> = {},
  made: { readonly photo?: RenderedFile; readonly file?: RenderedFile } = {},
  {
    lane = 'answer',
    fileLinks = [],
    buttons = true,
  }: { lane?: 'answer' | 'bulk'; fileLinks?: readonly string[]; buttons?: boolean } = {},
): Rendered {
  const photo = made.photo ?? (typeof message.photo === 'string' ? message.photo : undefined)
  const file = made.file ?? (typeof message.file === 'string' ? message.file : undefined)
  const isPicked = message.digits === 'choice' && (message.choices ?? []).length > 0
  const surface = { numbersPick: isPicked && !buttons }
  return {
    text: message.texts
      .map((text) => i18n.format(locale, text, defaults, surface))
      .filter(Boolean)
      .join('\n\n'),
    choices: (message.choices ?? []).map((choice) => ({
      label: i18n.format(locale, choice.label, defaults),
      token: tokenOf(choice, message.seq ?? 0),
    })),
    ...(photo === undefined ? {} : { photo }),
    ...(file === undefined ? {} : { file }),
    picks: message.digits === 'choice' ? 'number' : 'words',
    lane,
    instead: insteadOf(message, file, fileLinks, (sentence) => i18n.format(locale, sentence, defaults)),
  }
}

function insteadOf(
  { choices, photo, digits }: Message,
  file: string | RenderedFile | undefined,
  links: readonly string[],
  inWords: (sentence: Text) => string,
): Instead {
  const choose = digits === 'choice' ? text('choices-by-number') : text('choices-by-words')
  const name = typeof file === 'object' ? file.name : 'none'
  const elsewhere = links.length > 0 ? [text('file-elsewhere', { links: links.join(' ') })] : []
  const fileSentences = [text('file-not-sent', { name }), ...elsewhere]
  return {
    ...(choices && choices.length > 0 ? { choices: inWords(choose) } : {}),
    ...(photo === undefined ? {} : { photo: inWords(text('photo-not-shown')) }),
    ...(file === undefined ? {} : { file: fileSentences.map(inWords).join(' ') }),
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
