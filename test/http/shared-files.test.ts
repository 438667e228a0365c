import { expect, test } from 'vitest'
import { createChannelStore } from '../../src/domain/outbox/channel-store.ts'
import { startServer } from '../../src/http/server.ts'
import { createSharedFiles } from '../../src/http/shared-files.ts'
import { plainPng } from '../../src/simulator/image.ts'
import { testClock } from '../support/app.ts'
import { testDatabase } from '../support/database.ts'

test('a picture is there for some minutes, for whoever knows its address, from any process', async () => {
  const database = await testDatabase()
  const clock = testClock(new Date('2026-10-20T08:00:00Z'))
  const open = () =>
    createSharedFiles(createChannelStore(database, 'files', clock), {
      publicUrl: 'https://bot.example.vn',
      now: () => clock.now(),
    })
  const server = await startServer({ port: 0, webhooks: [], health: async () => null, files: open() })
  const get = (address: string) =>
    fetch(address.replace('https://bot.example.vn', `http://127.0.0.1:${server.port}`))
  try {
    const files = open()
    const picture = { name: 'a.png', mime: 'image/png', bytes: plainPng(20, 10) }
    const address = await files.publish(picture)
    expect(address).toMatch(/^https:\/\/bot\.example\.vn\/files\/[\w-]{43}$/)
    const answer = await get(address)
    expect(answer.headers.get('content-type')).toBe('image/png')
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(Buffer.from(picture.bytes))
    expect(await files.publish(picture)).toBe(address)
    expect(await files.publish({ ...picture, bytes: plainPng(10, 10) })).not.toBe(address)
    expect((await get(`${address.slice(0, -1)}_`)).status).toBe(404)
    expect((await get('https://bot.example.vn/files/..%2Fx')).status).toBe(404)
    clock.advance(6 * 60_000)
    expect((await get(address)).status).toBe(200)
    expect(await files.publish(picture)).not.toBe(address)
    clock.advance(5 * 60_000)
    expect((await get(address)).status).toBe(404)
    await expect(files.publish({ ...picture, mime: 'application/pdf' })).rejects.toThrow(RangeError)
  } finally {
    await server.stop()
    await database.close()
  }
})
