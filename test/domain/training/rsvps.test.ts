import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Ctx } from '../../../src/domain/context.ts'
import { erasePerson } from '../../../src/domain/org/erasures.ts'
import { Refusal } from '../../../src/domain/refusal.ts'
import type { Answer } from '../../../src/domain/training/rsvp.ts'
import {
  answerRsvp,
  fillFreedSeats,
  ownAnswer,
  possibleSubstitutes,
  rsvpOf,
  rsvpPeople,
} from '../../../src/domain/training/rsvps.ts'
import { changeEvent } from '../../../src/domain/training/training-events.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'
import { invitedTo, local } from '../../support/training.ts'
import { fillWorld, type PersonName, type World } from '../../support/world.ts'

let database: TestDatabase
let world: World
beforeEach(async () => {
  database = await testDatabase()
  world = await fillWorld(database)
})
afterEach(() => database.close())

const PEOPLE = ['lan', 'xuan', 'luc', 'hanh'] as const
const class2 = (event = {}) => invitedTo(world, PEOPLE, { by: 'hoa', unit: 'province', event })
const say = (who: PersonName, id: number, answer: Answer, rest: object = {}, now?: Date) =>
  world.as(who, (ctx) => answerRsvp(ctx, id, { answer, ...rest }), now)
const may = async (who: PersonName, work: (ctx: Ctx) => Promise<unknown>, now?: Date) => {
  try {
    await world.as(who, work, now)
    return 'ok'
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return `${error.code}${error.audited ? ' audited' : ''}`
  }
}
const causes = async (start: string) =>
  (await database.db.delivery.findMany({ where: { cause: { startsWith: start } } })).map(
    ({ addressId }) => addressId,
  )

describe('a full room', () => {
  test('takes in order, tells the place in the line, moves up when somebody leaves, and says so', async () => {
    const id = await class2({ capacity: 2 })
    expect(await say('lan', id, 'yes')).toMatchObject({ place: 'going', waiting: null })
    expect(await say('xuan', id, 'yes')).toMatchObject({ place: 'going' })
    expect(await say('luc', id, 'yes', {}, local('2026-10-05', '09:01'))).toMatchObject({
      place: 'waiting',
      waiting: 1,
    })
    expect(await say('hanh', id, 'yes', {}, local('2026-10-05', '09:02'))).toMatchObject({
      place: 'waiting',
      waiting: 2,
    })
    expect(await say('xuan', id, 'no', { reason: 'bận việc nhà' })).toMatchObject({
      answer: 'no',
      place: null,
    })
    expect(await causes('rsvp-promoted:')).toEqual([world.address.luc])
    expect(await world.as('luc', (ctx) => ownAnswer(ctx, id))).toMatchObject({ place: 'going' })
    expect(await world.as('hanh', (ctx) => ownAnswer(ctx, id))).toMatchObject({ waiting: 1 })
  })

  test('saying yes twice keeps the place; coming back goes to the end of the line', async () => {
    const id = await class2({ capacity: 1 })
    await say('lan', id, 'yes')
    await say('luc', id, 'yes', {}, local('2026-10-05', '10:00'))
    await say('hanh', id, 'yes', {}, local('2026-10-05', '11:00'))
    expect(await say('luc', id, 'yes', {}, local('2026-10-05', '12:00'))).toMatchObject({ waiting: 1 })
    await say('luc', id, 'maybe', {}, local('2026-10-05', '12:10'))
    expect(await say('luc', id, 'yes', {}, local('2026-10-05', '12:20'))).toMatchObject({ waiting: 2 })
    await say('lan', id, 'maybe')
    expect(await causes('rsvp-promoted:')).toEqual([world.address.hanh])
  })

  test('more seats go to those who wait, in one go', async () => {
    const id = await class2({ capacity: 1 })
    for (const who of PEOPLE) await say(who, id, 'yes')
    await world.as('hoa', (ctx) => changeEvent(ctx, id, { capacity: 3 }))
    const { going, waiting } = await world.as('hoa', (ctx) => rsvpOf(ctx, id))
    expect([going.length, waiting.length]).toEqual([3, 1])
    expect(await causes('rsvp-promoted:')).toHaveLength(2)
  })
})

describe('a change of mind', () => {
  test('is free until the deadline; after it only a no is taken, with whom to call', async () => {
    const id = await class2({ rsvpUntil: local('2026-10-18', '17:00') })
    await say('lan', id, 'yes')
    await say('lan', id, 'maybe', {}, local('2026-10-18', '16:59'))
    const late = local('2026-10-18', '17:01')
    expect(await may('lan', (ctx) => answerRsvp(ctx, id, { answer: 'yes' }), late)).toBe('rsvp-closed')
    await expect(say('xuan', id, 'yes', {}, late)).rejects.toMatchObject({
      args: { contact: 'Trần Thị Hoa, 0900000101' },
    })
    expect(await say('lan', id, 'no', {}, late)).toMatchObject({ answer: 'no' })
  })

  test('an answer sent in time counts when the signal brings it late', async () => {
    const id = await class2({ rsvpUntil: local('2026-10-18', '17:00') })
    const saidAt = local('2026-10-18', '16:30')
    const answered = await world.as(
      'lan',
      (ctx) => answerRsvp({ ...ctx, saidAt }, id, { answer: 'yes' }),
      local('2026-10-18', '18:00'),
    )
    expect(answered).toMatchObject({ place: 'going' })
  })

  test('nothing is taken for a class that is over', async () => {
    const id = await class2()
    const after = local('2026-10-20', '11:00')
    expect(await may('lan', (ctx) => answerRsvp(ctx, id, { answer: 'no' }), after)).toBe('event-over')
  })
})

