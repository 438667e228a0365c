import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Channel } from '../../../src/channels/channel.ts'
import type { Said } from '../../../src/channels/message.ts'
import { secretOf } from '../../../src/channels/receiver.ts'
import { startServer } from '../../../src/http/server.ts'
import { openLog } from '../../../src/lib/log.ts'
import { LAN, MINH, zaloStage } from './stage.ts'

let stage: Awaited<ReturnType<typeof zaloStage>> | undefined
afterEach(async () => {
  await stage?.close()
  stage = undefined
})

async function open(options: Parameters<typeof zaloStage>[0] = {}) {
  stage = await zaloStage(options)
  return stage
}

const textsOf = (heard: readonly Said[]) => heard.map(({ what }) => ('text' in what ? what.text : what.kind))

/** What a log was told: its levels and sentences. */
function listeningLog() {
  const log = openLog('silent')
  const told: string[] = []
  const hear =
    (level: string) =>
    (...parts: unknown[]) =>
      void told.push(`${level} ${JSON.stringify(parts)}`)
  const child = Object.assign(Object.create(log), {
    error: hear('error'),
    warn: hear('warn'),
    fatal: hear('fatal'),
  })
  return { told, log: Object.assign(Object.create(log), { child: () => child }) }
}

describe('polling', () => {
  async function listen(channel: Channel) {
    const heard: Said[] = []
    await channel.start(async (said) => void heard.push(...said))
    return heard
  }

  test('takes what is written, one by one, photos and stickers too', async () => {
    const { channel, zalo } = await open()
    const heard = await listen(channel)
    await zalo.say(LAN, 'một')
    await zalo.send(LAN, { kind: 'photo', caption: 'minh chứng' })
    await zalo.send(LAN, { kind: 'unsupported' })
    await zalo.mention('nhom-1', LAN, 'tổng hợp')
    await vi.waitFor(() => expect(heard).toHaveLength(4), { timeout: 5000 })
    expect(heard.map(({ from, place }) => [from, place])).toEqual([
      ...Array.from({ length: 3 }, () => [`zalo:${LAN}`, 'private']),
      ['zalo:nhom-1', 'group'],
    ])
    expect(heard[1]?.what).toMatchObject({ file: 'photo', ref: expect.stringMatching(/^zalo:http/) })
  })

  test('goes on after no news, errors of the platform, gateways and the network', async () => {
    const { channel, zalo } = await open()
    for (const fault of [
      { kind: 'refuse', errorCode: 408, description: 'Request timeout' },
      { kind: 'drop' },
      { kind: 'gateway', status: 502 },
      { kind: 'refuse', errorCode: 403, description: 'Internal error' },
    ] as const)
      await zalo.addFault({ ...fault, method: 'getUpdates' })
    const heard = await listen(channel)
    await zalo.say(LAN, 'một')
    await vi.waitFor(() => expect(textsOf(heard)).toEqual(['một']), { timeout: 15_000 })
  })

  test('what is not understood holds nobody up', async () => {
    const { channel, zalo } = await open()
    const heard = await listen(channel)
    for (const odd of [{ ok: true, result: { event_name: 'x' } }, { ok: true }, { result: [] }])
      await zalo.inject(odd)
    await zalo.say(LAN, 'một')
    await vi.waitFor(() => expect(textsOf(heard)).toEqual(['một']), { timeout: 5000 })
  })

  test('assumed to hand over once only: what was not taken is tried until it is, before anything else', async () => {
    const { channel, zalo } = await open()
    const heard: Said[] = []
    await channel.start(async (said) => {
      heard.push(...said)
      if (heard.length < 3) throw new Error('no')
    })
    await zalo.say(LAN, 'một')
    await zalo.say(LAN, 'hai')
    await vi.waitFor(() => expect(textsOf(heard)).toEqual(['một', 'một', 'một', 'hai']), { timeout: 10_000 })
  })

  test('starts without a network and takes up when it comes', async () => {
    const { channel, zalo } = await open()
    await zalo.addFault({ kind: 'drop', method: 'getMe', times: 2 })
    const heard = await listen(channel)
    await zalo.say(LAN, 'một')
    await vi.waitFor(() => expect(textsOf(heard)).toEqual(['một']), { timeout: 10_000 })
  })

  test('a wrong token is told clearly, and stands in no log', async () => {
    const { told, log } = listeningLog()
    const { open: another, zalo } = await open({ log })
    const token = '2000000000000000001:wrong-secret'
    await expect(another({ token }).start(async () => {})).rejects.toThrow('ZALO_BOT_TOKEN')
    await zalo.addFault({ kind: 'gateway', status: 502, method: 'getMe' })
    const channel = another()
    await channel.start(async () => {})
    await channel.stop()
    expect(told.join('\n')).toContain('fatal')
    expect(told.join('\n')).not.toMatch(/wrong-secret|zalo-simulator-token|127\.0\.0\.1/)
  })

  test('takes over from a webhook that was set before, and minds no missing one', async () => {
    const { channel, zalo } = await open()
    const set = { url: 'http://127.0.0.1:9/hook', secret_token: '12345678' }
    const call = (method: string, body: object) =>
      fetch(`${zalo.apiRoot}/bot${zalo.token}/${method}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
    await call('setWebhook', set)
    const heard = await listen(channel)
    await zalo.say(LAN, 'một')
    await vi.waitFor(() => expect(textsOf(heard)).toEqual(['một']), { timeout: 5000 })
  })

  test('two programs that poll one bot are warned of; one after another are not', async () => {
    const { told, log } = listeningLog()
    const { channel, open: another, zalo } = await open({ log })
    await channel.start(async () => {})
    await channel.stop()
    const second = another()
    await second.start(async () => {})
    await zalo.say(LAN, 'một')
    await zalo.drained()
    await zalo.say(LAN, 'hai')
    await zalo.drained()
    expect(told.filter((line) => line.includes('only one may'))).toEqual([])
    const third = another()
    await third.start(async () => {})
    const alarmed = () => told.some((line) => line.includes('only one may'))
    for (let round = 0; round < 20 && !alarmed(); round++) {
      await zalo.say(LAN, 'ba')
      await zalo.drained()
    }
    await second.stop()
    await third.stop()
    expect(alarmed()).toBe(true)
  })

  test('stopping waits for the turn that is under way', async () => {
    const { channel, zalo } = await open()
    let finished = false
    const begun = new Promise<void>((resolve) => {
      void channel.start(async () => {
        resolve()
        await new Promise((done) => setTimeout(done, 200))
        finished = true
      })
    })
    await zalo.say(LAN, 'một')
    await begun
    await channel.stop()
    expect(finished).toBe(true)
  })
})

describe('webhook', () => {
  const body = JSON.stringify({
    ok: true,
    result: {
      event_name: 'message.text.received',
      message: {
        message_id: 'm1',
        date: 1_780_000_000_000,
        chat: { id: LAN, chat_type: 'PRIVATE' },
        text: 'một',
      },
    },
  })

  async function openWebhook(options: Parameters<typeof zaloStage>[0] = {}) {
    const opened = await open({ webhook: true, ...options })
    const heard: Said[] = []
    const start = () => opened.channel.start(async (said) => void heard.push(...said))
    return { ...opened, heard, start, secret: secretOf(opened.zalo.token, 'zalo webhook') }
  }

  test.each(['wrapped', 'bare'] as const)('takes the %s shape', async (shape) => {
    const { heard, start, zalo } = await openWebhook({ zalo: { shape } })
    await start()
    await zalo.say(LAN, 'một')
    await zalo.drained()
    expect(textsOf(heard)).toEqual(['một'])
  })

  test('the same message twice has the same number, out of order each has its own', async () => {
    const { heard, start, zalo } = await openWebhook()
    await start()
    await zalo.hold()
    const id = await zalo.say(LAN, 'một')
    await zalo.say(MINH, 'hai')
    await zalo.redeliver(id)
    await zalo.release('reversed')
    await zalo.drained()
    expect(textsOf(heard).sort()).toEqual(['hai', 'một', 'một'])
    expect(new Set(heard.map((said) => said.id)).size).toBe(2)
  })

  test('refuses what is forged, takes nothing from what is malformed, and does not ask for it again', async () => {
    const { heard, start, secret, post } = await openWebhook()
    await start()
    expect(await post(body)).toBe(401)
    expect(await post(body, 'wrong')).toBe(401)
    expect(await post(body, `${secret}x`)).toBe(401)
    expect(await post('')).toBe(200)
    expect(await post(' \n', secret)).toBe(200)
    for (const odd of ['{"ok":', '[]', 'null', '7', '{}', '{"ok":true,"result":{"event_name":"x"}}'])
      expect(await post(odd, secret)).toBe(200)
    expect(heard).toEqual([])
    expect(await post(body, secret)).toBe(200)
    expect(textsOf(heard)).toEqual(['một'])
  })

  test('what is huge is refused before it is read', async () => {
    const { start, channel, secret, heard } = await openWebhook()
    await start()
    const webhooks = channel.webhook ? [channel.webhook] : []
    const server = await startServer({ port: 0, webhooks, health: async () => null })
    const answer = await fetch(`http://127.0.0.1:${server.port}/webhook/zalo`, {
      method: 'POST',
      headers: { 'x-bot-api-secret-token': secret },
      body: JSON.stringify({ x: 'x'.repeat(2_000_000) }),
    })
    expect(answer.status).toBe(413)
    expect(heard).toEqual([])
    await server.stop()
  })

  test('asks to come again before the start and after the end, which waits for what is under way', async () => {
    const { channel, secret, post } = await openWebhook()
    expect(await post(body, secret)).toBe(503)
    let finished = false
    await channel.start(async () => {
      await new Promise((resolve) => setTimeout(resolve, 100))
      finished = true
    })
    const answered = post(body, secret)
    await channel.stop()
    expect(finished).toBe(true)
    expect(await answered).toBe(200)
    expect(await post(body, secret)).toBe(503)
  })

  test('an address that Zalo cannot reach is told of in the log', async () => {
    const { told, log } = listeningLog()
    const { open: another } = await open({ log })
    const channel = another({ publicUrl: 'http://127.0.0.1:9' })
    await channel.start(async () => {})
    await channel.stop()
    expect(told.join('\n')).toContain('webhook.err.conn')
  })
})

test('whether somebody can be reached: assumed whenever they have written once and the plan has room', async () => {
  const { channel, zalo } = await open()
  const now = new Date()
  await channel.start(async () => {})
  expect(await channel.reach?.(`zalo:${MINH}`, now)).toBe('unknown')
  await zalo.say(MINH, 'chào')
  await vi.waitFor(async () => expect(await channel.reach?.(`zalo:${MINH}`, now)).toBe('free'))
  await zalo.addFault({ kind: 'quota' })
  await expect(channel.send(`zalo:${MINH}`, { text: 'x', choices: [] })).rejects.toMatchObject({
    code: 'quota',
  })
  expect(await channel.reach?.(`zalo:${MINH}`, now)).toBe('closed')
})
