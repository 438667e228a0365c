import { fold, type Span } from '../../../lib/vi/fold.ts'
import { firstPhrase, says, saysPhrase } from '../../../lib/vi/phrases.ts'
import {
  distance,
  isMarked,
  keyOf,
  type Spelling,
  spanOfWords,
  spellingOf,
  type Word,
} from '../../../lib/vi/words.ts'

/** A message cut into words; `bare` when nothing in it carries a mark. */
export interface Scene {
  text: string
  words: readonly Word[]
  bare: boolean
  /** Whether a time is said from this token on, which ends a name: "thôn Hạ Long Q2". */
  timeAt: (index: number) => boolean
}

/** A unit of the organisation named in a message; `to` is the first token after it. */
export interface UnitMention {
  text: string
  span: Span
  from: number
  to: number
  /** 0 for the level that reports (thôn, tổ, trường), 1 for commune and above. */
  level: 0 | 1
}

interface UnitWord {
  phrase: string
  level: 0 | 1
  /** Means something else too ("bản", "tổ", "chi hội"): a unit only with a number or where a unit is expected. */
  common?: boolean
}

const UNIT_WORDS: readonly UnitWord[] = [
  ...[
    'tổ dân phố',
    'tổ phụ nữ',
    'khu phố',
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
const BODIES = ['chi hội', 'chi đoàn']
const BODY_TAILS = ['khuyến học', 'phụ nữ', 'pn', 'kh', 'thanh niên', 'nông dân']
/** Words that end a name, or begin something else. */
const ENDS = words(
  'có bc báo cáo quý tháng năm xin gửi đạt hiện tổ đã vừa họp mình em ta tôi tui này nha chúng đang con là ko không chưa ' +
    'và với sinh dc được trong tổng hội hv gđ gđht quỹ số tuần cuối đầu thu chi sau kỳ thì à nhé chị anh bác đợt nộp kết',
)

function words(list: string): ReadonlyMap<string, readonly Spelling[]> {
  const found = new Map<string, Spelling[]>()
  for (const word of list.split(' ')) {
    const key = keyOf(fold(word))
    found.set(key, [...(found.get(key) ?? []), spellingOf(word)])
  }
  return found
}

function isEnd(word: Word | undefined): boolean {
  const known = word === undefined ? undefined : ENDS.get(word.key)
  return known?.some((spelling) => word !== undefined && distance(word.spelling, spelling) !== null) ?? false
}

/** The unit that is named at a token, null when none is. `expected`: the message may introduce itself here. */
export function unitAt(scene: Scene, at: number, expected: boolean): UnitMention | null {
  const { words } = scene
  const body = firstPhrase(words, at, BODIES)
  if (body !== null) return bodyAt(scene, at, body, expected)
  for (const unit of UNIT_WORDS) {
    const start = saysPhrase(words, at, unit.phrase)
    const typed = words.slice(at, start ?? at)
    const exact = typed.every((word) => isMarkedOrShort(word)) && isTyped(typed, unit.phrase)
    if (start === null || (isRisky(unit) && !scene.bare && !exact)) continue
    const named = nameAfter(scene, start, unit, expected)
    if (named !== null) return mention(scene, at, named, unit.level)
  }
  return null
}

/** The one unit that a message speaks of ("tổ 2 (ấp Phú Thuận)" is the tổ), or 'two-units' when it names several of the lowest level. */
export function chosenUnit(mentions: readonly UnitMention[]): UnitMention | 'two-units' | null {
  const lowest = mentions.filter((unit, index) => unit.level === 0 && !isAround(unit, mentions[index - 1]))
  const level = lowest.length > 0 ? lowest : mentions
  const names = new Set(level.map((unit) => fold(unit.text)))
  return names.size > 1 && lowest.length > 0 ? 'two-units' : (level[0] ?? null)
}

/** Named right after a tổ or đội, a thôn or ấp is where that lies. */
function isAround(unit: UnitMention, before: UnitMention | undefined): boolean {
  if (before === undefined || unit.from - before.to > 2) return false
  const isPart = (text: string) => /^(to|doi|cum)\b/.test(fold(text))
  return isPart(before.text) && !isPart(unit.text)
}

/** True when the message speaks of a commune or more, so that the size limits of a branch do not hold. */
export function isAboveBranch(words: readonly Word[]): boolean {
  return words.some(
    (word, at) => says(word, 'xã', 'phường', 'huyện', 'tỉnh', 'toàn') && !says(words[at + 1], 'hội'),
  )
}

function bodyAt(scene: Scene, at: number, body: number, expected: boolean): UnitMention | null {
  const { words } = scene
  const start = firstPhrase(words, body, BODY_TAILS) ?? body
  if (UNIT_WORDS.some((unit) => saysPhrase(words, start, unit.phrase) !== null)) {
    const inner = unitAt(scene, start, true)
    if (inner !== null) return inner
  }
  const number = words[start]
  if (number?.kind === 'digits') {
    return expected && number.fold.length <= 3 && !isScaled(words, start)
      ? mention(scene, at, start + 1, 0)
      : null
  }
  const named = number?.capital ? capitals(scene, start) : start
  return named > start ? mention(scene, at, named, 0) : null
}

/** A unit word that is another word without its marks ("xa", "to", "ban"). */
function isRisky(unit: UnitWord): boolean {
  return unit.common === true || unit.level > 0
}

/** With all its marks: "quân" is not "quận". */
function isTyped(typed: readonly Word[], phrase: string): boolean {
  const wanted = phrase.split(' ')
  return typed.every((word, index) => distance(word.spelling, spellingOf(wanted[index] ?? '')) === 0)
}

function isMarkedOrShort(word: Word): boolean {
  return isMarked(word) || says(word, 'khu')
}

function nameAfter(scene: Scene, start: number, unit: UnitWord, expected: boolean): number | null {
  const { words } = scene
  const colon = words[start]
  if (colon?.fold === ':' && expected && (words[start + 1]?.capital || isAlone(words, start + 1)))
    return nameAfter(scene, start + 1, unit, expected)
  const numbered = firstPhrase(words, start, ['số']) ?? start
  const number = words[numbered]
  const counts = says(words[numbered + 1], ...COUNTED)
  if (number?.kind === 'digits' && number.fold.length <= 3 && !isScaled(words, numbered) && !counts) {
    const letter = words[numbered + 1]
    const lettered =
      letter?.kind === 'word' && !letter.spaced && letter.fold.length === 1 && letter.text !== 'k'
    return lettered ? numbered + 2 : numbered + 1
  }
  const first = words[start]
  const south = first?.key === 'nam' && words[start + 1]?.kind === 'word'
  const called = south && (scene.bare || first.text === 'Nam')
  const titled = first?.capital && words[start + 1]?.capital && first.text !== first.text.toUpperCase()
  if (first?.kind !== 'word' || (isEnd(first) && !called && !titled)) return null
  if (first.capital) {
    const end = capitals(scene, start)
    if (isNumbered(words, end)) return end + 1
    const school =
      unit.phrase === 'trường' && words[end]?.kind === 'digits' && words[end + 1]?.kind === 'mark'
    return school ? end + 1 : end
  }
  if (unit.level > 0 || !expected || !scene.bare)
    return /^(i|ii|iii|iv|v|vi)$/.test(first.fold) && first.text !== first.fold ? start + 1 : null
  if (unit.common === true && unit.phrase !== 'bản') return null
  const end = plainName(words, start)
  return end > start && (unit.common !== true || says(words[end], 'bc') || words[end]?.kind === 'mark')
    ? end
    : null
}

/** "Hòa Mỹ 4:", "Tân An 1 báo cáo": a number that ends a name. */
function isNumbered(words: readonly Word[], at: number): boolean {
  const number = words[at]
  const next = words[at + 1]
  if (number?.kind !== 'digits' || number.fold.length > 2) return false
  return next?.fold === ':' || says(next, 'báo', 'bc', 'xin', 'gửi', 'có', 'hiện', 'quý', 'q', 'tháng')
}

function isAlone(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]
  return (
    words[at]?.kind === 'digits' && (next === undefined || next.kind === 'line' || /^[,;.]$/.test(next.fold))
  )
}

const COUNTED = ['lần', 'buổi', 'cuộc', 'lượt', 'người', 'chị', 'hộ', 'suất', 'phần', 'triệu']

function capitals({ words, timeAt }: Scene, start: number): number {
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

function plainName(words: readonly Word[], start: number): number {
  let end = start + 1
  while (end < start + 4 && words[end]?.kind === 'word' && !isEnd(words[end])) end += 1
  return words[end]?.kind === 'word' && !isEnd(words[end]) ? start : end
}

/** "THÔN TÂN LẬP CÓ": in capitals alone a small word ends the name. */
function isShouted(words: readonly Word[], at: number): boolean {
  const word = words[at]
  return (
    word !== undefined &&
    word.text.length > 1 &&
    word.text === word.text.toUpperCase() &&
    word.text !== 'NAM' &&
    isEnd(word)
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

function mention(scene: Scene, from: number, to: number, level: 0 | 1): UnitMention {
  const span = spanOfWords(scene.words, from, to)
  return { text: scene.text.slice(span[0], span[1]), span, from, to, level }
}
