import { createSlips, type Slips } from './slips.ts'
import { isSame, type Syllable } from './syllable.ts'

/** A written form of the collection, with how many documents ask with it. */
export interface Word {
  readonly syllable: Syllable
  /** The number of its folded form. */
  readonly id: number
  asking: number
}

/** The words of a collection: numbered by their folded form, with how many documents ask with them. */
export interface Lexicon {
  /** The number of a folded form; -1 where no document ever had it. */
  idOf(fold: string): number
  /** Numbers a folded form, if it is new. */
  learn(fold: string): number
  /** The word that a syllable of a document is, new where no document ever had it. */
  wordOf(syllable: Syllable): Word
  readonly size: number
  /** Counts a document's words and pairs of words, each once, in or with -1 out. */
  count(asked: AskedWords, by: 1 | -1): void
  /** Documents that ask with any syllable of this folded form. */
  asking(id: number): number
  /** Documents that ask with this very syllable. */
  askingExactly(syllable: Syllable): number
  /** Documents that ask with two folded forms side by side. */
  askingPair(pair: number): number
  /** Written forms of a folded form. */
  formsOf(fold: string): readonly Syllable[]
  readonly slips: Slips
}

/** What a document asks with: words, and pairs as `pairOf` numbers them. */
export interface AskedWords {
  readonly words: Iterable<Word>
  readonly pairs: Iterable<number>
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
  const written: Word[][] = []
  const words = new WeakMap<Syllable, Word>()
  const slips = createSlips()
  const idOf = (fold: string) => ids.get(fold) ?? -1
  const learn = (fold: string): number => {
    const known = ids.get(fold)
    if (known !== undefined) return known
    ids.set(fold, ids.size)
    counts.push(0)
    written.push([])
    slips.add(fold)
    return ids.size - 1
  }
  const known = (syllable: Syllable) => {
    const word =
      words.get(syllable) ?? written[idOf(syllable.fold)]?.find((one) => isSame(one.syllable, syllable))
    if (word !== undefined) words.set(syllable, word)
    return word
  }
  return {
    idOf,
    learn,
    wordOf: (syllable) => {
      const found = known(syllable)
      if (found !== undefined) return found
      const word = { syllable, id: learn(syllable.fold), asking: 0 }
      written[word.id]?.push(word)
      words.set(syllable, word)
      return word
    },
    get size() {
      return ids.size
    },
    count: (asked, by) => {
      const seen = new Set<number>()
      for (const word of asked.words) {
        word.asking += by
        if (!seen.has(word.id)) counts[word.id] = (counts[word.id] ?? 0) + by
        seen.add(word.id)
      }
      for (const pair of asked.pairs) pairs.set(pair, (pairs.get(pair) ?? 0) + by)
    },
    asking: (id) => counts[id] ?? 0,
    askingExactly: (syllable) => known(syllable)?.asking ?? 0,
    askingPair: (pair) => pairs.get(pair) ?? 0,
    formsOf: (fold) =>
      (written[idOf(fold)] ?? []).filter(({ asking }) => asking > 0).map(({ syllable }) => syllable),
    slips,
  }
}
