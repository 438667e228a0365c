import { firstPhrase, says } from '../../../lib/vi/phrases.ts'
import type { Word } from '../../../lib/vi/words.ts'

const ASKING = [
  'cho em hỏi',
  'cho hỏi',
  'cho tôi hỏi',
  'cho mình hỏi',
  'xin hỏi',
  'em hỏi',
  'hỏi chút',
  'bao nhiêu',
  'thế nào',
  'như nào',
  'như thế nào',
  'kiểu gì',
  'làm sao',
  'là gì',
  'được không',
  'đc không',
  'được ko',
  'dc ko',
  'đc ko',
  'có phải',
  'hay không',
  'hay ko',
  'khi nào',
  'bao giờ',
  'ở đâu',
  'mấy giờ',
  'ai chưa',
  'tại sao',
  'vì sao',
  'sao lại',
  'không ạ',
  'ko ạ',
  'không vậy',
  'không bác',
  'không anh',
  'không chị',
  'phải không',
  'đúng không',
  'chưa ạ',
]

/** The tokens of sentences that ask something, as a set: their numbers are no report. "??" for a value asks nothing. */
export function askedTokens(words: readonly Word[]): ReadonlySet<number> {
  const asked = new Set<number>()
  let start = 0
  for (let at = 0; at <= words.length; at += 1) {
    if (at < words.length && !endsSentence(words, at)) continue
    if (isAsked(words, start, at)) for (let token = start; token < at; token += 1) asked.add(token)
    start = at + 1
  }
  return asked
}

function isAsked(words: readonly Word[], start: number, end: number): boolean {
  const mark =
    words[end]?.fold === '?' &&
    words[end + 1]?.fold !== '?' &&
    words[end - 1]?.fold !== '?' &&
    words[end - 1]?.fold !== ':'
  const phrase = (at: number) => firstPhrase(words, at, ASKING)
  for (let at = start; at < end; at += 1) {
    const found = phrase(at)
    if (found !== null && (!says(words[at], 'không', 'ko', 'chưa') || found >= end)) return true
  }
  return mark && words[end - 1]?.kind === 'word'
}

function endsSentence(words: readonly Word[], at: number): boolean {
  const word = words[at]
  if (word?.kind === 'line') return true
  if (word?.kind !== 'mark') return false
  return /^[?!]$/.test(word.fold) || (word.fold === '.' && words[at + 1]?.spaced !== false)
}
