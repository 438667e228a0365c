import { type TimeMention, timesAmong } from '../../../lib/vi/date.ts'
import { type FoundNumber, numberAt } from '../../../lib/vi/number-grammar.ts'
import { says } from '../../../lib/vi/phrases.ts'
import type { Word } from '../../../lib/vi/words.ts'
import { type Feature, isClassifier, isSubject } from './features.ts'
import { type Act, FILLER } from './lexicon.ts'
import { listNumbers } from './list-numbers.ts'
import { type PreparedCatalogue, phraseAt } from './names.ts'
import { notCountAt } from './not-counts.ts'
import { type Scene, type UnitMention, unitAt } from './units.ts'

/** One piece of a message, in order; `from` and `to` are tokens, `to` exclusive. */
export type Element = { from: number; to: number } & (
  | { kind: 'name'; features: readonly Feature[] }
  | { kind: 'number'; number: FoundNumber }
  | { kind: 'act'; act: Act }
  /** Punctuation or a joining word; `weight` is how much it keeps apart. */
  | { kind: 'joint'; mark: string; weight: number }
  | { kind: 'filler' }
  | { kind: 'word' }
  /** A period, a unit, a phone number: said, and no part of any count. */
  | { kind: 'aside' }
)

export interface Elements {
  elements: readonly Element[]
  times: readonly TimeMention[]
  units: readonly UnitMention[]
}

/** Cuts a message into elements: what counts nothing first, then the longest name, act or number at each token. */
export function elementsOf(scene: Scene, prepared: PreparedCatalogue, today: string): Elements {
  const { words } = scene
  const times = new Map(timesAmong(words, today).map((time) => [time.from, time]))
  const numbering = listNumbers(words)
  const ground: Ground = { ...scene, prepared, numbering }
  const elements: Element[] = []
  const said: TimeMention[] = []
  const units: UnitMention[] = []
  for (let at = 0; at < words.length; ) {
    const last = elements[elements.length - 1]
    const skipped = numbering.has(at) ? at + 2 : notCountAt(words, at)
    const time = times.get(at)
    const unit =
      skipped === null && time === undefined ? unitAt(scene, at, isIntroduced(words, at, last)) : null
    if (skipped === null && time !== undefined) said.push(time)
    if (unit !== null) units.push(unit)
    const aside = skipped ?? time?.to ?? unit?.to
    const element =
      aside === undefined ? elementAt(ground, at, last) : ({ kind: 'aside', from: at, to: aside } as const)
    elements.push(element)
    at = element.to
  }
  return { elements, times: said, units }
}

/** The message, the catalogue, and the tokens that number a list. */
interface Ground extends Scene {
  prepared: PreparedCatalogue
  numbering: ReadonlySet<number>
}

function elementAt(ground: Ground, at: number, last: Element | undefined): Element {
  const { words, bare, prepared } = ground
  const word = words[at]
  if (word === undefined) return { kind: 'filler', from: at, to: at + 1 }
  const phrase = phraseAt(prepared, words, at)
  const number = numberAt(words, at, { bare, namedAt: (index) => isNamed(prepared, words, index) })
  const isNumber =
    number !== null && (phrase === null || number.to > phrase.to || (number.to === phrase.to && number.sure))
  if (isNumber && (number.sure || isLikelyNumber(prepared, words, number, last)))
    return numberElement(ground, number)
  if (phrase !== null && !(phrase.to === at + 1 && isMisread(words, at))) {
    const place = { from: at, to: phrase.to }
    if ('features' in phrase.meaning) return { kind: 'name', features: phrase.meaning.features, ...place }
    const { act } = phrase.meaning
    return act === '@outside'
      ? { kind: 'name', features: ['OUTSIDE'], ...place }
      : { kind: 'act', act, ...place }
  }
  const place = { from: at, to: at + 1 }
  if (word.kind === 'mark' || word.kind === 'line')
    return { kind: 'joint', mark: word.fold.charAt(0), weight: weightOf(words, at), ...place }
  if (says(word, 'và', 'với')) return { kind: 'joint', mark: 'và', weight: 4, ...place }
  return { kind: FILLER.has(word.fold) ? 'filler' : 'word', ...place }
}

