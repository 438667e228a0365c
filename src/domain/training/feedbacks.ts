import { recordAudit } from '../audit/audit-events.ts'
import type { Ctx } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { type Feedback, type FeedbackResult, sumUp } from './feedback.ts'
import { eventById, ownEvent, type TrainingEvent } from './training-events.ts'

const MOST_CHARACTERS = 1_000

/** What the speaker has said so far about a class they came to. Throws Refusal 'not-found' and, audited, 'not-allowed'. */
export async function ownFeedback(
  ctx: Ctx,
  eventId: number,
): Promise<{ readonly event: TrainingEvent; readonly given: Feedback | null }> {
  const { event, personId } = await attender(ctx, eventId)
  const row = await ctx.db.trainingFeedback.findUnique({ where: { eventId_personId: { eventId, personId } } })
  return { event, given: row }
}

/**
 * Keeps one answer of the speaker about a class they came to; the others stay. Marks are 1 to 5. Throws Refusal
 * 'not-found', 'value-out-of-range', 'text-too-long' and, audited, 'not-allowed'.
 */
export async function giveFeedback(ctx: Ctx, eventId: number, said: Partial<Feedback>): Promise<void> {
  const { event, personId } = await attender(ctx, eventId)
  for (const mark of [said.useful, said.clear])
    if (mark !== undefined && mark !== null && !(Number.isInteger(mark) && mark >= 1 && mark <= 5))
      throw new Refusal('value-out-of-range', { minimum: '1', maximum: '5' })
  const remark = said.remark?.trim()
  if (remark !== undefined && remark.length > MOST_CHARACTERS)
    throw new Refusal('text-too-long', { maximum: MOST_CHARACTERS })
  const data = { ...said, ...(remark === undefined ? {} : { remark: remark.toWellFormed() }), at: ctx.now }
  await ctx.db.trainingFeedback.upsert({
    where: { eventId_personId: { eventId, personId } },
    update: data,
    create: { eventId, personId, ...data },
  })
  await recordAudit(ctx, {
    action: 'feedback-given',
    subject: `event:${eventId}`,
    unitId: event.unitId,
    details: { fields: Object.keys(said).join(' ') },
  })
}

/** What those who came thought, without names. Throws Refusal 'not-found' and, audited, 'not-allowed'. */
export async function feedbackOf(ctx: Ctx, eventId: number): Promise<FeedbackResult> {
  await ownEvent(ctx, eventId)
  return sumUp(await ctx.db.trainingFeedback.findMany({ where: { eventId } }))
}

async function attender(ctx: Ctx, eventId: number): Promise<{ event: TrainingEvent; personId: number }> {
  const event = await eventById(ctx, eventId)
  const personId = ctx.actor?.personId
  const came =
    personId !== undefined &&
    (await ctx.db.attendance.count({ where: { eventId, personId, state: 'present' } })) > 0
  if (!came) throw new Refusal('not-allowed', {}, { audited: true })
  return { event, personId }
}
