import type { Database, Tx } from '../../db/client.ts'
import { empty, lockingClause, type Sql, sql } from '../../db/sql.ts'
import { inTransaction } from '../../db/transaction.ts'
import { type AddressClosure, type Lane, PRIORITY, type Priority } from './delivery.ts'
import { freeSlots, takeSlots } from './pace.ts'

/** A delivery that this worker alone may send until its lease ends. */
export interface Claimed {
  readonly id: number
  readonly addressId: string
  readonly priority: number
  /** JSON of a Message. */
  readonly message: string
  readonly createdAt: Date
  /** Counts this attempt. With `worker` it names this claim and no other. */
  readonly attempts: number
  readonly unknowns: number
  readonly worker: string
  /** Null when the address is open. */
  readonly closed: AddressClosure | null
  readonly locale: string | null
  readonly honorific: string | null
}

export interface Claim {
  readonly channel: string
  /** A name that no other process has, nor had before. */
  readonly worker: string
  readonly limit: number
  readonly now: Date
  readonly leaseMs: number
}

/** Claims answers that are due, oldest first; none while the platform has asked for quiet. */
export function claimAnswers(database: Database, claim: Claim): Promise<Claimed[]> {
  const quiet = sql`SELECT 1 FROM "SendingPace" q
    WHERE q."channel" = ${claim.channel} AND q."answersPausedUntil" > ${claim.now}`
  return take(database.provider, database.db, claim, PRIORITY.answer, sql`AND NOT EXISTS (${quiet})`)
}

export interface BulkPace {
  /** Messages per second over all chats and processes; Infinity: no limit. */
  readonly perSecond: number
  /** How far ahead slots are taken, in milliseconds. */
  readonly aheadMs: number
  /** A chat gets at most so many messages (answers included) in as many seconds; Infinity: no limit. */
  readonly perChat: number
  /** How long this process is busy with the slots that it has already, in milliseconds: it takes later ones. */
  readonly busyMs: number
}

/** A bulk delivery and the moment at which it may go out. */
export interface Slotted {
  readonly delivery: Claimed
  readonly sendAt: Date
}

/**
 * Claims bulk deliveries that are due, notifications before broadcasts, and gives each its slot in the channel's
 * budget, which all processes share. Those to closed addresses take no slot.
 */
export async function claimBulk(database: Database, claim: Claim, pace: BulkPace): Promise<Slotted[]> {
  const { channel, limit, now } = claim
  const interval = 1000 / pace.perSecond
  const notTooOften = Number.isFinite(pace.perChat)
    ? sql`AND COALESCE((SELECT r."settledAt" FROM "Delivery" r
        WHERE r."addressId" = d."addressId" AND r."state" = 'sent'
        ORDER BY r."id" DESC LIMIT 1 OFFSET ${pace.perChat - 1}), ${LONG_AGO}) <= ${before(now, pace.perChat * 1000)}`
    : empty

  return inTransaction(database.db, async (tx) => {
    const locked =
      await tx.$executeRaw`UPDATE "SendingPace" SET "channel" = "channel" WHERE "channel" = ${channel}`
    if (locked === 0) await openPace(tx, channel, now)
    const row = await tx.sendingPace.findUniqueOrThrow({ where: { channel } })
    if (row.bulkPausedUntil && row.bulkPausedUntil > now) return []
    const nextAt = Math.max(row.bulkNextAt.getTime(), now.getTime() + Math.floor(pace.busyMs))
    const slots = { nextAt, interval, ahead: pace.aheadMs }
    const most = freeSlots(slots, now.getTime(), limit)
    if (most === 0) return []
    const claimed = await take(
      database.provider,
      tx,
      { ...claim, limit: most },
      PRIORITY.notification,
      notTooOften,
    )
    if (claimed.length < most) {
      const left = { ...claim, limit: most - claimed.length }
      claimed.push(...(await take(database.provider, tx, left, PRIORITY.broadcast, notTooOften)))
    }
    const open = claimed.filter((delivery) => delivery.closed === null)
    const taken = takeSlots(slots, now.getTime(), open.length)
    if (taken.nextAt !== slots.nextAt)
      await tx.sendingPace.update({ where: { channel }, data: { bulkNextAt: new Date(taken.nextAt) } })
    return claimed.map((delivery) => ({
      delivery,
      sendAt: new Date(taken.times[open.indexOf(delivery)] ?? now),
    }))
  })
}

const LONG_AGO = new Date(0)

function before(time: Date, ms: number): Date {
  return new Date(time.getTime() - ms)
}

interface Row {
  id: number | bigint
  addressId: string
  priority: number | bigint
  message: string
  createdAt: Date | string
  attempts: number | bigint
  unknowns: number | bigint
  addressState: string | null
  addressLocale: string | null
  personLocale: string | null
  honorific: string | null
}

/**
 * Claims by one conditional update, so that two processes never get the same delivery. A delivery waits while one to
 * the same address with a smaller id and an equal or more urgent priority is being sent, is due, or waits to be repeated.
 */
