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
