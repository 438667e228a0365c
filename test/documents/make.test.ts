import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeDocument } from '../../src/documents/make.ts'
import { readTableFile } from '../../src/documents/table.ts'
import { deliveryCause } from '../../src/domain/announcements/announcement.ts'
import { openI18n } from '../../src/lib/i18n.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'
import { textOfPdf } from '../support/pdf.ts'
import { pixelsOf } from '../support/png.ts'
import { fillWorld, NOW, type PersonName, type World } from '../support/world.ts'

const i18n = openI18n(fileURLToPath(new URL('../../locales', import.meta.url)))
const STARTS = new Date(NOW.getTime() + 3 * 86_400_000)

let database: TestDatabase
let world: World
let event: number
let announcement: number
beforeAll(async () => {
  database = await testDatabase()
  world = await fillWorld(database)
  announcement = await fillAnnouncement()
  event = await fillClass(announcement)
})
afterAll(() => database.close())

const make = (who: PersonName | null, name: string, arg: string) =>
  world.as(who, (ctx) => makeDocument(ctx, { make: name, arg }, i18n, 'vi'))

/** To three leaders of branches: Lan has acknowledged it, Lực has blocked us, Xuân got it. */
async function fillAnnouncement(): Promise<number> {
  const { unit, person, address } = world
  const { id } = await database.db.announcement.create({
    data: {
      unitId: unit.province,
      authorId: person.hoa,
      kind: 'training',
      title: 'Chuyển đổi số',
      state: 'published',
      createdAt: NOW,
      updatedAt: NOW,
      publishedAt: NOW,
    },
  })
  const row = { announcementId: id, unreachable: null, acknowledgedAt: null }
  await database.db.recipient.createMany({
    data: [
      {
        ...row,
        personId: person.lan,
        unitId: unit.thon3,
        communeId: unit.moc,
        addressId: address.lan,
        acknowledgedAt: NOW,
      },
      { ...row, personId: person.xuan, unitId: unit.thon2, communeId: unit.moc, addressId: address.xuan },
      { ...row, personId: person.luc, unitId: unit.doi, communeId: unit.linh, unreachable: 'blocked' },
    ],
  })
  await database.db.delivery.createMany({
    data: [address.lan, address.xuan].map((addressId) => ({
      addressId,
      channel: 'telegram',
      cause: deliveryCause(id),
      priority: 2,
      message: '{"texts":[]}',
      state: 'sent',
      notBefore: NOW,
      createdAt: NOW,
      settledAt: NOW,
    })),
  })
  return id
}

/** A class of the province that was held: Lan came, Lực had said no, Xuân had not answered. */
async function fillClass(announcementId: number): Promise<number> {
  const { unit, person } = world
  const { id } = await database.db.trainingEvent.create({
    data: {
      announcementId,
      unitId: unit.province,
      startsAt: STARTS,
      place: 'Hội trường tỉnh',
      code: '482913',
      codeFrom: STARTS,
      codeUntil: STARTS,
      state: 'held',
      heldAt: STARTS,
      topic: 'Chuyển đổi số',
      topicKey: 'chuyen doi so',
      createdAt: NOW,
    },
  })
  const answered = { eventId: id, since: NOW, revision: 1, answeredAt: NOW }
  await database.db.rsvp.createMany({
    data: [
      { ...answered, personId: person.lan, answer: 'yes', place: 'going' },
      { ...answered, personId: person.luc, answer: 'no', reason: 'Đi viện' },
    ],
  })
  await database.db.attendance.create({
    data: {
      eventId: id,
      personId: person.lan,
      state: 'present',
      how: 'code',
      at: STARTS,
      certificateNo: '1/2026/SH',
    },
  })
  return id
}

