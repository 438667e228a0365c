import { randomUUID } from 'node:crypto'
import { recordAudit } from '../audit/audit-events.ts'
import type { Ctx } from '../context.ts'
import { topSeats } from '../org/top-seats.ts'
import { isOperator } from '../org/units.ts'
import { Refusal } from '../refusal.ts'
import { type FaqEntry, LONGEST_ANSWER } from './faq-entry.ts'
import { fromEntry, toEntry } from './faq-row.ts'

export type EntryAction = 'imported' | 'added' | 'edited' | 'retired' | 'restored' | 'reviewed' | 'undone'

/** Where an entry was last written: the collection of this version, a file of the installation's own, staff in the chat. */
export type EntryOrigin = 'built-in' | 'file' | 'staff'

/** One change of an entry. */
export interface EntryChange {
  readonly entry: FaqEntry
  readonly action: EntryAction
}

/** A change that was made, for the history. */
export interface Revision {
  readonly number: number
  readonly action: EntryAction
  readonly before: FaqEntry | null
  readonly after: FaqEntry
  readonly byId: number | null
  readonly at: Date
}

/** Throws Refusal 'not-allowed', audited, unless the speaker looks after a whole organisation or is the command line. */
export async function checkMayCurate(ctx: Ctx): Promise<void> {
  if (isOperator(ctx) || (await topSeats(ctx)).length > 0) return
  throw new Refusal('not-allowed', {}, { audited: true })
}

/** An entry in whatever state. Throws Refusal 'not-found'. */
export async function entryById(ctx: Ctx, id: string): Promise<FaqEntry> {
  const row = await ctx.db.faqEntry.findUnique({ where: { id } })
  if (!row) throw new Refusal('not-found')
  return toEntry(row)
}

/** Every entry, in the order of their ids. */
export async function allEntries(ctx: Ctx): Promise<FaqEntry[]> {
  return (await ctx.db.faqEntry.findMany({ orderBy: { id: 'asc' } })).map(toEntry)
}

/**
 * Writes entries (each once) with one revision each, one writer at a time: the numbers of the revisions follow the order of commits.
 * Whether it may be done is the caller's to know.
 */
export async function changeEntries(
  ctx: Ctx,
  changes: readonly EntryChange[],
  origin: EntryOrigin,
): Promise<void> {
  if (changes.length === 0) return
  const last = await takeNumbers(ctx, changes.length)
  const ids = changes.map(({ entry }) => entry.id)
  const stored = await ctx.db.faqEntry.findMany({ where: { id: { in: ids } } })
  const before = new Map(stored.map((row) => [row.id, toEntry(row)]))
  const numbered = changes.map((change, at) => ({ ...change, number: last - changes.length + 1 + at }))
  const rowOf = ({ entry, number }: { entry: FaqEntry; number: number }) => ({
    ...fromEntry(entry),
    origin,
    revision: number,
  })
  for (const some of inLots(numbered.filter(({ entry }) => !before.has(entry.id))))
    await ctx.db.faqEntry.createMany({ data: some.map(rowOf) })
  for (const change of numbered.filter(({ entry }) => before.has(entry.id)))
    await ctx.db.faqEntry.update({ where: { id: change.entry.id }, data: rowOf(change) })
  for (const some of inLots(numbered))
    await ctx.db.faqRevision.createMany({
      data: some.map(({ entry, action, number }) => {
        const old = before.get(entry.id)
        return {
          number,
          token: randomUUID(),
          entryId: entry.id,
          action,
          before: old ? JSON.stringify(old) : null,
          after: JSON.stringify(entry),
          byId: ctx.actor?.personId ?? null,
          at: ctx.now,
        }
      }),
    })
}

/** The last of `count` new numbers for revisions; whoever else changes something waits until this transaction ends. */
export async function takeNumbers(ctx: Ctx, count: number): Promise<number> {
  await ctx.db.faqState.upsert({ where: { id: 1 }, create: { id: 1, revision: 0 }, update: {} })
  const { revision } = await ctx.db.faqState.update({
    where: { id: 1 },
    data: { revision: { increment: count } },
  })
  return revision
}

/** Rows written at once. */
const LOT = 200

function inLots<T>(rows: readonly T[]): T[][] {
  const lots: T[][] = []
  for (let at = 0; at < rows.length; at += LOT) lots.push(rows.slice(at, at + LOT))
  return lots
}

/** What became of a change by staff: written, or waiting for a second person. */
export type Saved = 'saved' | 'proposed'

/**
 * Writes one change by staff, with its audit entry; where two people are asked for, it waits for the second. Throws as
 * `checkMayCurate`, and Refusal 'answer-too-long'.
 */
export async function saveEntry(ctx: Ctx, entry: FaqEntry, action: EntryAction): Promise<Saved> {
  await checkMayCurate(ctx)
  if (entry.answer.length > LONGEST_ANSWER) throw new Refusal('answer-too-long', { most: LONGEST_ANSWER })
  const state = await ctx.db.faqState.findUnique({ where: { id: 1 } })
  const subject = `faq:${entry.id}`
  if (state?.approval && ctx.actor && action !== 'reviewed') {
    const after = JSON.stringify(entry)
    await ctx.db.faqProposal.create({
      data: { entryId: entry.id, action, after, byId: ctx.actor.personId, at: ctx.now },
    })
    await recordAudit(ctx, { action: 'faq-proposed', subject })
    return 'proposed'
  }
  await changeEntries(ctx, [{ entry, action }], 'staff')
  await recordAudit(ctx, { action: `faq-${action}`, subject })
  return 'saved'
}

/** What was done to an entry, the latest first. */
export async function revisionsOf(ctx: Ctx, entryId: string, most: number): Promise<Revision[]> {
  const rows = await ctx.db.faqRevision.findMany({
    where: { entryId },
    orderBy: { number: 'desc' },
    take: most,
  })
  return rows.map((row) => ({
    number: row.number,
    action: row.action as EntryAction,
    before: row.before === null ? null : (JSON.parse(row.before) as FaqEntry),
    after: JSON.parse(row.after) as FaqEntry,
    byId: row.byId,
    at: row.at,
  }))
}

/**
 * Takes the last change by staff back; an entry that was added by it is retired. Throws Refusal 'nothing-to-undo' where the
 * entry stands as it was imported, and as `saveEntry`.
 */
export async function undoLast(ctx: Ctx, entryId: string): Promise<Saved> {
  const [last] = await revisionsOf(ctx, entryId, 1)
  if (!last || last.action === 'imported') throw new Refusal('nothing-to-undo')
  const entry: FaqEntry = last.before ?? { ...last.after, status: 'retired' }
  return saveEntry(ctx, entry, 'undone')
}
