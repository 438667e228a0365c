import type { Marks } from './marks.ts'
import type { Syllable } from './syllable.ts'

/** "2025" and the like. */
export function isYear(fold: string): boolean {
  return /^(19|20)\d\d$/.test(fold)
}

/** Places of numbers that are neither a document's nor its year ("44 năm 2014", "126/2024"). */
export function plainNumbers(syllables: readonly Syllable[], { documentNumbers }: Marks): number[] {
  return [...syllables.keys()].filter(
    (at) =>
      syllables[at]?.isNumber === true &&
      !documentNumbers.includes(at) &&
      !documentNumbers.includes(at - 1) &&
      !documentNumbers.includes(at - 2),
  )
}
