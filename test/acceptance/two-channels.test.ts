import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type App, startApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { openLog } from '../../src/lib/log.ts'
import { testClock } from '../support/app.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'
import { createMemoryChannel, type MemoryChannel } from '../support/memory-channel.ts'
import { fillWorld, NOW, type World } from '../support/world.ts'

const LAN = { telegram: 'telegram:lan', zalo: 'zalo:lan' } as const
const MINH = 'telegram:minh'

let database: TestDatabase
let world: World
let app: App
let clock: ReturnType<typeof testClock>
const channels = {
  telegram: createMemoryChannel({ name: 'telegram' }),
  zalo: createMemoryChannel({ name: 'zalo', paid: true }),
}
const heard = new Map<string, number>()

beforeAll(async () => {
  database = await testDatabase()
  world = await fillWorld(database)
  clock = testClock(NOW)
  const config = readConfig({
    DATABASE_URL: database.url,
    PORT: '0',
    TELEGRAM_BOT_TOKEN: '1000000001:TOKEN-OF-THE-LOCAL-SERVER',
  })
  app = await startApp(config, {
    ...{ log: openLog('silent'), clock, timedJobs: false },
    channels: Object.values(channels),
  })
})
afterAll(async () => {
  await app.stop()
  await database.close()
})

function channelOf(address: string): MemoryChannel {
  return address.startsWith('zalo:') ? channels.zalo : channels.telegram
}

/** The next message at an address. */
async function hears(address: string): Promise<string> {
  const at = heard.get(address) ?? 0
  heard.set(address, at + 1)
  const all = () => channelOf(address).arrived.filter(({ to }) => to === address)
  await expect.poll(() => all().length, { timeout: 10_000 }).toBeGreaterThan(at)
  return all()[at]?.text ?? ''
}

/** Says something and gives what is answered at the same address. */
async function say(address: string, words: string): Promise<string> {
  channelOf(address).hear(address, { kind: 'text', text: words }, clock.now())
  return hears(address)
}

describe('one person on two channels', () => {
  test('links them by a code, told at both', async () => {
    const code = /[A-Z0-9]{4} [A-Z0-9]{4}/.exec(
      (await say(LAN.telegram, 'liên kết')).replaceAll(/[\uE000\uE001]/g, ''),
    )
    expect(await say(LAN.zalo, code?.[0] ?? '')).toContain('Chi hội trưởng – Chi hội thôn 3')
    expect(await say(LAN.zalo, 'đúng ạ')).toContain('hai nơi dùng chung một tài khoản')
    expect(await hears(LAN.telegram)).toContain('Zalo khác')
  })

  test('begins a report on one and ends it on the other', async () => {
    await say(LAN.telegram, 'báo cáo')
    expect(await say(LAN.telegram, '1')).toContain('(1/7)')
    expect(await say(LAN.telegram, '45')).toContain('(2/7)')
    await say(LAN.zalo, 'báo cáo')
    expect(await say(LAN.zalo, '1')).toContain('(2/7)')
    for (const at of [3, 4, 5, 6, 7]) expect(await say(LAN.zalo, '1')).toContain(`(${at}/7)`)
    const card = await say(LAN.zalo, '1')
    expect(card).toContain('45 người')
    expect(await say(LAN.telegram, '2')).toContain('(3/7)')
    expect(await say(LAN.zalo, 'gửi')).toContain('vừa có sửa đổi')
    expect(await say(LAN.zalo, 'gửi')).toContain('Đã nhận báo cáo')
    for (const at of [4, 5, 6, 7]) expect(await say(LAN.telegram, 'bỏ qua')).toContain(`(${at}/7)`)
    expect(await database.db.reportVersion.count()).toBe(1)
  })

  test('is shown what was said on the other one before an older card is sent', async () => {
    await say(LAN.telegram, 'huỷ')
    await say(LAN.telegram, 'quý 3: hội viên 45')
    await say(LAN.zalo, 'quý 3: hội viên 47')
    expect(await say(LAN.zalo, 'đúng, gửi')).toContain('Đã nhận bản sửa')
    expect(await say(LAN.telegram, 'đúng, gửi')).toMatch(/Hội viên \(tổng số\): 47 người[\s\S]*45 người/)
    expect(await say(LAN.telegram, 'bỏ, không ghi')).toContain('không ghi gì')
  })

  test('is answered where they speak, and written to where they want', async () => {
    expect(await say(LAN.telegram, 'thông tin của tôi')).toContain('(nhận tin ở đây)')
    expect(await say(LAN.telegram, 'nhận tin qua zalo')).toContain('gửi tin cho anh/chị qua Zalo')
    await say(MINH, 'còn thiếu')
    expect(await say(MINH, 'quý III')).toContain('chưa gửi đủ')
    expect(await say(MINH, 'nhắc tất cả')).toContain('Đã nhắc')
    expect(await hears(LAN.zalo)).toContain('Chi hội thôn 3')
    expect(await say(LAN.telegram, 'menu')).toContain('tôi giúp được gì')
  })

  test('gets on the other what cannot be sent on the one', async () => {
    clock.advance(86_400_000)
    channels.zalo.block(LAN.zalo)
    await say(MINH, 'còn thiếu')
    expect(await say(MINH, 'quý III')).toContain('chưa gửi đủ')
    expect(await say(MINH, 'nhắc tất cả')).toContain('Đã nhắc')
    const failed = () => database.db.delivery.count({ where: { addressId: LAN.zalo, state: 'failed' } })
    await expect.poll(failed, { timeout: 10_000 }).toBe(1)
    await app.runJobs()
    expect(await hears(LAN.telegram)).toContain('Chi hội thôn 3')
    await app.runJobs()
    expect(await say(LAN.telegram, 'thông tin của tôi')).toContain('đang không gửi tới được')
  })

  test('is a stranger on what they have unlinked', async () => {
    expect(await say(LAN.telegram, 'bỏ bớt một nơi')).toContain('muốn bỏ nơi nào')
    expect(await say(LAN.telegram, '1')).toContain('đã bỏ nơi đó')
    expect(await say(LAN.zalo, 'báo cáo')).toContain('mã mời')
    expect(await world.from(LAN.zalo, async (ctx) => ctx.actor)).toBeNull()
  })
})
