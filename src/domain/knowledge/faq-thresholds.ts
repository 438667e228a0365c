/**
 * When a question is answered, with a score of 0 to 1. Picked from the curve of `npm run cli -- eval faq FILE --curve`.
 */
export interface FaqThresholds {
  /** From this score on the best entry is the answer, where no other point is as near. */
  readonly answer: number
  /** From this score on entries are offered to choose from. */
  readonly choices: number
  /** How much better than the next point the best one must be, as a share of its score. */
  readonly lead: number
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
  referLead: 0.35,
  refer: 0.4,
}

/** How much an entry for other organisations or levels than the asker's loses. */
export const NOT_FOR_ASKER = { organisation: 0.93, level: 0.97 } as const

/** Entries that are offered at most. */
export const MOST_CHOICES = 3
