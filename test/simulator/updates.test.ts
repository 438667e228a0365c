import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { Bot } from 'grammy'
import { expect, onTestFinished, test } from 'vitest'
import { lan, minh, refusal, simulator } from './support.ts'

test("grammY's bot answers texts, commands and presses", async () => {
  const { sim } = await simulator()
  const bot = new Bot(sim.token, { client: { apiRoot: sim.apiRoot } })
  bot.command('start', (ctx) =>
    ctx.reply(`Chào ${ctx.from?.first_name} ${ctx.match}`, {
      reply_markup: { inline_keyboard: [[{ text: 'Gửi', callback_data: 'go' }]] },
    }),
  )
  bot.callbackQuery('go', async (ctx) => {
    await ctx.answerCallbackQuery('xong')
    await ctx.editMessageText('Đã gửi')
  })
  bot.on('message:text', (ctx) => ctx.reply(`nghe: ${ctx.message.text}`))
  void bot.start()
  onTestFinished(() => bot.stop())

  await sim.say(lan.id, '/start abc')
  expect((await sim.reply(lan.id)).text).toBe('Chào Lan abc')
  await sim.press(lan.id, 'last', 'Gửi')
  expect(await sim.reply(lan.id)).toMatchObject({ text: 'Đã gửi', buttons: [], edited: true })
  await sim.say(minh.id, 'hai câu')
  expect(await sim.replies(minh.id)).toMatchObject([{ text: 'nghe: hai câu' }])
  await sim.drained()
  expect(await sim.counters()).toMatchObject({ created: 3, handedOver: 3, confirmed: 3, pending: 0 })
})

test('unconfirmed updates come again; the offset confirms', async () => {
  const { sim, api } = await simulator()
  for (const text of ['một', 'hai', 'ba']) await sim.say(lan.id, text)
  const first = await api.getUpdates({ limit: 2 })
  expect(first.map((update) => update.message?.text)).toEqual(['một', 'hai'])
  expect(await api.getUpdates({ limit: 2 })).toEqual(first)
  const offset = (first[0]?.update_id ?? 0) + 1
  expect((await api.getUpdates({ offset })).map((update) => update.message?.text)).toEqual(['hai', 'ba'])
  expect(await sim.counters()).toMatchObject({
    created: 3,
    handedOver: 3,
    deliveries: 6,
    confirmed: 1,
    pending: 2,
  })
  expect((await api.getUpdates({ offset: -1 })).map((update) => update.message?.text)).toEqual(['ba'])
})

test('a long poll waits for the next update and ends after its time', async () => {
  const { sim, api } = await simulator()
  const waiting = api.getUpdates({ timeout: 20 })
  await sleep(30)
  await sim.say(lan.id, 'đến rồi')
  const updates = await waiting
  expect(updates[0]?.message?.text).toBe('đến rồi')
  const offset = (updates[0]?.update_id ?? 0) + 1
  expect(await api.getUpdates({ offset, timeout: 1 })).toEqual([])
})

test('two pollers: the first one gets 409', async () => {
  const { sim, api } = await simulator()
  const first = refusal(api.getUpdates({ timeout: 20 }))
  await sleep(30)
  const second = api.getUpdates({ timeout: 20 })
  expect(await first).toContain('409 Conflict: terminated by other getUpdates request')
  await sim.say(lan.id, 'a')
  expect(await second).toHaveLength(1)
})

test('a poller that hung up takes nothing', async () => {
  const { sim, api } = await simulator()
  const hangUp = new AbortController()
  const given = api.getUpdates({ timeout: 20 }, hangUp.signal as never).catch(() => 'hung up')
  await sleep(30)
  hangUp.abort()
  expect(await given).toBe('hung up')
  await sleep(30)
  await sim.say(lan.id, 'a')
  expect(await sim.counters()).toMatchObject({ handedOver: 0, pending: 1 })
})

test('unwanted kinds are not made', async () => {
  const { sim, api } = await simulator()
  await api.getUpdates({ allowed_updates: ['callback_query'] })
  expect((await sim.say(lan.id, 'a')).updateId).toBe(0)
  expect(await api.getUpdates()).toEqual([])
})

