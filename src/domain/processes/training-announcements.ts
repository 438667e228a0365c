import { type Choice, type Text, text } from '../../lib/message.ts'
import type { Ctx } from '../context.ts'
import { answerChoices, factTexts } from '../training/event-text.ts'
import { findEventOf } from '../training/training-events.ts'

/** What a training announcement says and offers beside its own title and text; nothing while it has no class. */
export async function trainingParts(
  ctx: Ctx,
  announcementId: number,
): Promise<{ readonly texts: readonly Text[]; readonly choices: readonly Choice[] }> {
  const event = await findEventOf(ctx, announcementId)
  if (!event) return { texts: [], choices: [] }
  return { texts: factTexts(event, ctx.timeZone), choices: answerChoices(event.id) }
}

/** What a training announcement still lacks before it can be sent; null where nothing. */
export async function trainingLacks(ctx: Ctx, announcementId: number): Promise<Text | null> {
  const event = await findEventOf(ctx, announcementId)
  if (!event?.startsAt) return text('event-lacks-time')
  if (event.startsAt <= ctx.now) return text('event-lacks-future')
  return event.place === '' && event.onlineUrl === null ? text('event-lacks-place') : null
}
