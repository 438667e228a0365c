import { text } from '../../lib/message.ts'
import type { Announcement, Parts } from '../announcements/announcement.ts'
import type { Ctx } from '../context.ts'
import { unitById } from '../org/units.ts'
import { trainingLacks, trainingParts } from './training-announcements.ts'

/**
 * What an announcement says and offers: its title, text and link; where people are asked to come, the facts and the
 * answers to that; else "Đã nhận". Questions to the author always.
 */
export async function partsOf(ctx: Ctx, announcement: Announcement): Promise<Parts> {
  const { id, title, body, link, unitId } = announcement
  const unit = await unitById(ctx, unitId)
  const coming = await comingParts(ctx, announcement)
  const arg = String(id)
  return {
    texts: [
      text('announcement-head', { title, unit: unit?.name ?? '' }),
      text('plain-text', { text: body }),
      ...coming.texts,
      ...(link === null ? [] : [text('plain-text', { text: link })]),
    ],
    choices: [
      ...(coming.choices.length > 0
        ? coming.choices
        : [{ open: 'acknowledge', arg, label: text('choice-acknowledge') }]),
      { open: 'announcement-question', arg, label: text('choice-ask-author') },
    ],
  }
}

/** Whether something is missing without which it cannot go out: words, or the time and place of a class. */
export async function lacks(ctx: Ctx, { id, kind }: Announcement): Promise<ReturnType<typeof text> | null> {
  return kind === 'training' ? trainingLacks(ctx, id) : null
}

/** The facts and answers of a class; of a contest only where a time was set. */
async function comingParts(ctx: Ctx, { id, kind }: Announcement): Promise<Pick<Parts, 'texts' | 'choices'>> {
  const nothing = { texts: [], choices: [] }
  if (kind !== 'training' && kind !== 'contest') return nothing
  if (kind === 'contest' && (await trainingLacks(ctx, id)) !== null) return nothing
  return trainingParts(ctx, id)
}
