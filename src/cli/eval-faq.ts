import { writeFile } from 'node:fs/promises'
import { type FaqEntry, newEntry } from '../domain/knowledge/faq-entry.ts'
import { createFaqSearch, type FaqOutcome, outcomeOf } from '../domain/knowledge/faq-search.ts'
import { EXIT, json, type Surroundings } from './command.ts'
import { crossValidated, curveOf } from './evaluation/faq-curve.ts'
import { type Judged, judge, ranksScore, scoreOf } from './evaluation/faq-score.ts'
import {
  builtInEntries,
  type PlainEntry,
  readPlainEntries,
  readPlainQuestions,
  readQuestions,
} from './evaluation/faq-set.ts'
import { curveLines, failureLines, rankLines, scoreLines } from './evaluation/faq-table.ts'
import { UnusableFile } from './evaluation/jsonl.ts'

export interface FaqEvaluation {
  readonly json: boolean
  readonly failures: boolean
  /** Also tells what other thresholds would do, and what thresholds picked on other questions do. */
  readonly curve: boolean
  readonly predictions?: string
  /** Another collection than the built-in one; its questions are labelled with ids of entries. */
  readonly entries?: string
}

/** Into how many parts the questions are cut to pick thresholds on others. */
const FOLDS = 5
/** Entries of a question that are ranked. */
const RANKED = 10

/** `eval faq FILE`: asks labelled questions and tells how many get what they should. Returns the exit code. */
export async function evaluateFaq(
  file: string,
  options: FaqEvaluation,
  around: Pick<Surroundings, 'out' | 'err'>,
): Promise<number> {
  try {
    around.out(
      options.entries === undefined
        ? await evaluateBuiltIn(file, options)
        : await evaluateOther(file, options.entries, options),
    )
    return EXIT.ok
  } catch (error) {
    if (!(error instanceof UnusableFile)) throw error
    around.err(error.message)
    return EXIT.refused
  }
}

async function evaluateBuiltIn(file: string, options: FaqEvaluation): Promise<string> {
  const questions = await readQuestions(file)
  const collection = builtInEntries()
  const entries = new Map(collection.map((entry) => [entry.id, entry]))
  const search = createFaqSearch(collection)
  const found = questions.map((question) => ({ question, ranked: search.rank(question.q, RANKED) }))
  const judged = found.map((one) => judge(one, entries))
  const score = scoreOf(judged)
  await write(
    options.predictions,
    judged.map((one) => predictionOf(one, entries)),
  )
  const failures = judged.filter(({ isRight }) => !isRight)
  const curve = options.curve
    ? { curve: curveOf(found, entries), validation: crossValidated(found, entries, FOLDS) }
    : null
  if (options.json)
    return json({
      ...score,
      ...(curve ?? {}),
      questions: judged.map(shortOf),
      ...(options.failures ? { failures: failures.map(shortOf) } : {}),
    })
  return [
    ...scoreLines(score),
    ...(curve ? ['', ...curveLines(curve.curve, curve.validation)] : []),
    ...(options.failures ? failures.map(failureLines) : []),
  ].join('\n')
}

async function evaluateOther(file: string, entriesFile: string, options: FaqEvaluation): Promise<string> {
  const questions = await readPlainQuestions(file)
  const entries = await readPlainEntries(entriesFile)
  const collection = new Map(entries.map((entry) => [entry.id, publishedEntry(entry)]))
  const search = createFaqSearch(collection.values())
  const ranked = questions.map(({ q, ids }) => {
    const hits = search.rank(q, RANKED)
    return { q, ids, hits, rank: hits.findIndex(({ id }) => ids.includes(id)) }
  })
  await write(
    options.predictions,
    ranked.map(({ q, hits }) => ({
      q,
      ...shownOf(outcomeOf(hits, collection), hits, collection),
      topics: [],
    })),
  )
  const score = ranksScore(ranked.map(({ rank }) => rank))
  const failures = ranked
    .filter(({ rank }) => rank !== 0)
    .map(({ q, ids, hits }) => ({ q, ids, found: hits.map(({ id }) => id) }))
  if (options.json)
    return json({ questions: questions.length, ...score, ...(options.failures ? { failures } : {}) })
  return [
    ...rankLines(score, questions.length),
    ...(options.failures
      ? failures.map(({ q, ids, found }) => `\n${q}\n  ${ids.join(', ')}: ${found.slice(0, 3).join(', ')}`)
      : []),
  ].join('\n')
}

/** One question in JSON: the outcome, the entry that was shown or nearest, and its score. */
function shortOf({ question, outcome, ranked, isRight }: Judged) {
  const [best] = ranked
  return {
    q: question.q,
    kind: question.kind,
    wanted: question.topics,
    outcome: outcome.kind,
    right: isRight,
    entry: best?.id ?? null,
    topic: best?.topic ?? null,
    score: best?.score ?? 0,
  }
}

function predictionOf({ question, outcome, ranked }: Judged, entries: ReadonlyMap<string, FaqEntry>) {
  const shown = shownOf(outcome, ranked, entries)
  const topics = [...new Set(shown.ids.flatMap((id) => entries.get(id)?.topic ?? []))]
  return { q: question.q, ...shown, topics }
}

/** What a person would get: the outcome, the entries best first, and the text, also where it says that nothing is known. */
function shownOf(
  outcome: FaqOutcome,
  ranked: readonly { readonly id: string }[],
  entries: ReadonlyMap<string, FaqEntry>,
) {
  const first = outcome.kind === 'choices' ? outcome.entries.map(({ id }) => id) : []
  const ids = [...new Set([...first, ...ranked.map(({ id }) => id)])].slice(0, RANKED)
  return { outcome: outcome.kind, ids, answer: textOf(outcome, entries) }
}

function textOf(outcome: FaqOutcome, entries: ReadonlyMap<string, FaqEntry>): string | null {
  if (outcome.kind === 'choices') return null
  if (outcome.kind === 'unknown') return outcome.nearest?.answer ?? null
  const { entry } = outcome
  const now = entry.replacedBy === null ? undefined : entries.get(entry.replacedBy)
  return now ? `${entry.answer} ${now.answer}` : entry.answer
}

/** An entry of another collection as if it were ours. */
function publishedEntry({ id, question, variants, answer }: PlainEntry): FaqEntry {
  return { ...newEntry(question, new Date(0)), id, variants, answer, status: 'published' }
}

async function write(file: string | undefined, lines: readonly unknown[]): Promise<void> {
  if (file !== undefined) await writeFile(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
}
