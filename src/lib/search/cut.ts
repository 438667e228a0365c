import { foldChar, narrow } from '../vi/fold.ts'

/** What ends the clause after a piece: nothing, a comma, a full stop or line end, a question mark. */
export type Stop = '' | ',' | '.' | '?'

/** A syllable or a run of digits, in small letters and NFC. */
export interface Piece {
  readonly text: string
  readonly isNumber: boolean
  /** No space stands between this piece and the one before. */
  readonly glued: boolean
  stop: Stop
}

/** Cuts a text into syllables and numbers; "TT25" is two pieces, "2.636" is 2636, "%" is "phần trăm". */
export function cut(text: string): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  let class_: CharClass = SPACE
  let glued = false
  const end = (to: number) => {
    if (class_ !== SPACE) {
      pieces.push({ text: textOf(text.slice(from, to), class_), isNumber: class_ === DIGIT, glued, stop: '' })
      glued = true
    }
  }
  for (let at = 0; at < text.length; at += 1) {
    const now = classOf(text.charCodeAt(at))
    if (now === class_ && now !== SPACE) continue
    if (now === MARK && class_ === LETTER) continue
    if (class_ === DIGIT && isThousands(text, from, at)) continue
    end(at)
    from = at
    class_ = now === MARK ? SPACE : now
    if (now !== SPACE) continue
    const char = text[at] ?? ''
    if (char === '%') addPercent(pieces)
    const stop = STOPS[char]
    const last = pieces.at(-1)
    if (stop !== undefined && last !== undefined && isHeavier(stop, last.stop)) last.stop = stop
    if (char === '-' || char === '/' || char === '.' || char === '&') continue
    glued = false
  }
  end(text.length)
  return pieces.filter((piece) => piece.text !== '')
}

function textOf(written: string, class_: CharClass): string {
  return class_ === DIGIT ? plain(written).replaceAll('.', '') : plain(written)
}

/** Whether a dot at `at` goes on with the number that began at `from`: one to three digits, then exactly three more. */
function isThousands(text: string, from: number, at: number): boolean {
  if (text[at] !== '.' || !/^\d{1,3}(\.\d{3})*$/.test(text.slice(from, at))) return false
  return /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5))
}

function addPercent(pieces: Piece[]): void {
  const rest = { isNumber: false, glued: false, stop: '' as Stop }
  pieces.push({ text: 'phần', ...rest }, { text: 'trăm', ...rest })
}

function isHeavier(stop: Stop, than: Stop): boolean {
  return ' ,.?'.indexOf(stop) > (than === '' ? 0 : ' ,.?'.indexOf(than))
}

type CharClass = 0 | 1 | 2 | 3
const SPACE = 0
const LETTER = 1
const DIGIT = 2
const MARK = 3

const CLASSES = new Uint8Array(0x2000)
for (let code = 0; code < CLASSES.length; code += 1) CLASSES[code] = slowClass(code)

function classOf(code: number): CharClass {
  return (code < CLASSES.length ? CLASSES[code] : slowClass(code)) as CharClass
}

function slowClass(code: number): CharClass {
  const char = String.fromCharCode(code)
  if (/\p{M}|[\u200b-\u200d\u2060\ufeff]/u.test(char)) return MARK
  if (/[0-9\uff10-\uff19]/.test(char)) return DIGIT
  return /\p{L}/u.test(char) ? LETTER : SPACE
}

const LARGEST_CACHE = 50_000
const LONGEST_KEPT = 24
const kept = new Map<string, string>()

/** Small letters in NFC; full-width forms and zero-width characters made plain. */
function plain(text: string): string {
  const known = kept.get(text)
  if (known !== undefined) return known
  const made = makePlain(text)
  if (kept.size >= LARGEST_CACHE) kept.clear()
  if (text.length <= LONGEST_KEPT) kept.set(text, made)
  return made
}

function makePlain(text: string): string {
  const small = text.toLowerCase().normalize('NFC')
  if (!/[\u200b-\u200d\u2060\ufeff\uff01-\uff5e]/.test(small)) return small
  return [...small]
    .map(narrow)
    .join('')
    .replaceAll(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .toLowerCase()
}

/** The folded form of a piece's text. */
export function foldPiece(text: string): string {
  let folded = ''
  for (const char of text) folded += foldChar(char)
  return folded.replaceAll(' ', '')
}

const STOPS: Readonly<Record<string, Stop>> = {
  ',': ',',
  ';': ',',
  ':': ',',
  '(': ',',
  ')': ',',
  '.': '.',
  '!': '.',
  '\n': '.',
  '\r': '.',
  '…': '.',
  '?': '?',
  '？': '?',
}
