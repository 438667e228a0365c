import type { QuickReading } from '../domain/reporting/quick-report.ts'
import type { Steps } from '../lib/vi/steps.ts'
import { type Asking, askingOf } from './intent/asking.ts'
import { courtesyOf } from './intent/courtesy.ts'
import {
  countsNothing,
  mayReply,
  type ReplyDetail,
  replyBeforeQuestion,
  replyOf,
  staysAway,
  unaskedReplyOf,
} from './intent/replies.ts'
import { lookUpOf, type Request, requestOf, wantsToReport } from './intent/requests.ts'
import {
  at,
  clausesOf,
  has,
  lengthOf,
  type Scene,
  type Sentence,
  sceneOf,
  sentenceAt,
  uncovered,
} from './intent/scene.ts'

/** Where a free message belongs, and what sort it is within that. */
export type Intent =
  | { readonly intent: 'report'; readonly detail: 'counts' | 'counts_with_question' | 'start' }
  | { readonly intent: 'question'; readonly detail: 'asked' | 'topic' }
  | { readonly intent: 'announcement_reply'; readonly detail: ReplyDetail }
  | { readonly intent: 'greeting'; readonly detail: 'hello' | 'thanks' | 'wish' | 'bye' }
  | {
      readonly intent: 'other'
      readonly detail:
        | Request
        | 'complaint'
        | 'forwarded_news'
        | 'meant_for_group'
        | 'acknowledgement'
        | 'chatter'
    }

/** What is known beside the text: how the reader of reports took it, and whether an announcement waits for an answer. */
export interface IntentSetting {
  readonly reading: Pick<QuickReading, 'values' | 'questions' | 'isReport'>
  readonly pending?: 'announcement' | null
  /** Counts the looks at the text's words. */
  readonly steps?: Steps
}

/** What stands behind this many characters changes nothing. */
const LONGEST_READ = 4000

/**
 * Tells what a free message is by its grammar: numbers inside a question make no report, and a report with a question
 * behind it is a report. Pure; its steps grow with the length of the text.
 */
export function classify(text: string, { reading, pending = null, steps }: IntentSetting): Intent {
  const scene = sceneOf(text.slice(0, LONGEST_READ), steps)
  const asking = new Map(scene.sentences.map((sentence) => [sentence, askingOf(scene, sentence)]))
  const asked = [...asking.values()].some((one) => one !== null)
  if (isNews(scene) || (!asked && isAboutTheCountry(scene)))
    return { intent: 'other', detail: 'forwarded_news' }
  const waits = pending === 'announcement'
  if (waits && asked && replyBeforeQuestion(scene))
    return { intent: 'announcement_reply', detail: 'seen_with_question' }
  if (!asked && staysAway(scene) && (waits || unaskedReplyOf(scene)))
    return { intent: 'announcement_reply', detail: 'no' }
  const lookUp = lookUpOf(scene)
  if (lookUp && !statesCounts(scene, asking, reading, 2)) return { intent: 'other', detail: lookUp }
  const numbered = waits && !asked ? replyWithNumber(scene, reading) : null
  if (numbered) return { intent: 'announcement_reply', detail: numbered }
  const zeroOnly = reading.values.every(({ value }) => value === 0)
  const aboutComing = waits && zeroOnly && countsNothing(scene)
  if (!aboutComing && statesCounts(scene, asking, reading, 1))
    return { intent: 'report', detail: asked ? 'counts_with_question' : 'counts' }
  const complains = has(scene, 'complain') || (!asked && has(scene, 'machine') && has(scene, 'negation'))
  if (asked && !(complains && isReproach(scene, asking.values()))) return askedIntent(scene)
  return unasked(scene, waits, complains)
}

/** The sentences of a message that ask something, in its own words. */
export function questionsIn(text: string): string {
  const scene = sceneOf(text.slice(0, LONGEST_READ))
  const asked = scene.sentences.filter((sentence) => askingOf(scene, sentence) !== null)
  const words = asked.map(({ from, to, mark }) => {
    const end = mark ? scene.words[to]?.end : scene.words[to - 1]?.end
    return text.slice(scene.words[from]?.start ?? 0, end ?? text.length).trim()
  })
  return words.join(' ')
}

function askedIntent(scene: Scene): Intent {
  const hello = courtesyOf(scene)
  const greets = hello === 'hello' && uncovered(scene, ['hello', 'howAreYou', 'filler', 'address']) === 0
  return greets ? { intent: 'greeting', detail: 'hello' } : { intent: 'question', detail: 'asked' }
}

