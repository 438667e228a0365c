import { wordNumeralAt } from '../../../lib/vi/numerals.ts'
import { firstPhrase, says, saysPhrase } from '../../../lib/vi/phrases.ts'
import type { Word } from '../../../lib/vi/words.ts'
import { classCodeEnd } from './codes.ts'
import type { Scene } from './scene.ts'
import { COUNTED, endsName, INSTITUTION_TAILS, INSTITUTIONS, type UnitWord } from './unit-words.ts'

/** First token after the name or number of a unit that begins at `start`, right behind its unit word; null when none does. */
export function nameAfter(scene: Scene, start: number, unit: UnitWord, expected: boolean): number | null {
  const { words } = scene
  const colon = words[start]
  if (colon?.fold === ':' && expected && (words[start + 1]?.capital || isAlone(words, start + 1)))
    return nameAfter(scene, start + 1, unit, expected)
  const institution = unit.phrase === 'trường' ? institutionEnd(scene, start) : null
  if (institution !== null) return institution
  const counts = unit.phrase === 'dòng họ'
  const numbered = counts ? null : (numberEnd(words, start) ?? spokenNumberEnd(scene, start))
  if (numbered !== null) return numbered
  const first = words[start]
  const south = first?.key === 'nam' && words[start + 1]?.kind === 'word'
  const called = south && (scene.bare || first.text === 'Nam')
  const titled = first?.capital && words[start + 1]?.capital && first.text !== first.text.toUpperCase()
  if (first?.kind !== 'word' || (endsName(first) && !called && !titled)) return null
  if (first.capital) {
    const end = capitalsEnd(scene, start)
    const numbered = isNumbered(words, end) || (unit.phrase === 'trường' && isNumberedSchool(words, end))
    return numbered && !scene.timeAt(end) ? end + 1 : end
  }
  if (unit.level > 0 || !expected || !scene.bare)
    return /^(i|ii|iii|iv|v|vi)$/.test(first.fold) && first.text !== first.fold ? start + 1 : null
  if (unit.common === true && unit.phrase !== 'bản') return null
  const end = plainNameEnd(words, start)
  return end > start && (unit.common !== true || says(words[end], 'bc') || words[end]?.kind === 'mark')
    ? end
    : null
}

/** The token after a unit's number: "3", "số 3", "4b", "12A1", no amount and no count of something. */
export function numberEnd(words: readonly Word[], start: number): number | null {
  const numbered = firstPhrase(words, start, ['số']) ?? start
  const number = words[numbered]
  if (number?.kind !== 'digits' || number.fold.length > 3 || isScaled(words, numbered)) return null
  if (says(words[numbered + 1], ...COUNTED)) return null
  const code = classCodeEnd(words, numbered)
  if (code !== null) return code
  const letter = words[numbered + 1]
  const lettered =
    letter?.kind === 'word' && !letter.spaced && letter.fold.length === 1 && letter.text !== 'k'
  return lettered ? numbered + 2 : numbered + 1
}

/** "thôn tám quý ba": a number in words, where what follows is no part of a name. */
function spokenNumberEnd(scene: Scene, start: number): number | null {
  const { words, bare } = scene
  if (words[start]?.capital || scene.timeAt(start)) return null
  const end = wordNumeralAt(words, start, bare)?.end ?? null
  const next = end === null ? undefined : words[end]
  if (end === null || says(next, ...COUNTED)) return null
  const ends = next === undefined || next.kind !== 'word' || endsName(next) || says(next, 'đây', 'nè', 'nghe')
  return ends || scene.timeAt(end) || scene.namedAt(end) ? end : null
}

