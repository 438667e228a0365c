import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Ctx } from '../../../src/domain/context.ts'
import { Refusal } from '../../../src/domain/refusal.ts'
import { myEvents, ownEvents } from '../../../src/domain/training/event-lists.ts'
import { sendEventReminders } from '../../../src/domain/training/event-reminders.ts'
import { answerRsvp, rsvpOf } from '../../../src/domain/training/rsvps.ts'
import {
  cancelEvent,
  changeEvent,
  eventOfAnnouncement,
} from '../../../src/domain/training/training-events.ts'
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

const invite = (event = {}) =>
  invitedTo(world, ['lan', 'xuan', 'luc', 'hanh'], { by: 'hoa', unit: 'province', event })
const refusalOf = async (who: PersonName, work: (ctx: Ctx) => Promise<unknown>) => {
  try {
    await world.as(who, work)
    return null
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return `${error.code}${error.audited ? ' audited' : ''}`
  }
}
const told = async (start: string) =>
  (
    await database.db.delivery.findMany({
      where: { cause: { startsWith: start } },
      orderBy: { addressId: 'asc' },
    })
  ).map(({ addressId }) => addressId.replace('telegram:', ''))

describe('a class that is moved', () => {
  test('is told to everybody but who does not come, old and new, and asked again', async () => {
    const id = await invite()
    await world.as('lan', (ctx) => answerRsvp(ctx, id, { answer: 'yes' }))
    await world.as('luc', (ctx) => answerRsvp(ctx, id, { answer: 'no' }))
    const moved = await world.as('hoa', (ctx) =>
      changeEvent(ctx, id, {
        startsAt: local('2026-10-22', '08:00'),
        endsAt: local('2026-10-22', '11:00'),
        place: 'Nhà văn hoá',
      }),
    )
    expect(moved.revision).toBe(2)
    expect(await told('event-moved:')).toEqual(['hanh', 'lan', 'xuan'])
    const row = await database.db.delivery.findFirstOrThrow({ where: { cause: `event-moved:${id}:r2` } })
    expect(row.dayOnly).toBe(true)
    const message = JSON.parse(row.message)
    expect(message.texts[0].args.lines.map((line: { key: string }) => line.key)).toEqual([
      'event-change-when',
      'event-change-place',
    ])
    expect(message.choices).toHaveLength(3)
    const { going } = await world.as('hoa', (ctx) => rsvpOf(ctx, id))
    expect(going).toMatchObject([{ personId: world.person.lan, stale: true }])
    await world.as('lan', (ctx) => answerRsvp(ctx, id, { answer: 'yes' }))
    expect((await world.as('hoa', (ctx) => rsvpOf(ctx, id))).going).toMatchObject([{ stale: false }])
  })

  test('after the deadline everybody may still answer the new time', async () => {
    const id = await invite({ rsvpUntil: local('2026-10-18', '17:00') })
    const late = local('2026-10-19', '09:00')
    const to = { startsAt: local('2026-10-25', '08:00'), endsAt: local('2026-10-25', '11:00') }
    expect(await world.as('hoa', (ctx) => changeEvent(ctx, id, to), late)).toMatchObject({ rsvpUntil: null })
    expect(await world.as('lan', (ctx) => answerRsvp(ctx, id, { answer: 'yes' }), late)).toMatchObject({
      place: 'going',
    })
  })

  test('other changes bother nobody', async () => {
    const id = await invite()
    const changed = await world.as('hoa', (ctx) => changeEvent(ctx, id, { bring: 'sổ, bút', capacity: 40 }))
    expect(changed).toMatchObject({ revision: 1, bring: 'sổ, bút' })
    expect(await told('event-')).toEqual([])
  })

  test('before invitations are out, nobody is told', async () => {
    const id = await world.as('hoa', async (ctx) => {
      const base = { unitId: world.unit.province, authorId: world.person.hoa, kind: 'training' }
      const draft = await ctx.db.announcement.create({
        data: { ...base, createdAt: ctx.now, updatedAt: ctx.now },
      })
      return (await eventOfAnnouncement(ctx, draft.id)).id
    })
    await world.as('hoa', (ctx) => changeEvent(ctx, id, { startsAt: local('2026-10-20', '08:00') }))
    const again = await world.as('hoa', (ctx) =>
      changeEvent(ctx, id, { startsAt: local('2026-10-21', '08:00') }),
    )
    expect(again.revision).toBe(1)
    expect(await told('event-')).toEqual([])
  })
})

