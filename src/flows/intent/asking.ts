import { says } from '../../lib/vi/phrases.ts'
import type { Word } from '../../lib/vi/words.ts'
import { at, clausesOf, has, isSaid, lengthOf, type Scene, type Sentence, type Stretch } from './scene.ts'

/** Words between a "không" and the "nào" that it turns into "none". */
const REACH_OF_NOT = 8

/** How a sentence asks: by an opening ("cho hỏi"), a question word, yes or no, a choice, or its mark alone. */
export type Asking = 'opening' | 'word' | 'yes-no' | 'choice' | 'mark'

/** How a sentence asks something; null where it does not. */
export function askingOf(scene: Scene, sentence: Sentence): Asking | null {
  if (at(scene, 'asking', sentence).some((one) => !isOver(scene, one)) || doesNotKnow(scene, sentence))
    return 'opening'
  const clauses = clausesOf(scene, sentence)
  if (at(scene, 'hard', sentence).some((one) => !isAside(scene, one, sentence))) return 'word'
  if (clauses.some((clause) => hasQuestionWord(scene, clause, sentence))) return 'word'
  if (clauses.some((clause) => endsYesOrNo(scene, clause))) return 'yes-no'
  if (offersChoice(scene, sentence)) return 'choice'
  if (wonders(scene, sentence)) return 'mark'
  return sentence.mark && !isEmptyMark(scene, sentence) ? 'mark' : null
}

/** "cảm ơn đã giải thích": it was asked before. */
function isOver(scene: Scene, { from }: Stretch): boolean {
  return says(scene.words[from - 1], 'đã', 'được', 'vừa')
}

/** "em chưa rõ cách chấm điểm": a gap in what is known, named. */
function doesNotKnow(scene: Scene, sentence: Sentence): boolean {
  return at(scene, 'unknowing', sentence).some(
    ({ to }) => at(scene, 'topicHead', { from: to, to: Math.min(to + 4, sentence.to) }).length > 0,
  )
}

/** "lúc nào cũng": any, not which; "chẳng bao giờ": never. */
function isAside(scene: Scene, { from, to }: Stretch, sentence: Sentence): boolean {
  if (to < sentence.to && says(scene.words[to], 'cũng')) return true
  const denied = at(scene, 'negation', { from: Math.max(sentence.from, from - 1), to: from }).length > 0
  return denied && !sentence.mark && says(scene.words[from], 'bao')
}

/** "gì", "nào", "ai", "mấy", "sao" that ask: not behind a "không", not "gì đó", not "mấy chị". */
function hasQuestionWord(scene: Scene, clause: Stretch, sentence: Sentence): boolean {
  const { words } = scene
  const last = tailStart(scene, clause)
  const opening = firstMeant(scene, clause)
  return at(scene, 'soft', clause).some(({ from, to }) => {
    const word = words[from]
    if (!sentence.mark && deniedBefore(scene, from, clause, says(word, 'đâu'))) return false
    const [before, next] = [words[from - 1], words[to]]
    const atEnd = to >= last
    const atStart = from <= opening
    if (says(word, 'mấy')) return asksHowMany(scene, to, word?.text ?? '')
    if (says(word, 'nhiêu')) return spelled(word, 'nhiêu', 'nhiu')
    if (says(word, 'sao') && says(before, 'xem')) return false
    if (says(word, 'sao')) return atStart || atEnd || says(next, 'cho')
    if (says(word, 'mô')) return spelled(word, 'mô') && !says(next, 'hình') && !says(before, 'quy', 'vĩ')
    if (says(word, 'đâu', 'chi')) return atEnd && !atStart && spelled(word, 'đâu')
    if (to < clause.to && says(next, 'đó', 'đấy', 'cũng', 'cả', 'hết', 'nấy', 'khác', 'đâu')) return false
    if (says(word, 'ai')) return sentence.mark || !says(before, 'có', 'cho', 'không', 'ko')
    if (says(word, 'nào')) return !atStart && !says(before, 'đi', 'thôi', 'mỗi')
    return sentence.mark || atEnd || !says(before, 'có')
  })
}

/** "mấy hộ" asks, "mấy chị" does not; a bare "may" only before something that is counted. */
function asksHowMany(scene: Scene, to: number, typed: string): boolean {
  const after = { from: to, to: Math.min(to + 2, scene.words.length) }
  const stands = (tag: 'countable' | 'fewOf') => at(scene, tag, after).some(({ from }) => from === to)
  if (stands('countable')) return true
  return typed.normalize('NFC').toLowerCase() === 'mấy' && !stands('fewOf') && isSaid(scene.words[to])
}

