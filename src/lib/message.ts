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
  /** A photo that somebody sent, shown above the text: the channel and its own number of the file, 'telegram:AgACAg…'. */
  readonly photo?: string
}

/** Shorthand for a Text. */
export function text(key: string, args?: Readonly<Record<string, Arg>>): Text {
  return args ? { key, args } : { key }
}
