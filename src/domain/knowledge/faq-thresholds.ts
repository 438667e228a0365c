/**
 * When a question is answered, with a score of 0 to 1. Picked from the curve of `npm run cli -- eval faq FILE --curve` over
 * 280 questions (200 of tune, every second of dev; 218 with an answer, 62 without) and 746 entries:
 *
 * | answers from | answered | right | or choice | confidently wrong | abstained | where due |
 * | ------------ | -------- | ----- | --------- | ----------------- | --------- | --------- |
 * | 0.42         | 189      | 183   | 206       | 6                 | 63        | 54        |
 * | 0.48         | 184      | 180   | 206       | 4                 | 67        | 58        |
 * | 0.51         | 184      | 180   | 204       | 4                 | 69        | 58        |
 * | 0.57         | 179      | 175   | 196       | 4                 | 78        | 59        |
 * | 0.63         | 167      | 165   | 184       | 2                 | 91        | 59        |
 * | 0.72         | 136      | 135   | 153       | 1                 | 124       | 60        |
 *
 * With thresholds picked on the other four of five parts: 206 right, 4 confidently wrong, 57 abstained where due.
 */
export interface FaqThresholds {
  /** From this score on the best entry is the answer, where no other point is as near. */
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
  /** From this score on an entry without a known source says that nothing is known. */
  readonly refer: number
}

/** The thresholds in use. */
export const THRESHOLDS: FaqThresholds = {
  answer: 0.52,
  choices: 0.47,
  lead: 0.015,
  leadOverMeaning: 0.1,
  referLead: 0.35,
  refer: 0.4,
}

/** How much an entry for other organisations or levels than the asker's loses. */
export const NOT_FOR_ASKER = { organisation: 0.93, level: 0.97 } as const

/** Entries that are offered at most. */
export const MOST_CHOICES = 3
