import { beforeEach, describe, expect, test } from 'vitest'
import {
  answerQuestion,
  askAuthor,
  ownQuestion,
  questionsUnder,
  shareAnswer,
} from '../../../src/domain/announcements/announcement-questions.ts'
import {
  announcementFigures,
  callFacts,
  deliveryFacts,
  requestExport,
} from '../../../src/domain/announcements/exports.ts'
import {
  announcementsToFollow,
  followAnnouncement,
  progressOf,
} from '../../../src/domain/announcements/progresses.ts'
import { acknowledge } from '../../../src/domain/announcements/receipts.ts'
import { receiptsOf } from '../../../src/domain/announcements/recipient.ts'
import { recipientsOf } from '../../../src/domain/announcements/recipients.ts'
import { erasePerson } from '../../../src/domain/org/erasures.ts'
import { nudgeCause } from '../../../src/domain/outbox/nudges.ts'
import { correct, remind, withdraw } from '../../../src/domain/processes/announcement-sending.ts'
import { pendingAnnouncement } from '../../../src/domain/processes/pending-announcement.ts'
import { draft, sendNow, settle } from '../../support/announcements.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'
import { fillWorld, NOW, type PersonName, type World } from '../../support/world.ts'

const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000)

let database: TestDatabase
let world: World
let id: number
beforeEach(async () => {
  database = await testDatabase()
  world = await fillWorld(database)
  id = await draft(world, 'minh', 'moc')
  await sendNow(world, 'minh', id)
  return () => database.close()
})

const withCause = (cause: string) =>
  database.db.delivery.findMany({ where: { cause: { startsWith: cause } }, orderBy: { id: 'asc' } })
const follow = (now: Date) => world.as(null, (ctx) => followAnnouncement(ctx, id), now)
const press = (who: PersonName) => world.as(who, (ctx) => acknowledge(ctx, id))

describe('receipts', () => {
  test('count who got it and who said so, by commune', async () => {
    await settle(database, id, 'sent')
    expect(await press('lan')).toBe('first')
    expect(await press('lan')).toBe('again')
    const rows = await world.as('minh', (ctx) => recipientsOf(ctx, id))
    expect(receiptsOf(rows)).toEqual({
      reached: 2,
      acknowledged: 1,
      waiting: 0,
      unreachable: 2,
      communes: [{ name: 'Hội Khuyến học xã Thượng Mộc', reached: 2, acknowledged: 1 }],
    })
    await expect(world.as('lan', (ctx) => recipientsOf(ctx, id))).rejects.toMatchObject({
      code: 'not-allowed',
    })
  })

  test('are for those it was meant for; who steers the unit may try', async () => {
    await expect(press('luc')).rejects.toMatchObject({ code: 'not-allowed', audited: true })
    expect(await press('minh')).toBe('test')
    await expect(world.as('lan', (ctx) => acknowledge(ctx, 999))).rejects.toMatchObject({ code: 'not-found' })
  })

  test('are reminded of once, and nobody who was reminded of something that day', async () => {
    await settle(database, id, 'sent')
    await press('lan')
    expect(await world.as('minh', (ctx) => remind(ctx, id))).toEqual({ sent: 1, already: 0, quiet: false })
    expect(await withCause(nudgeCause('2026-10-05', world.person.xuan))).toHaveLength(1)
    await expect(world.as('minh', (ctx) => remind(ctx, id))).rejects.toMatchObject({
      code: 'reminded-already',
    })

    const second = await draft(world, 'minh', 'moc')
    await sendNow(world, 'minh', second)
    await settle(database, second, 'sent')
    expect(await world.as('minh', (ctx) => remind(ctx, second))).toEqual({
      sent: 1,
      already: 1,
      quiet: false,
    })
  })
})

describe('what waits for somebody', () => {
  const waiting = (who: PersonName, now?: Date) => world.as(who, pendingAnnouncement, now)

  test('is the last announcement that arrived and was not answered, for two weeks', async () => {
    expect(await waiting('lan')).toBeNull()
    await settle(database, id, 'sent')
    expect(await waiting('lan')).toEqual({ announcementId: id, eventId: null })
    expect(await waiting('luc')).toBeNull()
    expect(await waiting('lan', later(15 * 86_400))).toBeNull()
    await press('lan')
    expect(await waiting('lan')).toBeNull()
  })
})

