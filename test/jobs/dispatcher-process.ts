// A dispatcher in a process of its own, with the real Telegram client. Arguments: one JSON, see ProcessArguments.
import { createTelegramChannel } from '../../src/channels/telegram/channel.ts'
import { openDatabase } from '../../src/db/client.ts'
import type { Hooks } from '../../src/jobs/dispatch-settings.ts'
import { systemClock } from '../../src/lib/clock.ts'
import { openLog } from '../../src/lib/log.ts'
import { dispatch } from './outbox.ts'

export interface ProcessArguments {
  readonly databaseUrl: string
  readonly apiRoot: string
  readonly token: string
  readonly worker: string
  readonly leaseMs?: number
  readonly bulkPerSecond?: number
  /** Ends without a word when this point is reached for the n-th time. */
  readonly dieAt?: { readonly point: string; readonly time: number }
}

async function run({ databaseUrl, apiRoot, token, worker, dieAt, ...pace }: ProcessArguments): Promise<void> {
  const log = openLog(process.env.TEST_LOG ?? 'silent')
  const database = await openDatabase(databaseUrl)
  const channel = createTelegramChannel({ token, apiRoot, log, clock: systemClock })
  let passed = 0
  const hooks: Hooks = {
    onPoint(point) {
      if (point !== dieAt?.point) return
      passed += 1
      if (passed === dieAt.time) process.kill(process.pid, 'SIGKILL')
    },
  }
  const dispatcher = dispatch(database, channel, { worker, hooks, pace })
  process.send?.('ready')
  process.once('disconnect', async () => {
    await dispatcher.stop()
    await database.close()
  })
}

await run(JSON.parse(process.argv[2] ?? '{}'))