describe('a substitute', () => {
  test('is somebody of the same unit, who is invited and answers for themself', async () => {
    await world.as(null, (ctx) =>
      ctx.db.assignment.create({
        data: {
          personId: world.person.thu,
          unitId: world.unit.thon3,
          position: 'cadre',
          title: '',
          fromDay: '2026-01-01',
        },
      }),
    )
    const id = await class2()
    const possible = await world.as('lan', (ctx) => possibleSubstitutes(ctx, id))
    expect(possible.map(({ name }) => name)).toEqual(['Phạm Thị Thu'])
    expect(await may('thu', (ctx) => ownAnswer(ctx, id))).toBe('not-allowed audited')
    await say('lan', id, 'no', { substituteId: world.person.thu })
    expect(await causes('rsvp-substitute:')).toEqual([world.address.thu])
    expect(await say('thu', id, 'yes')).toMatchObject({ place: 'going' })
    const { no } = await world.as('hoa', (ctx) => rsvpOf(ctx, id))
    expect(no).toMatchObject([{ name: 'Nguyễn Thị Lan', substituteId: world.person.thu }])
  })

  test('is nobody from elsewhere', async () => {
    const id = await class2()
    const elsewhere = { answer: 'no', substituteId: world.person.thu } as const
    expect(await may('lan', (ctx) => answerRsvp(ctx, id, elsewhere))).toBe('substitute-elsewhere')
  })
})

describe('rights', () => {
  test('only who is invited answers, only who steers the unit sees the list', async () => {
    const id = await invitedTo(world, ['lan'])
    expect(await may('luc', (ctx) => answerRsvp(ctx, id, { answer: 'yes' }))).toBe('not-allowed audited')
    expect(await may('lan', (ctx) => answerRsvp(ctx, 999_999, { answer: 'yes' }))).toBe('not-found')
    expect(await may('lan', (ctx) => rsvpOf(ctx, id))).toBe('not-allowed audited')
    expect(await may('hanh', (ctx) => rsvpOf(ctx, id))).toBe('not-allowed audited')
    expect(await may('hanh', (ctx) => rsvpPeople(ctx, id, ['yes']))).toBe('not-allowed audited')
    expect(await may('hoa', (ctx) => rsvpOf(ctx, id))).toBe('ok')
  })
})

test('the list is by answer, and tells who has not said anything', async () => {
  const id = await class2()
  await say('lan', id, 'yes')
  await say('xuan', id, 'maybe')
  await say('luc', id, 'no', { reason: 'ốm' })
  const list = await world.as('hoa', (ctx) => rsvpOf(ctx, id))
  expect(list.going).toMatchObject([{ unit: 'Chi hội thôn 3', commune: 'Hội Khuyến học xã Thượng Mộc' }])
  expect(list.no).toMatchObject([{ reason: 'ốm' }])
  expect(list.silent.map(({ personId }) => personId)).toEqual([world.person.hanh])
  const people = (...answers: (Answer | 'none')[]) => world.as('hoa', (ctx) => rsvpPeople(ctx, id, answers))
  expect(await people('yes', 'none')).toEqual(new Set([world.person.lan, world.person.hanh]))
  const acknowledged = await database.db.recipient.findMany({ where: { acknowledgedAt: { not: null } } })
  expect(acknowledged).toHaveLength(3)
})

test('people who answer at the same moment never get more seats than there are', async () => {
  const personIds: number[] = []
  for (let at = 0; at < 24; at += 1) {
    const person = await database.db.person.create({ data: { name: `Người ${at}`, createdAt: new Date() } })
    personIds.push(person.id)
    await database.db.address.create({
      data: {
        id: `memory:${at}`,
        channel: 'memory',
        personId: person.id,
        stateSince: new Date(),
        createdAt: new Date(),
      },
    })
  }
  const id = await class2({ capacity: 7 })
  const { announcementId } = await database.db.trainingEvent.findUniqueOrThrow({ where: { id } })
  await database.db.recipient.createMany({
    data: personIds.map((personId) => ({
      announcementId: announcementId ?? 0,
      personId,
      unitId: world.unit.thon1,
    })),
  })
  await Promise.all(
    personIds.map((_, at) => world.from(`memory:${at}`, (ctx) => answerRsvp(ctx, id, { answer: 'yes' }))),
  )
  const rows = await database.db.rsvp.findMany({ where: { eventId: id } })
  expect(rows.filter(({ place }) => place === 'going')).toHaveLength(7)
  expect(rows.filter(({ place }) => place === 'waiting')).toHaveLength(17)
  const going = rows.flatMap(({ place, addressId }) => (place === 'going' ? [addressId ?? ''] : []))
  await Promise.all(
    going.map((address) => world.from(address, (ctx) => answerRsvp(ctx, id, { answer: 'no' }))),
  )
  const after = await database.db.rsvp.findMany({ where: { eventId: id } })
  expect(after.filter(({ place }) => place === 'going')).toHaveLength(7)
  expect(await causes('rsvp-promoted:')).toHaveLength(7)
})

test('a seat that becomes free by itself goes to who waits', async () => {
  const id = await class2({ capacity: 1 })
  await say('lan', id, 'yes')
  await say('luc', id, 'yes', {}, local('2026-10-05', '10:00'))
  await world.as('lan', erasePerson)
  expect(await world.as(null, fillFreedSeats)).toBe(1)
  expect(await world.as(null, fillFreedSeats)).toBe(0)
  expect(await world.as('luc', (ctx) => ownAnswer(ctx, id))).toMatchObject({ place: 'going' })
  expect(await causes('rsvp-promoted:')).toEqual([world.address.luc])
})
