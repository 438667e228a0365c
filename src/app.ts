import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import type { Channel, ChannelStore, Publish, Usage } from './channels/channel.ts'
import { planUse } from './channels/plan-use.ts'
import { createTelegramChannel } from './channels/telegram/channel.ts'
import { createZaloBotChannel } from './channels/zalo-bot/channel.ts'
import type { Config } from './config.ts'
import { type Database, openDatabase } from './db/client.ts'
import { migrate } from './db/migrate.ts'
import { inTransaction } from './db/transaction.ts'
import { makeDocument } from './documents/make.ts'
import { operatorCtx } from './domain/context.ts'
import type { Actor } from './domain/org/actor.ts'
import { overseeingSeats } from './domain/org/permission.ts'
import { createChannelStore } from './domain/outbox/channel-store.ts'
import { warnOfPlan } from './domain/outbox/plan-warnings.ts'
import { COMMANDS, FLOWS, routeFreeText } from './flows/index.ts'
import { giveUp, runTurns, type TurnParts, type TurnPoint } from './flows/run.ts'
import { isTransient } from './flows/sessions.ts'
import { createTurnQueue } from './flows/turn-queue.ts'
import { startServer } from './http/server.ts'
import { createSharedFiles } from './http/shared-files.ts'
import { type Hooks, type Pace, startDispatcher } from './jobs/dispatch-outbox.ts'
import { fallOverJob } from './jobs/fall-over.ts'
import { faqDigestJob, remindOfQuestionsJob } from './jobs/faq-upkeep.ts'
import { forgetUpdatesJob } from './jobs/forget-updates.ts'
import { importFaqJob } from './jobs/import-faq.ts'
import { openPeriodsJob } from './jobs/open-periods.ts'
import { runAnnouncementsJob } from './jobs/run-announcements.ts'
import { runTrainingJob } from './jobs/run-training.ts'
import { startJobs } from './jobs/schedule.ts'
import { type Clock, systemClock } from './lib/clock.ts'
import { type I18n, openI18n } from './lib/i18n.ts'
import type { Log } from './lib/log.ts'

/** Batches of turns that run side by side: SQLite has one writer, PostgreSQL locks by conversation. */
const LANES = { sqlite: 1, postgresql: 4 } as const

export interface AppOptions {
  readonly log: Log
  readonly clock?: Clock
  /** The address to listen on; all of the machine's unless told. */
  readonly host?: string
  /** Instead of the channels of the configuration: for tests. */
  readonly channels?: readonly Channel[]
  /** Whether jobs run by the clock (they do unless told); else only when `runJobs` is called: for tests. */
  readonly timedJobs?: boolean
  /** How fast is sent, where it is not as usual: for measurements. */
  readonly pace?: Partial<Pace>
  /** Told of the moments at which a test may end the process. */
  readonly onPoint?: (point: TurnPoint | Parameters<NonNullable<Hooks['onPoint']>>[0]) => void
}

export interface App {
  readonly database: Database
  /** The port of the HTTP server. */
  readonly port: number
  /** Runs every job once, whatever the time, and wakes the dispatcher: for tests. */
  runJobs(): Promise<void>
  /** Receives no more, finishes what is under way, closes. */
  stop(): Promise<void>
}

/** Reads the sentences of every language. */
export function loadI18n(): I18n {
  return openI18n(fileURLToPath(new URL('../locales', import.meta.url)))
}

/**
 * Puts the program together and starts it: database, conversations, outbox, jobs, HTTP, channels. The only place that
 * knows all of them. Throws ConfigError or DatabaseError with a sentence for the operator.
 */
