import type { FaqEntry } from '../../domain/knowledge/faq-entry.ts'
import { type FaqThresholds, THRESHOLDS } from '../../domain/knowledge/faq-thresholds.ts'
import { type FaqScore, type Found, type Judged, judge, scoreOf } from './faq-score.ts'

/** What comes of the questions where answers begin at a threshold. */
export interface CurvePoint {
  readonly threshold: number
  readonly answered: number
  readonly answeredRight: number
  readonly right: number
  readonly confidentlyWrong: number
  readonly abstained: number
  readonly abstainedRight: number
}

/** The figures with thresholds that were picked without the questions they are applied to. */
export interface CrossValidation {
  readonly folds: number
  readonly score: FaqScore
  readonly picked: readonly FaqThresholds[]
}

type Entries = ReadonlyMap<string, FaqEntry>

/** The curve over the threshold of answers; choices begin as far below it as they do in use. */
export function curveOf(found: readonly Found[], entries: Entries): CurvePoint[] {
  return STEPS.map((threshold) => {
    const thresholds = withAnswersFrom(threshold, THRESHOLDS.answer - THRESHOLDS.choices)
    const judged = found.map((one) => judge(one, entries, thresholds))
    const { answeredRight, right, confidentlyWrong, abstainedRight } = scoreOf(judged)
    const count = (kind: string) => judged.filter(({ outcome }) => outcome.kind === kind).length
    return {
      threshold,
      answered: count('answer'),
      answeredRight,
      right,
      confidentlyWrong,
      abstained: count('unknown'),
      abstainedRight,
    }
  })
}

/** Each n-th part of the questions, judged with the thresholds that serve the other parts best. */
export function crossValidated(found: readonly Found[], entries: Entries, folds: number): CrossValidation {
  const judgedBy = new Map(CANDIDATES.map((one) => [one, found.map((each) => judge(each, entries, one))]))
  const picked: FaqThresholds[] = []
  const judged: Judged[] = []
  for (let fold = 0; fold < folds; fold += 1) {
    const isOut = (_: Judged, at: number) => at % folds === fold
    let [best, most] = [THRESHOLDS, Number.NEGATIVE_INFINITY]
    for (const [thresholds, all] of judgedBy) {
      const worth = worthOf(all.filter((one, at) => !isOut(one, at)))
      if (worth <= most) continue
      best = thresholds
      most = worth
    }
    picked.push(best)
    judged.push(...(judgedBy.get(best) ?? []).filter(isOut))
  }
  return { folds, score: scoreOf(judged), picked }
}

/** A wrong answer costs as much as four right ones gain; having to choose costs a little. */
function worthOf(judged: readonly Judged[]): number {
  return judged.reduce((sum, { isRight, isConfidentlyWrong, outcome }) => {
    const gain = isConfidentlyWrong ? -4 : isRight ? 1 : 0
    return sum + gain - (outcome.kind === 'choices' ? 0.15 : 0)
  }, 0)
}

const STEPS = Array.from({ length: 15 }, (_, step) => (30 + step * 3) / 100)

function withAnswersFrom(answer: number, below: number): FaqThresholds {
  return { ...THRESHOLDS, answer, choices: Math.max(0, answer - below) }
}

const CANDIDATES = STEPS.flatMap((answer) =>
  [0, 0.04, 0.08, 0.12].flatMap((below) =>
    [0.02, 0.04, 0.08].map((lead): FaqThresholds => ({ ...withAnswersFrom(answer, below), lead })),
  ),
)
