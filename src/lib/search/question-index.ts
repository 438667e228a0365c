import { type Closeness, comparerOf } from './closeness.ts'
import { cut } from './cut.ts'
import { type Form, formOf } from './form.ts'
import { type AskedWords, createLexicon, type Lexicon, pairOf, type Word } from './lexicon.ts'
import { createMarker, type TaughtSynonym } from './marks.ts'
import { type Message, messagesOf } from './message.ts'
import { createPostings } from './postings.ts'
import type { Statistics } from './statistics.ts'
import { syllableOf } from './syllable.ts'
import { CANDIDATES, LEAST_SHARE, WEIGHTS } from './weights.ts'

/** What is searched: a question in several wordings, and its answer. */
export interface QuestionDocument {
  readonly id: string
  readonly question: string
  readonly variants: readonly string[]
  readonly answer: string
  /** Numbers of the legal documents that it rests on, as people say them: "25" for 25/2023/TT-BGDĐT. */
  readonly cites?: readonly string[]
}

/** A document found. */
export interface Hit extends Closeness {
  readonly id: string
  /** The reading of the message that found it: 0 the likeliest; others where a short form has several meanings. */
  readonly reading: number
  /** What asks names something of another field, of which the collection has nothing. */
  readonly isForeign: boolean
}

/** An index of questions; putting and removing leave it as if it had been built anew. */
export interface QuestionIndex {
  put(document: QuestionDocument): void
  remove(id: string): void
  /** The closest documents, best first; equals by id. */
  search(query: string, limit: number): Hit[]
  readonly size: number
}

interface Placed {
  readonly id: string
  readonly forms: readonly Form[]
  readonly answer: readonly number[]
  readonly cites: readonly number[]
  readonly terms: readonly number[]
}

/** A document that may be close, with its first, rough score as a share of the best one's. */
interface Candidate {
  readonly document: Placed
  readonly share: number
}

/** An empty index; `synonyms` are taught to it besides the dictionaries. */
export function createQuestionIndex(
  options: { readonly synonyms?: readonly TaughtSynonym[] } = {},
): QuestionIndex {
  const lexicon = createLexicon()
  const mark = createMarker(options.synonyms ?? [])
  const [asking, answering] = [createPostings(), createPostings()]
  const places = new Map<string, number>()
  const documents: (Placed | undefined)[] = []
  const free: number[] = []
  let scores = new Float64Array(64)

  const informationOf = createInformation(() => places.size)
  const statistics: Statistics = {
    lexicon,
    information: informationOf,
    havingConcept: (concept: number) => asking.of(conceptTerm(concept)).length,
    havingPair: (first: number, second: number) => asking.of(pairTerm(first, second)).length,
  }
  const weightOf = ({ syllable, id, asking: exactly }: Word) =>
    informationOf(syllable.isMarked ? exactly : lexicon.asking(id))

  const remove = (id: string) => {
    const place = places.get(id)
    const document = place === undefined ? undefined : documents[place]
    if (place === undefined || document === undefined) return
    for (const term of document.terms) asking.remove(term, place)
    for (const term of document.answer) answering.remove(term, place)
    lexicon.count(askedIn(document.forms), -1)
    documents[place] = undefined
    places.delete(id)
    free.push(place)
  }

  const put = (document: QuestionDocument) => {
    remove(document.id)
    const placed = placedOf(document, mark, lexicon)
    const place = free.pop() ?? documents.length
    documents[place] = placed
    places.set(document.id, place)
    for (const term of placed.terms) asking.add(term, place)
    for (const term of placed.answer) answering.add(term, place)
    lexicon.count(askedIn(placed.forms), 1)
  }

  const candidatesFor = (message: Message): Candidate[] => {
    if (scores.length < documents.length) scores = new Float64Array(documents.length * 2)
    const touched: number[] = []
    const reach = (list: readonly number[], weight: number) => {
      for (const place of list) {
        if (scores[place] === 0) touched.push(place)
        scores[place] = (scores[place] ?? 0) + weight
      }
    }
    const seen = new Set<number>()
    for (const [at, weight] of message.weights.entries()) {
      for (const { id, likeness } of message.meant[at] ?? []) {
        if (weight <= 0 || seen.has(id)) continue
        seen.add(id)
        reach(asking.of(id), weight * likeness)
        reach(answering.of(id), weight * likeness * WEIGHTS.inAnswer)
        for (const next of message.meant[at + 1] ?? []) {
          const pair = pairTerm(id, next.id)
          if (seen.has(pair)) continue
          seen.add(pair)
          const list = asking.of(pair)
          reach(list, (informationOf(list.length) / 2) * likeness * next.likeness)
        }
      }
    }
    for (const concept of message.spans.keys()) {
      const list = asking.of(conceptTerm(concept))
      reach(list, informationOf(list.length) * WEIGHTS.synonym)
    }
    const best = highest(touched, scores, documents)
    for (const place of touched) scores[place] = 0
    return best
  }

  const search = (query: string, limit: number): Hit[] => {
    const found = new Map<string, Hit>()
    for (const [reading, message] of messagesOf(query, statistics, mark).entries()) {
      if (message.total <= 0) continue
      const comparer = comparerOf(message, lexicon.size, weightOf)
      for (const { document, share } of candidatesFor(message)) {
        const close = comparer.with(document)
        const closeness = { ...close, score: close.score * (1 - WEIGHTS.rough * (1 - share)) }
        const other = found.get(document.id)
        if (closeness.score > 0 && (other === undefined || other.score < closeness.score))
          found.set(document.id, { id: document.id, reading, isForeign: message.isForeign, ...closeness })
      }
    }
    return [...found.values()]
      .toSorted((one, two) => two.score - one.score || order(one.id, two.id))
      .slice(0, limit)
  }

  return {
    put,
    remove,
    search,
    get size() {
      return places.size
    },
  }
}

