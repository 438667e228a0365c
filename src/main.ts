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
  const hasChannel = config.telegram !== undefined || config.zaloBot !== undefined
  if (!hasChannel && config.production)
    throw new ConfigError(
      'TELEGRAM_BOT_TOKEN and ZALO_BOT_TOKEN are missing: with NODE_ENV=production the program needs a channel (.env.example)',
    )
  const running = hasChannel
    ? await startApp(config, { log: openLog(config.logLevel) })
    : await (await import('./simulate.ts')).simulate(config)
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      void running.stop().then(() => process.exit(0))
    })
} catch (error) {
  console.error(`Cầu Nối cannot start: ${reasonOf(error)}`)
  process.exit(1)
}

/** One sentence for the operator; the stack only where the program itself is at fault. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if ('code' in error && error.code === 'EADDRINUSE')
    return 'the port is taken by another program: set PORT to a free one'
  const known =
    error instanceof ConfigError || error instanceof DatabaseError || error.name === 'SimulatorError'
  return known ? error.message : (error.stack ?? error.message)
}
