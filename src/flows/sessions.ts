import type { Database, Db, Tx } from '../db/client.ts'
import { connectionLost, wroteAtTheSameTime } from '../db/failures.ts'
import { join, sql } from '../db/sql.ts'
import { inSavepoint, inTransaction } from '../db/transaction.ts'
import { type Conversation, readConversation, writeConversation } from './conversation.ts'

export type { Database as TurnDatabase, Tx as TurnTx } from '../db/client.ts'

/** An address and where its conversation stands, locked for the rest of the transaction. */
export interface OpenSession {
  readonly addressId: string
  readonly personId: number | null
  readonly closed: boolean
  readonly locale: string | null
  readonly conversation: Conversation
}

/** What came in: the update's id and the address it came from. */
export interface Incoming {
  readonly id: string
  readonly from: string
}

const NEVER = new Date(0)

/** Runs turns in one transaction; all of them are committed together. May run more than once. */
export function turnTransaction<T>(database: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
  return inTransaction(database.db, work)
}

/** Runs one person's part of a shared transaction: what it did is undone when it throws. */
export async function ownPart<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  return inSavepoint(tx, work)
}

/** Whether an error means that the whole transaction is to be run again, and not that one turn went wrong. */
export function isTransient(error: unknown): boolean {
  return wroteAtTheSameTime(error) || connectionLost(error)
}

/**
 * Notes the updates, and tells which of them are new. The first statement of a turn: it takes SQLite's write lock.
 * An update that was handled before is simply not among the answers.
 */
export async function noteUpdates(tx: Tx, incoming: readonly Incoming[], now: Date): Promise<Set<string>> {
  const rows = incoming.map(({ id, from }) => sql`(${id}, ${from}, ${now})`)
  const fresh = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO "InboundUpdate" ("id", "addressId", "receivedAt") VALUES ${join(rows)}
    ON CONFLICT DO NOTHING RETURNING "id"`
  return new Set(fresh.map((row) => row.id))
}

/**
 * Opens the sessions of several addresses, each once and in a fixed order, and locks them until the transaction ends:
 * two processes never work on one conversation at a time. Makes the address and the session where there is none.
 */
export async function openSessions(
  tx: Tx,
  addressIds: readonly string[],
  now: Date,
): Promise<Map<string, OpenSession>> {
  const ids = [...new Set(addressIds)].sort()
  const blank = ids.map((id) => sql`(${id}, '', 0, ${NEVER})`)
  const sessions = await tx.$queryRaw<SessionRow[]>`
    INSERT INTO "Session" ("addressId", "state", "seq", "updatedAt") VALUES ${join(blank)}
    ON CONFLICT ("addressId") DO UPDATE SET "seq" = "Session"."seq"
    RETURNING "addressId", "state", "seq", "updatedAt"`
  const known = await tx.address.findMany({ where: { id: { in: ids } } })
  const missing = ids.filter((id) => !known.some((address) => address.id === id))
  if (missing.length > 0)
    await tx.address.createMany({
      data: missing.map((id) => ({
        id,
        channel: id.slice(0, id.indexOf(':')),
        stateSince: now,
        createdAt: now,
      })),
    })
  const byId = new Map(known.map((address) => [address.id, address]))
  return new Map(
    sessions.map(({ addressId, state, seq, updatedAt }) => {
      const address = byId.get(addressId)
      return [
        addressId,
        {
          addressId,
          personId: address?.personId ?? null,
          closed: address !== undefined && address.state !== 'open',
          locale: address?.locale ?? null,
          conversation: readConversation(state, Number(seq), updatedAt),
        },
      ]
    }),
  )
}

interface SessionRow {
  readonly addressId: string
  readonly state: string
  readonly seq: number
  readonly updatedAt: Date
}

/** Saves conversations in one statement. */
export async function saveSessions(
  tx: Tx,
  changed: ReadonlyMap<string, Conversation>,
  now: Date,
): Promise<void> {
  if (changed.size === 0) return
  const rows = [...changed].map(([id, talk]) => sql`(${id}, ${writeConversation(talk)}, ${talk.seq}, ${now})`)
  await tx.$executeRaw`
    INSERT INTO "Session" ("addressId", "state", "seq", "updatedAt") VALUES ${join(rows)}
    ON CONFLICT ("addressId") DO UPDATE
    SET "state" = excluded."state", "seq" = excluded."seq", "updatedAt" = excluded."updatedAt"`
}

/** Notes whether an address can be written to. */
export async function setAddressState(
  tx: Tx,
  addressId: string,
  state: 'open' | 'blocked',
  now: Date,
): Promise<void> {
  await tx.address.updateMany({
    where: { id: addressId, state: { not: state } },
    data: { state, stateSince: now },
  })
}

/** Forgets which updates were handled before `before`; platforms repeat one for a day at most. Tells how many. */
export async function forgetUpdates(db: Db, before: Date): Promise<number> {
  return (await db.inboundUpdate.deleteMany({ where: { receivedAt: { lt: before } } })).count
}
