import { join } from '../../db/sql.ts'
import { dayOf, startOfDay } from '../../lib/calendar.ts'
import { recordAudit } from '../audit/audit-events.ts'
import type { Ctx } from '../context.ts'
import { type Holder, holdersOf } from '../org/assignments.ts'
import type { Level, Position } from '../org/unit.ts'
import { subtree, unitToSteer } from '../org/units.ts'
import { Refusal } from '../refusal.ts'
import { recordList } from './attendances.ts'
import { communesOf } from './event-people.ts'
import { type HeldSeat, type LedgerEntry, type ParentSpan, seatsOn, stoodUnder } from './ledger.ts'
import { topicKeyOf } from './training-event.ts'

/** Which part of the ledger. `year` is the year of the class; the days are inclusive. */
export interface LedgerPart {
  readonly year?: number | undefined
  readonly topicKey?: string | undefined
  readonly from?: string | undefined
  readonly until?: string | undefined
}

/**
 * The training ledger: who came to which class held by a unit or by one that stood under it on the day of the class.
 * Throws Refusal 'not-found' and, audited, 'not-allowed'.
 */
export async function ledgerOf(
  ctx: Ctx,
  unitId: number,
  part: LedgerPart = {},
): Promise<readonly LedgerEntry[]> {
  await unitToSteer(ctx, unitId)
  return readLedger(ctx, unitId, part)
}

/** Like `ledgerOf`, for verbs that have checked the right by themselves. */
export async function readLedger(
  ctx: Ctx,
  unitId: number,
  part: LedgerPart,
): Promise<readonly LedgerEntry[]> {
  const spans = await spansUnder(ctx, unitId)
  const rows = await ctx.db.$queryRaw<
    {
      readonly eventId: number
      readonly topic: string
      readonly topicKey: string
      readonly unitId: number
      readonly startsAt: Date | string
      readonly personId: number
      readonly certificateNo: string | null
    }[]
  >`SELECT e."id" AS "eventId", e."topic", e."topicKey", e."unitId", e."startsAt", a."personId", a."certificateNo"
    FROM "TrainingEvent" e JOIN "Attendance" a ON a."eventId" = e."id"
    WHERE e."state" = 'held' AND e."startsAt" IS NOT NULL AND a."state" = 'present'
    ORDER BY e."startsAt", e."id", a."personId"`
  const roots = new Set([unitId])
  const mine = rows
    .map(({ startsAt, ...row }) => ({ ...row, day: dayOf(new Date(startsAt), ctx.timeZone) }))
    .filter(
      (row) => isIn(row, part) && spans.has(row.unitId) && stoodUnder(spans, row.unitId, roots, row.day),
    )
  const seats = await seatsEverHeld(ctx, [...new Set(mine.map(({ personId }) => personId))])
  return mine.map((row) => {
    const held = seatsOn(seats.get(row.personId) ?? [], row.day)
    const [first] = held
    const position = (first?.position as Position | undefined) ?? null
    return { ...row, position, level: (first?.level as Level | undefined) ?? null, seats: held }
  })
}

/** Who of these people (of everybody, unless told) came to a class that was held, in a topic or year if told. */
export async function trainedPeople(
  ctx: Ctx,
  wanted: {
    readonly personIds?: readonly number[] | undefined
    readonly topicKey?: string | undefined
    readonly year?: number | undefined
  } = {},
): Promise<Set<number>> {
  const { personIds, topicKey, year } = wanted
  const within =
    year === undefined
      ? {}
      : {
          startsAt: {
            gte: startOfDay(`${year}-01-01`, ctx.timeZone),
            lt: startOfDay(`${year + 1}-01-01`, ctx.timeZone),
          },
        }
  const rows = await ctx.db.attendance.findMany({
    where: {
      state: 'present',
      event: { state: 'held', ...(topicKey === undefined ? {} : { topicKey }), ...within },
    },
    distinct: ['personId'],
    select: { personId: true },
  })
  const trained = new Set(rows.map(({ personId }) => personId))
  return personIds === undefined ? trained : new Set(personIds.filter((id) => trained.has(id)))
}

/** Somebody who still has to be trained. */
export interface Untrained {
  readonly holder: Holder
  readonly commune: string
}

/** Whom a target is about. */
export interface Trainees {
  readonly unitId: number
  readonly position: Position
  readonly level?: Level | undefined
  readonly year?: number | undefined
  readonly topicKey?: string | undefined
}

/**
 * Who is left: everybody who holds the position under a unit today and did not come to a class of the year and topic,
 * once each, by commune. Throws Refusal 'not-found' and, audited, 'not-allowed'.
 */
