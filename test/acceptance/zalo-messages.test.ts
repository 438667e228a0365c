import { afterEach, beforeEach, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../support/app.ts'
import { chatId } from '../support/zalo-phones.ts'

const LAN = chatId('lan')
const FORM = 'Tổ chức, hoạt động, quý III/2026'

let app: TestApp
beforeEach(async () => {
  app = await startTestApp(undefined, { channel: 'zalo' })
})
afterEach(() => app.close())

/** Says one thing after the other, each when the one before is answered; what was said and what came back. */
async function talk(...said: string[]): Promise<{ read: number; written: number; last: string }> {
  let last = ''
  for (const one of said) {
    const { sent } = await app.api.zalo.counters()
    await app.api.zalo.say(LAN, one)
    last = (await app.api.zalo.reply(LAN)).text
    await app.api.zalo.drained()
    expect((await app.api.zalo.counters()).sent - sent, `messages after “${one}”`).toBe(1)
  }
  return { read: said.length, written: (await app.api.zalo.counters()).sent, last }
}

test('a guided report costs one message out for each message in', async () => {
  const { read, written, last } = await talk(
    ...['/baocao', '1', '45', 'bỏ qua', 'không có', '2', '60 người', 'không áp dụng', 'không có gì'],
    ...['sửa 2', '20', '1'],
  )
  expect(last).toContain(`Đã nhận báo cáo ${FORM}`)
  process.stdout.write(`guided report on Zalo: ${read} messages in, ${written} out\n`)
  expect(written).toBeLessThanOrEqual(read)
})

test('a quick report costs two messages in and two out', async () => {
  const { read, written, last } = await talk('quý 3: hội viên 45, mới kết nạp 3, họp 2 buổi', '1')
  expect(last).toContain(`Đã nhận báo cáo ${FORM}`)
  process.stdout.write(`quick report on Zalo: ${read} messages in, ${written} out\n`)
  expect([read, written]).toEqual([2, 2])
})

test('lines are numbered otherwise than choices, and "2" means the choice', async () => {
  const card = await talk('quý 3: hội viên 45, họp 2 buổi')
  expect(card.last).toMatch(/^Dòng 1\. Hội viên/m)
  expect(card.last).toMatch(/^1\. Đúng, gửi$/m)
  expect(card.last.match(/^1\. /gm)).toHaveLength(1)
  expect((await talk('bỏ dòng 2')).last).not.toContain('2 buổi')
  expect((await talk('2')).last).toContain('dòng nào')
})
