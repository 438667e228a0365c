import path from 'node:path'
import { z } from 'zod'

const blankAsAbsent = (value: unknown) => (value === '' ? undefined : value)
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blankAsAbsent, schema.optional())

const TOKEN = /^\d+:[A-Za-z0-9_-]{15,}$/
const SECRET = /^[A-Za-z0-9_-]{16,256}$/

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
}

export interface TelegramConfig {
  readonly token: string
  readonly apiRoot: string | undefined
  readonly webhookSecret: string | undefined
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
  }
}
