import type { Arg, Enclosed } from '../../lib/message.ts'
import { recordAudit } from '../audit/audit-events.ts'
import type { Ctx } from '../context.ts'
import type { Actor } from '../org/actor.ts'
import { loadActors } from '../org/assignments.ts'
import { titleOf } from '../org/seat.ts'
import { ancestors, unitById } from '../org/units.ts'
import { ownAnnouncement } from './announcements.ts'
import { type RecipientRow, receiptsOf, standingOf } from './recipient.ts'
import { recipientsOf } from './recipients.ts'

// Plain data for the documents about an announcement. Each verb refuses as `ownAnnouncement` does.

/** The documents about an announcement, by the names under which they are made. */
export const EXPORTS = ['delivery-list', 'missing-list', 'call-list', 'announcement-picture'] as const
export type Export = (typeof EXPORTS)[number]

/** A document about an announcement, for the answer to who asks for it; it is made when it is sent. */
export async function requestExport(ctx: Ctx, id: number, wanted: Export): Promise<Enclosed> {
  const { unitId } = await ownAnnouncement(ctx, id)
  await recordAudit(ctx, { action: `exported:${wanted}`, subject: `announcement:${id}`, unitId })
  const made = { make: wanted, arg: String(id) }
  return wanted === 'announcement-picture' ? { photo: made } : { file: made }
}

interface SeatedFacts {
  readonly name: string
  readonly title: Arg
  readonly unit: string
  readonly commune: string
  readonly phone: string
}

/** Whom an announcement was meant for and what became of it; `missing`: only those who got it and have not said so. */
export async function deliveryFacts(ctx: Ctx, id: number, { missing = false } = {}) {
  const { title } = await ownAnnouncement(ctx, id)
  const rows = (await recipientsOf(ctx, id)).filter((row) => !missing || standingOf(row) === 'reached')
  const seated = await seatedFacts(ctx, rows)
  return {
    title,
    people: rows.map((row, at) => ({
      ...(seated[at] ?? NOBODY),
      channel: row.addressId === null ? null : row.addressId.slice(0, row.addressId.indexOf(':')),
      state: row.unreachable === null ? (row.state ?? 'cancelled') : 'unreachable',
      failure: row.unreachable,
      sentAt: row.state === 'sent' ? row.settledAt : null,
      acknowledgedAt: row.acknowledgedAt,
    })),
  }
}

/** Who has to be called because no message reaches them, commune by commune. */
export async function callFacts(ctx: Ctx, id: number) {
  const { title } = await ownAnnouncement(ctx, id)
  const rows = (await recipientsOf(ctx, id)).filter((row) => standingOf(row) === 'unreachable')
  const seated = await seatedFacts(ctx, rows)
  return {
    title,
    people: rows.map((row, at) => ({ ...(seated[at] ?? NOBODY), failure: row.unreachable ?? 'failed' })),
  }
}

/** An announcement in figures, by commune. */
export async function announcementFigures(ctx: Ctx, id: number) {
  const own = await ownAnnouncement(ctx, id)
  const rows = await recipientsOf(ctx, id)
  const { reached, acknowledged, unreachable } = receiptsOf(rows)
  const top = (await ancestors(ctx, own.unitId, ctx.today)).at(-1) ?? (await unitById(ctx, own.unitId))
  const communes = new Map<string, { part: number; whole: number }>()
  for (const row of rows) {
    const name = row.communeName ?? row.unitName
    const one = communes.get(name) ?? { part: 0, whole: 0 }
    const part = one.part + (standingOf(row) === 'acknowledged' ? 1 : 0)
    communes.set(name, { part, whole: one.whole + 1 })
  }
  return {
    organisation: top?.name ?? '',
    title: own.title,
    publishedAt: own.publishedAt,
    recipients: rows.length,
    delivered: reached,
    acknowledged,
    unreachable,
    communes: [...communes].map(([commune, share]) => ({ commune, ...share })),
  }
}

const NOBODY: SeatedFacts = { name: '', title: '', unit: '', commune: '', phone: '' }
const IDS_AT_ONCE = 5_000

async function seatedFacts(ctx: Ctx, rows: readonly RecipientRow[]): Promise<SeatedFacts[]> {
  const actors = new Map<number, Actor>()
  for (let at = 0; at < rows.length; at += IDS_AT_ONCE) {
    const ids = rows.slice(at, at + IDS_AT_ONCE).map(({ personId }) => personId)
    for (const [personId, actor] of await loadActors(ctx.db, ids, ctx.today)) actors.set(personId, actor)
  }
  return rows.map(({ personId, name, phone, unitName, communeName }) => {
    const seats = actors.get(personId)?.seats ?? []
    const seat = seats.find((one) => one.unitName === unitName) ?? seats[0]
    const commune = communeName ?? ''
    return { name, title: seat ? titleOf(seat) : '', unit: unitName, commune, phone: phone ?? '' }
  })
}
