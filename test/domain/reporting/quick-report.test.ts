import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  type CatalogueEntry,
  prepareCatalogue,
  readQuickReport,
  readWithCatalogue,
} from '../../../src/domain/reporting/quick-report.ts'

const TODAY = '2026-11-22'
const catalogue = readCatalogue()
const prepared = prepareCatalogue(catalogue)
const read = (text: string) => readWithCatalogue(prepared, text, { today: TODAY })
const values = (text: string) => Object.fromEntries(read(text).values.map(({ code, value }) => [code, value]))
const asked = (text: string) =>
  read(text).questions.map((question) => [question.kind, 'code' in question ? question.code : null])

describe('values that are certain', () => {
  test.each([
    ['hv:45,gđht:12,quỹ:3tr5', { members: 45, learning_families: 12, fund_balance: 3500000 }],
    [
      'hv45 gdht12 quy3tr5 hb20',
      { members: 45, learning_families: 12, fund_balance: 3500000, scholarships_count: 20 },
    ],
    ['45hv, 12gđht, 20 suất hb', { members: 45, learning_families: 12, scholarships_count: 20 }],
    ['Hội viên\n45\nGĐHT\n12', { members: 45, learning_families: 12 }],
    ['Hội viên: 45 người, trong đó nữ: 25', { members: 45, women_members: 25 }],
    [
      'Quý III: hội viên 52 (nữ 30), kết nạp mới 02, trao 12 suất học bổng trị giá 6.000.000đ',
      {
        members: 52,
        women_members: 30,
        new_members: 2,
        scholarships_count: 12,
        scholarships_amount: 6000000,
      },
    ],
    [
      'Thôn 4. Họp 2 lần, 35 người dự. Quỹ thu 2 triệu chi 1 triệu rưỡi còn 3tr2',
      {
        meetings: 2,
        attendees: 35,
        fund_raised: 2000000,
        fund_spent: 1500000,
        fund_balance: 3200000,
      },
    ],
    [
      'Số gia đình đăng ký danh hiệu gia đình học tập: 80 hộ; đạt: 66 hộ',
      {
        learning_families_registered: 80,
        learning_families: 66,
      },
    ],
    [
      'nhé: 1/ hội viên 88 2/ gđht 50/60 hộ 3/ quỹ 2tr450',
      { members: 88, learning_families: 50, fund_balance: 2450000 },
    ],
    [
      'tụi em trồng được 100 cây, 35 bạn tham gia, hiến máu được 12 đơn vị',
      {
        trees_planted: 100,
        attendees: 35,
        blood_units: 12,
      },
    ],
    ['đã giải ngân vốn vay 500 triệu cho 25 hộ', { loan_amount: 500000000, loans_members: 25 }],
    ['tăng từ 40 lên 46 hội viên, quỹ tăng lên 5tr', { members: 46, fund_balance: 5000000 }],
    ['Đã thu hội phí 50k/hv được 2tr3, hội viên 46', { fund_raised: 2300000, members: 46 }],
    ['tặng 10 suất quà mỗi suất 300k cho 10 hộ nghèo', { gifts_count: 10 }],
    ['Không phát triển được hội viên', { new_members: 0 }],
    ['hội viên mới không có, gđht 12', { new_members: 0, learning_families: 12 }],
    ['hv 3\u03360\u0336 32', { members: 32 }],
    ['Quỹ khuyến học: 15.000.000 đ (mười lăm triệu đồng)', { fund_balance: 15000000 }],
    ['tỷ lệ gđht 85', { learning_family_rate: 85 }],
    ['CDHT 40, CĐHT 1', { learning_citizens: 40, learning_communities: 1 }],
    ['hội viên năm ngoái 40 nay 46', { members: 46 }],
    ['hội viên 47 (quý trước 45), quỹ 3tr2 (kỳ trước 2tr5)', { members: 47, fund_balance: 3200000 }],
    ['chi thưởng 2tr, ủng hộ lũ lụt 1tr5', { fund_spent: 2000000, fund_raised: 1500000 }],
    ['tuyên truyền phòng chống ma túy 2 buổi', { outreach_sessions: 2 }],
    ['đv 25 -> 27', { union_members: 27 }],
    ['hv 60 là sai, 66 mới đúng', { members: 66 }],
    [
      'đăng ký: 50 gia đình học tập, 80 công dân học tập',
      { learning_families_registered: 50, learning_citizens_registered: 80 },
    ],
    ['hội viên 45(+3), gđht 30(-1)', { members: 45, learning_families: 30 }],
    ['hv: 45ng, thu 500ng', { members: 45, fund_raised: 500000 }],
    ['bác Năm chi hội trưởng báo: hv 33', { members: 33 }],
    ['tang 15 phan qua, hoivien 30', { gifts_count: 15, members: 30 }],
  ])('%s', (text, expected) => {
    expect(values(text)).toEqual(expected)
    expect(asked(text)).toEqual([])
  })
})

