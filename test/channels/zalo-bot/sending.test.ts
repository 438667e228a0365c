import { type AddressInfo, createServer } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { SendError } from '../../../src/channels/channel.ts'
import type { Rendered } from '../../../src/channels/message.ts'
import { readAnswer } from '../../../src/channels/zalo-bot/api.ts'
import { plainPng } from '../../../src/simulator/image.ts'
import type { ZaloFault } from '../../../src/simulator/zalo/types.ts'
import { LAN, MINH, PLAN, zaloStage } from './stage.ts'

let stage: Awaited<ReturnType<typeof zaloStage>> | undefined
afterEach(async () => {
  await stage?.close()
  stage = undefined
})

const words = (text: string): Rendered => ({ text, choices: [] })
const LONG = words(['một', 'hai', 'ba'].map((word) => `${word} `.repeat(450).trim()).join('\n\n'))
const TO = `zalo:${LAN}`

async function open(options: Parameters<typeof zaloStage>[0] = {}) {
  stage = await zaloStage(options)
  const { channel, zalo } = stage
  const failure = (message = words('x'), to = TO) =>
    channel.send(to, message).then(
      () => undefined,
      (error: unknown) => (error instanceof SendError ? [error.failure, error.code] : error),
    )
  const firstWords = async () => (await zalo.chat(LAN)).map(({ text }) => text.split(' ')[0])
  const used = async () => (await channel.usage?.())?.messages.used
  return { ...stage, failure, firstWords, used }
}

/** An address at which nobody listens. */
async function nowhere(): Promise<string> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return `http://127.0.0.1:${port}`
}

const AGAIN = { kind: 'again', flood: false }
const UNKNOWN = { kind: 'unknown' }
const REJECTED = { kind: 'rejected' }
const refuse = (errorCode: number): ZaloFault => ({
  kind: 'refuse',
  errorCode,
  description: 'Bad 5f3a https://x/bot1:a',
})

describe('what Zalo says becomes', () => {
  test.each<[ZaloFault, object, string, arrived: number]>([
    [refuse(400), REJECTED, '400 Bad', 0],
    [refuse(401), AGAIN, '401 Bad', 0],
    [refuse(403), AGAIN, '403 Bad', 0],
    [refuse(404), REJECTED, '404 Bad', 0],
    [refuse(500), AGAIN, '500 Bad', 0],
    [{ kind: 'quota' }, REJECTED, 'quota', 0],
    [{ kind: 'gateway', status: 502 }, AGAIN, '502 HTTP', 0],
    [{ kind: 'gateway', status: 503 }, AGAIN, '503 HTTP', 0],
    [{ kind: 'gateway', status: 504 }, UNKNOWN, 'lost', 0],
    [{ kind: 'timeout' }, UNKNOWN, 'lost', 1],
    [{ kind: 'lose-answer' }, UNKNOWN, 'lost', 1],
    [{ kind: 'drop' }, UNKNOWN, 'lost', 0],
    [{ kind: 'delay-answer', ms: 900 }, UNKNOWN, 'lost', 1],
  ])('%o', async (fault, kind, code, arrived) => {
    const { zalo, failure, used } = await open({ times: { callMs: 300 } })
    await zalo.addFault(fault)
    expect(await failure()).toEqual([kind, code])
    expect(await zalo.chat(LAN)).toHaveLength(arrived)
    expect(await used()).toBe(kind === UNKNOWN ? 1 : 0)
  })

  test('nobody there: certainly not delivered', async () => {
    const { failure } = await open({ apiRoot: await nowhere() })
    expect(await failure()).toEqual([AGAIN, expect.any(String)])
  })

  test('a server that takes the request and never answers: unknown', async () => {
    const silent = createServer(() => {})
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
    const { port } = silent.address() as AddressInfo
    const { failure } = await open({ apiRoot: `http://127.0.0.1:${port}`, times: { callMs: 200 } })
    expect(await failure()).toEqual([UNKNOWN, 'lost'])
    silent.close()
  })

  test.each<[string, number, object]>([
    ['{"ok":true,"result":1}', 500, { kind: 'ok', result: 1 }],
    ['{"ok":false,"error_code":401,"description":"x"}', 200, { kind: 'refused', code: 401 }],
    ['{"ok":false}', 200, { kind: 'refused', code: 200 }],
    ['<html>', 502, { kind: 'refused', code: 502 }],
    ['', 302, { kind: 'refused', code: 302 }],
    ['<html>', 200, { kind: 'lost' }],
    ['null', 200, { kind: 'lost' }],
    ['[]', 200, { kind: 'lost' }],
  ])('%s with HTTP %i', (body, status, expected) => {
    expect(readAnswer(body, status)).toMatchObject(expected)
  })

  test('an address of another channel, or of nobody', async () => {
    const { failure } = await open()
    expect(await failure(words('x'), 'telegram:1')).toEqual([REJECTED, 'bad-address'])
    expect(await failure(words('x'), `zalo:${MINH}`)).toEqual([REJECTED, expect.stringMatching(/^400/)])
  })
})

