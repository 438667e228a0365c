/**
 * When a question is answered. The curve over the sureness (0 to 1, see faq-sureness.ts) from which on there is an answer, on
 * 200 questions of other people (156 with an answer, 44 without), as `npm run cli -- eval faq FILE --curve` prints it:
 *
 * | answers from | answered | right | confidently wrong | abstained where due |
 * | ------------ | -------- | ----- | ----------------- | ------------------- |
 * | 0.40         | 152      | 143   | 9                 | 39                  |
 * | 0.50         | 150      | 143   | 7                 | 39                  |
 * | 0.60         | 148      | 142   | 6                 | 39                  |
 * | 0.70         | 148      | 142   | 6                 | 39                  |
 * | 0.80         | 139      | 135   | 4                 | 39                  |
 * | 0.90         | 121      | 119   | 2                 | 39                  |
 *
 * Below `answer` an entry is only offered to choose, so that what is right is one press away and what is wrong says so.
 */
export interface FaqThresholds {
  /** From this sureness on the best entry is the answer, where no other point is as near. */
  readonly answer: number
  /** From this score on entries are offered to choose from. */
  readonly choices: number
  /** How much better than the next point the best one must be, as a share of its score. */
  readonly lead: number
  /** The same, where the next point is found by another meaning of a short form ("cdht"). */
  readonly leadOverMeaning: number
  /**
   * Where the best entry has no known source: how much worse one with a source may be and still be offered beside it, as a
   * share of what the best lacks of 1. An entry that fits in full is not doubted.
   */
  readonly referLead: number
  /** From this score on an entry with a source may be offered beside a better one without. */
  readonly besideUnknown: number
  /** From this score on an entry without a known source says that nothing is known. */
  readonly refer: number
}

/** The thresholds in use. */
export const THRESHOLDS: FaqThresholds = {
  answer: 0.7,
  choices: 0.48,
  lead: 0.015,
  leadOverMeaning: 0.1,
  referLead: 0.35,
  besideUnknown: 0.55,
  refer: 0.4,
}

/** Weights of what makes an answer sure, by logistic regression (see faq-sureness.ts). */
export const SURENESS = {
  constant: -3.47,
  score: 4.56,
  overOtherTopic: 1.45,
  overUnknown: 1.67,
  agreement: 3.52,
} as const

/** How much an entry for other organisations or levels than the asker's loses. */
export const NOT_FOR_ASKER = { organisation: 0.93, level: 0.97 } as const

/** Entries that are offered at most. */
export const MOST_CHOICES = 3
