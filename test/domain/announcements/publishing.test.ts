import { beforeEach, describe, expect, test } from 'vitest'
import {
  changeDraft,
  copyAnnouncement,
  createDraft,
  eraseDraft,
  listAnnouncements,
  ownAnnouncement,
  recallAnnouncement,
} from '../../../src/domain/announcements/announcements.ts'
import { setApproval } from '../../../src/domain/announcements/approvals.ts'
import { countAudience } from '../../../src/domain/announcements/audience.ts'
import { returnAnnouncement } from '../../../src/domain/announcements/proposals.ts'
import { steerSending } from '../../../src/domain/announcements/publishing.ts'
import type { Ctx } from '../../../src/domain/context.ts'
import { endAssignment } from '../../../src/domain/org/assignments.ts'
import {
  announcementsDue,
  approve,
  audienceNow,
  resumeSending,
  send,
  sendDue,
} from '../../../src/domain/processes/announcement-sending.ts'
import { draft, sendNow, settle } from '../../support/announcements.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'
import { fillWorld, NOW, type PersonName, type World } from '../../support/world.ts'

const local = (day: string, time: string) => new Date(`${day}T${time}:00+07:00`)

let database: TestDatabase
let world: World
beforeEach(async () => {
  database = await testDatabase()
  world = await fillWorld(database)
  return () => database.close()
})

const deliveries = (id: number) =>
  database.db.delivery.findMany({ where: { cause: `announcement:${id}` }, orderBy: { id: 'asc' } })
const recipients = (id: number) =>
  database.db.recipient.findMany({ where: { announcementId: id }, orderBy: { personId: 'asc' } })
const people = (...names: PersonName[]) => names.map((name) => world.person[name]).sort((a, b) => a - b)
const leaveSeat = (who: PersonName, now: Date) =>
  world.as(
    who,
    async (ctx) => {
      for (const seat of ctx.actor?.seats ?? []) await endAssignment(ctx, seat.assignmentId)
    },
    now,
  )

describe('the audience', () => {
  test('is everybody under the unit, once each, by commune and channel; who cannot be reached and why', async () => {
    const id = await draft(world, 'hoa', 'province')
    await database.db.address.update({ where: { id: 'telegram:luc' }, data: { state: 'blocked' } })
    const count = countAudience(await world.as('hoa', (ctx) => audienceNow(ctx, id)))
    expect(count).toEqual({
      people: 8,
      reachable: 5,
      communes: [
        { name: 'Hội Khuyến học xã Thượng Mộc', people: 5 },
        { name: 'Hội Khuyến học xã Tân Lĩnh', people: 2 },
        { name: null, people: 1 },
      ],
      channels: { telegram: 5 },
      unreachable: { 'not-joined': 2, blocked: 1 },
    })
  })

  test('never reaches out of the subtree, whatever is stored', async () => {
    const id = await draft(world, 'minh', 'moc', { audience: { people: people('luc', 'hoa', 'lan', 'thu') } })
    const picked = await world.as('minh', (ctx) => audienceNow(ctx, id))
    expect(picked.map(({ personId }) => personId)).toEqual(people('lan'))
  })

  test('of what is no audience is nobody', async () => {
    const id = await draft(world, 'minh', 'moc')
    await database.db.announcement.update({ where: { id }, data: { audience: '{"levels":["planet"]}' } })
    await expect(sendNow(world, 'minh', id)).rejects.toMatchObject({ code: 'audience-empty' })
  })
})

