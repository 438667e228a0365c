import { recordAudit } from '../audit/audit-events.ts'
import type { Ctx } from '../context.ts'
import { cancelDeliveries } from '../outbox/broadcasts.ts'
import { type Announcement, deliveryCause } from './announcement.ts'
import { candidatesOf } from './audiences.ts'

/** Sends nothing more of an announcement to those who hold no seat under its unit any more. Returns how many they are. */
export async function dropLeavers(ctx: Ctx, { id, unitId }: Announcement): Promise<number> {
  const waiting = await ctx.db.delivery.findMany({
    where: { cause: deliveryCause(id), state: { in: ['queued', 'held'] }, personId: { not: null } },
    select: { personId: true },
  })
  if (waiting.length === 0) return 0
  const here = new Set((await candidatesOf(ctx, unitId)).map(({ personId }) => personId))
  const left = waiting.flatMap(({ personId }) => (personId === null || here.has(personId) ? [] : [personId]))
  if (left.length === 0) return 0
  await cancelDeliveries(ctx, deliveryCause(id), left)
  await ctx.db.recipient.deleteMany({ where: { announcementId: id, personId: { in: left } } })
  await recordAudit(ctx, {
    action: 'announcement-leavers',
    subject: `announcement:${id}`,
    unitId,
    details: { people: left.length },
  })
  return left.length
}
