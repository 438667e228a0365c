const DOUBLED: readonly (readonly [RegExp, string])[] = [
  [/dd/, 'đ'],
  [/aa/, 'â'],
  [/ee/, 'ê'],
  [/oo/, 'ô'],
  [/aw/, 'ă'],
  [/ow/, 'ơ'],
  [/uw/, 'ư'],
]
const TONES: Readonly<Record<string, string>> = {
  f: '\u0300',
  s: '\u0301',
  x: '\u0303',
  r: '\u0309',
  j: '\u0323',
}

/** A syllable typed with Telex keys that no keyboard turned into marks: "hoij" is "họi", "vieen" is "viên"; else null. */
export function fromTelex(word: string): string | null {
  if (word.length < 3 || word.length > 9) return null
  const tone = TONES[word.charAt(word.length - 1)]
  let letters = tone === undefined ? word : word.slice(0, -1)
  for (const [pair, letter] of DOUBLED) letters = letters.replace(pair, letter)
  if (tone === undefined && letters === word) return null
  const vowel = letters.search(/[aăâeêioôơuưy](?=[^aăâeêioôơuưy]*$)/)
  if (vowel < 0) return null
  return (letters.slice(0, vowel + 1) + (tone ?? '') + letters.slice(vowel + 1)).normalize('NFC')
}

/** True when one letter is wrong, missing, too much, or two neighbours are swapped. */
export function isOneSlip(typed: string, wanted: string): boolean {
  if (typed === wanted || Math.abs(typed.length - wanted.length) > 1) return false
  let start = 0
  while (start < typed.length && typed.charAt(start) === wanted.charAt(start)) start += 1
  const rest = typed.slice(start)
  const other = wanted.slice(start)
  if (rest.slice(1) === other.slice(1) && typed.length === wanted.length) return true
  if (rest.slice(1) === other || rest === other.slice(1)) return true
  return (
    rest.charAt(0) === other.charAt(1) &&
    rest.charAt(1) === other.charAt(0) &&
    rest.slice(2) === other.slice(2)
  )
}
