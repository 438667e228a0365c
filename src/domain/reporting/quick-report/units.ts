import { fold } from '../../../lib/vi/fold.ts'
import { firstPhrase, says, saysPhrase } from '../../../lib/vi/phrases.ts'
import { distance, isMarked, spanOfWords, spellingOf, type Word } from '../../../lib/vi/words.ts'
import type { Scene, UnitMention } from './scene.ts'
import { capitalsEnd, institutionEnd, nameAfter, numberEnd } from './unit-names.ts'
import { BODIES, BODY_TAILS, UNIT_WORDS, type UnitWord } from './unit-words.ts'

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

/** Named right after a class, tổ or đội, a school, thôn or ấp is where that lies. */
function isAround(unit: UnitMention, before: UnitMention | undefined): boolean {
  if (before === undefined || unit.from - before.to > 2) return false
  const isPart = (text: string) => /^(to|doi|cum|lop|chi (hoi|doan)( so)? \d+\w*)\b/.test(fold(text))
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
  const lesson = saysPhrase(words, start, 'lớp')
  const lessonEnd = lesson === null ? null : numberEnd(words, lesson)
  if (lessonEnd !== null) return mention(scene, start, lessonEnd, 0)
  const number = numberEnd(words, start)
  if (number !== null) return expected && !countsNext(scene, number) ? mention(scene, at, number, 0) : null
  const institution = institutionEnd(scene, start)
  if (institution !== null) return mention(scene, start, institution, 0)
  const named = words[start]?.capital ? capitalsEnd(scene, start) : start
  return named > start ? mention(scene, at, named, 0) : null
}

/** "chi hội 45 hội viên, …": the number counts what is named behind it, unless that has a number of its own. */
function countsNext({ words, namedAt }: Scene, at: number): boolean {
  if (!namedAt(at) || says(words[at], 'có', 'đã', 'được')) return false
  let end = at
  while (end < at + 5 && words[end]?.kind === 'word') end += 1
  return words[end]?.kind !== 'digits' && words[end]?.fold !== ':'
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

function mention(scene: Scene, from: number, to: number, level: 0 | 1): UnitMention {
  const span = spanOfWords(scene.words, from, to)
  return { text: scene.text.slice(span[0], span[1]), span, from, to, level }
}
