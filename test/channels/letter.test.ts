import { expect, test, vi } from 'vitest'
import { startApp } from '../../src/app.ts'
import type { SendFailure } from '../../src/channels/channel.ts'
import { readConfig } from '../../src/config.ts'
import { openLog } from '../../src/lib/log.ts'
import { testClock } from '../support/app.ts'
import { testDatabase } from '../support/database.ts'
import { createLetterChannel } from '../support/letter-channel.ts'
import { fillWorld, NOW } from '../support/world.ts'
import { channelContract } from './contract.ts'

const ENDS: Record<'flood' | 'busy' | 'refused' | 'blocked', SendFailure> = {
  flood: { kind: 'again', flood: true, retryAfter: 2000 },
  busy: { kind: 'again', flood: false },
  refused: { kind: 'rejected' },
  blocked: { kind: 'gone', reason: 'blocked' },
}

channelContract('a channel of letters, one folder and one line,', async () => {
  const channel = createLetterChannel()
  const address = 'letter:lan@example.vn'
  return {
    channel,
    address,
    phone: async () =>
      channel.mailbox.map(({ text, enclosed }) => ({
        text,
        buttons: [],
        enclosed: enclosed.map((bytes) => bytes.length),
      })),
    says: async (text) => channel.write(address, { kind: 'text', text }),
    sends: async (_kind, bytes) => channel.write(address, bytes),
    deletes: async () => {},
    plan: async (end) => channel.plan(end === 'lost' ? 'lost' : ENDS[end]),
    confirmed: async () => channel.confirmed,
    close: () => channel.stop(),
  }
})

test('the program talks by letters as soon as it is handed the channel', async () => {
  const database = await testDatabase()
  await fillWorld(database, NOW, (who) => `letter:${who}@example.vn`)
  const channel = createLetterChannel()
  const app = await startApp(readConfig({ DATABASE_URL: database.url, PORT: '0' }), {
    log: openLog(process.env.TEST_LOG ?? 'silent'),
    clock: testClock(NOW),
    channels: [channel],
    timedJobs: false,
  })
  const say = async (text: string) => {
    const before = channel.mailbox.length
    channel.write('letter:lan@example.vn', { kind: 'text', text })
    await vi.waitUntil(() => channel.mailbox.length > before, { timeout: 5000 })
    return channel.mailbox.at(-1)?.text ?? ''
  }
  try {
    expect(await say('hội viên 45, mới kết nạp 3, họp 2 buổi')).toMatch(/45[\s\S]+gõ số để chọn:\n1\. Đúng/)
    expect(await say('1')).toContain('Đã nhận báo cáo')
    const asked = await say('/baocao')
    const first = /^1\. (.+)$/m.exec(asked)?.[1]
    expect(first).toBeDefined()
    expect(await say(first ?? '')).not.toBe(asked)
  } finally {
    await app.stop()
    await database.close()
  }
})
