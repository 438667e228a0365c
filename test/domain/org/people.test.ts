import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countAudit } from '../../../src/domain/audit/audit-events.ts'
import { loadActors } from '../../../src/domain/org/assignments.ts'
import { erasePerson } from '../../../src/domain/org/erasures.ts'
import { acceptInvite, createInvite, lookUpInvite } from '../../../src/domain/org/invites.ts'
import {
  giveConsent,
  hasConsented,
  personalData,
  setHonorific,
  setLocale,
} from '../../../src/domain/org/people.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'
import { fillWorld, NOW, type World } from '../../support/world.ts'

let database: TestDatabase
let world: World
beforeAll(async () => {
  database = await testDatabase()
  world = await fillWorld(database)
})
afterAll(() => database.close())

describe('a person’s own data', () => {
  test('are seen by the person alone', async () => {
    const { lan, minh } = world.person
    const data = await world.as('lan', (ctx) => personalData(ctx, lan))
    expect(data).toMatchObject({
      name: 'Nguyễn Thị Lan',
      phone: '0900000105',
      honorific: 'anh-chi',
      locale: 'vi',
      addresses: [{ id: 'telegram:lan', channel: 'telegram' }],
      consents: [{ version: 'test', givenAt: NOW }],
      counts: { reports: 0, messages: 0, questions: 0 },
      seats: [{ position: 'leader', unitName: 'Chi hội thôn 3', current: true }],
    })
    await expect(world.as('hoa', (ctx) => personalData(ctx, lan))).rejects.toMatchObject({
      code: 'not-allowed',
      audited: true,
    })
    await expect(world.from('telegram:x', (ctx) => personalData(ctx, minh))).rejects.toMatchObject({
      code: 'not-allowed',
    })
  })

  test('consent is kept once for each version', async () => {
    await world.as('lan', (ctx) => giveConsent(ctx, 'v2'))
    await world.as('lan', (ctx) => giveConsent(ctx, 'v2'))
    expect(await database.db.consent.count({ where: { personId: world.person.lan } })).toBe(2)
    expect(await world.as('lan', (ctx) => hasConsented(ctx, 'v2'))).toBe(true)
    expect(await world.as('lan', (ctx) => hasConsented(ctx, 'v3'))).toBe(false)
    await expect(world.from('telegram:x', (ctx) => giveConsent(ctx, 'v2'))).rejects.toMatchObject({
      code: 'not-allowed',
    })
  })

  test('form of address and language are remembered; a stranger’s language with the address', async () => {
    await world.as('lan', async (ctx) => {
      await setHonorific(ctx, 'bac')
      await setLocale(ctx, 'en')
    })
    const actor = (await loadActors(database.db, [world.person.lan], '2026-10-05')).get(world.person.lan)
    expect(actor).toMatchObject({ honorific: 'bac', locale: 'en' })
    await world.from('telegram:stranger', (ctx) => setLocale(ctx, 'en'))
    expect(await database.db.address.findUnique({ where: { id: 'telegram:stranger' } })).toMatchObject({
      locale: 'en',
      personId: null,
    })
  })
})

