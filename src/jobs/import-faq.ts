import type { Database } from '../db/client.ts'
import { inTransaction } from '../db/transaction.ts'
import { operatorCtx } from '../domain/context.ts'
import { importBuiltIn } from '../domain/knowledge/faq-imports.ts'
import type { Clock } from '../lib/clock.ts'
import type { Log } from '../lib/log.ts'
import type { Job } from './schedule.ts'

export interface ImportFaqParts {
  readonly database: Database
  readonly clock: Clock
  readonly log: Log
  readonly timeZone: string
  readonly cache: Map<string, unknown>
}

/** At the start (and each night, where there is nothing to do): takes over the built-in entries of this version. */
export function importFaqJob({ database, clock, ...parts }: ImportFaqParts): Job {
  return {
    name: 'import-faq',
    cron: '31 1 * * *',
    async run() {
      const done = await inTransaction(database.db, (db) =>
        importBuiltIn(operatorCtx({ ...parts, db, now: clock.now() })),
      )
      if (done) parts.log.info({ added: done.added, changed: done.changed }, 'FAQ imported')
    },
  }
}
