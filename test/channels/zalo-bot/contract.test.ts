import type { ZaloFault } from '../../../src/simulator/zalo/types.ts'
import { channelContract } from '../contract.ts'
import { LAN, zaloStage } from './stage.ts'

const FAULTS: Record<'busy' | 'lost' | 'refused', ZaloFault> = {
  busy: { kind: 'gateway', status: 503 },
  lost: { kind: 'lose-answer' },
  refused: { kind: 'refuse', errorCode: 400, description: 'Bad Request' },
}

channelContract('Zalo (assumed to post again after anything but 2xx)', async () => {
  const { zalo, channel, close } = await zaloStage({ webhook: true })
  return {
    channel,
    address: `zalo:${LAN}`,
    phone: async () =>
      (await zalo.chat(LAN))
        .filter(({ from }) => from === 'bot')
        .map(({ text, photo }) => ({ text, buttons: [], enclosed: photo ? [photo.size] : [] })),
    says: async (text) => void (await zalo.say(LAN, text)),
    sends: async (kind, bytes) => {
      await zalo.send(LAN, kind === 'photo' ? { kind, bytes } : { kind: 'unsupported' })
    },
    deletes: async () => {},
    never: ['flood', 'blocked'],
    plan: async (end) => {
      if (end !== 'flood' && end !== 'blocked') await zalo.addFault(FAULTS[end])
    },
    confirmed: async () => (await zalo.counters()).confirmed,
    close,
  }
})
