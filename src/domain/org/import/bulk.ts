import type { Tx } from '../../../db/client.ts'
import { join, raw, sql } from '../../../db/sql.ts'

/** Rows in one statement; both databases bind more values than that makes. */
const CHUNK = 500

/** Rows in the portions that one statement takes. */
export function inChunks<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / CHUNK) }, (_, at) =>
    rows.slice(at * CHUNK, (at + 1) * CHUNK),
  )
}

type Type = 'TEXT' | 'INTEGER' | 'BOOLEAN'
type Value = string | number | boolean | null

/** Sets columns of many rows of a table, each to its own values, found by id. */
export async function updateEach<T, Column extends string>(
  db: Tx,
  table: string,
  columns: Readonly<Record<Column, Type>>,
  items: readonly T[],
  toRow: (item: T) => Readonly<Record<NoInfer<Column>, Value>> & { readonly id: number },
): Promise<void> {
  const names = Object.keys(columns) as Column[]
  const list = raw(names.map((name) => `"${name}"`).join(', '))
  const assignments = raw(names.map((name) => `"${name}" = given."${name}"`).join(', '))
  for (const chunk of inChunks(items)) {
    const values = chunk.map(toRow).map((row) => {
      const cells = names.map((name) => sql`CAST(${row[name]} AS ${raw(columns[name])})`)
      return sql`(CAST(${row.id} AS INTEGER), ${join(cells)})`
    })
    await db.$executeRaw`
      WITH given("id", ${list}) AS (VALUES ${join(values)})
      UPDATE ${raw(`"${table}"`)} SET ${assignments} FROM given WHERE ${raw(`"${table}"`)}."id" = given."id"`
  }
}

/** Writes figures that hold from a day on, over those that are there for the same day. */
export async function upsertPopulations(
  db: Tx,
  rows: readonly {
    readonly unitId: number
    readonly fromDay: string
    readonly population: number | null
    readonly households: number | null
  }[],
): Promise<void> {
  const values = rows.map(
    ({ unitId, fromDay, population, households }) =>
      sql`(${unitId}, ${fromDay}, CAST(${population} AS INTEGER), CAST(${households} AS INTEGER))`,
  )
  await db.$executeRaw`
    INSERT INTO "UnitPopulation" ("unitId", "fromDay", "population", "households") VALUES ${join(values)}
    ON CONFLICT ("unitId", "fromDay")
    DO UPDATE SET "population" = excluded."population", "households" = excluded."households"`
}
