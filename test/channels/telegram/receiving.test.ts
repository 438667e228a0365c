import { createServer } from 'node:http'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Channel } from '../../../src/channels/channel.ts'
import type { Said } from '../../../src/channels/message.ts'
import { secretOf } from '../../../src/channels/receiver.ts'
import { createTelegramChannel } from '../../../src/channels/telegram/channel.ts'
import { systemClock } from '../../../src/lib/clock.ts'
import { openLog } from '../../../src/lib/log.ts'
import { LAN, telegramStage } from './stage.ts'

let stage: Awaited<ReturnType<typeof telegramStage>>
const closers: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

async function open(options: Parameters<typeof telegramStage>[0] = {}) {
  stage = await telegramStage(options)
  closers.push(stage.close)
  return stage
}

const textsOf = (heard: readonly Said[]) => heard.map(({ what }) => ('text' in what ? what.text : what.kind))

describe('polling', () => {
  test('an update that is not understood holds nobody up', async () => {
    const { channel, telegram } = await open()
    await telegram.inject({ message: { odd: true } } as never)
    await telegram.say(LAN, 'một')
    const heard: Said[] = []
    await channel.start(async (said) => void heard.push(...said))
    await telegram.drained()
    expect(textsOf(heard)).toEqual(['một'])
  })

  test('goes on after errors of the network and of the platform', async () => {
    const { channel, telegram } = await open()
    const heard: Said[] = []
    await telegram.addFault({ kind: 'drop', method: 'getUpdates' })
    await telegram.addFault({ kind: 'server-error', status: 502, method: 'getUpdates' })
    await telegram.addFault({ kind: 'too-many-requests', retryAfter: 1, method: 'getUpdates' })
    await telegram.addFault({
      kind: 'refuse',
      errorCode: 409,
      description: 'Conflict: terminated by other getUpdates request',
      method: 'getUpdates',
    })
    await channel.start(async (said) => void heard.push(...said))
    await telegram.say(LAN, 'một')
    await vi.waitFor(() => expect(textsOf(heard)).toEqual(['một']), { timeout: 15_000 })
  })

  test('starts without a network and takes up when it comes', async () => {
    const { channel, telegram } = await open()
    await telegram.addFault({ kind: 'drop', method: 'getMe', times: 2 })
    const heard: Said[] = []
    await channel.start(async (said) => void heard.push(...said))
    expect(channel.inviteLink).toBeUndefined()
    await telegram.say(LAN, 'một')
    await vi.waitFor(() => expect(textsOf(heard)).toEqual(['một']), { timeout: 10_000 })
    expect(channel.inviteLink).toBeDefined()
  })

  test('a wrong token is told clearly', async () => {
    const { telegram } = await open()
    const channel = createTelegramChannel({
      token: '1000000001:wrong',
      apiRoot: telegram.apiRoot,
      clock: systemClock,
      log: openLog('silent'),
    })
    await expect(channel.start(async () => {})).rejects.toThrow('TELEGRAM_BOT_TOKEN')
  })

  test('takes over from a webhook that was set before', async () => {
    const { channel, telegram } = await open()
    await fetch(`${telegram.apiRoot}/bot${telegram.token}/setWebhook?url=https://nobody.example/hook`)
    await telegram.say(LAN, 'một')
    const heard: Said[] = []
    await channel.start(async (said) => void heard.push(...said))
    await vi.waitFor(() => expect(textsOf(heard)).toEqual(['một']), { timeout: 10_000 })
  })

  test('a press comes to rest at once, even while its turn takes long', async () => {
    const { channel, telegram } = await open()
    await channel.send(`telegram:${LAN}`, {
      text: 'Đúng không?',
      choices: [{ label: 'Có', token: 'a:1:yes' }],
    })
    let finish = () => {}
    await channel.start(
      () =>
        new Promise<void>((resolve) => {
          finish = resolve
        }),
    )
    const { callbackId } = await telegram.press(LAN, 'last', 'Có')
    await vi.waitFor(async () => expect(await telegram.callbackAnswer(callbackId)).toBeDefined())
    finish()
    await telegram.drained()
  })

  test('stopping waits for the turn that is under way', async () => {
    const { channel, telegram } = await open()
    let finished = false
    const begun = new Promise<void>((resolve) => {
      void channel.start(async () => {
        resolve()
        await new Promise((done) => setTimeout(done, 200))
        finished = true
      })
    })
    await telegram.say(LAN, 'một')
    await begun
    await channel.stop()
    expect(finished).toBe(true)
  })
})

describe('webhook', () => {
  const post = (channel: Channel, body: string, secret?: string) =>
    channel.webhook?.handle(secret === undefined ? {} : { 'x-telegram-bot-api-secret-token': secret }, body)

  const update = JSON.stringify({
    update_id: 5,
    message: { message_id: 1, date: 1_780_000_000, chat: { id: LAN, type: 'private' }, text: 'một' },
  })

  async function openWebhook() {
    const { telegram } = await open()
    const server = createServer(async (request, response) => {
      let body = ''
      for await (const chunk of request) body += String(chunk)
      const headers = Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [
          name,
          Array.isArray(value) ? value[0] : value,
        ]),
      )
      const status =
        request.url === channel.webhook?.path ? await channel.webhook?.handle(headers, body) : 404
      response.writeHead(status ?? 404).end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const publicUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
    const channel: Channel = createTelegramChannel({
      token: telegram.token,
      apiRoot: telegram.apiRoot,
      publicUrl,
      clock: systemClock,
      log: openLog('silent'),
    })
    closers.push(async () => {
      await channel.stop()
      server.closeAllConnections()
      server.close()
    })
    return { telegram, channel, secret: secretOf(telegram.token, 'telegram webhook') }
  }

  test('answers 2xx only when the turn is committed, and gets the update again otherwise', async () => {
    const { telegram, channel } = await openWebhook()
    const heard: Said[] = []
    await channel.start(async (said) => {
      heard.push(...said)
      if (heard.length < 3) throw new Error('no')
    })
    await telegram.say(LAN, 'một')
    await telegram.drained()
    expect(textsOf(heard)).toEqual(['một', 'một', 'một'])
    expect(new Set(heard.map(({ id }) => id)).size).toBe(1)
  })

  test('refuses what is forged, malformed or empty, and takes nothing from it', async () => {
    const { channel, secret } = await openWebhook()
    const heard: Said[] = []
    await channel.start(async (said) => void heard.push(...said))
    expect(await post(channel, update)).toBe(401)
    expect(await post(channel, update, 'wrong')).toBe(401)
    expect(await post(channel, update, `${secret}x`)).toBe(401)
    expect(await post(channel, '', secret)).toBe(400)
    expect(await post(channel, '{"update_id":', secret)).toBe(400)
    expect(await post(channel, '[]', secret)).toBe(400)
    expect(await post(channel, 'null', secret)).toBe(400)
    expect(heard).toEqual([])
    expect(await post(channel, '{"update_id":6,"poll":{}}', secret)).toBe(200)
    expect(await post(channel, update, secret)).toBe(200)
    expect(textsOf(heard)).toEqual(['một'])
  })

  test('asks to come again before the start and after the end, which waits for what is under way', async () => {
    const { channel, secret } = await openWebhook()
    expect(await post(channel, update, secret)).toBe(503)
    let finished = false
    await channel.start(async () => {
      await new Promise((resolve) => setTimeout(resolve, 100))
      finished = true
    })
    const answered = post(channel, update, secret)
    await channel.stop()
    expect(finished).toBe(true)
    expect(await answered).toBe(200)
    expect(await post(channel, update, secret)).toBe(503)
  })
})
