import { lastDayOf } from '../../lib/partial-day.ts'
import { fold } from '../../lib/vi/fold.ts'
import { hasEnded, type LegalDocument } from './legal-document.ts'

export const ENTRY_STATUSES = ['published', 'refer', 'draft', 'retired'] as const
/** published: answered with; refer: says that no source is known and passes on; draft, retired: not found by anybody. */
export type EntryStatus = (typeof ENTRY_STATUSES)[number]

/** What an answer rests on. `former`: cited as history, for it is no longer in force. */
export type Source =
  | {
      readonly kind: 'document'
      readonly number: string
      readonly article: string | null
      readonly former: boolean
    }
  | { readonly kind: 'guidance' | 'practice' | 'product'; readonly text: string }

/** câu hỏi thường gặp: one question that is answered, with all that vouches for the answer. Days may be partial. */
export interface FaqEntry {
  readonly id: string
  readonly topic: string
  readonly question: string
  /** Other ways in which people ask the same. */
  readonly variants: readonly string[]
  readonly answer: string
  /** What is not certain about the answer; shown under it. */
  readonly uncertain: string | null
  readonly status: EntryStatus
  readonly confidence: 'high' | 'medium' | 'low'
  readonly sources: readonly Source[]
  readonly inForceFrom: string | null
  readonly inForceTo: string | null
  /** The entry whose answer holds now; this one only says what became of the old rule. */
  readonly replacedBy: string | null
  /** Kinds of organisation and levels that it is meant for; empty: everybody. */
  readonly organisations: readonly string[]
  readonly levels: readonly string[]
  readonly reviewedOn: string
}

/** The longest answer, with what is uncertain about it, in characters. */
export const LONGEST_ANSWER = 600

/** Why an entry is to be looked at again. */
export type ReviewReason = 'document-ended' | 'older-than-a-year' | 'in-force-ended'

/** Whether people find the entry: as an answer, or as a "nobody knows, ask the person in charge". */
export function isFindable({ status }: Pick<FaqEntry, 'status'>): boolean {
  return status === 'published' || status === 'refer'
}

/** Why staff should look at an entry again on a day; empty where nothing calls for it. */
export function reviewReasons(
  entry: Pick<FaqEntry, 'sources' | 'reviewedOn' | 'inForceTo' | 'status' | 'replacedBy'>,
  documents: ReadonlyMap<string, LegalDocument>,
  day: string,
): ReviewReason[] {
  if (!isFindable(entry)) return []
  const ended = entry.sources.some((source) => {
    const document = source.kind === 'document' && !source.former ? documents.get(source.number) : undefined
    return document !== undefined && hasEnded(document, day)
  })
  const reasons: ReviewReason[] = []
  if (ended) reasons.push('document-ended')
  if (entry.inForceTo !== null && entry.replacedBy === null && lastDayOf(entry.inForceTo) < day)
    reasons.push('in-force-ended')
  if (`${Number(entry.reviewedOn.slice(0, 4)) + 1}${entry.reviewedOn.slice(4)}` <= day)
    reasons.push('older-than-a-year')
  return reasons
}

/** An empty entry for a question that staff answer; its id is made from the question and the time. */
export function newEntry(question: string, now: Date): FaqEntry {
  const words = fold(question)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replaceAll(/^-|-$/g, '')
  return {
    id: `${words || 'cau-hoi'}-${now.getTime().toString(36)}`,
    topic: 'khac',
    question,
    variants: [],
    answer: '',
    uncertain: null,
    status: 'draft',
    confidence: 'high',
    sources: [],
    inForceFrom: null,
    inForceTo: null,
    replacedBy: null,
    organisations: [],
    levels: [],
    reviewedOn: '',
  }
}
