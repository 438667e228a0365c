// Generates both Prisma clients, and only when something they come from has changed since.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const prisma = createRequire(import.meta.url).resolve('prisma/package.json')
const generated = path.join(root, 'src/db/generated')
const stamp = path.join(generated, 'made-from.txt')

const sources = [path.join(root, 'prisma/schema.prisma'), path.join(root, 'prisma.config.ts'), prisma]
const hash = createHash('sha256')
for (const file of sources) hash.update(readFileSync(file)).update('\0')
const madeFrom = hash.digest('hex')

const clients = ['sqlite', 'postgresql']
const present = clients.every((client) => existsSync(path.join(generated, client, 'client.ts')))
if (!present || !existsSync(stamp) || readFileSync(stamp, 'utf8') !== madeFrom) {
  await Promise.all(clients.map(generate))
  mkdirSync(generated, { recursive: true })
  writeFileSync(stamp, madeFrom)
}

function generate(provider) {
  return new Promise((resolve, reject) => {
    const command = path.join(path.dirname(prisma), 'build/index.js')
    const child = spawn(process.execPath, [command, 'generate'], {
      cwd: root,
      env: {
        ...process.env,
        DATABASE_PROVIDER: provider,
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
        CHECKPOINT_DISABLE: '1',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text))
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`prisma generate for ${provider} failed:\n${said}`)),
    )
  })
}
