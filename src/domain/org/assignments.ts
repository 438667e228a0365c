import type { Tx } from '../../db/client.ts'
import { join, type Sql, sql } from '../../db/sql.ts'
import { recordAudit } from '../audit/audit-events.ts'
import type { Ctx } from '../context.ts'
import { DEFAULT_LOCALE } from '../outbox/form-of-address.ts'
import { Refusal } from '../refusal.ts'
import type { Actor, Seat } from './actor.ts'
import { preferredFirst } from './addresses.ts'
import { mayOversee } from './permission.ts'
import { DEFAULT_HONORIFIC } from './person.ts'
import { type Level, POSITIONS, type Position } from './unit.ts'
import { ancestors, isOperator, unitToSteer } from './units.ts'

/** Who these people are today, with the seats in force, in one query. People erased or unknown are left out. */
export async function loadActors(
  db: Tx,
  personIds: readonly number[],
  today: string,
): Promise<Map<number, Actor>> {
  if (personIds.length === 0) return new Map()
  const rows = await db.$queryRaw<(PersonRow & Nullable<SeatRow>)[]>`
    SELECT p."id" AS "personId", p."honorific", p."locale", s.*
    FROM "Person" p LEFT JOIN (${seatsOn(today)}) s ON s."holderId" = p."id"
    WHERE p."id" IN (${join([...personIds])}) AND p."erasedAt" IS NULL
    ORDER BY s."assignmentId"`
  const seats = new Map<number, Seat[]>()
  const actors = new Map<number, Actor>()
  for (const row of rows) {
    const own = seats.get(row.personId) ?? []
    seats.set(row.personId, own)
    if (row.assignmentId !== null) own.push(toSeat(row as SeatRow))
    const { personId, honorific, locale } = row
    actors.set(personId, {
      personId,
      honorific: honorific ?? DEFAULT_HONORIFIC,
      locale: locale ?? DEFAULT_LOCALE,
      seats: own,
    })
  }
  return actors
}

/** Somebody in a seat today, with the ways to reach them. */
export interface Holder {
  readonly personId: number
  readonly name: string
  readonly phone: string | null
  /** Addresses that can be written to, the one to write to first; none for somebody who has not joined. */
  readonly addresses: readonly string[]
  /** Has joined with an invite, whether or not reachable now. */
  readonly joined: boolean
  readonly seat: Seat
}

/** Who holds a seat at any of these units today: unit by unit as given, leaders first. Rights are the caller's to check. */
export async function holdersOf(ctx: Ctx, unitIds: readonly number[]): Promise<Holder[]> {
  if (unitIds.length === 0) return []
  const rows = await ctx.db.$queryRaw<(HolderRow & SeatRow)[]>`
    SELECT p."id" AS "personId", p."name", p."phone", d."id" AS "addressId", d."state" AS "addressState", s.*
    FROM (${seatsOn(ctx.today)}) s JOIN "Person" p ON p."id" = s."holderId"
      LEFT JOIN "Address" d ON d."personId" = p."id"
    WHERE s."unitId" IN (${join([...unitIds])}) AND p."erasedAt" IS NULL
    ORDER BY s."assignmentId", ${preferredFirst()}`
  const holders = new Map<number, Holder & { addresses: string[] }>()
  for (const row of rows) {
    const { personId, name, phone } = row
    const known = holders.get(row.assignmentId)
    const holder = known ?? {
      personId,
      name,
      phone,
      addresses: [],
      joined: row.addressId !== null,
      seat: toSeat(row),
    }
    holders.set(row.assignmentId, holder)
    if (row.addressId !== null && row.addressState === 'open') holder.addresses.push(row.addressId)
  }
  const order = new Map(unitIds.map((id, at) => [id, at]))
  return [...holders.values()].sort(
    (a, b) =>
      (order.get(a.seat.unitId) ?? 0) - (order.get(b.seat.unitId) ?? 0) ||
      POSITIONS.indexOf(a.seat.position) - POSITIONS.indexOf(b.seat.position) ||
      a.seat.assignmentId - b.seat.assignmentId,
  )
}

/**
 * The people in charge of a unit who can be written to: those of the nearest unit above that has any, staff before
 * leaders. At the top, where nothing is above, the unit's own staff but not the one who asks.
 */
export async function overseersOf(ctx: Ctx, unitId: number): Promise<Holder[]> {
  const above = (await ancestors(ctx, unitId, ctx.today)).map(({ id }) => id)
  const holders = (await holdersOf(ctx, [...above, unitId])).filter(
    ({ addresses, seat, personId }) =>
      addresses.length > 0 && mayOversee(seat) && personId !== ctx.actor?.personId,
  )
  const nearest = [...above, unitId].find((id) => holders.some(({ seat }) => seat.unitId === id))
  const isStaff = ({ seat }: Holder) => (seat.position === 'staff' || seat.position === 'admin' ? 0 : 1)
  return holders.filter(({ seat }) => seat.unitId === nearest).sort((a, b) => isStaff(a) - isStaff(b))
}

