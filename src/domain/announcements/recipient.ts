/** Somebody an announcement was meant for, and what became of it. */
export interface RecipientRow {
  readonly personId: number
  readonly name: string
  readonly phone: string | null
  readonly unitName: string
  readonly communeId: number | null
  readonly communeName: string | null
  readonly addressId: string | null
  /** Why nothing reaches this person: not-joined, blocked, gone, failed. */
  readonly unreachable: string | null
  readonly acknowledgedAt: Date | null
  /** Of the delivery; null where there was none. */
  readonly state: string | null
  readonly settledAt: Date | null
}

/** How far a receipt is: got it and said so, got it, still on its way, cannot be reached, never sent. */
export type Standing = 'acknowledged' | 'reached' | 'waiting' | 'unreachable' | 'not-sent'

/** How somebody stands; whoever says whether they come has acknowledged too. */
export function standingOf(row: RecipientRow): Standing {
  if (row.acknowledgedAt !== null) return 'acknowledged'
  if (row.state === 'sent' || row.state === 'unknown') return 'reached'
  if (row.unreachable !== null || row.state === 'failed') return 'unreachable'
  return row.state === 'queued' || row.state === 'held' || row.state === 'sending' ? 'waiting' : 'not-sent'
}

export interface Receipts {
  /** Who got it, those who acknowledged it among them. */
  readonly reached: number
  readonly acknowledged: number
  readonly waiting: number
  readonly unreachable: number
  /** By commune, those with most people who have not acknowledged first. */
  readonly communes: readonly {
    readonly name: string | null
    readonly reached: number
    readonly acknowledged: number
  }[]
}

/** Counts who got an announcement and who said so. */
export function receiptsOf(rows: readonly RecipientRow[]): Receipts {
  const standings = rows.map((row) => ({ row, standing: standingOf(row) }))
  const count = (...wanted: Standing[]) =>
    standings.filter(({ standing }) => wanted.includes(standing)).length
  const communes = new Map<number | null, { name: string | null; reached: number; acknowledged: number }>()
  for (const { row, standing } of standings) {
    if (standing !== 'reached' && standing !== 'acknowledged') continue
    const one = communes.get(row.communeId) ?? { name: row.communeName, reached: 0, acknowledged: 0 }
    one.reached += 1
    if (standing === 'acknowledged') one.acknowledged += 1
    communes.set(row.communeId, one)
  }
  return {
    reached: count('reached', 'acknowledged'),
    acknowledged: count('acknowledged'),
    waiting: count('waiting'),
    unreachable: count('unreachable'),
    communes: [...communes.values()].sort(
      (a, b) => b.reached - b.acknowledged - (a.reached - a.acknowledged) || b.reached - a.reached,
    ),
  }
}