async function take(
  provider: Database['provider'],
  tx: Tx,
  { channel, worker, limit, now, leaseMs }: Claim,
  priority: Priority,
  condition: Sql = empty,
): Promise<Claimed[]> {
  const leaseUntil = new Date(now.getTime() + leaseMs)
  const candidates = sql`SELECT d."id" FROM "Delivery" d
    WHERE d."state" = 'queued' AND d."priority" = ${priority} AND d."notBefore" <= ${now} AND d."channel" = ${channel}
    AND NOT EXISTS (SELECT 1 FROM "Delivery" b WHERE b."addressId" = d."addressId"
      AND b."state" IN ('queued', 'sending') AND b."id" < d."id" AND b."priority" <= d."priority"
      AND (b."state" = 'sending' OR b."attempts" > 0 OR b."notBefore" <= ${now}))
    ${condition}
    ORDER BY d."notBefore" LIMIT ${limit} ${lockingClause(provider)}`
  const chosen = provider === 'postgresql' ? sql`= ANY(ARRAY(${candidates}))` : sql`IN (${candidates})`
  const rows = await tx.$queryRaw<Row[]>`UPDATE "Delivery"
    SET "state" = 'sending', "claimedBy" = ${worker}, "leaseUntil" = ${leaseUntil}, "attempts" = "attempts" + 1
    WHERE "id" ${chosen}
    RETURNING "id", "addressId", "priority", "message", "createdAt", "attempts", "unknowns",
      (SELECT a."state" FROM "Address" a WHERE a."id" = "Delivery"."addressId") AS "addressState",
      (SELECT a."locale" FROM "Address" a WHERE a."id" = "Delivery"."addressId") AS "addressLocale",
      (SELECT p."locale" FROM "Person" p WHERE p."id" = "Delivery"."personId") AS "personLocale",
      (SELECT p."honorific" FROM "Person" p WHERE p."id" = "Delivery"."personId") AS "honorific"`
  return rows
    .map((row) => ({
      id: Number(row.id),
      addressId: row.addressId,
      priority: Number(row.priority),
      message: row.message,
      createdAt: new Date(row.createdAt),
      attempts: Number(row.attempts),
      unknowns: Number(row.unknowns),
      worker,
      closed: closureOf(row.addressState),
      locale: row.personLocale ?? row.addressLocale,
      honorific: row.honorific,
    }))
    .sort((one, other) => one.id - other.id)
}

function closureOf(state: string | null): AddressClosure | null {
  return state === 'blocked' || state === 'gone' ? state : null
}

/** When a lane of a channel may have something to send; null: nothing waits. */
export type Due = Readonly<Record<Lane, Date | null>>

/** Looks, without claiming anything, at what comes next; a lane that is paused has nothing before the pause ends. */
export async function nextDue(database: Database, channel: string): Promise<Due> {
  const first = (priority: Priority) => sql`(SELECT "notBefore" FROM "Delivery"
    WHERE "state" = 'queued' AND "priority" = ${priority} AND "channel" = ${channel} ORDER BY "notBefore" LIMIT 1)`
  const [row] = await database.db.$queryRaw<Record<string, Date | string | null>[]>`
    SELECT ${first(PRIORITY.answer)} AS "answer", ${first(PRIORITY.notification)} AS "notification",
      ${first(PRIORITY.broadcast)} AS "broadcast",
      (SELECT "answersPausedUntil" FROM "SendingPace" WHERE "channel" = ${channel}) AS "answersPaused",
      (SELECT "bulkPausedUntil" FROM "SendingPace" WHERE "channel" = ${channel}) AS "bulkPaused"`
  const time = (name: string) => (row?.[name] ? new Date(row[name]).getTime() : null)
  const bulk = [time('notification'), time('broadcast')].filter((at) => at !== null)
  return {
    answers: afterPause(time('answer'), time('answersPaused')),
    bulk: afterPause(bulk.length > 0 ? Math.min(...bulk) : null, time('bulkPaused')),
  }
}

function afterPause(due: number | null, pausedUntil: number | null): Date | null {
  return due === null ? null : new Date(Math.max(due, pausedUntil ?? 0))
}

/** Keeps a lane of a channel quiet until a time, in every process. A longer pause that holds already stays. */
export async function pause(
  database: Database,
  channel: string,
  lane: Lane,
  until: Date,
  now: Date,
): Promise<void> {
  await openPace(database.db, channel, now)
  const field = lane === 'answers' ? 'answersPausedUntil' : 'bulkPausedUntil'
  await database.db.sendingPace.updateMany({
    where: { channel, OR: [{ [field]: null }, { [field]: { lt: until } }] },
    data: { [field]: until },
  })
}

async function openPace(tx: Tx, channel: string, now: Date): Promise<void> {
  await tx.$executeRaw`INSERT INTO "SendingPace" ("channel", "bulkNextAt") VALUES (${channel}, ${now})
    ON CONFLICT ("channel") DO NOTHING`
}
