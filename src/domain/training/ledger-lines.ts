import { type Arg, type Text, text } from '../../lib/message.ts'
import type { Ctx } from '../context.ts'
import { positionText } from '../org/seat.ts'
import type { Level, Position } from '../org/unit.ts'
import { unitById } from '../org/units.ts'
import { type Grouping, type LedgerEntry, type LedgerSum, sumLedger } from './ledger.ts'

/** A sum of the ledger with the words for what it is about: a topic, a unit's name, a position. */
export interface NamedSum extends LedgerSum {
  readonly label: Arg
}

/** The ledger added up, with the words for each key. */
export async function namedSums(
  ctx: Ctx,
  entries: readonly LedgerEntry[],
  by: Grouping,
): Promise<readonly NamedSum[]> {
  const topics = new Map(entries.map(({ topicKey, topic }) => [topicKey, topic]))
  const named: NamedSum[] = []
  for (const sum of sumLedger(entries, by))
    named.push({ ...sum, label: await labelOf(ctx, sum.key, by, topics) })
  return named
}

/** The first of these sums, a line each; the rest are counted. */
export async function ledgerLines(
  ctx: Ctx,
  entries: readonly LedgerEntry[],
  by: Grouping,
  most: number,
): Promise<Text[]> {
  const sums = await namedSums(ctx, entries, by)
  const lines = sums
    .slice(0, most)
    .map(({ label, classes, people }) => text('ledger-line', { label, classes, people }))
  return sums.length > most ? [...lines, text('ledger-more', { count: sums.length - most })] : lines
}

async function labelOf(
  ctx: Ctx,
  key: string,
  by: Grouping,
  topics: ReadonlyMap<string, string>,
): Promise<Arg> {
  switch (by) {
    case 'topic':
      return topics.get(key) || text('ledger-no-topic')
    case 'unit':
      return (await unitById(ctx, Number(key)))?.name ?? ''
    case 'position': {
      const [position, level] = key.split(':')
      if (key === '') return text('ledger-no-position')
      return text('position-at-level', {
        position: positionText(position as Position, { level: level as Level }),
        level: text(`level-${level}`),
      })
    }
    default:
      return key
  }
}
