import { type App, startApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { openLog } from '../../src/lib/log.ts'
import { startBotApiServer } from '../../src/simulator/server.ts'
import type { BotApi } from '../../src/simulator/types.ts'
import { testDatabase } from './database.ts'
import type { ChannelName, Phones } from './phones.ts'
import { freePort } from './ports.ts'
import { telegramPhones } from './telegram-phones.ts'
import { fillWorld, NOW, type World } from './world.ts'
import { zaloPhones } from './zalo-phones.ts'

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
  /** What people use, all on one channel. */
  readonly phones: Phones
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

/** The whole program on a database of its own, with a real client against the local server of one channel. */
export async function startTestApp(
  now: Date = NOW,
  { channel = 'telegram' }: { readonly channel?: ChannelName } = {},
): Promise<TestApp> {
  const database = await testDatabase()
  const api = await startBotApiServer({
    token: '1000000001:TOKEN-OF-THE-LOCAL-SERVER',
    bot: { username: 'caunoi_thu_bot' },
  })
  const telegram = telegramPhones(api)
  const phones = channel === 'telegram' ? telegram : zaloPhones(api.zalo)
  const world = await fillWorld(database, now, (who) => phones.addressOf(who))
  await phones.handOut()
  const clock = testClock(now)
  const log = openLog(process.env.TEST_LOG ?? 'silent')
  const port = channel === 'telegram' ? 0 : await freePort()
  const settings =
    channel === 'telegram'
      ? { TELEGRAM_BOT_TOKEN: api.token, TELEGRAM_API_ROOT: api.apiRoot }
      : {
          PUBLIC_URL: `http://127.0.0.1:${port}`,
          ZALO_BOT_TOKEN: api.zalo.token,
          ZALO_API_ROOT: api.zalo.apiRoot,
        }
  const config = readConfig({ DATABASE_URL: database.url, PORT: String(port), ...settings })
  const app = await startApp(config, { log, clock, timedJobs: false })
  return {
    app,
    api,
    world,
    clock,
    phones,
    user: (who) => telegram.accountOf(who),
    async close() {
      await app.stop()
      await api.close()
      await database.close()
    },
  }
}
