import { HttpError } from 'grammy'
import { describe, expect, test } from 'vitest'
import { lan, minh, post, refusal, simulator } from './support.ts'

describe('faults', () => {
  test('429 with retry_after, for so many calls of one chat', async () => {
    const { sim, api } = await simulator()
    await sim.addFault({ kind: 'too-many-requests', retryAfter: 3, times: 2, chat: lan.id })
    expect(await post(sim, 'sendMessage', { chat_id: lan.id, text: 'a' })).toEqual({
      ok: false,
      error_code: 429,
      description: 'Too Many Requests: retry after 3',
      parameters: { retry_after: 3 },
    })
    expect(await refusal(api.sendMessage(minh.id, 'b'))).toContain('not refused')
    expect(await refusal(api.sendMessage(lan.id, 'c'))).toContain('429')
    expect(await refusal(api.sendMessage(lan.id, 'd'))).toContain('not refused')
    expect((await sim.calls({ chatId: lan.id })).map(({ outcome }) => outcome)).toEqual([
      'refused',
      'refused',
      'ok',
    ])
  })

  test('500 as JSON and 502 as a page', async () => {
    const { sim, api } = await simulator()
    await sim.addFault({ kind: 'server-error' })
    await sim.addFault({ kind: 'server-error', status: 502 })
    expect(await refusal(api.sendMessage(lan.id, 'a'))).toBe('500 Internal Server Error')
    await expect(api.sendMessage(lan.id, 'a')).rejects.toThrow(HttpError)
    expect(await sim.chat(lan.id)).toEqual([])
  })

  test('an answer that is lost: the message is there, the caller does not know', async () => {
    const { sim, api } = await simulator()
    await sim.addFault({ kind: 'lose-answer', skip: 1 })
    await api.sendMessage(lan.id, 'một')
    await expect(api.sendMessage(lan.id, 'hai')).rejects.toThrow(HttpError)
    expect((await sim.chat(lan.id)).map(({ text }) => text)).toEqual(['một', 'hai'])
    expect((await sim.calls({ sends: true })).map(({ outcome }) => outcome)).toEqual(['ok', 'lost'])
  })

  test('a dropped call did nothing', async () => {
    const { sim, api } = await simulator()
    await sim.addFault({ kind: 'drop', method: 'editMessageText' })
    const sent = await api.sendMessage(lan.id, 'một')
    await expect(api.editMessageText(lan.id, sent.message_id, 'hai')).rejects.toThrow(HttpError)
    expect((await sim.chat(lan.id)).map(({ text }) => text)).toEqual(['một'])
    expect((await sim.calls()).at(-1)?.outcome).toBe('dropped')
  })

  test('a late call and a late answer', async () => {
    const { sim, api } = await simulator()
    await sim.addFault({ kind: 'delay', ms: 60, chat: lan.id })
    await sim.addFault({ kind: 'delay-answer', ms: 60, chat: minh.id })
    const started = performance.now()
    const both = Promise.all([api.sendMessage(lan.id, 'muộn'), api.sendMessage(minh.id, 'ngay')])
    expect((await sim.reply(minh.id)).text).toBe('ngay')
    expect(await sim.chat(lan.id)).toEqual([])
    await both
    expect(performance.now() - started).toBeGreaterThanOrEqual(55)
    expect(await sim.chat(lan.id)).toHaveLength(1)
  })

  test('a caller that is gone before the answer counts as lost', async () => {
    const { sim, api } = await simulator()
    await sim.addFault({ kind: 'delay-answer', ms: 80 })
    const hangUp = new AbortController()
    const sending = api.sendMessage(lan.id, 'a', {}, hangUp.signal as never).catch(() => 'gone')
    await sim.reply(lan.id)
    hangUp.abort()
    expect(await sending).toBe('gone')
    await expect.poll(async () => (await sim.calls())[0]?.outcome).toBe('lost')
  })
})

describe('limits', () => {
  test('per chat with a burst', async () => {
    let now = 1_800_000_000_000
    const { sim, api } = await simulator({ now: () => now, limits: { perChatPerSecond: 1, burst: 2 } })
    const send = () => refusal(api.sendMessage(lan.id, 'a'))
    expect([await send(), await send()].every((line) => line.startsWith('not refused'))).toBe(true)
    expect(await send()).toBe('429 Too Many Requests: retry after 1')
    expect(await refusal(api.sendMessage(minh.id, 'a'))).toContain('not refused')
    now += 1000
    expect(await send()).toContain('not refused')
    await sim.setLimits({})
    expect(await send()).toContain('not refused')
  })

  test('in bulk, answers apart', async () => {
    const now = 1_800_000_000_000
    const { sim, api } = await simulator({ now: () => now, limits: { bulkPerSecond: 2, answerSeconds: 30 } })
    await api.sendMessage(lan.id, 'a')
    await api.sendMessage(minh.id, 'a')
    expect(await refusal(api.sendMessage(lan.id, 'a'))).toContain('429')
    await sim.say(lan.id, 'hỏi')
    expect(await refusal(api.sendMessage(lan.id, 'đáp'))).toContain('not refused')
    expect(await refusal(api.sendMessage(minh.id, 'a'))).toContain('429')
  })
})
