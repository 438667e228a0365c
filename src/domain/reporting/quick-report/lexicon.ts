import { ACT_PHRASES } from './act-lexicon.ts'
import { NAME_PHRASES } from './name-lexicon.ts'

export { ACTS, type Act } from './act-lexicon.ts'

/**
 * What people say beside the catalogue's own words: features or one act, then the phrases, '|' between them. A phrase
 * here stands before the same phrase of the catalogue. Marks may be left out by who types; they may not be wrong.
 */
export const LEXICON: readonly (readonly [meaning: string, phrases: string])[] = [
  ...NAME_PHRASES,
  ...ACT_PHRASES,
]

/** Words between a name and its number that say nothing of their own. */
export const FILLER: ReadonlySet<string> = new Set(
  (
    'la co duoc dc da hien nay cua thon xa em minh toi toi tui ben gom voi so a khoang gan hon tren tam chung co do uoc du ca ' +
    'nha nhe nhung cac trong nam quy thang ky nay va voi cho o tai chi hoi doan chac chi cung moi vua roi xong dot den ' +
    'lan sl so luong thi ma bao cao bc gui kem theo them tinh luy ke dang chan thuc te nghin ap xom toan bo ' +
    'danh hieu tu nam van khu pho day la nhan nop hang thanh nien bang thoi roi nao'
  ).split(' '),
)

/** Words of times, units and numbers, which the reader knows by other means than phrases. */
export const COMMON_WORDS =
  'quý tháng năm tuần ngày kỳ trước này nay đầu cuối giờ cả vừa rồi qua chi hội đoàn thôn xóm ấp tổ bản khối phố khu đội ' +
  'trường xã phường huyện làng buôn khóm dân tiểu một mốt hai ba bốn tư lăm sáu bảy bẩy tám chín mười mươi chục trăm linh lẻ ' +
  'nghìn ngàn triệu tỷ rưỡi đồng phần báo cáo gửi chào chị được không'
