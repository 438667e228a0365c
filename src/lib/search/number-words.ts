import type { Syllable } from './syllable.ts'

const DIGITS: Readonly<Record<string, number>> = {
  khong: 0,
  mot: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  tu: 4,
  nam: 5,
  lam: 5,
  sau: 6,
  bai: 7,
  bay: 7,
  tam: 8,
  chin: 9,
}
const JOINERS: Readonly<Record<string, number>> = { muoi: 10, chuc: 10, tram: 100, nghin: 1000, ngan: 1000 }
const ZEROS = new Set(['linh', 'le'])

/**
 * The number of a document said in words from `at` on, as digits: "hai trăm năm mươi lăm" is "255", "sáu bảy bảy" is
 * "677", "mười ba bảy ba" is "1373". Null where no number or a single word stands there ("ba" may be somebody's father).
 */
export function documentNumberAt(
  syllables: readonly Syllable[],
  at: number,
): { readonly digits: string; readonly end: number } | null {
  let end = at
  while (end < at + LONGEST && isNumberWord(syllables[end]?.fold)) end += 1
  if (end - at < 2) return null
  const folds = syllables.slice(at, end).map(({ fold }) => fold)
  return { digits: spokenInFull(folds) ?? spokenInGroups(folds), end }
}

const LONGEST = 9

/** Whether the word can stand in a number said in words. */
export function isNumberWord(fold: string | undefined): fold is string {
  return fold !== undefined && (fold in DIGITS || fold in JOINERS || ZEROS.has(fold))
}

/** "một nghìn ba trăm bảy mươi ba", "hai trăm năm lăm". */
function spokenInFull(folds: readonly string[]): string | null {
  if (!folds.some((fold) => (JOINERS[fold] ?? 0) >= 100)) return null
  let [total, last, unit] = [0, -1, 1]
  for (const fold of folds) {
    const [digit, joiner] = [DIGITS[fold], JOINERS[fold]]
    if (digit !== undefined) {
      if (last >= 0 && unit === 100) total += last * 10
      else if (last >= 0) total += last
      last = digit
    } else if (joiner !== undefined) {
      total += Math.max(last, joiner === 10 ? 1 : 0) * joiner
      last = -1
      unit = joiner
    } else unit = 1
  }
  return String(total + Math.max(last, 0))
}

/** Digit by digit or in tens: "sáu bảy bảy", "mười ba bảy ba", "ba mươi tám". */
function spokenInGroups(folds: readonly string[]): string {
  let digits = ''
  for (let at = 0; at < folds.length; at += 1) {
    const digit = DIGITS[folds[at] ?? '']
    if (digit !== undefined) digits += digit
    else if (folds[at] === 'muoi') {
      const after = DIGITS[folds[at + 1] ?? ''] !== undefined
      const before = at > 0 && DIGITS[folds[at - 1] ?? ''] !== undefined
      digits += before ? (after ? '' : '0') : after ? '1' : '10'
    }
  }
  return digits
}

/** Words behind which a number is a name and not a count. */
const BEFORE_ORDINALS = new Set(['thu', 'lan', 'khoa', 'do', 'muc', 'hoi', 'hang'])

/** A number in one or two words, or in Roman figures, behind "thứ", "lần", "mức độ", "đại hội": "XIII", "mười ba". */
export function ordinalAt(
  syllables: readonly Syllable[],
  at: number,
): { readonly digits: string; readonly end: number } | null {
  const before = syllables[at - 1]?.fold
  const here = syllables[at]
  if (here === undefined || here.isNumber || before === undefined || !BEFORE_ORDINALS.has(before)) return null
  const roman = ROMAN.indexOf(here.text)
  if (roman > 0) return { digits: String(roman), end: at + 1 }
  if (before === 'hoi') return null
  const [first, second] = [here.fold, syllables[at + 1]?.fold ?? '']
  if (first === 'muoi')
    return DIGITS[second] === undefined
      ? { digits: '10', end: at + 1 }
      : { digits: `1${DIGITS[second]}`, end: at + 2 }
  const digit = COUNTED_TOO.has(before) ? undefined : DIGITS[first]
  return digit === undefined || digit === 0 ? null : { digits: String(digit), end: at + 1 }
}

/** Behind these a single word is a count or another word ("lần năm", "khoá ba"). */
const COUNTED_TOO = new Set(['lan', 'khoa', 'hoi'])

const ROMAN = ' i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ')
