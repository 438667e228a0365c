import type { Form } from './form.ts'
import type { Word } from './lexicon.ts'
import type { Message } from './message.ts'
import { isYear } from './numbers.ts'
import { markLikeness } from './syllable.ts'
import { WEIGHTS } from './weights.ts'

/** How a document and a message fit. */
export interface Closeness {
  /** 0 to 1. */
  readonly score: number
  /** The share of the message's information that the document covers, and of its question's that the message covers. */
  readonly messageShare: number
  readonly questionShare: number
  /** Which of the questions fits best. */
  readonly form: number
}

/** A document as closeness needs it. */
export interface Asked {
  readonly forms: readonly Form[]
  /** Numbers of the folded syllables of the answer. */
  readonly answer: readonly number[]
  /** The same of the legal documents that it rests on. */
  readonly cites: readonly number[]
}

/** Compares one message with many documents. */
export interface Comparer {
  with(document: Asked): Closeness
}

/** Prepares a message; `weightOf` is the information of a syllable of a document's question. */
export function comparerOf(message: Message, vocabulary: number, weightOf: (word: Word) => number): Comparer {
  const places = placesById(message, vocabulary)
  const ofMessage = message.isStory ? WEIGHTS.messageShareOfStory : WEIGHTS.messageShare
  return {
    with: (document) => {
      const matches = document.forms.map((form) => matchForm(message, form, places))
      const anywhere = message.weights.map((_, at) => {
        let most = 0
        for (const { covered } of matches) most = Math.max(most, covered[at] ?? 0)
        return most * WEIGHTS.elsewhereInEntry
      })
      coverByAnswer(message, document.answer, places, anywhere)
      let best: Closeness = { score: 0, messageShare: 0, questionShare: 0, form: 0 }
      for (const [index, form] of document.forms.entries()) {
        const match = matches[index]
        if (match === undefined) continue
        const messageShare = shareOfMessage(message, match.covered, anywhere)
        const questionShare = shareOfQuestion(form, match.answered, weightOf)
        const score =
          messageShare ** ofMessage * questionShare ** (1 - ofMessage) * fitOf(message, form, document)
        if (score > best.score) best = { score, messageShare, questionShare, form: index }
      }
      return best
    },
  }
}

interface Places {
  readonly heads: Int32Array
  readonly next: readonly number[]
  readonly at: readonly number[]
  readonly likeness: readonly number[]
}

/** Where each folded syllable stands in the message, as chains by number. */
function placesById(message: Message, vocabulary: number): Places {
  const heads = new Int32Array(vocabulary).fill(-1)
  const lengths = new Map<number, number>()
  const places = { heads, next: [] as number[], at: [] as number[], likeness: [] as number[] }
  for (const [at, meant] of message.meant.entries()) {
    for (const { id, likeness } of meant) {
      const length = lengths.get(id) ?? 0
      if (length >= LONGEST_CHAIN) continue
      lengths.set(id, length + 1)
      places.next.push(heads[id] ?? -1)
      places.at.push(at)
      places.likeness.push(likeness)
      heads[id] = places.at.length - 1
    }
  }
  return places
}

/** Places of one syllable that are looked at. */
const LONGEST_CHAIN = 6

interface Match {
  /** By place of the message and of the question: how far the other side has it, 0 to 1. */
  readonly covered: number[]
  readonly answered: number[]
}

function matchForm(message: Message, form: Form, places: Places): Match {
  const covered = new Array<number>(message.weights.length).fill(0)
  const answered = new Array<number>(form.ids.length).fill(0)
  for (let here = 0; here < form.ids.length; here += 1) {
    const id = form.ids[here] ?? -1
    for (let link = places.heads[id] ?? -1; link >= 0; link = places.next[link] ?? -1) {
      const there = places.at[link] ?? 0
      const compound = message.compound[there] ?? -1
      if (compound >= 0 && !form.mentions.some(({ concept }) => concept === compound)) continue
      const beside = isBeside(form, here, there, places)
      const marks = markLikenessAt(message, there, form, here, places.likeness[link] ?? 1)
      const sure = beside
        ? Math.max(marks, WEIGHTS.otherMarksBesideMatch * (places.likeness[link] ?? 1))
        : marks * WEIGHTS.alone
      if (sure > (covered[there] ?? 0)) covered[there] = sure
      if (sure > (answered[here] ?? 0)) answered[here] = sure
    }
  }
  for (const mention of form.mentions) {
    const said = message.spans.get(mention.concept)
    if (said === undefined) continue
    raise(answered, mention.from, mention.to)
    for (const { from, to } of said) raise(covered, from, to)
  }
  return { covered, answered }
}

