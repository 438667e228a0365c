import fc from 'fast-check'

/** A made-up message with the figures it states; computed here, with nothing of the reader. */
export interface MadeMessage {
  text: string
  values: Readonly<Record<string, number>>
}

interface Thing {
  code: string
  money?: true
  /** What stands before the figure. */
  labels: readonly string[]
  /** What stands after it. */
  counted: readonly string[]
}

const THINGS: readonly Thing[] = [
  {
    code: 'members',
    labels: ['hội viên', 'tổng số hội viên', 'hv', 'số hội viên'],
    counted: ['hội viên', 'hv'],
  },
  {
    code: 'new_members',
    labels: ['hội viên mới', 'kết nạp hội viên mới', 'hv mới'],
    counted: ['hội viên mới', 'hv mới'],
  },
  {
    code: 'learning_families',
    labels: ['gia đình học tập', 'GĐHT', 'gđht'],
    counted: ['gia đình học tập', 'gđht'],
  },
  { code: 'learning_citizens', labels: ['công dân học tập', 'CDHT'], counted: ['công dân học tập', 'cdht'] },
  { code: 'learning_clans', labels: ['dòng họ học tập', 'DHHT'], counted: ['dòng họ học tập'] },
  { code: 'learning_units', labels: ['đơn vị học tập'], counted: ['đơn vị học tập'] },
  { code: 'scholarships_count', labels: ['suất học bổng', 'học bổng'], counted: ['suất học bổng'] },
  { code: 'gifts_count', labels: ['phần quà', 'suất quà'], counted: ['phần quà', 'suất quà'] },
  { code: 'loans_members', labels: ['vay vốn', 'hộ vay vốn'], counted: ['hộ vay vốn', 'hộ vay'] },
  { code: 'clean_families', labels: ['5 không 3 sạch'], counted: ['hộ 5 không 3 sạch'] },
  { code: 'orphans_sponsored', labels: ['mẹ đỡ đầu', 'nhận đỡ đầu'], counted: ['cháu được đỡ đầu'] },
  { code: 'union_members', labels: ['đoàn viên', 'tổng số đoàn viên'], counted: ['đoàn viên'] },
  { code: 'elite_members', labels: ['đoàn viên ưu tú', 'ĐVƯT'], counted: ['đoàn viên ưu tú'] },
  {
    code: 'youth_projects',
    labels: ['công trình thanh niên', 'CTTN'],
    counted: ['công trình thanh niên', 'phần việc thanh niên'],
  },
  { code: 'blood_units', labels: ['hiến máu', 'đơn vị máu'], counted: ['đơn vị máu'] },
  { code: 'trees_planted', labels: ['cây xanh', 'trồng cây'], counted: ['cây xanh'] },
  { code: 'evidence_photos', labels: ['ảnh minh chứng', 'ảnh kèm'], counted: ['ảnh minh chứng', 'tấm ảnh'] },
  {
    code: 'meetings',
    labels: ['họp chi hội', 'sinh hoạt chi hội'],
    counted: ['buổi họp', 'buổi sinh hoạt', 'cuộc họp'],
  },
  {
    code: 'fund_balance',
    money: true,
    labels: ['quỹ', 'quỹ khuyến học', 'tồn quỹ', 'quỹ còn', 'số dư quỹ'],
    counted: ['tiền quỹ'],
  },
  { code: 'fund_raised', money: true, labels: ['vận động được', 'thu được', 'quyên góp được'], counted: [] },
  { code: 'fund_spent', money: true, labels: ['đã chi', 'tổng chi'], counted: [] },
  {
    code: 'savings_amount',
    money: true,
    labels: ['tiết kiệm', 'gửi tiết kiệm'],
    counted: ['tiền tiết kiệm'],
  },
  { code: 'loan_amount', money: true, labels: ['dư nợ', 'tổng dư nợ'], counted: ['dư nợ'] },
]

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']

/** A whole number below 1,000 as it is spoken in the north or the south. */
export function spoken(value: number, southern: boolean): string {
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10]
  const parts: string[] = hundreds > 0 ? [DIGITS[hundreds] ?? '', 'trăm'] : []
  if (tens === 0 && ones > 0 && hundreds > 0) parts.push(southern ? 'lẻ' : 'linh')
  if (tens === 1) parts.push('mười')
  if (tens > 1) parts.push(DIGITS[tens] ?? '', 'mươi')
  if (ones > 0) parts.push(onesWord(ones, tens))
  return value === 0 ? 'không' : parts.join(' ')
}

