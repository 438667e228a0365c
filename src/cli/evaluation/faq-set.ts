import { z } from 'zod'
import { readCollection } from '../../domain/knowledge/faq-document.ts'
import { type FaqEntry, isFindable } from '../../domain/knowledge/faq-entry.ts'
import { readFaqFiles } from '../../domain/knowledge/faq-files.ts'
import { readLines, UnusableFile } from './jsonl.ts'

const Question = z.object({
  q: z.string(),
  /** Topics of which any one answers; none: nothing does. */
  topics: z.array(z.string()).default([]),
  /** outofscope and gap are to be abstained from; the others say how the question is written. */
  kind: z.string().default('plain'),
})
/** A labelled question to the built-in collection. */
export type FaqQuestion = z.output<typeof Question>

const PlainEntryRow = z.object({
  id: z.coerce.string(),
  question: z.string(),
  variants: z.array(z.string()).default([]),
  answer: z.string(),
})
const PlainQuestion = z
  .object({
    q: z.string(),
    id: z.coerce.string().optional(),
    ids: z.array(z.coerce.string()).default([]),
  })
  .transform(({ q, id, ids }) => ({ q, ids: id === undefined ? ids : [id, ...ids] }))

/** An entry of another collection. */
export type PlainEntry = z.output<typeof PlainEntryRow>
/** Questions to another collection, with the entries that answer them. */
export type PlainQuestions = z.output<typeof PlainQuestion>[]

/** Questions labelled with topics. Throws UnusableFile. */
export async function readQuestions(file: string): Promise<FaqQuestion[]> {
  return readLines(file, Question)
}

/** Another collection, one entry a line. Throws UnusableFile. */
export async function readPlainEntries(file: string): Promise<PlainEntry[]> {
  return readLines(file, PlainEntryRow)
}

/** Questions labelled with entries. Throws UnusableFile. */
export async function readPlainQuestions(file: string): Promise<PlainQuestions> {
  return readLines(file, PlainQuestion)
}

/** The built-in entries that can be found. Throws UnusableFile where a file of theirs is wrong. */
export function builtInEntries(): FaqEntry[] {
  const files = readFaqFiles()
  const topics = files.topics.map(({ file, content }) => ({ file, content: withoutNotes(content) }))
  const problems: Parameters<typeof readCollection>[1] = []
  const { entries } = readCollection({ ...files, topics }, problems)
  const [problem] = problems
  if (problem) throw new UnusableFile(`${problem.file}: ${problem.field}: ${problem.message}`)
  return entries.filter(isFindable)
}

/** Entries without `facts`, the writers' own notes. */
function withoutNotes(content: unknown): unknown {
  if (!isRecord(content) || !Array.isArray(content.entries)) return content
  const entries = content.entries.map((entry: unknown) => {
    if (!isRecord(entry)) return entry
    const { facts: _, ...rest } = entry
    return rest
  })
  return { ...content, entries }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
