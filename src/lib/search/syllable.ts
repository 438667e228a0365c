import { distance, keyOf, type Spelling, spellingOf } from '../vi/words.ts'
import { foldPiece } from './cut.ts'

/** One syllable or number of a text, as it was written and without its marks. */
export interface Syllable {
  /** Small letters with their marks. */
  readonly text: string
  /** Without marks, "ty" as "ti": what the index goes by. */
  readonly fold: string
  readonly spelling: Spelling
  /** Written with a tone or a quality mark. */
  readonly isMarked: boolean
  readonly isNumber: boolean
  /** By syllable of the same letters, what `markLikeness` found. */
  readonly alike: Map<Syllable, number>
}

const LARGEST_CACHE = 50_000
/** Longer texts are no syllables, and not kept. */
const LONGEST_KEPT = 24
const cache = new Map<string, Syllable>()

/** The syllable of a piece of text (small letters, NFC). */
export function syllableOf(text: string): Syllable {
  const known = cache.get(text)
  if (known !== undefined) return known
  const made = make(text)
  if (cache.size >= LARGEST_CACHE) cache.clear()
  if (text.length <= LONGEST_KEPT) cache.set(text, made)
  return made
}

/** Text of several syllables with single spaces between them, cut. */
export function syllablesOf(phrase: string): Syllable[] {
  return phrase === '' ? [] : phrase.split(' ').map(syllableOf)
}

function make(text: string): Syllable {
  if (/^\d+$/.test(text)) {
    const fold = text.replace(/^0+(?=\d)/, '')
    return {
      text: fold,
      fold,
      spelling: { letters: fold, tone: 0 },
      isMarked: false,
      isNumber: true,
      alike: new Map(),
    }
  }
  const spelling = spellingOf(text)
  const plain = foldPiece(text)
  return {
    text,
    fold: keyOf(plain),
    spelling,
    isMarked: spelling.tone !== 0 || spelling.letters !== plain,
    isNumber: false,
    alike: new Map(),
  }
}

/** Written the same but for where the tone stands ("hoà", "hòa") and "i" for "y" ("tỉ", "tỷ"). */
export function isSame(one: Syllable, two: Syllable): boolean {
  return one === two || (one.fold === two.fold && distance(one.spelling, two.spelling) === 0)
}

/** How surely the written syllable is the wanted one of the same letters, 0 to 1; by what marks say alone. */
export function markLikeness(written: Syllable, wanted: Syllable): number {
  const known = written.alike.get(wanted)
  if (known !== undefined) return known
  const likeness = likenessOf(written, wanted)
  if (written.alike.size < MOST_KEPT) written.alike.set(wanted, likeness)
  return likeness
}

/** Written forms of the same letters are not many more. */
const MOST_KEPT = 64

function likenessOf(written: Syllable, wanted: Syllable): number {
  const missing = distance(written.spelling, wanted.spelling)
  if (missing === 0) return 1
  if (missing !== null) return written.isMarked ? 0.9 : 0.85
  return distance(wanted.spelling, written.spelling) === null ? 0.2 : wanted.isMarked ? 0.6 : 0.7
}