export async function whoIsLeft(ctx: Ctx, wanted: Trainees): Promise<readonly Untrained[]> {
  await unitToSteer(ctx, wanted.unitId)
  const holders = await holdersToTrain(ctx, wanted)
  const trained = await trainedPeople(ctx, wanted)
  const left = holders.filter(({ personId }) => !trained.has(personId))
  const communes = await communesOf(ctx, [...new Set(left.map(({ seat }) => seat.unitId))])
  return left
    .map((holder) => ({ holder, commune: communes.get(holder.seat.unitId)?.name ?? '' }))
    .sort((a, b) => byWords.compare(a.commune, b.commune))
}

/** Everybody who holds the position under a unit today, once each, by unit. Rights are the caller's to check. */
export async function holdersToTrain(
  ctx: Ctx,
  { unitId, position, level }: Pick<Trainees, 'unitId' | 'position' | 'level'>,
): Promise<readonly Holder[]> {
  const units = await subtree(ctx, [unitId], ctx.today)
  const unitIds = units.filter((unit) => level === undefined || unit.level === level).map(({ id }) => id)
  const holders = (await holdersOf(ctx, unitIds)).filter(({ seat }) => seat.position === position)
  return [...new Map(holders.map((holder) => [holder.personId, holder])).values()]
}

/**
 * Writes a class into the ledger that was held before, or without the program: topic, day, and who came. Throws Refusal
 * 'not-found', 'time-in-future' and, audited, 'not-allowed'. Returns its number.
 */
export async function writeInEvent(
  ctx: Ctx,
  held: {
    readonly unitId: number
    readonly topic: string
    readonly day: string
    readonly place?: string
    readonly personIds: readonly number[]
  },
): Promise<number> {
  await unitToSteer(ctx, held.unitId)
  if (held.day > ctx.today) throw new Refusal('time-in-future')
  if (held.topic.length > LONGEST_TOPIC) throw new Refusal('text-too-long', { maximum: LONGEST_TOPIC })
  const startsAt = new Date(startOfDay(held.day, ctx.timeZone).getTime() + MORNING)
  const { id } = await ctx.db.trainingEvent.create({
    data: {
      unitId: held.unitId,
      topic: held.topic,
      topicKey: topicKeyOf(held.topic),
      place: held.place ?? '',
      startsAt,
      state: 'held',
      heldAt: startsAt,
      createdById: ctx.actor?.personId ?? null,
      createdAt: ctx.now,
    },
  })
  await recordAudit(ctx, {
    action: 'event-written-in',
    subject: `event:${id}`,
    unitId: held.unitId,
    details: { people: held.personIds.length },
  })
  await recordList(ctx, id, held.personIds)
  return id
}

const LONGEST_TOPIC = 200
const MORNING = 8 * 3_600_000
const byWords = new Intl.Collator('vi', { numeric: true })

function isIn(row: { readonly day: string; readonly topicKey: string }, part: LedgerPart): boolean {
  const { year, topicKey, from, until } = part
  return (
    (year === undefined || row.day.startsWith(`${year}-`)) &&
    (topicKey === undefined || row.topicKey === topicKey) &&
    (from === undefined || row.day >= from) &&
    (until === undefined || row.day <= until)
  )
}

/** Every unit that ever stood at or under one, with its parents over time. */
async function spansUnder(ctx: Ctx, unitId: number): Promise<Map<number, ParentSpan[]>> {
  const rows = await ctx.db.$queryRaw<ParentSpan[]>`
    WITH RECURSIVE tree("id", "depth") AS (
      SELECT u."id", 0 FROM "Unit" u WHERE u."id" = ${unitId}
      UNION
      SELECT c."unitId", tree."depth" + 1 FROM tree JOIN "UnitVersion" c ON c."parentId" = tree."id"
      WHERE tree."depth" < ${DEEPEST}
    )
    SELECT v."unitId", v."parentId", v."fromDay", v."untilDay" FROM "UnitVersion" v
    WHERE v."unitId" IN (SELECT tree."id" FROM tree) ORDER BY v."fromDay"`
  const spans = new Map<number, ParentSpan[]>()
  for (const row of rows) spans.set(row.unitId, [...(spans.get(row.unitId) ?? []), row])
  return spans
}

const DEEPEST = 16
const PEOPLE_AT_ONCE = 5_000

async function seatsEverHeld(ctx: Ctx, personIds: readonly number[]): Promise<Map<number, HeldSeat[]>> {
  const seats = new Map<number, HeldSeat[]>()
  for (let at = 0; at < personIds.length; at += PEOPLE_AT_ONCE) {
    const rows = await ctx.db.$queryRaw<HeldSeat[]>`
      SELECT a."personId", a."position", u."level", a."fromDay", a."untilDay"
      FROM "Assignment" a JOIN "Unit" u ON u."id" = a."unitId"
      WHERE a."personId" IN (${join(personIds.slice(at, at + PEOPLE_AT_ONCE))}) ORDER BY a."id"`
    for (const row of rows) seats.set(row.personId, [...(seats.get(row.personId) ?? []), row])
  }
  return seats
}
