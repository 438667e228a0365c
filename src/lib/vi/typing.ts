import { foldChar } from './fold.ts'
import { isMarked, keyOf, type Spelling, spellingOf, type Word } from './words.ts'

/** Words with all their marks, by plain letters: what keys left in a word may stand for. */
export type Vocabulary = ReadonlyMap<string, readonly Known[]>

interface Known {
  text: string
  spelling: Spelling
}

/** The words of some texts as a vocabulary. */
export function vocabularyOf(texts: Iterable<string>): Vocabulary {
  const known = new Map<string, Known[]>()
  for (const text of texts) {
    for (const part of text.split(/[^\p{L}\p{M}]+/u)) {
      const spelling = spellingOf(part)
      const plain = plainOf(spelling.letters)
      const others = known.get(plain) ?? []
      if (part.length > 1 && !others.some((other) => isSame(other.spelling, spelling)))
        known.set(plain, [...others, { text: part.toLowerCase().normalize('NFC'), spelling }])
    }
  }
  return known
}

/**
 * The same words, where a Telex or VNI keyboard that was not switched on left its keys in ("hooij vieen", "ho65i vie6n")
 * each known word with its marks. VNI keys are digits, so they count only where a word of the message can be nothing else.
 */
export function withKeysDecoded(words: readonly Word[], known: Vocabulary): readonly Word[] {
  const joined = joinedByVni(words, known)
  return joined.map((word) => meantBy(word, telexOf(word, known)))
}

function meantBy(word: Word, meant: Known | null): Word {
  if (meant === null) return word
  const fold = plainOf(meant.spelling.letters)
  return { ...word, ...meant, fold, key: keyOf(fold) }
}

function telexOf(word: Word, known: Vocabulary): Known | null {
  if (word.kind !== 'word' || isMarked(word) || known.has(word.fold)) return null
  return knownBy(spelledByTelex(word.fold), known)
}

/** "Hooij", "vieen", "dduwowcj", keys in any place after the letter they mark. */
function spelledByTelex(typed: string): Spelling | null {
  if (typed.length < 3 || typed.length > LONGEST) return null
  let letters = ''
  let tone = 0
  for (const key of typed) {
    const mark = TELEX_TONES.indexOf(key)
    if (mark > 0 && /[aeiouyăâêôơư]/.test(letters)) {
      if (tone !== 0) return null
      tone = mark
    } else if (key === 'w') letters = horned(letters)
    else if (key === 'd' && letters.startsWith('d')) letters = `đ${letters.slice(1)}`
    else if ('aeo'.includes(key) && letters.includes(key)) letters = letters.replace(key, HATS[key] ?? key)
    else letters += key
  }
  return { letters: letters.replace(/(ưo|uơ)(?=[^aeiouy])/, 'ươ'), tone }
}

/** "uo" with its horns, else the last a, o or u with its breve or horn. */
function horned(letters: string): string {
  if (letters.includes('uo')) return letters.replace('uo', 'ươ')
  if (letters.includes('uơ')) return letters.replace('uơ', 'ươ')
  if (letters.includes('ưo')) return letters.replace('ưo', 'ươ')
  const at = Math.max(letters.lastIndexOf('a'), letters.lastIndexOf('o'), letters.lastIndexOf('u'))
  if (at < 0) return `${letters}ư`
  return letters.slice(0, at) + (HORNS[letters.charAt(at)] ?? '') + letters.slice(at + 1)
}

/** Words with VNI digits within them as one word each, once one of them has letters after the digits ("ho65i"). */
function joinedByVni(words: readonly Word[], known: Vocabulary): readonly Word[] {
  const runs = gluedRuns(words).flatMap((run) => {
    const meant = knownBy(spelledByVni(run.text), known)
    return meant === null ? [] : [{ ...run, meant }]
  })
  if (!runs.some(({ text }) => /\d\D+$/.test(text))) return words
  const joined: Word[] = []
  let at = 0
  for (const { from, to, meant } of runs) {
    joined.push(...words.slice(at, from))
    const [first, last] = [words[from], words[to - 1]]
    if (first !== undefined && last !== undefined) joined.push(meantBy({ ...first, end: last.end }, meant))
    at = to
  }
  return [...joined, ...words.slice(at)]
}

/** Stretches of a word and digits side by side, without a space, that begin with a letter. */
function gluedRuns(words: readonly Word[]): { from: number; to: number; text: string }[] {
  const runs: { from: number; to: number; text: string }[] = []
  let from = 0
  for (let at = 1; at <= words.length; at += 1) {
    const word = words[at]
    const glued =
      word !== undefined && !word.spaced && isLettersOrDigits(word) && isLettersOrDigits(words[at - 1])
    if (glued) continue
    const text = words.slice(from, Math.min(at, from + LONGEST)).map((part) => part.fold)
    if (at - from > 1 && words[from]?.kind === 'word') runs.push({ from, to: at, text: text.join('') })
    from = at
  }
  return runs
}

function isLettersOrDigits(word: Word | undefined): boolean {
  return word?.kind === 'digits' || (word?.kind === 'word' && !isMarked(word))
}

/** "ho65i", "d9oan2", "thu7o7ng3": each digit marks a letter before it. */
function spelledByVni(typed: string): Spelling | null {
  if (typed.length < 3 || typed.length > LONGEST) return null
  let letters = ''
  let tone = 0
  for (const key of typed) {
    const mark = VNI_TONES.indexOf(key)
    if (!/\d/.test(key)) letters += key
    else if (mark > 0 && tone === 0) tone = mark
    else if (key === '9' && letters.startsWith('d')) letters = `đ${letters.slice(1)}`
    else if (key === '7' && /[ou]/.test(letters)) letters = horned(letters)
    else if (key === '8' && letters.includes('a')) letters = letters.replace('a', 'ă')
    else if (key === '6' && /[aeo]/.test(letters))
      letters = letters.replace(/[aeo](?=[^aeo]*$)/, (vowel) => HATS[vowel] ?? vowel)
    else return null
  }
  return { letters, tone }
}

function knownBy(typed: Spelling | null, known: Vocabulary): Known | null {
  if (typed === null) return null
  const plain = plainOf(typed.letters)
  if (typed.tone === 0 && plain === typed.letters) return null
  return (known.get(plain) ?? []).find(({ spelling }) => isSame(spelling, typed)) ?? null
}

function isSame(one: Spelling, two: Spelling): boolean {
  return one.letters === two.letters && one.tone === two.tone
}

function plainOf(letters: string): string {
  return [...letters].map(foldChar).join('')
}

/** No word with its keys is longer. */
const LONGEST = 11

/** By tone as `Spelling` counts them: none, grave, acute, tilde, hook, dot below. */
const TELEX_TONES = ' fsxrj'
const VNI_TONES = ' 21435'
const HATS: Readonly<Record<string, string>> = { a: 'â', e: 'ê', o: 'ô' }
const HORNS: Readonly<Record<string, string>> = { a: 'ă', o: 'ơ', u: 'ư' }