test('an update twice, late and out of order', async () => {
  const { sim, api } = await simulator()
  const ids = await sim.sayMany(['một', 'hai', 'ba'].map((text) => ({ user: lan.id, text })))
  const [one = 0, two = 0, three = 0] = ids
  const fetched = async (offset: number) =>
    (await api.getUpdates({ offset })).map((update) => update.update_id)
  expect(await fetched(0)).toEqual(ids)
  expect(await fetched(three + 1)).toEqual([])
  await sim.redeliver(one, 2)
  expect(await fetched(three + 1)).toEqual([one, one])
  expect(await fetched(three + 1)).toEqual([])
  expect((await sim.updates()).find((update) => update.updateId === one)?.handedOver).toBe(3)

  await sim.hold()
  const later = await sim.sayMany(['bốn', 'năm'].map((text) => ({ user: lan.id, text })))
  expect(await fetched(three + 1)).toEqual([])
  await sim.release('reversed')
  expect(await fetched(three + 1)).toEqual(later.toReversed())
  const raw = await sim.inject({ message: { message_id: 5, date: 1, chat: { id: 101 } } as never })
  expect(await fetched(raw)).toEqual([raw])
  await sim.inject({ update_id: two, message: { message_id: 5, date: 1, chat: { id: 101 } } as never })
  expect(await fetched(raw + 1)).toEqual([two])
})

test('a restarted simulator does not repeat update ids', async () => {
  const now = Date.now()
  const before = await simulator({ now: () => now })
  const after = await simulator({ now: () => now + 5000 })
  const { updateId } = await before.sim.say(lan.id, 'a')
  expect((await after.sim.say(lan.id, 'a')).updateId).toBeGreaterThan(updateId)
})

test('the webhook gets updates with the secret, in order per chat, again until 2xx', async () => {
  const { sim, api } = await simulator({ webhookRetry: { firstMs: 5, maxMs: 20 } })
  const got: { chat: number; text: string; secret: unknown; status: number }[] = []
  const url = await receiver((update, secret) => {
    const isFirstTry = !got.some((seen) => seen.text === update.message.text)
    const status = update.message.text === 'hai' && isFirstTry ? 503 : 200
    got.push({ chat: update.message.chat.id, text: update.message.text, secret, status })
    return { status }
  })
  await sim.say(lan.id, 'một')
  await api.setWebhook(url, { secret_token: 'bi-mat_1' })
  expect(await refusal(api.getUpdates())).toContain(
    "409 Conflict: can't use getUpdates method while webhook is active",
  )
  for (const text of ['hai', 'ba']) await sim.say(lan.id, text)
  await sim.say(minh.id, 'khác')
  await sim.drained()
  expect(got.filter(({ chat }) => chat === lan.id).map(({ text }) => text)).toEqual([
    'một',
    'hai',
    'hai',
    'ba',
  ])
  expect(got.every(({ secret }) => secret === 'bi-mat_1')).toBe(true)
  expect(await sim.counters()).toMatchObject({
    created: 4,
    handedOver: 4,
    deliveries: 5,
    confirmed: 4,
    pending: 0,
  })
  expect(await api.getWebhookInfo()).toMatchObject({
    url,
    last_error_message: expect.stringContaining('503'),
  })
  await api.deleteWebhook()
  expect(await api.getUpdates()).toEqual([])
})

test('what the webhook did not take is there for getUpdates', async () => {
  const { sim, api } = await simulator({ webhookRetry: { firstMs: 5, maxMs: 20 } })
  await api.setWebhook(await receiver(() => ({ status: 500 })))
  await sim.sayMany(['một', 'hai'].map((text) => ({ user: lan.id, text })))
  await sleep(40)
  await api.deleteWebhook()
  await sleep(20)
  expect((await api.getUpdates()).map((update) => update.message?.text)).toEqual(['một', 'hai'])
})

test('a method in the answer of the webhook is done', async () => {
  const { sim, api } = await simulator()
  const answer = JSON.stringify({ method: 'sendMessage', chat_id: lan.id, text: 'đây' })
  await api.setWebhook(await receiver(() => ({ status: 200, answer })))
  await sim.say(lan.id, 'a')
  expect((await sim.reply(lan.id)).text).toBe('đây')
})

test('the webhook stays on this machine', async () => {
  const { api } = await simulator()
  expect(await refusal(api.setWebhook('https://example.org/x'))).toContain('400 Bad Request')
  expect(await refusal(api.setWebhook('http://example.org/x'))).toContain('400 Bad Request')
  const secret_token = 'có dấu'
  const bad = await refusal(api.setWebhook('http://127.0.0.1:9/x', { secret_token }))
  expect(bad).toBe('400 Bad Request: secret token contains unallowed characters')
})

interface Delivered {
  message: { text: string; chat: { id: number } }
}

async function receiver(
  take: (update: Delivered, secret: unknown) => { status: number; answer?: string },
): Promise<string> {
  const server = http.createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const secret = request.headers['x-telegram-bot-api-secret-token']
    const { status, answer } = take(JSON.parse(Buffer.concat(chunks).toString()), secret)
    response.writeHead(status, answer ? { 'content-type': 'application/json' } : {})
    response.end(answer)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`
}
