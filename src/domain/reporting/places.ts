import { join, type Sql, sql } from '../../db/sql.ts'
import type { Ctx } from '../context.ts'
import { count, DEEPEST, on, openOn } from './rollup-fragments.ts'

/** Inhabitants and households of some units. */
export interface Place {
  readonly unitId: number
  readonly population: bigint | null
  readonly households: bigint | null
}

/**
 * What ratios are divided by: a unit's own figure in force on `day`, else the sum of its children's by the same rule;
 * null when a part of the sum is missing.
 */
export async function readPlaces(
  ctx: Ctx,
  unitIds: readonly number[],
  day: string,
): Promise<Map<number, Place>> {
  const [population, households] = [
    await readPlace(ctx, unitIds, day, sql`"population"`),
    await readPlace(ctx, unitIds, day, sql`"households"`),
  ]
  return new Map(
    unitIds.map((unitId) => [
      unitId,
      { unitId, population: population.get(unitId) ?? null, households: households.get(unitId) ?? null },
    ]),
  )
}

async function readPlace(
  ctx: Ctx,
  unitIds: readonly number[],
  day: string,
  column: Sql,
): Promise<Map<number, bigint>> {
  if (unitIds.length === 0) return new Map()
  const own = sql`(SELECT c.${column} FROM "UnitPopulation" c WHERE c."unitId" = u."id"
    AND c."fromDay" <= ${day} AND c.${column} IS NOT NULL ORDER BY c."fromDay" DESC LIMIT 1)`
  const rows = await ctx.db.$queryRaw<
    { topId: number | bigint; total: string | null; missing: number | bigint }[]
  >`
    WITH RECURSIVE place("topId", "unitId", "depth", "size") AS (
      SELECT u."id", u."id", 0, ${own} FROM "Unit" u WHERE u."id" IN (${join([...unitIds])})
      UNION ALL
      SELECT w."topId", u."id", w."depth" + 1, ${own}
      FROM place w JOIN "UnitVersion" v ON v."parentId" = w."unitId" AND ${on(day, sql`v`)}
        JOIN "Unit" u ON u."id" = v."unitId" AND ${openOn(day)}
      WHERE w."size" IS NULL AND w."depth" < ${DEEPEST}
    )
    SELECT w."topId", CAST(SUM(w."size") AS TEXT) AS "total",
      ${count(sql`w."size" IS NULL AND NOT EXISTS (SELECT 1 FROM "UnitVersion" v
        JOIN "Unit" u ON u."id" = v."unitId" AND ${openOn(day)}
        WHERE v."parentId" = w."unitId" AND ${on(day, sql`v`)})`)} AS "missing"
    FROM place w GROUP BY w."topId"`
  return new Map(
    rows.flatMap(({ topId, total, missing }) =>
      total === null || Number(missing) > 0 ? [] : [[Number(topId), BigInt(total)] as const],
    ),
  )
}
