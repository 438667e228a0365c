import { fold } from './fold.ts'

/** How alike a word is to the likest of some labels or to their initials, 0 to 1: the share of letter pairs in common. */
export function likeness(word: string, labels: readonly string[]): number {
  const pairs = pairsOf(word)
  return Math.max(
    0,
    ...labels.flatMap((label) => [
      share(pairs, pairsOf(label)),
      share(pairs, pairsOf(fold(label).replaceAll(/(\S)\S* ?/g, '$1'))),
    ]),
  )
}

/** The pairs of neighbouring letters, with the edges: "hv" is "^h", "hv", "v$". */
function pairsOf(text: string): ReadonlySet<string> {
  const letters = `^${fold(text).replaceAll(' ', '')}$`
  return new Set([...letters].slice(1).map((letter, at) => `${letters[at]}${letter}`))
}

function share(one: ReadonlySet<string>, two: ReadonlySet<string>): number {
  const common = [...one].filter((pair) => two.has(pair)).length
  return (2 * common) / (one.size + two.size)
}
