import type { TurnDatabase } from '../flows/sessions.ts'
import { forgetUpdates } from '../flows/sessions.ts'
import type { Clock } from '../lib/clock.ts'
import type { Job } from './schedule.ts'

/** Platforms repeat an update for a day; Telegram may begin new numbers after a week. */
const KEPT_MS = 3 * 86_400_000

/** Each night: forgets which updates were handled days ago. */
export function forgetUpdatesJob(parts: { readonly database: TurnDatabase; readonly clock: Clock }): Job {
  return {
    name: 'forget-updates',
    cron: '10 3 * * *',
    async run() {
      await forgetUpdates(parts.database.db, new Date(parts.clock.now().getTime() - KEPT_MS))
    },
  }
}
