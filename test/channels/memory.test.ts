import type { SendFailure } from '../../src/channels/channel.ts'
import { createMemoryChannel } from '../support/memory-channel.ts'
import { channelContract } from './contract.ts'

const ENDS: Record<'flood' | 'busy' | 'refused' | 'blocked', SendFailure> = {
  flood: { kind: 'again', flood: true, retryAfter: 2000 },
  busy: { kind: 'again', flood: false },
  refused: { kind: 'rejected' },
  blocked: { kind: 'gone', reason: 'blocked' },
}

channelContract('the channel in memory', async () => {
  const channel = createMemoryChannel()
  const address = 'memory:1'
  return {
    channel,
    address,
    phone: async () =>
      channel.arrived.map(({ text, choices }) => ({ text, buttons: choices.map(({ label }) => label) })),
    says: async (text) => channel.hear(address, { kind: 'text', text }),
    plan: async (end) => channel.plan(end === 'lost' ? 'lost' : ENDS[end]),
    confirmed: async () => channel.confirmed,
    close: () => channel.stop(),
  }
})
