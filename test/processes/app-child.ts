import { type ChildProcess, fork } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Answer, Order } from './app-process.ts'

const ENTRY = fileURLToPath(new URL('app-process.ts', import.meta.url))
const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href

/** The program in another process. It ends with this one at the latest. */
export interface AppChild {
  /** Starts it; returns the port of its HTTP server. */
  start(order: Omit<Order & { kind: 'start' }, 'kind'>): Promise<number>
  /** Milliseconds of processor time that it has used, and SQL statements where it counts them. */
  usage(): Promise<{ cpuMs: number; statements: number }>
  /** Says something else to it, where it understands more; resolves with its answer of a kind. */
  ask<Said extends { readonly kind: string }>(order: object, kind: Said['kind']): Promise<Said>
  /** Resolves with the signal that ended it; null when it ended by itself. */
  readonly ended: Promise<NodeJS.Signals | null>
  /** Lets it finish what is under way, and waits for it. */
  stop(): Promise<void>
}

/** A process that has everything loaded and waits to be started. */
export function launchApp(execArgv: readonly string[] = [], entry = ENTRY): AppChild {
  const child = fork(entry, [], { execArgv: ['--import', TSX, ...execArgv] })
  let statements = 0
  child.on('message', (answer: Answer) => {
    if (answer.kind === 'statements') statements = answer.executed
  })
  const loaded = heard(child, 'loaded')
  loaded.catch(() => {})
  return {
    async start(order) {
      await loaded
      child.send({ kind: 'start', ...order } satisfies Order)
      return (await heard<Answer & { kind: 'started' }>(child, 'started')).port
    },
    async usage() {
      child.send({ kind: 'usage' } satisfies Order)
      const { cpuMs } = await heard<Answer & { kind: 'usage' }>(child, 'usage')
      return { cpuMs, statements }
    },
    ask(order, kind) {
      child.send(order)
      return heard(child, kind)
    },
    ended: new Promise((resolve) => child.once('exit', (_code, signal) => resolve(signal))),
    async stop() {
      if (child.connected) child.disconnect()
      if (child.exitCode === null && child.signalCode === null)
        await new Promise((resolve) => child.once('exit', resolve))
    },
  }
}

/** The next message of a kind; rejects when the process ends before it. */
function heard<Said extends { readonly kind: string }>(
  child: ChildProcess,
  kind: Said['kind'],
): Promise<Said> {
  return new Promise((resolve, reject) => {
    const onMessage = (answer: Said) => {
      if (answer.kind !== kind) return
      child.off('message', onMessage)
      child.off('exit', onExit)
      resolve(answer)
    }
    const onExit = (code: number | null, signal: string | null) =>
      reject(new Error(`the process ended with ${code ?? signal} before it said “${kind}”`))
    child.on('message', onMessage)
    child.once('exit', onExit)
  })
}