describe('sending', () => {
  test('keeps the recipients and writes one message to each who can be reached', async () => {
    const id = await draft(world, 'minh', 'moc')
    expect(await sendNow(world, 'minh', id)).toEqual({ state: 'published', people: 4, reachable: 2 })
    const kept = await recipients(id)
    expect(kept.map(({ personId }) => personId)).toEqual(people('lan', 'xuan', 'binh', 'sau'))
    expect(kept.find(({ personId }) => personId === world.person.binh)).toMatchObject({
      addressId: null,
      unreachable: 'not-joined',
      communeId: world.unit.moc,
    })
    const sent = await deliveries(id)
    expect(sent.map(({ addressId }) => addressId).sort()).toEqual(['telegram:lan', 'telegram:xuan'])
    expect(sent[0]).toMatchObject({ priority: 2, state: 'queued', dayOnly: true, notBefore: NOW })
    const audit = await database.db.auditEvent.findFirstOrThrow({
      where: { action: 'announcement-published' },
    })
    expect(JSON.parse(audit.details)).toEqual({ people: 4, reachable: 2 })
  })

  test('happens once, however many press at the same time', async () => {
    const id = await draft(world, 'minh', 'moc')
    const tries = await Promise.allSettled([sendNow(world, 'minh', id), sendNow(world, 'minh', id)])
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await deliveries(id)).toHaveLength(2)
  })

  test('wants a title, a text, and somebody to read it', async () => {
    const empty = await draft(world, 'minh', 'moc', { body: '' })
    await expect(sendNow(world, 'minh', empty)).rejects.toMatchObject({ code: 'announcement-incomplete' })
    const training = await draft(world, 'minh', 'moc', { kind: 'training' })
    await expect(sendNow(world, 'minh', training)).rejects.toMatchObject({ code: 'announcement-incomplete' })
    const nobody = await draft(world, 'minh', 'moc', { audience: { levels: ['group'] } })
    await expect(sendNow(world, 'minh', nobody)).rejects.toMatchObject({ code: 'audience-empty' })
  })

  test('over 200 people the sender types how many', async () => {
    await database.db.person.createMany({
      data: Array.from({ length: 250 }, (_, at) => ({ name: `Người ${at}`, createdAt: NOW })),
    })
    const added = await database.db.person.findMany({ where: { name: { startsWith: 'Người ' } } })
    await database.db.assignment.createMany({
      data: added.map(({ id: personId }) => ({
        ...{ personId, unitId: world.unit.thon2, position: 'cadre', title: '', fromDay: '2026-01-01' },
      })),
    })
    const id = await draft(world, 'minh', 'moc')
    const typed = (count: number | null) =>
      world.as('minh', (ctx) => send(ctx, id, { at: null, typed: count }))
    await expect(typed(null)).rejects.toMatchObject({ code: 'count-differs', args: { count: 254 } })
    await expect(typed(250)).rejects.toMatchObject({ code: 'count-differs' })
    expect(await typed(254)).toMatchObject({ state: 'published', people: 254 })
    expect(await recipients(id)).toHaveLength(254)
  })

  test('by night waits for the morning, unless it is urgent with a reason', async () => {
    const night = local('2026-10-05', '21:00')
    const id = await draft(world, 'minh', 'moc', {}, night)
    expect(await sendNow(world, 'minh', id, night)).toEqual({
      state: 'scheduled',
      sendAt: local('2026-10-06', '07:00'),
      quiet: true,
    })
    const urgent = await draft(world, 'minh', 'moc', { urgentReason: 'Bão vào lúc nửa đêm' }, night)
    expect(await sendNow(world, 'minh', urgent, night)).toMatchObject({ state: 'published' })
    expect((await deliveries(urgent))[0]).toMatchObject({ dayOnly: false, notBefore: night })
    const audit = await database.db.auditEvent.findFirstOrThrow({ where: { action: 'announcement-urgent' } })
    expect(audit.details).toBe('{}')
  })

  test('at a time goes to whom it is for at that time: who lost the seat meanwhile gets nothing', async () => {
    const id = await draft(world, 'minh', 'moc')
    const at = local('2026-10-06', '08:00')
    const sent = await world.as('minh', (ctx) => send(ctx, id, { at, typed: null }))
    expect(sent).toEqual({ state: 'scheduled', sendAt: at, quiet: false })
    expect(await recipients(id)).toEqual([])
    await leaveSeat('lan', local('2026-10-05', '15:00'))
    const due = (now: Date) => world.as(null, announcementsDue, now)
    expect(await due(local('2026-10-06', '07:59'))).toEqual([])
    expect(await due(at)).toEqual([id])
    await world.as(null, (ctx) => sendDue(ctx, id), at)
    await world.as(null, (ctx) => sendDue(ctx, id), at)
    expect((await deliveries(id)).map(({ addressId }) => addressId)).toEqual(['telegram:xuan'])
  })

  test('a past time is refused', async () => {
    const id = await draft(world, 'minh', 'moc')
    const past = world.as('minh', (ctx) => send(ctx, id, { at: new Date(NOW.getTime() - 1), typed: null }))
    await expect(past).rejects.toMatchObject({ code: 'time-passed' })
  })

  test('does not happen when nobody who wrote it is in charge any more', async () => {
    const id = await draft(world, 'minh', 'moc')
    const at = local('2026-10-06', '08:00')
    await world.as('minh', (ctx) => send(ctx, id, { at, typed: null }))
    await leaveSeat('minh', local('2026-10-05', '15:00'))
    await world.as(null, (ctx) => sendDue(ctx, id), at)
    expect(await deliveries(id)).toEqual([])
    expect(await world.as('hoa', (ctx) => ownAnnouncement(ctx, id), at)).toMatchObject({ state: 'draft' })
  })

  test('in waves, a part at a time; who leaves before the later one gets nothing', async () => {
    const id = await draft(world, 'hoa', 'province', { waves: 3, waveMinutes: 30 })
    await sendNow(world, 'hoa', id)
    const minutes = (await deliveries(id)).map(
      ({ notBefore }) => (notBefore.getTime() - NOW.getTime()) / 60_000,
    )
    expect(minutes).toEqual([0, 0, 30, 30, 60, 60])
    const last = (await deliveries(id)).at(-1)
    await world.as('hoa', (ctx) => steerSending(ctx, id, 'pause'))
    const leaver = (['yen', 'minh', 'hanh', 'lan', 'xuan', 'luc'] as const).find(
      (who) => world.person[who] === last?.personId,
    )
    await leaveSeat(leaver ?? 'lan', local('2026-10-05', '09:10'))
    expect(await world.as('hoa', (ctx) => resumeSending(ctx, id), local('2026-10-05', '09:20'))).toBe(5)
    expect((await deliveries(id)).at(-1)).toMatchObject({ state: 'cancelled' })
    expect((await recipients(id)).some(({ personId }) => personId === last?.personId)).toBe(false)
  })

  test('can be paused, gone on with, and stopped; each once', async () => {
    const id = await draft(world, 'minh', 'moc')
    await sendNow(world, 'minh', id)
    await settle(database, id, 'sent', [world.person.lan])
    expect(await world.as('minh', (ctx) => steerSending(ctx, id, 'pause'))).toBe(1)
    await expect(world.as('minh', (ctx) => steerSending(ctx, id, 'pause'))).rejects.toMatchObject({
      code: 'announcement-moved-on',
    })
    expect(await world.as('minh', (ctx) => resumeSending(ctx, id))).toBe(1)
    expect(await world.as('minh', (ctx) => steerSending(ctx, id, 'stop'))).toBe(1)
    expect((await deliveries(id)).map(({ state }) => state).sort()).toEqual(['cancelled', 'sent'])
  })
})

