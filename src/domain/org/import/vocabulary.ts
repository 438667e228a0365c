import { fold } from '../../../lib/vi/fold.ts'
import type { Level, OrganisationKind, Position } from '../unit.ts'

// The words of offices, folded (no diacritics, lower case). A word also answers for what begins with it, the longest
// first: "chi hoi truong thon 3" is a chi hoi truong.

const LEVEL_WORDS: Readonly<Record<Level, readonly string[]>> = {
  province: ['province', 'tinh', 'thanh pho', 'cap tinh'],
  district: ['district', 'huyen', 'quan', 'thi xa', 'cap huyen'],
  commune: ['commune', 'xa', 'phuong', 'dac khu', 'thi tran', 'cap xa', 'co so'],
  branch: [
    ...['branch', 'chi hoi', 'chi doan', 'thon', 'ban', 'ap', 'buon', 'lang', 'xom', 'khu pho', 'khu dan cu'],
    ...['to dan pho', 'cap thon'],
  ],
  group: ['group', 'to', 'nhom', 'phan doan', 'phan hoi'],
}

const POSITION_WORDS: Readonly<Record<'leader' | 'deputy' | 'secretary' | 'cadre', readonly string[]>> = {
  leader: [
    ...[
      'leader',
      'truong',
      'chi hoi truong',
      'truong chi hoi',
      'hoi truong',
      'chu tich',
      'bi thu',
      'truong ban',
    ],
    ...['to truong', 'truong to', 'truong nhom', 'nhom truong'],
  ],
  deputy: [
    ...[
      'deputy',
      'pho',
      'chi hoi pho',
      'pho chi hoi',
      'pho chu tich',
      'pho bi thu',
      'pho truong ban',
      'pho ban',
    ],
    ...['to pho', 'nhom pho'],
  ],
  secretary: ['secretary', 'thu ky', 'uy vien thu ky'],
  cadre: ['cadre', 'can bo', 'uy vien', 'cong tac vien', 'hoi vien', 'doan vien', 'can su', 'thu quy'],
}

/** Those with rights over others are taken by the whole word only: a "nhân viên y tế" is no staff. */
const POWERFUL_WORDS = new Map<string, Position>([
  ...words(
    'staff',
    'staff',
    'chuyen vien',
    'can bo chuyen trach',
    'can bo van phong',
    'can bo tong hop',
    'van phong',
  ),
  ...words('staff', 'chanh van phong', 'pho chanh van phong'),
  ...words('admin', 'admin', 'quan tri', 'quan tri vien', 'quan tri he thong'),
])

const KIND_WORDS: Readonly<Record<OrganisationKind, readonly string[]>> = {
  kh: ['kh', 'khuyen hoc'],
  pn: ['pn', 'phu nu', 'lhpn'],
  dtn: ['dtn', 'doan thanh nien', 'thanh nien', 'tncs'],
}

const FULL_TIME_WORDS = ['chuyen trach', 'full time', 'fulltime', 'toan thoi gian']
const CONCURRENT_WORDS = ['kiem nhiem', 'concurrent', 'part time', 'ban chuyen trach', 'khong chuyen trach']
const YES_WORDS = ['x', 'co', 'yes', 'true', '1']
const NO_WORDS = ['khong', 'no', 'false', '0']

/** "Xã", "cấp tỉnh", "Chi hội" or a code; null for other words. */
export function readLevel(written: string): Level | null {
  return beginning(LEVEL_WORDS, written)
}

/** "Chi hội trưởng", "bí thư chi đoàn", "thư ký", "cán bộ" or a code; null for other words. */
export function readPosition(written: string): Position | null {
  return POWERFUL_WORDS.get(fold(written)) ?? beginning(POSITION_WORDS, written)
}

/** "Hội Khuyến học tỉnh Sơn Hà", "Phụ nữ" or a code; null when no organisation is named. */
export function readOrganisationKind(written: string): OrganisationKind | null {
  const words = ` ${fold(written)} `
  const found = entries(KIND_WORDS).find(([, names]) => names.some((name) => words.includes(` ${name} `)))
  return found?.[0] ?? null
}

/** "Chuyên trách" is true, "kiêm nhiệm" false, a cross true, "không" false; null for other words. */
export function readFullTime(written: string): boolean | null {
  const words = fold(written)
  if ([...CONCURRENT_WORDS, ...NO_WORDS].includes(words)) return false
  return [...FULL_TIME_WORDS, ...YES_WORDS].includes(words) ? true : null
}

function words(position: Position, ...names: string[]): [string, Position][] {
  return names.map((name) => [name, position])
}

function beginning<K extends string>(
  words: Readonly<Record<K, readonly string[]>>,
  written: string,
): K | null {
  const folded = fold(written)
  const fitting = entries(words).flatMap(([key, names]) =>
    names.filter((name) => folded === name || folded.startsWith(`${name} `)).map((name) => ({ key, name })),
  )
  return fitting.sort((a, b) => b.name.length - a.name.length)[0]?.key ?? null
}

function entries<K extends string, V>(record: Readonly<Record<K, V>>): [K, V][] {
  return Object.entries(record) as [K, V][]
}
