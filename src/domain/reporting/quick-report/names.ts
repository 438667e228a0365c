import { numberWord } from '../../../lib/vi/numerals.ts'
import { type Vocabulary, vocabularyOf } from '../../../lib/vi/typing.ts'
import { distance, keyOf, type Spelling, type Word, wordsIn } from '../../../lib/vi/words.ts'
import { type Feature, featuresOf, RULES, type Rule } from './features.ts'
import { ACTS, type Act, COMMON_WORDS, FILLER, LEXICON } from './lexicon.ts'
import { isOneSlip } from './slips.ts'
import type { CatalogueEntry } from './types.ts'

/** A catalogue made ready for reading: a tree of phrases by word, and the rules for the indicators it holds. */
export interface PreparedCatalogue {
  root: PhraseNode
  entries: ReadonlyMap<string, CatalogueEntry>
  rules: readonly Rule[]
  /** Words that say nothing between a name and its number. */
  fillers: ReadonlySet<string>
  /** Words that a keyboard's own keys may stand for. */
  vocabulary: Vocabulary
  /** Where given, what was used of the dictionary and the rules is added (see `Learnt`). */
  seen?: Set<string>
}

/** One thing that was learnt: a phrase of the lexicon, '~word' for a filler, '#code features' for a further rule. */
export type Learnt = string

interface PhraseNode {
  next: Map<string, PhraseNode>
  phrases: Phrase[]
}

interface Phrase {
  text: string
  spellings: readonly Spelling[]
  meaning: Meaning
}

/** What a phrase stands for. */
export type Meaning = { features: readonly Feature[] } | { act: Act }

/** A phrase found at a token; `to` is the first token after it. */
export interface FoundPhrase {
  meaning: Meaning
  /** As the dictionary has it. */
  text: string
  to: number
}

/**
 * Makes a catalogue ready for reading; do it once and keep the result while the catalogue stays the same. `without`
 * leaves out things learnt, to measure how the reader does on messages that did not teach it.
 */
export function prepareCatalogue(
  catalogue: readonly CatalogueEntry[],
  without: ReadonlySet<Learnt> = new Set(),
): PreparedCatalogue {
  const root = newNode()
  const entries = new Map(catalogue.map((entry) => [entry.code, entry]))
  const known = new Set<string>()
  const counted = new Set(
    catalogue.flatMap((entry) => (entry.type === 'text' ? [] : [...entry.synonyms, entry.name].map(plainOf))),
  )
  for (const [text, phrases] of LEXICON) {
    const act = ACTS.find((candidate) => candidate === text)
    const meaning: Meaning = act === undefined ? { features: text.split(' ') as Feature[] } : { act }
    for (const phrase of phrases.split('|')) {
      if (without.has(phrase) || (act === '@outside' && counted.has(phrase))) continue
      known.add(phrase)
      addPhrase(root, phrase, meaning)
    }
  }
  const own: Rule[] = []
  for (const entry of catalogue) {
    if (entry.type === 'text') continue
    const features = featuresOf(entry.code) ?? [`=${entry.code}` as const]
    if (featuresOf(entry.code) === null) own.push(ownRule(entry))
    for (const phrase of [entry.name, ...entry.synonyms, ...entry.abbreviations]) {
      const plain = plainOf(phrase)
      if (plain === '' || plain.includes('…') || plain.endsWith(' trị giá') || known.has(plain)) continue
      addPhrase(root, plain, { features })
    }
  }
  const rules = RULES.filter(
    (rule) => entries.has(rule.code) && !(isFurther(rule) && without.has(learntRule(rule))),
  )
  const fillers = new Set([...FILLER].filter((word) => !without.has(`~${word}`)))
  const phrases = LEXICON.map(([, listed]) => listed.replaceAll('|', ' '))
  const names = catalogue.flatMap((entry) => [entry.name, ...entry.synonyms])
  const vocabulary = vocabularyOf([...phrases, ...names, COMMON_WORDS])
  return { root, entries, rules: [...rules, ...own], fillers, vocabulary }
}

/** A rule as a thing learnt. */
export function learntRule({ code, needs }: Rule): Learnt {
  return `#${code} ${needs.join(' ')}`
}

/** Not the first rule of its indicator, which follows from the indicator itself. */
function isFurther(rule: Rule): boolean {
  return RULES.find((other) => other.code === rule.code) !== rule
}

