import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dayHours } from '../../../src/domain/outbox/day-hours.ts'
import { nudgeCause } from '../../../src/domain/outbox/nudges.ts'
import { remindAll, remindUnit } from '../../../src/domain/reporting/reminders.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'
import { openForms, periodId, report } from '../../support/reporting.ts'
import { fillWorld, type PersonName, TIME_ZONE, type UnitName, type World } from '../../support/world.ts'

const ACTIVITIES = ['kh-branch-quarter-activities', '2026-Q3'] as const
const local = (day: string, time: string) => new Date(`${day}T${time}:00+07:00`)

let database: TestDatabase
let world: World
beforeAll(async () => {
  database = await testDatabase()
  world = await fillWorld(database)
  await openForms(world)
})
afterAll(() => database.close())

const remind = (who: PersonName, unit: UnitName, now: Date, form: readonly [string, string] = ACTIVITIES) =>
  world.as(who, async (ctx) => remindUnit(ctx, world.unit[unit], await periodId(ctx, ...form)), now)

const nudges = (who: PersonName) =>
  database.db.delivery.findMany({
    where: { personId: world.person[who], cause: { startsWith: 'nudge:' } },
    orderBy: { id: 'asc' },
  })

describe('a reminder', () => {
  test('goes to whoever can be reached, naming what is missing and the due day', async () => {
    const done = await remind('minh', 'thon3', local('2026-10-06', '09:00'))
    expect(done).toEqual({ sent: 1, already: 0, unreachable: 1, quiet: false, reported: false })
    const [delivery] = await nudges('lan')
    expect(delivery).toMatchObject({
      addressId: 'telegram:lan',
      cause: nudgeCause('2026-10-06', world.person.lan),
      state: 'queued',
      notBefore: local('2026-10-06', '09:00'),
    })
    expect(JSON.parse(delivery?.message ?? '')).toEqual({
      texts: [
        {
          key: 'nudge-report',
          args: {
            unit: 'Chi hội thôn 3',
            period: { key: 'period-quarter', args: { year: '2026', index: 'III' } },
            due: { day: '2026-10-10' },
            forms: [
              { key: 'nudge-form', args: { name: 'Tổ chức, hoạt động' } },
              { key: 'nudge-form', args: { name: 'Quỹ và khen thưởng' } },
            ],
          },
        },
      ],
      choices: [{ open: 'submit-report', label: { key: 'nudge-open' } }],
    })
    const audit = await database.db.auditEvent.findFirstOrThrow({ where: { action: 'report-reminded' } })
    expect(audit).toMatchObject({ personId: world.person.minh, unitId: world.unit.thon3 })
    expect(JSON.parse(audit.details)).toEqual({ period: '2026-Q3', units: 1, sent: 1, quiet: false })
  })

  test('is sent to a person once a day, whoever presses and whatever the form', async () => {
    const again = { sent: 0, already: 1, unreachable: 1, quiet: false, reported: false }
    expect(await remind('minh', 'thon3', local('2026-10-06', '15:00'))).toEqual(again)
    expect(
      await remind('hoa', 'thon3', local('2026-10-06', '20:29'), ['kh-branch-year-learning', '2026-Y']),
    ).toEqual(again)
    expect(await remind('minh', 'thon3', local('2026-10-07', '07:00'))).toMatchObject({ sent: 1, already: 0 })
    expect(await nudges('lan')).toHaveLength(2)
  })

  test('over two organisations a person is reminded once', async () => {
    const at = local('2026-10-08', '10:00')
    expect(await remind('minh', 'thon2', at)).toMatchObject({ sent: 1 })
    expect(await remind('thu', 'women1', at, ['pn-branch-quarter-money', '2026-Q3'])).toMatchObject({
      sent: 0,
      already: 1,
    })
    expect(await nudges('xuan')).toHaveLength(1)
  })

  test('waits for the morning at night, and counts for that day', async () => {
    expect(await remind('hanh', 'doi', local('2026-10-08', '20:30'))).toMatchObject({ sent: 1, quiet: true })
    expect(await remind('hanh', 'doi', local('2026-10-09', '06:59'))).toMatchObject({
      sent: 0,
      already: 1,
      quiet: true,
    })
    expect(await remind('hanh', 'doi', local('2026-10-09', '09:00'))).toMatchObject({
      sent: 0,
      already: 1,
      quiet: false,
    })
    const sent = await nudges('luc')
    expect(sent.map(({ cause, notBefore }) => [cause, notBefore])).toEqual([
      [nudgeCause('2026-10-09', world.person.luc), local('2026-10-09', '07:00')],
    ])
  })

  test('is not sent once everything is in', async () => {
    const now = local('2026-10-12', '09:00')
    await report(world, 'luc', 'doi', ACTIVITIES, { members: 30 }, now)
    expect(await remind('hanh', 'doi', now)).toMatchObject({ sent: 1, reported: false })
    await report(world, 'luc', 'doi', ['kh-branch-quarter-fund', '2026-Q3'], { fund_balance: 0 }, now)
    const done = { sent: 0, already: 0, unreachable: 0, quiet: false, reported: true }
    expect(await remind('hanh', 'doi', local('2026-10-13', '09:00'))).toEqual(done)
  })

  test('of people who cannot be reached says so', async () => {
    const done = await remind('minh', 'thon1', local('2026-10-12', '09:00'))
    expect(done).toEqual({ sent: 0, already: 0, unreachable: 1, quiet: false, reported: false })
  })

  test('comes only from above, and not after the lock', async () => {
    const now = local('2026-10-14', '09:00')
    const notAllowed = { code: 'not-allowed', audited: true }
    await expect(remind('lan', 'thon3', now)).rejects.toMatchObject(notAllowed)
    await expect(remind('hanh', 'thon3', now)).rejects.toMatchObject(notAllowed)
    await expect(remind('thu', 'thon3', now)).rejects.toMatchObject(notAllowed)
    await expect(remind('minh', 'thon3', local('2026-11-30', '09:00'))).rejects.toMatchObject({
      code: 'report-locked',
    })
    const unknown = world.as('minh', (ctx) => remindUnit(ctx, world.unit.thon3, 999_999), now)
    await expect(unknown).rejects.toMatchObject({ code: 'not-found' })
    const foreign = remind('minh', 'thon3', now, ['pn-branch-quarter-money', '2026-Q3'])
    await expect(foreign).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('a reminder to all', () => {
  test('reaches everybody below whose unit is missing, once a day, and only from above', async () => {
    const all = (who: PersonName, now: Date) =>
      world.as(who, (ctx) => remindAll(ctx, { unitId: world.unit.moc, periodKey: '2026-Q3' }), now)
    const now = local('2026-10-20', '09:00')
    expect(await all('minh', now)).toEqual({
      sent: 2,
      already: 0,
      unreachable: 2,
      quiet: false,
      reported: false,
    })
    expect(await all('hoa', now)).toEqual({
      sent: 0,
      already: 2,
      unreachable: 2,
      quiet: false,
      reported: false,
    })
    expect(await remind('minh', 'thon3', now)).toMatchObject({ sent: 0, already: 1 })
    expect((await nudges('luc')).some(({ notBefore }) => notBefore >= now)).toBe(false)
    await expect(all('lan', now)).rejects.toMatchObject({ code: 'not-allowed', audited: true })
    const locked = await all('minh', local('2026-11-30', '09:00'))
    expect(locked).toMatchObject({ sent: 0, already: 0, unreachable: 0, reported: false })
  })
})

test.each([
  ['06:59', '2026-10-06', '07:00', true],
  ['07:00', '2026-10-06', '07:00', false],
  ['20:29', '2026-10-06', '20:29', false],
  ['20:30', '2026-10-07', '07:00', true],
  ['00:00', '2026-10-06', '07:00', true],
])('day hours: at %s it goes out on %s at %s', (time, day, at, quiet) => {
  expect(dayHours(local('2026-10-06', time), TIME_ZONE)).toEqual({ sendAt: local(day, at), quiet })
})