/** "… có được không ạ", "… đủ chưa": a final không or chưa with something before it that it asks about. */
function endsYesOrNo(scene: Scene, clause: Stretch): boolean {
  const end = tailStart(scene, clause)
  const before = { from: clause.from, to: end - 1 }
  if (end - 1 <= clause.from || says(scene.words[end - 2], 'vẫn', 'thì', 'cũng', 'là', 'mà', 'chứ'))
    return false
  const no = at(scene, 'endNo', clause).some(({ to }) => to === end)
  if (no) return has(scene, 'yes', before) || (lengthOf(scene, before) >= 4 && !hasColon(scene, before))
  const yet = at(scene, 'endNotYet', clause).some(({ to }) => to === end)
  return yet && (has(scene, 'yesYet', before) || lengthOf(scene, before) >= 5)
}

/** "2 triệu hay 4 triệu": one or the other. */
function offersChoice(scene: Scene, sentence: Sentence): boolean {
  const { words } = scene
  for (let token = sentence.from + 1; token < sentence.to - 1; token += 1) {
    if (!says(words[token], 'hay') || words[token]?.text.toLowerCase() !== 'hay') continue
    const around = [words[token - 1], words[token + 1]]
    const praised = around.some((word) =>
      says(
        word,
        'quá',
        'lắm',
        'ho',
        'đấy',
        'ghê',
        'thật',
        'bị',
        'rất',
        'cũng',
        'điều',
        'cái',
        'tin',
        'ý',
        'bài',
        'thì',
      ),
    )
    if (!praised && isSaid(words[token + 1])) return true
  }
  return false
}

/** A final "à", "hả", "nhỉ": typed with its mark, since bare "a" is mostly "ạ". */
function wonders(scene: Scene, sentence: Sentence): boolean {
  const end = tailStart(scene, sentence)
  for (let token = Math.max(end - 1, sentence.from + 1); token < sentence.to; token += 1) {
    const typed = scene.words[token]?.text.normalize('NFC').toLowerCase()
    if (typed === 'à' || typed === 'hả' || typed === 'ư' || typed === 'hử' || typed === 'chăng') return true
    if (typed === 'nhỉ' && !has(scene, 'exclaim', sentence)) return true
  }
  return false
}

/** Where the particles at the end begin. */
export function tailStart(scene: Scene, clause: Stretch): number {
  const ends = new Map(at(scene, 'tail', clause).map(({ from, to }) => [to, from]))
  let end = clause.to
  for (;;) {
    const word = scene.words[end - 1]
    if (word?.kind === 'mark' && end > clause.from) end -= 1
    else {
      const from = ends.get(end)
      if (from === undefined || from <= clause.from) return end
      end = from
    }
  }
}

/** "không có suất nào", "không biết dùng đâu"; not "không biết ai ký", which asks. */
function deniedBefore(scene: Scene, token: number, clause: Stretch, firmly: boolean): boolean {
  const from = Math.max(clause.from, token - REACH_OF_NOT)
  const last = at(scene, 'negation', { from, to: token }).at(-1)
  if (!last) return false
  if (!firmly && has(scene, 'unknowing', { from: Math.max(clause.from, last.from), to: token })) return false
  for (let between = last.to; between < token; between += 1)
    if (says(scene.words[between], 'thì', 'vậy', 'nên')) return false
  return true
}

/** The first token that is no courtesy. */
function firstMeant(scene: Scene, clause: Stretch): number {
  let token = clause.from
  for (const { from, to } of at(scene, 'filler', clause)) {
    if (from > token) break
    token = Math.max(token, to)
  }
  return token
}

/** "hội viên: ?" leaves a value open and asks nothing. */
function isEmptyMark(scene: Scene, { from, to }: Stretch): boolean {
  const before = scene.words[to - 1]
  return before?.kind !== 'word' || lengthOf(scene, { from, to }) < 2
}

function hasColon(scene: Scene, { from, to }: Stretch): boolean {
  return scene.words.slice(from, to).some(({ fold }) => fold === ':')
}

function spelled(word: Word | undefined, ...wanted: readonly string[]): boolean {
  return word !== undefined && wanted.includes(word.text.normalize('NFC').toLowerCase())
}
