import { SURENESS } from './faq-thresholds.ts'

/** An entry that was found, as far as it tells how sure the best one is. */
export interface Ranked {
  readonly topic: string
  readonly score: number
  /** It says itself that no source is known. */
  readonly isUnknown: boolean
}

/** Entries whose topics are compared with that of the best one. */
const LOOKED_AT = 5

/** What entries without topics count as: neither agreeing nor not. */
const NO_TOPICS = 0.6

/**
 * How sure it is that the best of the entries found (best first) is about what was asked, 0 to 1: by its score, by how far
 * entries of other topics and entries without a source are behind, and by how many of the first five agree with its topic.
 */
export function surenessOf(found: readonly Ranked[]): number {
  const [best, ...rest] = found
  if (best === undefined) return 0
  const behind = (is: (one: Ranked) => boolean) => best.score - (rest.find(is)?.score ?? 0)
  const alike = found.slice(0, LOOKED_AT).filter(({ topic }) => topic === best.topic).length / LOOKED_AT
  const sum =
    SURENESS.constant +
    SURENESS.score * best.score +
    SURENESS.overOtherTopic * behind(({ topic }) => topic === '' || topic !== best.topic) +
    SURENESS.overUnknown * behind(({ isUnknown }) => isUnknown) +
    SURENESS.agreement * (best.topic === '' ? NO_TOPICS : alike)
  return 1 / (1 + Math.exp(-sum))
}
