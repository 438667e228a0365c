import { fileURLToPath } from 'node:url'
import type { ClassFacts, SeatedFacts } from '../../src/documents/training-files.ts'
import { wordingIn } from '../../src/documents/wording.ts'
import { openI18n } from '../../src/lib/i18n.ts'

const i18n = openI18n(fileURLToPath(new URL('../../locales', import.meta.url)))
const CLOCK = { now: new Date('2026-03-10T07:30:00Z'), timeZone: 'Asia/Ho_Chi_Minh' }

/** 14:30 on 10 March 2026 in Vietnam. */
export const vietnamese = wordingIn(i18n, 'vi', CLOCK)
export const english = wordingIn(i18n, 'en', CLOCK)

/** A class with a long name, from 07:30 to 11:00. */
export const CLASS: ClassFacts = {
  organisation: 'Hội Khuyến học tỉnh Lâm Đồng',
  title: 'Tập huấn nghiệp vụ công tác khuyến học, khuyến tài, xây dựng xã hội học tập năm 2026',
  startsAt: new Date('2026-03-12T00:30:00Z'),
  endsAt: new Date('2026-03-12T04:00:00Z'),
  place: 'Hội trường Uỷ ban nhân dân xã Đam Rông 1',
}

/** 60 characters. */
export const LONG_NAME = 'Công Tằng Tôn Nữ Thị Quỳnh Hương Đoan Trang Mỹ Duyên Thuỳ Ái'

/** Every letter that Vietnamese has beyond the Latin ones, in both cases. */
export const LETTERS = [
  'àáảãạăằắẳẵặâầấẩẫậ',
  'èéẻẽẹêềếểễệìíỉĩị',
  'òóỏõọôồốổỗộơờớởỡợ',
  'ùúủũụưừứửữựỳýỷỹỵđ',
].flatMap((row) => [row, row.toLocaleUpperCase('vi')])

export function person(name: string, more: Partial<SeatedFacts> = {}): SeatedFacts {
  return {
    name,
    title: { key: 'position-leader', args: { level: 'branch', kind: 'kh' } },
    unit: 'Chi hội thôn Liêng Hung',
    commune: 'Xã Đam Rông 1',
    phone: '0912345678',
    ...more,
  }
}
