import { firstPhrase, says } from '../../../lib/vi/phrases.ts'
import { phraseAt } from './names.ts'
import type { Ground } from './number-elements.ts'

/** Who come to a meeting beside the members. */
const PEOPLE = [
  'đoàn viên',
  'hội viên',
  'thanh niên',
  'đoàn viên thanh niên',
  'thanh thiếu niên',
  'thiếu niên',
  'thiếu nhi',
  'phụ nữ',
  'chị em',
  'chị em phụ nữ',
  'cán bộ',
  'nhân dân',
  'người dân',
  'bà con',
  'quần chúng',
  'phụ huynh',
  'học sinh',
  'đại biểu',
  'đảng viên',
  'cán sự',
]

/**
 * The token behind "đoàn viên, thanh niên" where it begins at `at` and those came to something ("… tham gia"); null
 * where no second kind of people is joined or nobody came.
 */
export function crowdEnd(ground: Ground, at: number): number | null {
  const { words } = ground
  const first = longestOf(ground, at)
  if (first === null || !isJoint(ground, first)) return null
  let end = first
  for (let kinds = 1; kinds < MOST_KINDS && isJoint(ground, end); kinds += 1) {
    const joined: number | null = longestOf(ground, end + 1)
    if (joined === null) break
    end = joined
  }
  if (end === first) return null
  let next = end
  while (next < end + 3 && says(words[next], 'cùng', 'đã', 'trong', 'thôn', 'xã', 'địa', 'bàn', 'tới', 'đến'))
    next += 1
  const came = phraseAt(ground.prepared, words, next)
  return came !== null && 'features' in came.meaning && came.meaning.features.includes('ATTEND') ? end : null
}

const MOST_KINDS = 4

function longestOf({ words }: Ground, at: number): number | null {
  const ends = PEOPLE.flatMap((people) => firstPhrase(words, at, [people]) ?? [])
  return ends.length === 0 ? null : Math.max(...ends)
}

function isJoint({ words }: Ground, at: number): boolean {
  const mark = words[at]
  return (mark?.kind === 'mark' && /^[,/&+-]$/.test(mark.fold)) || says(mark, 'và', 'với', 'cùng')
}
