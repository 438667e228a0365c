import { startApp } from './app.ts'
import { ConfigError, readConfig } from './config.ts'
import { DatabaseError } from './db/database-error.ts'
import { openLog } from './lib/log.ts'

try {
  try {
    process.loadEnvFile('.env')
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
  }
  const config = readConfig(process.env)
  if (!config.telegram && config.production)
    throw new ConfigError(
      'TELEGRAM_BOT_TOKEN is missing: with NODE_ENV=production the program needs a channel (.env.example)',
    )
  const running = config.telegram
    ? await startApp(config, { log: openLog(config.logLevel) })
    : await (await import('./simulate.ts')).simulate(config)
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      void running.stop().then(() => process.exit(0))
    })
} catch (error) {
  if (!(error instanceof ConfigError || error instanceof DatabaseError)) throw error
  console.error(`Cầu Nối cannot start:\n${error.message}`)
  process.exit(1)
}
