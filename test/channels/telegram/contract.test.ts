import { Api } from 'grammy'
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
        .map(({ text, buttons, photo, document }) => ({
          text,
          buttons: buttons.flat().map(({ label }) => label),
          enclosed: [photo, document].flatMap((file) => (file ? [file.size] : [])),
        })),
    sends: async (kind, bytes) => {
      await telegram.send(LAN, kind === 'photo' ? { kind, bytes } : { kind, bytes, name: 'a.txt' })
    },
    deletes: async (id) => {
      await new Api(telegram.token, { apiRoot: telegram.apiRoot }).deleteMessage(LAN, Number(id))
    },
    says: async (text) => void (await telegram.say(LAN, text)),
    plan: async (end, of = 'send') => {
      const method = of === 'edit' ? { method: 'editMessageText' } : {}
      if (end === 'blocked') await telegram.block(LAN)
      else await telegram.addFault({ ...FAULTS[end], ...method })
    },
    confirmed: async () => (await telegram.counters()).confirmed,
    close,
  }
})
