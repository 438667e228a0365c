import type { Ctx } from '../context.ts'
import { topSeats } from '../org/top-seats.ts'
import { type AskedGroup, groupAlike } from './asked-group.ts'
import { checkMayCurate } from './faq-entries.ts'

/** Questions looked at at once: a week of a province. */
const MOST_QUESTIONS = 500

/** What people of the speaker's organisations asked without getting an answer that helped, grouped by likeness. Throws as `checkMayCurate`. */
export async function unansweredGroups(ctx: Ctx): Promise<AskedGroup[]> {
  await checkMayCurate(ctx)
  const organisations = (await topSeats(ctx)).map(({ organisationId }) => organisationId)
  return groupsOf(ctx, organisations)
}

/** The group whose first question has this number; undefined where it has been dealt with. Throws as `checkMayCurate`. */
export async function unansweredGroup(ctx: Ctx, firstId: number): Promise<AskedGroup | undefined> {
  return (await unansweredGroups(ctx)).find(({ ids }) => ids[0] === firstId)
}

/** As `unansweredGroups`, of one organisation, for whoever runs the program. */
export async function groupsOf(ctx: Ctx, organisationIds: readonly number[]): Promise<AskedGroup[]> {
  const rows = await ctx.db.faqQuestion.findMany({
    where: {
      handled: false,
      organisationId: { in: [...organisationIds] },
      OR: [{ outcome: 'unknown' }, { rating: 'not-it' }],
    },
    orderBy: { id: 'desc' },
    take: MOST_QUESTIONS,
    select: { id: true, text: true },
  })
  return groupAlike(rows.reverse())
}

/** Staff have dealt with these questions; they are not shown again. Throws as `checkMayCurate`. */
export async function markHandled(ctx: Ctx, ids: readonly number[]): Promise<void> {
  await checkMayCurate(ctx)
  const organisations = (await topSeats(ctx)).map(({ organisationId }) => organisationId)
  await ctx.db.faqQuestion.updateMany({
    where: { id: { in: [...ids] }, organisationId: { in: organisations } },
    data: { handled: true },
  })
}