export async function startApp(config: Config, options: AppOptions): Promise<App> {
  const { log } = options
  const clock = options.clock ?? systemClock
  const i18n = loadI18n()
  const applied = await migrate(config.databaseUrl)
  if (applied.length > 0) log.info({ migrations: applied }, 'database brought up to date')
  const database = await openDatabase(config.databaseUrl)
  const cache = new Map<string, unknown>()
  const storeOf = (name: string) => createChannelStore(database, name, clock)
  const files = config.publicUrl
    ? createSharedFiles(storeOf('files'), { publicUrl: config.publicUrl, now: () => clock.now() })
    : undefined
  const warn = (name: string) => (usage: Usage) => {
    log.warn({ channel: name, ...usage }, 'the plan of a channel is nearly used up')
    const { timeZone } = config
    inTransaction(database.db, (db) =>
      warnOfPlan(operatorCtx({ db, now: clock.now(), timeZone, log, cache }), name, usage),
    ).catch((error: unknown) => log.error({ err: error, channel: name }, 'staff were not warned of the plan'))
  }
  const channels = new Map(
    (options.channels ?? channelsOf(config, { log, clock, storeOf, warn, publish: files?.publish })).map(
      (channel) => [channel.name, channel],
    ),
  )
  const jobs = await startJobs(
    [
      openPeriodsJob({ database, clock, log, timeZone: config.timeZone, cache }),
      forgetUpdatesJob({ database, clock }),
      importFaqJob({ database, clock, log, timeZone: config.timeZone, cache }),
      remindOfQuestionsJob({ database, clock, log, timeZone: config.timeZone, cache }),
      faqDigestJob({ database, clock, log, timeZone: config.timeZone, cache }),
      runAnnouncementsJob({ database, clock, log, timeZone: config.timeZone, cache }),
      runTrainingJob({ database, clock, log, timeZone: config.timeZone, cache }),
      fallOverJob({
        ...{ database, clock, log, timeZone: config.timeZone, cache },
        channels: [...channels.keys()],
      }),
    ],
    { timeZone: config.timeZone, log, timed: options.timedJobs ?? true },
  )
  const inviteLinks = (code: string, except?: string) =>
    [...channels.values()].flatMap((channel) =>
      channel.name === except ? [] : (channel.inviteLink?.(code) ?? []),
    )
  const dispatcher = startDispatcher({
    database,
    channels,
    i18n,
    clock,
    log,
    timeZone: config.timeZone,
    worker: randomUUID(),
    make: (made, locale) => {
      const ctx = operatorCtx({ db: database.db, now: clock.now(), timeZone: config.timeZone, log, cache })
      return makeDocument({ ...ctx, inviteLinks }, made, i18n, locale)
    },
    ...(options.pace ? { pace: options.pace } : {}),
    ...(options.onPoint ? { hooks: { onPoint: options.onPoint } } : {}),
  })
  const parts: TurnParts = {
    database,
    bot: { flows: FLOWS, commands: COMMANDS, i18n, route: routeFreeText },
    clock,
    log,
    timeZone: config.timeZone,
    cache,
    inviteLinks,
    usage: (db) => planUse([...channels.values()], (name) => createChannelStore({ db }, name, clock)),
    chatLink: (channel) => channels.get(channel)?.inviteLink?.('menu') ?? '',
    spoke: commandLists(channels, i18n, log),
    ...(options.onPoint ? { onPoint: options.onPoint } : {}),
  }
  const queue = createTurnQueue((batch) => runTurns(parts, batch), {
    lanes: LANES[database.provider],
    log,
    wake: () => dispatcher.wake(),
    passing: isTransient,
    giveUp: (said) => giveUp(parts, said),
  })
  const server = await startServer({
    port: config.port,
    host: options.host,
    webhooks: [...channels.values()].flatMap(({ webhook }) => (webhook ? [webhook] : [])),
    files,
    health: async () => {
      try {
        await database.db.$queryRaw`SELECT 1`
        return null
      } catch {
        return 'database'
      }
    },
  })
  for (const channel of channels.values()) {
    await channel.start(queue.take)
    for (const locale of i18n.locales)
      await offerCommands(channel, i18n, locale, false).catch((error: unknown) =>
        log.warn({ err: error, channel: channel.name }, 'commands not registered'),
      )
  }
  log.info({ port: server.port, database: database.provider, channels: [...channels.keys()] }, 'started')
  return {
    database,
    port: server.port,
    async runJobs() {
      await jobs.run()
      dispatcher.wake()
    },
    async stop() {
      await Promise.all([...channels.values()].map((channel) => channel.stop()))
      await server.stop()
      await jobs.stop()
      await dispatcher.stop()
      await database.close()
    },
  }
}

/** What channels are built from besides their own settings. */
interface ChannelParts {
  readonly log: Log
  readonly clock: Clock
  readonly storeOf: (channel: string) => ChannelStore
  readonly warn: (channel: string) => (usage: Usage) => void
  readonly publish: Publish | undefined
}

/** The channels of the configuration: each is a line here and a folder in `channels`. */
function channelsOf(config: Config, { log, clock, storeOf, warn, publish }: ChannelParts): Channel[] {
  const { telegram, zaloBot, publicUrl, timeZone } = config
  const common = { publicUrl, timeZone, log, clock, publish }
  return [
    ...(telegram ? [createTelegramChannel({ ...telegram, ...common })] : []),
    ...(zaloBot
      ? [createZaloBotChannel({ ...zaloBot, ...common, store: storeOf('zalo'), warn: warn('zalo') })]
      : []),
  ]
}

async function offerCommands(
  channel: Channel,
  i18n: I18n,
  locale: string,
  staff: boolean,
  to?: string,
): Promise<void> {
  const listed = COMMANDS.filter(
    (entry) => entry.listed === 'everyone' || (staff && entry.listed === 'overseers'),
  )
  const entries = listed.map(({ command }) => ({
    command,
    description: i18n.format(locale, { key: `command-${command}` }),
  }))
  await channel.offerCommands?.(entries, locale, to)
}

/** Gives staff, and whoever chose another language, a command list of their own when they first speak. */
function commandLists(channels: ReadonlyMap<string, Channel>, i18n: I18n, log: Log) {
  const offered = new Map<string, string>()
  return (address: string, actor: Actor | null): void => {
    const locale = actor?.locale ?? 'vi'
    const staff = actor !== null && overseeingSeats(actor).length > 0
    const wanted = `${locale}:${staff}`
    if ((offered.get(address) ?? 'vi:false') === wanted) return
    offered.set(address, wanted)
    const channel = channels.get(address.slice(0, address.indexOf(':')))
    if (channel)
      void offerCommands(channel, i18n, locale, staff, address).catch((error: unknown) =>
        log.warn({ err: error, channel: channel.name }, 'commands not registered'),
      )
  }
}
