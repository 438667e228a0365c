import { dispatchChannel } from './dispatch-channel.ts'
import type { Dispatcher, DispatcherOptions, Pace } from './dispatch-settings.ts'

export type { Hooks, Pace } from './dispatch-settings.ts'

/** Telegram takes some 30 bulk messages a second: a little room is left for what is delayed on the way. */
const PACE: Pace = { bulkPerSecond: 29.6, perChat: 3, concurrency: 64, pollMs: 500, leaseMs: 45_000 }

/** Sends what is in the outbox until it is stopped. Any number of processes may do so on one database. */
export function startDispatcher(options: DispatcherOptions): Dispatcher {
  const settings = { ...options, pace: { ...PACE, ...options.pace }, random: options.random ?? Math.random }
  const running = [...options.channels.values()].map((channel) => dispatchChannel(channel, settings))
  return {
    wake() {
      for (const dispatching of running) dispatching.wake()
    },
    async stop() {
      await Promise.all(running.map((dispatching) => dispatching.stop()))
    },
  }
}
