import { recordAudit } from '../audit/audit-events.ts'
import type { Ctx } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { checkMayCurate } from './faq-entries.ts'
import type { Source } from './faq-entry.ts'
import type { LegalDocument } from './legal-document.ts'

/** Every document, by its number. */
export function documentsTable(ctx: Ctx): Promise<Map<string, LegalDocument>> {
  return documentsWhere(ctx, {})
}

/** The documents among some sources, by their number. */
export function documentsCited(ctx: Ctx, sources: readonly Source[]): Promise<Map<string, LegalDocument>> {
  const numbers = sources.flatMap((source) => (source.kind === 'document' ? [source.number] : []))
  return documentsWhere(ctx, { number: { in: numbers } })
}

async function documentsWhere(ctx: Ctx, where: object): Promise<Map<string, LegalDocument>> {
  const rows = await ctx.db.legalDocument.findMany({ where, orderBy: { number: 'asc' } })
  return new Map(
    rows.map(({ confidence, ...row }) => [
      row.number,
      { ...row, confidence: confidence as LegalDocument['confidence'] },
    ]),
  )
}

/**
 * Marks a document as no longer in force from after a day on; every entry that cites it as current is then due for review.
 * Throws Refusal 'not-found' and as `checkMayCurate`.
 */
export async function endDocument(
  ctx: Ctx,
  number: string,
  end: { readonly lastDay: string; readonly replacedBy: string | null },
): Promise<void> {
  await checkMayCurate(ctx)
  const { count } = await ctx.db.legalDocument.updateMany({
    where: { number },
    data: { effectiveTo: end.lastDay, replacedBy: end.replacedBy },
  })
  if (count === 0) throw new Refusal('not-found')
  await recordAudit(ctx, { action: 'document-ended', subject: `document:${number}` })
}