describe('made by its name', () => {
  test('papers about a class', async () => {
    const sheet = await make('hoa', 'sign-in-sheet', `${event}`)
    expect(textOfPdf(sheet.bytes)[0]).toEqual(
      expect.arrayContaining(
        ['Nguyễn Thị Lan', 'Hội trường tỉnh'].map((words) => expect.stringContaining(words)),
      ),
    )
    const poster = await make('hoa', 'room-poster', `${event}`)
    expect(textOfPdf(poster.bytes)[0]).toContain('482913')
    const calendar = await make('lan', 'calendar', `${event}`)
    expect(calendar.bytes.toString('utf8')).toContain('SUMMARY:Chuyển đổi số\r\n')
    const picture = await make('hoa', 'event-picture', `${event}`)
    expect(pixelsOf(picture.bytes).width).toBe(1080)
  })

  test('tables', async () => {
    const participants = await make('hoa', 'participants', `${event}`)
    const table = await readTableFile('a', participants.bytes)
    const rows = table.kind === 'tables' ? (table.tables[0]?.rows ?? []) : []
    expect(rows.slice(1).map(({ cells }) => [cells[1], cells[6], cells[8], cells[10]])).toEqual([
      ['Nguyễn Thị Lan', 'Tham gia', '', 'Có mặt'],
      ['Trịnh Văn Lực', 'Không tham gia', 'Đi viện', ''],
      ['Lò Thị Xuân', '', '', ''],
    ])
    const later = (arg: string) =>
      world.as(
        'hoa',
        (ctx) => makeDocument(ctx, { make: 'ledger', arg }, i18n, 'vi'),
        new Date('2026-12-01T02:00:00Z'),
      )
    for (const arg of [`${world.unit.province}`, `${world.unit.province}:2026`]) {
      const ledger = await readTableFile('a', (await later(arg)).bytes)
      expect(ledger.kind === 'tables' && ledger.tables[0]?.rows[1]?.cells).toEqual(
        expect.arrayContaining(['2026-10-08', 'Chuyển đổi số', 'Nguyễn Thị Lan', '1/2026/SH']),
      )
    }
  })

  test('papers about an announcement', async () => {
    const read = async (name: string) => {
      const file = await make('hoa', name, `${announcement}`)
      const table = await readTableFile(file.name, file.bytes)
      const rows = table.kind === 'tables' ? (table.tables[0]?.rows ?? []) : []
      return [file.name, ...rows.slice(1).map(({ cells }) => [cells[1], cells[7], cells[8]])]
    }
    expect(await read('delivery-list')).toEqual([
      'Danh sách gửi và nhận - Chuyển đổi số.xlsx',
      ['Trịnh Văn Lực', 'Không liên lạc được', 'Đã chặn tin'],
      ['Lò Thị Xuân', 'Đã gửi', ''],
      ['Nguyễn Thị Lan', 'Đã gửi', ''],
    ])
    expect(await read('missing-list')).toEqual([
      'Danh sách chưa xác nhận - Chuyển đổi số.xlsx',
      ['Lò Thị Xuân', 'Đã gửi', ''],
    ])
    expect(await read('call-list')).toEqual([
      'Danh sách cần gọi điện - Chuyển đổi số.xlsx',
      ['Trịnh Văn Lực', '', undefined],
    ])
    const picture = await make('hoa', 'announcement-picture', `${announcement}`)
    expect(pixelsOf(picture.bytes).width).toBe(1080)
  })

  test('a certificate, for its holder, for staff and when a message is sent', async () => {
    const arg = `${event}:${world.person.lan}`
    for (const who of ['lan', 'hoa', null] as const) {
      const { bytes } = await make(who, 'certificate', arg)
      expect(textOfPdf(bytes)[0]).toEqual(expect.arrayContaining(['Nguyễn Thị Lan', 'Số: 1/2026/SH']))
    }
    expect(pixelsOf((await make('lan', 'certificate-picture', arg)).bytes).width).toBe(1600)
  })

  test('nothing for those who have no right to it, or of what there is not', async () => {
    const lan = `${event}:${world.person.lan}`
    await expect(make('luc', 'certificate', lan)).rejects.toMatchObject({ code: 'not-allowed' })
    await expect(make('lan', 'participants', `${event}`)).rejects.toMatchObject({ code: 'not-allowed' })
    await expect(make('lan', 'ledger', `${world.unit.province}`)).rejects.toMatchObject({
      code: 'not-allowed',
    })
    await expect(make('hoa', 'certificate', `${event}:${world.person.luc}`)).rejects.toMatchObject({
      code: 'not-found',
    })
    for (const arg of ['999999', '', 'x', '1:2:3', '99999999999'])
      await expect(make('hoa', 'sign-in-sheet', arg)).rejects.toMatchObject({ code: 'not-found' })
    await expect(make('hoa', 'constructor', '1')).rejects.toThrow('nothing makes')
  })
})
