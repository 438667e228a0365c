import type { FaultKind } from '../../../src/simulator/types.ts'
import { channelContract } from '../contract.ts'
import { LAN, telegramStage } from './stage.ts'

const FAULTS: Record<'flood' | 'busy' | 'lost' | 'refused', FaultKind> = {
  flood: { kind: 'too-many-requests', retryAfter: 2 },
  busy: { kind: 'server-error', status: 502 },
  lost: { kind: 'lose-answer' },
  refused: { kind: 'refuse', errorCode: 400, description: 'Bad Request: message text is odd' },
}

channelContract('Telegram', async () => {
  const { telegram, channel, close } = await telegramStage()
  return {
    channel,
    address: `telegram:${LAN}`,
    phone: async () =>
      (await telegram.chat(LAN))
        .filter((message) => message.from === 'bot')
        .map(({ text, buttons }) => ({ text, buttons: buttons.flat().map(({ label }) => label) })),
    says: async (text) => void (await telegram.say(LAN, text)),
    plan: async (end) => {
      if (end === 'blocked') await telegram.block(LAN)
      else await telegram.addFault(FAULTS[end])
    },
    confirmed: async () => (await telegram.counters()).confirmed,
    close,
  }
})
