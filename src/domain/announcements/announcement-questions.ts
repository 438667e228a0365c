import { text } from '../../lib/message.ts'
import { recordAudit } from '../audit/audit-events.ts'
import type { Ctx } from '../context.ts'
import { holdersOf, overseersOf } from '../org/assignments.ts'
import { mayOversee } from '../org/permission.ts'
import { titleOf } from '../org/seat.ts'
import { unitById } from '../org/units.ts'
import { enqueue, enqueueMany } from '../outbox/deliveries.ts'
import { PRIORITY } from '../outbox/delivery.ts'
import { Refusal } from '../refusal.ts'
import { type Announcement, deliveryCause } from './announcement.ts'
import { announcementById, ownAnnouncement } from './announcements.ts'
import { isRecipient, mayTry } from './receipts.ts'

/** Longer questions and answers are cut. */
const MOST_CHARACTERS = 1500
const MOST_LISTED = 20

/** A question under an announcement, as its author sees it. */
export interface AnnouncementQuestion {
  readonly id: number
  readonly announcementId: number
  readonly title: string
  readonly unitName: string
  readonly text: string
  readonly answer: string | null
  readonly shared: boolean
}

/**
 * Asks the author of an announcement something. The author sees the seat and the unit, not the name. Returns how many
 * people it reached. Throws Refusal 'not-found' and, for who was not meant, 'not-allowed' (audited).
 */
export async function askAuthor(ctx: Ctx, announcementId: number, said: string): Promise<number> {
  const about = await checkMayAsk(ctx, announcementId)
  const { actor, addressId } = ctx
  if (!actor || addressId === null) throw new Refusal('not-allowed', {}, { audited: true })
  const own = await ctx.db.recipient.findFirst({ where: { announcementId, personId: actor.personId } })
  const seat = actor.seats.find(({ unitId }) => unitId === own?.unitId) ?? actor.seats[0]
  const words = said.slice(0, MOST_CHARACTERS).toWellFormed()
  const { id } = await ctx.db.announcementQuestion.create({
    data: {
      ...{ announcementId, addressId, personId: actor.personId, text: words, askedAt: ctx.now },
      unitId: seat?.unitId ?? null,
    },
  })
  const authors = await authorsOf(ctx, about)
  await enqueueMany(
    ctx,
    authors.map(({ personId, to }) => ({
      to,
      personId,
      cause: `announcement-question:${id}`,
      priority: PRIORITY.notification,
      message: {
        texts: [
          text('announcement-question-new', {
            title: about.title,
            seat: seat ? titleOf(seat) : text('unknown'),
            unit: seat?.unitName ?? text('unknown'),
          }),
          text('quoted', { words }),
        ],
        choices: [{ open: 'announcement-answer', arg: String(id), label: text('choice-reply') }],
      },
    })),
  )
  await recordAudit(ctx, {
    action: 'announcement-asked',
    subject: `announcement:${announcementId}`,
    unitId: about.unitId,
  })
  return authors.length
}

/** The announcement, for whom it was meant. Throws Refusal 'not-found' and, for anybody else, 'not-allowed' (audited). */
export async function checkMayAsk(ctx: Ctx, announcementId: number): Promise<Announcement> {
  const about = await announcementById(ctx, announcementId)
  const meant = (await isRecipient(ctx, announcementId)) || (await mayTry(ctx, about))
  if (!meant) throw new Refusal('not-allowed', {}, { audited: true })
  return about
}

/** The questions under an announcement, those that wait first. Throws as `ownAnnouncement`. */
export async function questionsUnder(ctx: Ctx, announcementId: number): Promise<AnnouncementQuestion[]> {
  await ownAnnouncement(ctx, announcementId)
  const rows = await ctx.db.announcementQuestion.findMany({
    where: { announcementId },
    orderBy: { id: 'desc' },
    take: MOST_LISTED,
    select: { id: true, answeredAt: true },
  })
  const questions: AnnouncementQuestion[] = []
  for (const { id } of [...rows].sort(
    (a, b) => Number(a.answeredAt !== null) - Number(b.answeredAt !== null),
  ))
    questions.push(await ownQuestion(ctx, id))
  return questions
}

/** How many questions under an announcement wait for an answer. Throws as `ownAnnouncement`. */
export async function openQuestions(ctx: Ctx, announcementId: number): Promise<number> {
  await ownAnnouncement(ctx, announcementId)
  return ctx.db.announcementQuestion.count({ where: { announcementId, answeredAt: null } })
}

