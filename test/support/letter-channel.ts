import { type Channel, SendError, type SendFailure, type Take } from '../../src/channels/channel.ts'
import type { Rendered, RenderedFile, Said, Utterance } from '../../src/channels/message.ts'
import { bodyOf, choiceLines } from '../../src/channels/plain-text.ts'
import { split } from '../../src/channels/split.ts'

/** A letter as it lies in a mailbox: e-mail without the network. */
export interface Letter {
  readonly to: string
  readonly text: string
  readonly enclosed: readonly Uint8Array[]
}

/** A channel as another platform would be: no buttons, no edits, files enclosed, a letter of 2,000 characters. */
export interface LetterChannel extends Channel {
  readonly mailbox: readonly Letter[]
  /** How many letters of people are confirmed. */
  readonly confirmed: number
  /** Somebody writes, or encloses something. */
  write(from: string, what: Utterance | Uint8Array): void
  /** What becomes of the next letter. */
  plan(end: SendFailure | 'lost'): void
}

const MAX_TEXT = 2000

/** The whole of a new channel: one file, and one line where channels are opened. */
export function createLetterChannel(): LetterChannel {
  const mailbox: Letter[] = []
  const enclosures: Uint8Array[] = []
  const ends: (SendFailure | 'lost')[] = []
  let confirmed = 0
  let written = 0
  let taking: Take | undefined
  let taken: Promise<void> = Promise.resolve()

  async function takeUntilTaken(said: Said): Promise<void> {
    for (let isTaken = false; !isTaken && taking; ) {
      try {
        await taking([said])
        isTaken = true
        confirmed += 1
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 10))
      }
    }
  }

  function contentOf(enclosed: string | RenderedFile | undefined): Uint8Array[] {
    if (typeof enclosed === 'object') return [enclosed.bytes]
    const known = enclosures[Number(/^letter:(\d+)$/.exec(enclosed ?? '')?.[1])]
    return known ? [known] : []
  }

  function lettersOf(to: string, message: Rendered): Letter[] {
    const enclosed = [...contentOf(message.photo), ...contentOf(message.file)]
    const shown = { photo: contentOf(message.photo).length > 0, file: contentOf(message.file).length > 0 }
    const body = [bodyOf(message, shown), choiceLines(message).join('\n')].filter(Boolean).join('\n\n')
    const pieces = split(body, MAX_TEXT)
    if (pieces.length === 0) throw new SendError({ kind: 'rejected' }, 'empty-text')
    return pieces.map(({ from, to: until }, index) => ({
      to,
      text: body.slice(from, until),
      enclosed: index === 0 ? enclosed : [],
    }))
  }

  return {
    name: 'letter',
    can: { buttons: false, files: true, maxText: MAX_TEXT, paid: false },
    mailbox,
    get confirmed() {
      return confirmed
    },
    async send(to, message) {
      const letters = lettersOf(to, message)
      const end = ends.shift()
      if (typeof end === 'object') throw new SendError(end, 'planned')
      mailbox.push(...letters)
      if (end === 'lost') throw new SendError({ kind: 'unknown' }, 'planned')
      return { externalIds: letters.map((_, index) => String(mailbox.length - letters.length + index)) }
    },
    async start(take) {
      taking = take
    },
    async stop() {
      taking = undefined
      await taken
    },
    write(from, what) {
      written += 1
      const said = { id: `letter:${written}`, from, at: new Date(), place: 'private' as const }
      const ref = `letter:${what instanceof Uint8Array ? enclosures.push(what) - 1 : ''}`
      const utterance =
        what instanceof Uint8Array ? { kind: 'file' as const, file: 'photo' as const, ref } : what
      taken = taken.then(() => takeUntilTaken({ ...said, what: utterance }))
    },
    plan(end) {
      ends.push(end)
    },
  }
}
