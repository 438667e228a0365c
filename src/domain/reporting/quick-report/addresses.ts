import { firstPhrase, says } from '../../../lib/vi/phrases.ts'
import type { Word } from '../../../lib/vi/words.ts'

/** First token after a house number with its street: "số 15 đường Trần Phú", "216/18 Nguyễn Văn Cừ", "địa chỉ: 12 ấp Hạ". */
export function addressAt(words: readonly Word[], at: number): number | null {
  const lead = firstPhrase(words, at, ['địa chỉ', 'đ / c', 'số nhà', 'nhà số', 'nhà', 'số']) ?? at
  const start = words[lead]?.fold === ':' && lead > at ? lead + 1 : lead
  const end = houseEnd(words, start)
  if (end === null) return null
  const parted = end > start + 1
  const full = lead > at && !says(words[at], 'số', 'nhà')
  if (full || (lead > at && parted)) return end
  if (firstPhrase(words, end, STREETS) !== null && (lead > at || parted)) return end
  return (lead > at || parted) && isStreetName(words, end) ? end : null
}

const STREETS = ['đường', 'phố', 'ngõ', 'hẻm', 'tổ', 'khu', 'ấp', 'thôn', 'kiệt', 'ngách']

/** "216", "216/18", "27/4b". */
function houseEnd(words: readonly Word[], at: number): number | null {
  if (words[at]?.kind !== 'digits') return null
  let end = at + 1
  for (let parts = 1; parts < 4; parts += 1) {
    const [slash, number] = [words[end], words[end + 1]]
    if (slash?.fold !== '/' || slash.spaced || number?.kind !== 'digits' || number.spaced) break
    end += 2
  }
  const letter = words[end]
  return letter?.kind === 'word' && !letter.spaced && letter.fold.length === 1 ? end + 1 : end
}

/** Streets are called after people: a family name and one more word with a capital. */
function isStreetName(words: readonly Word[], at: number): boolean {
  return says(words[at], ...FAMILY_NAMES) && words[at]?.capital === true && words[at + 1]?.capital === true
}

const FAMILY_NAMES = [
  'nguyễn',
  'trần',
  'lê',
  'phạm',
  'hoàng',
  'huỳnh',
  'phan',
  'vũ',
  'võ',
  'đặng',
  'bùi',
  'đỗ',
  'hồ',
  'ngô',
  'dương',
  'lý',
  'trương',
  'đinh',
  'mai',
  'tôn',
  'cao',
  'quang',
  'hùng',
  'lạc',
  'điện',
]
