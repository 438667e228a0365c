import jsQr from 'jsqr'
import { describe, expect, test } from 'vitest'
import { makePng } from '../../src/documents/png.ts'
import { roomPoster } from '../../src/documents/room-poster.ts'
import {
  calendarEntryFile,
  certificateFile,
  certificatePictureFile,
  roomPosterFile,
  signInSheetFile,
} from '../../src/documents/training-files.ts'
import { textOfPdf } from '../support/pdf.ts'
import { pixelsOf } from '../support/png.ts'
import { CLASS, english, LETTERS, LONG_NAME, person, vietnamese } from './papers.ts'

describe('a sign-in sheet', () => {
  test('names the class and has a row for everybody, and ten more', async () => {
    const people = [person('Nguyễn Văn An'), person(LONG_NAME, { title: 'Phó Chủ tịch', phone: '' })]
    const file = await signInSheetFile({ ...CLASS, people }, vietnamese)
    expect(file).toMatchObject({
      name: 'Danh sách ký tên - Tập huấn nghiệp vụ công tác khuyến học, khuyến tài, xây dựng.pdf',
      mime: 'application/pdf',
    })
    const [page = [], ...further] = textOfPdf(file.bytes)
    expect(further).toEqual([])
    expect(page.join(' ')).toContain(CLASS.title)
    expect(page).toEqual(
      expect.arrayContaining([
        CLASS.organisation,
        'DANH SÁCH KÝ TÊN',
        'Thời gian: 07:30 đến 11:00 ngày 12/03/2026',
        `Địa điểm: ${CLASS.place}`,
        'Ký tên',
        'Nguyễn Văn An',
        'Chi hội trưởng',
        'Phó Chủ tịch',
        '12',
        'Trang 1/1',
      ]),
    )
    expect(page.join(' ')).toContain(LONG_NAME)
    expect(page).not.toContain('13')
  })

  test('of 300 people repeats its head on each page and stays small', async () => {
    const names = [LONG_NAME, ...LETTERS.map((letters) => letters.slice(0, 8))]
    const people = Array.from({ length: 300 }, (_, at) => person(`${names[at % names.length]} ${at + 1}`))
    const { bytes } = await signInSheetFile({ ...CLASS, people }, vietnamese)
    const pages = textOfPdf(bytes)
    expect(pages.length).toBeGreaterThan(12)
    for (const [at, page] of pages.entries())
      expect(page).toEqual(expect.arrayContaining(['STT', 'Ký tên', `Trang ${at + 1}/${pages.length}`]))
    const words = pages.flat().join(' ')
    for (const { name } of people) expect(words).toContain(name)
    expect(pages.flat().filter((piece) => /^\d{1,3}$/.test(piece))).toEqual(
      Array.from({ length: 330 }, (_, at) => String(at + 1)),
    )
    expect(bytes.length).toBeLessThan(100 * 1024)
  })

  test('of a class without time, place and people has empty rows, in English too', async () => {
    const facts = { ...CLASS, startsAt: null, endsAt: null, place: '', people: [] }
    const [page] = textOfPdf((await signInSheetFile(facts, english)).bytes)
    expect(page).toEqual(
      expect.arrayContaining(['SIGN-IN SHEET', 'Time: time not fixed yet', 'Signature', '10']),
    )
  })
})

describe('a poster for the room', () => {
  test('shows the code and what to do', async () => {
    const link = 'https://t.me/cau_noi_bot?start=482913'
    const { bytes, name } = await roomPosterFile({ ...CLASS, code: '482913', link }, vietnamese)
    expect(name).toMatch(/^Điểm danh - .*\.pdf$/)
    const pages = textOfPdf(bytes)
    expect(pages).toHaveLength(1)
    expect(pages[0]).toEqual(
      expect.arrayContaining(['ĐIỂM DANH', 'Mã điểm danh', '482913', CLASS.place, '1', '2', '3']),
    )
    expect(bytes.length).toBeLessThan(100 * 1024)
  })

  test('bears a QR code that opens the link', async () => {
    const link = 'https://t.me/cau_noi_bot?start=482913'
    const poster = {
      heading: 'Điểm danh',
      title: CLASS.title,
      facts: [],
      codeLabel: '',
      code: '482913',
      link,
      steps: ['Gõ mã'],
    }
    const { data, width, height } = pixelsOf(await makePng(roomPoster(poster), 800))
    expect(jsQr.default(data, width, height)?.data).toBe(link)
  })

  test('without a link has no QR code', async () => {
    const poster = {
      heading: '',
      title: 'Lớp',
      facts: [],
      codeLabel: '',
      code: 'HỌC TẬP 5',
      link: null,
      steps: [],
    }
    const { data, width, height } = pixelsOf(await makePng(roomPoster(poster), 800))
    expect(jsQr.default(data, width, height)).toBeNull()
    const { bytes } = await roomPosterFile({ ...CLASS, code: 'HỌC TẬP 5', link: null }, vietnamese)
    expect(textOfPdf(bytes)[0]).toContain('Mở cuộc trò chuyện với Cầu Nối trên điện thoại.')
  })
})

