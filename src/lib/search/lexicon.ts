import { createSlips, type Slips } from './slips.ts'
import { isSame, type Syllable } from './syllable.ts'

/** The syllables of a collection: numbered by their folded form, with how many documents ask with them. */
export interface Lexicon {
  /** The number of a folded form; -1 where no document ever had it. */
  idOf(fold: string): number
  /** Numbers a folded form, if it is new. */
  learn(fold: string): number
  readonly size: number
  /** Counts what a document asks with, each once, in or with -1 out. */
  count(asked: AskedWords, by: 1 | -1): void
  /** Documents that ask with any syllable of this folded form. */
  asking(id: number): number
  /** Documents that ask with this very syllable. */
  askingExactly(syllable: Syllable): number
  /** Written forms of a folded form. */
  formsOf(fold: string): readonly Syllable[]
  /** Documents that ask with two folded forms side by side; in words of content only. */
  askingPair(pair: number): number
  askingContentPair(pair: number): number
  readonly slips: Slips
}

/** The syllables and pairs of a document's questions; content pairs have no word of grammar in them. */
export interface AskedWords {
  readonly syllables: Iterable<Syllable>
  readonly pairs: Iterable<number>
  readonly contentPairs: Iterable<number>
}

/** The number of two folded forms side by side. */
export function pairOf(first: number, second: number): number {
  return first * 4_194_304 + second
}

/** A lexicon without words. */
export function createLexicon(): Lexicon {
  const ids = new Map<string, number>()
  const counts: number[] = []
  const pairs = new Map<number, number>()
  const contentPairs = new Map<number, number>()
  const forms = new Map<string, { syllable: Syllable; count: number }[]>()
  const slips = createSlips()
  const formOf = (syllable: Syllable) =>
    forms.get(syllable.fold)?.find((form) => isSame(form.syllable, syllable))
  const learn = (fold: string): number => {
    const known = ids.get(fold)
    if (known !== undefined) return known
    ids.set(fold, ids.size)
    counts.push(0)
    slips.add(fold)
    return ids.size - 1
  }
  return {
    idOf: (fold) => ids.get(fold) ?? -1,
    learn,
    get size() {
      return ids.size
    },
    count: (asked, by) => {
      const seen = new Set<number>()
      for (const syllable of asked.syllables) {
        const id = learn(syllable.fold)
        if (!seen.has(id)) counts[id] = (counts[id] ?? 0) + by
        seen.add(id)
        const form = formOf(syllable)
        if (form !== undefined) form.count += by
        else forms.set(syllable.fold, [...(forms.get(syllable.fold) ?? []), { syllable, count: by }])
      }
      for (const pair of asked.pairs) pairs.set(pair, (pairs.get(pair) ?? 0) + by)
      for (const pair of asked.contentPairs) contentPairs.set(pair, (contentPairs.get(pair) ?? 0) + by)
    },
    asking: (id) => counts[id] ?? 0,
    askingExactly: (syllable) => formOf(syllable)?.count ?? 0,
    formsOf: (fold) =>
      (forms.get(fold) ?? []).filter(({ count }) => count > 0).map(({ syllable }) => syllable),
    askingPair: (pair) => pairs.get(pair) ?? 0,
    askingContentPair: (pair) => contentPairs.get(pair) ?? 0,
    slips,
  }
}
