/** A failure after which the same transaction may go through: write conflict, deadlock, file held by another process. */
export function wroteAtTheSameTime(error: unknown): boolean {
  const { kind, originalCode } = driverFailure(error)
  const busy = kind === 'SocketTimeout' && originalCode !== undefined
  return busy || kind === 'TransactionWriteConflict' || codeOf(error) === 'P2034'
}

/** The connection to the server broke: what was not committed is undone there. */
export function connectionLost(error: unknown): boolean {
  const { kind, originalCode } = driverFailure(error)
  if (kind === 'DatabaseNotReachable' || kind === 'ConnectionClosed' || kind === 'SocketTimeout') return true
  if (originalCode !== undefined) return /^(57P0[123]|08\w{3})$/.test(originalCode)
  return (
    error instanceof Error &&
    /^Connection terminated|connection error and is not queryable/.test(error.message)
  )
}

/** What went wrong, in one line for whoever runs the program. */
export function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return reasonOf(error.errors[0])
  const { kind, originalMessage, host, port } = driverFailure(error)
  if (kind === 'DatabaseNotReachable') return `nothing answers at ${host}:${port}`
  if (error instanceof Error && 'address' in error && 'port' in error)
    return `nothing answers at ${error.address}:${error.port}`
  return (
    originalMessage ?? (error instanceof Error ? error.message.replace(/\s+/g, ' ').trim() : String(error))
  )
}

interface DriverFailure {
  readonly kind?: string
  /** The database's own code: a SQLSTATE, or SQLite's number. */
  readonly originalCode?: string
  readonly originalMessage?: string
  readonly host?: string
  readonly port?: number
}

/** What the driver adapter said, from a Prisma error about a model or a raw query or from the adapter's own error. */
function driverFailure(error: unknown): DriverFailure {
  if (!(error instanceof Error)) return {}
  const meta: unknown = 'meta' in error ? error.meta : undefined
  const nested = isObject(meta) ? meta.driverAdapterError : undefined
  const cause =
    nested instanceof Error ? nested.cause : error.name === 'DriverAdapterError' ? error.cause : undefined
  return isObject(cause) ? cause : {}
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