describe('a certificate', () => {
  const facts = {
    ...CLASS,
    person: person('Nguyễn Thị Hoàng Phượng'),
    number: '12/2026/LD',
    issuedOn: '2026-03-14',
    issuedAt: 'Lâm Đồng',
    signedAs: 'Chủ tịch',
    signedBy: 'Trần Văn Minh',
  }

  test('says who completed what, when, and who certifies it', async () => {
    const { bytes, name } = await certificateFile(facts, vietnamese)
    expect(name).toBe('Giấy chứng nhận - Nguyễn Thị Hoàng Phượng.pdf')
    const [page = [], ...further] = textOfPdf(bytes)
    expect(further).toEqual([])
    expect(page).toEqual(
      expect.arrayContaining([
        'HỘI KHUYẾN HỌC TỈNH LÂM ĐỒNG',
        'GIẤY CHỨNG NHẬN',
        'Nguyễn Thị Hoàng Phượng',
        'Chi hội trưởng, Chi hội thôn Liêng Hung',
        `Thời gian: ngày 12/03/2026, tại ${CLASS.place}`,
        'Số: 12/2026/LD',
        'Lâm Đồng, ngày 14 tháng 03 năm 2026',
        'CHỦ TỊCH',
        'Trần Văn Minh',
      ]),
    )
    expect(page.join(' ')).toContain(CLASS.title)
    expect(bytes.length).toBeLessThan(100 * 1024)
  })

  test('shrinks a long name, and does without what is not known', async () => {
    const bare = {
      ...facts,
      person: person(LONG_NAME, { title: '', unit: '' }),
      place: '',
      issuedAt: '',
      signedBy: '',
    }
    const [page] = textOfPdf((await certificateFile(bare, vietnamese)).bytes)
    expect(page).toEqual(
      expect.arrayContaining([LONG_NAME, 'Ngày 14 tháng 03 năm 2026', 'Thời gian: ngày 12/03/2026']),
    )
  })

  test('names the days of a class of several', async () => {
    const long = { ...facts, endsAt: new Date('2026-03-14T10:00:00Z'), place: '' }
    const [page] = textOfPdf((await certificateFile(long, english)).bytes)
    expect(page).toContain('Held: 12/03/2026 to 14/03/2026')
  })

  test('is a picture too', async () => {
    const { bytes, name, mime } = await certificatePictureFile(facts, vietnamese)
    expect([name, mime]).toEqual(['Giấy chứng nhận - Nguyễn Thị Hoàng Phượng.png', 'image/png'])
    const { width, height, data } = pixelsOf(bytes)
    expect([width, height]).toEqual([1600, 1131])
    expect(new Set(data).size).toBeGreaterThan(50)
  })
})

describe('a calendar file', () => {
  const facts = {
    ...CLASS,
    startsAt: new Date('2026-03-12T00:30:00Z'),
    endsAt: new Date('2026-03-12T04:00:00Z'),
    eventId: 12,
    revision: 2,
    cancelled: false,
    bring: 'sổ tay; bút, máy tính\nthẻ hội viên',
    link: 'https://maps.example/?q=1,2',
  }
  const linesOf = async (more: Partial<typeof facts> = {}) =>
    (await calendarEntryFile({ ...facts, ...more }, vietnamese)).bytes
      .toString('utf8')
      .replaceAll(/\r\n[ \t]/g, '')
      .split('\r\n')

  test('has the class at its time, with two reminders', async () => {
    expect(await linesOf()).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Cau Noi//Cau Noi//VI',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      'UID:event-12@cau-noi',
      'SEQUENCE:2',
      'DTSTAMP:20260310T073000Z',
      'DTSTART:20260312T003000Z',
      'DTEND:20260312T040000Z',
      `SUMMARY:${CLASS.title.replaceAll(',', '\\,')}`,
      `LOCATION:${CLASS.place}`,
      'DESCRIPTION:Hội Khuyến học tỉnh Lâm Đồng\\nMang theo: sổ tay\\; bút\\, máy tính\\nthẻ hội viên',
      'URL:https://maps.example/?q=1,2',
      'STATUS:CONFIRMED',
      ...['-PT1440M', '-PT120M'].flatMap((trigger) => [
        'BEGIN:VALARM',
        'ACTION:DISPLAY',
        `TRIGGER:${trigger}`,
        `DESCRIPTION:${CLASS.title.replaceAll(',', '\\,')}`,
        'END:VALARM',
      ]),
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ])
  })

  test('has lines of 75 bytes at most', async () => {
    const { bytes, name, mime } = await calendarEntryFile(facts, vietnamese)
    expect([name.startsWith('Lịch - '), mime]).toEqual([true, 'text/calendar'])
    for (const line of bytes.toString('utf8').split('\r\n'))
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  })

  test('takes a cancelled class away', async () => {
    const lines = await linesOf({ cancelled: true, revision: 3 })
    expect(lines).toEqual(
      expect.arrayContaining(['METHOD:CANCEL', 'UID:event-12@cau-noi', 'SEQUENCE:3', 'STATUS:CANCELLED']),
    )
    expect(lines).not.toContain('BEGIN:VALARM')
  })
})
