import type { Tx } from '../../db/client.ts'
import type { Clock } from '../../lib/clock.ts'

/** What one channel keeps in the database, see the port's ChannelStore. */
interface Store {
  read(key: string): Promise<string | null>
  write(key: string, value: string, until?: Date): Promise<void>
  add(key: string, by: number, until?: Date): Promise<number>
}

/** How often what has ended is deleted, in milliseconds. */
const SWEEP = 10 * 60_000

/** Keeps values under the name of a channel, apart from those of all others. */
export function createChannelStore({ db }: { readonly db: Tx }, channel: string, clock: Clock): Store {
  let sweptAt = 0

  async function sweep(now: Date): Promise<void> {
    if (now.getTime() - sweptAt < SWEEP) return
    sweptAt = now.getTime()
    await db.channelState.deleteMany({ where: { channel, until: { lte: now } } })
  }

  return {
    async read(key) {
      const row = await db.channelState.findUnique({ where: { channel_key: { channel, key } } })
      return row && (row.until === null || row.until > clock.now()) ? row.value : null
    },
    async write(key, value, until) {
      const row = { value, until: until ?? null }
      await sweep(clock.now())
      await db.channelState.upsert({
        where: { channel_key: { channel, key } },
        create: { channel, key, ...row },
        update: row,
      })
    },
    async add(key, by, until) {
      const now = clock.now()
      await sweep(now)
      const [row] = await db.$queryRaw<{ value: string }[]>`
        INSERT INTO "ChannelState" ("channel", "key", "value", "until")
        VALUES (${channel}, ${key}, ${String(by)}, ${until ?? null})
        ON CONFLICT ("channel", "key") DO UPDATE SET "until" = excluded."until", "value" =
          CASE WHEN "ChannelState"."until" <= ${now} THEN excluded."value"
            ELSE CAST(CAST("ChannelState"."value" AS INTEGER) + CAST(excluded."value" AS INTEGER) AS TEXT) END
        RETURNING "value"`
      return Number(row?.value ?? by)
    },
  }
}
