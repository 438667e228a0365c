import type { CrossValidation, CurvePoint } from './faq-curve.ts'
import type { FaqScore, Judged, Tally } from './faq-score.ts'

/** The figures as lines for people. */
export function scoreLines(score: FaqScore): string[] {
  const { answerable, unanswerable } = score
  const all = answerable + unanswerable
  return [
    line('top-1', score.top1, answerable),
    line('top-3', score.top3, answerable),
    `${'MRR'.padEnd(WIDTH)}  ${score.mrr.toFixed(3)}`,
    line('right as the answer', score.answeredRight, answerable),
    line('right as answer or choice', score.right, answerable),
    line('confidently wrong', score.confidentlyWrong, all),
    line('abstained where due', score.abstainedRight, unanswerable),
    ...Object.entries(score.byKind).map(([kind, { right, questions }]: [string, Tally]) =>
      line(`  ${kind}`, right, questions),
    ),
  ]
}

/** Top-1, top-3 and mean reciprocal rank of another collection, for people. */
export function rankLines(
  { top1, top3, mrr }: { readonly top1: number; readonly top3: number; readonly mrr: number },
  questions: number,
): string[] {
  return [
    line('top-1', top1, questions),
    line('top-3', top3, questions),
    `${'MRR'.padEnd(WIDTH)}  ${mrr.toFixed(3)}`,
  ]
}

/** A question that came out wrong, with the entries that were nearest. */
export function failureLines({ question, outcome, ranked }: Judged): string {
  const wanted = question.topics.length === 0 ? 'nothing' : question.topics.join(', ')
  const nearest = ranked.slice(0, 3).map(({ id, topic, score }) => `  ${score.toFixed(3)}  ${topic}  ${id}`)
  return [`\n${question.q}`, `  ${question.kind}, ${wanted}: ${outcome.kind}`, ...nearest].join('\n')
}

/** The curve, and what thresholds from elsewhere make of each part. */
export function curveLines(
  curve: readonly CurvePoint[],
  { folds, score, picked }: CrossValidation,
): string[] {
  const head = ['from', 'answered', 'right', 'or choice', 'conf. wrong', 'abstained', 'where due']
  const rows = curve.map((point) => [
    point.threshold.toFixed(2),
    point.answered,
    point.answeredRight,
    point.right,
    point.confidentlyWrong,
    point.abstained,
    point.abstainedRight,
  ])
  return [
    ...[head, ...rows].map((cells) => cells.map((cell) => String(cell).padStart(11)).join('')),
    '',
    `thresholds picked on the other ${folds - 1} of ${folds} parts (answers from ${picked.map(({ answer }) => answer).join(', ')}):`,
    ...scoreLines(score),
  ]
}

const WIDTH = 26

function line(name: string, count: number, of: number): string {
  const percent = of === 0 ? '–' : ((100 * count) / of).toFixed(1)
  return `${name.padEnd(WIDTH)}  ${String(count).padStart(5)} / ${String(of).padEnd(5)} ${percent.padStart(5)} %`
}
