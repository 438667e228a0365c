import type { Database } from '../db/client.ts'
import { inTransaction } from '../db/transaction.ts'
import { operatorCtx } from '../domain/context.ts'
import { readFaqFiles } from '../domain/knowledge/faq-files.ts'
import { importFaq } from '../domain/knowledge/faq-imports.ts'
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

/** At the start, and once a night: takes over the built-in entries of this version; what staff have changed stays. */
export function importFaqJob({ database, clock, ...parts }: ImportFaqParts): Job {
  return {
    name: 'import-faq',
    cron: '31 1 * * *',
    async run() {
      const files = readFaqFiles()
      const done = await inTransaction(database.db, (db) =>
        importFaq(operatorCtx({ ...parts, db, now: clock.now() }), files),
      )
      if (done.added + done.changed > 0)
        parts.log.info({ added: done.added, changed: done.changed }, 'FAQ imported')
    },
  }
}
