import type { Item } from './item.ts'

/** At most so many figures are added up. */
const MOST_PARTS = 12

/**
 * "các tổ lần lượt 21, 18, 25, cộng lại 64": figures that come to the whole behind them are parts of it, and the whole is of
 * what the first of them is of.
 */
export function withWholes(items: readonly Item[]): Item[] {
  const found = [...items]
  for (const [index, whole] of items.entries()) {
    const first = firstPartOf(found, index)
    const rule = found[first]?.rule
    if (rule === undefined || rule === null) continue
    for (let at = first; at < index; at += 1) {
      const part = found[at]
      if (part !== undefined) found[at] = { ...part, rule, slot: { ...part.slot, part: true } }
    }
    found[index] = { ...whole, rule, features: [...whole.features, ...rule.needs] }
  }
  return found
}

/** Where the parts of the whole at an index begin; the index itself when there are none. */
function firstPartOf(items: readonly Item[], index: number): number {
  const whole = items[index]
  const sum = whole === undefined ? null : amountOf(whole)
  if (whole === undefined || sum === null || !whole.features.includes('TOTAL')) return index
  let rest = sum.value
  for (let at = index - 1; at >= Math.max(0, index - MOST_PARTS); at -= 1) {
    const part = items[at]
    const amount = part === undefined ? null : amountOf(part)
    if (part === undefined || amount === null || amount.money !== sum.money) return index
    rest -= amount.value
    if (part.rule !== null) {
      const same = whole.rule === null || whole.rule === part.rule
      return rest === 0 && same && index - at > 1 ? at : index
    }
  }
  return index
}

function amountOf({ slot }: Item): { value: number; money: boolean } | null {
  if (typeof slot.value === 'string' || slot.fix || slot.delta || slot.among || slot.receives) return null
  const { reading } = slot.value
  if (reading.kind !== 'number' || reading.mark === 'percent') return null
  return { value: reading.value, money: reading.mark !== 'none' }
}
