import { firstPhrase, says } from '../../../lib/vi/phrases.ts'
import type { Word } from '../../../lib/vi/words.ts'
import type { Element } from './element.ts'
import { isSubject } from './features.ts'
import type { UnitMention } from './scene.ts'
import { BODIES } from './unit-words.ts'

/**
 * Whether a message may say at a token who speaks: where nothing is reported yet, or at an announced place; but behind a
 * commune with a colon or a comma "chi hội 5" counts its branches.
 */
export function isIntroduced(
  words: readonly Word[],
  at: number,
  before: readonly Element[],
  unit: UnitMention | undefined,
): boolean {
  const last = before.at(-1)
  const mark = words[at - 1]
  const parted = mark?.kind === 'mark' && /^[:,;]$/.test(mark.fold)
  const commune = unit?.level === 1 && (unit.to === at - 1 || isReporting(words, unit.to, at - 1))
  if (parted && isSpeaking(words, at)) return true
  if (parted && (commune || says(words[at - 2], 'xã', 'phường'))) return false
  return isAnnounced(words, at, last) || (isAddressed(words, at) && isOpening(before))
}

/** "chi hội 5: …", "chi hội 5 có …", "chi hội 5 tháng 11 …": behind its number the body goes on to report. */
function isSpeaking(words: readonly Word[], at: number): boolean {
  const number = firstPhrase(words, at, BODIES)
  if (number === null || words[number]?.kind !== 'digits') return false
  const next = words[number + 1]
  return (
    next?.fold === ':' || says(next, 'báo', 'bc', 'có', 'xin', 'gửi', 'nộp', 'tháng', 'quý', 'đã', 'trong')
  )
}

/** "xã Hòa Tiến báo cáo:", "xã Hòa Tiến quý 3:": nothing but who reports stands between. */
function isReporting(words: readonly Word[], from: number, to: number): boolean {
  const said = words.slice(from, Math.min(to, from + LONGEST_REPORTING))
  return (
    to - from <= LONGEST_REPORTING && said.every((word) => word.kind !== 'line' && !/^[,;.]$/.test(word.fold))
  )
}

/** Words that may stand between a commune and its colon: "báo cáo nhanh quý 3 năm 2026". */
const LONGEST_REPORTING = 8

/** Pieces that a greeting may have before the one who speaks is named. */
const LONGEST_GREETING = 12

function isOpening(before: readonly Element[]): boolean {
  return (
    before.length <= LONGEST_GREETING &&
    before.every((element) => {
      if (element.kind === 'number' || element.kind === 'act') return false
      return element.kind !== 'name' || !element.features.some(isSubject)
    })
  )
}

/** Not "có chi hội 12", "số chi hội 12". */
function isAddressed(words: readonly Word[], at: number): boolean {
  return !says(words[at - 1], 'có', 'số', 'tổng', 'gồm', 'được', 'lập', 'họp', 'hoạt', 'quỹ')
}

/** A place where a message may say who speaks: its beginning, a line's, after a period or "báo cáo". */
function isAnnounced(words: readonly Word[], at: number, last: Element | undefined): boolean {
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
      'cđ',
      'ch',
      'hkh',
      'kh',
    )
  )
    return true
  return before.kind === 'mark' && (at < 6 || /^[•.!]$/.test(before.fold))
}
