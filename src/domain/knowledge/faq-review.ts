import type { Ctx } from '../context.ts'
import { allEntries, checkMayCurate } from './faq-entries.ts'
import { type FaqEntry, type ReviewReason, reviewReasons } from './faq-entry.ts'
import { documentsTable } from './legal-documents.ts'

/** An entry that staff should look at again, and why. */
export interface DueEntry {
  readonly entry: FaqEntry
  readonly reasons: readonly ReviewReason[]
}

/** Every entry whose source has ended, whose own time is over, or that nobody has looked at for a year; the gravest first. Throws as `checkMayCurate`. */
export async function dueForReview(ctx: Ctx): Promise<DueEntry[]> {
  await checkMayCurate(ctx)
  const documents = await documentsTable(ctx)
  const due = (await allEntries(ctx)).map((entry) => ({
    entry,
    reasons: reviewReasons(entry, documents, ctx.today),
  }))
  const gravity = ({ reasons }: DueEntry) => (reasons.includes('document-ended') ? 0 : 1)
  return due.filter(({ reasons }) => reasons.length > 0).sort((one, two) => gravity(one) - gravity(two))
}
