/**
 * When a question is answered, with a score of 0 to 1. The curve over 200 questions of other people that nobody looked at
 * while building (156 with an answer, 44 without), as `npm run cli -- eval faq FILE --curve` prints it:
 *
 * | answers from | answered | right | confidently wrong | abstained where due |
 * | ------------ | -------- | ----- | ----------------- | ------------------- |
 * | 0.42         | 147      | 126   | 21                | 31                  |
 * | 0.48         | 141      | 125   | 16                | 33                  |
 * | 0.54         | 131      | 119   | 12                | 36                  |
 * | 0.57         | 127      | 117   | 10                | 37                  |
 * | 0.60         | 122      | 113   | 9                 | 38                  |
 * | 0.66         | 108      | 100   | 8                 | 39                  |
 * | 0.72         | 87       | 82    | 5                 | 40                  |
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
  answer: 0.75,
  choices: 0.47,
  lead: 0.015,
  leadOverMeaning: 0.1,
  referLead: 0.35,
  besideUnknown: 0.55,
  refer: 0.4,
}

/** Weights of what makes an answer sure, by logistic regression (see faq-sureness.ts). */
export const SURENESS = {
  constant: -3.54,
  score: 5.3,
  overOtherTopic: 1.02,
  overUnknown: 1.95,
  agreement: 2.57,
} as const

/** How much an entry for other organisations or levels than the asker's loses. */
export const NOT_FOR_ASKER = { organisation: 0.93, level: 0.97 } as const

/** Entries that are offered at most. */
export const MOST_CHOICES = 3
