import { clauseWeights } from './clauses.ts'
import type { Lexicon } from './lexicon.ts'
import { lightnessOf } from './light.ts'
import type { Marks, Mention } from './marks.ts'
import { meantSyllable, mendPieces } from './mend.ts'
import { isYear, plainNumbers } from './numbers.ts'
import { readingsOf, type Token } from './rewrite.ts'
import type { Statistics } from './statistics.ts'
import { markLikeness, type Syllable, syllableOf } from './syllable.ts'
import { WEIGHTS } from './weights.ts'

/** One way to read a message: its syllables, and how much each says. */
export interface Message {
  readonly syllables: readonly Syllable[]
  /** By place: what it may stand for, by the number of the folded form, and how surely. */
  readonly meant: readonly { readonly id: number; readonly likeness: number }[][]
  readonly weights: readonly number[]
  /** The weight that all of it has, as far as a message can have. */
  readonly total: number
  /** By place: the compound that it is only a part of; -1 where it stands for itself. */
  readonly compound: readonly number[]
  /** It tells more than it asks. */
  readonly isStory: boolean
  /** What asks names something of which the collection has nothing. */
  readonly isForeign: boolean
  readonly marks: Marks
  readonly spans: ReadonlyMap<number, readonly Mention[]>
  /** Numbers in what asks that are no document's: years, ordinals, counts; by the folded form. */
  readonly numbers: readonly string[]
}

/** Places of a message that are looked at closely. */
const MOST_PLACES = 400

/** All readings of a message, the likeliest first. */
export function messagesOf(
  text: string,
  statistics: Statistics,
  mark: (syllables: readonly Syllable[]) => Marks,
): Message[] {
  const readings = readingsOf(text, (pieces) => mendPieces(pieces, statistics.lexicon))
  return readings.map((tokens) => messageOf(tokens.slice(0, MOST_PLACES), statistics, mark))
}

function messageOf(
  tokens: readonly Token[],
  statistics: Statistics,
  mark: (syllables: readonly Syllable[]) => Marks,
): Message {
  const { lexicon } = statistics
  const written = tokens.map(({ syllable }) => syllable)
  const asWritten = mark(written)
  const mended = mendedSyllables(written, asWritten, lexicon)
  const marks = mended.every((one) => one === null)
    ? asWritten
    : mark(written.map((syllable, at) => mended[at] ?? syllable))
  const own = written.map((syllable, at) =>
    ownWeight(syllable, mended[at] ?? null, at, written, marks, statistics),
  )
  const clauses = clauseWeights(
    tokens,
    (from, to) => marks.light.slice(from, to).some(Boolean) && asksIn(written, from, to),
    (at) => (own[at] ?? 0) > 1,
  )
  const compound = written.map(() => -1)
  let isForeign = false
  for (const { concept, from, to } of marks.compounds) {
    if (isOfTheCollection(written, from, to, statistics)) continue
    const known = statistics.havingConcept(concept) > 0
    if (!known && clauses[from] === 1) isForeign = true
    for (let at = from; at < to; at += 1) {
      compound[at] = concept
      if (!known) own[at] = Math.max(own[at] ?? 0, statistics.information(0) * WEIGHTS.unknownCompound)
    }
  }
  const weights = own.map((weight, at) => weight * (clauses[at] ?? 1))
  const spans = new Map<number, Mention[]>()
  for (const mention of marks.mentions) {
    const list = spans.get(mention.concept)
    if (list === undefined) spans.set(mention.concept, [mention])
    else if (list.length < 4) list.push(mention)
  }
  const sum = (from: (at: number) => boolean) =>
    weights.reduce((total, weight, at) => total + (from(at) ? weight : 0), 0)
  const focus = sum((at) => (clauses[at] ?? 1) === 1)
  return {
    syllables: written,
    meant: written.map((syllable, at) => meantBy(syllable, mended[at] ?? null, lexicon)),
    weights,
    total:
      Math.min(focus, WEIGHTS.longest) +
      Math.min(
        sum((at) => (clauses[at] ?? 1) < 1),
        WEIGHTS.asides,
      ),
    compound,
    isForeign,
    isStory: clauses.some((weight) => weight < 1),
    marks,
    spans,
    numbers: plainNumbers(written, marks)
      .filter((at) => (clauses[at] ?? 1) === 1)
      .map((at) => written[at]?.fold ?? ''),
  }
}