/** "Mầm non Hoa Sen", "Công ty may Hưng Thịnh", "Công an xã", "THPT số 2": the token after such a name. */
export function institutionEnd(scene: Scene, start: number): number | null {
  const { words } = scene
  const kind = firstPhrase(words, start, INSTITUTIONS)
  if (kind === null) return null
  let end = kind
  for (let tails = 0; tails < 3; tails += 1) end = firstPhrase(words, end, INSTITUTION_TAILS) ?? end
  if (words[end]?.capital && !scene.timeAt(end)) end = capitalsEnd(scene, end)
  else if (scene.bare && words[end]?.kind === 'word' && !endsName(words[end]) && !scene.namedAt(end))
    end = institutionPlainEnd(scene, end)
  const number = saysPhrase(words, end, 'số')
  if (number !== null && words[number]?.kind === 'digits') return number + 1
  const counted = isNumbered(words, end) || isNumberedSchool(words, end)
  return counted && !scene.timeAt(end) ? end + 1 : end
}

/** "trường THPT Hồng Ngự 3: …". */
function isNumberedSchool(words: readonly Word[], at: number): boolean {
  const decimal = words[at + 2]?.kind === 'digits' && !words[at + 2]?.spaced
  return words[at]?.kind === 'digits' && words[at + 1]?.kind === 'mark' && !decimal
}

function institutionPlainEnd(scene: Scene, start: number): number {
  const { words } = scene
  let end = start
  while (
    end < start + 3 &&
    words[end]?.kind === 'word' &&
    !endsName(words[end]) &&
    !scene.timeAt(end) &&
    !scene.namedAt(end)
  )
    end += 1
  return end
}

/** The token after a run of words with capitals, six at most. */
export function capitalsEnd({ words, timeAt }: Scene, start: number): number {
  let end = start
  while (
    end < start + 6 &&
    words[end]?.kind === 'word' &&
    words[end]?.capital &&
    !(end > start && isShouted(words, end)) &&
    (end === start || !(isBreak(words, end) || timeAt(end)))
  )
    end += 1
  return end
}

function plainNameEnd(words: readonly Word[], start: number): number {
  let end = start + 1
  while (end < start + 4 && words[end]?.kind === 'word' && !endsName(words[end])) end += 1
  return words[end]?.kind === 'word' && !endsName(words[end]) ? start : end
}

/** "Hòa Mỹ 4:", "Tân An 1 báo cáo": a number that ends a name. */
function isNumbered(words: readonly Word[], at: number): boolean {
  const number = words[at]
  const next = words[at + 1]
  if (number?.kind !== 'digits' || number.fold.length > 2) return false
  const parted = next?.kind === 'line' || (next?.kind === 'mark' && /^[,(]$/.test(next.fold))
  const decimal = words[at + 2]?.kind === 'digits' && !words[at + 2]?.spaced
  if (parted && number.fold.length === 1 && !decimal) return true
  return next?.fold === ':' || says(next, ...AFTER_NAME)
}

const AFTER_NAME = ['báo', 'bc', 'xin', 'gửi', 'có', 'hiện', 'quý', 'q', 'tháng', 'nè', 'đây', 'nha', 'nghe']

function isAlone(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]
  return (
    words[at]?.kind === 'digits' && (next === undefined || next.kind === 'line' || /^[,;.]$/.test(next.fold))
  )
}

/** "THÔN TÂN LẬP CÓ": in capitals alone a small word ends the name. */
function isShouted(words: readonly Word[], at: number): boolean {
  const word = words[at]
  return (
    word !== undefined &&
    word.text.length > 1 &&
    word.text === word.text.toUpperCase() &&
    word.text !== 'NAM' &&
    endsName(word)
  )
}

/** A capital that begins a new phrase: "Thôn Phú Hòa Quý 3". */
function isBreak(words: readonly Word[], at: number): boolean {
  return says(words[at], 'báo', 'bc', 'hv') && ['bao', 'bc', 'hv'].includes(words[at]?.key ?? '')
}

function isScaled(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]
  return (
    (next?.kind === 'mark' &&
      /^[.,/]$/.test(next.fold) &&
      words[at + 2]?.kind === 'digits' &&
      !words[at + 2]?.spaced) ||
    next?.key === 'tr'
  )
}
