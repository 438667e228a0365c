import { markLikeness, type Syllable, syllablesOf } from './syllable.ts'

/** Phrases with something attached, found at a place of a text by walking down syllable by syllable. */
export interface PhraseTree<T> {
  add(phrase: string, value: T): void
  /** Whether any phrase begins with these letters. */
  begins(fold: string): boolean
  /** Every phrase that stands at `at`, shortest first. */
  at(syllables: readonly Syllable[], at: number, found: (value: T, end: number) => void): void
}

interface Node<T> {
  readonly next: Map<string, Node<T>>
  readonly here: { readonly phrase: readonly Syllable[]; readonly value: T }[]
}

/** How much of its marks a phrase must have. */
export type Strictness = 'written-exactly' | 'marks-may-lack'

/** An empty tree; `strictness` says whether "hoi" may stand for "hội". */
export function createPhraseTree<T>(strictness: Strictness): PhraseTree<T> {
  const root: Node<T> = { next: new Map(), here: [] }
  const least = strictness === 'written-exactly' ? 1 : 0.85
  return {
    add: (phrase, value) => {
      const syllables = syllablesOf(phrase)
      let node = root
      for (const { fold } of syllables) {
        const next = node.next.get(fold) ?? { next: new Map(), here: [] }
        node.next.set(fold, next)
        node = next
      }
      node.here.push({ phrase: syllables, value })
    },
    begins: (fold) => root.next.has(fold),
    at: (syllables, at, found) => {
      let node: Node<T> | undefined = root
      for (let end = at; node !== undefined; end += 1) {
        for (const { phrase, value } of node.here) if (fits(syllables, at, phrase, least)) found(value, end)
        const syllable: Syllable | undefined = syllables[end]
        node = syllable === undefined ? undefined : node.next.get(syllable.fold)
      }
    },
  }
}

function fits(
  syllables: readonly Syllable[],
  at: number,
  phrase: readonly Syllable[],
  least: number,
): boolean {
  for (let index = 0; index < phrase.length; index += 1) {
    const [written, wanted] = [syllables[at + index], phrase[index]]
    if (written === undefined || wanted === undefined) return false
    if (written !== wanted && markLikeness(written, wanted) < least) return false
  }
  return true
}
