import type { Ctx } from '../../src/domain/context.ts'
import {
  changeEvent,
  type EventPatch,
  eventOfAnnouncement,
} from '../../src/domain/training/training-events.ts'
import { NOW, type PersonName, type UnitName, type World } from './world.ts'

/** An instant by the clock of Vietnam: local('2026-10-20', '08:00'). */
export const local = (day: string, time: string) => new Date(`${day}T${time}:00+07:00`)

/** The usual class: in two weeks at eight, in the hall of the commune. */
export const CLASS: EventPatch = {
  topic: 'Chuyển đổi số',
  startsAt: local('2026-10-20', '08:00'),
  endsAt: local('2026-10-20', '11:00'),
  place: 'Hội trường xã Thượng Mộc',
}

/** Invitations to a class that are out: the announcement of a unit's staff, to these people. Returns the class's number. */
export async function invitedTo(
  world: World,
  people: readonly PersonName[],
  { by = 'minh', unit = 'moc', event = {} }: { by?: PersonName; unit?: UnitName; event?: EventPatch } = {},
): Promise<number> {
  return world.as(by, async (ctx) => {
    const unitId = world.unit[unit]
    const announcement = await ctx.db.announcement.create({
      data: {
        unitId,
        authorId: world.person[by],
        kind: 'training',
        title: 'Mời dự tập huấn',
        createdAt: NOW,
        updatedAt: NOW,
      },
    })
    const { id } = await eventOfAnnouncement(ctx, announcement.id)
    await changeEvent(ctx, id, { ...CLASS, ...event })
    await publish(
      ctx,
      announcement.id,
      people.map((who) => world.person[who]),
    )
    return id
  })
}

/** Marks an announcement as gone out to these people, each for the first of their seats. */
export async function publish(ctx: Ctx, announcementId: number, personIds: readonly number[]): Promise<void> {
  await ctx.db.announcement.update({
    where: { id: announcementId },
    data: { state: 'published', publishedAt: ctx.now },
  })
  const seats = await ctx.db.assignment.findMany({
    where: { personId: { in: [...personIds] } },
    orderBy: { id: 'desc' },
  })
  const unitOf = new Map(seats.map(({ personId, unitId }) => [personId, unitId]))
  await ctx.db.recipient.createMany({
    data: personIds.map((personId) => ({ announcementId, personId, unitId: unitOf.get(personId) ?? 0 })),
  })
}
