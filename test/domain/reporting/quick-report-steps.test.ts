import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { prepareCatalogue, readWithCatalogue } from '../../../src/domain/reporting/quick-report.ts'

const { indicators } = JSON.parse(readFileSync('test/data/indicators.json', 'utf8'))
const prepared = prepareCatalogue(
  indicators.map((entry: { branch_max?: number }) => ({ ...entry, branchMax: entry.branch_max ?? null })),
)

/** What is repeated up to 10,000 characters: kinds of text that make a careless reader look back again and again. */
const PIECES: readonly string[] = [
  '1',
  '1 ',
  '12 ',
  '0 9 ',
  '1.',
  '1,2',
  '1/',
  '1-',
  '1+',
  '1x',
  ' ',
  '\n',
  '\t',
  '\u0301',
  '1\u0301',
  '1\u0336',
  'e\u0302\u0301',
  ',',
  '.',
  ':',
  '(',
  '- ',
  '/',
  '•',
  '🙂',
  '\ud83d',
  '\u200b',
  'a',
  'hv',
  'hv ',
  'hội viên ',
  'hội viên, ',
  'hội viên: ',
  'hv 1 ',
  'hv 1\n',
  'gia đình học tập ',
  'đảng viên mới ',
  'mới ',
  'người ',
  '1 người ',
  'tổng ',
  'không có ',
  'chưa ',
  'tăng ',
  'tăng 5 ',
  'lên 1 ',
  'từ 1 lên 1 ',
  'nhầm ',
  'nhầm 4 ',
  '1 là sai ',
  'không phải 1 ',
  'mỗi ',
  'trong đó ',
  'cho ',
  'năm ngoái ',
  'năm ngoái 40 nay 46 ',
  '(quý trước 45) ',
  ', quý 2 45 ',
  'tháng này ',
  '6 tháng ',
  'một ',
  'mười ',
  'một trăm linh ',
  'triệu ',
  '1 triệu ',
  '1tr',
  '1k',
  '5 không 3 sạch ',
  'thôn ',
  'Thôn A ',
  'chi hội ',
  'tổ 2 (ấp 3) ',
  'stk 1 ',
  'kh 1/',
  '? ',
  '?? ',
  'có 3 không? ',
  '\n1. ',
  'xyz ',
  'hoij vieenj ',
  'chi xyz ',
  '1 hay ',
  '25 -> ',
  'HV | GĐHT\n1 | 2\n',
  '1 | hv | 2\n',
  'hv, gđht\n',
  '|',
  'cô Sáu 500k, ',
  'dự kiến 1, ',
  'đoàn viên, thanh niên ',
  '1 hộ trên ',
  '12A1 ',
  'ho65i vie6n ',
  'quyx 1 ',
  'lục cá nguyệt ',
  '1 suất ',
  'tặng quà học sinh ',
]

const read = (text: string) => {
  const steps = { taken: 0 }
  const reading = readWithCatalogue(prepared, text, { today: '2026-11-22', steps })
  return { reading, taken: steps.taken }
}

test.each(PIECES)('reading %j again and again takes steps in proportion to the length', (piece) => {
  const [half, whole] = [5_000, 10_000].map((length) =>
    read(piece.repeat(Math.ceil(length / piece.length)).slice(0, length)),
  )
  if (half === undefined || whole === undefined) throw new Error('two lengths')
  expect(whole.taken / half.taken).toBeLessThan(2.1)
  expect(whole.taken / 10_000).toBeLessThan(MOST_STEPS)
  const text = piece.repeat(Math.ceil(10_000 / piece.length)).slice(0, 10_000)
  for (const { span, words } of [...whole.reading.values, ...whole.reading.questions]) {
    expect(span[0]).toBeLessThan(span[1])
    expect(text.slice(...span)).toBe(words)
  }
})

/** Steps for one character at most; the worst piece takes about half as many. */
const MOST_STEPS = 300
