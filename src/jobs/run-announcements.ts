import type { Database } from '../db/client.ts'
import { inTransaction } from '../db/transaction.ts'
import { announcementsToFollow, followAnnouncement } from '../domain/announcements/progresses.ts'
import { type Ctx, operatorCtx } from '../domain/context.ts'
import { announcementsDue, sendDue } from '../domain/processes/announcement-sending.ts'
import type { Clock } from '../lib/clock.ts'
import type { Log } from '../lib/log.ts'
import type { Job } from './schedule.ts'

export interface RunAnnouncementsParts {
  readonly database: Database
  readonly clock: Clock
  readonly log: Log
  readonly timeZone: string
  readonly cache: Map<string, unknown>
}

/** Every few seconds: sends the announcements whose time has come, and looks after those under way. */
export function runAnnouncementsJob({ database, clock, ...parts }: RunAnnouncementsParts): Job {
  const within = <T>(work: (ctx: Ctx) => Promise<T>) =>
    inTransaction(database.db, (db) => work(operatorCtx({ ...parts, db, now: clock.now() })), {
      timeout: 60_000,
    })
  const each = async (ids: readonly number[], work: (ctx: Ctx, id: number) => Promise<void>) => {
    for (const id of ids)
      try {
        await within((ctx) => work(ctx, id))
      } catch (error) {
        parts.log.error({ err: error, announcement: id }, 'announcement not looked after')
      }
  }
  return {
    name: 'run-announcements',
    cron: '*/5 * * * * *',
    async run() {
      await each(await within(announcementsDue), sendDue)
      await each(await within(announcementsToFollow), followAnnouncement)
    },
  }
}
