import { createServer } from 'node:net'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { SendError } from '../../../src/channels/channel.ts'
import type { Rendered } from '../../../src/channels/message.ts'
import { createTelegramChannel } from '../../../src/channels/telegram/channel.ts'
import { systemClock } from '../../../src/lib/clock.ts'
import { BOLD_OFF, BOLD_ON } from '../../../src/lib/i18n.ts'
import { openLog } from '../../../src/lib/log.ts'
import type { FaultKind } from '../../../src/simulator/types.ts'
import { LAN, telegramStage } from './stage.ts'

let stage: Awaited<ReturnType<typeof telegramStage>> | undefined
afterEach(async () => {
  await stage?.close()
  stage = undefined
})

const words = (text: string): Rendered => ({ text, choices: [] })
const LONG = words(['một', 'hai', 'ba'].map((word) => `${word} `.repeat(900).trim()).join('\n\n'))

async function open(options: Parameters<typeof telegramStage>[0] = {}) {
  stage = await telegramStage(options)
  const { channel, telegram } = stage
  const failure = (message = words('x'), to = `telegram:${LAN}`) =>
    channel.send(to, message).then(
      () => undefined,
      (error: unknown) => (error instanceof SendError ? error.failure : error),
    )
  const firstWords = async () => (await telegram.chat(LAN)).map(({ text }) => text.split(' ')[0])
  return { channel, telegram, failure, firstWords }
}

const refuse = (errorCode: number, description: string): FaultKind => ({
  kind: 'refuse',
  errorCode,
  description,
})

describe('what Telegram says becomes', () => {
  test.each<[FaultKind, unknown]>([
    [
      { kind: 'too-many-requests', retryAfter: 7 },
      { kind: 'again', flood: true, retryAfter: 7000 },
    ],
    [
      { kind: 'server-error', status: 500 },
      { kind: 'again', flood: false },
    ],
    [
      { kind: 'server-error', status: 504 },
      { kind: 'again', flood: false },
    ],
    [{ kind: 'lose-answer' }, { kind: 'unknown' }],
    [{ kind: 'drop' }, { kind: 'unknown' }],
    [{ kind: 'delay-answer', ms: 900 }, { kind: 'unknown' }],
    [refuse(403, 'Forbidden: bot was blocked by the user'), { kind: 'gone', reason: 'blocked' }],
    [refuse(403, 'Forbidden: user is deactivated'), { kind: 'gone', reason: 'deactivated' }],
    [
      refuse(403, "Forbidden: bot can't initiate conversation with a user"),
      { kind: 'gone', reason: 'not-started' },
    ],
    [refuse(403, 'Forbidden: bot was kicked from the supergroup chat'), { kind: 'gone', reason: 'blocked' }],
    [refuse(403, 'Forbidden: something new'), { kind: 'gone', reason: 'blocked' }],
    [refuse(400, 'Bad Request: chat not found'), { kind: 'gone', reason: 'not-found' }],
    [refuse(400, 'Bad Request: message is too long'), { kind: 'rejected' }],
    [refuse(401, 'Unauthorized'), { kind: 'again', flood: false }],
    [refuse(409, 'Conflict'), { kind: 'again', flood: false }],
  ])('%o', async (fault, expected) => {
    const { telegram, failure } = await open({ times: { callMs: 300 } })
    await telegram.addFault(fault)
    expect(await failure()).toEqual(expected)
  })

  test('somebody who never pressed Start', async () => {
    const { telegram, failure } = await open()
    await telegram.addUser({ id: 77, first_name: 'Minh' })
    expect(await failure(words('x'), 'telegram:77')).toMatchObject({ kind: 'gone' })
    expect(await failure(words('x'), 'telegram:999')).toEqual({ kind: 'gone', reason: 'not-found' })
    expect(await failure(words('x'), 'zalo:1')).toEqual({ kind: 'rejected' })
  })

  test('nobody there: certainly not delivered', async () => {
    const { channel, telegram } = await open()
    await telegram.close()
    await expect(channel.send(`telegram:${LAN}`, words('x'))).rejects.toMatchObject({
      failure: { kind: 'again', flood: false },
      code: 'ECONNREFUSED',
    })
  })

  test('a server that takes the request and never answers: unknown', async () => {
    const silent = createServer(() => {})
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
    const address = silent.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const channel = createTelegramChannel({
      token: '1:x',
      apiRoot: `http://127.0.0.1:${port}`,
      clock: systemClock,
      log: openLog('silent'),
      times: { callMs: 200 },
    })
    await expect(channel.send('telegram:1', words('x'))).rejects.toMatchObject({
      failure: { kind: 'unknown' },
    })
    silent.close()
  })

  test('the code for the log has nothing that a person wrote', async () => {
    const { channel, telegram } = await open()
    await telegram.addFault(refuse(400, 'Bad Request: chat not found'))
    await expect(channel.send(`telegram:${LAN}`, words('bí mật'))).rejects.toMatchObject({
      code: '400 chat not found',
    })
  })
})

