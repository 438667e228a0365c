import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { claimAnswers, claimBulk } from '../../../src/domain/outbox/claims.ts'
import { enqueue, enqueueMany, recoverLeases, settleMany } from '../../../src/domain/outbox/deliveries.ts'
import { type Outcome, PRIORITY, type Priority, settle } from '../../../src/domain/outbox/delivery.ts'
import { nextDue, pause, putOffToMorning, slowDown } from '../../../src/domain/outbox/pauses.ts'
import { text } from '../../../src/lib/message.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'

const START = new Date('2026-07-01T08:00:00.000Z')
const plus = (ms: number) => new Date(START.getTime() + ms)
const message = { texts: [text('note', { words: 'Chào' })] }
const BUDGET = { perSecond: 10, aheadMs: 500, perChat: 3, busyMs: 0 }

let database: TestDatabase
beforeEach(async () => {
  database = await testDatabase()
})
afterEach(() => database.close())

const put = (to: string, cause: string, priority: Priority = PRIORITY.answer, notBefore?: Date) =>
  enqueue({ db: database.db, now: START }, { to, cause, priority, message, notBefore })

const claimAt = (ms: number, worker = 'w1', limit = 100) => ({
  channel: 'telegram',
  worker,
  limit,
  now: plus(ms),
  leaseMs: 30_000,
})

const answers = (ms: number, worker?: string, limit?: number) =>
  claimAnswers(database, claimAt(ms, worker, limit))
const bulk = (ms: number, worker?: string, limit?: number) =>
  claimBulk(database, claimAt(ms, worker, limit), BUDGET)

type Claim = Awaited<ReturnType<typeof answers>>[number]

const end = (delivery: Claim, outcome: Outcome, ms: number, startedAt = plus(ms)) =>
  settleMany(
    database,
    [{ delivery, settled: settle(delivery, outcome, plus(ms), { paid: false, random: 0 }), startedAt }],
    plus(ms),
  )

const OK: Outcome = { kind: 'ok', externalIds: ['1'] }
const rows = () => database.db.delivery.findMany({ orderBy: { id: 'asc' } })
const to = (claims: readonly Claim[]) => claims.map((claim) => claim.addressId)

describe('putting into the outbox', () => {
  test('the same cause reaches an address once', async () => {
    const many = ['telegram:1', 'telegram:2', 'telegram:1'].map((address) => ({
      to: address,
      cause: 'notice:5',
      priority: PRIORITY.broadcast,
      message,
    }))
    expect(await enqueueMany({ db: database.db, now: START }, many)).toBe(2)
    expect(await enqueueMany({ db: database.db, now: START }, many)).toBe(0)
    expect(await rows()).toMatchObject([
      { addressId: 'telegram:1', channel: 'telegram', state: 'queued', message: JSON.stringify(message) },
      { addressId: 'telegram:2', notBefore: START, createdAt: START, settledAt: null },
    ])
  })

  test('thousands at once keep their order', async () => {
    const many = Array.from({ length: 1203 }, (_, index) => ({
      to: `telegram:${index}`,
      cause: 'notice:5',
      priority: PRIORITY.broadcast,
      message,
    }))
    expect(await enqueueMany({ db: database.db, now: START }, many)).toBe(1203)
    expect((await rows()).map((row) => row.addressId)).toEqual(many.map((one) => one.to))
  })
})

