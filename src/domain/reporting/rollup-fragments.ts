import { type Sql, sql } from '../../db/sql.ts'

/** What is added up: the units at and under one unit, by the tree of a day, over the periods of one key. */
export interface Scope {
  readonly unitId: number
  readonly day: string
  readonly organisationKind: string
  readonly periodKey: string
  readonly startsOn: string
  readonly endsOn: string
}

/** No tree is deeper; a guard against rows that name each other as parents. */
export const DEEPEST = 16

/** How many rows meet a condition. */
export function count(condition: Sql): Sql {
  return sql`SUM(CASE WHEN ${condition} THEN 1 ELSE 0 END)`
}

/** The units at and under one unit by the parents of a day, closed ones included. */
export function tree({ unitId, day }: Pick<Scope, 'unitId' | 'day'>): Sql {
  return sql`WITH RECURSIVE tree("unitId", "topId", "depth") AS (
      SELECT CAST(${unitId} AS INTEGER), CAST(${unitId} AS INTEGER), 0
      UNION
      SELECT v."unitId", CASE WHEN t."depth" = 0 THEN v."unitId" ELSE t."topId" END, t."depth" + 1
      FROM tree t JOIN "UnitVersion" v ON v."parentId" = t."unitId" AND ${on(day, sql`v`)}
      WHERE t."depth" < ${DEEPEST}
    )`
}

/** The UnitVersion `alias` holds on a day. */
export function on(day: string, alias: Sql): Sql {
  return sql`${alias}."fromDay" <= ${day} AND (${alias}."untilDay" IS NULL OR ${day} < ${alias}."untilDay")`
}

/** The unit `u` was open on some day of the period. */
export function openIn({ startsOn, endsOn }: Scope): Sql {
  return sql`u."openedOn" <= ${endsOn} AND (u."closedOn" IS NULL OR ${startsOn} < u."closedOn")`
}

/** The unit `u` is open on a day. */
export function openOn(day: string): Sql {
  return sql`u."openedOn" <= ${day} AND (u."closedOn" IS NULL OR ${day} < u."closedOn")`
}
