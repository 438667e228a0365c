import type { SendFailure } from '../../src/channels/channel.ts'
import type { RenderedFile } from '../../src/channels/message.ts'
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
  const uploads: Uint8Array[] = []
  const contentOf = (one: string | RenderedFile) =>
    (typeof one === 'string' ? uploads[Number(one.split(':')[1])] : one.bytes)?.length ?? 0
  return {
    channel,
    address,
    phone: async () =>
      channel.arrived.map(({ text, choices, photo, file }) => ({
        text,
        buttons: choices.map(({ label }) => label),
        enclosed: [photo, file].flatMap((one) => (one ? [contentOf(one)] : [])),
      })),
    sends: async (kind, bytes) => {
      uploads.push(bytes)
      channel.hear(address, { kind: 'file', file: kind, ref: `memory:${uploads.length - 1}` })
    },
    deletes: async (id) => channel.forget(id),
    says: async (text) => channel.hear(address, { kind: 'text', text }),
    plan: async (end) => channel.plan(end === 'lost' ? 'lost' : ENDS[end]),
    confirmed: async () => channel.confirmed,
    close: () => channel.stop(),
  }
})
