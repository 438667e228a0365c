import { type FoundNumber, numberAt } from '../../../lib/vi/number-grammar.ts'
import { firstPhrase, says } from '../../../lib/vi/phrases.ts'
import { spanOfWords, type Word } from '../../../lib/vi/words.ts'
import { isClassifier, isSubject } from './features.ts'
import { type PreparedCatalogue, phraseAt } from './names.ts'
import { notCountAt } from './not-counts.ts'
import type { Scene } from './scene.ts'

/** The message, the catalogue, and the tokens that number a list. */
export interface Ground extends Scene {
  prepared: PreparedCatalogue
  numbering: ReadonlySet<number>
}

/** "4 5 nguoi": two runs of digits side by side are one number that cannot be read. */
export function wholeNumber(ground: Ground, number: FoundNumber): FoundNumber {
  const { words, bare, numbering } = ground
  const doubtful = doubtfulEnd(ground, number)
  if (doubtful !== null) return doubtful
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
      return { ...number, reading: { kind: 'garbled' }, span, to: second.to }
    }
  }
  return number
}

/** "2 triệu mấy", "4?", "5O" (a letter for a digit) and "40+5" cannot be read; "20 hay 21" is a range. */
function doubtfulEnd(ground: Ground, number: FoundNumber): FoundNumber | null {
  const { words, bare } = ground
  const next = words[number.to]
  const until = (to: number, reading: FoundNumber['reading']): FoundNumber => {
    return { ...number, reading, span: spanOfWords(words, number.from, to), to }
  }
  if (next?.fold === '?' && !next.spaced && words[number.to + 1]?.fold !== '?')
    return until(number.to + 1, { kind: 'garbled' })
  if (says(next, 'mấy')) return until(number.to + 1, { kind: 'garbled' })
  if (
    next?.kind === 'word' &&
    !next.spaced &&
    /^[oli]$/.test(next.fold) &&
    words[number.from]?.kind === 'digits'
  )
    return until(number.to + 1, { kind: 'garbled' })
  const added =
    next?.fold === '+' &&
    words[number.to + 1]?.kind === 'digits' &&
    words[number.to + 1]?.spaced === next.spaced
  const second = added ? numberAt(words, number.to + 1, { bare }) : null
  if (second !== null) return until(second.to, { kind: 'garbled' })
  return alternative(ground, number)
}

/** "20 hay 21". */
function alternative({ words, bare }: Ground, number: FoundNumber): FoundNumber | null {
  if (!says(words[number.to], 'hay', 'hoặc')) return null
  const start = firstPhrase(words, number.to, ['hay là', 'hoặc là']) ?? number.to + 1
  const second = numberAt(words, start, { bare })
  const plain = number.reading.kind === 'number' && second?.reading.kind === 'number' && second.sure
  if (!plain || number.reading.kind !== 'number' || second?.reading.kind !== 'number') return null
  const [from, to] = [number.reading.value, second.reading.value]
  const span = spanOfWords(words, number.from, second.to)
  return { ...number, reading: { kind: 'range', from, to, mark: second.reading.mark }, span, to: second.to }
}

/** A single number word is a number beside a name: "hai người", "họp một buổi"; alone it may be any word. */
export function isLikelyNumber({ prepared, words }: Ground, number: FoundNumber, labelled: boolean): boolean {
  const word = words[number.from]
  if (word?.key === 'khong' || word?.key === 'nua') return false
  const next = phraseAt(prepared, words, number.to)
  const features = next !== null && 'features' in next.meaning ? next.meaning.features : []
  const counted = features.some(
    (feature) => isClassifier(feature) || (isSubject(feature) && word?.key !== 'mot'),
  )
  const follows = words[number.to]
  const ends =
    follows === undefined ||
    follows.kind === 'line' ||
    follows.kind === 'mark' ||
    says(follows, 'nhé', 'nha', 'ạ', 'nhe', 'nghe', 'nhen', 'thôi', 'và', 'thưa')
  return counted || (labelled && (ends || isListed(prepared, words, number.to)))
}

/** "công trình thanh niên một sinh hoạt ba buổi": the next name with its own figure follows. */
function isListed(prepared: PreparedCatalogue, words: readonly Word[], at: number): boolean {
  const name = phraseAt(prepared, words, at)
  if (name === null || !('features' in name.meaning) || !name.meaning.features.some(isSubject)) return false
  return numberAt(words, name.to, { bare: false }) !== null
}

export function isNamed(prepared: PreparedCatalogue, words: readonly Word[], at: number): boolean {
  const phrase = phraseAt(prepared, words, at)
  return (
    phrase !== null &&
    'features' in phrase.meaning &&
    phrase.meaning.features.some((f) => isSubject(f) || isClassifier(f))
  )
}