describe('claiming', () => {
  test('gives each delivery to one worker, with what its reader is called', async () => {
    const person = await database.db.person.create({
      data: { name: 'Bà Hoa', honorific: 'bac', locale: 'en', createdAt: START },
    })
    await database.db.address.create({
      data: {
        id: 'telegram:1',
        channel: 'telegram',
        personId: person.id,
        stateSince: START,
        createdAt: START,
      },
    })
    await enqueue(
      { db: database.db, now: START },
      { to: 'telegram:1', personId: person.id, cause: 'a', priority: PRIORITY.answer, message },
    )
    await put('telegram:2', 'a')
    await put('zalo:3', 'a')
    expect(await answers(0)).toMatchObject([
      {
        addressId: 'telegram:1',
        attempts: 1,
        closed: null,
        locale: 'en',
        honorific: 'bac',
        createdAt: START,
      },
      { addressId: 'telegram:2', attempts: 1, closed: null, locale: null, honorific: null },
    ])
    expect(await answers(0, 'w2')).toEqual([])
  })

  test('keeps the order per address, side by side for different ones', async () => {
    await put('telegram:1', 'a')
    await put('telegram:1', 'b')
    await put('telegram:2', 'a')
    const [first, second] = await answers(0)
    expect([first?.addressId, second?.addressId]).toEqual(['telegram:1', 'telegram:2'])
    expect(await answers(0)).toEqual([])
    if (first) await end(first, OK, 10)
    expect(to(await answers(10))).toEqual(['telegram:1'])
  })

  test('one that is to be repeated holds back the later ones', async () => {
    await put('telegram:1', 'a')
    await put('telegram:1', 'b')
    const [first] = await answers(0)
    if (first) await end(first, { kind: 'again', flood: true, retryAfter: 5000 }, 10)
    expect(await answers(100)).toEqual([])
    expect((await nextDue(database, 'telegram')).answers).toEqual(START)
    const again = await answers(5010)
    expect(again).toMatchObject([{ id: first?.id, attempts: 2 }])
  })

  test('one planned for later holds nobody back, nor does anything less urgent', async () => {
    await put('telegram:1', 'later', PRIORITY.notification, plus(60_000))
    await put('telegram:1', 'notice', PRIORITY.broadcast)
    expect((await bulk(0)).map(({ delivery }) => delivery.priority)).toEqual([PRIORITY.broadcast])
    await put('telegram:1', 'answer')
    expect(to(await answers(0))).toEqual(['telegram:1'])
  })

  test('a broadcast waits for the answer before it', async () => {
    await put('telegram:1', 'answer')
    await put('telegram:1', 'notice', PRIORITY.broadcast)
    expect(await bulk(0)).toEqual([])
    const [answer] = await answers(0)
    expect(await bulk(0)).toEqual([])
    if (answer) await end(answer, OK, 10)
    expect(await bulk(20)).toHaveLength(1)
  })

  test('one that was tried and then put off to the morning holds nobody back', async () => {
    const night = new Date('2026-07-01T15:00:00.000Z')
    const ms = night.getTime() - START.getTime()
    const common = { to: 'telegram:1', priority: PRIORITY.broadcast, message }
    await enqueue({ db: database.db, now: night }, { ...common, cause: 'by day', dayOnly: true })
    const [first] = await bulk(ms)
    if (first) await end(first.delivery, { kind: 'again', flood: false, retryAfter: 100 }, ms)
    await enqueue({ db: database.db, now: night }, { ...common, cause: 'urgent' })
    expect(await bulk(ms + 50)).toEqual([])
    await putOffToMorning(database, {
      channel: 'telegram',
      now: plus(ms + 200),
      timeZone: 'Asia/Ho_Chi_Minh',
    })
    expect((await bulk(ms + 200)).map(({ delivery }) => delivery.id)).not.toContain(first?.delivery.id)
    expect(await rows()).toMatchObject([
      { notBefore: new Date('2026-07-02T00:00:00.000Z') },
      { cause: 'urgent', state: 'sending' },
    ])
  })

  test('an edit waits for what it replaces, and is told the ids of what shows it', async () => {
    const edit = (cause: string) =>
      enqueue(
        { db: database.db, now: START },
        { to: 'telegram:1', cause, priority: PRIORITY.answer, message, replaces: 'notice' },
      )
    await put('telegram:1', 'notice', PRIORITY.broadcast)
    await edit('notice:v2')
    expect(await answers(0)).toEqual([])
    const [original] = await bulk(0)
    expect(await answers(0)).toEqual([])
    if (original) await end(original.delivery, { kind: 'ok', externalIds: ['11', '12'] }, 10)
    const [second] = await answers(20)
    expect(second?.replaces).toEqual(['11', '12'])
    if (second) await end(second, { kind: 'ok', externalIds: ['13'] }, 30)
    await edit('notice:v3')
    expect(await answers(40)).toMatchObject([{ replaces: ['13'] }])
  })

  test('an edit of what never arrived is told so; what replaces nothing too', async () => {
    await put('telegram:1', 'notice')
    const [notice] = await answers(0)
    if (notice) await end(notice, { kind: 'rejected', code: '400' }, 10)
    await enqueue(
      { db: database.db, now: START },
      { to: 'telegram:1', cause: 'notice:v2', priority: PRIORITY.answer, message, replaces: 'notice' },
    )
    const [edit] = await answers(20)
    expect([notice?.replaces, edit?.replaces]).toEqual([null, []])
  })

  test('two at the same time never get the same one', async () => {
    await enqueueMany(
      { db: database.db, now: START },
      Array.from({ length: 200 }, (_, index) => ({
        to: `telegram:${index % 100}`,
        cause: `c${index}`,
        priority: PRIORITY.answer,
        message,
      })),
    )
    const claimed = await Promise.all(Array.from({ length: 8 }, (_, index) => answers(0, `w${index}`, 20)))
    const ids = claimed.flat().map((delivery) => delivery.id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(new Set(to(claimed.flat())).size).toBe(ids.length)
  })
})

describe('the bulk budget', () => {
  const hundred = () =>
    enqueueMany(
      { db: database.db, now: START },
      Array.from({ length: 100 }, (_, index) => ({
        to: `telegram:${index}`,
        cause: 'notice:1',
        priority: index < 95 ? PRIORITY.broadcast : PRIORITY.notification,
        message,
      })),
    )

  test('gives out slots one after another, to all processes together, notifications first', async () => {
    await hundred()
    const first = await bulk(0, 'w1', 4)
    const second = await bulk(0, 'w2', 100)
    expect(first.map(({ sendAt }) => sendAt)).toEqual([0, 100, 200, 300].map(plus))
    expect(second.map(({ sendAt }) => sendAt)).toEqual([400, 500].map(plus))
    expect([...first, ...second].map(({ delivery }) => delivery.priority)).toEqual([1, 1, 1, 1, 1, 2])
    expect(await bulk(50)).toEqual([])
    expect(await bulk(300)).toHaveLength(3)
  })

  test('stops while the platform wants quiet, and the longest pause counts', async () => {
    await hundred()
    await pause(database, 'telegram', 'bulk', plus(3000), START)
    await pause(database, 'telegram', 'bulk', plus(2000), START)
    expect(await bulk(2500)).toEqual([])
    expect((await nextDue(database, 'telegram')).bulk).toEqual(plus(3000))
    expect(await bulk(3000)).toHaveLength(6)
  })

  test('a flood makes the pace slower for everybody, once for each pause, and it creeps back', async () => {
    await hundred()
    const learned = async () => (await database.db.sendingPace.findFirst())?.bulkPerSecond
    const slow = (ms: number) => slowDown(database, { channel: 'telegram', most: 10, now: plus(ms) })
    await bulk(0, 'w1', 1)
    expect(await learned()).toBeNull()
    await slow(100)
    await pause(database, 'telegram', 'bulk', plus(2000), plus(100))
    await slow(200)
    expect(await learned()).toBeCloseTo(9.7)
    const [first, second] = await bulk(2000, 'w2')
    expect(first?.interval).toBeCloseTo(1000 / 9.7)
    expect((second?.sendAt.getTime() ?? 0) - (first?.sendAt.getTime() ?? 0)).toBe(103)
    expect(await learned()).toBeGreaterThan(9.7)
    await slow(3000)
    expect(await learned()).toBeLessThan(9.7)
  })

  test('a chat gets a small burst, then one a second', async () => {
    for (const cause of ['a', 'b', 'c', 'd', 'e']) await put('telegram:1', cause, PRIORITY.broadcast)
    const sentAt: number[] = []
    for (let ms = 0; ms < 8000; ms += 250)
      for (const { delivery } of await bulk(ms)) {
        await end(delivery, OK, ms)
        sentAt.push(ms)
      }
    expect(sentAt).toEqual([0, 250, 500, 3000, 3250])
  })

  test('closed addresses take no slot', async () => {
    await database.db.address.create({
      data: { id: 'telegram:0', channel: 'telegram', state: 'blocked', stateSince: START, createdAt: START },
    })
    await put('telegram:0', 'a', PRIORITY.broadcast)
    await put('telegram:1', 'a', PRIORITY.broadcast)
    const claimed = await bulk(0)
    expect(claimed).toMatchObject([
      { delivery: { closed: 'blocked' } },
      { sendAt: START, delivery: { closed: null } },
    ])
  })

  test('answers have their own pause and no pace', async () => {
    await hundred()
    await put('telegram:500', 'a')
    await bulk(0)
    await pause(database, 'telegram', 'bulk', plus(9000), START)
    await pause(database, 'telegram', 'answers', plus(1000), START)
    expect(await answers(500)).toEqual([])
    expect(await answers(1000)).toHaveLength(1)
  })
})

describe('settling', () => {
  const claimOne = async () => {
    await put('telegram:1', 'a')
    const [delivery] = await answers(0)
    if (!delivery) throw new Error('nothing claimed')
    return delivery
  }

  test('keeps what the platform said', async () => {
    await end(await claimOne(), { kind: 'ok', externalIds: ['11', '12'] }, 100)
    expect(await rows()).toMatchObject([
      {
        state: 'sent',
        externalId: '11 12',
        settledAt: plus(100),
        failure: null,
        leaseUntil: null,
        attempts: 1,
      },
    ])
  })

  test('a blocked account closes the address', async () => {
    await database.db.address.create({
      data: { id: 'telegram:1', channel: 'telegram', stateSince: START, createdAt: START },
    })
    await end(await claimOne(), { kind: 'gone', reason: 'blocked' }, 100)
    expect(await rows()).toMatchObject([{ state: 'failed', failure: 'blocked', externalId: null }])
    expect(await database.db.address.findMany()).toMatchObject([{ state: 'blocked', stateSince: plus(100) }])
    await put('telegram:1', 'b')
    expect(await answers(200)).toMatchObject([{ closed: 'blocked' }])
  })

  test('somebody who came back during the attempt stays reachable', async () => {
    await database.db.address.create({
      data: { id: 'telegram:1', channel: 'telegram', stateSince: plus(50), createdAt: START },
    })
    await end(await claimOne(), { kind: 'gone', reason: 'blocked' }, 100, plus(20))
    expect(await database.db.address.findMany()).toMatchObject([{ state: 'open' }])
  })

  test('many at once, each its own way', async () => {
    for (const address of ['telegram:1', 'telegram:2', 'telegram:3', 'telegram:4']) await put(address, 'a')
    const outcomes: Outcome[] = [
      OK,
      { kind: 'again', flood: false, retryAfter: 700 },
      { kind: 'unknown' },
      { kind: 'rejected', code: '400' },
    ]
    const settlements = (await answers(0)).map((delivery, index) => ({
      delivery,
      settled: settle(delivery, outcomes[index] ?? OK, plus(10), { paid: true, random: 0 }),
      startedAt: START,
    }))
    await settleMany(database, settlements, plus(10))
    expect(await rows()).toMatchObject([
      { state: 'sent', settledAt: plus(10) },
      { state: 'queued', notBefore: plus(710), settledAt: null },
      { state: 'unknown', unknowns: 1, settledAt: plus(10) },
      { state: 'failed', failure: 'rejected: 400' },
    ])
  })

  test('what a dead process left is unknown: tried once more, then given up', async () => {
    const recover = (ms: number, paid = false) =>
      recoverLeases(database, { channel: 'telegram', now: plus(ms), paid, random: () => 0 })
    await claimOne()
    expect(await recover(29_000)).toBe(0)
    expect(await recover(31_000)).toBe(1)
    expect(await rows()).toMatchObject([{ state: 'queued', unknowns: 1, notBefore: plus(31_500) }])
    expect(await answers(32_000, 'w2')).toHaveLength(1)
    expect(await recover(63_000)).toBe(1)
    expect(await rows()).toMatchObject([{ state: 'unknown', unknowns: 2 }])
  })

  test('where sending costs it is not tried again', async () => {
    await claimOne()
    await recoverLeases(database, { channel: 'telegram', now: plus(31_000), paid: true, random: () => 0 })
    expect(await rows()).toMatchObject([{ state: 'unknown' }])
  })

  test('a late success is believed until somebody else claims', async () => {
    const slow = await claimOne()
    await recoverLeases(database, { channel: 'telegram', now: plus(31_000), paid: false, random: () => 0 })
    await end(slow, OK, 31_200)
    expect(await rows()).toMatchObject([{ state: 'sent' }])
  })

  test('a late word changes nothing once somebody else has claimed', async () => {
    const slow = await claimOne()
    await recoverLeases(database, { channel: 'telegram', now: plus(31_000), paid: false, random: () => 0 })
    await answers(32_000, 'w2')
    await end(slow, { kind: 'rejected', code: 'late' }, 32_100)
    expect(await rows()).toMatchObject([{ state: 'sending', claimedBy: 'w2' }])
  })
})

describe('however much is done already or waits', () => {
  const many = (prefix: string, count: number) =>
    enqueueMany(
      { db: database.db, now: START },
      Array.from({ length: count }, (_, index) => ({
        to: `${prefix}:${index}`,
        cause: 'many',
        priority: PRIORITY.broadcast,
        message,
      })),
    )

  async function cost(): Promise<number> {
    const times: number[] = []
    for (let round = 0; round < 7; round++) {
      rounds += 1
      for (let index = 0; index < 50; index++) await put(`telegram:x${index}`, `round ${rounds}`)
      const begun = performance.now()
      const claimed = await answers(0)
      const settled = settle(tries, OK, START, { paid: false, random: 0 })
      await settleMany(
        database,
        claimed.map((delivery) => ({ delivery, settled, startedAt: START })),
        START,
      )
      times.push(performance.now() - begun)
      expect(claimed).toHaveLength(50)
    }
    return times.sort((one, other) => one - other)[3] ?? 0
  }
  let rounds = 0
  const tries = { createdAt: START, attempts: 1, unknowns: 0 }

  test('claiming and settling cost the same', async () => {
    const before = await cost()
    await many('telegram', 10_000)
    await database.db.delivery.updateMany({ data: { state: 'sent', settledAt: START } })
    await many('zalo', 10_000)
    expect(await cost()).toBeLessThan(before * 5 + 30)
  })
})