/** "4 5 nguoi": two runs of digits side by side are one number that cannot be read. */
function numberElement(ground: Ground, number: FoundNumber): Element {
  const { words, bare, numbering } = ground
  const next = words[number.to]
  const plain = number.reading.kind === 'number' && number.reading.mark === 'none'
  if (
    plain &&
    next?.kind === 'digits' &&
    words[number.from]?.kind === 'digits' &&
    !number.struck &&
    notCountAt(words, number.to) === null &&
    !numbering.has(number.to)
  ) {
    const second = numberAt(words, number.to, { bare })
    if (second?.reading.kind === 'number' && second.reading.mark === 'none') {
      const span = [number.span[0], second.span[1]] as const
      const garbled: FoundNumber = { ...number, reading: { kind: 'garbled' }, span, to: second.to }
      return { kind: 'number', number: garbled, from: number.from, to: second.to }
    }
  }
  return { kind: 'number', number, from: number.from, to: number.to }
}

/** A single number word is a number beside a name: "hai người", "họp một buổi"; alone it may be any word. */
function isLikelyNumber(
  prepared: PreparedCatalogue,
  words: readonly Word[],
  number: FoundNumber,
  last: Element | undefined,
): boolean {
  const word = words[number.from]
  if (word?.key === 'khong' || word?.key === 'nua') return false
  const next = phraseAt(prepared, words, number.to)
  const features = next !== null && 'features' in next.meaning ? next.meaning.features : []
  const counted = features.some(
    (feature) => isClassifier(feature) || (isSubject(feature) && word?.key !== 'mot'),
  )
  const follows = words[number.to]
  const ends = follows === undefined || follows.kind === 'line' || /^[,;.]$/.test(follows.fold)
  const labelled = last?.kind === 'name' || (last?.kind === 'joint' && /[:=]/.test(last.mark))
  return counted || (labelled && ends)
}

function isNamed(prepared: PreparedCatalogue, words: readonly Word[], at: number): boolean {
  const phrase = phraseAt(prepared, words, at)
  return (
    phrase !== null &&
    'features' in phrase.meaning &&
    phrase.meaning.features.some((f) => isSubject(f) || isClassifier(f))
  )
}

/** "chị" is not "chi" (spend) and names of people are not words: a single bare word in a place where it means another. */
function isMisread(words: readonly Word[], at: number): boolean {
  const word = words[at]
  const next = words[at + 1]
  if (word?.kind !== 'word') return false
  if (word.key === 'chi' && word.spelling.tone === 0)
    return says(next, 'hội', 'đoàn', 'bộ', 'tiết', 'ơi', 'em')
  return word.key === 'mat' && word.spelling.tone === 0 && next?.kind !== 'digits'
}

/** A place where a message may say who speaks: its beginning, a line's, after a period or "báo cáo". */
function isIntroduced(words: readonly Word[], at: number, last: Element | undefined): boolean {
  const before = words[at - 1]
  if (before === undefined || before.kind === 'line' || last?.kind === 'aside') return true
  if (
    says(
      before,
      'cáo',
      'bc',
      'ở',
      'của',
      'thuộc',
      'là',
      'trưởng',
      'em',
      'gửi',
      'tại',
      'bên',
      'nhanh',
      'thư',
      'hội',
      'đoàn',
      'pn',
    )
  )
    return true
  return before.kind === 'mark' && (at < 6 || /^[•.!]$/.test(before.fold))
}

const WEIGHTS: Readonly<Record<string, number>> = {
  ':': 0,
  '=': 0,
  '>': 0,
  '"': 0,
  '*': 0,
  _: 0,
  "'": 0,
  '(': 3,
  ')': 3,
  '[': 3,
  ']': 3,
  '-': 4,
  ',': 5,
  '&': 5,
  '+': 5,
  '/': 6,
  '•': 6,
  '?': 7,
  '!': 7,
  ';': 8,
  '|': 8,
  '\n': 7,
}

function weightOf(words: readonly Word[], at: number): number {
  const mark = words[at]
  if (mark?.fold !== '.' && mark?.fold !== '…') return WEIGHTS[mark?.fold.charAt(0) ?? ''] ?? 4
  const run = words[at - 1]?.fold === '.' || words[at + 1]?.fold === '.' || mark.fold === '…'
  return run ? 0 : words[at + 1]?.spaced === false && words[at + 1]?.kind === 'digits' ? 1 : 8
}
