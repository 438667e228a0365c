import { describe, expect, test } from 'vitest'
import { ConfigError, readConfig } from '../src/config.ts'

const TOKEN = '123456789:AAExampleExampleExampleExample'

describe('the environment', () => {
  test('nothing is needed: the defaults', () => {
    expect(readConfig({})).toMatchObject({
      production: false,
      databaseUrl: 'file:data/cau-noi.db',
      port: 3000,
      timeZone: 'Asia/Ho_Chi_Minh',
      telegram: undefined,
      zaloBot: undefined,
    })
  })

  test('empty lines of a copied .env are as good as absent', () => {
    expect(readConfig({ TELEGRAM_BOT_TOKEN: '', PORT: '', TIME_ZONE: '' })).toMatchObject({ port: 3000 })
  })

  test('a token brings Telegram', () => {
    const config = readConfig({ TELEGRAM_BOT_TOKEN: TOKEN, PUBLIC_URL: 'https://bot.example.vn/' })
    expect(config.telegram?.token).toBe(TOKEN)
    expect(config.publicUrl).toBe('https://bot.example.vn')
  })

  test('a token brings Zalo, with what the plan allows', () => {
    const config = readConfig({
      ZALO_BOT_TOKEN: '123456:abc+DEF=ghi',
      ZALO_API_ROOT: 'http://127.0.0.1:8081/zalo/',
    })
    expect(config.zaloBot).toEqual({
      token: '123456:abc+DEF=ghi',
      apiRoot: 'http://127.0.0.1:8081/zalo',
      webhookSecret: undefined,
      plan: { messages: 3000, users: 50, counts: 'both', bulkShare: 0.8 },
    })
    const plan = {
      ZALO_PLAN_MESSAGES: '9000',
      ZALO_PLAN_USERS: '200',
      ZALO_PLAN_COUNTS: 'sent',
      ZALO_BULK_PERCENT: '50',
    }
    expect(readConfig({ ZALO_BOT_TOKEN: '1:abcdefgh', ...plan }).zaloBot?.plan).toEqual({
      messages: 9000,
      users: 200,
      counts: 'sent',
      bulkShare: 0.5,
    })
  })

  test.each([
    ['DATABASE_URL', 'mysql://x'],
    ['PORT', 'many'],
    ['PORT', '70000'],
    ['PUBLIC_URL', 'my-own-machine'],
    ['TIME_ZONE', 'Asia/Hanoi-ish'],
    ['LOG_LEVEL', 'loud'],
    ['TELEGRAM_BOT_TOKEN', 'secret-that-must-not-be-shown'],
    ['TELEGRAM_API_ROOT', 'nowhere'],
    ['TELEGRAM_WEBHOOK_SECRET', 'short'],
    ['ZALO_BOT_TOKEN', 'secret-that-must-not-be-shown'],
    ['ZALO_API_ROOT', 'nowhere'],
    ['ZALO_WEBHOOK_SECRET', 'short'],
    ['ZALO_PLAN_MESSAGES', '-3'],
    ['ZALO_PLAN_USERS', 'many'],
    ['ZALO_PLAN_COUNTS', 'received'],
    ['ZALO_BULK_PERCENT', '120'],
  ])('%s: a mistake is named, without its value', (name, value) => {
    let told = ''
    try {
      readConfig({ [name]: value })
    } catch (error) {
      expect(error).toBeInstanceOf(ConfigError)
      told = error instanceof Error ? error.message : ''
    }
    expect(told).toContain(name)
    expect(told).not.toContain(value)
  })
})
