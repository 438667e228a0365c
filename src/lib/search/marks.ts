import { createPhraseTree, type PhraseTree } from './phrase-tree.ts'
import type { Syllable } from './syllable.ts'
import { CONTRASTS } from './words/contrasts.ts'
import { DOCUMENT_KINDS } from './words/document-kinds.ts'
import { CHATTER_PHRASES } from './words/light-words.ts'
import { OTHER_FIELDS } from './words/other-fields.ts'
import { QUESTION_KINDS, QUESTION_WORDS } from './words/question-words.ts'
import { SYNONYMS } from './words/synonyms.ts'

/** What the dictionaries say about a phrase. */
type Mark =
  | { readonly kind: 'question'; readonly bit: number }
  | { readonly kind: 'concept'; readonly id: number }
  | { readonly kind: 'compound'; readonly id: number }
  | { readonly kind: 'contrast'; readonly group: number; readonly bit: number }
  | { readonly kind: 'chatter' }
  | { readonly kind: 'document' }

/** A thing that has several names, where it stands in a text. */
export interface Mention {
  readonly concept: number
  readonly from: number
  readonly to: number
}

/** Members of one group of CONTRASTS, as bits. */
export interface Contrast {
  readonly group: number
  bits: number
}

/** All that the dictionaries find in a text. */
export interface Marks {
  /** Bits of QUESTION_KINDS. */
  readonly kinds: number
  readonly mentions: readonly Mention[]
  /** Words of several syllables that count as one; their concepts are among the mentions too. */
  readonly compounds: readonly Mention[]
  /** What is named of things that exclude one another. */
  readonly contrasts: readonly Contrast[]
  /** By place, whether it belongs to a phrase that asks, or to small talk. */
  readonly light: readonly boolean[]
  /** Places of numbers that stand behind the kind of a document. */
  readonly documentNumbers: readonly number[]
}

/** A synonym that is taught while the program runs: people say `words` and mean `means`. */
export interface TaughtSynonym {
  readonly words: string
  readonly means: string
}

/** Finds phrases of the dictionaries, and of what was taught. */
export function createMarker(taught: readonly TaughtSynonym[]): (syllables: readonly Syllable[]) => Marks {
  const tree = createPhraseTree<Mark>('marks-may-lack')
  addQuestions(tree)
  let concepts = 0
  const things = [...SYNONYMS, ...taught.map(({ words, means }) => [small(words), small(means)])]
  for (const names of things) {
    for (const name of names) tree.add(name, { kind: 'concept', id: concepts })
    concepts += 1
  }
  for (const list of Object.values(OTHER_FIELDS)) {
    for (const phrase of list.split(', ')) {
      if (phrase.includes(' ')) tree.add(phrase, { kind: 'compound', id: concepts })
      concepts += 1
    }
  }
  for (const [group, members] of CONTRASTS.entries()) {
    for (const [member, names] of members.entries()) {
      for (const name of names.split('|')) tree.add(name, { kind: 'contrast', group, bit: 1 << member })
    }
  }
  for (const phrase of CHATTER_PHRASES) tree.add(phrase, { kind: 'chatter' })
  for (const phrase of DOCUMENT_KINDS) tree.add(phrase, { kind: 'document' })
  return (syllables) => marksIn(syllables, tree)
}

function addQuestions(tree: PhraseTree<Mark>): void {
  for (const [index, kind] of QUESTION_KINDS.entries()) {
    for (const phrase of QUESTION_WORDS[kind]) tree.add(phrase, { kind: 'question', bit: 1 << index })
  }
}

function small(text: string): string {
  return text.toLowerCase().normalize('NFC').trim().replaceAll(/\s+/g, ' ')
}

function marksIn(syllables: readonly Syllable[], tree: PhraseTree<Mark>): Marks {
  const light = syllables.map(() => false)
  const named: (Contrast & { until: number })[] = []
  const mentions: Mention[] = []
  const compounds: Mention[] = []
  const documentNumbers: number[] = []
  const asked: { from: number; to: number; bit: number }[] = []
  for (let at = 0; at < syllables.length; at += 1) {
    if (!tree.begins(syllables[at]?.fold ?? '')) continue
    const longest: { group: number; bit: number; end: number }[] = []
    tree.at(syllables, at, (mark, end) => {
      if (mark.kind === 'question') asked.push({ from: at, to: end, bit: mark.bit })
      else if (mark.kind === 'concept') mentions.push({ concept: mark.id, from: at, to: end })
      else if (mark.kind === 'compound') compounds.push({ concept: mark.id, from: at, to: end })
      else if (mark.kind === 'contrast') longest.push({ group: mark.group, bit: mark.bit, end })
      else if (mark.kind === 'chatter') light.fill(true, at, end)
      else {
        const number = syllables[end]?.fold === 'so' ? end + 1 : end
        if (syllables[number]?.isNumber) documentNumbers.push(number)
      }
    })
    for (const { group, bit, end } of longest) {
      if (longest.some((other) => other.group === group && other.end > end)) continue
      const known = named.find((one) => one.group === group)
      if (known === undefined) named.push({ group, bits: bit, until: end })
      else if (end > known.until) {
        known.bits |= bit
        known.until = end
      }
    }
  }
  return {
    kinds: kindsOf(asked, light),
    mentions: mentions.concat(compounds),
    compounds,
    contrasts: named,
    light,
    documentNumbers,
  }
}

/** The kinds of the longest phrases; a phrase within a longer one does not ask. */
function kindsOf(asked: readonly { from: number; to: number; bit: number }[], light: boolean[]): number {
  let kinds = 0
  let [farFrom, far] = [-1, -1]
  for (const { from, to, bit } of asked.toSorted((one, two) => one.from - two.from || two.to - one.to)) {
    light.fill(true, from, to)
    if (to <= far && !(from === farFrom && to === far)) continue
    kinds |= bit
    farFrom = from
    far = to
  }
  return kinds
}