describe('what is asked, the clear rest kept', () => {
  test.each([
    ['hội viên 45, gđht 12, hội viên 48', [['two-values', 'members']], { learning_families: 12 }],
    ['45 hội viên, 7 câu lạc bộ', [['unknown-name', null]], { members: 45 }],
    ['Hội viên 45 trong đó 12 đảng viên', [['unknown-name', null]], { members: 45 }],
    ['Hội viên tham gia BHYT 40, hội viên 45', [['unknown-name', null]], { members: 45 }],
    [
      '45, 12, 20',
      [
        ['no-name', null],
        ['no-name', null],
        ['no-name', null],
      ],
      {},
    ],
    ['Hội viên: ??, gđht 12', [['no-number', 'members']], { learning_families: 12 }],
    ['10-12 hội viên', [['range', 'members']], {}],
    ['Quỹ 3500, hội viên 40', [['money-unit', 'fund_balance']], { members: 40 }],
    ['hội viên 99999999999999999999', [['too-large', 'members']], {}],
    ['hội viên -5', [['negative', 'members']], {}],
    ['hội viên 12,5', [['fraction', 'members']], {}],
    ['hội viên tăng 5 người so với quý trước', [['delta', 'members']], {}],
    ['tỷ lệ gia đình học tập 140%', [['over-hundred', 'learning_family_rate']], {}],
    ['thôn 2 có 45000 hội viên', [['above-max', 'members']], {}],
    ['Hội viên không thay đổi, quỹ 2tr', [['unchanged', 'members']], { fund_balance: 2000000 }],
    ['hv 4 5 người', [['garbled', 'members']], {}],
    ['hội viên 5O người', [['garbled', 'members']], {}],
    ['hội viên 20 hay 21', [['range', 'members']], {}],
    ['hội viên 40+5', [['garbled', 'members']], {}],
    ['vài chục hội viên', [['no-number', 'members']], {}],
    ['họp 2 lần, 50 người', [['unknown-name', null]], { meetings: 2 }],
    ['35 đoàn viên xung kích, quỹ 1tr', [['unknown-name', null]], { fund_balance: 1000000 }],
    ['tặng quà 10 hội viên khó khăn', [['unknown-name', null]], {}],
    ['9 tháng đầu năm: hội viên 61', [['period', null]], { members: 61 }],
    ['Thôn 3: hv 25. Thôn 4: gđht 30', [['two-units', null]], { members: 25, learning_families: 30 }],
  ])('%s', (text, questions, kept) => {
    expect(asked(text)).toEqual(questions)
    expect(values(text)).toEqual(kept)
  })

  test('a size that no branch has is believed of a commune, or when the limit is off', () => {
    expect(values('Toàn xã có 45.000 hội viên')).toEqual({ members: 45000 })
    const reading = readQuickReport('có 45.000 hội viên', { catalogue, today: TODAY, branchMax: false })
    expect(reading.values.map(({ value }) => value)).toEqual([45000])
  })
})

test.each([
  '30 hội viên có lập được chi hội không?',
  'Cho em hỏi bao nhiêu hội viên thì được lập chi hội',
  'mai tôi bận không họp được',
  'em cảm ơn chị',
  'ai chưa nộp',
  '',
  '🙂🙂',
])('"%s" is no report', (text) => {
  expect(read(text)).toMatchObject({ isReport: false, values: [], questions: [] })
})

test('an indicator of which the grammar knows nothing is read by its own words', () => {
  const clubs = {
    code: 'clubs',
    name: 'Câu lạc bộ',
    type: 'count',
    synonyms: ['clb'],
    abbreviations: [],
    branchMax: 50,
  } as const
  const reading = readQuickReport('45 hội viên, 7 câu lạc bộ', {
    catalogue: [...catalogue, clubs],
    today: TODAY,
  })
  expect(reading.values.map(({ code, value }) => [code, value])).toEqual([
    ['members', 45],
    ['clubs', 7],
  ])
  expect(reading.questions).toEqual([])
})

test('a year just before a shorter period is its year, a period compared with is not the period', () => {
  const periodOf = (text: string) => read(text).period?.period
  expect(periodOf('Năm 2025, quý 3: hội viên 45')).toEqual({ type: 'quarter', year: 2025, index: 3 })
  expect(periodOf('hội viên năm ngoái 40 nay 46')).toBeUndefined()
  expect(periodOf('Quý 3: hội viên 47 (quý 2: 45)')).toEqual({ type: 'quarter', year: 2026, index: 3 })
})