export interface Seating {
  readonly personId: number
  readonly unitId: number
  readonly position: Position
  /** As printed, "Chi hội trưởng"; '' where there is none. */
  readonly title?: string
  /** chuyên trách; else kiêm nhiệm. */
  readonly fullTime?: boolean
  /** Today unless told. */
  readonly fromDay?: string
}

/**
 * Puts a person into a seat and returns the assignment's id; the same seat is not held twice. Whether it may be done is
 * the caller's to know (an invite, a handover, the command line).
 */
export async function seatPerson(ctx: Ctx, seating: Seating): Promise<number> {
  const { personId, unitId, position } = seating
  const held = await ctx.db.assignment.findFirst({
    where: { personId, unitId, position, ...stillHeld(ctx.today), fromDay: { lte: ctx.today } },
  })
  if (held) return held.id
  const { id } = await ctx.db.assignment.create({
    data: {
      personId,
      unitId,
      position,
      title: seating.title ?? '',
      fullTime: seating.fullTime ?? false,
      fromDay: seating.fromDay ?? ctx.today,
    },
  })
  await recordAudit(ctx, {
    action: 'seat-begun',
    subject: `person:${personId}`,
    unitId,
    details: { position },
  })
  return id
}

/** Ends a seat at once: by its holder, by who steers the unit, or by the program. Throws Refusal 'not-found', 'not-allowed'. */
export async function endAssignment(ctx: Ctx, assignmentId: number): Promise<void> {
  const assignment = await ctx.db.assignment.findUnique({ where: { id: assignmentId } })
  if (!assignment) throw new Refusal('not-found')
  const own = ctx.actor?.personId === assignment.personId
  if (!own && !isOperator(ctx)) await unitToSteer(ctx, assignment.unitId)
  await endSeats(ctx, [assignmentId])
}

/** Ends seats at once, without asking who may. Seats that are over stay as they are. */
export async function endSeats(ctx: Ctx, assignmentIds: readonly number[]): Promise<void> {
  const seats = await ctx.db.assignment.findMany({
    where: { id: { in: [...assignmentIds] }, ...stillHeld(ctx.today) },
  })
  await ctx.db.assignment.updateMany({
    where: { id: { in: seats.map(({ id }) => id) } },
    data: { endedAt: ctx.now, untilDay: ctx.today },
  })
  for (const { personId, unitId, position } of seats)
    await recordAudit(ctx, {
      action: 'seat-ended',
      subject: `person:${personId}`,
      unitId,
      details: { position },
    })
}

/** Seats that are not over, begun or not. */
export function stillHeld(today: string) {
  return { endedAt: null, OR: [{ untilDay: null }, { untilDay: { gt: today } }] }
}

interface PersonRow {
  readonly personId: number
  readonly honorific: string | null
  readonly locale: string | null
}

interface HolderRow {
  readonly personId: number
  readonly name: string
  readonly phone: string | null
  readonly addressId: string | null
  readonly addressState: string | null
}

interface SeatRow extends Omit<Seat, 'level' | 'position'> {
  readonly level: string
  readonly position: string
}

type Nullable<T> = { readonly [K in keyof T]: T[K] | null }

/** The seats in force on a day, at units that are open, under the names of that day: a query to join. */
export function seatsOn(day: string): Sql {
  return sql`
    SELECT a."id" AS "assignmentId", a."personId" AS "holderId", a."position", a."title", a."unitId",
      v."name" AS "unitName", u."level", u."organisationId", o."kind" AS "organisationKind"
    FROM "Assignment" a JOIN "Unit" u ON u."id" = a."unitId" JOIN "Organisation" o ON o."id" = u."organisationId"
      JOIN "UnitVersion" v ON v."unitId" = u."id"
    WHERE a."endedAt" IS NULL AND a."fromDay" <= ${day} AND (a."untilDay" IS NULL OR ${day} < a."untilDay")
      AND v."fromDay" <= ${day} AND (v."untilDay" IS NULL OR ${day} < v."untilDay")
      AND u."openedOn" <= ${day} AND (u."closedOn" IS NULL OR ${day} < u."closedOn")`
}

function toSeat(row: SeatRow): Seat {
  const { assignmentId, title, unitId, unitName, organisationId, organisationKind } = row
  const [position, level] = [row.position as Position, row.level as Level]
  return { assignmentId, position, title, unitId, unitName, level, organisationId, organisationKind }
}