describe('a message', () => {
  test('is bold where it was meant to be', async () => {
    const { channel, telegram } = await open()
    await channel.send(`telegram:${LAN}`, words(`Tổng: ${BOLD_ON}8.275${BOLD_OFF} & hết`))
    expect(await telegram.chat(LAN)).toMatchObject([
      { text: 'Tổng: 8.275 & hết', entities: [{ type: 'bold', offset: 6, length: 5 }] },
    ])
  })

  test('goes out without markup when Telegram cannot read it', async () => {
    const { channel, telegram } = await open()
    await telegram.addFault(refuse(400, "Bad Request: can't parse entities: Unsupported start tag"))
    await channel.send(`telegram:${LAN}`, words(`${BOLD_ON}8.275${BOLD_OFF} < 9.000`))
    expect(await telegram.chat(LAN)).toMatchObject([{ text: '8.275 < 9.000', entities: [] }])
  })

  test('with a token that is too long is refused, not sent', async () => {
    const { failure, telegram } = await open()
    const message = { text: 'x', choices: [{ label: 'y', token: 'z'.repeat(65) }] }
    expect(await failure(message)).toEqual({ kind: 'rejected' })
    expect(await telegram.calls({ sends: true })).toEqual([])
  })

  test('to a group that became a supergroup follows it', async () => {
    const { channel, telegram } = await open()
    const old = await telegram.addGroup({ title: 'Chi hội', members: [LAN] })
    const id = await telegram.migrateGroup(old)
    await channel.send(`telegram:${old}`, words('Mời bác nhắn riêng'))
    expect((await telegram.chat(id)).at(-1)?.text).toBe('Mời bác nhắn riêng')
  })
})

describe('a message in parts', () => {
  test('waits a moment between two parts when it must', async () => {
    const { channel, telegram, firstWords } = await open()
    await telegram.addFault({ kind: 'too-many-requests', retryAfter: 1, skip: 1 })
    const { externalIds } = await channel.send(`telegram:${LAN}`, LONG)
    expect(externalIds).toHaveLength(3)
    expect(await firstWords()).toEqual(['một', 'hai', 'ba'])
  })

  test('goes on where it was when the wait is too long for one attempt', async () => {
    const { channel, telegram, failure, firstWords } = await open({ times: { messageMs: 2000 } })
    await telegram.addFault({ kind: 'too-many-requests', retryAfter: 30, skip: 2 })
    expect(await failure(LONG)).toMatchObject({ kind: 'again', retryAfter: 30_000 })
    const { externalIds } = await channel.send(`telegram:${LAN}`, LONG)
    expect(externalIds).toHaveLength(3)
    expect(await firstWords()).toEqual(['một', 'hai', 'ba'])
  })

  test('doubles only the part whose answer was lost', async () => {
    const { channel, telegram, failure, firstWords } = await open()
    await telegram.addFault({ kind: 'lose-answer', skip: 1 })
    expect(await failure(LONG)).toEqual({ kind: 'unknown' })
    await channel.send(`telegram:${LAN}`, LONG)
    expect(await firstWords()).toEqual(['một', 'hai', 'hai', 'ba'])
  })

  test('begins anew when the same words are said again', async () => {
    const { channel, firstWords } = await open()
    await channel.send(`telegram:${LAN}`, LONG)
    await channel.send(`telegram:${LAN}`, LONG)
    expect(await firstWords()).toEqual(['một', 'hai', 'ba', 'một', 'hai', 'ba'])
  })
})

test('commands are offered by language and by person, invites by link', async () => {
  const { channel, telegram } = await open()
  expect(channel.inviteLink).toBeUndefined()
  await channel.start(async () => {})
  expect(channel.inviteLink?.('AB-12')).toBe(`https://t.me/${telegram.bot.username}?start=AB-12`)
  await channel.offerCommands?.([{ command: 'baocao', description: 'Nộp báo cáo' }], 'vi')
  await channel.offerCommands?.([{ command: 'baocao', description: 'Report' }], 'en')
  await telegram.addUser({ id: 78, first_name: 'Ann', language_code: 'en', started: true })
  await telegram.addUser({ id: 79, first_name: 'Léa', language_code: 'fr', started: true })
  const first = async (id: number) => (await telegram.commands(id))[0]
  expect(await first(LAN)).toEqual({ command: 'baocao', description: 'Nộp báo cáo' })
  expect(await first(78)).toEqual({ command: 'baocao', description: 'Report' })
  expect(await first(79)).toEqual({ command: 'baocao', description: 'Nộp báo cáo' })
  await channel.offerCommands?.([{ command: 'tonghop', description: 'Tổng hợp' }], 'vi', 'telegram:78')
  expect(await first(78)).toEqual({ command: 'tonghop', description: 'Tổng hợp' })
  await vi.waitFor(async () => expect((await telegram.counters()).calls).toHaveProperty('setMyCommands', 4))
})

describe('a photo that was sent on another channel', () => {
  const sentOn = (photo: string): Rendered => ({
    ...words('Trả lời bằng ảnh ở trên'),
    photo,
    instead: { photo: '(có kèm một ảnh)' },
  })

  test('is fetched where it has an address', async () => {
    const { channel, telegram } = await open()
    await telegram.zalo.addUser({ id: 'a1b2', name: 'Minh' })
    await telegram.zalo.send('a1b2', { kind: 'photo' })
    const [given] = await telegram.zalo.chat('a1b2')
    await channel.send(`telegram:${LAN}`, sentOn(`zalo:${given?.photo?.url}`))
    const [shown] = await telegram.chat(LAN)
    expect(shown?.text).toBe('Trả lời bằng ảnh ở trên')
    expect((await telegram.calls()).map(({ method }) => method)).toContain('sendPhoto')
  })

  test.each([
    ['cannot be fetched', 'zalo:http://127.0.0.1:9/gone.png'],
    ['has no address', 'viber:a1b2'],
  ])('is told of in words where it %s', async (_, photo) => {
    const { channel, telegram } = await open()
    await channel.send(`telegram:${LAN}`, sentOn(photo))
    expect((await telegram.chat(LAN)).map(({ text }) => text)).toEqual([
      'Trả lời bằng ảnh ở trên\n\n(có kèm một ảnh)',
    ])
  })
})