describe('corrections', () => {
  test('go to those it has reached in place of the old words; the others get the new ones', async () => {
    await settle(database, id, 'sent', [world.person.lan])
    expect(await world.as('minh', (ctx) => correct(ctx, id, { body: 'Họp lúc 9 giờ.' }))).toBe(1)
    const [first] = await withCause(`announcement:${id}:v2`)
    const original = await database.db.delivery.findFirstOrThrow({
      where: { cause: `announcement:${id}`, addressId: 'telegram:lan' },
    })
    expect(first).toMatchObject({ addressId: 'telegram:lan', replacesId: original.id })
    expect(first?.message).toContain('Họp lúc 9 giờ.')
    const waiting = await database.db.delivery.findFirstOrThrow({
      where: { cause: `announcement:${id}`, addressId: 'telegram:xuan' },
    })
    expect(waiting.message).toContain('Họp lúc 9 giờ.')

    await world.as('minh', (ctx) => correct(ctx, id, { body: 'Họp lúc 10 giờ.' }))
    expect(await withCause(`announcement:${id}:v2`)).toMatchObject([{ state: 'cancelled' }])
    expect(await withCause(`announcement:${id}:v3`)).toMatchObject([{ replacesId: original.id }])
    await expect(
      world.as('minh', (ctx) => correct(ctx, id, { title: 'x'.repeat(200) })),
    ).rejects.toMatchObject({ code: 'text-too-long' })
    await expect(world.as('lan', (ctx) => correct(ctx, id, {}))).rejects.toMatchObject({
      code: 'not-allowed',
    })
  })

  test('a withdrawal reaches those who got it, and stops the rest', async () => {
    await settle(database, id, 'sent', [world.person.lan])
    expect(await world.as('minh', (ctx) => withdraw(ctx, id))).toBe(1)
    expect(await withCause(`announcement:${id}:withdrawn`)).toMatchObject([{ addressId: 'telegram:lan' }])
    const states = (await database.db.delivery.findMany({ where: { cause: `announcement:${id}` } })).map(
      ({ state }) => state,
    )
    expect(states.sort()).toEqual(['cancelled', 'sent'])
    expect(await press('lan')).toBe('withdrawn')
    expect(await world.as('lan', pendingAnnouncement)).toBeNull()
    await expect(world.as('minh', (ctx) => withdraw(ctx, id))).rejects.toMatchObject({
      code: 'announcement-moved-on',
    })
  })
})

describe('while it is being sent', () => {
  test('a failure goes to the other address, once; who has none is to be called', async () => {
    await database.db.address.create({
      data: {
        id: 'zalo:lan',
        channel: 'zalo',
        personId: world.person.lan,
        stateSince: NOW,
        createdAt: later(1),
      },
    })
    await settle(database, id, 'failed', undefined, 'blocked')
    await database.db.address.updateMany({
      where: { id: { in: ['telegram:lan', 'telegram:xuan'] } },
      data: { state: 'blocked' },
    })
    await follow(later(1))
    await follow(later(10))
    const sent = await database.db.delivery.findMany({ where: { cause: `announcement:${id}` } })
    expect(sent.map(({ addressId, state }) => `${addressId} ${state}`).sort()).toEqual([
      'telegram:lan failed',
      'telegram:xuan failed',
      'zalo:lan queued',
    ])
    const called = await world.as('minh', (ctx) => callFacts(ctx, id))
    expect(called.people.map(({ name, phone, unit, failure }) => [name, phone, unit, failure])).toEqual([
      ['Hoàng Văn Bình', '0900000109', 'Chi hội thôn 1', 'not-joined'],
      ['Lò Thị Xuân', '0900000106', 'Chi hội thôn 2', 'blocked'],
      ['Bùi Văn Sáu', '', 'Chi hội thôn 3', 'not-joined'],
    ])
  })

  test('the sender sees a message that edits itself, only when figures change, and a last one', async () => {
    await follow(later(1))
    await follow(later(2))
    await follow(later(7))
    await settle(database, id, 'sent', [world.person.lan])
    await follow(later(13))
    await settle(database, id, 'sent')
    await follow(later(19))
    await follow(later(30))
    const messages = await withCause(`progress:${id}`)
    const first = messages[0]
    expect(messages.map(({ cause, replacesId }) => [cause, replacesId])).toEqual([
      [`progress:${id}`, null],
      [`progress:${id}:1`, first?.id],
      [`progress:${id}:2`, first?.id],
    ])
    const shown = messages.map(({ message }) => JSON.parse(message))
    expect(shown.map(({ orSkip = false, texts }) => [texts[0].key, orSkip, texts[0].args.sent])).toEqual([
      ['announcement-progress-sending', false, 0],
      ['announcement-progress-sending', true, 1],
      ['announcement-progress-done', false, 2],
    ])
    expect(await world.as(null, announcementsToFollow, later(60))).toEqual([])
    expect(await world.as('minh', (ctx) => progressOf(ctx, id))).toMatchObject({
      sent: 2,
      left: 0,
      minutes: 0,
    })
  })

  test('two processes tell it once', async () => {
    await Promise.all([follow(later(1)), follow(later(1))])
    expect(await withCause(`progress:${id}`)).toHaveLength(1)
  })
})

