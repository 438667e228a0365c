import type { Database, Tx } from '../../db/client.ts'
import { join, type Sql, sql } from '../../db/sql.ts'
import type { Message } from '../../lib/message.ts'
import type { Claimed } from './claims.ts'
import { type Priority, type Settled, settle } from './delivery.ts'

/** A message to one address. The same `cause` never reaches an address twice ('turn:telegram:7:12:0', 'notice:5'). */
export interface Outgoing {
  readonly to: string
  readonly personId?: number | undefined
  readonly cause: string
  readonly priority: Priority
  readonly message: Message
  readonly notBefore?: Date | undefined
  /** The cause of an earlier message to the same address, which this one edits; where it cannot be edited, this is sent. */
  readonly replaces?: string | undefined
  /** Waits for the morning when its turn comes at night. */
  readonly dayOnly?: boolean | undefined
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
      ({ to, personId, cause, priority, message, notBefore, replaces, dayOnly }) =>
        sql`(${to}, ${personId ?? null}, ${channelOf(to)}, ${cause}, ${priority}, ${textOf(message)}, 'queued',
          ${notBefore ?? ctx.now}, ${ctx.now}, ${replacedId(replaces, to)}, ${dayOnly ?? false})`,
    )
    added += await ctx.db.$executeRaw`INSERT INTO "Delivery"
      ("addressId", "personId", "channel", "cause", "priority", "message", "state", "notBefore", "createdAt",
        "replacesId", "dayOnly")
      VALUES ${join(rows)} ON CONFLICT ("cause", "addressId") DO NOTHING`
  }
  return added
}

const ROWS_AT_ONCE = 500

function replacedId(cause: string | undefined, to: string): Sql {
  if (cause === undefined) return sql`CAST(NULL AS INTEGER)`
  return sql`(SELECT e."id" FROM "Delivery" e WHERE e."cause" = ${cause} AND e."addressId" = ${to})`
}

/** 'telegram' of 'telegram:123'. */
function channelOf(addressId: string): string {
  return addressId.slice(0, addressId.indexOf(':'))
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
 * claim is left alone, except that a late success is believed as long as nobody has claimed the delivery again. What
 * would go back into the queue, and was paused or given up meanwhile, is held or cancelled (unknown if it may have arrived).
 * (The state stands in a CASE so that rows are found by id: by state, SQLite would walk through the whole queue.)
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
  const back = sql`CASE WHEN v."state" <> 'queued' OR "Delivery"."onReturn" IS NULL THEN v."state"
    WHEN "Delivery"."onReturn" = 'cancelled' AND v."unknowns" > 0 THEN 'unknown' ELSE "Delivery"."onReturn" END`
  await database.db.$executeRaw`UPDATE "Delivery"
    SET "state" = ${back}, "onReturn" = NULL, "notBefore" = COALESCE(v."notBefore", "Delivery"."notBefore"), "unknowns" = v."unknowns",
      "externalId" = v."externalId", "failure" = v."failure", "leaseUntil" = NULL,
      "settledAt" = CASE WHEN "Delivery"."onReturn" = 'cancelled' THEN COALESCE(v."settledAt", ${now})
        ELSE v."settledAt" END
    FROM (${ended}) v
    WHERE "Delivery"."id" = v."id" AND "Delivery"."claimedBy" = v."claimedBy" AND "Delivery"."attempts" = v."attempts"
      AND CASE "Delivery"."state" WHEN 'sending' THEN TRUE WHEN 'queued' THEN v."state" = 'sent'
        WHEN 'unknown' THEN v."state" = 'sent' WHEN 'held' THEN v."state" = 'sent'
        WHEN 'cancelled' THEN v."state" = 'sent' ELSE FALSE END`
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
