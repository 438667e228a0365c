import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Database, openDatabase } from '../../../src/db/client.ts'
import { deliveryCause } from '../../../src/domain/announcements/announcement.ts'
import { followAnnouncement } from '../../../src/domain/announcements/progresses.ts'
import { bindAddress, preferChannel, unlinkAddress } from '../../../src/domain/org/addresses.ts'
import { claimBulk } from '../../../src/domain/outbox/claims.ts'
import { enqueue, type Outgoing } from '../../../src/domain/outbox/deliveries.ts'
import { PRIORITY } from '../../../src/domain/outbox/delivery.ts'
import { nudgeCause } from '../../../src/domain/outbox/nudges.ts'
import { remindAll } from '../../../src/domain/reporting/reminders.ts'
import { fallOverJob } from '../../../src/jobs/fall-over.ts'
import { openLog } from '../../../src/lib/log.ts'
import { text } from '../../../src/lib/message.ts'
import { draft, sendNow, settle } from '../../support/announcements.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'
import { openForms } from '../../support/reporting.ts'
import { fillWorld, NOW, TIME_ZONE, type World } from '../../support/world.ts'

const ZALO = 'zalo:lan'
const CAUSE = 'escalation-answer:1'
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)

let database: TestDatabase
let world: World
beforeEach(async () => {
  database = await testDatabase()
  world = await fillWorld(database)
  await world.as(null, (ctx) => bindAddress(ctx, ZALO, world.person.lan))
})
afterEach(() => database.close())

const say = (more: Partial<Outgoing> = {}) =>
  world.as(null, (ctx) =>
    enqueue(ctx, {
      ...{ to: 'telegram:lan', personId: world.person.lan, cause: CAUSE },
      ...{ priority: PRIORITY.notification, message: { texts: [text('plan')] } },
      ...more,
    }),
  )

const fail = (addressId = 'telegram:lan', settledAt = NOW) =>
  database.db.delivery.updateMany({
    where: { addressId, state: 'queued' },
    data: { state: 'failed', failure: 'blocked', settledAt },
  })

const fallOver = (now = later(1), of: Database = database) =>
  fallOverJob({
    ...{ database: of, log: openLog('silent'), timeZone: TIME_ZONE, cache: new Map() },
    ...{ clock: { now: () => now }, channels: ['telegram', 'zalo'] },
  }).run()

const sent = async (cause = CAUSE) =>
  (await database.db.delivery.findMany({ where: { cause }, orderBy: { id: 'asc' } })).map(
    ({ addressId, state }) => `${addressId} ${state}`,
  )

describe('what failed at one address', () => {
  test('goes to the other one, once, however many processes look', async () => {
    await say({ dayOnly: true })
    await fail()
    const second = await openDatabase(database.url)
    try {
      await Promise.all([fallOver(), fallOver(later(1), second)])
      await fallOver()
    } finally {
      await second.close()
    }
    expect(await sent()).toEqual(['telegram:lan failed', `${ZALO} queued`])
    expect(await database.db.delivery.findFirst({ where: { addressId: ZALO } })).toMatchObject({
      ...{ personId: world.person.lan, channel: 'zalo', priority: 1, dayOnly: true },
      message: JSON.stringify({ texts: [{ key: 'plan' }] }),
    })
  })

  test('does not come back when the other one fails too, nor go on when it has arrived there', async () => {
    await world.as(null, (ctx) => bindAddress(ctx, 'zalo:third', world.person.lan))
    await say()
    await fail()
    await fallOver()
    await fail(ZALO)
    await fallOver()
    expect(await sent()).toEqual(['telegram:lan failed', `${ZALO} failed`, 'zalo:third queued'])
    await say({ cause: 'seen' })
    await fail()
    await say({ cause: 'seen', to: ZALO })
    await fallOver()
    expect(await sent('seen')).toEqual(['telegram:lan failed', `${ZALO} queued`])
  })

  test('stays where there is no other, where the other is closed, or came later', async () => {
    await say({ to: 'telegram:minh', personId: world.person.minh })
    await fail('telegram:minh')
    await say({ cause: 'closed' })
    await fail()
    await database.db.address.update({ where: { id: ZALO }, data: { state: 'blocked' } })
    await fallOver()
    await database.db.address.update({ where: { id: ZALO }, data: { state: 'open', stateSince: later(2) } })
    await fallOver(later(3))
    expect(await sent()).toEqual(['telegram:minh failed'])
    expect(await sent('closed')).toEqual(['telegram:lan failed'])
  })

  test('is no longer sent elsewhere after a day; answers and edits that nobody misses never are', async () => {
    await say()
    await say({ cause: 'answer', priority: PRIORITY.answer })
    await say({ cause: 'edit', message: { texts: [], orSkip: true } })
    await fail()
    await database.db.delivery.updateMany({ where: { cause: CAUSE }, data: { settledAt: later(-1500) } })
    await fallOver()
    expect(await database.db.delivery.count({ where: { addressId: ZALO } })).toBe(0)
  })

  test('of an announcement is looked after with it alone', async () => {
    const id = await draft(world, 'minh', 'moc')
    await sendNow(world, 'minh', id)
    await settle(database, id, 'failed', [world.person.lan], 'blocked')
    await fallOver()
    expect(await sent(deliveryCause(id))).not.toContain(`${ZALO} queued`)
    await world.as(null, (ctx) => followAnnouncement(ctx, id), later(1))
    expect(await sent(deliveryCause(id))).toContain(`${ZALO} queued`)
    expect(await database.db.recipient.findFirst({ where: { personId: world.person.lan } })).toMatchObject({
      addressId: ZALO,
      unreachable: null,
    })
  })

  test('a reminder of a report falls over too, by day', async () => {
    await openForms(world)
    await world.as('minh', (ctx) => remindAll(ctx, { unitId: world.unit.moc, periodKey: '2026-Q3' }))
    const cause = nudgeCause('2026-10-05', world.person.lan)
    await fail()
    await fallOver()
    expect(await sent(cause)).toEqual(['telegram:lan failed', `${ZALO} queued`])
    expect(await database.db.delivery.findFirst({ where: { addressId: ZALO } })).toMatchObject({
      dayOnly: true,
    })
    await world.as('minh', (ctx) => remindAll(ctx, { unitId: world.unit.moc, periodKey: '2026-Q3' }))
    expect(await sent(cause)).toHaveLength(2)
  })
})

test('a reminder goes to the preferred channel first', async () => {
  await openForms(world)
  await world.from(ZALO, (ctx) => preferChannel(ctx, 'zalo'))
  await world.as('minh', (ctx) => remindAll(ctx, { unitId: world.unit.moc, periodKey: '2026-Q3' }))
  expect(await sent(nudgeCause('2026-10-05', world.person.lan))).toEqual([`${ZALO} queued`])
})

test('what waits for an address that was unlinked is not sent there, but to the other one', async () => {
  await say({ to: ZALO })
  await world.as('lan', (ctx) => unlinkAddress(ctx, ZALO))
  const claimed = await claimBulk(
    database,
    { channel: 'zalo', worker: 'w', limit: 10, now: NOW, leaseMs: 60_000 },
    { perSecond: 1_000, perChat: Number.POSITIVE_INFINITY, aheadMs: 1_000, busyMs: 0 },
  )
  expect(claimed.map(({ delivery }) => [delivery.addressId, delivery.closed])).toEqual([[ZALO, 'gone']])
  await database.db.delivery.updateMany({ data: { state: 'failed', settledAt: NOW } })
  await fallOver()
  expect(await sent()).toEqual([`${ZALO} failed`, 'telegram:lan queued'])
})
