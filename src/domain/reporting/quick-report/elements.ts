import { type TimeMention, timesAmong } from '../../../lib/vi/date.ts'
import { fold } from '../../../lib/vi/fold.ts'
import { type FoundNumber, numberAt } from '../../../lib/vi/number-grammar.ts'
import { says } from '../../../lib/vi/phrases.ts'
import type { Word } from '../../../lib/vi/words.ts'
import { crowdEnd } from './crowds.ts'
import type { Element } from './element.ts'
import { isSubject } from './features.ts'
import { isIntroduced } from './introductions.ts'
import { weightOf } from './joints.ts'
import { listNumbers } from './list-numbers.ts'
import { isMisread, isToneless } from './misreadings.ts'
import { besideFigures } from './name-cuts.ts'
import { type FoundPhrase, type PreparedCatalogue, phraseAt } from './names.ts'
import { notCountAt } from './not-counts.ts'
import { type Ground, isLikelyNumber, isNamed, wholeNumber } from './number-elements.ts'
import { partLabelEnd, wholeLabelEnd } from './part-labels.ts'
import { giverEnd, isPersonsName } from './people.ts'
import type { Scene, UnitMention } from './scene.ts'
import { withTablesRead } from './tables.ts'
import { unitAt } from './units.ts'

/** A message as its pieces, with the times and units among them. */
export interface Elements {
  elements: readonly Element[]
  times: readonly TimeMention[]
  units: readonly UnitMention[]
}

/** Cuts a message into elements: what counts nothing first, then the longest name, act or number at each token. */
export function elementsOf(
  scene: Omit<Scene, 'timeAt' | 'namedAt'>,
  prepared: PreparedCatalogue,
  today: string,
): Elements {
  const { words } = scene
  const times = new Map(timesAmong(words, today).map((time) => [time.from, time]))
  const numbering = listNumbers(words)
  const ground: Ground = {
    ...scene,
    prepared,
    numbering,
    timeAt: (index) => times.has(index),
    namedAt: (index) => isNamed(prepared, words, index),
  }
  const elements: Element[] = []
  const said: TimeMention[] = []
  const units: UnitMention[] = []
  for (let at = 0; at < words.length; ) {
    const skipped = numbering.has(at) ? at + 2 : notCountAt(words, at)
    const time = times.get(at)
    const unit =
      skipped === null && time === undefined
        ? unitNamedAt(ground, at, isIntroduced(words, at, elements, units.at(-1)))
        : null
    if (skipped === null && time !== undefined) said.push(time)
    if (unit !== null) units.push(unit)
    const aside = skipped ?? time?.to ?? unit?.to
    const element =
      (time === undefined && unit === null ? labelAt(ground, at) : null) ??
      (aside === undefined
        ? elementAt(ground, at, elements)
        : ({ kind: 'aside', time: skipped === null ? (time ?? null) : null, from: at, to: aside } as const))
    elements.push(element)
    at = element.to
  }
  return { elements: withTablesRead(elements), times: said, units }
}

/** "lần một" before its figure, "cả hai lần" before that of the whole. */
function labelAt({ words, bare }: Ground, at: number): Element | null {
  const part = partLabelEnd(words, at, bare)
  if (part !== null) return { kind: 'act', act: '@one', from: at, to: part }
  const whole = wholeLabelEnd(words, at, bare)
  return whole === null ? null : { kind: 'name', features: ['TOTAL'], from: at, to: whole }
}

/** A unit, unless it is rather a thing that is counted: "DÒNG HỌ HỌC TẬP". */
function unitNamedAt(ground: Ground, at: number, expected: boolean): UnitMention | null {
  const unit = unitAt(ground, at, expected)
  const phrase = unit === null ? null : phraseAt(ground.prepared, ground.words, at)
  const counts = phrase !== null && 'features' in phrase.meaning && phrase.meaning.features.some(isSubject)
  return counts && phrase.to > at + 2 ? null : unit
}

/** A phrase, unless a time begins within it ("đến ngày 15/12" is no slip of "đến nay") that it does not say itself ("như tháng trước"). */
function beforeTimes(
  { words, timeAt, prepared }: Ground,
  phrase: FoundPhrase | null,
  at: number,
): FoundPhrase | null {
  if (phrase === null) return null
  const typed = words.slice(at, phrase.to)
  const timed = typed.findIndex((_, index) => index > 0 && timeAt(at + index))
  const exact = 'act' in phrase.meaning && typed.map((word) => word.fold).join(' ') === fold(phrase.text)
  if (timed < 0 || exact) return phrase
  const shorter = phraseAt(prepared, typed.slice(0, timed), 0)
  return shorter === null ? null : { ...shorter, to: at + shorter.to }
}

