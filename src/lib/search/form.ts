import type { Word } from './lexicon.ts'
import { lightnessOf } from './light.ts'
import type { Contrast, Marks, Mention } from './marks.ts'
import { plainNumbers } from './numbers.ts'
import { readingsOf } from './rewrite.ts'
import type { Syllable } from './syllable.ts'

/** One way in which a document asks: its question or a variant, taken apart. */
export interface Form {
  readonly text: string
  readonly words: readonly Word[]
  /** Numbers of the folded syllables in the lexicon. */
  readonly ids: readonly number[]
  /** Bits of QUESTION_KINDS. */
  readonly kinds: number
  readonly mentions: readonly Mention[]
  readonly contrasts: readonly Contrast[]
  /** Places of numbers that stand behind the kind of a document. */
  readonly documentNumbers: readonly number[]
  /** Numbers that are no document's; by the folded form. */
  readonly numbers: readonly string[]
  /** By place: of no content. */
  readonly isLight: readonly boolean[]
}

/** Takes a question of a document apart. */
export function formOf(
  text: string,
  mark: (syllables: readonly Syllable[]) => Marks,
  wordOf: (syllable: Syllable) => Word,
): Form {
  const syllables = (readingsOf(text)[0] ?? []).map(({ syllable }) => syllable)
  const marks = mark(syllables)
  const words = syllables.map(wordOf)
  return {
    text,
    words,
    ids: words.map(({ id }) => id),
    kinds: marks.kinds,
    mentions: orNone(marks.mentions),
    contrasts: orNone(marks.contrasts),
    documentNumbers: orNone(marks.documentNumbers),
    numbers: orNone(plainNumbers(syllables, marks).map((at) => syllables[at]?.fold ?? '')),
    isLight: syllables.map((syllable, at) => marks.light[at] === true || lightnessOf(syllable) === 'grammar'),
  }
}

/** One empty list for all, for there are many. */
function orNone<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? NONE : list
}

const NONE: readonly never[] = []