describe('rights', () => {
  test('belong to who steers the unit', async () => {
    const unit = world.unit.moc
    const make = (who: PersonName) =>
      world.as(who, (ctx) => createDraft(ctx, { unitId: unit, kind: 'notice' }))
    await expect(make('lan')).rejects.toMatchObject({ code: 'not-allowed', audited: true })
    await expect(make('hanh')).rejects.toMatchObject({ code: 'not-allowed', audited: true })
    await expect(make('thu')).rejects.toMatchObject({ code: 'not-allowed', audited: true })
    const id = await draft(world, 'minh', 'moc')
    for (const who of ['lan', 'hanh', 'thu'] as const) {
      const verbs: ((ctx: Ctx) => Promise<unknown>)[] = [
        (ctx) => ownAnnouncement(ctx, id),
        (ctx) => send(ctx, id, { at: null, typed: null }),
        (ctx) => changeDraft(ctx, id, { title: 'Khác' }),
        (ctx) => eraseDraft(ctx, id),
        (ctx) => copyAnnouncement(ctx, id),
        (ctx) => steerSending(ctx, id, 'stop'),
        (ctx) => approve(ctx, id),
      ]
      for (const verb of verbs)
        await expect(world.as(who, verb)).rejects.toMatchObject({ code: 'not-allowed', audited: true })
    }
    await expect(world.as('hoa', (ctx) => ownAnnouncement(ctx, 999))).rejects.toMatchObject({
      code: 'not-found',
    })
    expect(await world.as('hoa', (ctx) => ownAnnouncement(ctx, id))).toMatchObject({ id })
  })

  test('a draft is kept, copied, erased; what went out is not changed', async () => {
    const id = await draft(world, 'minh', 'moc', { title: 'Bản một' })
    const copy = await world.as('minh', (ctx) => copyAnnouncement(ctx, id))
    expect(copy).toMatchObject({ title: 'Bản một', state: 'draft' })
    const listed = (ids: readonly { readonly id: number }[]) => ids.map((one) => one.id)
    const drafts = () =>
      world.as('minh', (ctx) =>
        listAnnouncements(ctx, { unitId: world.unit.moc, states: ['draft'], most: 10 }),
      )
    expect(listed(await drafts())).toEqual([copy.id, id])
    await world.as('minh', (ctx) => eraseDraft(ctx, copy.id))
    expect(listed(await drafts())).toEqual([id])
    await sendNow(world, 'minh', id)
    const change = world.as('minh', (ctx) => changeDraft(ctx, id, { title: 'Khác' }))
    await expect(change).rejects.toMatchObject({ code: 'announcement-moved-on' })
  })
})

