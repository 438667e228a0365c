import { recordAudit } from '../audit/audit-events.ts'
import type { Ctx } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { checkMayCurate } from './faq-entries.ts'

/** Whether questions of a topic come to the speaker first. */
export async function keepsTopic(ctx: Ctx, topic: string): Promise<boolean> {
  const personId = ctx.actor?.personId ?? 0
  return (await ctx.db.faqKeeper.count({ where: { topic, personId } })) > 0
}

/** The speaker takes the questions of a topic, or leaves them to those in charge by the tree. Throws as `checkMayCurate`. */
export async function keepTopic(ctx: Ctx, topic: string, on: boolean): Promise<void> {
  await checkMayCurate(ctx)
  const personId = ctx.actor?.personId
  if (personId === undefined) throw new Refusal('not-allowed')
  if (on) await ctx.db.faqKeeper.createMany({ data: [{ topic, personId }] })
  else await ctx.db.faqKeeper.deleteMany({ where: { topic, personId } })
  await recordAudit(ctx, { action: on ? 'topic-kept' : 'topic-left', subject: `topic:${topic}` })
}