describe('a message in parts', () => {
  test('goes on where it was, in another process too', async () => {
    const { zalo, failure, firstWords, open: another, used } = await open()
    await zalo.addFault({ kind: 'gateway', status: 503, skip: 1 })
    expect(await failure(LONG)).toEqual([AGAIN, '503 HTTP'])
    const { externalIds } = await another().send(TO, LONG)
    expect(externalIds).toHaveLength(3)
    expect(await firstWords()).toEqual(['một', 'hai', 'ba'])
    expect(await used()).toBe(3)
  })

  test('doubles no part whose answer was lost, and still sends the rest', async () => {
    const { zalo, failure, firstWords } = await open()
    await zalo.addFault({ kind: 'lose-answer', skip: 1 })
    expect(await failure(LONG)).toEqual([UNKNOWN, 'lost'])
    expect(await firstWords()).toEqual(['một', 'hai', 'ba'])
  })

  test('begins anew when the same words are said again', async () => {
    const { channel, firstWords } = await open()
    await channel.send(TO, LONG)
    await channel.send(TO, LONG)
    expect(await firstWords()).toEqual(['một', 'hai', 'ba', 'một', 'hai', 'ba'])
  })
})

describe('a photo', () => {
  const photo = { name: 'a.png', mime: 'image/png', bytes: plainPng(40, 30) }
  const message = { ...words('Tổng hợp quý III'), photo, instead: { photo: '(Có ảnh.)' } }
  const shown = async (zalo: Awaited<ReturnType<typeof zaloStage>>['zalo']) =>
    (await zalo.chat(LAN)).map(({ text, photo: picture }) => [text, picture?.width])

  test('is fetched by its address', async () => {
    const { channel, zalo } = await open({ webhook: true })
    await channel.send(TO, message)
    expect(await shown(zalo)).toEqual([['Tổng hợp quý III', 40]])
  })

  test('without an address of our own is told of in words', async () => {
    const { channel, zalo } = await open()
    await channel.send(TO, message)
    expect(await shown(zalo)).toEqual([['Tổng hợp quý III\n\n(Có ảnh.)', undefined]])
  })

  test.each([
    ['cannot be fetched', async () => `${await nowhere()}/gone`],
    ['cannot be put up', async () => Promise.reject(new RangeError('not-a-picture'))],
  ])('that %s is told of in words, once', async (_, publish) => {
    const { channel, zalo, used } = await open({ publish })
    await channel.send(TO, message)
    expect(await shown(zalo)).toEqual([['Tổng hợp quý III\n\n(Có ảnh.)', undefined]])
    expect(await used()).toBe(1)
  })
})

test('a person beyond the plan’s users is told apart from a quota that is used up (assumed: 429)', async () => {
  const plan = { ...PLAN, users: 1 }
  const { zalo, channel, failure } = await open({ plan, zalo: { plan: { users: 1 } } })
  await channel.start(async () => {})
  await zalo.say(LAN, 'một')
  await zalo.drained()
  await zalo.say(MINH, 'hai')
  await zalo.drained()
  expect(await failure(words('x'), `zalo:${MINH}`)).toEqual([REJECTED, 'beyond-plan'])
  expect(await failure({ ...words('x'), lane: 'bulk' })).toBeUndefined()
})
