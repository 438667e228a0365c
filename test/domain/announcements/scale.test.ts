import { expect, test } from 'vitest'
import { deliveryCause } from '../../../src/domain/announcements/announcement.ts'
import { receiptsOf } from '../../../src/domain/announcements/recipient.ts'
import { recipientsOf } from '../../../src/domain/announcements/recipients.ts'
import { send } from '../../../src/domain/processes/announcement-sending.ts'
import { draft } from '../../support/announcements.ts'
import { testDatabase } from '../../support/database.ts'
import { counting } from '../../support/reporting.ts'
import { fillWorld, NOW, type World } from '../../support/world.ts'

const PEOPLE = 4_500

/** So many people more, half of them reachable on two channels, each with a seat at a branch of the two communes. */
async function crowd(world: World, db: Awaited<ReturnType<typeof testDatabase>>['db']): Promise<void> {
  const name = (at: number) => `Người ${at}`
  const units = [world.unit.thon1, world.unit.thon2, world.unit.doi, world.unit.ben]
  for (let from = 0; from < PEOPLE; from += 500) {
    const some = Array.from({ length: 500 }, (_, at) => from + at)
    await db.person.createMany({ data: some.map((at) => ({ name: name(at), createdAt: NOW })) })
  }
  const people = await db.person.findMany({ where: { name: { startsWith: 'Người ' } }, select: { id: true } })
  for (let from = 0; from < people.length; from += 500) {
    const some = people.slice(from, from + 500)
    await db.assignment.createMany({
      data: some.map(({ id: personId }, at) => ({
        ...{ personId, position: 'secretary', title: '', fromDay: '2026-01-01' },
        unitId: units[at % units.length] ?? world.unit.thon1,
      })),
    })
    for (const channel of ['telegram', 'zalo'])
      await db.address.createMany({
        data: some
          .filter((_, at) => channel === 'telegram' || at % 2 === 0)
          .map(({ id: personId }) => ({
            ...{ id: `${channel}:p${personId}`, channel, personId, stateSince: NOW, createdAt: NOW },
          })),
      })
  }
}

test('thousands are sent to in few statements, each once', async () => {
  const database = await testDatabase()
  try {
    const world = await fillWorld(database)
    await crowd(world, database.db)
    const id = await draft(world, 'hoa', 'province')
    const statements = await world.as('hoa', async (ctx) => {
      const counted = counting(ctx)
      const sent = await send(counted.ctx, id, { at: null, typed: PEOPLE + 8 })
      expect(sent).toEqual({ state: 'published', people: PEOPLE + 8, reachable: PEOPLE + 6 })
      return counted.statements()
    })
    expect(statements).toBeLessThan(60)
    const deliveries = await database.db.delivery.findMany({
      where: { cause: deliveryCause(id) },
      select: { personId: true },
    })
    expect(deliveries).toHaveLength(PEOPLE + 6)
    expect(new Set(deliveries.map(({ personId }) => personId)).size).toBe(PEOPLE + 6)
    const receipts = receiptsOf(await world.as('hoa', (ctx) => recipientsOf(ctx, id)))
    expect(receipts).toMatchObject({ waiting: PEOPLE + 6, unreachable: 2, acknowledged: 0 })
  } finally {
    await database.close()
  }
}, 60_000)