/** A question, for who may steer the unit of its announcement. Throws Refusal 'not-found', 'not-allowed' (audited). */
export async function ownQuestion(ctx: Ctx, id: number): Promise<AnnouncementQuestion> {
  const row = await ctx.db.announcementQuestion.findUnique({ where: { id } })
  if (!row) throw new Refusal('not-found')
  const { title } = await ownAnnouncement(ctx, row.announcementId)
  const unit = row.unitId === null ? null : await unitById(ctx, row.unitId)
  return {
    ...{ id, announcementId: row.announcementId, title, text: row.text, answer: row.answer },
    unitName: unit?.name ?? '',
    shared: row.sharedAt !== null,
  }
}

/** Answers a question; the first answer counts. Throws Refusal 'already-answered', and as `ownQuestion`. */
export async function answerQuestion(ctx: Ctx, id: number, said: string): Promise<void> {
  const question = await ownQuestion(ctx, id)
  const answer = said.slice(0, MOST_CHARACTERS).toWellFormed()
  const { count } = await ctx.db.announcementQuestion.updateMany({
    where: { id, answeredAt: null },
    data: { answer, answeredAt: ctx.now, answeredById: ctx.actor?.personId ?? null },
  })
  if (count === 0) throw new Refusal('already-answered')
  const { addressId, personId } = await ctx.db.announcementQuestion.findUniqueOrThrow({ where: { id } })
  await enqueue(ctx, {
    to: addressId,
    personId,
    cause: `announcement-answer:${id}`,
    priority: PRIORITY.notification,
    message: answerMessage('announcement-answered', { ...question, answer }),
  })
  await recordAudit(ctx, {
    action: 'announcement-question-answered',
    subject: `announcement:${question.announcementId}`,
  })
}

/**
 * Sends question and answer to everybody whom the announcement reached, but not to who asked; once. Returns how many.
 * Throws Refusal 'already-answered' where it was shared, 'not-found' before it is answered, and as `ownQuestion`.
 */
export async function shareAnswer(ctx: Ctx, id: number): Promise<number> {
  const question = await ownQuestion(ctx, id)
  if (question.answer === null) throw new Refusal('not-found')
  const { count } = await ctx.db.announcementQuestion.updateMany({
    where: { id, sharedAt: null },
    data: { sharedAt: ctx.now },
  })
  if (count === 0) throw new Refusal('already-answered')
  const { personId: asker } = await ctx.db.announcementQuestion.findUniqueOrThrow({ where: { id } })
  const reached = await ctx.db.delivery.findMany({
    where: { cause: deliveryCause(question.announcementId), state: { in: ['sending', 'sent', 'unknown'] } },
    orderBy: { id: 'asc' },
    select: { addressId: true, personId: true },
  })
  const message = answerMessage('announcement-answer-shared', question)
  const told = await enqueueMany(
    ctx,
    reached
      .filter(({ personId }) => personId !== asker)
      .map(({ addressId, personId }) => ({
        to: addressId,
        personId: personId ?? undefined,
        cause: `announcement-answer:${id}:shared`,
        priority: PRIORITY.broadcast,
        message,
        dayOnly: true,
      })),
  )
  await recordAudit(ctx, {
    action: 'announcement-answer-shared',
    subject: `announcement:${question.announcementId}`,
    details: { told },
  })
  return told
}

function answerMessage(key: string, { title, text: words, answer }: AnnouncementQuestion) {
  const texts = [
    text(key, { title }),
    text('quoted', { words }),
    text('escalation-answer', { answer: answer ?? '' }),
  ]
  return { texts, choices: [] }
}

/** Who takes the questions: the author while in charge, else those in charge of the unit now. */
async function authorsOf(
  ctx: Ctx,
  { unitId, authorId }: Announcement,
): Promise<readonly { readonly personId: number; readonly to: string }[]> {
  const holders = (await holdersOf(ctx, [unitId])).filter(
    ({ seat, addresses }) => mayOversee(seat) && addresses.length > 0,
  )
  const author = holders.filter(({ personId }) => personId === authorId)
  const taking = author.length > 0 ? author : holders.length > 0 ? holders : await overseersOf(ctx, unitId)
  const people = new Map(taking.map(({ personId, addresses: [to] }) => [personId, to]))
  return [...people].flatMap(([personId, to]) => (to === undefined ? [] : [{ personId, to }]))
}
