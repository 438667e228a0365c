import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction } from '../../../src/db/transaction.ts'
import { type Ctx, operatorCtx } from '../../../src/domain/context.ts'
import { attendancesOf, nameablesOf, recordList } from '../../../src/domain/training/attendances.ts'
import { giveCertificates } from '../../../src/domain/training/certificates.ts'
import { markHeld } from '../../../src/domain/training/closings.ts'
import { participantFacts } from '../../../src/domain/training/exports.ts'
import { rsvpOf } from '../../../src/domain/training/rsvps.ts'
import { cancelEvent, changeEvent } from '../../../src/domain/training/training-events.ts'
import { openLog } from '../../../src/lib/log.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'
import { TIME_ZONE } from '../../support/world.ts'
import { fillProvince } from './province.ts'

const INVITED = 4_500
const AT = new Date('2026-12-15T02:00:00Z')

let database: TestDatabase
let id: number
let personIds: readonly number[]
beforeAll(async () => {
  database = await testDatabase()
  const { db } = database
  const { youth } = await fillProvince(database)
  const seats = await db.assignment.findMany({
    where: { position: 'secretary', unit: { level: 'branch' } },
    orderBy: { id: 'asc' },
    take: INVITED,
  })
  personIds = seats.map(({ personId }) => personId)
  await db.address.createMany({
    data: personIds.map((personId) => ({
      id: `memory:${personId}`,
      channel: 'memory',
      personId,
      stateSince: AT,
      createdAt: AT,
    })),
  })
  const base = { unitId: youth, authorId: 1, kind: 'training', createdAt: AT, updatedAt: AT, publishedAt: AT }
  const announcement = await db.announcement.create({ data: base })
  await db.recipient.createMany({
    data: seats.map(({ personId, unitId }) => ({ announcementId: announcement.id, personId, unitId })),
  })
  const startsAt = new Date('2027-01-10T01:00:00Z')
  const about = { unitId: youth, topic: 'Nghiệp vụ', topicKey: 'nghiep vu', startsAt, createdAt: AT }
  id = (await db.trainingEvent.create({ data: { ...about, announcementId: announcement.id } })).id
}, 120_000)
afterAll(() => database.close())

const run = <T>(work: (ctx: Ctx) => Promise<T>): Promise<T> =>
  inTransaction(
    database.db,
    (db) => {
      const parts = { db, now: AT, timeZone: TIME_ZONE, log: openLog('silent'), cache: new Map() }
      return work(operatorCtx(parts))
    },
    { timeout: 60_000 },
  )
const told = (cause: string) => database.db.delivery.count({ where: { cause: { startsWith: cause } } })

test('4,500 people are listed, told, written down and thanked', { timeout: 120_000 }, async () => {
  expect((await run((ctx) => rsvpOf(ctx, id))).silent).toHaveLength(INVITED)
  expect((await run((ctx) => nameablesOf(ctx, id))).others).toHaveLength(INVITED)
  await run((ctx) => changeEvent(ctx, id, { place: 'Nhà văn hoá' }))
  expect(await told('event-moved:')).toBe(INVITED)
  expect(await run((ctx) => recordList(ctx, id, personIds))).toBe(INVITED)
  expect(await run((ctx) => recordList(ctx, id, personIds))).toBe(0)
  expect(await run((ctx) => markHeld(ctx, id))).toEqual({ present: INVITED })
  expect(await told('event-thanks:')).toBe(INVITED)
  expect(await run((ctx) => giveCertificates(ctx, id))).toBe(INVITED)
  expect(await run((ctx) => attendancesOf(ctx, id))).toHaveLength(INVITED)
  expect((await run((ctx) => participantFacts(ctx, id))).people).toHaveLength(INVITED)
  await database.db.trainingEvent.update({ where: { id }, data: { state: 'planned' } })
  expect(await run((ctx) => cancelEvent(ctx, id))).toEqual({ told: INVITED })
})
