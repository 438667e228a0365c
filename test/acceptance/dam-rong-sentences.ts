import type { Branch, Commune } from '../support/dam-rong.ts'

/** One way in which a leader may write the year's figures of a branch. */
type Sentence = (branch: Branch) => string

const ONES = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']

/** A number below ten thousand as it is said: 205 is "hai trăm linh năm". */
export function inWords(value: number, zero = 'linh'): string {
  const [thousands, hundreds] = [Math.floor(value / 1000), Math.floor((value % 1000) / 100)]
  const [tens, ones] = [Math.floor((value % 100) / 10), value % 10]
  const words: string[] = []
  if (thousands > 0) words.push(`${ONES[thousands]} nghìn`)
  if (hundreds > 0 || (thousands > 0 && value % 1000 > 0)) words.push(`${ONES[hundreds]} trăm`)
  const above = words.length > 0
  if (tens > 1) {
    const last = ['', 'mốt', 'hai', 'ba', 'tư', 'lăm', 'sáu', 'bảy', 'tám', 'chín'][ones]
    words.push(`${ONES[tens]} mươi`, ...(last ? [last] : []))
  } else if (tens === 1) words.push('mười', ...(ones > 0 ? [ones === 5 ? 'lăm' : (ONES[ones] ?? '')] : []))
  else if (ones > 0) words.push(...(above ? [zero] : []), ONES[ones] ?? '')
  return words.join(' ') || 'không'
}

/** The same without any diacritic: "hai tram linh nam". */
function bare(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replaceAll('’', '')
}

function dotted(value: number): string {
  return value < 1000 ? String(value) : `${Math.floor(value / 1000)}.${String(value % 1000).padStart(3, '0')}`
}

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** How none is said differs as much as the rest. */
function units({ units: count }: Branch, some: (count: number) => string, none: string): string {
  return count === 0 ? none : some(count)
}

/** Ways of writing that must be understood at once: each unlike the others in order, spelling, separators or talk around. */
const CLEAR: readonly Sentence[] = [
  (b) =>
    `${b.name} báo cáo năm 2024: hội viên ${b.members}, công dân học tập ${b.citizens}, đơn vị học tập ${b.units}.`,
  (b) => `${upper(b.place)}: hv ${b.members}, cdht ${b.citizens}, đvht ${b.units}`,
  (b) =>
    bare(
      `bao cao nam 2024 ${b.place}: hoi vien ${b.members}, cong dan hoc tap ${b.citizens}, don vi hoc tap ${b.units}`,
    ),
  (b) =>
    `Kính gửi Hội huyện. Năm 2024 chi hội chúng tôi có ${b.members} hội viên, ${b.citizens} công dân học tập và ${units(b, (n) => `${n} đơn vị học tập`, 'chưa có đơn vị học tập nào')}. Trân trọng!`,
  (b) =>
    `Báo cáo ${b.place} năm 2024\n- Tổng số hội viên: ${b.members}\n- Công dân học tập: ${b.citizens}\n- Đơn vị học tập: ${b.units}`,
  (b) =>
    `1. Hội viên: ${b.members} người\n2. Công dân học tập: ${dotted(b.citizens)} người\n3. Đơn vị học tập: ${b.units} đơn vị`,
  (b) =>
    `hội viên ${inWords(b.members)}, công dân học tập ${inWords(b.citizens)}, đơn vị học tập ${units(b, inWords, 'không có')}`,
  (b) =>
    bare(
      `hoi vien ${inWords(b.members, 'lẻ')}, cong dan hoc tap ${inWords(b.citizens, 'lẻ')}, ${units(b, (n) => `don vi hoc tap ${inWords(n)}`, 'chua co don vi hoc tap')}`,
    ),
  (b) => `${b.members} hội viên, ${b.citizens} cdht, ${units(b, (n) => `${n} đvht`, 'k có đvht')} nhé em`,
  (b) =>
    `Em chào anh chị ạ. Bên em ${b.members} hv, CDHT đạt ${b.citizens}, ${units(b, (n) => `ĐVHT ${n}`, 'ĐVHT chưa có')} ạ. Chúc anh chị khoẻ!`,
  (b) => `HV=${b.members}; CDHT=${b.citizens}; ĐVHT=${b.units}`,
  (b) => `hv: ${b.members} ng\ncdht: ${b.citizens} ng\ndvht: ${units(b, String, 'ko')}`,
  (b) =>
    `Tổng số hội viên của chi hội là ${b.members} người. Số công dân học tập được công nhận là ${b.citizens} người. Số đơn vị học tập được công nhận là ${b.units}.`,
  (b) =>
    `TS hội viên ${b.members} , công dân đạt danh hiệu công dân học tập ${b.citizens} , cơ quan đạt đơn vị học tập ${b.units}`,
  (b) =>
    `HỘI VIÊN ${b.members} - CÔNG DÂN HỌC TẬP ${b.citizens} - ${units(b, (n) => `ĐƠN VỊ HỌC TẬP ${n}`, 'ĐƠN VỊ HỌC TẬP KHÔNG CÓ')}`,
  (b) => `e gui bc nam: hv ${b.members}, cdht ${b.citizens}, dvht ${b.units} a`,
  (b) =>
    `Năm nay ${b.place} mình có ${b.members} hội viên , công dân học tập là ${b.citizens} , đơn vị học tập thì ${units(b, String, 'chưa có')}`,
  (b) =>
    `Hội viên: ${dotted(b.members)} người, công dân học tập ${dotted(b.citizens)} người, ${units(b, (n) => `${n} đơn vị học tập`, 'đơn vị học tập 0')}`,
  (b) =>
    `Hội viên hiện có: ${b.members} (${inWords(b.members)}) người; công dân học tập: ${b.citizens}; đơn vị học tập: ${b.units}`,
  (b) => `hoi vien ${b.members} cong dan hoc tap ${b.citizens} don vi hoc tap ${b.units}`,
  (b) => `hv${b.members} cdht${b.citizens} đvht${b.units}`,
  (b) => `${b.members}hv, ${b.citizens}cdht, ${b.units}đvht`,
  (b) =>
    `Dạ hôm qua chi hội mới họp xong bác ạ, mưa to đường lầy mãi mới về. Chốt lại năm 2024: hội viên ${b.members}, công dân học tập ${b.citizens}, ${units(b, (n) => `đơn vị học tập ${n}`, 'đơn vị học tập thì chưa có')}. Có gì bác gọi em nhé.`,
  (b) =>
    `chi hội ${b.place} xã ${b.commune.place}, hội viên ${b.members}, công dân học tập ${b.citizens}, đơn vị học tập ${b.units}`.normalize(
      'NFD',
    ),
  (b) => `Hội viên\n${b.members}\nCông dân học tập\n${b.citizens}\nĐơn vị học tập\n${b.units}`,
  (b) => `Hội viên -> ${b.members}\nCDHT -> ${b.citizens}\nĐVHT -> ${b.units}`,
  (b) => `hội vien ${b.members}, công dan học tâp ${b.citizens}, don vị học tập ${b.units}`,
  (b) =>
    `Đến ngày 15/12/2024 chi hội có ${b.members} hội viên; ${b.citizens} công dân học tập; ${b.units} đơn vị học tập`,
  (b) =>
    `Tôi là ${b.leader}, chi hội trưởng ${b.place}, sđt ${b.phone}. Xin báo cáo năm 2024: hội viên ${b.members}; công dân học tập ${b.citizens}; đơn vị học tập ${b.units}.`,
  (b) => `Hội viên mình có ${b.members}. Công dân học tập: ${b.citizens}. Đơn vị học tập: ${b.units}`,
]

