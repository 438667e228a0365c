import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { recordAudit } from '../../../src/domain/audit/audit-events.ts'
import type { Ctx } from '../../../src/domain/context.ts'
import { Refusal } from '../../../src/domain/refusal.ts'
import {
  attendancesOf,
  decideLate,
  nameablesOf,
  recordList,
  strikeOut,
} from '../../../src/domain/training/attendances.ts'
import { certificateOf, giveCertificates } from '../../../src/domain/training/certificates.ts'
import { checkIn, closeCheckIn, isKnownCode, openCheckIn } from '../../../src/domain/training/check-ins.ts'
import { closeOldEvents, markHeld, sendMaterials } from '../../../src/domain/training/closings.ts'
import { feedbackOf, giveFeedback, ownFeedback } from '../../../src/domain/training/feedbacks.ts'
import { answerRsvp } from '../../../src/domain/training/rsvps.ts'
import { changeEvent } from '../../../src/domain/training/training-events.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'
import { invitedTo, local } from '../../support/training.ts'
import { fillWorld, type PersonName, type World } from '../../support/world.ts'

let database: TestDatabase
let world: World
let id: number
beforeEach(async () => {
  database = await testDatabase()
  world = await fillWorld(database)
  id = await invitedTo(world, ['lan', 'xuan', 'luc'], { by: 'hoa', unit: 'province' })
})
afterEach(() => database.close())

const at = (time: string, day = '2026-10-20') => local(day, time)
const open = (minutes = 60) => world.as('hoa', (ctx) => openCheckIn(ctx, id, { minutes }), at('08:00'))
/** As run.ts does it: the refusal undoes the turn and is kept in the audit. */
const attempt = async (who: PersonName, work: (ctx: Ctx) => Promise<unknown>, now?: Date) => {
  try {
    await world.as(who, work, now)
    return 'ok'
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const action = `refused:${error.code}`
    if (error.audited) await world.as(who, (ctx) => recordAudit(ctx, { action }), now)
    return error.code
  }
}
const deliveries = (start: string) =>
  database.db.delivery.findMany({ where: { cause: { startsWith: start } } })

describe('checking in by the code of the room', () => {
  test('in time, twice, and judged by when it was sent', async () => {
    const { code } = await open()
    const come = (who: PersonName, now: Date, saidAt?: Date) =>
      world.as(who, (ctx) => checkIn(saidAt ? { ...ctx, saidAt } : ctx, code.toLowerCase()), now)
    expect(await come('lan', at('08:30'))).toMatchObject({ state: 'present', already: false })
    expect(await come('lan', at('08:31'))).toMatchObject({ state: 'present', already: true })
    expect(await come('xuan', at('11:00'), at('09:09'))).toMatchObject({ state: 'present' })
    const list = await world.as('hoa', (ctx) => attendancesOf(ctx, id))
    expect(list.map(({ name, state, how, at: when }) => [name, state, how, when])).toEqual([
      ['Lò Thị Xuân', 'present', 'code', at('09:09')],
      ['Nguyễn Thị Lan', 'present', 'code', at('08:30')],
    ])
  })

  test('late waits for the organiser, who is told and decides once', async () => {
    const { code } = await open()
    expect(await world.as('luc', (ctx) => checkIn(ctx, code), at('09:30'))).toMatchObject({ state: 'late' })
    const [asked] = await deliveries('check-in-late:')
    expect(asked).toMatchObject({ addressId: world.address.hoa })
    const decide = (who: PersonName, yes: boolean) =>
      attempt(who, (ctx) => decideLate(ctx, id, world.person.luc, yes), at('09:40'))
    expect(await decide('minh', true)).toBe('not-allowed')
    expect(await decide('hoa', true)).toBe('ok')
    expect(await decide('hoa', false)).toBe('late-decided')
    expect(await world.as('hoa', (ctx) => attendancesOf(ctx, id))).toMatchObject([
      { state: 'present', how: 'approval' },
    ])
    expect(await deliveries('late-decided:')).toMatchObject([{ addressId: world.address.luc }])
  })

  test('a forwarded code lets in nobody who is not invited, and is kept in the audit', async () => {
    const { code } = await open()
    expect(await attempt('thu', (ctx) => checkIn(ctx, code), at('08:10'))).toBe('check-in-not-invited')
    expect(await database.db.attendance.count()).toBe(0)
    const audit = await database.db.auditEvent.findMany({ where: { action: 'refused:check-in-not-invited' } })
    expect(audit).toMatchObject([{ personId: world.person.thu }])
  })

  test('after ten wrong codes no more for an hour, not even the right one', async () => {
    const { code } = await open(120)
    for (let tries = 0; tries < 10; tries += 1)
      expect(await attempt('lan', (ctx) => checkIn(ctx, 'AAAAAA'), at('08:05'))).toBe('check-in-unknown')
    expect(await attempt('lan', (ctx) => checkIn(ctx, code), at('08:06'))).toBe('check-in-too-many-tries')
    expect(await attempt('lan', (ctx) => checkIn(ctx, code), at('09:07'))).toBe('ok')
  })

  test('opened again it keeps its code; closed it counts ten minutes longer; a day later it is unknown', async () => {
    const { code } = await open(30)
    expect((await world.as('hoa', (ctx) => openCheckIn(ctx, id), at('08:20'))).code).toBe(code)
    await world.as('hoa', (ctx) => closeCheckIn(ctx, id), at('08:40'))
    expect(await world.as('lan', (ctx) => checkIn(ctx, code), at('08:50'))).toMatchObject({
      state: 'present',
    })
    expect(await world.as('xuan', (ctx) => checkIn(ctx, code), at('08:51'))).toMatchObject({ state: 'late' })
    expect(await world.as('luc', (ctx) => isKnownCode(ctx, code), at('09:00'))).toBe(true)
    expect(await attempt('luc', (ctx) => checkIn(ctx, code), at('09:00', '2026-10-21'))).toBe(
      'check-in-unknown',
    )
    expect(await attempt('lan', (ctx) => openCheckIn(ctx, id))).toBe('not-allowed')
  })
})

