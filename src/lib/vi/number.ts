import { type FoundNumber, type NumberMark, type NumberReading, numberAt } from './number-grammar.ts'
import { isBare, type Word, wordsIn } from './words.ts'

/** What a whole text says when a number was asked for. 'among-words': a number stands among other words, to be confirmed. */
export type WholeNumber =
  | NumberReading
  | { kind: 'among-words'; value: number; mark: NumberMark }
  | { kind: 'delta'; value: number }
  | { kind: 'not-applicable' }
  | { kind: 'not-a-number' }

const NOT_APPLICABLE =
  /^(khong|ko|k|khg) (ap dung|thuoc|lien quan)( (doi tuong|dien nay|chi tieu nay))?$|^(n a|kad)$/
const NOTHING =
  /^(khong|ko|k|kg|chua|chang|hong|hem|hok) (co|phat sinh|con)( (ai|gi|nao|dau|suat nao|ca))?$|^(khong|ko|khong ai|chua co ai)$/
const CHANGE = new Set(['tang', 'giam', 'them', 'bot'])
const NOISE = new Set(
  (
    'da vang thua u uh a nhe nha nhi day do roi thoi em e anh chi bac chu co minh toi tui ben la co duoc dc dat tong cong so ' +
    'khoang tam gan hon tren chung do uoc hien nay tat ca moi du dung vua ' +
    'nguoi ho suat buoi chau ban lop cay cai anh tam don vi luot cuoc lan dong phan vien cap em hoc sinh chi hoi bao cao gui'
  ).split(' '),
)

/** All numbers in a text, from left to right, without overlap. */
export function findNumbers(text: string): FoundNumber[] {
  const words = wordsIn(text)
  return numbersAmong(words)
}

/**
 * Reads a whole text as the answer to "how many?": "46 ạ", "khoảng 46", "bốn mươi sáu" are 46; "không có", "chưa có" are 0;
 * "không áp dụng" is its own answer. `about` is the question's subject, whose words may be repeated ("46 hội viên").
 */
export function readNumber(text: string, about = ''): WholeNumber {
  const words = wordsIn(text)
  const numbers = numbersAmong(words)
  const allowed = new Set(wordsIn(about).map((word) => word.fold))
  const spoken = words.filter((word) => word.kind === 'word')
  const meant = spoken.filter((word) => !isNoise(word, new Set()) || /^(co|ai|a)$/.test(word.fold))
  const plain = meant.map((word) => word.fold).filter((word) => word !== 'a')
  const phrase = plain.join(' ')
  if (NOT_APPLICABLE.test(trimmed(spoken))) return { kind: 'not-applicable' }
  if (numbers.every((number) => !number.sure)) {
    const rest = meant
      .filter((word) => !allowed.has(word.fold) || word.fold === 'co')
      .map((word) => word.fold)
    if (NOTHING.test(rest.join(' ').trim()) || NOTHING.test(phrase))
      return { kind: 'number', value: 0, mark: 'none' }
  }
  const [number, ...others] = numbers.length > 1 ? numbers.filter((found) => found.sure) : numbers
  if (number === undefined) return { kind: 'not-a-number' }
  if (others.length > 0) return { kind: 'garbled' }
  const outside = spoken.filter((word) => word.end <= number.span[0] || word.start >= number.span[1])
  const strange = outside.filter((word) => !isNoise(word, allowed))
  const { reading } = number
  if (reading.kind !== 'number') return reading
  if (gluedTo(words, number)) return { kind: 'garbled' }
  if (strange.length === 0) return reading
  if (CHANGE.has(strange[0]?.fold ?? '')) return { kind: 'delta', value: reading.value }
  return number.sure
    ? { kind: 'among-words', value: reading.value, mark: reading.mark }
    : { kind: 'not-a-number' }
}

function numbersAmong(words: readonly Word[]): FoundNumber[] {
  const options = { bare: isBare(words) }
  const found: FoundNumber[] = []
  for (let at = 0; at < words.length; ) {
    const number = numberAt(words, at, options)
    if (number !== null) found.push(number)
    at = number?.to ?? at + 1
  }
  return found
}

/** The words without the courtesy around them: "dạ không áp dụng ạ" is "khong ap dung". */
function trimmed(spoken: readonly Word[]): string {
  return spoken
    .map((word) => word.fold)
    .join(' ')
    .replace(/^((da|em|vang|thua|cai|nay|chi|tieu|don|vi|minh|thi|la) )+/, '')
    .replace(/( (a|nhe|nha|em|anh|chi|bac))+$/, '')
}

function isNoise(word: Word, allowed: ReadonlySet<string>): boolean {
  return NOISE.has(word.fold) || allowed.has(word.fold)
}

/** "4o" or "l2": letters stuck to the digits that are no unit. */
function gluedTo(words: readonly Word[], number: FoundNumber): boolean {
  const before = words[number.from - 1]
  const after = words[number.to]
  const stuck = after !== undefined && after.kind === 'word' && !after.spaced && after.fold.length === 1
  return (
    stuck ||
    (before !== undefined &&
      before.kind === 'word' &&
      words[number.from]?.spaced === false &&
      before.fold.length === 1)
  )
}
