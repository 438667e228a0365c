import type { Database, Tx } from '../../db/client.ts'
import { sql } from '../../db/sql.ts'
import { inTransaction } from '../../db/transaction.ts'
import { dayHours } from './day-hours.ts'
import { type Lane, PRIORITY, type Priority } from './delivery.ts'
import { stepBack } from './pace.ts'

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

/**
 * Lowers the bulk pace of a channel, in every process: the platform has met it with a flood. Once for each pause: what
 * is refused while one holds was sent before it. `most` is the pace by the settings.
 */
export async function slowDown(
  database: Database,
  { channel, most, now }: { readonly channel: string; readonly most: number; readonly now: Date },
): Promise<void> {
  if (!Number.isFinite(most)) return
  await inTransaction(database.db, async (tx) => {
    await openPace(tx, channel, now)
    await tx.$executeRaw`UPDATE "SendingPace" SET "channel" = "channel" WHERE "channel" = ${channel}`
    const row = await tx.sendingPace.findUniqueOrThrow({ where: { channel } })
    const { bulkPausedUntil, answersPausedUntil } = row
    if ([bulkPausedUntil, answersPausedUntil].some((until) => until !== null && until > now)) return
    const bulkPerSecond = stepBack(paceOf(row, most))
    await tx.sendingPace.update({ where: { channel }, data: { bulkPerSecond } })
  })
}

/** Makes sure that the channel has its row. */
export async function openPace(tx: Tx, channel: string, now: Date): Promise<void> {
  await tx.$executeRaw`INSERT INTO "SendingPace" ("channel", "bulkNextAt") VALUES (${channel}, ${now})
    ON CONFLICT ("channel") DO NOTHING`
}

/** The bulk pace of a channel: what floods have taught, but never more than the setting. */
export function paceOf({ bulkPerSecond }: { readonly bulkPerSecond: number | null }, most: number): number {
  return Math.min(bulkPerSecond ?? most, most)
}

/** Puts off until the morning what is due at night and may go by day only. */
export async function putOffToMorning(
  database: Database,
  { channel, now, timeZone }: { readonly channel: string; readonly now: Date; readonly timeZone: string },
): Promise<void> {
  const { sendAt, quiet } = dayHours(now, timeZone)
  if (!quiet) return
  await database.db.delivery.updateMany({
    where: {
      channel,
      state: 'queued',
      priority: { gt: PRIORITY.answer },
      notBefore: { lte: now },
      dayOnly: true,
    },
    data: { notBefore: sendAt },
  })
}
