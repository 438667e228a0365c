import { createQuestionIndex, type Hit } from '../../lib/search/question-index.ts'
import { type FaqEntry, isFindable } from './faq-entry.ts'
import { surenessOf } from './faq-sureness.ts'
import { type FaqThresholds, MOST_CHOICES, NOT_FOR_ASKER, THRESHOLDS } from './faq-thresholds.ts'

/** What a question led to. An entry without a known source is never an answer: it is the `nearest` of what is unknown. */
export type FaqOutcome =
  | {
      readonly kind: 'answer'
      readonly entry: FaqEntry
      readonly score: number
      /** Nearly as near, of the same topic. */
      readonly also: readonly FaqEntry[]
    }
  | { readonly kind: 'choices'; readonly entries: readonly FaqEntry[] }
  | { readonly kind: 'unknown'; readonly nearest: FaqEntry | null }

/** Who asks, as far as it matters to what is found. */
export interface Asker {
  readonly organisations: readonly string[]
  readonly levels: readonly string[]
}

/** An entry found: its score, and the reading of the message that found it (other than 0 for a second meaning of a short form). */
export interface RankedEntry {
  readonly id: string
  readonly topic: string
  readonly score: number
  readonly reading: number
  /** The message names something of another field: nothing is a sure answer to it. */
  readonly isForeign: boolean
}

/** The search over the entries that can be found. */
export interface FaqSearch {
  /** Adds an entry or takes over its new words; one that cannot be found any more goes. */
  put(entry: FaqEntry): void
  remove(id: string): void
  ask(question: string, asker?: Asker): FaqOutcome
  /** The entries closest to a question, best first. */
  rank(question: string, limit: number, asker?: Asker): RankedEntry[]
}

/** Makes the entries findable. `synonyms` are words that staff have taught: people say `words` and mean `means`. */
export function createFaqSearch(
  entries: Iterable<FaqEntry>,
  options: { readonly synonyms?: readonly { readonly words: string; readonly means: string }[] } = {},
): FaqSearch {
  const index = createQuestionIndex(options)
  const byId = new Map<string, FaqEntry>()
  const put = (entry: FaqEntry) => {
    if (!isFindable(entry)) return remove(entry.id)
    byId.set(entry.id, entry)
    index.put({ ...entry, cites: citedNumbers(entry) })
  }
  const remove = (id: string) => {
    byId.delete(id)
    index.remove(id)
  }
  const rank = (question: string, limit: number, asker?: Asker) =>
    index
      .search(question, limit * 2)
      .flatMap((hit) => rankedFor(hit, byId.get(hit.id), asker))
      .toSorted((one, two) => two.score - one.score)
      .slice(0, limit)
  for (const entry of entries) put(entry)
  return {
    put,
    remove,
    rank,
    ask: (question, asker) => outcomeOf(rank(question, LOOKED_AT, asker), byId),
  }
}

const LOOKED_AT = 10

/** Beside an entry that is not sure to be meant: others at least this near, as a share of its score. */
const NEAR = 0.8

/** Beside an answer: others of its topic at least this near. */
const ALSO = 0.9

function rankedFor(hit: Hit, entry: FaqEntry | undefined, asker: Asker | undefined): RankedEntry[] {
  if (entry === undefined) return []
  const { organisation, level } = NOT_FOR_ASKER
  let { score } = hit
  if (asker !== undefined && isForOthers(entry.organisations, asker.organisations)) score *= organisation
  if (asker !== undefined && isForOthers(entry.levels, asker.levels)) score *= level
  const { id, reading, isForeign } = hit
  return [{ id, topic: entry.topic, score, reading, isForeign }]
}

/** What people call the documents by that an entry rests on today: "25" of 25/2023/TT-BGDĐT, "230" of 230-KL/TW. */
function citedNumbers({ sources }: FaqEntry): string[] {
  return sources.flatMap((source) => {
    const number = source.kind === 'document' && !source.former ? /^\d+/.exec(source.number)?.[0] : undefined
    return number === undefined ? [] : [number]
  })
}

function isForOthers(meant: readonly string[], asker: readonly string[]): boolean {
  return meant.length > 0 && asker.length > 0 && !meant.some((one) => asker.includes(one))
}

/** Decides what to do with the entries that were found, best first. */
export function outcomeOf(
  ranked: readonly RankedEntry[],
  entries: ReadonlyMap<string, FaqEntry>,
  thresholds: FaqThresholds = THRESHOLDS,
): FaqOutcome {
  const found = ranked.flatMap((one) => {
    const entry = entries.get(one.id)
    return entry === undefined ? [] : [{ ...one, entry }]
  })
  const [best] = found
  if (best === undefined) return { kind: 'unknown', nearest: null }
  if (best.entry.status === 'refer') {
    const known = found.filter(
      ({ entry, score }) =>
        entry.status !== 'refer' &&
        score >=
          Math.max(thresholds.besideUnknown, best.score * (1 - thresholds.referLead * (1 - best.score))),
    )
    const offered = distinctPoints([best, ...known]).slice(0, MOST_CHOICES)
    if (offered.length > 1) return { kind: 'choices', entries: offered.map(({ entry }) => entry) }
    return { kind: 'unknown', nearest: best.score >= thresholds.refer ? best.entry : null }
  }
  const sureness = best.isForeign
    ? 0
    : surenessOf(
        found.map(({ topic, score, entry }) => ({ topic, score, isUnknown: entry.status === 'refer' })),
      )
  if (best.score < thresholds.choices) return { kind: 'unknown', nearest: null }
  const close = distinctPoints(
    found.filter(({ score }) => score >= thresholds.choices && score >= best.score * (1 - thresholds.lead)),
  )
  const otherMeaning = found.find(
    ({ reading, score }) =>
      reading !== best.reading && score >= best.score * (1 - thresholds.leadOverMeaning),
  )
  const offered = distinctPoints([
    ...close.slice(0, 1),
    ...(otherMeaning ? [otherMeaning] : []),
    ...close.slice(1),
  ])
  const isBetweenTopics = offered.some(
    ({ topic, reading }) => topic !== best.topic || reading !== best.reading,
  )
  if (offered.length > 1 && (isBetweenTopics || best.topic === '' || sureness < thresholds.answer))
    return { kind: 'choices', entries: offered.slice(0, MOST_CHOICES).map(({ entry }) => entry) }
  if (sureness >= thresholds.answer) {
    const also = distinctPoints(
      found.filter(({ topic, score }) => topic === best.topic && score >= best.score * ALSO),
    )
      .filter(({ entry }) => entry !== best.entry && entry.status !== 'refer')
      .slice(0, MOST_CHOICES - 1)
    return { kind: 'answer', entry: best.entry, score: best.score, also: also.map(({ entry }) => entry) }
  }
  const near = distinctPoints(found.filter(({ score }) => score >= best.score * NEAR))
  return { kind: 'choices', entries: near.slice(0, MOST_CHOICES).map(({ entry }) => entry) }
}

/** One entry for each point: an entry whose answer has been replaced is the same point as the one that replaces it. */
function distinctPoints<T extends { readonly entry: FaqEntry }>(found: readonly T[]): T[] {
  const seen = new Set<string>()
  return found.filter(({ entry }) => {
    const point = entry.replacedBy ?? entry.id
    if (seen.has(point) || seen.has(entry.answer)) return false
    seen.add(point).add(entry.answer)
    return true
  })
}
