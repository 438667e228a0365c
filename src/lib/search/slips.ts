/** Known words by what a slip makes of them, so that a slip is looked up and not searched for. */
export interface Slips {
  add(word: string): void
  /** Known words one slip away, those that only sound alike first. */
  near(word: string): readonly string[]
}

/** An index of words without marks by their neighbours: one letter more, less, other, or two swapped; and by sound. */
export function createSlips(): Slips {
  const byPart = new Map<string, string[]>()
  const bySound = new Map<string, string[]>()
  const added = new Set<string>()
  return {
    add: (word) => {
      if (added.has(word)) return
      added.add(word)
      for (const part of partsOf(word)) push(byPart, part, word)
      push(bySound, soundOf(word), word)
    },
    near: (word) => {
      if (word.length > LONGEST) return []
      const found = new Set((bySound.get(soundOf(word)) ?? []).filter((other) => other !== word))
      for (const part of partsOf(word)) {
        for (const other of byPart.get(part) ?? [])
          if (other !== word && isOneSlip(word, other)) found.add(other)
      }
      return [...found]
    },
  }
}

/** No syllable is longer ("nghieng"), with a slip. */
const LONGEST = 9

/** The word and the word less one letter each. */
function partsOf(word: string): string[] {
  const parts = [word]
  if (word.length < 3 || word.length > LONGEST) return parts
  for (let at = 0; at < word.length; at += 1) parts.push(word.slice(0, at) + word.slice(at + 1))
  return parts
}

function push(map: Map<string, string[]>, key: string, word: string): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [word])
  else list.push(word)
}

/** One letter more, less or other, or two neighbours swapped. */
function isOneSlip(one: string, two: string): boolean {
  if (Math.abs(one.length - two.length) > 1) return false
  let from = 0
  while (from < one.length && one[from] === two[from]) from += 1
  let back = 0
  const shortest = Math.min(one.length, two.length)
  while (back < shortest - from && one[one.length - 1 - back] === two[two.length - 1 - back]) back += 1
  const [leftOne, leftTwo] = [one.length - from - back, two.length - from - back]
  if (leftOne <= 1 && leftTwo <= 1) return true
  return leftOne === 2 && leftTwo === 2 && one[from] === two[from + 1] && one[from + 1] === two[from]
}

/** The word as regions that do not tell some sounds apart would all say it. */
export function soundOf(word: string): string {
  let sound = word
  for (const [written, said] of ONSETS) {
    if (!sound.startsWith(written)) continue
    sound = said + sound.slice(written.length)
    break
  }
  for (const [written, said] of CODAS) {
    if (!sound.endsWith(written) || sound.length <= written.length) continue
    sound = sound.slice(0, -written.length) + said
    break
  }
  return sound.replace('y', 'i')
}

/** s/x, ch/tr, d/gi/r/v, l/n, ph/f, qu/k, ngh/ng. */
const ONSETS: readonly (readonly [string, string])[] = [
  ['ngh', 'G'],
  ['ng', 'G'],
  ['nh', 'H'],
  ['n', 'l'],
  ['tr', 'C'],
  ['ch', 'C'],
  ['th', 'T'],
  ['gi', 'D'],
  ['gh', 'g'],
  ['dz', 'D'],
  ['d', 'D'],
  ['r', 'D'],
  ['v', 'D'],
  ['z', 'D'],
  ['j', 'D'],
  ['ph', 'f'],
  ['x', 's'],
  ['qu', 'w'],
  ['q', 'k'],
  ['kh', 'K'],
  ['k', 'c'],
]

/** Final c/t, n/ng, ch/t, nh/n. */
const CODAS: readonly (readonly [string, string])[] = [
  ['ng', 'n'],
  ['nh', 'n'],
  ['ch', 't'],
  ['c', 't'],
  ['k', 't'],
  ['g', 'n'],
]
