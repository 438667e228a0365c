import { fileURLToPath } from 'node:url'
import { type Config, readConfig } from '../config.ts'
import { openDatabase } from '../db/client.ts'
import { migrate } from '../db/migrate.ts'
import { inTransaction } from '../db/transaction.ts'
import { type Ctx, operatorCtx } from '../domain/context.ts'
import { type Clock, systemClock } from '../lib/clock.ts'
import { type I18n, openI18n } from '../lib/i18n.ts'
import { openLog } from '../lib/log.ts'

/** What scripts may trust. */
export const EXIT = { ok: 0, refused: 1, usage: 2, noDatabase: 3, broken: 70 } as const

/** What a command uses of the world outside. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>
  /** One piece of standard output or standard error, without the line's end. */
  out(text: string): void
  err(text: string): void
  /** Asks Telegram what the bot is called; null when it cannot be told. */
  botName(telegram: NonNullable<Config['telegram']>): Promise<string | null>
  readonly clock?: Clock
}

/** The sentences of every language; the command line speaks English, except about what is wrong in a user's file. */
export function loadI18n(): I18n {
  return openI18n(fileURLToPath(new URL('../../locales', import.meta.url)))
}

/**
 * Does `work` as the operator in one transaction on the database of the environment, brought up to date first. `work`
 * may run again after a conflict. Throws ConfigError or DatabaseError.
 */
export async function withDatabase<T>(around: Surroundings, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  const config = readConfig(around.env)
  const { databaseUrl, timeZone } = config
  await migrate(databaseUrl)
  const database = await openDatabase(databaseUrl)
  const now = (around.clock ?? systemClock).now()
  const log = openLog('silent')
  try {
    return await inTransaction(
      database.db,
      (db) => work(operatorCtx({ db, now, timeZone, log, cache: new Map() })),
      { timeout: 600_000 },
    )
  } finally {
    await database.close()
  }
}

/** As JSON, indented, for scripts. */
export function json(value: unknown): string {
  return JSON.stringify(value, null, 2)
}
