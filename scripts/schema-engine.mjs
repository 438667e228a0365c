// Prisma's schema engine as WebAssembly, over a driver adapter: what `prisma migrate diff` does, without its download.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { PrismaLibSql } from '@prisma/adapter-libsql'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg'

/**
 * The SQL that takes the database at `url` to the Prisma schema `schema` (its text); '' when nothing is missing.
 * Prisma's own table of applied migrations does not count.
 */
export async function missingSql(url, schema) {
  loadEngine()
  const files = [{ path: 'schema.prisma', content: schema }]
  const adapter = /^postgres/.test(url) ? postgresqlAdapter(url) : new PrismaLibSql({ url })
  const engine = await glue.SchemaEngine.new(
    { datamodels: files.map(({ path, content }) => [path, content]) },
    () => {},
    bindMigrationAwareSqlAdapterFactory(adapter),
  )
  try {
    const difference = await engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: process.cwd() },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    })
    return difference.exitCode === 0 ? '' : difference.stdout
  } finally {
    engine.free()
  }
}

let loaded = false

/** Once in a process: the glue keeps views of one instance's memory. */
function loadEngine() {
  if (loaded) return
  loaded = true
  globalThis.PRISMA_WASM_PANIC_REGISTRY ??= {
    set_message(message) {
      process.stderr.write(`schema engine: ${message}\n`)
    },
  }
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm')
  const bytes = readFileSync(entry.replace(/schema_engine\.js$/, 'schema_engine_bg.wasm'))
  const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes), { './schema_engine_bg.js': glue })
  glue.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
}

/** PostgreSQL's internal type "char", which the engine's catalog queries return and adapter-pg 7.10 refuses. */
const CHAR_OID = 18
const TEXT_OID = 25
/** The adapter's number for one character, which the engine expects for "char". */
const CHARACTER = 6

function postgresqlAdapter(url) {
  const factory = new PrismaPg({ connectionString: url, max: 1 })
  const connect = factory.connect.bind(factory)
  factory.connect = async () => {
    const connection = await connect()
    const pool = connection.underlyingDriver()
    const query = pool.query.bind(pool)
    let characters = []
    pool.query = async (...args) => {
      const result = await query(...args)
      const fields = [result].flat().at(-1).fields ?? []
      characters = fields.map((field) => field.dataTypeID === CHAR_OID)
      for (const field of fields) if (field.dataTypeID === CHAR_OID) field.dataTypeID = TEXT_OID
      return result
    }
    const queryRaw = connection.queryRaw.bind(connection)
    connection.queryRaw = async (statement) => {
      const result = await queryRaw(statement)
      return {
        ...result,
        columnTypes: result.columnTypes.map((type, at) => (characters[at] ? CHARACTER : type)),
      }
    }
    return connection
  }
  return factory
}
