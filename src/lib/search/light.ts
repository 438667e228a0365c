import { isSame, type Syllable, syllableOf } from './syllable.ts'
import { CHATTER, FUNCTION_WORDS } from './words/light-words.ts'

/** Whether a syllable is a word of grammar or of small talk, or has content. */
export type Lightness = 'grammar' | 'chatter' | 'content'

/** How light a syllable is; one typed without marks counts as the light word that it may be. */
export function lightnessOf(syllable: Syllable): Lightness {
  if (syllable.isNumber) return 'content'
  const list = LIGHT.get(syllable.fold)
  if (list === undefined) return 'content'
  for (const { word, lightness } of list) {
    if (isSame(word, syllable)) return lightness
  }
  return syllable.isMarked ? 'content' : (list[0]?.lightness ?? 'content')
}

const LIGHT = new Map<string, { word: Syllable; lightness: Lightness }[]>()
const lists = [
  { words: FUNCTION_WORDS, lightness: 'grammar' },
  { words: CHATTER, lightness: 'chatter' },
] as const
for (const { words, lightness } of lists) {
  for (const word of words.map(syllableOf))
    LIGHT.set(word.fold, [...(LIGHT.get(word.fold) ?? []), { word, lightness }])
}
