import { recordAudit } from '../audit/audit-events.ts'
import type { Ctx } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { changeEntries, checkMayCurate, type EntryAction } from './faq-entries.ts'
import type { FaqEntry } from './faq-entry.ts'

/** A change that waits for a second person. */
export interface Proposal {
  readonly id: number
  readonly action: EntryAction
  readonly after: FaqEntry
  readonly byId: number
}

/** Whether changes of entries wait for a second person. */
export async function needsApproval(ctx: Ctx): Promise<boolean> {
  return (await ctx.db.faqState.findUnique({ where: { id: 1 } }))?.approval ?? false
}

/** Switches the second person on or off. Throws as `checkMayCurate`. */
export async function setApproval(ctx: Ctx, on: boolean): Promise<void> {
  await checkMayCurate(ctx)
  await ctx.db.faqState.upsert({
    where: { id: 1 },
    create: { id: 1, revision: 0, approval: on },
    update: { approval: on },
  })
  await recordAudit(ctx, { action: 'faq-approval-set', details: { on } })
}

/** What waits for a second person, the oldest first. Throws as `checkMayCurate`. */
export async function waitingProposals(ctx: Ctx): Promise<Proposal[]> {
  await checkMayCurate(ctx)
  const rows = await ctx.db.faqProposal.findMany({ where: { decidedAt: null }, orderBy: { id: 'asc' } })
  return rows.map(({ id, action, after, byId }) => ({
    id,
    action: action as EntryAction,
    after: JSON.parse(after) as FaqEntry,
    byId,
  }))
}

/**
 * Accepts or declines a change that somebody else proposed; the first decision counts.
 * @throws Refusal 'not-found' where it is decided, 'own-proposal', and as `checkMayCurate`
 */
export async function decideProposal(ctx: Ctx, id: number, accepted: boolean): Promise<void> {
  const proposal = (await waitingProposals(ctx)).find((one) => one.id === id)
  if (!proposal) throw new Refusal('not-found')
  if (proposal.byId === ctx.actor?.personId) throw new Refusal('own-proposal')
  const { count } = await ctx.db.faqProposal.updateMany({
    where: { id, decidedAt: null },
    data: { decidedAt: ctx.now, decidedById: ctx.actor?.personId ?? null, accepted },
  })
  if (count === 0) throw new Refusal('not-found')
  const { after: entry, action } = proposal
  if (accepted) await changeEntries(ctx, [{ entry, action }], 'staff')
  const done = accepted ? `faq-${action}` : 'faq-declined'
  await recordAudit(ctx, { action: done, subject: `faq:${entry.id}`, details: { proposedBy: proposal.byId } })
}