function raise(values: number[], from: number, to: number): void {
  for (let at = from; at < to; at += 1) values[at] = Math.max(values[at] ?? 0, WEIGHTS.synonym)
}

function markLikenessAt(message: Message, there: number, form: Form, here: number, likeness: number): number {
  if (likeness < 1) return likeness
  const [written, wanted] = [message.syllables[there], form.words[here]?.syllable]
  if (written === undefined || wanted === undefined) return 0
  return written === wanted ? 1 : markLikeness(written, wanted)
}

/** Whether the neighbour of a syllable in the question is the neighbour in the message too, with content. */
function isBeside(form: Form, here: number, there: number, places: Places): boolean {
  return (
    (here > 0 && !form.isLight[here - 1] && standsAt(form.ids[here - 1] ?? -1, there - 1, places)) ||
    (here < form.ids.length - 1 &&
      !form.isLight[here + 1] &&
      standsAt(form.ids[here + 1] ?? -1, there + 1, places))
  )
}

function standsAt(id: number, place: number, places: Places): boolean {
  for (let link = places.heads[id] ?? -1; link >= 0; link = places.next[link] ?? -1)
    if (places.at[link] === place) return true
  return false
}

function coverByAnswer(
  message: Message,
  answer: readonly number[],
  places: Places,
  anywhere: number[],
): void {
  for (const id of answer) {
    for (let link = places.heads[id] ?? -1; link >= 0; link = places.next[link] ?? -1) {
      const there = places.at[link] ?? 0
      if ((message.compound[there] ?? -1) < 0)
        anywhere[there] = Math.max(anywhere[there] ?? 0, WEIGHTS.inAnswer * (places.likeness[link] ?? 1))
    }
  }
}

function shareOfMessage(message: Message, covered: readonly number[], anywhere: readonly number[]): number {
  if (message.total <= 0) return 0
  let sum = 0
  for (const [at, weight] of message.weights.entries())
    sum += weight * Math.max(covered[at] ?? 0, anywhere[at] ?? 0)
  return Math.min(sum / message.total, 1)
}

function shareOfQuestion(form: Form, answered: readonly number[], weightOf: (word: Word) => number): number {
  let [sum, total] = [0, 0]
  for (const [at, word] of form.words.entries()) {
    if (form.isLight[at]) continue
    let weight = weightOf(word)
    if (form.documentNumbers.includes(at)) weight *= WEIGHTS.unnamedDocument
    else if (word.syllable.isNumber && isYear(word.syllable.fold)) weight *= WEIGHTS.year
    total += weight
    sum += weight * (answered[at] ?? 0)
  }
  return total <= 0 ? 0 : sum / total
}

/** What speaks against a question although the words fit, as a factor. */
function fitOf(message: Message, form: Form, document: Asked): number {
  let factor: number = message.isForeign ? WEIGHTS.foreign : 1
  const [kinds, asked] = [message.marks.kinds, form.kinds]
  if (kinds !== 0 && asked !== 0 && (kinds & asked) === 0) factor *= WEIGHTS.otherKind
  for (const { group, bits } of message.marks.contrasts) {
    const here = form.contrasts.find((one) => one.group === group)?.bits ?? 0
    if (here !== 0 && (bits & here) === 0) factor *= WEIGHTS.contrast
  }
  const named = message.marks.documentNumbers.map((at) => message.meant[at]?.[0]?.id ?? -1)
  if (named.length > 0 && !named.some((id) => isAbout(document, id)))
    factor *= named.some((id) => document.answer.includes(id))
      ? WEIGHTS.mentionedDocument
      : WEIGHTS.otherDocument
  if (
    message.numbers.length > 0 &&
    form.numbers.length > 0 &&
    !message.numbers.some((one) => form.numbers.includes(one))
  )
    factor *= WEIGHTS.otherNumber
  return factor
}

/** Whether a document's questions name a legal document, or it rests on it. */
function isAbout({ forms, cites }: Asked, id: number): boolean {
  return id >= 0 && (cites.includes(id) || forms.some(({ ids }) => ids.includes(id)))
}
