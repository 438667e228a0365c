import type { Database } from '../db/client.ts'
import { inTransaction } from '../db/transaction.ts'
import { operatorCtx } from '../domain/context.ts'
import { fallOver } from '../domain/processes/fallbacks.ts'
import type { Clock } from '../lib/clock.ts'
import type { Log } from '../lib/log.ts'
import type { Job } from './schedule.ts'

export interface FallOverParts {
  readonly database: Database
  readonly clock: Clock
  readonly log: Log
  readonly timeZone: string
  readonly cache: Map<string, unknown>
  /** The names of the channels that messages go out on. */
  readonly channels: readonly string[]
}

/** Every ten seconds: what cannot reach somebody at one address goes to another one. */
export function fallOverJob({ database, clock, channels, ...parts }: FallOverParts): Job {
  return {
    name: 'fall-over',
    cron: '*/10 * * * * *',
    async run() {
      const count = await inTransaction(database.db, (db) =>
        fallOver(operatorCtx({ ...parts, db, now: clock.now() }), channels),
      )
      if (count > 0) parts.log.info({ count }, 'messages sent to other addresses')
    },
  }
}
