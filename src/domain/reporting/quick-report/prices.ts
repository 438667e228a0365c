import { firstPhrase, says } from '../../../lib/vi/phrases.ts'
import type { Word } from '../../../lib/vi/words.ts'

/** "500k/suất", "200k một cháu", "x 500k": what one costs. */
export function unitPriceAt(words: readonly Word[], at: number): number | null {
  const times = words[at]
  if ((says(times, 'x') || times?.fold === '×' || times?.fold === '*') && words[at + 1]?.kind === 'digits') {
    return amountEnd(words, at + 1)
  }
  if (times?.kind !== 'digits') return null
  const end = amountEnd(words, at)
  const slash = words[end]?.fold === '/' && !words[end]?.spaced
  const per = slash ? end + 1 : firstPhrase(words, end, ['một', 'mỗi', '1'])
  if (per === null || !hasScale(words, at, end)) return null
  const unit = firstPhrase(words, per, [
    'suất',
    'phần',
    'cháu',
    'em',
    'người',
    'hộ',
    'hv',
    'hội viên',
    'tháng',
    'năm',
    'chị',
    'xuất',
    'ng',
  ])
  return unit === null || words[unit]?.kind === 'digits' ? null : unit
}

/** A number with its scale words; a few tokens at most. */
export function amountEnd(words: readonly Word[], at: number): number {
  let end = at + 1
  const isSeparator = (index: number) => /^[.,]$/.test(words[index]?.fold ?? '') && !words[index]?.spaced
  while (end < at + 10 && isSeparator(end) && words[end + 1]?.kind === 'digits' && !words[end + 1]?.spaced)
    end += 2
  let scaled = false
  while (end < at + 14) {
    const scale = /^(tr|trieu|nghin|ngan|k|d|dong|%|vnd)$/.test(words[end]?.key ?? '')
    if (!scale && !(scaled && words[end]?.kind === 'digits')) break
    scaled ||= scale
    end += 1
  }
  return end
}

function hasScale(words: readonly Word[], from: number, to: number): boolean {
  return words.slice(from, to).some((word) => /^(tr|trieu|nghin|ngan|k|d|dong|vnd)$/.test(word.key))
}
