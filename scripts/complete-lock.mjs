// Completes package-lock.json: `npm install` leaves out the packages of other platforms when the registry at hand does
// not have them, and `npm ci` then refuses the lock. Run it after every `npm install`: npm run lock
import { readFileSync, writeFileSync } from 'node:fs'

const FILE = 'package-lock.json'
const OS = [
  'android',
  'darwin',
  'freebsd',
  'linux',
  'win32',
  'openharmony',
  'aix',
  'netbsd',
  'openbsd',
  'sunos',
]
const CPU = ['arm64', 'x64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el', 'wasm32']

const lock = JSON.parse(readFileSync(FILE, 'utf8'))

/** Whether Node would find a package from where another one lies. */
function isLocked(name, from) {
  for (let here = from; ; here = here.slice(0, Math.max(here.lastIndexOf('/node_modules/'), 0))) {
    if (lock.packages[`${here ? `${here}/` : ''}node_modules/${name}`]) return true
    if (here === '') return false
    if (!here.includes('/node_modules/')) here = ''
  }
}

/** The entry of a platform's package, as far as its name tells. */
function entryOf(name, version, parent) {
  const words = name.split('/').at(-1).split(/[-_]/)
  const os = OS.filter((one) => words.includes(one))
  const cpu = CPU.filter((one) => words.includes(one))
  if (os.length === 0 || !/^\d/.test(version)) return null
  const musl = words.some((word) => word.startsWith('musl'))
  const gnu = words.some((word) => word.startsWith('gnu'))
  const libc = os.includes('linux') && (musl || gnu) ? { libc: [musl ? 'musl' : 'glibc'] } : {}
  return {
    version,
    ...(cpu.length > 0 ? { cpu } : {}),
    ...(parent.dev ? { dev: true } : {}),
    ...libc,
    optional: true,
    os,
    ...(parent.engines ? { engines: parent.engines } : {}),
  }
}

let added = 0
for (const [at, parent] of Object.entries(lock.packages)) {
  if (at === '') continue
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    const entry = isLocked(name, at) ? null : entryOf(name, version, parent)
    if (!entry) continue
    lock.packages[`node_modules/${name}`] = entry
    added++
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')))
writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`)
console.log(`${added} added`)
