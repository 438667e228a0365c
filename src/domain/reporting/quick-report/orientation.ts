import type { Arrangement, GapItem } from './arrangement.ts'
import { isClassifier } from './features.ts'

/** A comma and more: what stands behind it is another item. */
export const PARTS = 3

/**
 * For each slot on which side its name stands as the run of slots around it shows, with nothing that parts them: -1 before
 * it where the run begins with a name and ends with a figure ("hv 45 xyz 7 gđht 12"), 1 after it where it is the other way
 * round, 0 where both or neither hold.
 */
export function orientations({ slots, gaps }: Arrangement): number[] {
  const sides = slots.map(() => 0)
  let from = 0
  for (let at = 1; at <= slots.length; at += 1) {
    const gap = gaps[at] ?? []
    if (at < slots.length && !gap.some(isParting)) continue
    const opens = isNamedIn(behindParting(gaps[from] ?? []))
    const closes = isNamedIn(beforeParting(gap))
    if (at - from > 1 && opens !== closes) sides.fill(opens ? -1 : 1, from, at)
    from = at
  }
  return sides
}

function behindParting(gap: readonly GapItem[]): readonly GapItem[] {
  return gap.slice(gap.findLastIndex(isParting) + 1)
}

function beforeParting(gap: readonly GapItem[]): readonly GapItem[] {
  const end = gap.findIndex(isParting)
  return end < 0 ? gap : gap.slice(0, end)
}

function isParting(item: GapItem): boolean {
  return item.kind === 'joint' && item.weight >= PARTS
}

function isNamedIn(items: readonly GapItem[]): boolean {
  return items.some(
    (item) => item.kind === 'strange' || (item.kind === 'name' && !item.features.every(isClassifier)),
  )
}
