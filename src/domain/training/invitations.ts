import type { Ctx } from '../context.ts'

interface Invitation {
  readonly id: number
  readonly announcementId: number | null
}

/** Everybody who may come: whom the announcement was meant for, who has answered, and whoever stands in for them. */
export async function invitedPeople(ctx: Ctx, { id, announcementId }: Invitation): Promise<Set<number>> {
  const recipients =
    announcementId === null
      ? []
      : await ctx.db.recipient.findMany({ where: { announcementId }, select: { personId: true } })
  const rsvps = await ctx.db.rsvp.findMany({
    where: { eventId: id },
    select: { personId: true, substituteId: true },
  })
  const invited = new Set(recipients.map(({ personId }) => personId))
  for (const { personId, substituteId } of rsvps) {
    invited.add(personId)
    if (substituteId !== null) invited.add(substituteId)
  }
  return invited
}

/** Whether one person may come. */
export async function isInvited(
  ctx: Ctx,
  { id, announcementId }: Invitation,
  personId: number,
): Promise<boolean> {
  const own = { eventId: id, OR: [{ personId }, { substituteId: personId }] }
  if ((await ctx.db.rsvp.count({ where: own })) > 0) return true
  if (announcementId === null) return false
  return (await ctx.db.recipient.count({ where: { announcementId, personId } })) > 0
}