function unasked(scene: Scene, waits: boolean, complains: boolean): Intent {
  if (wantsToReport(scene)) return { intent: 'report', detail: 'start' }
  if (isTopic(scene) && !has(scene, ['speaker', 'decline'])) return { intent: 'question', detail: 'topic' }
  const summons = isSummons(scene)
  const reply = waits && !summons ? replyOf(scene) : null
  const request = requestOf(scene)
  if (reply && !(request && reply !== 'change' && reply !== 'substitute' && reply !== 'maybe'))
    return { intent: 'announcement_reply', detail: reply }
  if (request && request !== 'contact_details') return { intent: 'other', detail: request }
  const courtesy = courtesyOf(scene)
  if (courtesy) return { intent: 'greeting', detail: courtesy }
  if (request) return { intent: 'other', detail: request }
  if (reply) return { intent: 'announcement_reply', detail: reply }
  if (summons) return { intent: 'other', detail: 'meant_for_group' }
  const unaskedFor = unaskedReplyOf(scene)
  if (unaskedFor) return { intent: 'announcement_reply', detail: unaskedFor }
  if (complains) return { intent: 'other', detail: 'complaint' }
  if (isTopic(scene)) return { intent: 'question', detail: 'topic' }
  if (waits && mayReply(scene)) return { intent: 'announcement_reply', detail: 'unclear' }
  return { intent: 'other', detail: replyOf(scene) === 'seen' ? 'acknowledgement' : 'chatter' }
}

/** Whether figures stand in a sentence that asks nothing. */
function statesCounts(
  scene: Scene,
  asking: ReadonlyMap<Sentence, Asking | null>,
  { values, questions }: IntentSetting['reading'],
  least: number,
): boolean {
  const wished = wishedTokens(scene)
  const stated = ({ span: [start, end] }: { span: readonly [number, number] }) => {
    const token = tokenAt(scene, start)
    const sentence = sentenceAt(scene, token)
    return sentence !== undefined && end > start && asking.get(sentence) === null && !wished.has(token)
  }
  const sure = values.filter(stated).length
  if (sure >= least) return true
  const doubts = questions.filter(stated)
  const known = doubts.filter((one) => 'code' in one && one.code !== null && one.kind !== 'no-number').length
  if (known >= least) return true
  return least === 1 && doubts.length > 0 && isListOfNumbers(scene, doubts.length)
}

/** The tokens of the clauses that wish somebody something: "Chúc mừng năm mới 2027". */
function wishedTokens(scene: Scene): ReadonlySet<number> {
  const tokens = new Set<number>()
  if (!has(scene, 'wish')) return tokens
  for (const sentence of scene.sentences)
    for (const clause of clausesOf(scene, sentence))
      if (has(scene, 'wish', clause))
        for (let token = clause.from; token < clause.to; token += 1) tokens.add(token)
  return tokens
}

/** "thôn 7: 44, 19, 3": numbers without names, with little else said. */
function isListOfNumbers(scene: Scene, doubts: number): boolean {
  return (
    uncovered(scene, ['filler', 'period', 'reportNoun', 'speaker']) <= 4 + doubts * 4 &&
    !has(scene, ['complain', 'news'])
  )
}

/** One number, of people who come or of chances: "bên tôi đi 4 người", "50/50 ạ". */
function replyWithNumber(scene: Scene, { values, questions }: IntentSetting['reading']): ReplyDetail | null {
  const reply = replyOf(scene)
  if (values.length + questions.length > 1 || lengthOf(scene) > 15) return null
  if (reply === 'headcount') return reply
  return reply === 'maybe' && questions.length === 1 ? reply : null
}

/** Passed on from elsewhere: by its own words, or a press item about somebody else's millions. */
function isNews(scene: Scene): boolean {
  const strong = at(scene, 'newsStrong').some(({ from }) => from <= 4) || at(scene, 'newsStrong').length >= 2
  const long = lengthOf(scene) >= 14
  return (
    strong ||
    (long && has(scene, 'newsStrong')) ||
    (lengthOf(scene) >= 18 && at(scene, 'reporters').length >= 2 && !has(scene, 'speaker'))
  )
}

function isAboutTheCountry(scene: Scene): boolean {
  return has(scene, 'nation') && lengthOf(scene) >= 10 && !has(scene, ['speaker', 'wish', 'thanks', 'hello'])
}

/** "19h30 tối nay họp ở nhà văn hoá, các bác đến đông đủ nhé": to a crowd. */
function isSummons(scene: Scene): boolean {
  return has(scene, 'crowd') && has(scene, 'summon') && lengthOf(scene) >= 6
}

/** A question that is none: "gửi 3 lần rồi vẫn báo chưa nộp là sao". */
function isReproach(scene: Scene, asking: Iterable<Asking | null>): boolean {
  for (const one of asking) if (one === 'opening' || one === 'yes-no' || one === 'choice') return false
  const reproaches = new Set(at(scene, 'why').map(({ from }) => from))
  const pointed = at(scene, 'soft').filter(({ from }) => scene.words[from]?.key !== 'gi')
  const words = [...at(scene, 'hard'), ...pointed]
  return words.every(({ from, to }) => reproaches.has(from) || reproaches.has(to - 2))
}

/** A bare noun phrase about a rule: "tiêu chí cộng đồng học tập cấp xã". */
function isTopic(scene: Scene): boolean {
  const [first] = at(scene, 'topicHead')
  return (
    first !== undefined &&
    lengthOf(scene) <= 15 &&
    uncovered(scene, ['filler', 'hello', 'want', 'look'], { from: 0, to: first.from }) === 0
  )
}

function tokenAt({ words }: Scene, offset: number): number {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}
