import type { Database, Tx } from '../../db/client.ts'
import { empty, lockingClause, type Sql, sql } from '../../db/sql.ts'
import { inTransaction } from '../../db/transaction.ts'
import { type AddressClosure, LONGEST_BACKOFF, PRIORITY, type Priority } from './delivery.ts'
import { creepUp, freeSlots, takeSlots } from './pace.ts'
import { openPace, paceOf } from './pauses.ts'

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
  /** It is the edit of an earlier message; the platform's ids of what shows it now, none where it never arrived. */
  readonly replaces: readonly string[] | null
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
  /** Most messages per second over all chats and processes, fewer after a flood; Infinity: no limit. */
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
  /** Milliseconds from one slot to the next. */
  readonly interval: number
}

/**
 * Claims bulk deliveries that are due, notifications before broadcasts, and gives each its slot in the channel's
 * budget, which all processes share. Those to closed addresses take no slot.
 */
export async function claimBulk(database: Database, claim: Claim, pace: BulkPace): Promise<Slotted[]> {
  const { channel, limit, now } = claim
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
    const perSecond = paceOf(row, pace.perSecond)
    const interval = 1000 / perSecond
    const busyUntil = pace.busyMs > 0 ? now.getTime() + Math.floor(pace.busyMs) : 0
    const nextAt = Math.max(row.bulkNextAt.getTime(), busyUntil)
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
    if (taken.nextAt !== slots.nextAt) {
      const learned =
        row.bulkPerSecond === null ? {} : { bulkPerSecond: creepUp(perSecond, open.length, pace.perSecond) }
      await tx.sendingPace.update({
        where: { channel },
        data: { bulkNextAt: new Date(taken.nextAt), ...learned },
      })
    }
    return claimed.map((delivery) => ({
      delivery,
      sendAt: new Date(taken.times[open.indexOf(delivery)] ?? now),
      interval,
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
  replacesId: number | bigint | null
  replacedIds: string | null
}

/**
 * Claims by one conditional update, so that two processes never get the same delivery. A delivery waits while one to
 * the same address with a smaller id and an equal or more urgent priority is being sent, is due, or waits to be repeated
 * (not one that was put off to the morning); an edit waits for the message that it replaces, whatever the priorities.
 */
async function take(
  provider: Database['provider'],
  tx: Tx,
  { channel, worker, limit, now, leaseMs }: Claim,
  priority: Priority,
  condition: Sql = empty,
): Promise<Claimed[]> {
  const leaseUntil = new Date(now.getTime() + leaseMs)
  const soon = new Date(now.getTime() + LONGEST_BACKOFF)
  const candidates = sql`SELECT d."id" FROM "Delivery" d
    WHERE d."state" = 'queued' AND d."priority" = ${priority} AND d."notBefore" <= ${now} AND d."channel" = ${channel}
    AND NOT EXISTS (SELECT 1 FROM "Delivery" b WHERE b."addressId" = d."addressId"
      AND b."state" IN ('queued', 'sending') AND b."id" < d."id" AND b."priority" <= d."priority"
      AND (b."state" = 'sending' OR b."notBefore" <= ${now}
        OR (b."attempts" > 0 AND (b."dayOnly" = ${false} OR b."notBefore" <= ${soon}))))
    AND (d."replacesId" IS NULL OR NOT EXISTS (SELECT 1 FROM "Delivery" e
      WHERE e."id" = d."replacesId" AND e."state" IN ('queued', 'sending', 'held')))
    ${condition}
    ORDER BY d."notBefore" LIMIT ${limit} ${lockingClause(provider)}`
  const shownNow = sql`(SELECT e."externalId" FROM "Delivery" e
    WHERE e."addressId" = "Delivery"."addressId" AND e."state" = 'sent' AND e."id" < "Delivery"."id"
      AND (e."id" = "Delivery"."replacesId" OR e."replacesId" = "Delivery"."replacesId")
    ORDER BY e."id" DESC LIMIT 1)`
  const chosen = provider === 'postgresql' ? sql`= ANY(ARRAY(${candidates}))` : sql`IN (${candidates})`
  const rows = await tx.$queryRaw<Row[]>`UPDATE "Delivery"
    SET "state" = 'sending', "claimedBy" = ${worker}, "leaseUntil" = ${leaseUntil}, "attempts" = "attempts" + 1
    WHERE "id" ${chosen}
    RETURNING "id", "addressId", "priority", "message", "createdAt", "attempts", "unknowns",
      (SELECT ${stateFor(priority)} FROM "Address" a WHERE a."id" = "Delivery"."addressId") AS "addressState",
      (SELECT a."locale" FROM "Address" a WHERE a."id" = "Delivery"."addressId") AS "addressLocale",
      (SELECT p."locale" FROM "Person" p WHERE p."id" = "Delivery"."personId") AS "personLocale",
      (SELECT p."honorific" FROM "Person" p WHERE p."id" = "Delivery"."personId") AS "honorific",
      "replacesId", CASE WHEN "replacesId" IS NULL THEN NULL ELSE ${shownNow} END AS "replacedIds"`
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
      replaces: row.replacesId === null ? null : (row.replacedIds?.split(' ') ?? []),
    }))
    .sort((one, other) => one.id - other.id)
}

/** What is for a person is gone from an address that is theirs no more; answers go to whoever has spoken there. */
function stateFor(priority: Priority): Sql {
  if (priority === PRIORITY.answer) return sql`a."state"`
  return sql`CASE WHEN "Delivery"."personId" IS NULL OR "Delivery"."personId" = a."personId" THEN a."state" ELSE 'gone' END`
}

function closureOf(state: string | null): AddressClosure | null {
  return state === 'blocked' || state === 'gone' ? state : null
}
