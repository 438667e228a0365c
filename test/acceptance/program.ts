import { type App, startApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import type { Log } from '../../src/lib/log.ts'
import { startBotApiServer } from '../../src/simulator/server.ts'
import type { BotApi } from '../../src/simulator/types.ts'
import { type TestClock, testClock } from '../support/app.ts'
import type { TestDatabase } from '../support/database.ts'

/** More than half of a district, so that nobody is warned. */
const ZALO_USERS = 150

/** The whole program on a database that was filled before, with what it complained of. */
export interface Program {
  readonly app: App
  readonly api: BotApi
  readonly clock: TestClock
  /** Every warning and error of the log, as it came. */
  readonly complaints: readonly string[]
  stop(): Promise<void>
}

/** Starts the program with the real clients of both channels against a local server in this process. */
export async function startProgram(database: TestDatabase, now: Date): Promise<Program> {
  const api = await startBotApiServer({
    token: '1000000001:TOKEN-OF-THE-LOCAL-SERVER',
    bot: { username: 'caunoi_thu_bot' },
    zalo: { plan: { users: ZALO_USERS } },
  })
  const clock = testClock(now)
  const complaints: string[] = []
  const config = readConfig({
    DATABASE_URL: database.url,
    PORT: '0',
    TELEGRAM_BOT_TOKEN: api.token,
    TELEGRAM_API_ROOT: api.apiRoot,
    ZALO_BOT_TOKEN: api.zalo.token,
    ZALO_API_ROOT: api.zalo.apiRoot,
    ZALO_PLAN_USERS: String(ZALO_USERS),
  })
  const app = await startApp(config, { log: complaintsInto(complaints), clock })
  return {
    app,
    api,
    clock,
    complaints,
    async stop() {
      await app.stop()
      await api.close()
      await database.close()
    },
  }
}

function complaintsInto(lines: string[]): Log {
  const note =
    (level: string) =>
    (...said: unknown[]) => {
      lines.push(`${level}: ${said.map(inWords).join(' ')}`)
    }
  const quiet = () => undefined
  const log: Log = {
    debug: quiet,
    info: quiet,
    warn: note('warn'),
    error: note('error'),
    fatal: note('fatal'),
    child: () => log,
  }
  return log
}

function inWords(said: unknown): string {
  if (typeof said !== 'object' || said === null) return String(said)
  const { err, ...rest } = said as { err?: unknown }
  return `${JSON.stringify(rest)} ${err instanceof Error ? err.stack : ''}`.trim()
}