test('each value quotes the words it came from', () => {
  const text = 'Thôn 3 quý 3: hội viên 46, 12 gia đình học tập'.normalize('NFD')
  const reading = read(text)
  expect(reading.values.map(({ words }) => words.normalize('NFC'))).toEqual([
    'hội viên 46',
    '12 gia đình học tập',
  ])
  expect(reading.period?.period).toEqual({ type: 'quarter', year: 2026, index: 3 })
  expect(reading.unitHint?.text.normalize('NFC')).toBe('Thôn 3')
})

describe('any text', () => {
  const pieces = [
    'hv ',
    '1',
    '.',
    '1.',
    '1,2',
    '1/',
    'tr',
    'một ',
    'trăm linh ',
    'quỹ : ',
    'không có ',
    'từ 1 lên ',
    '🙂',
    '\ud83d',
    '\u0301',
    '1\u0336',
    '\n1. ',
    'thôn ',
    '? ',
    'nhầm 4 ',
    '0 9 ',
    '5 không 3 ',
    'chi hội ',
    '- ',
    '(',
    '%',
  ]
  const rubbish = [
    ...pieces,
    ...pieces.map((piece, index) => piece + (pieces[(index * 7 + 3) % pieces.length] ?? '')),
  ]

  test.each(rubbish)(
    '5,000 characters of %j are read without throwing, every span within the text',
    (piece) => {
      const text = piece.repeat(Math.ceil(5000 / piece.length)).slice(0, 5000)
      const reading = read(text)
      for (const { span, words } of [...reading.values, ...reading.questions]) {
        expect(span[0]).toBeLessThan(span[1])
        expect(text.slice(...span)).toBe(words)
      }
      expect(reading.values.every(({ value }) => Number.isFinite(value) && value >= 0)).toBe(true)
    },
  )
})

describe('the development set', () => {
  const rows = readFileSync('test/data/quick-reports.dev.jsonl', 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(asRow)
  const results = rows.map((row) => ({ row, reading: read(row.text) }))
  const key = (period: { type: string; year: number; index: number } | null) =>
    period === null || period.type === 'week' ? '' : `${period.type} ${period.year} ${period.index}`

  test('at least 97 % of the messages are read exactly', () => {
    const exact = results.filter(({ row, reading }) => {
      const got = Object.fromEntries(reading.values.map(({ code, value }) => [code, value]))
      const same = JSON.stringify(sorted(got)) === JSON.stringify(sorted(row.values))
      const sameAsking = reading.questions.length > 0 === row.must_clarify
      return same && sameAsking && key(reading.period?.period ?? null) === key(row.period)
    })
    expect(exact.length / rows.length).toBeGreaterThanOrEqual(0.97)
  })

  test('at most one wrong figure is offered as certain', () => {
    const wrong = results.flatMap(({ row, reading }) =>
      reading.values
        .filter(({ code, value }) => row.values[code] !== value)
        .map(({ code }) => `${code}: ${row.text}`),
    )
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(1)
  })
})

test.each([
  ['tune', 0.96, 1],
  ['held', 0.87, 2],
  ['fresh', 0.87, 3],
])('the set "%s" of other messages is read about as well', (name, exact, wrong) => {
  const file = readFileSync(`test/data/quick-reports.${name}.jsonl`, 'utf8')
  const readings = file
    .split('\n')
    .filter(Boolean)
    .map(asRow)
    .map((row) => {
      const reading = read(row.text)
      return { row, asks: reading.questions.length > 0, values: values(row.text) }
    })
  const right = readings.filter(
    ({ row, asks, values }) =>
      asks === row.must_clarify && JSON.stringify(sorted(values)) === JSON.stringify(sorted(row.values)),
  )
  const offered = readings.flatMap(({ row, values }) =>
    Object.entries(values).filter(([code, value]) => row.values[code] !== value),
  )
  expect(right.length / readings.length).toBeGreaterThanOrEqual(exact)
  expect(offered.length).toBeLessThanOrEqual(wrong)
})

interface Row {
  text: string
  period: { type: string; year: number; index: number } | null
  values: Record<string, number>
  must_clarify: boolean
}

function asRow(line: string): Row {
  return JSON.parse(line)
}

function sorted(record: Record<string, number>): [string, number][] {
  return Object.entries(record).sort(([one], [two]) => one.localeCompare(two))
}

function readCatalogue(): CatalogueEntry[] {
  const { indicators }: { indicators: (CatalogueEntry & { branch_max?: number | null })[] } = JSON.parse(
    readFileSync('test/data/indicators.json', 'utf8'),
  )
  return indicators.map((entry) => ({ ...entry, branchMax: entry.branch_max ?? null }))
}
