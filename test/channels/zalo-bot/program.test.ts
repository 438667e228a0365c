import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type App, startApp } from '../../../src/app.ts'
import { readConfig } from '../../../src/config.ts'
import { enqueueMany } from '../../../src/domain/outbox/deliveries.ts'
import { PRIORITY } from '../../../src/domain/outbox/delivery.ts'
import { openLog } from '../../../src/lib/log.ts'
import { text } from '../../../src/lib/message.ts'
import { startBotApiServer } from '../../../src/simulator/server.ts'
import type { BotApi } from '../../../src/simulator/types.ts'
import { testClock } from '../../support/app.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'
import { fillWorld, NOW } from '../../support/world.ts'

const idOf = (who: string) => Buffer.from(who.padEnd(10, '.')).toString('hex')
const LAN = idOf('lan')
const YEN = idOf('yen')

let database: TestDatabase
let platform: BotApi
let app: App
beforeEach(async () => {
  database = await testDatabase()
  platform = await startBotApiServer()
  await fillWorld(database, NOW, (who) => `zalo:${idOf(who)}`)
  for (const who of ['lan', 'yen', 'hoa', 'minh'])
    await platform.zalo.addUser({ id: idOf(who), name: who, started: true })
})
afterEach(async () => {
  await app.stop()
  await platform.close()
  await database.close()
})

async function start(environment: Record<string, string> = {}) {
  const config = readConfig({
    DATABASE_URL: database.url,
    PORT: '0',
    ZALO_BOT_TOKEN: platform.zalo.token,
    ZALO_API_ROOT: platform.zalo.apiRoot,
    ...environment,
  })
  const log = openLog(process.env.TEST_LOG ?? 'silent')
  app = await startApp(config, { log, clock: testClock(NOW), timedJobs: false })
}

async function say(words: string): Promise<string> {
  await platform.zalo.say(LAN, words)
  return (await platform.zalo.reply(LAN)).text
}

describe('the program on Zalo', () => {
  test('a quick report: two messages in, two out', async () => {
    await start()
    expect(await say('hội viên 45, mới kết nạp 3, họp 2 buổi')).toMatch(/45[\s\S]+gõ số để chọn:\n1\. Đúng/)
    expect(await say('1')).toContain('Đã nhận báo cáo')
    expect((await platform.zalo.counters()).sent).toBe(2)
  })

  test('where a number is the answer, choices have no numbers', async () => {
    await start()
    let told = await say('/baocao')
    for (let step = 0; step < 3 && !told.includes('(1/'); step++) told = await say('1')
    expect(told).toContain('(1/')
    expect(told).toMatch(/gõ đúng chữ sau để chọn:\n• /)
    expect(told).not.toMatch(/\n1\. /)
    expect(await say('45')).toContain('(2/')
  })

  test('a sticker and what Zalo does not hand over are answered kindly', async () => {
    await start()
    await platform.zalo.send(LAN, { kind: 'sticker' })
    expect((await platform.zalo.reply(LAN)).text).toContain('gõ giúp tôi')
    await platform.zalo.send(LAN, { kind: 'unsupported' })
    expect((await platform.zalo.reply(LAN)).text).toContain('gõ giúp tôi')
  })

  test('in a group it only says that it answers elsewhere', async () => {
    await start()
    await platform.zalo.mention('nhom-1', LAN, 'tổng hợp')
    await platform.zalo.drained()
    const sent = () => platform.zalo.calls({ chatId: 'nhom-1' })
    await vi.waitFor(async () => expect(await sent()).toHaveLength(1), { timeout: 5000 })
    expect((await sent())[0]?.text).toMatch(/nhắn riêng cho tôi, không trả lời trong nhóm\.$/)
  })

  test('a message that Zalo posts twice is answered once', async () => {
    await start()
    const id = await platform.zalo.say(LAN, 'menu')
    await platform.zalo.redeliver(id)
    await platform.zalo.drained()
    await platform.zalo.reply(LAN)
    await expect(platform.zalo.reply(LAN, { timeoutMs: 400 })).rejects.toThrow('no answer')
  })

  test('an answer that was lost on the way is not sent again', async () => {
    await start()
    await platform.zalo.addFault({ kind: 'lose-answer' })
    await say('menu')
    const unknown = () => database.db.delivery.count({ where: { state: 'unknown' } })
    await vi.waitUntil(async () => (await unknown()) === 1, { timeout: 5000 })
    expect((await platform.zalo.counters()).sent).toBe(1)
  })

  test('when the share of bulk is used up it is refused, answers go on, and staff are told', async () => {
    await start({ ZALO_PLAN_MESSAGES: '10', ZALO_PLAN_COUNTS: 'sent' })
    const notices = Array.from({ length: 9 }, (_, index) => ({
      to: `zalo:${LAN}`,
      cause: `notice:${index}`,
      priority: PRIORITY.broadcast,
      message: { texts: [text('choice-menu')] },
    }))
    await enqueueMany({ db: database.db, now: NOW }, notices)
    const failed = () =>
      database.db.delivery.findMany({ where: { state: 'failed' }, select: { failure: true } })
    await vi.waitFor(async () => expect(await failed()).toContainEqual({ failure: 'rejected: quota' }), {
      timeout: 25_000,
    })
    expect(await say('menu')).not.toBe('')
    const warned = await database.db.delivery.findMany({ where: { cause: { startsWith: 'plan:zalo:' } } })
    expect(warned.map(({ addressId }) => addressId)).toContain(`zalo:${YEN}`)
  })
})
