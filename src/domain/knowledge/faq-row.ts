import type { FaqEntry, Source } from './faq-entry.ts'

/** An entry as it is stored: lists are JSON. */
export type FaqRow = Omit<
  FaqEntry,
  'variants' | 'sources' | 'organisations' | 'levels' | 'status' | 'confidence'
> & {
  readonly variants: string
  readonly sources: string
  readonly organisations: string
  readonly levels: string
  readonly status: string
  readonly confidence: string
}

/** A stored row as an entry. */
export function toEntry(row: FaqRow): FaqEntry {
  const { id, topic, question, answer, uncertain, inForceFrom, inForceTo, replacedBy, reviewedOn } = row
  return {
    id,
    topic,
    question,
    variants: JSON.parse(row.variants) as string[],
    answer,
    uncertain,
    status: row.status as FaqEntry['status'],
    confidence: row.confidence as FaqEntry['confidence'],
    sources: JSON.parse(row.sources) as Source[],
    inForceFrom,
    inForceTo,
    replacedBy,
    organisations: JSON.parse(row.organisations) as string[],
    levels: JSON.parse(row.levels) as string[],
    reviewedOn,
  }
}

/** An entry as it is stored. */
export function fromEntry(entry: FaqEntry): FaqRow {
  return {
    ...entry,
    variants: JSON.stringify(entry.variants),
    sources: JSON.stringify(entry.sources),
    organisations: JSON.stringify(entry.organisations),
    levels: JSON.stringify(entry.levels),
  }
}
