/** A value put into a sentence. Numbers are decimal strings ("8275", "14.51") so that they stay exact. */
export type Arg =
  | string
  | number
  | Text
  | readonly Text[]
  | { readonly number: string }
  | { readonly day: string }

/** A sentence by its key in `locales`, with what is filled in. A list of texts becomes one line each. */
export interface Text {
  readonly key: string
  readonly args?: Readonly<Record<string, Arg>>
}

/**
 * One thing a person may choose. `id` answers the question it stands under and is stale afterwards;
 * `open` starts a flow whenever it is pressed, so it may stand under a notification for weeks.
 */
export type Choice =
  | { readonly id: string; readonly label: Text }
  | { readonly open: string; readonly arg?: string; readonly label: Text }

/** What is sent to one person at once: paragraphs, then choices. `seq` is the question that the choices answer. */
export interface Message {
  readonly texts: readonly Text[]
  readonly choices?: readonly Choice[]
  readonly seq?: number
  /** Whether a typed number picks one of the choices or is the answer itself; absent where none is waited for. */
  readonly digits?: 'choice' | 'value'
  /** A photo above the text, and a file above it: what somebody sent, or what is made when it is sent. */
  readonly photo?: Enclosure
  readonly file?: Enclosure
  /** Worth something only as the edit of an earlier message: dropped where that cannot be edited. */
  readonly orSkip?: boolean
}

/** What a message may enclose. */
export type Enclosed = Pick<Message, 'photo' | 'file'>

/** What somebody sent, by the channel and its own number of the file ('telegram:AgACAg…'), or what is made by its name. */
export type Enclosure = string | Made

/** Something that `documents/make.ts` knows how to make, when it is sent: 'sign-in-sheet' of event '12'. */
export interface Made {
  readonly make: string
  readonly arg: string
}

/** Shorthand for a Text. */
export function text(key: string, args?: Readonly<Record<string, Arg>>): Text {
  return args ? { key, args } : { key }
}
