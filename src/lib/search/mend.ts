import { withKeysDecoded } from '../vi/typing.ts'
import { type spellingOf, wordsIn } from '../vi/words.ts'
import type { Piece } from './cut.ts'
import { type Lexicon, pairOf } from './lexicon.ts'
import { type Syllable, syllableOf } from './syllable.ts'
import { isSyllable } from './syllable-grammar.ts'

/** Letters of the longest run of words without spaces that is taken apart. */
const LONGEST_RUN = 40

/** Keys of a Telex or VNI keyboard left in the text, and words without the space between them ("quyđịnh"), put right. */
export function mendPieces(pieces: readonly Piece[], lexicon: Lexicon): Piece[] {
  const mended: Piece[] = []
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at]
    if (piece === undefined) break
    let end = at + 1
    while (pieces[end]?.glued && pieces[end - 1]?.stop === '') end += 1
    const run = pieces.slice(at, end)
    const keyed = run.length > 1 ? byVni(run, lexicon) : null
    if (keyed !== null) mended.push(keyed)
    else mended.push(...run.flatMap((one) => mendPiece(one, lexicon)))
    at = end
  }
  return mended
}

function mendPiece(piece: Piece, lexicon: Lexicon): readonly Piece[] {
  const { text, isNumber } = piece
  if (isNumber || text.length < 3 || text.length > LONGEST_RUN) return [piece]
  const { fold, isMarked } = syllableOf(text)
  if (isKnown(fold, lexicon)) return [piece]
  const telex = isMarked ? null : decoded(text, [text], lexicon)
  if (telex !== null) return [{ ...piece, text: telex }]
  if (text.length < 5 || isSyllable(fold)) return [piece]
  const parts = takenApart(text, lexicon)
  return parts === null
    ? [piece]
    : parts.map((part, index) => ({
        ...piece,
        text: part,
        stop: index === parts.length - 1 ? piece.stop : '',
      }))
}

/** "ho65i" was cut into letters and digits. */
function byVni(run: readonly Piece[], lexicon: Lexicon): Piece | null {
  const [first, last] = [run[0], run.at(-1)]
  const text = run.map((piece) => piece.text).join('')
  if (first === undefined || last === undefined || first.isNumber || text.length > 11) return null
  if (first.text.length > 6) return null
  const found = decoded(text, [text.replaceAll(/\d/g, '')], lexicon)
  return found === null ? null : { ...first, text: found, stop: last.stop }
}

/** The known word that the keys spell; null where they spell none. */
function decoded(text: string, letters: readonly string[], lexicon: Lexicon): string | null {
  const known = new Map<string, { text: string; spelling: ReturnType<typeof spellingOf> }[]>()
  for (const plain of letters.flatMap(withoutKeys)) {
    const forms = lexicon.formsOf(syllableOf(plain).fold)
    if (forms.length > 0)
      known.set(
        plain,
        forms.map(({ text: form, spelling }) => ({ text: form, spelling })),
      )
  }
  if (known.size === 0) return null

  const words = withKeysDecoded(wordsIn(text), known)
  const [word] = words
  return words.length === 1 && word !== undefined && word.text !== text ? word.text.toLowerCase() : null
}

/** What stays of a word when keys are taken for marks: doubled vowels once, w and the tone keys out. */
function withoutKeys(word: string): string[] {
  const doubled = word.replaceAll(/(a|e|o|d)(.*)\1/g, '$1$2')
  return [
    ...new Set([
      word,
      doubled,
      doubled.replaceAll(/[wfsrxj]/g, ''),
      doubled.slice(0, 1) + doubled.slice(1).replaceAll(/[wfsrxj]/g, ''),
    ]),
  ].filter((plain) => plain !== '')
}

/** Known syllables that stand side by side somewhere in the collection, without spaces. */
function takenApart(text: string, lexicon: Lexicon): string[] | null {
  const ends: { parts: string[]; last: number }[][] = [[{ parts: [], last: -1 }]]
  for (let to = 1; to <= text.length; to += 1) {
    const here: { parts: string[]; last: number }[] = []
    for (let from = Math.max(0, to - 7); from < to && here.length < 3; from += 1) {
      const part = text.slice(from, to)
      const { fold } = syllableOf(part)
      if (fold.length < 2 || !isKnown(fold, lexicon)) continue
      const id = lexicon.idOf(fold)
      const before = ends[from]?.find(({ last }) => last < 0 || lexicon.askingPair(pairOf(last, id)) > 0)
      if (before !== undefined) here.push({ parts: [...before.parts, part], last: id })
    }
    ends.push(here)
  }
  return ends.at(-1)?.[0]?.parts ?? null
}

function isKnown(fold: string, lexicon: Lexicon): boolean {
  const id = lexicon.idOf(fold)
  return id >= 0 && lexicon.asking(id) > 0
}

/**
 * What a syllable was probably meant to be: a known one that is one slip away, where the syllable is unknown, or known but
 * never beside its neighbours as the other one is. Null where it may stay.
 */
export function meantSyllable(
  written: Syllable,
  before: Syllable | undefined,
  after: Syllable | undefined,
  lexicon: Lexicon,
): string | null {
  if (written.isNumber || written.fold.length < 2) return null
  const known = isKnown(written.fold, lexicon)
  const side = sideOf(written.fold, before, after, lexicon)
  if (known && side > 0) return null
  let best: string | null = null
  let most = known ? 4 : isSyllable(written.fold) ? 1 : 0
  for (const other of lexicon.slips.near(written.fold)) {
    const id = lexicon.idOf(other)
    const asking = lexicon.asking(id)
    if (asking === 0) continue
    const score =
      sideOf(other, before, after, lexicon) + (known || isSyllable(written.fold) ? 0 : asking / (asking + 50))
    if (score > most || (score === most && best !== null && other < best)) {
      best = other
      most = score
    }
  }
  return best
}

/** In how many documents the folded form stands beside these neighbours. */
function sideOf(
  fold: string,
  before: Syllable | undefined,
  after: Syllable | undefined,
  lexicon: Lexicon,
): number {
  const id = lexicon.idOf(fold)
  if (id < 0) return 0
  const left = before === undefined ? -1 : lexicon.idOf(before.fold)
  const right = after === undefined ? -1 : lexicon.idOf(after.fold)
  return (
    (left < 0 ? 0 : lexicon.askingPair(pairOf(left, id))) +
    (right < 0 ? 0 : lexicon.askingPair(pairOf(id, right)))
  )
}