describe("the organiser's list", () => {
  test('takes who is invited or sits below, and nobody else', async () => {
    await world.as('lan', (ctx) => answerRsvp(ctx, id, { answer: 'yes' }))
    const { shown, others } = await world.as('hoa', (ctx) => nameablesOf(ctx, id))
    expect(shown.map(({ name }) => name)).toEqual(['Nguyễn Thị Lan'])
    expect(others.map(({ name }) => name)).toContain('Bùi Văn Sáu')
    const { lan, sau, thu } = world.person
    expect(await world.as('hoa', (ctx) => recordList(ctx, id, [lan, sau]))).toBe(2)
    expect(await world.as('hoa', (ctx) => recordList(ctx, id, [lan, sau]))).toBe(0)
    expect(await attempt('hoa', (ctx) => recordList(ctx, id, [thu]))).toBe('not-found')
    expect(await attempt('hanh', (ctx) => recordList(ctx, id, [lan]))).toBe('not-allowed')
    await world.as('hoa', (ctx) => strikeOut(ctx, id, sau))
    expect((await world.as('hoa', (ctx) => attendancesOf(ctx, id))).map(({ state }) => state)).toEqual([
      'refused',
      'present',
    ])
  })
})

describe('after the class', () => {
  const held = async () => {
    await world.as('hoa', (ctx) => recordList(ctx, id, [world.person.lan, world.person.xuan]), at('10:00'))
    return world.as('hoa', (ctx) => markHeld(ctx, id), at('11:00'))
  }

  test('those who came are thanked, get the materials and are asked once', async () => {
    await world.as('hoa', (ctx) => changeEvent(ctx, id, { materials: 'https://tai-lieu.example' }))
    expect(await held()).toEqual({ present: 2 })
    expect(await held()).toEqual({ present: 2 })
    const thanks = await deliveries('event-thanks:')
    expect(thanks.map(({ addressId }) => addressId).sort()).toEqual([world.address.lan, world.address.xuan])
    expect(thanks[0]).toMatchObject({ dayOnly: true })
    expect(thanks[0]?.message).toContain('https://tai-lieu.example')
    await world.as('hoa', (ctx) => recordList(ctx, id, [world.person.luc]), at('12:00'))
    expect(await deliveries('event-thanks:')).toHaveLength(3)
    expect(await world.as('hoa', (ctx) => sendMaterials(ctx, id))).toBe(3)
    expect(await world.as('hoa', (ctx) => sendMaterials(ctx, id))).toBe(0)
  })

  test('nobody came: it is not held; no materials: nothing is sent', async () => {
    expect(await attempt('hoa', (ctx) => markHeld(ctx, id))).toBe('nobody-came')
    expect(await attempt('hoa', (ctx) => sendMaterials(ctx, id))).toBe('no-materials')
    expect(await attempt('hanh', (ctx) => markHeld(ctx, id))).toBe('not-allowed')
  })

  test('a class that the organiser forgets is closed by itself, hours later', async () => {
    await world.as('hoa', (ctx) => recordList(ctx, id, [world.person.lan]), at('10:00'))
    expect(await world.as(null, closeOldEvents, at('16:59'))).toBe(0)
    expect(await world.as(null, closeOldEvents, at('17:00'))).toBe(1)
    expect(await world.as(null, closeOldEvents, at('17:01'))).toBe(0)
  })

  test('three answers, one by one, in any order, from those who came; the organiser sees no names', async () => {
    await held()
    await world.as('lan', (ctx) => giveFeedback(ctx, id, { useful: 5 }))
    await world.as('lan', (ctx) => giveFeedback(ctx, id, { remark: ' Nên có thêm thực hành ' }))
    expect(await world.as('lan', (ctx) => ownFeedback(ctx, id))).toMatchObject({
      given: { useful: 5, clear: null, remark: 'Nên có thêm thực hành' },
    })
    await world.as('xuan', (ctx) => giveFeedback(ctx, id, { useful: 4, clear: 3 }))
    expect(await attempt('xuan', (ctx) => giveFeedback(ctx, id, { useful: 6 }))).toBe('value-out-of-range')
    expect(await attempt('luc', (ctx) => giveFeedback(ctx, id, { useful: 1 }))).toBe('not-allowed')
    expect(await attempt('lan', (ctx) => feedbackOf(ctx, id))).toBe('not-allowed')
    expect(await world.as('hoa', (ctx) => feedbackOf(ctx, id))).toEqual({
      count: 2,
      useful: { count: 2, average: '4.5' },
      clear: { count: 1, average: '3.0' },
      remarks: ['Nên có thêm thực hành'],
    })
  })

  test('certificates are numbered once, through the year and the unit', async () => {
    expect(await attempt('hoa', (ctx) => giveCertificates(ctx, id))).toBe('event-not-held')
    await held()
    expect(await world.as('hoa', (ctx) => giveCertificates(ctx, id))).toBe(2)
    expect(await world.as('hoa', (ctx) => giveCertificates(ctx, id))).toBe(0)
    const second = await invitedTo(world, ['luc'], { by: 'hoa', unit: 'province' })
    await world.as('hoa', (ctx) => recordList(ctx, second, [world.person.luc]))
    await world.as('hoa', (ctx) => markHeld(ctx, second))
    await world.as('hoa', (ctx) => giveCertificates(ctx, second))
    const numberOf = (who: PersonName, event: number) =>
      world.as(who, async (ctx) => (await certificateOf(ctx, event)).number)
    expect([await numberOf('lan', id), await numberOf('xuan', id)].sort()).toEqual(['1/2026/SH', '2/2026/SH'])
    expect(await numberOf('luc', second)).toBe('3/2026/SH')
    expect(await deliveries('event-certificate:')).toHaveLength(3)
    expect(await attempt('luc', (ctx) => certificateOf(ctx, id))).toBe('not-found')
    expect(await attempt('luc', (ctx) => certificateOf(ctx, id, world.person.lan))).toBe('not-allowed')
    expect(await world.as('hoa', (ctx) => certificateOf(ctx, id, world.person.lan))).toMatchObject({
      arg: `${id}:${world.person.lan}`,
    })
  })

  test('two processes number the same class once', async () => {
    await held()
    await Promise.all([1, 2].map(() => world.as('hoa', (ctx) => giveCertificates(ctx, id))))
    const numbers = await database.db.attendance.findMany({ select: { certificateNo: true } })
    expect(numbers.map(({ certificateNo }) => certificateNo).sort()).toEqual(['1/2026/SH', '2/2026/SH'])
  })
})
