import { type App, startApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { openLog } from '../../src/lib/log.ts'
import { startBotApiServer } from '../../src/simulator/server.ts'
import type { BotApi } from '../../src/simulator/types.ts'
import { testDatabase } from './database.ts'
import { fillWorld, NOW, type PersonName, type World } from './world.ts'

/** A clock that goes at its usual pace from the time it was set to. */
export interface TestClock {
  now(): Date
  set(at: Date): void
  advance(ms: number): void
}

export interface TestApp {
  readonly app: App
  readonly api: BotApi
  readonly world: World
  readonly clock: TestClock
  /** The Telegram account of a person of the world, or of somebody new. */
  user(who: string): Promise<number>
  close(): Promise<void>
}

export function testClock(start: Date): TestClock {
  let set = start.getTime()
  let since = performance.now()
  const now = () => new Date(set + performance.now() - since)
  const moveTo = (at: number) => {
    set = at
    since = performance.now()
  }
  return { now, set: (at) => moveTo(at.getTime()), advance: (ms) => moveTo(now().getTime() + ms) }
}

const FIRST_ACCOUNT = 1001

/** The whole program on a database of its own, with the real Telegram client against the local Bot API server. */
export async function startTestApp(now: Date = NOW): Promise<TestApp> {
  const accounts = new Map<string, number>()
  const account = (who: string) => {
    const id = accounts.get(who) ?? FIRST_ACCOUNT + accounts.size
    accounts.set(who, id)
    return id
  }
  const database = await testDatabase()
  const world = await fillWorld(database, now, (who: PersonName) => `telegram:${account(who)}`)
  const api = await startBotApiServer({
    token: '1000000001:TOKEN-OF-THE-LOCAL-SERVER',
    bot: { username: 'caunoi_thu_bot' },
  })
  for (const [who, id] of accounts) {
    await api.addUser({ id, first_name: who, started: true })
  }
  const clock = testClock(now)
  const config = readConfig({
    DATABASE_URL: database.url,
    PORT: '0',
    TELEGRAM_BOT_TOKEN: api.token,
    TELEGRAM_API_ROOT: api.apiRoot,
  })
  const log = openLog(process.env.TEST_LOG ?? 'silent')
  const app = await startApp(config, { log, clock, timedJobs: false })
  return {
    app,
    api,
    world,
    clock,
    async user(who) {
      const known = accounts.get(who)
      if (known !== undefined) return known
      const id = account(who)
      await api.addUser({ id, first_name: who, started: true })
      return id
    },
    async close() {
      await app.stop()
      await api.close()
      await database.close()
    },
  }
}
