import { lightnessOf } from './light.ts'
import type { Marks } from './marks.ts'
import { plainNumbers } from './numbers.ts'
import { readingsOf } from './rewrite.ts'
import type { Syllable } from './syllable.ts'

/** One way in which a document asks: its question or a variant, taken apart. */
export interface Form {
  readonly text: string
  readonly syllables: readonly Syllable[]
  /** Numbers of the folded syllables in the lexicon. */
  readonly ids: readonly number[]
  readonly marks: Marks
  /** Numbers that are no document's; by the folded form. */
  readonly numbers: readonly string[]
  /** By place: of no content. */
  readonly isLight: readonly boolean[]
}

/** Takes a question of a document apart. */
export function formOf(
  text: string,
  mark: (syllables: readonly Syllable[]) => Marks,
  learn: (fold: string) => number,
): Form {
  const syllables = (readingsOf(text)[0] ?? []).map(({ syllable }) => syllable)
  const marks = mark(syllables)
  return {
    text,
    syllables,
    ids: syllables.map(({ fold }) => learn(fold)),
    marks,
    numbers: plainNumbers(syllables, marks).map((at) => syllables[at]?.fold ?? ''),
    isLight: syllables.map((syllable, at) => marks.light[at] === true || lightnessOf(syllable) === 'grammar'),
  }
}