test('erasing leaves the reports and takes everything that names the person', async () => {
  const { db } = database
  const personId = world.person.luc
  const address = 'telegram:luc'
  const code = await world.as(null, (ctx) =>
    createInvite(ctx, { unitId: world.unit.doi, position: 'leader', personId }),
  )
  const { report } = await submittedReport(personId)
  const delivery = (cause: string, state: string) => ({
    ...{
      addressId: address,
      personId,
      channel: 'telegram',
      cause,
      priority: 0,
      state,
      notBefore: NOW,
      createdAt: NOW,
    },
    message: JSON.stringify({ texts: [{ key: 'hello', args: { name: 'Trịnh Văn Lực' } }] }),
  })
  await db.delivery.createMany({
    data: [delivery('1', 'sent'), delivery('2', 'queued'), delivery('3', 'failed')],
  })
  await db.session.upsert({
    where: { addressId: address },
    update: {},
    create: { addressId: address, state: '{"name":"Trịnh Văn Lực"}', seq: 1, updatedAt: NOW },
  })
  await db.escalation.create({ data: { addressId: address, personId, text: 'Tôi là Lực', createdAt: NOW } })

  await world.as('luc', (ctx) => erasePerson(ctx))

  expect(await db.person.findUnique({ where: { id: personId } })).toMatchObject({
    name: '',
    phone: null,
    erasedAt: NOW,
  })
  expect(await db.address.count({ where: { id: address } })).toBe(0)
  expect(await db.session.count({ where: { addressId: address } })).toBe(0)
  expect(await db.escalation.count({ where: { personId } })).toBe(0)
  const deliveries = await db.delivery.findMany({ where: { personId }, orderBy: { cause: 'asc' } })
  expect(deliveries.map(({ cause, message, addressId }) => [cause, message, addressId])).toEqual([
    ['1', '{"texts":[]}', `erased:${personId}-0`],
    ['3', '{"texts":[]}', `erased:${personId}-0`],
  ])
  expect(await db.consent.findMany({ where: { personId } })).toMatchObject([
    { withdrawnAt: NOW, addressId: `erased:${personId}-0` },
  ])
  expect(
    await db.report.findUnique({ where: { id: report }, include: { answers: true, versions: true } }),
  ).toMatchObject({
    answers: [{ value: 46n, words: null }],
    versions: [{ submittedById: personId }],
  })
  expect(await db.auditEvent.count({ where: { addressId: address } })).toBe(0)
  const since = new Date(0)
  const erased = { addressId: `erased:${personId}-0`, action: ['person-erased', 'seat-ended'], since }
  expect(await world.as(null, (ctx) => countAudit(ctx, erased))).toBe(2)
  expect((await loadActors(db, [personId], '2026-10-05')).size).toBe(0)
  await expect(world.from(address, (ctx) => erasePerson(ctx))).rejects.toMatchObject({ code: 'not-allowed' })
  await expect(world.from('telegram:x', (ctx) => lookUpInvite(ctx, code.code))).rejects.toMatchObject({
    code: 'invite-expired',
  })
  const again = await world.as(null, (ctx) =>
    createInvite(ctx, { unitId: world.unit.doi, position: 'leader' }),
  )
  const back = await world.from(address, (ctx) => acceptInvite(ctx, again.code, { name: 'Trịnh Văn Lực' }))
  expect(back.personId).not.toBe(personId)
})

/** A report of one figure, as the person's own words had it. */
async function submittedReport(personId: number): Promise<{ report: number }> {
  const { db } = database
  const days = {
    startsOn: '2026-07-01',
    endsOn: '2026-09-30',
    opensOn: '2026-07-01',
    dueOn: '2026-10-10',
    locksOn: '2026-11-29',
  }
  const form = await db.form.create({
    data: {
      ...{
        code: 'test',
        version: 1,
        organisationKind: 'kh',
        level: 'branch',
        name: 'Test',
        periodType: 'quarter',
      },
      ...{
        opensAfterStart: 0,
        dueAfterEnd: 10,
        locksAfterEnd: 60,
        rules: '[]',
        checksum: '',
        createdAt: NOW,
      },
      periods: { create: { formCode: 'test', key: '2026-Q3', type: 'quarter', ...days } },
    },
    include: { periods: true },
  })
  const report = await db.report.create({
    data: {
      ...{ periodId: form.periods[0]?.id ?? 0, unitId: world.unit.doi, state: 'submitted', version: 1 },
      ...{ createdAt: NOW, updatedAt: NOW },
      answers: {
        create: {
          indicatorCode: 'members',
          value: 46n,
          words: 'bốn sáu, Lực',
          answeredById: personId,
          answeredAt: NOW,
        },
      },
      versions: { create: { number: 1, submittedById: personId, submittedAt: NOW } },
    },
  })
  return { report: report.id }
}
