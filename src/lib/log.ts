import { type Logger, pino } from 'pino'

/** Structured log. Only ids, codes and counts go in: never names, phones, texts or tokens. */
export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error' | 'fatal'> & {
  child(bindings: object): Log
}

/** Opens the log on standard output as JSON lines. `level` is one of pino's levels or 'silent'. */
export function openLog(level: string): Log {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: ['token', 'phone', 'name', 'text', '*.token', '*.phone', '*.name', '*.text'],
      remove: true,
    },
    serializers: { err: errorWithoutSecrets },
  })
}

/** What is kept of an error: type, code, stack. Bot tokens, which stand in request addresses, are cut out. */
function errorWithoutSecrets(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error }
  const clean = (line: string | undefined) => line?.replace(/\d{5,}:[A-Za-z0-9_-]{20,}/g, '<token>')
  const code = 'code' in error ? error.code : undefined
  return { type: error.name, code, message: clean(error.message), stack: clean(error.stack) }
}
