import type { Database } from '../db/client.ts'
import { inTransaction } from '../db/transaction.ts'
import { operatorCtx } from '../domain/context.ts'
import { remindOfWaiting } from '../domain/knowledge/escalations.ts'
import { sendDigests } from '../domain/knowledge/faq-digests.ts'
import type { Clock } from '../lib/clock.ts'
import type { Log } from '../lib/log.ts'
import type { Job } from './schedule.ts'

/** A question that waits longer is asked about again. */
const DAYS_TO_ANSWER = 2

export interface FaqUpkeepParts {
  readonly database: Database
  readonly clock: Clock
  readonly log: Log
  readonly timeZone: string
  readonly cache: Map<string, unknown>
}

/** Each morning: reminds of questions that wait for an answer. */
export function remindOfQuestionsJob({ database, clock, ...parts }: FaqUpkeepParts): Job {
  return {
    name: 'remind-of-questions',
    cron: '0 8 * * *',
    async run() {
      await inTransaction(database.db, (db) =>
        remindOfWaiting(operatorCtx({ ...parts, db, now: clock.now() }), DAYS_TO_ANSWER),
      )
    },
  }
}

/** Monday morning: tells staff what people asked without an answer that helped. */
export function faqDigestJob({ database, clock, ...parts }: FaqUpkeepParts): Job {
  return {
    name: 'faq-digest',
    cron: '5 8 * * 1',
    async run() {
      await inTransaction(database.db, (db) => sendDigests(operatorCtx({ ...parts, db, now: clock.now() })))
    },
  }
}
