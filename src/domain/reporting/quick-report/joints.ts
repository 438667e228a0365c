import type { Word } from '../../../lib/vi/words.ts'

const WEIGHTS: Readonly<Record<string, number>> = {
  ':': 0,
  '=': 0,
  '>': 0,
  '"': 0,
  '*': 0,
  _: 0,
  "'": 0,
  '(': 3,
  ')': 3,
  '[': 3,
  ']': 3,
  '-': 4,
  ',': 5,
  '&': 5,
  '+': 5,
  '/': 6,
  '•': 6,
  '?': 7,
  '!': 7,
  ';': 8,
  '|': 3,
  '\n': 7,
}

/** How much a mark keeps apart what stands around it: 0 not at all, 8 a sentence. */
export function weightOf(words: readonly Word[], at: number): number {
  const mark = words[at]
  if (mark?.fold !== '.' && mark?.fold !== '…') return WEIGHTS[mark?.fold.charAt(0) ?? ''] ?? 4
  const run = words[at - 1]?.fold === '.' || words[at + 1]?.fold === '.' || mark.fold === '…'
  return run ? 0 : words[at + 1]?.spaced === false && words[at + 1]?.kind === 'digits' ? 1 : 8
}