/** The longest phrase that begins at a token; of several as long, the one whose marks fit best. */
export function phraseAt(
  prepared: PreparedCatalogue,
  words: readonly Word[],
  at: number,
): FoundPhrase | null {
  const found = walk(prepared.root, words, at, false) ?? walk(prepared.root, words, at, true)
  if (found !== null) prepared.seen?.add(found.text)
  return found
}

function walk(root: PhraseNode, words: readonly Word[], at: number, slips: boolean): FoundPhrase | null {
  let node = root
  let best: FoundPhrase | null = null
  const typed: Spelling[] = []
  let slipped = 0
  for (let i = at; ; i += 1) {
    const word = words[i]
    if (word === undefined || word.kind === 'line' || word.struck) break
    const exact = node.next.get(word.key)
    if (exact !== undefined) {
      node = exact
      typed.push(word.spelling)
    } else {
      const slip: PhraseNode | null = slips && slipped === 0 ? slipOf(node, word) : null
      if (slip === null) break
      slipped += 1
      node = slip
      typed.push({ letters: '', tone: 0 })
    }
    const phrase = bestSpelled(node.phrases, typed)
    const trusted = slipped === 0 || typed.length > 1
    if (phrase !== null && trusted) best = { meaning: phrase.meaning, text: phrase.text, to: i + 1 }
  }
  return best
}

/** The node of a word that may follow here and is one slip away from the typed one ("viêm"). */
function slipOf(node: PhraseNode, word: Word): PhraseNode | null {
  if (word.kind !== 'word' || numberWord(word, true) !== null) return null
  if (word.fold.length < 3 || word.fold.length > 7) return null
  for (const [key, next] of node.next) {
    if (Math.max(key.length, word.fold.length) >= 4 && key.length >= 3 && isOneSlip(word.fold, key))
      return next
  }
  return null
}

function bestSpelled(phrases: readonly Phrase[], typed: readonly Spelling[]): Phrase | null {
  let best: { phrase: Phrase; far: number } | null = null
  for (const phrase of phrases) {
    const far = totalDistance(phrase.spellings, typed)
    if (far !== null && (best === null || far < best.far)) best = { phrase, far }
  }
  return best?.phrase ?? null
}

function totalDistance(wanted: readonly Spelling[], typed: readonly Spelling[]): number | null {
  let total = 0
  let wrong = 0
  for (const [index, spelling] of wanted.entries()) {
    const have = typed[index]
    if (have === undefined || have.letters === '') continue
    const far = distance(have, spelling)
    if (far === null) wrong += 1
    total += far ?? 5
  }
  return wrong === 0 || (wrong === 1 && wanted.length > 2) ? total : null
}

function addPhrase(root: PhraseNode, phrase: string, meaning: Meaning): void {
  const words = wordsIn(phrase)
  let node = root
  for (const word of words) {
    const next = node.next.get(word.key) ?? newNode()
    node.next.set(word.key, next)
    node = next
  }
  if (node === root) return
  const spellings = words.map((word) => word.spelling)
  if (node.phrases.some((known) => totalDistance(spellings, known.spellings) === 0)) return
  node.phrases.push({ text: phrase, spellings, meaning })
  if (words.length < 2 || words.some((word) => word.kind !== 'word')) return
  const glued = words.map((word) => word.fold).join('')
  if (glued.length < 4 + words.length || root.next.has(keyOf(glued))) return
  const plain = { text: phrase, spellings: [{ letters: glued, tone: 0 }], meaning }
  root.next.set(keyOf(glued), { next: new Map(), phrases: [plain] })
}

function ownRule(entry: CatalogueEntry): Rule {
  const kind = entry.type === 'money' || entry.type === 'percent' ? entry.type : 'count'
  const also: readonly Feature[] = [
    'TOTAL',
    'DONE',
    'LEFT',
    'WORTH',
    'person',
    'child',
    'house',
    'case',
    'session',
    'unit',
  ]
  return { code: entry.code, kind, needs: [`=${entry.code}`], also }
}

function plainOf(phrase: string): string {
  return phrase.toLowerCase().normalize('NFC').trim()
}

function newNode(): PhraseNode {
  return { next: new Map(), phrases: [] }
}
