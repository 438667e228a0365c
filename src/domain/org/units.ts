import { join, type Sql, sql } from '../../db/sql.ts'
import type { Ctx } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { mayOverseeUnit } from './permission.ts'
import { inForce, type Level } from './unit.ts'
import { normaliseUnitCode } from './unit-code.ts'

/** A unit with the name and the parent that it has on a day. */
export interface UnitOnDay {
  readonly id: number
  readonly code: string
  readonly name: string
  readonly level: Level
  readonly parentId: number | null
  readonly organisationId: number
}

export interface TreeUnit extends UnitOnDay {
  /** Steps below the nearest of the roots that were asked for. */
  readonly depth: number
}

/** No tree is deeper; a guard against rows that name each other as parents. */
const DEEPEST = 16

/** The units at and under `rootIds` that are open on `day`, by the parents of that day; the top first, then by name. */
export async function subtree(ctx: Ctx, rootIds: readonly number[], day: string): Promise<TreeUnit[]> {
  if (rootIds.length === 0) return []
  const rows = await ctx.db.$queryRaw<UnitRow[]>`
    WITH RECURSIVE tree("id", "depth") AS (
      SELECT u."id", 0 FROM "Unit" u WHERE u."id" IN (${join([...rootIds])})
      UNION
      SELECT c."unitId", tree."depth" + 1 FROM tree JOIN "UnitVersion" c ON c."parentId" = tree."id"
      WHERE ${on(day, sql`c`)} AND tree."depth" < ${DEEPEST}
    )
    SELECT u."id", u."code", v."name", u."level", v."parentId", u."organisationId", MIN(tree."depth") AS "depth"
    FROM tree JOIN "Unit" u ON u."id" = tree."id" JOIN "UnitVersion" v ON v."unitId" = u."id"
    WHERE ${on(day, sql`v`)} AND u."openedOn" <= ${day} AND (u."closedOn" IS NULL OR ${day} < u."closedOn")
    GROUP BY u."id", u."code", v."name", u."level", v."parentId", u."organisationId"`
  return rows.map(toTreeUnit).sort((a, b) => a.depth - b.depth || byName(a, b))
}

/** What stands above a unit on `day`, the nearest first, closed units included. */
export async function ancestors(ctx: Ctx, unitId: number, day: string): Promise<UnitOnDay[]> {
  const rows = await ctx.db.$queryRaw<UnitRow[]>`
    WITH RECURSIVE above("id", "depth") AS (
      SELECT c."parentId", 1 FROM "UnitVersion" c
      WHERE c."unitId" = ${unitId} AND c."parentId" IS NOT NULL AND ${on(day, sql`c`)}
      UNION
      SELECT c."parentId", above."depth" + 1 FROM above JOIN "UnitVersion" c ON c."unitId" = above."id"
      WHERE c."parentId" IS NOT NULL AND ${on(day, sql`c`)} AND above."depth" < ${DEEPEST}
    )
    SELECT u."id", u."code", v."name", u."level", v."parentId", u."organisationId", above."depth"
    FROM above JOIN "Unit" u ON u."id" = above."id" JOIN "UnitVersion" v ON v."unitId" = u."id"
    WHERE ${on(day, sql`v`)}`
  return rows
    .map(toTreeUnit)
    .sort((a, b) => a.depth - b.depth)
    .map(({ depth: _, ...unit }) => unit)
}

/** The open units right under a unit on `day`, by name. */
export async function childrenOf(ctx: Ctx, unitId: number, day: string): Promise<UnitOnDay[]> {
  const rows = await ctx.db.$queryRaw<UnitRow[]>`
    SELECT u."id", u."code", v."name", u."level", v."parentId", u."organisationId", 1 AS "depth"
    FROM "UnitVersion" v JOIN "Unit" u ON u."id" = v."unitId"
    WHERE v."parentId" = ${unitId} AND ${on(day, sql`v`)}
      AND u."openedOn" <= ${day} AND (u."closedOn" IS NULL OR ${day} < u."closedOn")`
  return rows
    .map(toTreeUnit)
    .sort(byName)
    .map(({ depth: _, ...unit }) => unit)
}

/** A unit, open or closed, with its name on `day` (before its first day: its first name; after its last: its last). */
export async function unitById(ctx: Ctx, id: number, day: string = ctx.today): Promise<UnitOnDay | null> {
  return findUnit(ctx, { id }, day)
}

/** Like `unitById`, by the code that people write, in any case. */
export async function unitByCode(ctx: Ctx, code: string, day: string = ctx.today): Promise<UnitOnDay | null> {
  return findUnit(ctx, { code: normaliseUnitCode(code) }, day)
}

/**
 * The unit with what stands above it, for somebody who may steer it: staff of a unit above, or the command line.
 * Throws Refusal 'not-found' and, audited, 'not-allowed'.
 */
export async function unitToSteer(
  ctx: Ctx,
  unitId: number,
): Promise<{ readonly unit: UnitOnDay; readonly above: readonly UnitOnDay[] }> {
  const [unit, above] = [await unitById(ctx, unitId), await ancestors(ctx, unitId, ctx.today)]
  if (!unit) throw new Refusal('not-found')
  if (!isOperator(ctx)) {
    const ids = above.map(({ id }) => id)
    if (!ctx.actor || !mayOverseeUnit(ctx.actor, unitId, ids))
      throw new Refusal('not-allowed', {}, { audited: true })
  }
  return { unit, above }
}

/** The names that units have had, today's among them. */
export async function formerNames(
  ctx: Ctx,
  unitIds: readonly number[],
): Promise<readonly { readonly unitId: number; readonly name: string }[]> {
  return ctx.db.unitVersion.findMany({
    where: { unitId: { in: [...unitIds] }, fromDay: { lte: ctx.today } },
    orderBy: { fromDay: 'desc' },
    select: { unitId: true, name: true },
  })
}

/** Whoever runs the program: neither a person nor an address is speaking. */
export function isOperator(ctx: Ctx): boolean {
  return ctx.actor === null && ctx.addressId === null
}

async function findUnit(
  ctx: Ctx,
  where: { readonly id: number } | { readonly code: string },
  day: string,
): Promise<UnitOnDay | null> {
  const unit = await ctx.db.unit.findUnique({ where, include: { versions: { orderBy: { fromDay: 'asc' } } } })
  if (!unit) return null
  const { versions } = unit
  const version =
    versions.find((one) => inForce(one, day)) ?? versions.findLast((one) => one.fromDay <= day) ?? versions[0]
  if (!version) return null
  const { id, code, level, organisationId } = unit
  return { id, code, name: version.name, level: level as Level, parentId: version.parentId, organisationId }
}

interface UnitRow {
  readonly id: number
  readonly code: string
  readonly name: string
  readonly level: string
  readonly parentId: number | null
  readonly organisationId: number
  readonly depth: number | bigint
}

/** The version `alias` holds on `day`. */
function on(day: string, alias: Sql): Sql {
  return sql`${alias}."fromDay" <= ${day} AND (${alias}."untilDay" IS NULL OR ${day} < ${alias}."untilDay")`
}

function toTreeUnit(row: UnitRow): TreeUnit {
  return { ...row, level: row.level as Level, depth: Number(row.depth) }
}

/** "Thôn 2" stands before "Thôn 10". */
const byWords = new Intl.Collator('vi', { numeric: true })

function byName(a: UnitOnDay, b: UnitOnDay): number {
  return byWords.compare(a.name, b.name) || a.id - b.id
}
