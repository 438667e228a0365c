import path from 'node:path'
import { z } from 'zod'

const blankAsAbsent = (value: unknown) => (value === '' ? undefined : value)
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blankAsAbsent, schema.optional())

const TOKEN = /^\d+:[A-Za-z0-9_-]{15,}$/
const SECRET = /^[A-Za-z0-9_-]{16,256}$/
/** The characters of a Zalo token's secret are not documented. */
const ZALO_TOKEN = /^\d+:[^\s/?#]{8,200}$/

const count = (standard: number) =>
  z.preprocess(
    blankAsAbsent,
    z.coerce.number({ error: 'must be a whole number above 0' }).int().min(1).default(standard),
  )

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

const Environment = z.object({
  NODE_ENV: optional(z.string()),
  DATABASE_URL: optional(
    z
      .string()
      .regex(
        /^(file:.+|postgres(ql)?:\/\/.+)/,
        'must be file:PATH or postgresql://USER:PASSWORD@HOST/DATABASE',
      ),
  ),
  DATA_DIR: z.preprocess(blankAsAbsent, z.string().default('data')),
  PORT: z.preprocess(
    blankAsAbsent,
    z.coerce.number({ error: 'must be a number from 0 to 65535' }).int().min(0).max(65535).default(3000),
  ),
  PUBLIC_URL: optional(
    z.url({ protocol: /^https?$/, error: 'must be an address such as https://bot.example.vn' }),
  ),
  TIME_ZONE: z.preprocess(
    blankAsAbsent,
    z.string().default('Asia/Ho_Chi_Minh').refine(isTimeZone, 'must be a time zone such as Asia/Ho_Chi_Minh'),
  ),
  LOG_LEVEL: z.preprocess(
    blankAsAbsent,
    z
      .enum(['debug', 'info', 'warn', 'error', 'fatal', 'silent'], {
        error: 'must be debug, info, warn, error, fatal or silent',
      })
      .default('info'),
  ),
  TELEGRAM_BOT_TOKEN: optional(
    z.string().regex(TOKEN, 'does not look like a token from @BotFather (123456:ABC…)'),
  ),
  TELEGRAM_API_ROOT: optional(z.url({ error: 'must be an address such as http://127.0.0.1:8081' })),
  TELEGRAM_WEBHOOK_SECRET: optional(z.string().regex(SECRET, 'must be 16 to 256 of A-Z a-z 0-9 _ -')),
  ZALO_BOT_TOKEN: optional(
    z.string().regex(ZALO_TOKEN, 'does not look like a token from Zalo Bot Creator (123456:abc…)'),
  ),
  ZALO_API_ROOT: optional(z.url({ error: 'must be an address such as http://127.0.0.1:8081/zalo' })),
  ZALO_WEBHOOK_SECRET: optional(z.string().regex(SECRET, 'must be 16 to 256 of A-Z a-z 0-9 _ -')),
  ZALO_PLAN_MESSAGES: count(3000),
  ZALO_PLAN_USERS: count(50),
  ZALO_PLAN_COUNTS: z.preprocess(
    blankAsAbsent,
    z.enum(['sent', 'both'], { error: 'must be sent or both' }).default('both'),
  ),
  ZALO_BULK_PERCENT: z.preprocess(
    blankAsAbsent,
    z.coerce.number({ error: 'must be a number from 0 to 100' }).min(0).max(100).default(80),
  ),
})

/** What the program is told from outside, checked. */
export interface Config {
  readonly production: boolean
  readonly databaseUrl: string
  readonly dataDir: string
  readonly port: number
  readonly publicUrl: string | undefined
  readonly timeZone: string
  readonly logLevel: string
  readonly telegram: TelegramConfig | undefined
  readonly zaloBot: ZaloBotConfig | undefined
}

export interface TelegramConfig {
  readonly token: string
  readonly apiRoot: string | undefined
  readonly webhookSecret: string | undefined
}

export interface ZaloBotConfig {
  readonly token: string
  readonly apiRoot: string | undefined
  readonly webhookSecret: string | undefined
  readonly plan: {
    readonly messages: number
    readonly users: number
    /** Which messages the plan counts. */
    readonly counts: 'sent' | 'both'
    /** From 0 to 1: what of the messages notifications and broadcasts may use up. */
    readonly bulkShare: number
  }
}

/** A mistake in the environment: one line a variable, without its value. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

/** Reads the environment. @throws ConfigError that names each wrong variable and what is expected */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const parsed = Environment.safeParse(environment)
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)
    throw new ConfigError(lines.join('\n'))
  }
  const env = parsed.data
  return {
    production: env.NODE_ENV === 'production',
    databaseUrl: env.DATABASE_URL ?? `file:${path.join(env.DATA_DIR, 'cau-noi.db')}`,
    dataDir: env.DATA_DIR,
    port: env.PORT,
    publicUrl: env.PUBLIC_URL?.replace(/\/$/, ''),
    timeZone: env.TIME_ZONE,
    logLevel: env.LOG_LEVEL,
    telegram: env.TELEGRAM_BOT_TOKEN
      ? {
          token: env.TELEGRAM_BOT_TOKEN,
          apiRoot: env.TELEGRAM_API_ROOT,
          webhookSecret: env.TELEGRAM_WEBHOOK_SECRET,
        }
      : undefined,
    zaloBot: env.ZALO_BOT_TOKEN
      ? {
          token: env.ZALO_BOT_TOKEN,
          apiRoot: env.ZALO_API_ROOT?.replace(/\/$/, ''),
          webhookSecret: env.ZALO_WEBHOOK_SECRET,
          plan: {
            messages: env.ZALO_PLAN_MESSAGES,
            users: env.ZALO_PLAN_USERS,
            counts: env.ZALO_PLAN_COUNTS,
            bulkShare: env.ZALO_BULK_PERCENT / 100,
          },
        }
      : undefined,
  }
}
