import type { Word } from '../../../lib/vi/words.ts'
import type { Element } from './element.ts'

/** Words that may be the name of a figure, as tokens; `to` exclusive. */
export interface Place {
  readonly from: number
  readonly to: number
}

/** A name is no sentence. */
const MOST_WORDS = 4

/** What keeps a figure and a name apart: a comma and more. */
const APART = 4

/** No name reaches farther than this many elements from its figure. */
const FAR = 8

/**
 * For a message: the words beside a figure that say what it counts where the reader does not know them ("hvxn: 45",
 * "45 hvxn"), those before it first; null where there are none.
 */
export function namesBeside(
  elements: readonly Element[],
  words: readonly Word[],
): (figure: Place) => Place | null {
  const starts = new Map(elements.map((element, index) => [element.from, index]))
  const ends = new Map(elements.map((element, index) => [element.to, index]))
  return ({ from, to }) => {
    const before = ends.get(from) ?? -1
    const after = starts.get(to) ?? elements.length
    return (
      nameIn(
        runOf(elements.slice(Math.max(0, before + 1 - FAR), before + 1).reverse()).reverse(),
        words,
        'last',
      ) ?? nameIn(runOf(elements.slice(after, after + FAR)), words, 'first')
    )
  }
}

/** The elements next to a figure, as far as they can belong to its name. */
function runOf(elements: readonly Element[]): Element[] {
  const end = elements.findIndex(
    (element) =>
      element.kind === 'number' ||
      element.kind === 'aside' ||
      element.kind === 'act' ||
      (element.kind === 'joint' && element.weight >= APART),
  )
  return (end < 0 ? [...elements] : elements.slice(0, end)).filter((element) => element.kind !== 'joint')
}

function nameIn(run: readonly Element[], words: readonly Word[], near: 'first' | 'last'): Place | null {
  const first = run.findIndex((element) => element.kind !== 'filler')
  const last = run.findLastIndex((element) => element.kind !== 'filler')
  const said = run.slice(first, last + 1)
  if (first < 0 || !said.some((element) => element.kind === 'word' && isWordy(words, element))) return null
  const from = said[0]?.from ?? 0
  const to = said.at(-1)?.to ?? from
  const many = to - from > MOST_WORDS
  if (!many) return { from, to }
  return near === 'last' ? { from: to - MOST_WORDS, to } : { from, to: from + MOST_WORDS }
}

function isWordy(words: readonly Word[], place: Place): boolean {
  return words.slice(place.from, place.to).some((word) => word.kind === 'word' && word.fold.length > 1)
}
