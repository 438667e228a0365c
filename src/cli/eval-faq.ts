import { writeFile } from 'node:fs/promises'
import type { FaqEntry } from '../domain/knowledge/faq-entry.ts'
import { createFaqSearch } from '../domain/knowledge/faq-search.ts'
import { createQuestionIndex } from '../lib/search/question-index.ts'
import { EXIT, json, type Surroundings } from './command.ts'
import { crossValidated, curveOf } from './evaluation/faq-curve.ts'
import { type Judged, judge, ranksScore, scoreOf } from './evaluation/faq-score.ts'
import { builtInEntries, readPlainEntries, readPlainQuestions, readQuestions } from './evaluation/faq-set.ts'
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

async function evaluateOther(file: string, collection: string, options: FaqEvaluation): Promise<string> {
  const questions = await readPlainQuestions(file)
  const entries = await readPlainEntries(collection)
  const index = createQuestionIndex()
  for (const entry of entries) index.put(entry)
  const answers = new Map(entries.map(({ id, answer }) => [id, answer]))
  const ranked = questions.map(({ q, ids }) => {
    const hits = index.search(q, RANKED)
    return { q, ids, hits, rank: hits.findIndex(({ id }) => ids.includes(id)) }
  })
  await write(
    options.predictions,
    ranked.map(({ q, hits }) => {
      const ids = hits.map(({ id }) => id)
      const outcome = ids.length === 0 ? 'unknown' : 'answer'
      return { q, outcome, topics: [], ids, answer: answers.get(ids[0] ?? '') ?? null }
    }),
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
  const first = outcome.kind === 'choices' ? outcome.entries.map(({ id }) => id) : []
  const ids = [...new Set([...first, ...ranked.map(({ id }) => id)])].slice(0, RANKED)
  const topics = [...new Set(ids.flatMap((id) => entries.get(id)?.topic ?? []))]
  const answer = outcome.kind === 'answer' ? outcome.entry.answer : null
  return { q: question.q, outcome: outcome.kind, topics, ids, answer }
}

async function write(file: string | undefined, lines: readonly unknown[]): Promise<void> {
  if (file !== undefined) await writeFile(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
}
