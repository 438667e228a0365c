import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Ctx } from '../../../src/domain/context.ts'
import { Refusal } from '../../../src/domain/refusal.ts'
import { recordList } from '../../../src/domain/training/attendances.ts'
import { giveCertificates } from '../../../src/domain/training/certificates.ts'
import { openCheckIn } from '../../../src/domain/training/check-ins.ts'
import { markHeld } from '../../../src/domain/training/closings.ts'
import {
  calendarFacts,
  certificateFacts,
  eventFigures,
  ledgerFacts,
  participantFacts,
  posterFacts,
  signInFacts,
  untrainedFacts,
} from '../../../src/domain/training/exports.ts'
import { answerRsvp } from '../../../src/domain/training/rsvps.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'
import { CLASS, invitedTo, local } from '../../support/training.ts'
import { fillWorld, type PersonName, type World } from '../../support/world.ts'

let database: TestDatabase
let world: World
let id: number
beforeAll(async () => {
  database = await testDatabase()
  world = await fillWorld(database)
  id = await invitedTo(world, ['lan', 'xuan', 'luc'], {
    by: 'hoa',
    unit: 'province',
    event: { bring: 'sổ, bút' },
  })
  await world.as('lan', (ctx) => answerRsvp(ctx, id, { answer: 'yes' }))
  await world.as('luc', (ctx) => answerRsvp(ctx, id, { answer: 'no', reason: 'ốm' }))
  await world.as('hoa', (ctx) => openCheckIn(ctx, id))
  const { lan, hanh } = world.person
  await world.as('hoa', (ctx) => recordList(ctx, id, [lan, hanh]), local('2026-10-20', '10:00'))
  await world.as('hoa', (ctx) => markHeld(ctx, id), local('2026-10-20', '11:00'))
  await world.as('hoa', (ctx) => giveCertificates(ctx, id), local('2026-10-20', '12:00'))
})
afterAll(() => database.close())

const as = <T>(who: PersonName | null, work: (ctx: Ctx) => Promise<T>) =>
  world.as(who, work, local('2026-10-21', '09:00'))

const FACTS = {
  organisation: 'Hội Khuyến học tỉnh Sơn Hà',
  title: 'Chuyển đổi số',
  startsAt: CLASS.startsAt,
  place: 'Hội trường xã Thượng Mộc',
}

describe('plain data for papers', () => {
  test('the list to sign names those who are going', async () => {
    const facts = await as('hoa', (ctx) => signInFacts(ctx, id))
    expect(facts).toMatchObject(FACTS)
    expect(facts.people).toMatchObject([
      {
        name: 'Nguyễn Thị Lan',
        unit: 'Chi hội thôn 3',
        commune: 'Hội Khuyến học xã Thượng Mộc',
        phone: '0900000105',
      },
    ])
  })

  test('the poster has the code and the link that types it', async () => {
    const facts = await as('hoa', (ctx) =>
      posterFacts({ ...ctx, inviteLinks: (code) => [`https://t.me/bot?start=${code}`] }, id),
    )
    expect(facts.code).toMatch(/^[0-9A-Z]{6}$/)
    expect(facts.link).toBe(`https://t.me/bot?start=diemdanh-${facts.code}`)
    expect(await as(null, (ctx) => posterFacts(ctx, id))).toMatchObject({ link: null })
  })

  test('the appointment has its revision and its end', async () => {
    expect(await as(null, (ctx) => calendarFacts(ctx, id))).toMatchObject({
      ...FACTS,
      eventId: id,
      endsAt: CLASS.endsAt,
      revision: 1,
      cancelled: false,
      bring: 'sổ, bút',
    })
  })

  test('participants: what they answered and whether they came, walk-ins too', async () => {
    const { people } = await as('hoa', (ctx) => participantFacts(ctx, id))
    expect(people.map(({ name, answer, reason, attendance }) => [name, answer, reason, attendance])).toEqual([
      ['Nguyễn Thị Lan', 'yes', '', 'present'],
      ['Trịnh Văn Lực', 'no', 'ốm', null],
      ['Lò Thị Xuân', null, '', null],
      ['Ngô Thị Hạnh', null, '', 'present'],
    ])
  })

  test('the picture: invited, going, present, silent, by commune', async () => {
    const { communes, ...figures } = await as('hoa', (ctx) => eventFigures(ctx, id))
    expect(figures).toMatchObject({ invited: 3, going: 1, present: 2, silent: 1 })
    expect(communes).toContainEqual({ commune: 'Hội Khuyến học xã Thượng Mộc', part: 1, whole: 2 })
    expect(communes).toContainEqual({ commune: 'Hội Khuyến học xã Tân Lĩnh', part: 1, whole: 2 })
  })

  test('the certificate: who, its number, the day of issue', async () => {
    const facts = await as(null, (ctx) => certificateFacts(ctx, id, world.person.lan))
    expect(facts).toMatchObject({
      ...FACTS,
      person: { name: 'Nguyễn Thị Lan' },
      number: expect.stringMatching(/^[12]\/2026\/SH$/),
      issuedOn: '2026-10-20',
    })
  })

  test('the ledger: every attendance, and sums that add up', async () => {
    const { entries, sums } = await as('hoa', (ctx) => ledgerFacts(ctx, world.unit.province, { year: 2026 }))
    expect(entries.map(({ person, day, topic }) => [person.name, day, topic]).sort()).toEqual([
      ['Nguyễn Thị Lan', '2026-10-20', 'Chuyển đổi số'],
      ['Ngô Thị Hạnh', '2026-10-20', 'Chuyển đổi số'],
    ])
    for (const { rows } of sums) expect(rows.reduce((sum, { people }) => sum + people, 0)).toBe(2)
  })

  test('who is left, by the place of position and level in their lists', async () => {
    const { people } = await as('hoa', (ctx) => untrainedFacts(ctx, [world.unit.province, 2026, 0, 3]))
    expect(people.map(({ name }) => name).sort()).toEqual(['Hoàng Văn Bình', 'Lò Thị Xuân', 'Trịnh Văn Lực'])
  })
})

test('whoever does not steer the class gets none of it', async () => {
  const refusals: string[] = []
  const works: ((ctx: Ctx) => Promise<unknown>)[] = [
    (ctx) => signInFacts(ctx, id),
    (ctx) => posterFacts(ctx, id),
    (ctx) => participantFacts(ctx, id),
    (ctx) => eventFigures(ctx, id),
    (ctx) => certificateFacts(ctx, id, world.person.lan),
    (ctx) => ledgerFacts(ctx, world.unit.province, {}),
    (ctx) => untrainedFacts(ctx, [world.unit.province, 2026, 0, 3]),
  ]
  for (const work of works)
    await as('hanh', work).catch((error: unknown) => {
      if (error instanceof Refusal && error.audited) refusals.push(error.code)
    })
  expect(refusals).toEqual(works.map(() => 'not-allowed'))
})
