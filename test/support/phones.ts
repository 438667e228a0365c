/** The channels that a transcript is played on. */
export type ChannelName = 'telegram' | 'zalo'

/** How a choice is made: pressed, or typed as its number, or typed in words. */
export type Mode = 'press' | 'digits' | 'words'

/** One message of the bot: what stands in it, and the labels of what can be chosen. */
export interface Heard {
  readonly text: string
  readonly labels: readonly string[]
}

/** What people do with their telephones on one channel. `who` is a name of the world ('lan') or somebody new. */
export interface Phones {
  /** The channel's name as people read it. */
  readonly name: string
  /** Where somebody writes from: 'telegram:1001'. */
  addressOf(who: string): string
  /** Gives everybody who has an address by now a telephone; later ones get theirs when they first use it. */
  handOut(): Promise<void>
  say(who: string, text: string): Promise<void>
  /** Does what is no plain text ('sticker', 'edit' with its new words …); false where this channel has no such thing. */
  act(who: string, kind: string, words: string): Promise<boolean>
  /** Makes the choice whose label begins so, among those offered last. */
  choose(who: string, label: string, mode: Mode): Promise<void>
  /** The next message of the bot; where that came in several, as many of them as make it `whole`. */
  hear(who: string, whole?: (heard: Heard) => boolean): Promise<Heard>
}
