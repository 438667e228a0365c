import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { plainPng } from '../../src/simulator/image.ts'
import { startSimulatorProcess } from '../../src/simulator/process.ts'
import { startBotApiServer } from '../../src/simulator/server.ts'
import type { ZaloOptions } from '../../src/simulator/zalo/types.ts'

const LAN = '6ede9afa66b88fe6d6a9'
const MINH = 'a1b2c3d4e5f60718293a'

async function open(zalo: ZaloOptions = {}) {
  const people = [
    { id: LAN, name: 'Lan', started: true },
    { id: MINH, name: 'Minh' },
  ]
  const platform = await startBotApiServer({ zalo: { people, ...zalo } })
  onTestFinished(() => platform.close())
  const call = async (method: string, body: object = {}, token = platform.zalo.token) => {
    const response = await fetch(`${platform.zalo.apiRoot}/bot${token}/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    const answer = (await response.json()) as { ok: boolean; result?: unknown; error_code?: number }
    return { status: response.status, ...answer }
  }
  return { zalo: platform.zalo, pageUrl: platform.pageUrl, call }
}

test('getMe, and a wrong token with HTTP 200', async () => {
  const { call } = await open()
  expect(await call('getMe')).toMatchObject({
    ok: true,
    result: { id: '2000000000000000001', account_type: 'BASIC' },
  })
  expect(await call('getMe', {}, '1:wrong')).toMatchObject({ status: 200, ok: false, error_code: 401 })
})

test.each<[string, object, number]>([
  ['getme', {}, 404],
  ['editMessageText', { chat_id: LAN, text: 'x' }, 404],
  ['sendMessage', { chat_id: 5, text: 'x' }, 400],
  ['sendMessage', { chat_id: LAN, text: '' }, 400],
  ['sendMessage', { chat_id: LAN, text: 'x'.repeat(2001) }, 400],
  ['sendMessage', { chat_id: LAN, text: 'x', reply_markup: {} }, 400],
  ['sendMessage', { chat_id: MINH, text: 'x' }, 400],
  ['sendPhoto', { chat_id: LAN, photo: 'AgAC' }, 400],
  ['sendPhoto', { chat_id: LAN, photo: 'http://127.0.0.1:9/x' }, 400],
  ['setWebhook', { url: 'http://127.0.0.1:9/x' }, 400],
  ['setWebhook', { url: 'http://127.0.0.1:9/x', secret_token: 'short' }, 400],
  ['deleteWebhook', {}, 400],
])('%s %j is refused with %i', async (method, body, error_code) => {
  const { call } = await open()
  expect(await call(method, body)).toMatchObject({ status: 200, ok: false, error_code })
})

test('a text arrives; ids are strings and times milliseconds', async () => {
  const { call, zalo } = await open()
  const { result } = await call('sendMessage', { chat_id: LAN, text: 'Chào bác' })
  expect(result).toEqual({ message_id: expect.stringMatching(/^[0-9a-f]{20}$/), date: expect.any(Number) })
  expect(await zalo.chat(LAN)).toMatchObject([{ from: 'bot', kind: 'text', text: 'Chào bác' }])
})

test('getUpdates hands one update over, once; without news it answers 408', async () => {
  const { call, zalo } = await open()
  await zalo.say(LAN, 'một')
  await zalo.send(LAN, { kind: 'photo', caption: 'ảnh' })
  expect(await call('getUpdates', { timeout: '1' })).toMatchObject({
    ok: true,
    result: {
      event_name: 'message.text.received',
      message: {
        from: { id: LAN, display_name: 'Lan' },
        chat: { id: LAN, chat_type: 'PRIVATE' },
        text: 'một',
      },
    },
  })
  const second = (await call('getUpdates', { timeout: '1' })) as {
    result: { message: { photo_url: string } }
  }
  const picture = await fetch(second.result.message.photo_url)
  expect(picture.headers.get('content-type')).toBe('image/png')
  expect(await call('getUpdates', { timeout: 0 })).toMatchObject({ status: 200, ok: false, error_code: 408 })
  const waiting = call('getUpdates', { timeout: 5 })
  await zalo.say(LAN, 'hai')
  expect(await waiting).toMatchObject({ result: { message: { text: 'hai' } } })
})

test('two who poll share the updates', async () => {
  const { call, zalo } = await open()
  const both = [call('getUpdates', { timeout: 5 }), call('getUpdates', { timeout: 5 })]
  await new Promise((resolve) => setTimeout(resolve, 50))
  await zalo.say(LAN, 'một')
  await zalo.say(LAN, 'hai')
  expect(await Promise.all(both)).toMatchObject([
    { result: { message: { text: 'một' } } },
    { result: { message: { text: 'hai' } } },
  ])
})

test.each(['wrapped', 'bare'] as const)(
  'the webhook is posted to in the %s shape, with the secret, until 2xx',
  async (shape) => {
    const { call, zalo } = await open({ shape })
    const posted: { secret: unknown; body: string }[] = []
    const server = createServer(async (request, response) => {
      let body = ''
      for await (const chunk of request) body += String(chunk)
      posted.push({ secret: request.headers['x-bot-api-secret-token'], body })
      response.writeHead(posted.length === 2 ? 500 : 200).end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void server.close())
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`
    const set = await call('setWebhook', { url, secret_token: '12345678' })
    expect(set).toMatchObject({ result: { url, verification: { ok: true, outcome: 'webhook.ok' } } })
    expect(await call('getUpdates')).toMatchObject({ error_code: 400 })
    await zalo.say(LAN, 'một')
    await zalo.drained()
    expect(posted.map(({ secret }) => secret)).toEqual(['12345678', '12345678', '12345678'])
    expect(posted[0]?.body).toBe('')
    expect(posted[1]?.body).toBe(posted[2]?.body)
    expect(Object.keys(JSON.parse(posted[2]?.body ?? '{}'))).toEqual(
      shape === 'bare' ? ['event_name', 'message'] : ['ok', 'result'],
    )
  },
)

test('beyond the plan: 429, for messages and for people', async () => {
  const { call, zalo } = await open({ plan: { messages: 2, users: 1 } })
  const send = (chat_id: string) => call('sendMessage', { chat_id, text: 'x' })
  await zalo.say(MINH, 'chào')
  expect(await send(MINH)).toMatchObject({ status: 200, error_code: 429, description: 'Quota exceeded' })
  expect(await send(LAN)).toMatchObject({ ok: true })
  expect(await send(LAN)).toMatchObject({ ok: true })
  expect(await send(LAN)).toMatchObject({ error_code: 429 })
  await zalo.setPlan({ messages: 3 })
  expect(await send(LAN)).toMatchObject({ ok: true })
})

test('faults: done or not, answered or not', async () => {
  const { call, zalo } = await open()
  const send = () => call('sendMessage', { chat_id: LAN, text: 'x' }).catch(() => 'cut')
  const arrived = async () => (await zalo.chat(LAN)).length
  await zalo.addFault({ kind: 'timeout' })
  expect(await send()).toMatchObject({ error_code: 408 })
  expect(await arrived()).toBe(1)
  await zalo.addFault({ kind: 'lose-answer' })
  expect(await send()).toBe('cut')
  expect(await arrived()).toBe(2)
  await zalo.addFault({ kind: 'drop' })
  expect(await send()).toBe('cut')
  expect(await arrived()).toBe(2)
  await zalo.addFault({ kind: 'gateway', status: 502, chat: MINH })
  expect(await send()).toMatchObject({ ok: true })
  await zalo.clearFaults()
  expect((await zalo.calls({ method: 'sendMessage' })).map(({ outcome }) => outcome)).toEqual([
    'lost',
    'lost',
    'dropped',
    'ok',
  ])
})

test('the page shows the phone beside those of Telegram', async () => {
  const { call, zalo, pageUrl } = await open()
  const photo = `${zalo.apiRoot}/sim/files/`
  await zalo.send(LAN, { kind: 'photo', bytes: plainPng(30, 20) })
  await call('sendMessage', { chat_id: LAN, text: 'Mời bác xem https://bot.example.vn' })
  const state = await (await fetch(`${pageUrl}sim/state`)).json()
  expect(state).toMatchObject({
    phones: [
      {
        person: { id: LAN, first_name: 'Lan', network: 'zalo' },
        messages: [
          { photo: { url: expect.stringContaining(photo), width: 30 } },
          { from: 'bot', entities: [{ type: 'url' }], buttons: [] },
        ],
      },
      { person: { id: MINH } },
    ],
  })
})

test('from another process', async () => {
  const child = await startSimulatorProcess({
    zalo: { people: [{ id: LAN, name: 'Lan' }], token: '7:secret-of-zalo' },
  })
  onTestFinished(() => child.stop())
  expect(child.zalo.token).toBe('7:secret-of-zalo')
  await child.zalo.say(LAN, 'chào')
  expect(await child.zalo.counters()).toMatchObject({ created: 1, pending: 1 })
  await expect(child.zalo.say('nobody', 'x')).rejects.toThrow('no person')
  await expect(child.zalo.addFault({ kind: 'odd' } as never)).rejects.toThrow('addFault')
})