function onesWord(ones: number, tens: number): string {
  if (tens > 1 && ones === 1) return 'mốt'
  if (tens > 0 && ones === 5) return 'lăm'
  return tens > 1 && ones === 4 ? 'tư' : (DIGITS[ones] ?? '')
}

type Figure = { text: string; value: number }

const counts: fc.Arbitrary<Figure> = fc.oneof(
  fc.integer({ min: 1, max: 90 }).map((value) => ({ text: `${value}`, value })),
  fc.integer({ min: 1, max: 9 }).map((value) => ({ text: `0${value}`, value })),
  fc
    .tuple(fc.integer({ min: 2, max: 90 }), fc.boolean())
    .map(([value, southern]) => ({ text: spoken(value, southern), value })),
  fc.constant({ text: '0', value: 0 }),
)

const amounts: fc.Arbitrary<Figure> = fc.oneof(
  fc.integer({ min: 2, max: 99 }).map((value) => ({ text: `${value}tr`, value: value * 1_000_000 })),
  fc
    .tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 9 }))
    .map(([whole, tenth]) => ({ text: `${whole}tr${tenth}`, value: whole * 1_000_000 + tenth * 100_000 })),
  fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 9 })).map(([whole, tenth]) => ({
    text: `${whole},${tenth} triệu`,
    value: whole * 1_000_000 + tenth * 100_000,
  })),
  fc
    .tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 100, max: 999 }))
    .map(([millions, thousands]) => ({
      text: `${millions} triệu ${thousands} nghìn`,
      value: millions * 1_000_000 + thousands * 1_000,
    })),
  fc.integer({ min: 100, max: 999 }).map((value) => ({ text: `${value}k`, value: value * 1_000 })),
  fc
    .integer({ min: 100, max: 99_999 })
    .map((value) => ({ text: `${grouped(value * 1_000)}đ`, value: value * 1_000 })),
  fc
    .integer({ min: 2, max: 90 })
    .map((value) => ({ text: `${spoken(value, false)} triệu rưỡi`, value: value * 1_000_000 + 500_000 })),
)

function grouped(value: number): string {
  return `${value}`.replace(/\B(?=(\d{3})+$)/g, '.')
}

const OPENINGS = [
  '',
  'Thôn 7 báo cáo quý 3: ',
  'Em chào anh, chi hội thôn 12 gửi số liệu: ',
  'Dạ em gửi báo cáo ạ. ',
  'Báo cáo tháng 10: ',
  'Chi hội thôn Tân Lập, ',
]
const CLOSINGS = ['', ' ạ', '. Em cảm ơn ạ', ' nhé', '. Số điện thoại 0912 345 678']
const SEPARATORS = [', ', '; ', '\n', ' | ', ' - ', '. ', '\n- ', '\n+ ']
const JOINTS = [' ', ': ', ' là ', ' = ', ' có ']

const items = fc
  .uniqueArray(fc.constantFrom(...THINGS), { minLength: 1, maxLength: 6, selector: (thing) => thing.code })
  .chain((things) =>
    fc.tuple(
      ...things.map((thing) =>
        fc.record({
          thing: fc.constant(thing),
          label: fc.constantFrom(...thing.labels),
          counted: fc.constantFrom('', ...thing.counted),
          figure: thing.money ? amounts : counts,
        }),
      ),
    ),
  )

/** Names × number forms × orders × separators × noise × ways of typing. */
export const messages: fc.Arbitrary<MadeMessage> = fc
  .record({
    items,
    valuesFirst: fc.boolean(),
    joint: fc.constantFrom(...JOINTS),
    separator: fc.constantFrom(...SEPARATORS),
    opening: fc.constantFrom(...OPENINGS),
    closing: fc.constantFrom(...CLOSINGS),
    typing: fc.constantFrom('marks', 'marks', 'NFD', 'bare', 'capitals'),
  })
  .map(({ items, valuesFirst, joint, separator, opening, closing, typing }) => {
    const first = valuesFirst && items.every(({ counted }) => counted !== '')
    const lines = items.map(({ label, counted, figure }) =>
      first ? `${figure.text} ${counted}` : `${label}${joint}${figure.text}`,
    )
    const text = `${opening}${lines.join(separator)}${closing}`
    const values = Object.fromEntries(items.map(({ thing, figure }) => [thing.code, figure.value]))
    return { text: typed(text, typing), values }
  })

function typed(text: string, typing: string): string {
  if (typing === 'NFD') return text.normalize('NFD')
  if (typing === 'capitals') return text.toUpperCase()
  if (typing !== 'bare') return text
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')
}