test('what cannot be is refused', async () => {
  const id = await invite()
  const change = (patch: object) => refusalOf('hoa', (ctx) => changeEvent(ctx, id, patch))
  expect(await change({ capacity: 0 })).toBe('value-out-of-range')
  expect(await change({ endsAt: local('2026-10-20', '07:00') })).toBe('event-times')
  expect(await change({ rsvpUntil: local('2026-10-20', '08:01') })).toBe('event-times')
  expect(await change({ topic: 'x'.repeat(201) })).toBe('text-too-long')
  for (const who of ['lan', 'hanh'] as const)
    expect(await refusalOf(who, (ctx) => changeEvent(ctx, id, { place: 'khác' }))).toBe('not-allowed audited')
  expect(await refusalOf('hanh', (ctx) => cancelEvent(ctx, id))).toBe('not-allowed audited')
  expect(await refusalOf('hoa', (ctx) => cancelEvent(ctx, 999_999))).toBe('not-found')
  expect(await refusalOf('lan', (ctx) => eventOfAnnouncement(ctx, 1))).toBe('not-allowed audited')
})

test('a cancelled class is told once, and nothing is reminded of any more', async () => {
  const id = await invite()
  await world.as('lan', (ctx) => answerRsvp(ctx, id, { answer: 'yes' }))
  await world.as('luc', (ctx) => answerRsvp(ctx, id, { answer: 'no' }))
  expect(await world.as('hoa', (ctx) => cancelEvent(ctx, id))).toEqual({ told: 3 })
  expect(await world.as('hoa', (ctx) => cancelEvent(ctx, id))).toEqual({ told: 0 })
  expect(await told('event-cancelled:')).toEqual(['hanh', 'lan', 'xuan'])
  expect(await world.as(null, sendEventReminders, local('2026-10-19', '08:00'))).toBe(0)
  expect(await refusalOf('lan', (ctx) => answerRsvp(ctx, id, { answer: 'yes' }))).toBe('event-cancelled')
})

describe('reminders', () => {
  const remind = (day: string, time: string) => world.as(null, sendEventReminders, local(day, time))

  test('the day before, two hours before and with the link, once each, to who is going', async () => {
    const id = await invite({ capacity: 1, onlineUrl: 'https://hop.example/1' })
    await world.as('lan', (ctx) => answerRsvp(ctx, id, { answer: 'yes' }))
    await world.as('luc', (ctx) => answerRsvp(ctx, id, { answer: 'yes' }))
    await world.as('hanh', (ctx) => answerRsvp(ctx, id, { answer: 'maybe' }))
    expect(await remind('2026-10-19', '07:59')).toBe(0)
    expect(await remind('2026-10-19', '08:00')).toBe(1)
    expect(await remind('2026-10-19', '08:01')).toBe(0)
    expect(await remind('2026-10-20', '06:00')).toBe(1)
    expect(await remind('2026-10-20', '07:30')).toBe(1)
    expect(await remind('2026-10-20', '10:00')).toBe(0)
    expect(await remind('2026-10-21', '10:00')).toBe(0)
    for (const kind of ['day', 'hours', 'link']) expect(await told(`event-${kind}:${id}:r1`)).toEqual(['lan'])
  })

  test('a moved class is reminded of anew; who says yes after a reminder was due has just read it', async () => {
    const id = await invite()
    await world.as('lan', (ctx) => answerRsvp(ctx, id, { answer: 'yes' }))
    await world.as('hanh', (ctx) => answerRsvp(ctx, id, { answer: 'yes' }), local('2026-10-19', '09:00'))
    expect(await remind('2026-10-19', '09:30')).toBe(1)
    await world.as(
      'hoa',
      (ctx) => changeEvent(ctx, id, { startsAt: local('2026-10-20', '09:30') }),
      local('2026-10-19', '09:10'),
    )
    expect(await remind('2026-10-19', '09:40')).toBe(2)
  })

  test('two processes at once send no more', async () => {
    const id = await invite()
    await world.as('lan', (ctx) => answerRsvp(ctx, id, { answer: 'yes' }))
    await Promise.all([remind('2026-10-19', '08:00'), remind('2026-10-19', '08:00')])
    expect(await told('event-day:')).toEqual(['lan'])
  })
})

test('everybody has their own classes, staff those of their units', async () => {
  const id = await invite()
  const here = await invitedTo(world, ['lan'], { event: { startsAt: local('2026-10-19', '08:00') } })
  const ids = (events: readonly { readonly id: number }[]) => events.map((event) => event.id)
  expect(ids(await world.as('lan', (ctx) => myEvents(ctx, 'coming', 9)))).toEqual([here, id])
  expect(ids(await world.as('hanh', (ctx) => myEvents(ctx, 'coming', 9)))).toEqual([id])
  expect(ids(await world.as('minh', (ctx) => ownEvents(ctx, 'coming', 9)))).toEqual([here])
  expect(ids(await world.as('hoa', (ctx) => ownEvents(ctx, 'coming', 9)))).toEqual([here, id])
  expect(ids(await world.as('hanh', (ctx) => ownEvents(ctx, 'coming', 9)))).toEqual([])
})
