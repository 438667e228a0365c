// Loaded before the program (--import): counts what is executed on SQLite, and tells it with every 'usage'.
import { createRequire } from 'node:module'

type Run = (this: unknown, ...values: unknown[]) => unknown

// libsql is the driver's own package: reached from there, as the program does.
const require = createRequire(createRequire(import.meta.url).resolve('@prisma/adapter-libsql'))
const Database = require('libsql')
let executed = 0

for (const [owner, name] of [
  [Object.getPrototypeOf(new Database(':memory:').prepare('SELECT 1')), 'run'],
  [Object.getPrototypeOf(new Database(':memory:').prepare('SELECT 1')), 'all'],
  [Database.prototype, 'exec'],
] as const) {
  const run: Run = owner[name]
  owner[name] = function counted(this: unknown, ...values: unknown[]) {
    executed += 1
    return run.apply(this, values)
  }
}

process.on('message', (order: { kind: string }) => {
  if (order.kind === 'usage') process.send?.({ kind: 'statements', executed })
})