/**
 * Whether syllables that happen to make a compound belong to words of the collection instead: "le hoi" in "dieu le hoi", "quốc
 * hội" in "toàn quốc hội khuyến học", or an unmarked "dong y" where the collection has "đồng ý" and
 * an unmarked "thi" that may be "thì".
 */
function isOfTheCollection(
  written: readonly Syllable[],
  from: number,
  to: number,
  statistics: Statistics,
): boolean {
  if (isPair(written[from - 1], written[from], statistics)) return true
  const syllables = written.slice(from, to)
  if (syllables.length < 2 || syllables.some(({ isMarked }) => isMarked)) return false
  return (
    isPair(written[from], written[to - 1], statistics) ||
    syllables.some((one) => lightnessOf(one) === 'grammar')
  )
}

/** By place, what a slip was meant to be; words of the dictionaries are none. */
function mendedSyllables(written: readonly Syllable[], marks: Marks, lexicon: Lexicon): (Syllable | null)[] {
  const isWord = written.map(() => false)
  for (const { from, to } of marks.mentions) if (to - from > 1) isWord.fill(true, from, to)
  return written.map((syllable, at) => {
    const text = isWord[at] ? null : meantSyllable(syllable, written[at - 1], written[at + 1], lexicon)
    return text === null ? null : syllableOf(text)
  })
}

function meantBy(written: Syllable, mended: Syllable | null, lexicon: Lexicon) {
  const meant: { id: number; likeness: number }[] = []
  const id = lexicon.idOf(written.fold)
  if (id >= 0) meant.push({ id, likeness: 1 })
  if (mended !== null) meant.push({ id: lexicon.idOf(mended.fold), likeness: WEIGHTS.mended })
  return meant
}

function ownWeight(
  syllable: Syllable,
  mended: Syllable | null,
  at: number,
  all: readonly Syllable[],
  marks: Marks,
  statistics: Statistics,
): number {
  const { lexicon, information } = statistics
  const lightness = lightnessOf(syllable)
  if (marks.light[at] || lightness === 'grammar') {
    const mayBeContent = !syllable.isMarked && !syllable.isNumber && isBesidePart(all, at, statistics)
    if (!mayBeContent) return WEIGHTS.light
  }
  if (syllable.isNumber) return numberWeight(syllable, at, marks, lexicon, information)
  const counted = mended ?? syllable
  const id = lexicon.idOf(counted.fold)
  const asking = id < 0 ? 0 : lexicon.asking(id)
  if (lightness === 'chatter' && !isBesidePart(all, at, statistics))
    return WEIGHTS.chatter * information(Math.max(asking, 1))
  if (asking === 0) return syllable.fold.length < 2 ? 0 : WEIGHTS.unknown * information(0)
  if (!syllable.isMarked || mended !== null) return information(asking)
  const exactly = lexicon.askingExactly(syllable)
  if (exactly > 0) return information(exactly)
  const alike = lexicon.formsOf(syllable.fold).some((form) => markLikeness(syllable, form) >= 0.6)
  if (alike || isBesidePart(all, at, statistics)) return information(asking)
  return WEIGHTS.unknown * information(0)
}

function numberWeight(
  syllable: Syllable,
  at: number,
  marks: Marks,
  lexicon: Lexicon,
  information: Statistics['information'],
): number {
  const id = lexicon.idOf(syllable.fold)
  const weight = information(id < 0 ? 1 : Math.max(lexicon.asking(id), 1))
  if (marks.documentNumbers.includes(at)) return WEIGHTS.documentNumber * weight
  return isYear(syllable.fold) ? WEIGHTS.year * weight : weight
}

/** Whether the syllable belongs to a word of the collection with a neighbour: "cá" in "cá nhân". */
function isBesidePart(all: readonly Syllable[], at: number, statistics: Statistics): boolean {
  return isPair(all[at - 1], all[at], statistics) || isPair(all[at], all[at + 1], statistics)
}

function isPair(first: Syllable | undefined, second: Syllable | undefined, statistics: Statistics): boolean {
  if (first === undefined || second === undefined) return false
  const [one, two] = [statistics.lexicon.idOf(first.fold), statistics.lexicon.idOf(second.fold)]
  return one >= 0 && two >= 0 && statistics.havingPair(one, two) > 0
}

const ASKING = new Set(
  'bao mấy nào gì ai đâu sao nhiêu không chưa may nao gi dau khong chua hả chi'.split(' '),
)

function asksIn(syllables: readonly Syllable[], from: number, to: number): boolean {
  return syllables.slice(from, to).some(({ text }) => ASKING.has(text))
}
