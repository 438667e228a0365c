import { at, clausesOf, follows, has, lengthOf, type Scene, type Stretch, uncovered } from './scene.ts'

/** A longer message is more than a reply to an announcement. */
const LONGEST_REPLY = 40
const LONGEST_ACK = 12

export type ReplyDetail =
  | 'yes'
  | 'no'
  | 'late'
  | 'maybe'
  | 'substitute'
  | 'headcount'
  | 'seen'
  | 'seen_with_question'
  | 'change'
  | 'unclear'

/** What a message says to an announcement that waits for an answer; null where it says nothing to it. */
export function replyOf(scene: Scene, within?: Stretch): ReplyDetail | null {
  const said = lengthOf(scene, within)
  if (said > LONGEST_REPLY) return null
  if (said === 0) return isNod(scene) ? 'seen' : null
  const goes = has(scene, ['attend', 'enrol'], within)
  if (has(scene, 'change', within)) return 'change'
  if (goes && has(scene, 'substitute', within)) return 'substitute'
  if (goes && countsPeople(scene, within)) return 'headcount'
  if (has(scene, 'maybe', within)) return 'maybe'
  if (goes && has(scene, 'late', within)) return 'late'
  if (has(scene, 'decline', within) || (goes && has(scene, 'negation', within))) return 'no'
  if (goes || has(scene, 'firmYes', within)) return 'yes'
  const left = uncovered(scene, ['seen', 'filler', 'address', 'thanks', 'speaker', 'bye'], within)
  return has(scene, 'seen', within) && left <= 3 && said <= LONGEST_ACK ? 'seen' : null
}

/** Whatever is said while an announcement waits, by the speaker of themselves or in a few words: "mẹ tôi mới mất". */
export function mayReply(scene: Scene): boolean {
  const said = lengthOf(scene)
  return has(scene, 'speaker') ? said <= LONGEST_ACK + 8 : said >= 2 && said <= LONGEST_ACK / 2
}

/** Nothing in it that is reported on, and no figure. */
export function countsNothing(scene: Scene): boolean {
  return !has(scene, 'counted') && !scene.words.some(({ kind }) => kind === 'digits')
}

/** A reply that nobody is known to have asked for: it names the event, or who cannot come and when. */
export function unaskedReplyOf(scene: Scene): ReplyDetail | null {
  const reply = replyOf(scene)
  if (!reply || reply === 'seen') return null
  const speaks = has(scene, 'speaker')
  const named =
    has(scene, 'event') &&
    (follows(scene, 'attend', 'event', 4) ||
      follows(scene, 'enrol', 'event', 5) ||
      has(scene, ['decline', 'substitute', 'negation']))
  if (named && (speaks || has(scene, ['enrol', 'decline']))) return reply
  if (reply === 'maybe') return null
  const absent = has(scene, 'decline') || (has(scene, 'attend') && has(scene, 'negation'))
  return absent && speaks && has(scene, 'dayWord') && lengthOf(scene) <= LONGEST_ACK ? reply : null
}

/** "em không dự được": the speaker does not come; no count of those who came. */
export function staysAway(scene: Scene): boolean {
  if (scene.words.some(({ kind }) => kind === 'digits')) return false
  return at(scene, 'negation').some(({ from, to }) => {
    const speaks = at(scene, 'speaker', { from: Math.max(0, from - 2), to: from }).length > 0
    const [goes] = at(scene, 'go', { from: to, to: Math.min(to + 4, scene.words.length) })
    return goes !== undefined && (speaks ? goes.from === to : has(scene, 'speaker') || has(scene, 'decline'))
  })
}

/** An answer in the first clause and a question behind it: "rõ rồi, thế có được tiền xăng không?" */
export function replyBeforeQuestion(scene: Scene): boolean {
  const [sentence] = scene.sentences
  const [first, second] = sentence ? clausesOf(scene, sentence) : []
  if (!first || !(second || scene.sentences.length > 1)) return false
  const reply = replyOf(scene, first)
  return reply !== null && lengthOf(scene, first) <= LONGEST_ACK
}

/** "đăng ký 3 người", "đi 4 người". */
function countsPeople(scene: Scene, within: Stretch | undefined): boolean {
  return at(scene, 'people', within).some(({ from }) => scene.words[from - 1]?.kind === 'digits')
}

/** 👍 and its like. */
function isNod(scene: Scene): boolean {
  return scene.words.some(({ text }) => /[👍👌🆗✅🙏❤]/u.test(text))
}
