import { lastDayOf } from '../../lib/partial-day.ts'

/** căn cứ: a law, decision or guidance that entries cite. Days may be partial ('2030'). */
export interface LegalDocument {
  /** As printed: '387/QĐ-TTg'. */
  readonly number: string
  readonly title: string
  readonly issuer: string
  readonly issuedOn: string | null
  readonly effectiveFrom: string | null
  readonly effectiveTo: string | null
  /** The number of what took its place. */
  readonly replacedBy: string | null
  readonly url: string | null
  readonly confidence: 'high' | 'medium' | 'low'
  /** What the table itself is not sure of. */
  readonly uncertain: string | null
}

/** Whether a document is no longer in force on a day ('YYYY-MM-DD'). */
export function hasEnded({ effectiveTo }: Pick<LegalDocument, 'effectiveTo'>, day: string): boolean {
  return effectiveTo !== null && lastDayOf(effectiveTo) < day
}
