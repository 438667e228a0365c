import type { Announcement } from '../announcements/announcement.ts'
import { type AudienceFacts, NO_FACTS, readSpec } from '../announcements/audience.ts'
import type { Ctx } from '../context.ts'
import { missingReports } from '../reporting/missing-reports.ts'
import { trainedPeople } from '../training/ledgers.ts'
import { rsvpPeople } from '../training/rsvps.ts'
import { findEventOf } from '../training/training-events.ts'

/** What reporting and training know of the people an announcement may go to; only what its audience asks for is looked up. */
export async function audienceFacts(
  ctx: Ctx,
  { unitId, audience }: Pick<Announcement, 'unitId' | 'audience'>,
): Promise<AudienceFacts> {
  const spec = readSpec(audience)
  if (!spec) return NO_FACTS
  const { notReported, notTrained, answered } = spec
  return {
    notReported: notReported ? await notYetReported(ctx, unitId) : null,
    trained: notTrained
      ? await trainedPeople(ctx, {
          topicKey: notTrained.topicKey ?? undefined,
          year: notTrained.year ?? undefined,
        })
      : null,
    answered: answered ? await answeredPeople(ctx, answered) : null,
  }
}

/** Who may report for a unit that has not sent in everything of the periods open today. */
async function notYetReported(ctx: Ctx, unitId: number): Promise<Set<number>> {
  const missing = await missingReports(ctx, { unitId, periodKey: null })
  return new Set(missing.flatMap(({ holders }) => holders.map(({ personId }) => personId)))
}

async function answeredPeople(
  ctx: Ctx,
  {
    announcementId,
    answers,
  }: { announcementId: number; answers: readonly ('yes' | 'no' | 'maybe' | 'none')[] },
): Promise<Set<number>> {
  const event = await findEventOf(ctx, announcementId)
  return event ? rsvpPeople(ctx, event.id, answers) : new Set()
}
