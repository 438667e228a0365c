import { randomUUID } from 'node:crypto'
import { fold } from '../../lib/vi/fold.ts'
import { recordAudit } from '../audit/audit-events.ts'
import type { Ctx } from '../context.ts'
import { checkMayCurate, takeNumbers } from './faq-entries.ts'
import { faqIndex, SYNONYMS_CHANGED } from './faq-index.ts'

/** People say `words` and mean `means`, which is how entries say it. */
export interface FaqSynonym {
  readonly words: string
  readonly means: string
}

/** The words of a question that stand in no entry, in their order. */
export async function unknownWordsIn(ctx: Ctx, question: string): Promise<string[]> {
  const { entries } = await faqIndex(ctx)
  const known = new Set<string>()
  for (const { question: asked, variants, answer } of entries.values())
    for (const word of wordsOf([asked, ...variants, answer].join(' '))) known.add(word)
  return [...new Set(wordsOf(question))].filter((word) => word.length > 1 && !known.has(word))
}

/** What staff have explained so far. Throws as `checkMayCurate`. */
export async function faqSynonyms(ctx: Ctx): Promise<FaqSynonym[]> {
  await checkMayCurate(ctx)
  return ctx.db.faqSynonym.findMany({ orderBy: { decidedAt: 'desc' } })
}

/** From now on the search takes these words for those. Throws as `checkMayCurate`. */
export async function teachSynonym(ctx: Ctx, { words, means }: FaqSynonym): Promise<void> {
  await checkMayCurate(ctx)
  const row = { means: means.trim(), decidedById: ctx.actor?.personId ?? null, decidedAt: ctx.now }
  const key = wordsOf(words).join(' ')
  await ctx.db.faqSynonym.upsert({ where: { words: key }, create: { words: key, ...row }, update: row })
  await noteChange(ctx, 'synonym-added')
}

/** Takes an explanation back. Throws as `checkMayCurate`. */
export async function forgetSynonym(ctx: Ctx, words: string): Promise<void> {
  await checkMayCurate(ctx)
  await ctx.db.faqSynonym.deleteMany({ where: { words: wordsOf(words).join(' ') } })
  await noteChange(ctx, 'synonym-removed')
}

/** Tells every process to make its index anew, and the audit who did it. */
async function noteChange(ctx: Ctx, action: string): Promise<void> {
  await ctx.db.faqRevision.create({
    data: {
      number: await takeNumbers(ctx, 1),
      token: randomUUID(),
      entryId: SYNONYMS_CHANGED,
      action,
      before: null,
      after: 'null',
      byId: ctx.actor?.personId ?? null,
      at: ctx.now,
    },
  })
  await recordAudit(ctx, { action: `faq-${action}` })
}

function wordsOf(text: string): string[] {
  return fold(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
}
