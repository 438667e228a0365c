import { fold } from '../lib/vi/fold.ts'
import type { Offered } from './conversation.ts'

const POLITE = /^(?:da |vang a |thua )+|(?: (?:a|nhe|nha|ah|ban|em|anh|chi|oi|voi|di))+$/g
const PAUSE = /[,.;!\n]+/

/** The folded words of a short answer without the courtesies around it: "Dạ, đúng rồi ạ" is "dung roi". */
export function bareWords(text: string): string {
  return fold(text).replace(POLITE, '').trim()
}

/**
 * Which of the offered choices a typed text means: its number (unless a number is the answer itself), its words or
 * other words for it; where numbers pick, also a part of one label that no other has. Null if none or several.
 */
export function chooseFrom(
  offered: readonly Offered[],
  text: string,
  digits: 'choice' | 'value',
): Offered | null {
  if (text.length > 200) return null
  const number = /^\s*(?:số\s*|so\s*|chọn\s*|chon\s*)?(\d{1,2})\s*[.)]?\s*(?:ạ|a)?\s*$/i.exec(
    text.normalize('NFC'),
  )
  if (number?.[1] && digits === 'choice') return offered[Number(number[1]) - 1] ?? null
  const said = [fold(text), bareWords(text)]
  if (said[0] === '') return null
  const exact = offered.filter((choice) => choice.words.some((words) => said.includes(words)))
  if (exact.length > 0) return exact.length === 1 ? (exact[0] ?? null) : null
  const repeated = saidTwice(offered, text)
  if (repeated) return repeated
  if (digits === 'value' || number) return null
  const part = said[1] ?? ''
  if (part.length < 4) return null
  const partial = offered.filter((choice) => choice.words.some((words) => ` ${words} `.includes(` ${part} `)))
  return partial.length === 1 ? (partial[0] ?? null) : null
}

/** "Vâng, đúng rồi ạ": several words for one and the same choice. */
function saidTwice(offered: readonly Offered[], text: string): Offered | null {
  const pieces = text.split(PAUSE).filter((piece) => fold(piece) !== '')
  const meant = pieces.map((piece) => {
    const said = [fold(piece), bareWords(piece)]
    const found = offered.filter((choice) => choice.words.some((words) => said.includes(words)))
    return found.length === 1 ? found[0] : undefined
  })
  const [first] = meant
  return first && meant.every((choice) => choice === first) ? first : null
}
