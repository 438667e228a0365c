import { isUnanswerable, judge, ranksScore, scoreOf } from '../../src/cli/evaluation/faq-score.ts'
import { builtInEntries, type FaqQuestion, readQuestions } from '../../src/cli/evaluation/faq-set.ts'
import type { FaqEntry } from '../../src/domain/knowledge/faq-entry.ts'
import { createFaqSearch } from '../../src/domain/knowledge/faq-search.ts'
import type { QuestionDocument } from '../../src/lib/search/question-index.ts'
import { type Ask, ENGINES, type Engine } from './faq-engines.ts'

const FILES = ['test/data/faq-questions.dev.jsonl', 'test/data/faq-questions.tune.jsonl']

/** Entries of the small and of the large collection. */
const FEW = 100
const MANY = 10_000
/** Questions that are asked before the clock runs, and how long an engine is asked. */
const WARM_UP = 100
const LONGEST_MS = 20_000

interface Quality {
  readonly top1: number
  readonly top3: number
  readonly mrr: number
  /** Answered right and wrong with the cut that serves the engine best; null: the best it can do is to answer nothing. */
  readonly answeredRight: number | null
  readonly confidentlyWrong: number | null
}

interface Speed {
  readonly buildMs: number
  readonly p50Ms: number
  readonly p99Ms: number
}

/** Compares engines on the built-in entries and the labelled questions: how well they find, how fast, how sure. */
export async function faq() {
  const entries = builtInEntries()
  const questions = (await Promise.all(FILES.map(readQuestions))).flat()
  const many = variedEntries(entries, MANY)
  const rows = ENGINES.map((engine) => {
    const { ask } = timedBuild(engine, entries)
    const quality =
      engine.name === 'ours' ? ourQuality(entries, questions) : qualityOf(ask, entries, questions)
    const few = timedBuild(engine, entries.slice(0, FEW))
    const small = { buildMs: few.buildMs, ...timed(few.ask, questions) }
    const large = timedBuild(engine, many)
    return {
      engine: engine.name,
      ...quality,
      small,
      large: { buildMs: large.buildMs, ...timed(large.ask, questions) },
    }
  })
  const answerable = questions.filter((one) => !isUnanswerable(one)).length
  const result = { entries: entries.length, questions: questions.length, answerable, rows }
  return { table: tableOf(result), result }
}

function timedBuild(engine: Engine, documents: readonly QuestionDocument[]): { ask: Ask; buildMs: number } {
  const start = performance.now()
  const ask = engine.build(documents)
  return { ask, buildMs: performance.now() - start }
}

/** Asks each question once, until the engine has had its time. */
function timed(ask: Ask, questions: readonly FaqQuestion[]): Omit<Speed, 'buildMs'> {
  const times: number[] = []
  const until = performance.now() + LONGEST_MS
  for (const { q } of questions.slice(0, WARM_UP)) if (performance.now() < until) ask(q)
  for (const { q } of questions) {
    const start = performance.now()
    if (start > until && times.length > 0) break
    ask(q)
    times.push(performance.now() - start)
  }
  times.sort((one, two) => one - two)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return { p50Ms: at(0.5), p99Ms: at(0.99) }
}

function ourQuality(entries: readonly FaqEntry[], questions: readonly FaqQuestion[]): Quality {
  const search = createFaqSearch(entries)
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  return scoreOf(questions.map((question) => judge({ question, ranked: search.rank(question.q, 10) }, byId)))
}

function qualityOf(ask: Ask, entries: readonly FaqEntry[], questions: readonly FaqQuestion[]): Quality {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const asked = questions.map((question) => {
    const found = ask(question.q)
    const rank = found.findIndex(({ id }) => question.topics.includes(byId.get(id)?.topic ?? ''))
    const [first] = found
    const best = first === undefined ? undefined : byId.get(first.id)
    const isRight = !isUnanswerable(question) && rank === 0
    return { question, rank, isRight, score: best?.status === 'published' ? (first?.score ?? 0) : null }
  })
  const ranks = asked.filter(({ question }) => !isUnanswerable(question)).map(({ rank }) => rank)
  return { ...ranksScore(ranks), ...bestCut(asked) }
}

/** The cut with the most worth, where a wrong answer costs as much as four right ones gain. */
function bestCut(asked: readonly { readonly isRight: boolean; readonly score: number | null }[]) {
  const scored = asked
    .flatMap(({ score, isRight }) => (score === null ? [] : [{ score, isRight }]))
    .sort((one, two) => two.score - one.score)
  let [right, wrong, most] = [0, 0, 0]
  let best: Pick<Quality, 'answeredRight' | 'confidentlyWrong'> = {
    answeredRight: null,
    confidentlyWrong: null,
  }
  for (const { isRight } of scored) {
    if (isRight) right += 1
    else wrong += 1
    if (right - 4 * wrong <= most) continue
    most = right - 4 * wrong
    best = { answeredRight: right, confidentlyWrong: wrong }
  }
  return best
}

/** As many entries as wanted: the real ones, and copies with a third of the words exchanged for others of the collection. */
function variedEntries(entries: readonly FaqEntry[], wanted: number): QuestionDocument[] {
  const random = randomOf(20261122)
  const words = [...new Set(entries.flatMap(({ question }) => question.split(' ')))]
  const other = (text: string) =>
    text
      .split(' ')
      .map((word) => (random() < 0.33 ? (words[Math.floor(random() * words.length)] ?? word) : word))
      .join(' ')
  return Array.from({ length: wanted }, (_, at) => {
    const entry = entries[at % entries.length]
    if (entry === undefined) throw new Error('no entries')
    const { id, question, variants, answer } = entry
    return at < entries.length
      ? entry
      : { id: `${id}-${at}`, question: other(question), variants: variants.map(other), answer: other(answer) }
  })
}

/** The same numbers every time (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

interface Row extends Quality {
  readonly engine: string
  readonly small: Speed
  readonly large: Speed
}

function tableOf(result: {
  readonly entries: number
  readonly questions: number
  readonly answerable: number
  readonly rows: readonly Row[]
}): string {
  const { entries, questions, answerable, rows } = result
  const percent = (count: number, of: number) => `${((100 * count) / of).toFixed(1)} %`
  const speed = ({ buildMs, p50Ms, p99Ms }: Speed) => [
    `${buildMs.toFixed(0)} ms`,
    `${p50Ms.toFixed(2)}/${p99Ms.toFixed(2)} ms`,
  ]
  const lines = [
    [
      'engine',
      'top-1',
      'top-3',
      'MRR',
      'answered',
      'conf. wrong',
      'build 100',
      'p50/p99 100',
      'build 10k',
      'p50/p99 10k',
    ],
    ...rows.map((row) => [
      row.engine,
      percent(row.top1, answerable),
      percent(row.top3, answerable),
      row.mrr.toFixed(3),
      row.answeredRight === null ? 'has none' : percent(row.answeredRight, answerable),
      row.confidentlyWrong === null ? 'has none' : percent(row.confidentlyWrong, questions),
      ...speed(row.small),
      ...speed(row.large),
    ]),
  ]
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((cells) => (cells[column] ?? '').length)),
  )
  return [
    `${entries} entries, ${questions} questions, ${answerable} of them with an answer; speed at ${FEW} and ${MANY} entries`,
    ...lines.map((cells) =>
      cells
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    ),
  ].join('\n')
}
