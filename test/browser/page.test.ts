import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTrial, type Trial } from './trial.ts'

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const IMAGES = fileURLToPath(new URL('../../docs/images', import.meta.url))
const LAN = 1001
const MINH = 1002
const HOA = 1003
const BINH = 1004
const DUNG = '6ede9afa66b88fe6d6a9'

let trial: Trial
let browser: Browser

beforeAll(async () => {
  trial = await startTrial()
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: FLAGS,
  })
})

afterAll(async () => {
  await browser?.close()
  await trial?.stop()
})

/** Keeps a picture for the README when SCREENSHOTS is set. */
async function picture(page: Page, name: string): Promise<void> {
  if (!process.env.SCREENSHOTS) return
  await page.waitForTimeout(600)
  await page.screenshot({ path: path.join(IMAGES, `${name}.png`) })
}

async function open(width: number, height: number, query = ''): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height } })
  await page.goto(`${trial.url}${query}`)
  await page.waitForSelector('[data-role=phone]')
  return page
}

function phone(page: Page, user: number | string) {
  return page.locator(`[data-role=phone][data-user="${user}"]`)
}

async function say(page: Page, user: number | string, text: string): Promise<void> {
  await phone(page, user).locator('[data-role=input]').fill(text)
  await phone(page, user).locator('[data-role=send]').click()
}

async function hear(page: Page, user: number | string, text: string): Promise<void> {
  await phone(page, user)
    .locator('[data-role=message][data-from=bot]', { hasText: text })
    .last()
    .waitFor({ timeout: 20_000 })
}

async function press(page: Page, user: number | string, label: string): Promise<void> {
  await phone(page, user).locator('[data-role=button]', { hasText: label }).last().click()
}

describe('the trial page in a real browser', () => {
  test('one click plays the story: the message, the card, the receipt, the total', async () => {
    const page = await open(1400, 860, '?pace=0')
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    await page.click('[data-role=story]')
    await page.waitForSelector('[data-role=story-panel][data-state=ended]', { timeout: 90_000 })
    await hear(page, LAN, 'Đã nhận báo cáo')
    await hear(page, HOA, 'Hội viên (tổng số): 45 người')
    await hear(page, HOA, 'Đã nộp: 1/12 chi hội')
    await hear(page, MINH, 'chưa gửi đủ báo cáo')
    await picture(page, 'story')
    expect(errors).toEqual([])
    await page.close()
  })

  test('the fourth phone joins with its code and reports question by question', async () => {
    const page = await open(1400, 860)
    await phone(page, BINH).locator('[data-role=begin]').click()
    await hear(page, BINH, 'mã mời')
    await say(page, BINH, trial.code.toLowerCase())
    await hear(page, BINH, 'Có phải')
    await press(page, BINH, 'Đúng, là tôi')
    await hear(page, BINH, '91/2025/QH15')
    await press(page, BINH, 'Tôi đồng ý')
    await press(page, BINH, 'Bác')
    await hear(page, BINH, 'Chào bác')
    await press(page, BINH, 'Gửi báo cáo')
    await hear(page, BINH, 'muốn gửi báo cáo nào')
    await press(page, BINH, 'Tổ chức, hoạt động, quý')
    await hear(page, BINH, '(1/7)')
    await say(page, BINH, 'năm mươi hai')
    await hear(page, BINH, '(2/7)')
    await page.close()
  })

  test('a phone on Zalo has no buttons: numbers pick', async () => {
    const page = await open(1400, 860)
    await phone(page, DUNG).scrollIntoViewIfNeeded()
    await say(page, DUNG, 'Thôn 4 báo cáo quý này: hội viên 61, họp 2 buổi')
    await hear(page, DUNG, '1. Đúng')
    expect(await phone(page, DUNG).locator('[data-role=button]').count()).toBe(0)
    expect(await phone(page, DUNG).locator('[data-role=commands]').isVisible()).toBe(false)
    await picture(page, 'zalo')
    await say(page, DUNG, '1')
    await hear(page, DUNG, 'Đã nhận báo cáo')
    await page.locator('[data-role=add-phone]').click()
    await page.locator('[data-role=new-name]').fill('Tâm')
    await page.locator('[data-role=add-zalo]').click()
    const added = page.locator('[data-role=phone].zalo', { hasText: 'Tâm' })
    await added.locator('[data-role=input]').fill('xin chào')
    await added.locator('[data-role=send]').click()
    await added.locator('[data-role=message][data-from=bot]', { hasText: 'mã mời' }).waitFor()
    await page.close()
  })

  test('at the width of a phone nothing runs over the edge, and people are a tab apart', async () => {
    const page = await open(360, 740)
    await say(page, LAN, 'Thôn 3 báo cáo quý này: hội viên 46, mới kết nạp 1, họp 3 buổi')
    await hear(page, LAN, 'Hội viên (tổng số): 46')
    await picture(page, 'phone-card')
    await press(page, LAN, 'Bỏ, không ghi')
    await hear(page, LAN, 'không ghi gì')
    const over = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')
    expect(over).toBeLessThanOrEqual(0)
    await page.locator(`[data-role=tab][data-user="${HOA}"]`).click()
    await hear(page, HOA, 'Tổng hợp')
    await picture(page, 'phone-total')
    expect(await phone(page, LAN).isVisible()).toBe(false)
    await page.close()
  })

  test('staff invite to a class; a leader says yes in a word and gets the calendar file', async () => {
    const page = await open(360, 740)
    const turnTo = (user: number) => page.locator(`[data-role=tab][data-user="${user}"]`).click()
    await turnTo(HOA)
    await say(page, HOA, '/thongbao')
    await hear(page, HOA, 'Bàn thông báo')
    await press(page, HOA, 'Tập huấn')
    await hear(page, HOA, 'tiêu đề')
    await say(page, HOA, 'Tập huấn nghiệp vụ khuyến học')
    await hear(page, HOA, 'gõ nội dung')
    await say(page, HOA, 'Kính mời các bác về dự lớp.')
    await hear(page, HOA, 'nội dung gì')
    await say(page, HOA, 'Nghiệp vụ khuyến học')
    await hear(page, HOA, 'lúc nào')
    await say(page, HOA, '8h đến 11h ngày kia')
    await hear(page, HOA, 'ở đâu')
    await say(page, HOA, 'Hội trường xã Thượng Mộc')
    await hear(page, HOA, 'thêm gì nữa')
    await press(page, HOA, 'Xong')
    await hear(page, HOA, 'Mọi người sẽ thấy như sau')
    await picture(page, 'phone-announce')
    await phone(page, HOA).locator('[data-role=button]', { hasText: /^Gửi$/ }).last().click()
    await hear(page, HOA, 'Đang gửi cho')
    await turnTo(LAN)
    await hear(page, LAN, 'Kính mời các bác về dự lớp')
    await say(page, LAN, 'tôi có đi nhé')
    await hear(page, LAN, 'sẽ đến')
    await picture(page, 'phone-training')
    expect(
      await phone(page, LAN).locator('[data-role=message]', { hasText: '.ics' }).count(),
    ).toBeGreaterThan(0)
    await page.close()
  })
})
