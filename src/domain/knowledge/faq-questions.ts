import type { Ctx } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { type FaqEntry, reviewReasons } from './faq-entry.ts'
import { faqIndex } from './faq-index.ts'
import type { FaqOutcome } from './faq-search.ts'
import type { LegalDocument } from './legal-document.ts'
import { documentsCited } from './legal-documents.ts'

const LONGEST_QUESTION = 1500

/** What a question led to; `id` is its number in what people asked. */
export interface Asked {
  readonly id: number
  readonly outcome: FaqOutcome
}

/** An entry as it is shown: with the entry that holds now, and the documents that it cites. */
export interface ShownEntry {
  readonly entry: FaqEntry
  /** The entry whose answer took the place of this one's. */
  readonly now: FaqEntry | null
  readonly documents: ReadonlyMap<string, LegalDocument>
  /** A source that is cited as current has ended: the answer may no longer hold and is not given. */
  readonly outdated: boolean
}

/** Whether there is an entry that may answer a question; nothing of it is kept. */
export async function isKnown(ctx: Ctx, said: string): Promise<boolean> {
  return (await lookUp(ctx, said)).kind !== 'unknown'
}

/** Looks a question up, and keeps what was asked and what came of it. */
export async function askFaq(ctx: Ctx, said: string): Promise<Asked> {
  const outcome = await lookUp(ctx, said)
  const seats = ctx.actor?.seats ?? []
  const { id } = await ctx.db.faqQuestion.create({
    data: {
      addressId: ctx.addressId,
      unitId: seats[0]?.unitId ?? null,
      organisationId: seats[0]?.organisationId ?? null,
      text: said.slice(0, LONGEST_QUESTION).toWellFormed(),
      outcome: outcome.kind,
      entryId:
        outcome.kind === 'answer'
          ? outcome.entry.id
          : outcome.kind === 'unknown'
            ? (outcome.nearest?.id ?? null)
            : null,
      askedAt: ctx.now,
    },
  })
  return { id, outcome }
}

/** Keeps the entry that answered the speaker's question in the end; null: none did. */
export async function noteOutcome(ctx: Ctx, questionId: number, entryId: string | null): Promise<void> {
  await ctx.db.faqQuestion.updateMany({
    where: own(ctx, questionId),
    data: entryId === null ? { outcome: 'unknown' } : { outcome: 'answer', entryId },
  })
}

/** Keeps whether an answer helped; the first word counts. */
export async function rateAnswer(ctx: Ctx, questionId: number, rating: 'useful' | 'not-it'): Promise<void> {
  await ctx.db.faqQuestion.updateMany({ where: { ...own(ctx, questionId), rating: null }, data: { rating } })
}

/** The words of a question that the speaker asked. Throws Refusal 'not-found' for anybody else's. */
export async function questionAsked(ctx: Ctx, questionId: number): Promise<string> {
  const asked = await ctx.db.faqQuestion.findFirst({ where: own(ctx, questionId) })
  if (!asked) throw new Refusal('not-found')
  return asked.text
}

async function lookUp(ctx: Ctx, said: string): Promise<FaqOutcome> {
  const { search } = await faqIndex(ctx)
  const seats = ctx.actor?.seats ?? []
  return search.ask(said.slice(0, LONGEST_QUESTION), {
    organisations: [...new Set(seats.map(({ organisationKind }) => organisationKind))],
    levels: [...new Set(seats.map(({ level }) => level))],
  })
}

function own(ctx: Ctx, questionId: number) {
  return { id: questionId, addressId: ctx.addressId ?? '' }
}

/** An entry with all that is shown of it; null for one that is not there any more. */
export async function entryToShow(ctx: Ctx, entryId: string): Promise<ShownEntry | null> {
  const { entries } = await faqIndex(ctx)
  const entry = entries.get(entryId)
  if (!entry) return null
  const now = entry.replacedBy === null ? null : (entries.get(entry.replacedBy) ?? null)
  const documents = await documentsCited(ctx, [...entry.sources, ...(now?.sources ?? [])])
  const holds = now ?? entry
  const outdated = reviewReasons(holds, documents, ctx.today).includes('document-ended')
  return { entry, now, documents, outdated }
}
