import { foldChar, narrow, type Span } from './fold.ts'

/** One token of a text: a word of letters, a run of digits, one mark of punctuation, or a line end. */
export interface Word {
  kind: 'word' | 'digits' | 'mark' | 'line'
  /** As typed. */
  text: string
  /** Folded letters, ASCII digits, or the mark itself (every dash '-', every pictogram '•'). */
  fold: string
  /** Dictionary key: `fold` with "ty", "ky", "qui" written one way ("ti", "ki", "quy"). */
  key: string
  spelling: Spelling
  start: number
  end: number
  /** White space or a line end stands before it. */
  spaced: boolean
  /** Begins with a capital. */
  capital: boolean
  /** Struck out with combining strokes (U+0335 to U+0338). */
  struck: boolean
}

/** Letters with their quality marks (â ê ô ă ơ ư đ) and the tone apart, so "hòa" and "hoà" are the same. */
export interface Spelling {
  letters: string
  /** 0 none, 1 grave, 2 acute, 3 tilde, 4 hook, 5 dot below. */
  tone: number
}

const TONES = '\u0300\u0301\u0303\u0309\u0323'
const STROKES = /[\u0335-\u0338]/
const NO_TONE: Spelling = { letters: '', tone: 0 }

/** Cuts a text into words, digit runs, marks (a tab is '|') and line ends; digits and letters never share a token ("3tr5" is three). */
export function wordsIn(text: string): Word[] {
  const words: Word[] = []
  let spaced = false
  let at = 0
  const add = (kind: Word['kind'], char: string, plain: string, grow: boolean) => {
    const last = words[words.length - 1]
    if (grow && last?.kind === kind && last.end === at && !last.struck) {
      last.end = at + char.length
      last.fold += plain
    } else {
      const capital = kind === 'word' && char !== char.toLowerCase()
      words.push(newWord(kind, plain, at, at + char.length, spaced || words.length === 0, capital))
    }
    spaced = kind === 'line'
  }
  for (const typed of text) {
    const char = narrow(typed)
    const last = words[words.length - 1]
    if (/\p{M}/u.test(char) || /[\u200b-\u200d\u2060\ufeff]/.test(char)) {
      if (last !== undefined && last.end === at) {
        last.end = at + typed.length
        if (STROKES.test(char)) last.struck = true
        if (char === '\u20e3') last.kind = 'mark'
      }
    } else if (char === '\n' || char === '\r') add('line', typed, '\n', true)
    else if (char === '\t') add('mark', typed, '|', false)
    else if (/\s/.test(char)) spaced = true
    else if (/[0-9]/.test(char)) addDigit(words, typed, char, at, add)
    else if (/\p{L}/u.test(char)) add('word', typed, foldChar(char), true)
    else add('mark', typed, markOf(char), false)
    at += typed.length
  }
  for (const word of words) finish(word, text)
  return words
}

/** The span from the first to the last token of a stretch (`to` exclusive). */
export function spanOfWords(words: readonly Word[], from: number, to: number): Span {
  return [words[from]?.start ?? 0, words[to - 1]?.end ?? words[from]?.start ?? 0]
}

/** True when nothing in the text carries a Vietnamese mark, so that a bare "hoi" may stand for "hội". */
export function isBare(words: readonly Word[]): boolean {
  return !words.some((word) => isMarked(word))
}

/** True when the word is typed with a tone or a quality mark. */
export function isMarked(word: Word): boolean {
  return word.kind === 'word' && (word.spelling.tone !== 0 || word.spelling.letters !== word.fold)
}

/** The spelling of a word typed in any Unicode form and case. */
export function spellingOf(text: string): Spelling {
  let tone = 0
  let letters = ''
  for (const char of text.toLowerCase().normalize('NFD')) {
    const found = TONES.indexOf(char)
    if (found >= 0) tone = found + 1
    else if (!STROKES.test(char)) letters += char
  }
  return { letters: letters.normalize('NFC'), tone }
}

/**
 * How far a typed spelling is from the wanted one of the same plain letters: 0 the same, more for each mark left out
 * (or hook for tilde, which southern speech does not tell apart), null when a mark says another word ("quý" for "quỹ").
 */
export function distance(typed: Spelling, wanted: Spelling): number | null {
  let missing = 0
  if (typed.tone !== wanted.tone) {
    const swapped = typed.tone + wanted.tone === 7 && (typed.tone === 3 || typed.tone === 4)
    if (typed.tone !== 0 && !swapped) return null
    missing += 1
  }
  if (typed.letters.length !== wanted.letters.length) return null
  for (let i = 0; i < typed.letters.length; i += 1) {
    const have = typed.letters.charAt(i)
    const want = wanted.letters.charAt(i)
    if (have === want || (have === 'y' && want === 'i') || (have === 'i' && want === 'y')) continue
    if (foldChar(want) !== have) return null
    missing += 1
  }
  return missing
}

/** The dictionary key of a folded word: final y after one consonant cluster as i ("ty le" is "ti le"), "qui" as "quy". */
export function keyOf(folded: string): string {
  if (folded === 'qui') return 'quy'
  return folded !== 'quy' && /^[bcdghklmnprstvx]{1,3}y$/.test(folded) ? `${folded.slice(0, -1)}i` : folded
}

function newWord(
  kind: Word['kind'],
  plain: string,
  start: number,
  end: number,
  spaced: boolean,
  capital: boolean,
): Word {
  const none = { text: '', key: '', spelling: NO_TONE, struck: false }
  return { ...none, kind, fold: plain, start, end, spaced, capital }
}

type Add = (kind: Word['kind'], char: string, plain: string, grow: boolean) => void

function addDigit(words: readonly Word[], typed: string, digit: string, at: number, add: Add): void {
  const last = words[words.length - 1]
  if (last?.struck && last.kind === 'digits' && last.end === at) {
    last.end = at + typed.length
    last.fold += digit
  } else add('digits', typed, digit, true)
}

function finish(word: Word, text: string): void {
  word.text = text.slice(word.start, word.end)
  if (word.kind === 'word') {
    word.spelling = spellingOf(word.text)
    word.key = keyOf(word.fold)
  } else word.key = word.fold
}

function markOf(char: string): string {
  if (/[-\u2010-\u2015\u2212]/.test(char)) return '-'
  if (/[\u2044\u2215]/.test(char)) return '/'
  if (char >= ' ' && char < '\u007f') return char
  return char === '…' ? '…' : '•'
}
