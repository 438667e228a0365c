import { createTelegramChannel, type TelegramOptions } from '../../../src/channels/telegram/channel.ts'
import { systemClock } from '../../../src/lib/clock.ts'
import { openLog } from '../../../src/lib/log.ts'
import { startBotApiServer } from '../../../src/simulator/server.ts'
import type { BotApi, BotApiOptions } from '../../../src/simulator/types.ts'

export const LAN = 5001

/** A Bot API server with Lan, who has pressed Start, and the channel pointed at it. */
export async function telegramStage({
  server,
  ...options
}: { server?: BotApiOptions } & Partial<TelegramOptions> = {}) {
  const people = [{ id: LAN, first_name: 'Lan', language_code: 'vi', started: true }]
  const telegram: BotApi = await startBotApiServer({ people, ...server })
  const channel = createTelegramChannel({
    token: telegram.token,
    apiRoot: telegram.apiRoot,
    clock: systemClock,
    log: openLog('silent'),
    ...options,
  })
  return {
    telegram,
    channel,
    async close() {
      await channel.stop()
      await telegram.close()
    },
  }
}
