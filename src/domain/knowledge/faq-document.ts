import { z } from 'zod'
import { PARTIAL_DAY } from '../../lib/partial-day.ts'
import { fold } from '../../lib/vi/fold.ts'
import type { FileProblem } from '../file-problem.ts'
import { LEVELS, ORGANISATION_KINDS } from '../org/unit.ts'
import { type FaqEntry, LONGEST_ANSWER, type Source } from './faq-entry.ts'
import { hasEnded, type LegalDocument } from './legal-document.ts'

const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/, 'small letters, digits and - only')
const words = z.string().trim().min(1)
const day = z.preprocess(
  (written) => (typeof written === 'number' ? String(written) : written),
  z.string().regex(PARTIAL_DAY, 'a day: 2026, 2026-03 or 2026-03-01'),
)
const confidence = z.enum(['high', 'medium', 'low'])

const source = z.union([
  z
    .strictObject({
      document: words,
      article: words.nullable().default(null),
      former: z.boolean().default(false),
    })
    .transform(({ document, ...rest }): Source => ({ kind: 'document', number: document, ...rest })),
  z.strictObject({ guidance: words }).transform(({ guidance: text }): Source => ({ kind: 'guidance', text })),
  z.strictObject({ practice: words }).transform(({ practice: text }): Source => ({ kind: 'practice', text })),
  z.strictObject({ product: words }).transform(({ product: text }): Source => ({ kind: 'product', text })),
])

const entry = z.strictObject({
  id,
  question: words.max(200),
  variants: z.array(words.max(200)).min(2).max(6),
  answer: words,
  status: z.enum(['published', 'refer']),
  confidence,
  uncertain: words.nullable().default(null),
  sources: z.array(source),
  inForceFrom: day.nullable().default(null),
  inForceTo: day.nullable().default(null),
  replacedBy: id.nullable().default(null),
  appliesTo: z
    .strictObject({
      organisations: z.array(z.enum(ORGANISATION_KINDS)).default([]),
      levels: z.array(z.enum(LEVELS)).default([]),
    })
    .default({ organisations: [], levels: [] }),
  reviewedOn: z.iso.date(),
})

const topic = z.strictObject({ topic: id, title: words, entries: z.array(entry).min(1) })

const document = z.strictObject({
  number: words,
  title: words,
  issuer: words,
  issuedOn: day.nullable().default(null),
  effectiveFrom: day.nullable().default(null),
  effectiveTo: day.nullable().default(null),
  replacedBy: words.nullable().default(null),
  url: z.url().nullable().default(null),
  confidence,
  uncertain: words.nullable().default(null),
})

/** Files as they were parsed: the table of documents, and topics with their entries. */
export interface FaqDocuments {
  readonly documents?: unknown
  readonly topics: readonly { readonly file: string; readonly content: unknown }[]
}

export interface FaqCollection {
  readonly documents: readonly LegalDocument[]
  readonly entries: readonly FaqEntry[]
}

/** Reads the files one by one, without the checks between them; what is wrong is added to `problems`. */
export function readCollection(files: FaqDocuments, problems: FileProblem[]): FaqCollection {
  const read = <T>(schema: z.ZodType<T>, content: unknown, file: string): T[] => {
    const result = schema.safeParse(content)
    if (result.success) return [result.data]
    problems.push(
      ...result.error.issues.map(({ path, message }) => ({ file, field: path.join('.'), message })),
    )
    return []
  }
  return {
    documents: read(z.array(document), files.documents ?? [], 'documents.yaml').flat(),
    entries: files.topics.flatMap(({ file, content }) =>
      read(topic, content, file).flatMap((one) =>
        one.entries.map(({ appliesTo, ...rest }) => ({ ...rest, ...appliesTo, topic: one.topic })),
      ),
    ),
  }
}

/**
 * What is wrong between the entries and the documents of a collection: an id or a question twice, a document that is not
 * in the table, an answer that is too long, a doubt that is not told.
 */
export function checkCollection({ documents, entries }: FaqCollection): FileProblem[] {
  const table = new Map(documents.map((one) => [one.number, one]))
  const byId = new Map(entries.map((one) => [one.id, one]))
  const asked = new Map<string, string>()
  return entries.flatMap((one) => {
    const wrong: string[] = []
    if (byId.get(one.id) !== one) wrong.push('this id is used twice')
    for (const question of [one.question, ...one.variants]) {
      const other = asked.get(fold(question))
      if (other !== undefined) wrong.push(`“${question}” is asked in ${other} too`)
      asked.set(fold(question), one.id)
    }
    const length = one.answer.length + (one.uncertain?.length ?? 0)
    if (length > LONGEST_ANSWER) wrong.push(`the answer has ${length} characters, ${LONGEST_ANSWER} at most`)
    if (one.status === 'published' && one.sources.length === 0) wrong.push('an answer without a source')
    if ((one.status === 'refer') !== (one.confidence === 'low')) wrong.push('low is refer, and refer is low')
    if ((one.confidence === 'medium') !== (one.uncertain !== null))
      wrong.push('medium says what is uncertain, and nothing else does')
    const now = one.replacedBy === null ? undefined : byId.get(one.replacedBy)
    if (one.replacedBy !== null && (now === undefined || now.replacedBy !== null))
      wrong.push(`replaced by ${one.replacedBy}, which does not answer`)
    for (const source of one.sources)
      if (source.kind === 'document' && !table.has(source.number))
        wrong.push(`${source.number} is not in the table of documents`)
    return wrong.map((message) => ({ file: `${one.topic}.yaml`, field: one.id, message }))
  })
}

/** Entries that cite as current what is no longer in force on a day: they may be imported, and are due for review at once. */
export function endedSources({ documents, entries }: FaqCollection, day: string): FileProblem[] {
  const table = new Map(documents.map((one) => [one.number, one]))
  return entries.flatMap(({ id: field, topic, sources }) =>
    sources.flatMap((source) => {
      const cited = source.kind === 'document' && !source.former ? table.get(source.number) : undefined
      if (!cited || !hasEnded(cited, day)) return []
      const message = `${cited.number} is no longer in force, but cited as current`
      return [{ file: `${topic}.yaml`, field, message }]
    }),
  )
}
