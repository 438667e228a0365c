import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { defineConfig } from 'prisma/config'

// `prisma generate`, `validate` and `format` run on WebAssembly alone, yet the command first insists on an engine
// binary. Naming any existing executable for these three is enough; `prisma migrate` is untouched.
if (process.argv.some((word) => ['generate', 'validate', 'format'].includes(word)))
  process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

const url = process.env.DATABASE_URL ?? 'file:./data/cau-noi.db'
const provider = process.env.DATABASE_PROVIDER ?? (/^postgres(ql)?:/.test(url) ? 'postgresql' : 'sqlite')

// One schema for two databases: the PostgreSQL one is derived from the file as written.
let schema = 'prisma/schema.prisma'
if (provider === 'postgresql') {
  const text = readFileSync(schema, 'utf8')
    .replace('provider = "sqlite"', 'provider = "postgresql"')
    .replace('../src/db/generated/sqlite', '../../src/db/generated/postgresql')
  schema = 'prisma/.postgresql/schema.prisma'
  mkdirSync('prisma/.postgresql', { recursive: true })
  if (!existsSync(schema) || readFileSync(schema, 'utf8') !== text) writeFileSync(schema, text)
}

export default defineConfig({
  schema,
  migrations: { path: `prisma/migrations/${provider}` },
  datasource: { url },
})
