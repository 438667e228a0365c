import { type Sql, sql } from '../../db/sql.ts'
import type { Ctx } from '../context.ts'
import { preferredFirst } from '../org/addresses.ts'
import { seatsOn } from '../org/assignments.ts'
import type { Level, Position } from '../org/unit.ts'
import { ancestors } from '../org/units.ts'
import { Refusal } from '../refusal.ts'
import type { Announcement } from './announcement.ts'
import { type AudienceFacts, type Candidate, type Picked, pickAudience, readSpec } from './audience.ts'

/** No tree is deeper; a guard against rows that name each other as parents. */
const DEEPEST = 16

/** Whom an announcement goes to now, with today's seats. Rights are the caller's to check. */
export async function audienceOf(
  ctx: Ctx,
  { unitId, authorId, audience }: Pick<Announcement, 'unitId' | 'authorId' | 'audience'>,
  facts: AudienceFacts,
): Promise<Picked[]> {
  const spec = readSpec(audience)
  if (!spec) throw new Refusal('audience-empty')
  return pickAudience(await candidatesOf(ctx, unitId), spec, facts, authorId)
}

/**
 * Every seat in force today at and under a unit, with its holder and the commune above it: the unit's own first, then
 * commune by commune. One query, however many there are. Rights are the caller's to check.
 */
export async function candidatesOf(ctx: Ctx, unitId: number): Promise<Candidate[]> {
  const above = await ancestors(ctx, unitId, ctx.today)
  const outerCommune = above.find(({ level }) => level === 'commune')?.id ?? null
  const day = ctx.today
  const rows = await ctx.db.$queryRaw<Row[]>`
    WITH RECURSIVE tree("id", "communeId", "path", "depth") AS (
      SELECT u."id", CASE WHEN u."level" = 'commune' THEN u."id" ELSE CAST(${outerCommune} AS INTEGER) END,
        CAST(u."id" AS TEXT), 0
      FROM "Unit" u WHERE u."id" = ${unitId}
      UNION ALL
      SELECT u."id", CASE WHEN u."level" = 'commune' THEN u."id" ELSE tree."communeId" END,
        tree."path" || ' ' || CAST(u."id" AS TEXT), tree."depth" + 1
      FROM tree JOIN "UnitVersion" c ON c."parentId" = tree."id" JOIN "Unit" u ON u."id" = c."unitId"
      WHERE ${on(day, sql`c`)} AND tree."depth" < ${DEEPEST}
    )
    SELECT s."assignmentId", s."holderId" AS "personId", p."name", p."phone", s."unitId", s."unitName", s."level",
      s."position", a."fullTime", t."communeId", n."name" AS "communeName", t."path", d."id" AS "addressId",
      d."channel", d."state"
    FROM tree t JOIN (${seatsOn(day)}) s ON s."unitId" = t."id" JOIN "Assignment" a ON a."id" = s."assignmentId"
      JOIN "Person" p ON p."id" = s."holderId"
      LEFT JOIN "UnitVersion" n ON n."unitId" = t."communeId" AND ${on(day, sql`n`)}
      LEFT JOIN "Address" d ON d."personId" = p."id"
    WHERE p."erasedAt" IS NULL
    ORDER BY t."depth", t."communeId", s."unitId", s."assignmentId", ${preferredFirst()}`
  const seats = new Map<number, Candidate & { addresses: Candidate['addresses'][number][] }>()
  for (const row of rows) {
    const seat = seats.get(row.assignmentId) ?? toCandidate(row)
    seats.set(row.assignmentId, seat)
    if (row.addressId !== null && row.channel !== null && row.state !== null)
      seat.addresses.push({ id: row.addressId, channel: row.channel, state: row.state })
  }
  return [...seats.values()]
}

interface Row {
  readonly assignmentId: number
  readonly personId: number
  readonly name: string
  readonly phone: string | null
  readonly unitId: number
  readonly unitName: string
  readonly level: string
  readonly position: string
  readonly fullTime: boolean | number
  readonly communeId: number | bigint | null
  readonly communeName: string | null
  readonly path: string
  readonly addressId: string | null
  readonly channel: string | null
  readonly state: string | null
}

function toCandidate(row: Row) {
  const { personId, name, phone, unitId, unitName, communeName } = row
  return {
    ...{ personId, name, phone, unitId, unitName, communeName },
    communeId: row.communeId === null ? null : Number(row.communeId),
    level: row.level as Level,
    position: row.position as Position,
    fullTime: Boolean(row.fullTime),
    path: row.path.split(' ').map(Number),
    addresses: [],
  }
}

/** The version `alias` holds on `day`. */
function on(day: string, alias: Sql): Sql {
  return sql`${alias}."fromDay" <= ${day} AND (${alias}."untilDay" IS NULL OR ${day} < ${alias}."untilDay")`
}
