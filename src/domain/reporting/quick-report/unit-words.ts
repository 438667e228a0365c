import { fold } from '../../../lib/vi/fold.ts'
import { distance, keyOf, type Spelling, spellingOf, type Word } from '../../../lib/vi/words.ts'

/** A word that says what kind of unit is named after it. */
export interface UnitWord {
  phrase: string
  /** 0 for the level that reports (thôn, tổ, trường), 1 for commune and above. */
  level: 0 | 1
  /** Means something else too ("bản", "tổ", "chi hội"): a unit only with a number or where a unit is expected. */
  common?: boolean
}

/** The words for units by their level, longer ones first. */
export const UNIT_WORDS: readonly UnitWord[] = [
  ...[
    'tổ dân phố',
    'tổ phụ nữ',
    'khu phố',
    'khối phố',
    'khu vực',
    'khu dân cư',
    'tiểu khu',
    'cụm dân cư',
    'tdp',
    'kp',
    'thôn',
    'xóm',
    'ấp',
    'buôn',
    'khóm',
    'phum',
    'sóc',
    'làng',
  ].map((phrase) => ({ phrase, level: 0 as const })),
  ...['bản', 'tổ', 'khối', 'phố', 'khu', 'đội', 'trường', 'dòng họ'].map((phrase) => ({
    phrase,
    level: 0 as const,
    common: true,
  })),
  ...['xã', 'phường', 'thị trấn', 'huyện', 'tỉnh', 'thành phố', 'quận'].map((phrase) => ({
    phrase,
    level: 1 as const,
  })),
]

/** The organisation's own units. */
export const BODIES = ['chi hội', 'chi đoàn']

/** What may stand between such a unit and its name. */
export const BODY_TAILS = ['khuyến học', 'phụ nữ', 'pn', 'kh', 'thanh niên', 'nông dân']

/** Where people work or learn: the beginning of a name that goes on behind it ("Mầm non Hoa Sen", "Công an xã"). */
export const INSTITUTIONS = [
  'mầm non',
  'mẫu giáo',
  'nhà trẻ',
  'tiểu học và trung học cơ sở',
  'tiểu học',
  'trung học cơ sở',
  'trung học phổ thông',
  'trung cấp',
  'cao đẳng',
  'đại học',
  'phổ thông',
  'thcs',
  'thpt',
  'th',
  'mn',
  'công an',
  'quân sự',
  'dân quân',
  'biên phòng',
  'trạm y tế',
  'trung tâm y tế',
  'bệnh viện',
  'y tế',
  'công ty',
  'cty',
  'xí nghiệp',
  'nhà máy',
  'doanh nghiệp',
  'hợp tác xã',
  'htx',
  'ngân hàng',
  'bưu điện',
  'cơ quan',
  'khối cơ quan',
  'ủy ban',
  'ubnd',
  'hưu trí',
  'cựu giáo chức',
  'giáo viên',
  'chợ',
  'chùa',
]

/** Words of small letters within the name of an institution. */
export const INSTITUTION_TAILS = [
  'nội trú',
  'dân tộc nội trú',
  'may mặc',
  'may',
  'giày da',
  'cổ phần',
  'tnhh',
  'một thành viên',
  'mtv',
  'xây dựng',
  'nông nghiệp',
  'dịch vụ',
  'cao su',
  'và thcs',
  'nhân dân',
  'xã',
  'phường',
  'thị trấn',
  'huyện',
  'khu vực',
]

/** What a number counts where it names no unit: "tổ 3 lần", "chi hội 12 người". */
export const COUNTED = ['lần', 'buổi', 'cuộc', 'lượt', 'người', 'chị', 'hộ', 'suất', 'phần', 'triệu']

const ENDS = spellingsOf(
  'có bc báo cáo quý tháng năm xin gửi đạt hiện tổ đã vừa họp mình em ta tôi tui này nha chúng đang con là ko không chưa ' +
    'và với sinh dc được trong tổng hội hv gđ gđht quỹ số tuần cuối đầu thu chi sau kỳ thì à nhé chị anh bác đợt nộp kết',
)

/** A word that ends a name, or begins something else. */
export function endsName(word: Word | undefined): boolean {
  const known = word === undefined ? undefined : ENDS.get(word.key)
  return known?.some((spelling) => word !== undefined && distance(word.spelling, spelling) !== null) ?? false
}

function spellingsOf(list: string): ReadonlyMap<string, readonly Spelling[]> {
  const found = new Map<string, Spelling[]>()
  for (const word of list.split(' ')) {
    const key = keyOf(fold(word))
    found.set(key, [...(found.get(key) ?? []), spellingOf(word)])
  }
  return found
}
