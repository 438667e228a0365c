import { numberWord } from '../../../lib/vi/numerals.ts'
import { says } from '../../../lib/vi/phrases.ts'
import type { Word } from '../../../lib/vi/words.ts'

/**
 * The tokens that number a list: "1. … 2. …", "1) … 2) …", "1/ … 2/ …" counted up from one with the same mark,
 * or a single such number where a line begins. Each covers its mark too.
 */
export function listNumbers(words: readonly Word[]): ReadonlySet<number> {
  const found = new Set<number>()
  const runs = new Map<string, number[]>()
  let lastFigure = -1
  for (const [at, word] of words.entries()) {
    const mark = words[at + 1]
    if (!isNumbering(words, at) || mark === undefined) {
      if (word.kind === 'digits' || numberWord(word, true) !== null) lastFigure = at
      continue
    }
    if (opensLine(words, at)) found.add(at)
    const run = runs.get(mark.fold)
    if (Number(word.fold) === 1 && mayBegin(words, at)) runs.set(mark.fold, [at])
    else if (run !== undefined && Number(word.fold) === run.length + 1 && lastFigure > (run.at(-1) ?? 0)) {
      run.push(at)
      if (run.length === 2) found.add(run[0] ?? at)
      found.add(at)
    }
  }
  return found
}

function isNumbering(words: readonly Word[], at: number): boolean {
  const [number, mark, next] = words.slice(at, at + 3)
  if (number?.kind !== 'digits' || number.fold.length > 2 || mark?.kind !== 'mark' || mark.spaced)
    return false
  if (words[at - 1]?.fold === '(' || !number.spaced || next?.kind !== 'word') return false
  return mark.fold === ')' || (/^[-./]$/.test(mark.fold) && (next.spaced || mark.fold !== '.'))
}

/** In "hội viên 1. gđht 2." the 1 is a figure: a list begins where no name stands before. */
function mayBegin(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]
  return (
    (before?.kind !== 'word' && before?.fold !== '=') ||
    says(before, 'bc', 'cáo', 'sau', 'liệu', 'gồm', 'nhé', 'ạ', 'nè', 'này')
  )
}

function opensLine(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]
  return before === undefined || before.kind === 'line' || /^[;•*+]$/.test(before.fold)
}
