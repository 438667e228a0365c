import { describe, expect, test } from 'vitest'
import {
  callListFile,
  deliveryListFile,
  ledgerFile,
  participantsFile,
} from '../../src/documents/list-files.ts'
import type { MadeFile } from '../../src/documents/made-file.ts'
import { readTableFile } from '../../src/documents/table.ts'
import { CLASS, english, LONG_NAME, person, vietnamese } from './papers.ts'

const read = async (file: MadeFile) => {
  const table = await readTableFile(file.name, file.bytes)
  if (table.kind === 'unreadable') throw new Error(table.problem.code)
  return Object.fromEntries(table.tables.map(({ sheet, rows }) => [sheet, rows.map(({ cells }) => cells)]))
}

const PERSON = ['STT', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Xã', 'Điện thoại']
const SEAT = ['Chi hội trưởng', 'Chi hội thôn Liêng Hung', 'Xã Đam Rông 1', '0912345678']
const SILENT = {
  answer: null,
  place: null,
  reason: '',
  substitute: '',
  attendance: null,
  checkedInAt: null,
  certificateNo: null,
}

test('the participants of a class, with what they answered and whether they came', async () => {
  const people = [
    {
      ...person(LONG_NAME),
      ...SILENT,
      answer: 'yes',
      place: 'going',
      attendance: 'present',
      checkedInAt: new Date('2026-03-12T00:31:00Z'),
      certificateNo: '1/2026/LD',
    },
    { ...person('An'), ...SILENT, answer: 'no', reason: '=bận', substitute: 'Bình' },
    { ...person('Chi'), ...SILENT },
  ]
  expect(await read(await participantsFile({ ...CLASS, people }, vietnamese))).toEqual({
    'Danh sách tham gia': [
      [
        ...PERSON,
        'Trả lời',
        'Chỗ',
        'Lý do',
        'Người đi thay',
        'Điểm danh',
        'Điểm danh lúc',
        'Số giấy chứng nhận',
      ],
      [1, LONG_NAME, ...SEAT, 'Tham gia', 'Có chỗ', '', '', 'Có mặt', '2026-03-12', '1/2026/LD'],
      [2, 'An', ...SEAT, 'Không tham gia', '', '=bận', 'Bình', '', '', ''],
      [3, 'Chi', ...SEAT, '', '', '', '', '', '', ''],
    ],
  })
})

test('what became of an announcement, in the words of each state', async () => {
  const at = new Date('2026-03-09T20:00:00Z')
  const people = [
    { ...person('An'), channel: 'telegram', state: 'sent', failure: null, sentAt: at, acknowledgedAt: at },
    {
      ...person('Bình'),
      channel: 'zalo',
      state: 'failed',
      failure: 'blocked',
      sentAt: null,
      acknowledgedAt: null,
    },
    {
      ...person('Chi'),
      channel: null,
      state: 'unreachable',
      failure: 'not-joined',
      sentAt: null,
      acknowledgedAt: null,
    },
    {
      ...person('Dung'),
      channel: 'telegram',
      state: 'failed',
      failure: '400',
      sentAt: null,
      acknowledgedAt: null,
    },
  ]
  const file = await deliveryListFile({ title: 'Họp', people }, vietnamese)
  expect(file.name).toBe('Danh sách gửi và nhận - Họp.xlsx')
  expect(Object.values(await read(file))[0]).toEqual([
    [...PERSON, 'Kênh', 'Tình trạng', 'Lý do không gửi được', 'Gửi lúc', 'Xác nhận lúc'],
    [1, 'An', ...SEAT, 'Telegram', 'Đã gửi', '', '2026-03-10', '2026-03-10'],
    [2, 'Bình', ...SEAT, 'Zalo', 'Không gửi được', 'Đã chặn tin', '', ''],
    [3, 'Chi', ...SEAT, '', 'Không liên lạc được', 'Chưa dùng Cầu Nối', '', ''],
    [4, 'Dung', ...SEAT, 'Telegram', 'Không gửi được', 'Lỗi khi gửi', '', ''],
  ])
})

describe('a call list', () => {
  test('has names, phones and why', async () => {
    const people = [{ ...person('An', { phone: '+84 912 345 678' }), failure: 'gone' }]
    expect(await read(await callListFile({ title: 'Họp', people }, vietnamese))).toEqual({
      'Danh sách cần gọi điện': [
        [...PERSON, 'Lý do không gửi được', 'Kết quả gọi'],
        [1, 'An', ...SEAT.slice(0, 3), '+84 912 345 678', 'Tài khoản không còn', ''],
      ],
    })
  })

  test('of nobody has its head, in English too', async () => {
    const sheets = await read(await callListFile({ title: 'Họp', people: [] }, english))
    expect(sheets).toEqual({ 'People to call': [expect.arrayContaining(['Full name', 'Phone'])] })
  })
})

test('the training ledger, with a sheet for each sum', async () => {
  const file = await ledgerFile(
    {
      title: 'Lâm Đồng: 2026',
      entries: [
        {
          day: '2026-03-12',
          topic: 'Chuyển đổi số',
          organiser: 'Tỉnh hội',
          person: person('An'),
          certificateNo: null,
        },
      ],
      sums: [
        {
          title: { key: 'document-topic' },
          rows: [{ label: 'Chuyển đổi số', classes: 22, attendances: 900, people: 885 }],
        },
      ],
    },
    vietnamese,
  )
  expect(file.name).toBe('Sổ tập huấn - Lâm Đồng 2026.xlsx')
  expect(await read(file)).toEqual({
    'Sổ tập huấn': [
      ['Ngày', 'Nội dung', 'Đơn vị tổ chức', ...PERSON, 'Số giấy chứng nhận'],
      ['2026-03-12', 'Chuyển đổi số', 'Tỉnh hội', 1, 'An', ...SEAT, ''],
    ],
    'Nội dung': [
      ['Nội dung', 'Số lớp', 'Số lượt', 'Số người'],
      ['Chuyển đổi số', 22, 900, 885],
    ],
  })
})