describe('questions', () => {
  test('go to the author without a name; the answer comes back and can be shared', async () => {
    await settle(database, id, 'sent')
    expect(await world.as('lan', (ctx) => askAuthor(ctx, id, 'Có phải mang sổ không?'))).toBe(1)
    const [asked] = await withCause('announcement-question:')
    expect(asked).toMatchObject({ addressId: 'telegram:minh' })
    expect(asked?.message).toContain('Chi hội thôn 3')
    expect(asked?.message).not.toContain('Lan')
    const [question] = await world.as('minh', (ctx) => questionsUnder(ctx, id))
    const number = question?.id ?? 0
    await expect(world.as('lan', (ctx) => ownQuestion(ctx, number))).rejects.toMatchObject({
      code: 'not-allowed',
    })
    await expect(world.as('minh', (ctx) => shareAnswer(ctx, number))).rejects.toMatchObject({
      code: 'not-found',
    })
    await world.as('minh', (ctx) => answerQuestion(ctx, number, 'Có, mang theo sổ.'))
    await expect(world.as('hoa', (ctx) => answerQuestion(ctx, number, 'Không'))).rejects.toMatchObject({
      code: 'already-answered',
    })
    expect(await withCause(`announcement-answer:${number}`)).toMatchObject([{ addressId: 'telegram:lan' }])
    expect(await world.as('minh', (ctx) => shareAnswer(ctx, number))).toBe(1)
    expect(await withCause(`announcement-answer:${number}:shared`)).toMatchObject([
      { addressId: 'telegram:xuan' },
    ])
    await expect(world.as('minh', (ctx) => shareAnswer(ctx, number))).rejects.toMatchObject({
      code: 'already-answered',
    })
  })

  test('are for those it was meant for', async () => {
    await expect(world.as('luc', (ctx) => askAuthor(ctx, id, 'Gì vậy?'))).rejects.toMatchObject({
      code: 'not-allowed',
      audited: true,
    })
  })
})

test('erasing leaves the receipt under a number, and takes the question and the address', async () => {
  await settle(database, id, 'sent')
  await press('lan')
  await world.as('lan', (ctx) => askAuthor(ctx, id, 'Hỏi riêng'))
  await world.as('lan', erasePerson)
  const kept = await database.db.recipient.findUniqueOrThrow({
    where: { announcementId_personId: { announcementId: id, personId: world.person.lan } },
  })
  expect(kept).toMatchObject({ addressId: `erased:${world.person.lan}-0`, acknowledgedAt: NOW })
  expect(await database.db.announcementQuestion.count()).toBe(0)
  const listed = await world.as('minh', (ctx) => recipientsOf(ctx, id))
  expect(listed.some(({ personId }) => personId === world.person.lan)).toBe(false)
})

describe('documents', () => {
  test('list everybody with what became of it', async () => {
    await settle(database, id, 'sent', [world.person.lan])
    await press('lan')
    const { title, people } = await world.as('minh', (ctx) => deliveryFacts(ctx, id))
    expect(title).toBe('Họp chi hội trưởng')
    expect(people.map(({ name, state, acknowledgedAt }) => [name, state, acknowledgedAt !== null])).toEqual([
      ['Hoàng Văn Bình', 'unreachable', false],
      ['Lò Thị Xuân', 'queued', false],
      ['Bùi Văn Sáu', 'unreachable', false],
      ['Nguyễn Thị Lan', 'sent', true],
    ])
    expect(await world.as('minh', (ctx) => announcementFigures(ctx, id))).toMatchObject({
      organisation: 'Hội Khuyến học tỉnh Sơn Hà',
      recipients: 4,
      delivered: 1,
      acknowledged: 1,
      unreachable: 2,
      communes: [{ commune: 'Hội Khuyến học xã Thượng Mộc', part: 1, whole: 4 }],
    })
  })

  test('are for who may see them', async () => {
    const ask = (who: PersonName) => world.as(who, (ctx) => requestExport(ctx, id, 'call-list'))
    await expect(ask('lan')).rejects.toMatchObject({ code: 'not-allowed', audited: true })
    expect(await ask('minh')).toEqual({ file: { make: 'call-list', arg: String(id) } })
  })
})