function elementAt(ground: Ground, at: number, before: readonly Element[]): Element {
  const { words, bare, prepared } = ground
  const word = words[at]
  if (word === undefined) return { kind: 'filler', from: at, to: at + 1 }
  const phrase = besideFigures(ground, beforeTimes(ground, phraseAt(prepared, words, at), at), at, before)
  const number = isPersonsName(words, at) ? null : figureAt(ground, at)
  const labelled = isLabelled(before)
  const likely = number !== null && (number.sure || isLikelyNumber(ground, number, labelled))
  const rivals = phrase !== null && number !== null && number.to === phrase.to
  const loose =
    !bare && number?.to === at + 1 && phrase?.text.split(' ')[0] !== word.text.toLowerCase().normalize('NFC')
  const counts = loose && isNamed(prepared, words, at + 1)
  const isNumber =
    likely &&
    (phrase === null ||
      counts ||
      number.to > phrase.to ||
      (rivals && (number.sure || word.fold === word.text.toLowerCase())))
  if (isNumber) {
    const whole = wholeNumber(ground, number)
    return { kind: 'number', number: whole, from: whole.from, to: whole.to }
  }
  const giver = giverEnd(words, at, bare)
  if (giver !== null) return { kind: 'act', act: '@one', from: at, to: giver }
  if (isArrow(words, at))
    return { kind: 'act', act: '@become', from: at, to: at + (word.fold === '•' ? 1 : 2) }
  const small = !bare && prepared.fillers.has(word.fold) && word.fold === word.text.toLowerCase()
  const misread =
    phrase?.to === at + 1 &&
    (isMisread(words, at) || (small && isMarkedText(phrase.text)) || isToneless(word, phrase.text))
  const crowd = before.at(-1)?.kind === 'number' ? crowdEnd(ground, at) : null
  if (crowd !== null) return { kind: 'name', features: ['person'], from: at, to: crowd }
  if (phrase !== null && !misread) {
    const place = { from: at, to: phrase.to }
    if ('features' in phrase.meaning) {
      const features = isOfBlood(before, phrase) ? (['unit'] as const) : phrase.meaning.features
      const other = !bare && features[0] === 'FUND' && features.length === 1 && before.at(-1)?.kind === 'word'
      return { kind: 'name', features: other ? ['OUTSIDE', ...features] : features, ...place }
    }
    const { act } = phrase.meaning
    if (act === '@delta' && bare && word.key === 'tang' && isGiven(ground, phrase.to))
      return { kind: 'name', features: ['GIVE'], ...place }
    if (act === '@outside') return { kind: 'name', features: ['OUTSIDE'], ...place }
    if (act === '@vague' && /^(chuc|tram|nghin|ngan|trieu|ti)$/.test(words[phrase.to]?.key ?? ''))
      return { kind: 'act', act: '@about', from: at, to: phrase.to + 1 }
    return { kind: 'act', act, ...place }
  }
  const place = { from: at, to: at + 1 }
  if (word.kind === 'mark' || word.kind === 'line')
    return { kind: 'joint', mark: word.fold.charAt(0), weight: weightOf(words, at), ...place }
  if (says(word, 'và', 'với')) return { kind: 'joint', mark: 'và', weight: 4, ...place }
  const filler = prepared.fillers.has(word.fold)
  if (filler) prepared.seen?.add(`~${word.fold}`)
  return { kind: filler ? 'filler' : 'word', ...place }
}

/** The number that begins at a token; "hai tam anh" (hai tấm ảnh) is two, for a name begins with the second word. */
function figureAt({ words, bare, prepared }: Ground, at: number): FoundNumber | null {
  const namedAt = (index: number) => isNamed(prepared, words, index)
  const number = numberAt(words, at, { bare, namedAt })
  const first = words[at]
  const named = phraseAt(prepared, words, at + 1)
  if (!bare || number?.to !== at + 2 || first?.kind !== 'word' || named === null || named.to === at + 2)
    return number
  const single = numberAt([first], 0, { bare })
  return single === null ? number : { ...single, from: at, to: at + 1 }
}

function isMarkedText(text: string): boolean {
  return /[^ -~]/.test(text)
}

/** "máu 2 đv": units, not members of the union. */
function isOfBlood(before: readonly Element[], phrase: FoundPhrase): boolean {
  const [name, number] = before
    .slice(-5)
    .filter((element) => element.kind !== 'filler')
    .slice(-2)
  return (
    phrase.text === 'đv' &&
    number?.kind === 'number' &&
    name?.kind === 'name' &&
    name.features.includes('BLOOD')
  )
}

/** A name stands before, or a colon: "hội viên có hai". */
function isLabelled(before: readonly Element[]): boolean {
  const last = before.slice(-3).findLast((element) => element.kind !== 'filler')
  return last?.kind === 'name' || (last?.kind === 'joint' && /[:=]/.test(last.mark))
}

/** Without marks "tang 15 phan qua" is "tặng", not "tăng". */
function isGiven({ words, bare, prepared }: Ground, at: number): boolean {
  const number = numberAt(words, at, { bare })
  const phrase = number === null ? null : phraseAt(prepared, words, number.to)
  return (
    phrase !== null &&
    'features' in phrase.meaning &&
    phrase.meaning.features.some((one) => one === 'GIFT' || one === 'SCHOLARSHIP' || one === 'case')
  )
}

/** "25 -> 27", "52 => 54", "40 → 46": between two numbers, from the one to the other. */
function isArrow(words: readonly Word[], at: number): boolean {
  const [mark, head] = [words[at], words[at + 1]]
  const drawn = mark !== undefined && '→➡⇒'.includes(mark.text.charAt(0)) && mark.text !== ''
  const typed = (mark?.fold === '-' || mark?.fold === '=') && head?.fold === '>' && !head.spaced
  return (
    words[at - 1]?.kind === 'digits' && (drawn || typed) && words[at + (drawn ? 1 : 2)]?.kind === 'digits'
  )
}
