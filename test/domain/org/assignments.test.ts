import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  endAssignment,
  holdersOf,
  loadActors,
  overseersOf,
  seatPerson,
} from '../../../src/domain/org/assignments.ts'
import { titleOf } from '../../../src/domain/org/seat.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'
import { fillWorld, type PersonName, type World } from '../../support/world.ts'

let database: TestDatabase
let world: World
beforeAll(async () => {
  database = await testDatabase()
  world = await fillWorld(database)
})
afterAll(() => database.close())

describe('actors', () => {
  test('carry the seats in force today, of all organisations', async () => {
    const { lan, xuan } = world.person
    const actors = await loadActors(database.db, [lan, xuan, 999_999], '2026-10-05')
    expect([...actors.keys()].sort()).toEqual([lan, xuan].sort())
    expect(actors.get(lan)).toEqual({
      personId: lan,
      honorific: 'anh-chi',
      locale: 'vi',
      seats: [
        {
          assignmentId: expect.any(Number),
          position: 'leader',
          title: 'Chi hội trưởng',
          unitId: world.unit.thon3,
          unitName: 'Chi hội thôn 3',
          level: 'branch',
          organisationId: expect.any(Number),
          organisationKind: 'kh',
        },
      ],
    })
    expect(
      actors
        .get(xuan)
        ?.seats.map((seat) => seat.organisationKind)
        .sort(),
    ).toEqual(['kh', 'pn'])
    expect((await loadActors(database.db, [], '2026-10-05')).size).toBe(0)
  })

  test('a seat counts from its first day to the day before its last', async () => {
    const { luc } = world.person
    const { id } = await database.db.assignment.create({
      data: {
        personId: luc,
        unitId: world.unit.ben,
        position: 'secretary',
        title: '',
        fromDay: '2026-11-01',
        untilDay: '2026-12-01',
      },
    })
    const holds = async (day: string) =>
      (await loadActors(database.db, [luc], day)).get(luc)?.seats.some((seat) => seat.assignmentId === id)
    expect([
      await holds('2026-10-31'),
      await holds('2026-11-01'),
      await holds('2026-11-30'),
      await holds('2026-12-01'),
    ]).toEqual([false, true, true, false])
  })
})

describe('seats', () => {
  test('the holders of units, leaders first, with who can be written to', async () => {
    const holders = await world.as(null, (ctx) => holdersOf(ctx, [world.unit.thon3, world.unit.thon1]))
    expect(holders.map(({ name, addresses, joined }) => [name, addresses, joined])).toEqual([
      ['Nguyễn Thị Lan', ['telegram:lan'], true],
      ['Bùi Văn Sáu', [], false],
      ['Hoàng Văn Bình', [], false],
    ])
    expect(holders[0]).toMatchObject({ phone: '0900000105', seat: { position: 'leader' } })
  })

  test('the person in charge is the nearest one above who can be written to', async () => {
    const chargeOf = async (unitId: number, who: PersonName) =>
      (await world.as(who, (ctx) => overseersOf(ctx, unitId))).map(({ name }) => name)
    expect(await chargeOf(world.unit.thon3, 'lan')).toEqual(['Lê Văn Minh'])
    await database.db.address.update({ where: { id: 'telegram:minh' }, data: { state: 'blocked' } })
    expect(await chargeOf(world.unit.thon3, 'lan')).toEqual(['Trần Thị Hoa', 'Vũ Hải Yến'])
    await database.db.address.update({ where: { id: 'telegram:minh' }, data: { state: 'open' } })
    expect(await chargeOf(world.unit.moc, 'minh')).toEqual(['Trần Thị Hoa', 'Vũ Hải Yến'])
    expect(await chargeOf(world.unit.province, 'hoa')).toEqual(['Vũ Hải Yến'])
  })

  test('the same seat is not held twice, and begins and ends with an audit entry', async () => {
    const seating = { personId: world.person.sau, unitId: world.unit.thon2, position: 'deputy' } as const
    const first = await world.as(null, (ctx) => seatPerson(ctx, seating))
    expect(await world.as(null, (ctx) => seatPerson(ctx, seating))).toBe(first)
    await world.as('minh', (ctx) => endAssignment(ctx, first))
    expect(await database.db.assignment.findUnique({ where: { id: first } })).toMatchObject({
      untilDay: '2026-10-05',
      endedAt: expect.any(Date),
    })
    const audit = await database.db.auditEvent.findMany({
      where: { subject: `person:${world.person.sau}`, unitId: world.unit.thon2 },
      orderBy: { id: 'asc' },
    })
    expect(audit.map(({ action }) => action)).toEqual(['seat-begun', 'seat-ended'])
    expect(audit[1]?.personId).toBe(world.person.minh)
  })

  test('a seat is ended by nobody beside or below', async () => {
    const [seat] = await world.as(null, (ctx) => holdersOf(ctx, [world.unit.moc]))
    const id = seat?.seat.assignmentId ?? 0
    for (const who of ['lan', 'hanh', 'thu'] as const)
      await expect(world.as(who, (ctx) => endAssignment(ctx, id))).rejects.toMatchObject({
        code: 'not-allowed',
        audited: true,
      })
    await expect(world.as('minh', (ctx) => endAssignment(ctx, 999_999))).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  test('a seat is called by its printed title, else by its position', () => {
    expect(titleOf({ level: 'branch', position: 'leader', title: 'Bí thư chi đoàn' })).toBe('Bí thư chi đoàn')
    expect(titleOf({ level: 'province', position: 'staff', title: '' })).toMatchObject({
      key: 'position-staff',
    })
  })
})
