import { cut, type Piece, type Stop } from './cut.ts'
import { documentNumberAt, isNumberWord, ordinalAt } from './number-words.ts'
import { createPhraseTree } from './phrase-tree.ts'
import { type Syllable, syllableOf, syllablesOf } from './syllable.ts'
import { ABBREVIATIONS, BEFORE_NUMBERS, ELSEWHERE } from './words/abbreviations.ts'
import { DIALECT } from './words/dialect.ts'
import { DOCUMENT_KINDS } from './words/document-kinds.ts'
import { TEENCODE } from './words/teencode.ts'

/** A syllable of the standard language, with what ends its clause. */
export interface Token {
  readonly syllable: Syllable
  readonly stop: Stop
}

/** Readings of one text at most, where short forms have several meanings. */
const MOST_READINGS = 4
/** Syllables of one text that are looked at; the rest is left out. */
const MOST_TOKENS = 2_000

/**
 * A text in the standard language: text-message spelling, dialect and short forms written out, document numbers in words
 * as figures. Several readings where a short form means several things, the likeliest first.
 */
export function readingsOf(
  text: string,
  mend: (pieces: readonly Piece[]) => readonly Piece[] = same,
): Token[][] {
  const pieces = mend(cut(text).slice(0, MOST_TOKENS))
  let readings: Token[][] = [[]]
  const append = (meanings: readonly (readonly Syllable[])[], stop: Stop) => {
    const [first = []] = meanings
    if (meanings.length > 1 && readings.length * meanings.length <= MOST_READINGS) {
      readings = meanings.flatMap((meaning) =>
        readings.map((tokens) => withMeaning([...tokens], meaning, stop)),
      )
    } else for (const tokens of readings) withMeaning(tokens, first, stop)
  }
  const syllables = pieces.map(({ text }) => syllableOf(text))
  for (let at = 0; at < pieces.length; ) {
    const meaning = shortFormAt(pieces, at) ?? dialectAt(syllables, at)
    const syllable = syllables[at]
    if (meaning === null) {
      if (syllable !== undefined)
        for (const tokens of readings) tokens.push({ syllable, stop: pieces[at]?.stop ?? '' })
      at += 1
    } else {
      append(meaning.meanings, pieces[meaning.end - 1]?.stop ?? '')
      at = meaning.end
    }
  }
  return readings.map(withFigures)
}

function same(pieces: readonly Piece[]): readonly Piece[] {
  return pieces
}

interface Meaning {
  readonly end: number
  readonly meanings: readonly (readonly Syllable[])[]
}

function shortFormAt(pieces: readonly Piece[], at: number): Meaning | null {
  const text = pieces[at]?.text ?? ''
  if (text.length > 9) return null
  const before = numberStandsAt(pieces, at + 1) ? BEFORE_NUMBER_MEANINGS.get(text) : undefined
  if (before !== undefined) return { end: at + 1, meanings: before }
  for (let length = 3; length > 1; length -= 1) {
    if (!LONG_STARTS.has(text)) break
    const written = pieces.slice(at, at + length).map((piece) => piece.text)
    const found = SHORT_FORMS.get(written.join(' '))
    if (found !== undefined) return { end: at + length, meanings: found }
  }
  const found = SHORT_FORMS.get(text)
  if (found === undefined || (pieces[at - 1]?.isNumber && pieces[at]?.glued && text.length === 1)) return null
  return { end: at + 1, meanings: found }
}

/** A number, or "số" and a number. */
function numberStandsAt(pieces: readonly Piece[], at: number): boolean {
  const next = pieces[at]
  return next?.isNumber === true || (next?.text === 'số' && pieces[at + 1]?.isNumber === true)
}

function dialectAt(syllables: readonly Syllable[], at: number): Meaning | null {
  if (!DIALECT_TREE.begins(syllables[at]?.fold ?? '')) return null
  let longest: Meaning | null = null
  DIALECT_TREE.at(syllables, at, (meaning, end) => {
    longest = { end, meanings: [meaning] }
  })
  return longest
}

function withMeaning(tokens: Token[], meaning: readonly Syllable[], stop: Stop): Token[] {
  for (const [index, syllable] of meaning.entries())
    tokens.push({ syllable, stop: index === meaning.length - 1 ? stop : '' })
  const last = tokens.at(-1)
  if (meaning.length === 0 && last !== undefined && stop !== '')
    tokens[tokens.length - 1] = { syllable: last.syllable, stop }
  return tokens
}

/** Numbers in words or Roman figures where a number is a name ("nghị định một hai sáu", "lần thứ XIII"), as figures. */
function withFigures(tokens: readonly Token[]): Token[] {
  const syllables = tokens.map(({ syllable }) => syllable)
  const figured: Token[] = []
  for (let at = 0; at < tokens.length; ) {
    const number = documentNumberBehind(syllables, at) ?? ordinalAt(syllables, at)
    if (number === null) {
      const token = tokens[at]
      if (token !== undefined) figured.push(token)
      at += 1
    } else {
      figured.push({ syllable: syllableOf(number.digits), stop: tokens[number.end - 1]?.stop ?? '' })
      at = number.end
    }
  }
  return figured
}

function documentNumberBehind(syllables: readonly Syllable[], at: number) {
  if (!isNumberWord(syllables[at]?.fold)) return null
  const behind = syllables[at - 1]?.fold === 'so' ? at - 1 : at
  for (let from = Math.max(0, behind - LONGEST_KIND); from < behind; from += 1) {
    let isKind = false
    KIND_TREE.at(syllables, from, (_, end) => {
      if (end === behind) isKind = true
    })
    if (isKind) return documentNumberAt(syllables, at)
  }
  return null
}

const SHORT_FORMS = new Map<string, readonly (readonly Syllable[])[]>()
for (const [word, meaning] of Object.entries(TEENCODE)) SHORT_FORMS.set(word, [syllablesOf(meaning)])
for (const [word, meanings] of Object.entries({ ...ABBREVIATIONS, ...ELSEWHERE }))
  SHORT_FORMS.set(word, meanings.map(syllablesOf))
const LONG_STARTS = new Set(
  [...SHORT_FORMS.keys()].filter((key) => key.includes(' ')).map((key) => key.split(' ')[0]),
)

const BEFORE_NUMBER_MEANINGS = new Map(
  Object.entries(BEFORE_NUMBERS).map(([word, meaning]) => [word, [syllablesOf(meaning)]]),
)

const DIALECT_TREE = createPhraseTree<readonly Syllable[]>('written-exactly')
for (const [phrase, meaning] of Object.entries(DIALECT)) DIALECT_TREE.add(phrase, syllablesOf(meaning))

const KIND_TREE = createPhraseTree<true>('marks-may-lack')
for (const kind of DOCUMENT_KINDS) KIND_TREE.add(kind, true)
const LONGEST_KIND = Math.max(...DOCUMENT_KINDS.map((kind) => kind.split(' ').length))
