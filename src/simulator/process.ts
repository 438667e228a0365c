import { type ChildProcess, fork } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { connectSimulation, connectZaloSimulation } from './client.ts'
import { SimulatorError } from './errors.ts'
import { startBotApiServer } from './server.ts'
import type { ProcessOptions, SimulatorProcess } from './types.ts'

interface Started {
  port: number
  apiRoot: string
  pageUrl: string
  token: string
  zalo: { apiRoot: string; token: string }
}

/**
 * Runs the simulator in a process of its own, which ends with this one. Throws SimulatorError when it does
 * not start, for example because the port is taken.
 */
export async function startSimulatorProcess(options: ProcessOptions = {}): Promise<SimulatorProcess> {
  const { startTimeoutMs = 15_000, ...serverOptions } = options
  const file = fileURLToPath(import.meta.url)
  const execArgv = file.endsWith('.ts') ? ['--import', tsxUrl()] : []
  const child = fork(file, [], { execArgv, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.send(serverOptions)
  const started = await firstWord(child, startTimeoutMs)
  return {
    ...started,
    simulation: connectSimulation(started.apiRoot),
    zalo: { ...connectZaloSimulation(started.zalo.apiRoot), ...started.zalo },
    async stop() {
      if (child.connected) child.disconnect()
      await ended
    },
  }
}

/** The child's part: options come as one message (or as a JSON argument), the address goes back. */
async function serve(): Promise<void> {
  const argument = process.argv[2]
  const options = argument === undefined ? await receive() : (JSON.parse(argument) as ProcessOptions)
  try {
    const { port, apiRoot, pageUrl, token, zalo } = await startBotApiServer(options)
    const started: Started = {
      port,
      apiRoot,
      pageUrl,
      token,
      zalo: { apiRoot: zalo.apiRoot, token: zalo.token },
    }
    if (process.send) process.send(started)
    else process.stdout.write(`${JSON.stringify(started)}\n`)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    if (process.send) process.send({ error: reason })
    else process.stderr.write(`${reason}\n`)
    process.exitCode = 1
    if (process.connected) process.disconnect()
  }
}

function receive(): Promise<ProcessOptions> {
  process.once('disconnect', () => process.exit())
  // Ctrl-C reaches both processes; the other one still needs this one to end well.
  process.on('SIGINT', () => {})
  return new Promise((resolve) => process.once('message', (message) => resolve(message as ProcessOptions)))
}

function firstWord(child: ChildProcess, timeoutMs: number): Promise<Started> {
  return new Promise((resolve, reject) => {
    const fail = (reason: string) => {
      clearTimeout(timer)
      child.kill('SIGKILL')
      reject(new SimulatorError(`the simulator did not start: ${reason}`))
    }
    const timer = setTimeout(() => fail(`no answer within ${timeoutMs} ms`), timeoutMs)
    child.once('error', (error) => fail(error.message))
    child.once('exit', (code) => fail(`its process ended with code ${code}`))
    child.once('message', (message: Started | { error: string }) => {
      if ('error' in message) {
        fail(message.error)
        return
      }
      clearTimeout(timer)
      resolve(message)
    })
  })
}

function tsxUrl(): string {
  return pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await serve()
