import type { Word } from '../../../lib/vi/words.ts'

/** Whether a message speaks of the youth union, so that "kết nạp" is of its members. */
export function isOfUnion(words: readonly Word[]): boolean {
  if (words.some((_, at) => isUnionAt(words, at))) return true
  return words.some(({ key }) => key === 'dv') && !words.some((_, at) => isOtherBodyAt(words, at))
}

/** Words that only the youth union uses. */
function isUnionAt(words: readonly Word[], at: number): boolean {
  const word = words[at]
  const next = words[at + 1]?.key ?? ''
  if (word?.key === 'doan') return ['vien', 'phi', 'xa', 'phuong', 'truong', 'thanh'].includes(next)
  return (
    ((word?.key === 'chi' || word?.key === 'vao') && next === 'doan') ||
    ['dvtn', 'dvut', 'cttn'].includes(word?.key ?? '')
  )
}

/** Another organisation's words: beside them "đv" counts units ("hiến máu: 4 đv"). */
function isOtherBodyAt(words: readonly Word[], at: number): boolean {
  const key = words[at]?.key ?? ''
  const next = words[at + 1]?.key ?? ''
  return (
    ['pn', 'hv', 'lhpn', 'hkh', 'gdht', 'cdht'].includes(key) ||
    (key === 'phu' && next === 'nu') ||
    (key === 'hoi' && next === 'vien') ||
    (key === 'chi' && next === 'hoi') ||
    (key === 'khuyen' && next === 'hoc')
  )
}
