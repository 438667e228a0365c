import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { recordAudit } from '../../../src/domain/audit/audit-events.ts'
import { loadActors } from '../../../src/domain/org/assignments.ts'
import {
  acceptInvite,
  createInvite,
  lookUpInvite,
  positionsToInvite,
} from '../../../src/domain/org/invites.ts'
import type { Position } from '../../../src/domain/org/unit.ts'
import { Refusal } from '../../../src/domain/refusal.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'
import { fillWorld, NOW, type PersonName, type World } from '../../support/world.ts'

let database: TestDatabase
let world: World
beforeEach(async () => {
  database = await testDatabase()
  world = await fillWorld(database)
})
afterEach(() => database.close())

const invite = (unitId: number, position: Position, personId?: number) =>
  world.as(null, (ctx) => createInvite(ctx, { unitId, position, ...(personId ? { personId } : {}) }))
const seatsOf = async (personId: number) =>
  (await loadActors(database.db, [personId], '2026-10-05'))
    .get(personId)
    ?.seats.map(({ unitId, position }) => [unitId, position])

describe('making a code', () => {
  test('overseers invite below themselves, to the positions that are theirs to give', async () => {
    const may = async (who: PersonName, unitId: number, position: Position) => {
      try {
        return (await world.as(who, (ctx) => createInvite(ctx, { unitId, position }))).code
      } catch (error) {
        return error instanceof Refusal ? `${error.code} ${error.audited}` : 'bug'
      }
    }
    const { thon3, doi, moc, women1 } = world.unit
    expect(await may('minh', thon3, 'leader')).toMatch(/^[2-9A-Z]{8}$/)
    expect(await may('yen', moc, 'staff')).toMatch(/^[2-9A-Z]{8}$/)
    expect(await may('minh', thon3, 'staff')).toBe('not-allowed true')
    expect(await may('minh', doi, 'leader')).toBe('not-allowed true')
    expect(await may('minh', women1, 'leader')).toBe('not-allowed true')
    expect(await may('lan', thon3, 'cadre')).toBe('not-allowed true')
    expect(await may('hoa', 999_999, 'leader')).toBe('not-found false')
    expect(await world.as('minh', (ctx) => positionsToInvite(ctx, thon3))).toEqual([
      'leader',
      'deputy',
      'secretary',
      'cadre',
    ])
    expect(await world.as('minh', (ctx) => positionsToInvite(ctx, doi))).toEqual([])
  })

  test('is good to the end of the fourteenth day and leaves an audit entry', async () => {
    const made = await world.as('minh', (ctx) =>
      createInvite(ctx, { unitId: world.unit.thon3, position: 'cadre' }),
    )
    expect(made.lastDay).toBe('2026-10-19')
    const row = await database.db.invite.findUniqueOrThrow({ where: { id: made.id } })
    expect(row).toMatchObject({ expiresAt: new Date('2026-10-19T17:00:00Z'), createdById: world.person.minh })
    const audit = await database.db.auditEvent.findFirst({ where: { subject: `invite:${made.id}` } })
    expect(audit).toMatchObject({
      action: 'invite-created',
      unitId: world.unit.thon3,
      addressId: 'telegram:minh',
    })
  })

  test('never makes the same code twice', async () => {
    const numbers = [...Array<number>(16).fill(0), ...Array<number>(8).fill(1)]
    const random = () => numbers.shift() ?? 0
    const wanted = { unitId: world.unit.thon3, position: 'cadre' } as const
    const codes = [
      await world.as(null, (ctx) => createInvite(ctx, wanted, random)),
      await world.as(null, (ctx) => createInvite(ctx, wanted, random)),
    ]
    expect(codes.map(({ code }) => code)).toEqual(['22222222', '33333333'])
  })
})

describe('looking a code up', () => {
  test('tells who is expected where', async () => {
    const { code } = await invite(world.unit.thon1, 'leader')
    const view = await world.from('telegram:new', (ctx) => lookUpInvite(ctx, code.toLowerCase()))
    expect(view).toMatchObject({
      position: 'leader',
      unit: { name: 'Chi hội thôn 1' },
      expected: { personId: world.person.binh, name: 'Hoàng Văn Bình' },
      known: false,
    })
    expect(view.above.map(({ name }) => name)).toEqual([
      'Hội Khuyến học xã Thượng Mộc',
      'Hội Khuyến học tỉnh Sơn Hà',
    ])
    const cadre = await invite(world.unit.thon1, 'cadre')
    expect((await world.from('telegram:new', (ctx) => lookUpInvite(ctx, cadre.code))).expected).toBeNull()
  })

  test('refuses unknown, used, expired and revoked codes', async () => {
    const { code, id } = await invite(world.unit.thon1, 'cadre')
    const look = (typed: string, now = NOW) =>
      world.from('telegram:new', (ctx) => lookUpInvite(ctx, typed), now)
    await expect(look('AAAA AAAA')).rejects.toMatchObject({ code: 'invite-unknown', audited: true })
    await expect(look('abc')).rejects.toMatchObject({ code: 'invite-unknown', audited: true })
    await expect(look(code, new Date('2026-10-19T17:00:00Z'))).rejects.toMatchObject({
      code: 'invite-expired',
      audited: true,
    })
    expect((await look(code, new Date('2026-10-19T16:59:59Z'))).id).toBe(id)
    await world.from('telegram:other', (ctx) => acceptInvite(ctx, code, { name: 'Lò Văn Tám' }))
    await expect(look(code)).rejects.toMatchObject({ code: 'invite-used', audited: true })
    const second = await invite(world.unit.thon1, 'cadre')
    await database.db.invite.update({ where: { id: second.id }, data: { revokedAt: NOW } })
    await expect(look(second.code)).rejects.toMatchObject({ code: 'invite-expired' })
  })

  test('after five wrong codes in an hour even the right one waits', async () => {
    const { code } = await invite(world.unit.thon1, 'cadre')
    const look = (now: Date) => world.from('telegram:new', (ctx) => lookUpInvite(ctx, code), now)
    for (let wrong = 0; wrong < 5; wrong++) {
      await look(NOW)
      await world.from('telegram:new', (ctx) => recordAudit(ctx, { action: 'refused:invite-unknown' }))
    }
    await expect(look(NOW)).rejects.toMatchObject({ code: 'invite-too-many-tries' })
    await world.from('telegram:another', (ctx) => lookUpInvite(ctx, code))
    expect((await look(new Date(NOW.getTime() + 3_600_001))).position).toBe('cadre')
  })
})

