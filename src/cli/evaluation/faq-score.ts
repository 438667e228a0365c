import type { FaqEntry } from '../../domain/knowledge/faq-entry.ts'
import { type FaqOutcome, outcomeOf, type RankedEntry } from '../../domain/knowledge/faq-search.ts'
import type { FaqThresholds } from '../../domain/knowledge/faq-thresholds.ts'
import type { FaqQuestion } from './faq-set.ts'

/** A question with what was found for it. */
export interface Found {
  readonly question: FaqQuestion
  /** Best first. */
  readonly ranked: readonly RankedEntry[]
}

/** A question with what came of it. */
export interface Judged extends Found {
  readonly outcome: FaqOutcome
  readonly isRight: boolean
  /** An answer that is none: to what nothing answers, or about something else. */
  readonly isConfidentlyWrong: boolean
}

/** Counts over questions. Shares are of `answerable`, or of `unanswerable` for the two of abstaining. */
export interface FaqScore {
  readonly answerable: number
  readonly top1: number
  readonly top3: number
  /** Mean reciprocal rank of the first entry of a right topic. */
  readonly mrr: number
  /** Right as the one answer; right within the answer or the choices. */
  readonly answeredRight: number
  readonly right: number
  readonly unanswerable: number
  readonly abstainedRight: number
  readonly abstainedByKind: Readonly<Record<string, Tally>>
  /** Of all questions. */
  readonly confidentlyWrong: number
  readonly byKind: Readonly<Record<string, Tally>>
}

export interface Tally {
  readonly questions: number
  readonly right: number
}

/** Whether nothing in a collection answers a question of this kind. */
export function isUnanswerable({ kind }: Pick<FaqQuestion, 'kind'>): boolean {
  return kind === 'outofscope' || kind === 'gap'
}

/** Decides what comes of a question, and whether that is right. */
export function judge(
  found: Found,
  entries: ReadonlyMap<string, FaqEntry>,
  thresholds?: FaqThresholds,
): Judged {
  const outcome = outcomeOf(found.ranked, entries, thresholds)
  const { topics } = found.question
  const isRight = isUnanswerable(found.question)
    ? outcome.kind === 'unknown'
    : outcome.kind === 'answer'
      ? topics.includes(outcome.entry.topic)
      : outcome.kind === 'choices' && outcome.entries.some(({ topic }) => topics.includes(topic))
  return { ...found, outcome, isRight, isConfidentlyWrong: outcome.kind === 'answer' && !isRight }
}

/** The figures over judged questions. */
export function scoreOf(judged: readonly Judged[]): FaqScore {
  const answerable = judged.filter(({ question }) => !isUnanswerable(question))
  const unanswerable = judged.filter(({ question }) => isUnanswerable(question))
  const ranks = answerable.map(({ question, ranked }) =>
    ranked.findIndex(({ topic }) => question.topics.includes(topic)),
  )
  const count = (list: readonly Judged[], holds: (one: Judged) => boolean) => list.filter(holds).length
  return {
    answerable: answerable.length,
    ...ranksScore(ranks),
    answeredRight: count(answerable, ({ isRight, outcome }) => isRight && outcome.kind === 'answer'),
    right: count(answerable, ({ isRight }) => isRight),
    unanswerable: unanswerable.length,
    abstainedRight: count(unanswerable, ({ isRight }) => isRight),
    abstainedByKind: talliesOf(unanswerable),
    confidentlyWrong: count(judged, ({ isConfidentlyWrong }) => isConfidentlyWrong),
    byKind: talliesOf(judged),
  }
}

/** Top-1, top-3 and mean reciprocal rank of ranks counted from 0; -1: not found. */
export function ranksScore(ranks: readonly number[]): { top1: number; top3: number; mrr: number } {
  const reciprocal = ranks.reduce((sum, rank) => sum + (rank < 0 ? 0 : 1 / (rank + 1)), 0)
  return {
    top1: ranks.filter((rank) => rank === 0).length,
    top3: ranks.filter((rank) => rank >= 0 && rank < 3).length,
    mrr: ranks.length === 0 ? 0 : reciprocal / ranks.length,
  }
}

function talliesOf(judged: readonly Judged[]): Record<string, Tally> {
  const tallies: Record<string, Tally> = {}
  for (const { question, isRight } of judged) {
    const { questions, right } = tallies[question.kind] ?? { questions: 0, right: 0 }
    tallies[question.kind] = { questions: questions + 1, right: right + (isRight ? 1 : 0) }
  }
  return tallies
}
