import type { Token } from './rewrite.ts'
import { WEIGHTS } from './weights.ts'

/** A message of no more tokens is one question. */
const SHORT = 12

/** A clause of fewer weighty words leans on the one before ("cái đó có thật không"). */
const FEW = 2

/**
 * By token, how much its clause counts: the point of a long message is in the clause that asks, and what leads to it stands
 * just before. A short message counts as a whole.
 */
export function clauseWeights(
  tokens: readonly Token[],
  asks: (from: number, to: number) => boolean,
  weighty: (at: number) => boolean,
): number[] {
  if (tokens.length <= SHORT) return tokens.map(() => 1)
  const clauses = clausesOf(tokens).map(({ from, to, stop }) => ({
    from,
    to,
    asks: stop === '?' || asks(from, to),
    words: countIn(from, to, weighty),
    weight: WEIGHTS.clauseElsewhere as number,
  }))
  if (!clauses.some((clause) => clause.asks)) return tokens.map(() => 1)
  for (const [index, clause] of clauses.entries()) {
    if (!clause.asks) continue
    clause.weight = 1
    const before = clauses[index - 1]
    if (before !== undefined)
      before.weight = Math.max(before.weight, clause.words < FEW ? 1 : WEIGHTS.clauseBefore)
  }
  return clauses.flatMap(({ from, to, weight }) => new Array<number>(to - from).fill(weight))
}

function clausesOf(tokens: readonly Token[]) {
  const clauses: { from: number; to: number; stop: Token['stop'] }[] = []
  let from = 0
  for (const [at, { stop }] of tokens.entries()) {
    if (stop === '' && at < tokens.length - 1) continue
    clauses.push({ from, to: at + 1, stop })
    from = at + 1
  }
  return clauses
}

function countIn(from: number, to: number, holds: (at: number) => boolean): number {
  let count = 0
  for (let at = from; at < to; at += 1) if (holds(at)) count += 1
  return count
}
