import type { Database } from '../db/client.ts'
import { inTransaction } from '../db/transaction.ts'
import { operatorCtx } from '../domain/context.ts'
import { readFormFiles } from '../domain/reporting/form-files.ts'
import { importForms } from '../domain/reporting/form-imports.ts'
import { latestForms } from '../domain/reporting/forms.ts'
import { openPeriods } from '../domain/reporting/periods.ts'
import type { Clock } from '../lib/clock.ts'
import type { Log } from '../lib/log.ts'
import type { Job } from './schedule.ts'

export interface OpenPeriodsParts {
  readonly database: Database
  readonly clock: Clock
  readonly log: Log
  readonly timeZone: string
  readonly cache: Map<string, unknown>
}

/** Soon after midnight, and at the start: opens the periods whose day has come. A new database gets the built-in forms. */
export function openPeriodsJob({ database, clock, ...parts }: OpenPeriodsParts): Job {
  return {
    name: 'open-periods',
    cron: '1 0 * * *',
    async run() {
      const opened = await inTransaction(database.db, async (db) => {
        const ctx = operatorCtx({ ...parts, db, now: clock.now() })
        if ((await latestForms(ctx)).length === 0) await importForms(ctx, readFormFiles())
        return openPeriods(ctx)
      })
      if (opened > 0) parts.log.info({ opened }, 'periods opened')
    },
  }
}