function placedOf(
  { id, question, variants, answer, cites = [] }: QuestionDocument,
  mark: Parameters<typeof formOf>[1],
  lexicon: Lexicon,
): Placed {
  const forms = [question, ...variants].map((text) => formOf(text, mark, lexicon.wordOf))
  const terms = new Set<number>()
  for (const { ids, isLight, mentions } of forms) {
    for (let at = 0; at < ids.length; at += 1) {
      const [term, next] = [ids[at] ?? -1, ids[at + 1]]
      terms.add(term)
      if (next !== undefined && !isLight[at] && !isLight[at + 1]) terms.add(pairTerm(term, next))
    }
    for (const { concept } of mentions) terms.add(conceptTerm(concept))
  }
  const answered = new Set(cut(answer).map(({ text }) => lexicon.learn(syllableOf(text).fold)))
  return {
    id,
    forms,
    answer: [...answered].filter((term) => !terms.has(term)),
    cites: cites.map((number) => lexicon.learn(number.replace(/^0+(?=.)/, ''))),
    terms: [...terms],
  }
}

/** The words and pairs of a document's questions, each once. */
function askedIn(forms: readonly Form[]): AskedWords {
  const words = new Set<Word>()
  const pairs = new Set<number>()
  for (const form of forms) {
    for (const word of form.words) words.add(word)
    for (let at = 1; at < form.ids.length; at += 1)
      pairs.add(pairOf(form.ids[at - 1] ?? -1, form.ids[at] ?? -1))
  }
  return { words, pairs }
}

/** The information of a term by how many documents have it, of so many as there are; kept until their number changes. */
function createInformation(all: () => number): (having: number) => number {
  let kept: number[] = []
  let size = -1
  return (having) => {
    if (size !== all()) kept = []
    size = all()
    const known = kept[having]
    if (known !== undefined) return known
    const information = Math.max(Math.log(1 + (size - having + 0.5) / (having + 0.5)), LEAST_INFORMATION)
    kept[having] = information
    return information
  }
}

/** What even a word in every document says. */
const LEAST_INFORMATION = 0.1

const MOST_CONCEPTS = 1_000_000

function conceptTerm(concept: number): number {
  return -concept - 1
}

function pairTerm(first: number, second: number): number {
  return -pairOf(first, second) - 1 - MOST_CONCEPTS
}

function order(one: string, two: string): number {
  return one < two ? -1 : one > two ? 1 : 0
}

/** The documents with the highest scores, at most CANDIDATES; equals by id. */
function highest(
  touched: readonly number[],
  scores: Float64Array,
  documents: readonly (Placed | undefined)[],
): Candidate[] {
  const best: { place: number; score: number }[] = []
  for (const place of touched) {
    const score = scores[place] ?? 0
    if (score < (best[0]?.score ?? 0) * LEAST_SHARE) continue
    const last = best[best.length - 1]
    if (best.length >= CANDIDATES && last !== undefined && last.score > score) continue
    let at = best.length
    while (at > 0 && isAfter(best[at - 1], place, score, documents)) at -= 1
    best.splice(at, 0, { place, score })
    if (best.length > CANDIDATES) best.pop()
  }
  const least = (best[0]?.score ?? 0) * LEAST_SHARE
  return best.flatMap(({ place, score }) => {
    const document = documents[place]
    return score < least || document === undefined
      ? []
      : [{ document, share: score / (best[0]?.score ?? score) }]
  })
}

function isAfter(
  one: { place: number; score: number } | undefined,
  place: number,
  score: number,
  documents: readonly (Placed | undefined)[],
): boolean {
  if (one === undefined || one.score !== score) return one !== undefined && one.score < score
  return order(documents[place]?.id ?? '', documents[one.place]?.id ?? '') < 0
}