/** Ways of writing about which the bot may ask, or leave something out, but never be wrong. */
const ODD: readonly Sentence[] = [
  (b) =>
    `📋 Báo cáo 2024 🏡 ${b.place}\n👥 Hội viên: ${b.members}\n🎓 Công dân học tập: ${b.citizens}\n🏫 Đơn vị học tập: ${b.units}`,
  (b) =>
    `hội viên | ${b.members}\ncông dân học tập | ${b.citizens}\nđơn vị học tập | ${units(b, String, 'không')}`,
  (b) =>
    `hội viên ${b.members} (năm ngoái ${b.members - 3}), công dân học tập ${b.citizens}, đơn vị học tập ${b.units}`,
  (b) => `Bc năm 2024. Hviên: ${b.members}; CDHT: ${b.citizens}/${b.citizens + 40} đăng ký; ĐVHT: ${b.units}`,
  (b) =>
    `năm 2024 nhé: quân số ${b.members} hội viên. cdht ${b.citizens}. đvht ${units(b, String, 'chưa có')}`,
]

export const SENTENCES: readonly Sentence[] = [...CLEAR, ...ODD]

/** Whether the words in which a branch reports must be understood without a question. */
export function isClear(branch: Branch): boolean {
  return branch.at % SENTENCES.length < CLEAR.length
}

/** What a leader says to a card that is right. */
export const YES: readonly string[] = [
  '[Đúng, gửi]',
  '1',
  'Đúng, gửi',
  'đúng rồi ạ',
  '[Đúng, gửi]',
  'dung roi',
  'ok',
  'gửi đi em',
  'Dạ đúng rồi',
  'vâng, đúng rồi ạ',
  '1.',
  'GỬI',
  'chuẩn',
]

/** Of the communes: the first four secretaries go question by question, the others write. */
export const COMMUNE_SENTENCES: readonly (((commune: Commune) => string) | undefined)[] = [
  undefined,
  undefined,
  undefined,
  undefined,
  ({ place, branches }) => `Xã ${place} năm 2024: ${branches} chi hội, cộng đồng học tập: đạt`,
  ({ branches }) => `Năm 2024 xã đã được công nhận cộng đồng học tập, có ${branches} chi hội ạ`,
  ({ branches }) => `- Số chi hội: ${branches}\n- Cộng đồng học tập: có`,
  () => 'xa dat cong dong hoc tap',
]