describe('joining', () => {
  test('the person imported for the seat is who joins, in the seat that is there', async () => {
    const { code } = await invite(world.unit.thon1, 'leader')
    const joined = await world.from('telegram:binh', (ctx) => acceptInvite(ctx, code))
    expect(joined).toMatchObject({ personId: world.person.binh, position: 'leader' })
    expect(await seatsOf(world.person.binh)).toEqual([[world.unit.thon1, 'leader']])
    expect(await database.db.address.findUnique({ where: { id: 'telegram:binh' } })).toMatchObject({
      personId: world.person.binh,
      channel: 'telegram',
      state: 'open',
    })
    await expect(world.from('telegram:x', (ctx) => acceptInvite(ctx, code))).rejects.toMatchObject({
      code: 'invite-used',
    })
  })

  test('somebody else gives a name and follows whoever was imported as leader', async () => {
    const { code } = await invite(world.unit.thon1, 'leader')
    const { personId } = await world.from('telegram:new', (ctx) =>
      acceptInvite(ctx, code, { name: 'Lò Văn Tám' }),
    )
    expect(personId).not.toBe(world.person.binh)
    expect(await seatsOf(personId)).toEqual([[world.unit.thon1, 'leader']])
    expect(await seatsOf(world.person.binh)).toEqual([])
  })

  test('typing the expected name is being the expected person', async () => {
    const { code } = await invite(world.unit.thon1, 'leader')
    const { personId } = await world.from('telegram:new', (ctx) =>
      acceptInvite(ctx, code, { name: 'hoang van binh' }),
    )
    expect(personId).toBe(world.person.binh)
  })

  test('a person who has joined gets one more seat, or one more address', async () => {
    const seat = await invite(world.unit.thon2, 'cadre')
    const { personId } = await world.from('telegram:lan', (ctx) => acceptInvite(ctx, seat.code))
    expect(personId).toBe(world.person.lan)
    expect(await seatsOf(personId)).toEqual([
      [world.unit.thon3, 'leader'],
      [world.unit.thon2, 'cadre'],
    ])
    const own = await invite(world.unit.thon3, 'leader', world.person.lan)
    await world.from('zalo:6ede', (ctx) => acceptInvite(ctx, own.code))
    expect(await database.db.address.count({ where: { personId } })).toBe(2)
    expect(await database.db.assignment.count({ where: { personId } })).toBe(2)
  })

  test('a seat of which somebody is the leader already is taken', async () => {
    const { code } = await invite(world.unit.thon3, 'leader')
    await expect(world.from('telegram:new', (ctx) => lookUpInvite(ctx, code))).rejects.toMatchObject({
      code: 'seat-taken',
      args: { unit: 'Chi hội thôn 3' },
    })
    await expect(
      world.from('telegram:new', (ctx) => acceptInvite(ctx, code, { name: 'Lò Văn Tám' })),
    ).rejects.toMatchObject({ code: 'seat-taken' })
    expect(await database.db.invite.findUnique({ where: { code } })).toMatchObject({ usedAt: null })
  })

  test('a code made for one person who has joined is of no use to another', async () => {
    const { code } = await invite(world.unit.thon3, 'leader', world.person.lan)
    for (const [address, answer] of [
      ['telegram:minh', {}],
      ['telegram:new', { name: 'Lò Văn Tám' }],
    ] as const)
      await expect(world.from(address, (ctx) => acceptInvite(ctx, code, answer))).rejects.toMatchObject({
        code: 'not-allowed',
        audited: true,
      })
  })

  test('of two who bring one code at the same time one is seated', async () => {
    const { code } = await invite(world.unit.thon1, 'leader')
    const tries = await Promise.allSettled(
      ['telegram:a', 'telegram:b', 'telegram:c'].map((address) =>
        world.from(address, (ctx) => acceptInvite(ctx, code, { name: 'Lò Văn Tám' })),
      ),
    )
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await database.db.assignment.count({ where: { unitId: world.unit.thon1, endedAt: null } })).toBe(1)
  })

  test('of two who bring two codes for one leader at the same time one is seated', async () => {
    const codes = [await invite(world.unit.thon1, 'leader'), await invite(world.unit.thon1, 'leader')]
    const tries = await Promise.allSettled(
      codes.map(({ code }, at) =>
        world.from(`telegram:${at}`, (ctx) => acceptInvite(ctx, code, { name: `Lò Văn ${'AB'[at]}` })),
      ),
    )
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await database.db.assignment.count({ where: { unitId: world.unit.thon1, endedAt: null } })).toBe(1)
  })
})
