// The whole program in a process of its own, for tests that end it or run it twice. Talks by messages: see Order and
// Answer. Ends well when its parent disconnects.
import { type App, type AppOptions, startApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import type { Clock } from '../../src/lib/clock.ts'
import { openLog } from '../../src/lib/log.ts'

export type Point = Parameters<NonNullable<AppOptions['onPoint']>>[0]

/** Said to the process: once where to work, then as often as wanted what it has used. */
export type Order =
  | {
      readonly kind: 'start'
      readonly environment: Readonly<Record<string, string>>
      /** How far its clock is ahead of the machine's, in milliseconds. */
      readonly ahead: number
      /**
       * Ends without a word when `point` is passed for the n-th time, `atOnce` from the start on, else after what a process
       * before it left is sent.
       */
      readonly dieAt?: { readonly point: Point; readonly time: number; readonly atOnce?: boolean }
      /** How fast it sends, where it is not as usual. */
      readonly pace?: AppOptions['pace']
    }
  | { readonly kind: 'usage' }

export type Answer =
  | { readonly kind: 'loaded' }
  | { readonly kind: 'started'; readonly port: number }
  | { readonly kind: 'usage'; readonly cpuMs: number }
  /** Where they are counted: SQL statements executed so far. Comes before 'usage'. */
  | { readonly kind: 'statements'; readonly executed: number }

let app: App | undefined

async function start({ environment, ahead, dieAt, pace }: Order & { kind: 'start' }): Promise<void> {
  let left = dieAt?.time ?? 0
  let armed = dieAt?.atOnce ?? false
  const clock: Clock = { now: () => new Date(Date.now() + ahead) }
  const started = await startApp(readConfig(environment), {
    log: openLog(process.env.TEST_LOG ?? 'silent'),
    clock,
    ...(pace ? { pace } : {}),
    onPoint(point) {
      if (!armed || point !== dieAt?.point) return
      left -= 1
      if (left === 0) process.kill(process.pid, 'SIGKILL')
    },
  })
  app = started
  tell({ kind: 'started', port: started.port })
  if (!dieAt || armed) return
  await heritageSent(started, clock)
  armed = true
}

/** Resolves when nothing is left to be repeated because of a process that died. */
async function heritageSent({ database }: App, clock: Clock): Promise<void> {
  for (const until = Date.now() + 30_000; Date.now() < until; ) {
    const left = await database.db.delivery.count({
      where: {
        OR: [
          { state: 'sending', leaseUntil: { lt: clock.now() } },
          { state: { in: ['queued', 'sending'] }, unknowns: { gt: 0 } },
        ],
      },
    })
    if (left === 0) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error('what the process before left behind was not sent')
}

/** Whoever launched this may be gone. */
function tell(answer: Answer): void {
  if (process.connected) process.send?.(answer, undefined, undefined, () => {})
}

process.on('message', (order: Order) => {
  if (order.kind === 'start') void start(order)
  else {
    const { user, system } = process.cpuUsage()
    tell({ kind: 'usage', cpuMs: (user + system) / 1000 })
  }
})
process.once('disconnect', () => void app?.stop())
tell({ kind: 'loaded' })
