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

/** The curve over the sureness from which on there is an answer. */
export function curveOf(found: readonly Found[], entries: Entries): CurvePoint[] {
  return STEPS.map((threshold) => {
    const judged = found.map((one) => judge(one, entries, { ...THRESHOLDS, answer: threshold }))
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

const STEPS = Array.from({ length: 12 }, (_, step) => (40 + step * 5) / 100)

const CANDIDATES = STEPS.flatMap((answer) =>
  [0.41, 0.44, 0.47, 0.5, 0.53].flatMap((choices) =>
    [0, 0.015, 0.03].map((lead): FaqThresholds => ({ ...THRESHOLDS, answer, choices, lead })),
  ),
)
