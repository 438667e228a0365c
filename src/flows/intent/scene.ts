import { fold } from '../../lib/vi/fold.ts'
import { saysPhrase } from '../../lib/vi/phrases.ts'
import { counted, type Steps } from '../../lib/vi/steps.ts'
import { distance, isMarked, keyOf, spellingOf, type Word, wordsIn } from '../../lib/vi/words.ts'
import { LEXICON } from './lexicon.ts'

export type Tag = keyof typeof LEXICON

/** Tokens `from` to `to`, end exclusive. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** A sentence, and whether a question mark ends it. */
export interface Sentence extends Stretch {
  readonly mark: boolean
}

/** A message cut into tokens, with what its phrases do. */
export interface Scene {
  readonly words: readonly Word[]
  readonly sentences: readonly Sentence[]
  readonly found: ReadonlyMap<Tag, readonly Stretch[]>
}

/** Heads whose words of one syllable must be typed with their marks in any text: "hanh" is a name before it is a chore. */
const EXACT: readonly Tag[] = ['complain']

/** Words of so many letters without marks are seldom another word. */
const SURELY_MEANT = 4

const BY_FIRST_WORD = indexed()

/** Reads the tokens of a message and finds the phrases of the lexicon among them, each tag's longest at each place. */
export function sceneOf(text: string, steps?: Steps): Scene {
  const words = counted(wordsIn(text).map(withoutDrawl), steps)
  const marked = isMostlyMarked(words)
  const found = new Map<Tag, Stretch[]>()
  for (let from = 0; from < words.length; from += 1) {
    for (const [tag, phrase] of BY_FIRST_WORD.get(words[from]?.key ?? '') ?? []) {
      const to = saysPhrase(words, from, phrase)
      if (to === null || isOtherWord(words, from, to, phrase, marked || EXACT.includes(tag))) continue
      const known = found.get(tag) ?? []
      found.set(tag, known)
      const last = known.at(-1)
      if (last?.from === from) known[known.length - 1] = { from, to: Math.max(last.to, to) }
      else known.push({ from, to })
    }
  }
  return { words, sentences: sentencesOf(words), found }
}

/** Where a tag's phrases stand, within a stretch or anywhere. */
export function at(scene: Scene, tag: Tag, within?: Stretch): readonly Stretch[] {
  const all = scene.found.get(tag) ?? []
  if (!within) return all
  const start = firstFrom(all, within.from)
  let end = start
  while ((all[end]?.from ?? within.to) < within.to) end += 1
  return all.slice(start, end).filter(({ to }) => to <= within.to)
}

/** Whether any of the tags stands there. */
export function has(scene: Scene, tags: Tag | readonly Tag[], within?: Stretch): boolean {
  return (typeof tags === 'string' ? [tags] : tags).some((tag) => at(scene, tag, within).length > 0)
}

/** Whether a phrase of `first` is followed by one of `then`, at most `gap` tokens apart, in the same sentence. */
export function follows(scene: Scene, first: Tag, then: Tag, gap: number): boolean {
  const ends = at(scene, then)
  let next = 0
  for (const { to } of at(scene, first)) {
    while (next < ends.length && (ends[next]?.from ?? 0) < to) next += 1
    const end = ends[next]
    if (end && end.from - to <= gap && sentenceAt(scene, end.from) === sentenceAt(scene, to - 1)) return true
  }
  return false
}

/** The words and numbers (no marks) that none of the tags covers. */
export function uncovered(scene: Scene, tags: readonly Tag[], within?: Stretch): number {
  const { from, to } = within ?? { from: 0, to: scene.words.length }
  const covered = new Set<number>()
  for (const tag of tags)
    for (const stretch of at(scene, tag, within))
      for (let token = stretch.from; token < stretch.to; token += 1) covered.add(token)
  let left = 0
  for (let token = from; token < to; token += 1)
    if (isSaid(scene.words[token]) && !covered.has(token)) left += 1
  return left
}

/** How many words and numbers stand there. */
export function lengthOf(scene: Scene, within?: Stretch): number {
  return uncovered(scene, [], within)
}

/** The stretches between commas of a stretch. */
export function clausesOf(scene: Scene, { from, to }: Stretch): readonly Stretch[] {
  const clauses: Stretch[] = []
  let start = from
  for (let token = from; token <= to; token += 1) {
    const mark = scene.words[token]
    if (token < to && !(mark?.kind === 'mark' && mark.fold === ',')) continue
    if (token > start) clauses.push({ from: start, to: token })
    start = token + 1
  }
  return clauses
}

/** True for a word or a number. */
export function isSaid(word: Word | undefined): boolean {
  return word?.kind === 'word' || word?.kind === 'digits'
}

/** The sentence that a token stands in. */
export function sentenceAt(scene: Scene, token: number): Sentence | undefined {
  return scene.sentences[firstFrom(scene.sentences, token + 1) - 1]
}

/** How many of the stretches, which are in order, begin before a token. */
function firstFrom(stretches: readonly Stretch[], token: number): number {
  let low = 0
  let high = stretches.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((stretches[middle]?.from ?? 0) < token) low = middle + 1
    else high = middle
  }
  return low
}

/** "okkk", "alooo": a letter held down counts once. */
function withoutDrawl(word: Word): Word {
  const short = (letters: string) => letters.replace(/(\p{L})\1{2,}/gu, '$1')
  if (word.kind !== 'word' || short(word.key) === word.key) return word
  return {
    ...word,
    key: short(word.key),
    spelling: { ...word.spelling, letters: short(word.spelling.letters) },
  }
}

/** In a text typed with its marks "con" is not "còn"; the "k" of "600k" is no word at all. */
function isOtherWord(
  words: readonly Word[],
  from: number,
  to: number,
  phrase: string,
  exact: boolean,
): boolean {
  const word = words[from]
  if (to > from + 1 || !word) return false
  if (word.text.length < 3 && words[from - 1]?.kind === 'digits' && !word.spaced) return true
  if (!exact || (word.text.length >= SURELY_MEANT && !isMarked(word))) return false
  return distance(word.spelling, spellingOf(phrase)) !== 0
}

function isMostlyMarked(words: readonly Word[]): boolean {
  const said = words.filter(({ kind }) => kind === 'word')
  return said.filter(isMarked).length >= said.length * 0.4
}

function sentencesOf(words: readonly Word[]): Sentence[] {
  const sentences: Sentence[] = []
  let from = 0
  for (let token = 0; token <= words.length; token += 1) {
    if (token < words.length && !endsSentence(words, token)) continue
    if (token > from) sentences.push({ from, to: token, mark: words[token]?.fold === '?' })
    from = token + 1
  }
  return sentences
}

function endsSentence(words: readonly Word[], token: number): boolean {
  const word = words[token]
  if (word?.kind === 'line') return true
  if (word?.kind !== 'mark') return false
  return /^[?!;…]$/.test(word.fold) || (word.fold === '.' && words[token + 1]?.spaced !== false)
}

function indexed(): ReadonlyMap<string, readonly (readonly [Tag, string])[]> {
  const index = new Map<string, (readonly [Tag, string])[]>()
  for (const [tag, phrases] of Object.entries(LEXICON))
    for (const phrase of phrases.split('|')) {
      const key = keyOf(fold(phrase.split(' ')[0] ?? ''))
      index.set(key, [...(index.get(key) ?? []), [tag as Tag, phrase]])
    }
  return index
}
