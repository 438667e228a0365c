import type { Database, Tx } from '../../db/client.ts'
import { empty, join, lockingClause, type Sql, sql } from '../../db/sql.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { Message } from '../../lib/message.ts'
import { type AddressClosure, type Lane, PRIORITY, type Priority, type Settled, settle } from './delivery.ts'
import { freeSlots, takeSlots } from './pace.ts'

/** A message to one address. The same `cause` never reaches an address twice ('turn:telegram:7:12:0', 'notice:5'). */
export interface Outgoing {
  readonly to: string
  readonly personId?: number | undefined
  readonly cause: string
  readonly priority: Priority
  readonly message: Message
  readonly notBefore?: Date | undefined
}

/** The open transaction and the time: a Ctx is one. */
export interface Writer {
  readonly db: Tx
  readonly now: Date
}

/** Puts one message into the outbox, in the transaction of its cause. */
export async function enqueue(ctx: Writer, outgoing: Outgoing): Promise<void> {
  await enqueueMany(ctx, [outgoing])
}

/** Puts many messages into the outbox; to one address in the order given. Returns how many were new. */
export async function enqueueMany(ctx: Writer, outgoing: readonly Outgoing[]): Promise<number> {
  const texts = new Map<Message, string>()
  const textOf = (message: Message) => {
    const text = texts.get(message) ?? JSON.stringify(message)
    texts.set(message, text)
    return text
  }
  let added = 0
  for (let at = 0; at < outgoing.length; at += ROWS_AT_ONCE) {
    const rows = outgoing.slice(at, at + ROWS_AT_ONCE).map(
      ({ to, personId, cause, priority, message, notBefore }) =>
        sql`(${to}, ${personId ?? null}, ${channelOf(to)}, ${cause}, ${priority}, ${textOf(message)}, 'queued',
          ${notBefore ?? ctx.now}, ${ctx.now})`,
    )
    added += await ctx.db.$executeRaw`INSERT INTO "Delivery"
      ("addressId", "personId", "channel", "cause", "priority", "message", "state", "notBefore", "createdAt")
      VALUES ${join(rows)} ON CONFLICT ("cause", "addressId") DO NOTHING`
  }
  return added
}

const ROWS_AT_ONCE = 500

/** 'telegram' of 'telegram:123'. */
function channelOf(addressId: string): string {
  return addressId.slice(0, addressId.indexOf(':'))
}

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
    const slots = { nextAt: row.bulkNextAt.getTime(), interval, ahead: pace.aheadMs }
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

/** What names a claim. */
export type ClaimKey = Pick<Claimed, 'id' | 'addressId' | 'worker' | 'attempts' | 'unknowns'>

export interface Settlement {
  readonly delivery: ClaimKey
  readonly settled: Settled
  /** When the attempt began: somebody who wrote later is not shut out by it. */
  readonly startedAt: Date
}

/**
 * Writes what became of claimed deliveries, and closes the addresses that are gone. What no longer belongs to the
 * claim is left alone, except that a late success is believed as long as nobody has claimed the delivery again.
 */
export async function settleMany(
  database: Database,
  settlements: readonly Settlement[],
  now: Date,
): Promise<void> {
  for (const { delivery, settled, startedAt } of settlements)
    if ('closes' in settled && settled.closes)
      await database.db.address.updateMany({
        where: { id: delivery.addressId, state: 'open', stateSince: { lte: startedAt } },
        data: { state: settled.closes, stateSince: now },
      })
  const rows = JSON.stringify(settlements.map(({ delivery, settled }) => rowOf(delivery, settled, now)))
  const ended = database.provider === 'postgresql' ? ENDED_POSTGRESQL(rows) : ENDED_SQLITE(rows)
  await database.db.$executeRaw`UPDATE "Delivery"
    SET "state" = v."state", "notBefore" = COALESCE(v."notBefore", "Delivery"."notBefore"), "unknowns" = v."unknowns",
      "externalId" = v."externalId", "failure" = v."failure", "settledAt" = v."settledAt", "leaseUntil" = NULL
    FROM (${ended}) v
    WHERE "Delivery"."id" = v."id" AND "Delivery"."claimedBy" = v."claimedBy" AND "Delivery"."attempts" = v."attempts"
      AND ("Delivery"."state" = 'sending' OR (v."state" = 'sent' AND "Delivery"."state" IN ('queued', 'unknown')))`
}

function rowOf(delivery: ClaimKey, settled: Settled, now: Date) {
  return {
    id: delivery.id,
    claimedBy: delivery.worker,
    attempts: delivery.attempts,
    state: settled.state,
    notBefore: settled.state === 'queued' ? instant(settled.notBefore) : null,
    unknowns:
      settled.state === 'queued'
        ? settled.unknowns
        : delivery.unknowns + (settled.state === 'unknown' ? 1 : 0),
    externalId: settled.state === 'sent' ? settled.externalIds.join(' ') : null,
    failure: settled.state === 'failed' ? settled.reason : null,
    settledAt: settled.state === 'queued' ? null : instant(now),
  }
}

/** As Prisma writes instants on SQLite; PostgreSQL reads the same and leaves the zone out. */
function instant(time: Date): string {
  return time.toISOString().replace('Z', '+00:00')
}

const ENDED_POSTGRESQL = (rows: string) => sql`SELECT * FROM jsonb_to_recordset(${rows}::jsonb) AS r(
  "id" integer, "claimedBy" text, "attempts" integer, "state" text, "notBefore" timestamp, "unknowns" integer,
  "externalId" text, "failure" text, "settledAt" timestamp)`

const ENDED_SQLITE = (rows: string) => sql`SELECT value->>'id' AS "id", value->>'claimedBy' AS "claimedBy",
  value->>'attempts' AS "attempts", value->>'state' AS "state", value->>'notBefore' AS "notBefore",
  value->>'unknowns' AS "unknowns", value->>'externalId' AS "externalId", value->>'failure' AS "failure",
  value->>'settledAt' AS "settledAt" FROM json_each(${rows})`

/**
 * Frees what a process claimed and never settled because it died: the outcome of those sends is unknown.
 * Returns how many there were.
 */
export async function recoverLeases(
  database: Database,
  { channel, now, paid, random }: { channel: string; now: Date; paid: boolean; random: () => number },
): Promise<number> {
  const lost = await database.db.delivery.findMany({
    where: { state: 'sending', leaseUntil: { lt: now }, channel },
    select: { id: true, addressId: true, claimedBy: true, attempts: true, unknowns: true, createdAt: true },
    take: 1000,
  })
  const settlements = lost.map((row) => ({
    delivery: { ...row, worker: row.claimedBy ?? '' },
    settled: settle(row, { kind: 'unknown' }, now, { paid, random: random() }),
    startedAt: now,
  }))
  if (settlements.length > 0) await settleMany(database, settlements, now)
  return settlements.length
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
