import { join, type Sql, sql } from '../../db/sql.ts'
import type { Ctx } from '../context.ts'
import { type Entry, sameEntry } from './indicator.ts'

/** What is stored of an answer, as its row of Answer or Figure holds it. */
export interface EntryRow {
  readonly value: bigint | null
  readonly text: string | null
  readonly notApplicable: boolean
}

/** A stored answer. */
export function entryOf(row: EntryRow): Entry {
  if (row.notApplicable) return { kind: 'not-applicable' }
  return row.value === null
    ? { kind: 'text', text: row.text ?? '' }
    : { kind: 'value', value: Number(row.value) }
}

/** Writes answers in one statement, over those that are there. Rights and bounds are the caller's to check. */
export async function saveAnswers(
  ctx: Ctx,
  reportId: number,
  given: ReadonlyMap<string, { readonly entry: Entry; readonly words?: string }>,
): Promise<void> {
  if (given.size === 0) return
  const rows = [...given].map(
    ([code, { entry, words }]) =>
      sql`(${reportId}, ${code}, ${stored(entry)}, ${clean(words ?? null)}, ${ctx.actor?.personId ?? 0}, ${ctx.now})`,
  )
  await ctx.db.$executeRaw`INSERT INTO "Answer"
    ("reportId", "indicatorCode", "value", "text", "notApplicable", "words", "answeredById", "answeredAt")
    VALUES ${join(rows)}
    ON CONFLICT ("reportId", "indicatorCode") DO UPDATE SET "value" = excluded."value", "text" = excluded."text",
      "notApplicable" = excluded."notApplicable", "words" = excluded."words",
      "answeredById" = excluded."answeredById", "answeredAt" = excluded."answeredAt"`
}

/** What has been answered otherwise than `given` since an instant, by code. Rights are the caller's to check. */
export async function answeredOtherwise(
  ctx: Ctx,
  reportId: number,
  given: ReadonlyMap<string, { readonly entry: Entry }>,
  since: Date,
): Promise<ReadonlyMap<string, Entry>> {
  const rows = await ctx.db.answer.findMany({
    where: { reportId, indicatorCode: { in: [...given.keys()] }, answeredAt: { gt: since } },
  })
  const said = rows.map((row) => [row.indicatorCode, entryOf(row)] as const)
  return new Map(said.filter(([code, entry]) => !sameEntry(entry, given.get(code)?.entry)))
}

function stored(entry: Entry): Sql {
  const value = entry.kind === 'value' ? BigInt(entry.value) : null
  const text = entry.kind === 'text' ? clean(entry.text) : null
  return sql`${value}, ${text}, ${entry.kind === 'not-applicable'}`
}

/** PostgreSQL keeps no NUL in a text. */
function clean(text: string | null): string | null {
  return text?.replaceAll('\u0000', '') ?? null
}