describe('a second person', () => {
  beforeEach(async () => {
    await world.as('yen', (ctx) => setApproval(ctx, world.unit.province, true))
  })

  test('is switched on by an admin at the top alone', async () => {
    for (const who of ['hoa', 'minh', 'lan'] as const)
      await expect(world.as(who, (ctx) => setApproval(ctx, world.unit.moc, false))).rejects.toMatchObject({
        code: 'not-allowed',
        audited: true,
      })
  })

  test('of the same unit or above agrees, not the one who proposes', async () => {
    const id = await draft(world, 'minh', 'moc')
    expect(await sendNow(world, 'minh', id)).toEqual({ state: 'proposed' })
    expect(await deliveries(id)).toEqual([])
    const asked = await database.db.delivery.findMany({
      where: { cause: { startsWith: `announcement-proposal:${id}` } },
    })
    expect(asked.map(({ addressId }) => addressId).sort()).toEqual(['telegram:hoa', 'telegram:yen'])
    await expect(world.as('minh', (ctx) => approve(ctx, id))).rejects.toMatchObject({ code: 'own-proposal' })
    await expect(world.as('hanh', (ctx) => approve(ctx, id))).rejects.toMatchObject({ code: 'not-allowed' })
    expect(await world.as('hoa', (ctx) => approve(ctx, id))).toMatchObject({
      state: 'published',
      reachable: 2,
    })
    await expect(world.as('yen', (ctx) => approve(ctx, id))).rejects.toMatchObject({
      code: 'announcement-moved-on',
    })
  })

  test('may send it back, and the author may take it back', async () => {
    const id = await draft(world, 'minh', 'moc')
    await sendNow(world, 'minh', id)
    await world.as('hoa', (ctx) => returnAnnouncement(ctx, id, 'Ghi rõ giờ họp'))
    const told = await database.db.delivery.findFirstOrThrow({
      where: { addressId: 'telegram:minh', cause: { startsWith: `announcement-decided:${id}` } },
    })
    expect(told.message).toContain('Ghi rõ giờ họp')
    await sendNow(world, 'minh', id)
    await world.as('minh', (ctx) => recallAnnouncement(ctx, id))
    expect(await world.as('minh', (ctx) => ownAnnouncement(ctx, id))).toMatchObject({ state: 'draft' })
  })

  test('is needed at a time too; where there is nobody, it is said', async () => {
    const id = await draft(world, 'minh', 'moc')
    const at = local('2026-10-06', '08:00')
    await world.as('minh', (ctx) => send(ctx, id, { at, typed: null }))
    expect(await world.as('hoa', (ctx) => approve(ctx, id))).toEqual({
      state: 'scheduled',
      sendAt: at,
      quiet: false,
    })
    await leaveSeat('hoa', NOW)
    const alone = await draft(world, 'yen', 'province')
    await expect(sendNow(world, 'yen', alone)).rejects.toMatchObject({ code: 'nobody-to-approve' })
  })
})
