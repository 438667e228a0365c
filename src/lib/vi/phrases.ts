import { distance, keyOf, type Spelling, spellingOf, type Word } from './words.ts'

interface Known {
  key: string
  spelling: Spelling
}

const WORDS = new Map<string, Known>()
const PHRASES = new Map<string, readonly Known[]>()

/** True when the token is one of the given words, written with all, some or none of its marks. */
export function says(word: Word | undefined, ...wanted: readonly string[]): boolean {
  if (word?.kind !== 'word') return false
  return wanted.some((text) => isWord(word, known(text)))
}

/** The token after the phrase that stands at `at`; null when another text stands there. */
export function saysPhrase(words: readonly Word[], at: number, phrase: string): number | null {
  const parts = partsOf(phrase)
  for (const [index, part] of parts.entries()) {
    if (!isWord(words[at + index], part)) return null
  }
  return at + parts.length
}

/** The first of the phrases that stands at `at`: the token after it. */
export function firstPhrase(words: readonly Word[], at: number, phrases: readonly string[]): number | null {
  const key = words[at]?.key
  if (key === undefined) return null
  for (const phrase of phrases) {
    if (partsOf(phrase)[0]?.key !== key) continue
    const end = saysPhrase(words, at, phrase)
    if (end !== null) return end
  }
  return null
}

function isWord(word: Word | undefined, wanted: Known): boolean {
  if (word === undefined || word.key !== wanted.key) return false
  return word.kind !== 'word' || distance(word.spelling, wanted.spelling) !== null
}

function partsOf(phrase: string): readonly Known[] {
  const cached = PHRASES.get(phrase)
  if (cached !== undefined) return cached
  const parts = phrase.split(' ').map(known)
  PHRASES.set(phrase, parts)
  return parts
}

function known(text: string): Known {
  const cached = WORDS.get(text)
  if (cached !== undefined) return cached
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd')
  const entry = { key: keyOf(plain), spelling: spellingOf(text) }
  WORDS.set(text, entry)
  return entry
}
