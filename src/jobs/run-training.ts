import type { Database } from '../db/client.ts'
import { inTransaction } from '../db/transaction.ts'
import { operatorCtx } from '../domain/context.ts'
import { closeOldEvents } from '../domain/training/closings.ts'
import { sendEventReminders } from '../domain/training/event-reminders.ts'
import { fillFreedSeats } from '../domain/training/rsvps.ts'
import type { Clock } from '../lib/clock.ts'
import type { Log } from '../lib/log.ts'
import type { Job } from './schedule.ts'

export interface RunTrainingParts {
  readonly database: Database
  readonly clock: Clock
  readonly log: Log
  readonly timeZone: string
  readonly cache: Map<string, unknown>
}

/** Every minute: fills seats that became free, reminds those who come, and ends classes whose organiser forgot to. */
export function runTrainingJob({ database, clock, ...parts }: RunTrainingParts): Job {
  return {
    name: 'run-training',
    cron: '* * * * *',
    async run() {
      const done = await inTransaction(database.db, async (db) => {
        const ctx = operatorCtx({ ...parts, db, now: clock.now() })
        return {
          filled: await fillFreedSeats(ctx),
          reminded: await sendEventReminders(ctx),
          closed: await closeOldEvents(ctx),
        }
      })
      if (done.filled + done.reminded + done.closed > 0) parts.log.info(done, 'classes looked after')
    },
  }
}
