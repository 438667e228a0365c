import type { Rendered } from '../message.ts'
import { bodyOf, choiceLines } from '../plain-text.ts'
import { split } from '../split.ts'

/** One Zalo message: a text, or a photo by its address with the text as its caption. */
export interface Part {
  readonly text: string
  readonly photo?: string
}

/**
 * Characters of a text and of a caption. API sendMessage, sendPhoto. To check with a real token: that UTF-16 units are
 * counted is assumed; bytes would be fewer for Vietnamese.
 */
export const MAX_TEXT = 2000

/**
 * Turns a rendered message into as few Zalo messages as it needs: choices as a list under the text, in words what cannot
 * be shown, a photo with the first piece. `photo` is its address; null where it has none. Bold is left out: which markup
 * Zalo takes is not known for sure, and text that is not parsed cannot go wrong.
 * @throws RangeError when there is nothing to show at all
 */
export function outgoing(message: Rendered, photo: string | null): Part[] {
  const body = bodyOf(message, { photo: photo !== null, file: false })
  const texts = withList(cut(body), choiceLines(message))
  const [first] = texts
  if (photo !== null) return [{ text: first ?? '', photo }, ...texts.slice(1).map((text) => ({ text }))]
  if (first === undefined) throw new RangeError('empty-text')
  return texts.map((text) => ({ text }))
}

function cut(text: string): string[] {
  return split(text, MAX_TEXT).map(({ from, to }) => text.slice(from, to))
}

/** Under the last text if it fits there, else in a message of its own; only a list too long for one is cut, between lines. */
function withList(texts: readonly string[], list: readonly string[]): string[] {
  if (list.length === 0) return [...texts]
  const whole = list.join('\n')
  const last = texts.at(-1)
  if (last !== undefined && last.length + 2 + whole.length <= MAX_TEXT)
    return [...texts.slice(0, -1), `${last}\n\n${whole}`]
  return [...texts, ...fill(list)]
}

function fill(lines: readonly string[]): string[] {
  const filled: string[] = []
  for (const line of lines.flatMap(cut)) {
    const last = filled.at(-1)
    if (last !== undefined && last.length + 1 + line.length <= MAX_TEXT)
      filled[filled.length - 1] = `${last}\n${line}`
    else filled.push(line)
  }
  return filled
}
