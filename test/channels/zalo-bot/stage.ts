import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Channel } from '../../../src/channels/channel.ts'
import type { RenderedFile } from '../../../src/channels/message.ts'
import { createZaloBotChannel, type ZaloBotOptions } from '../../../src/channels/zalo-bot/channel.ts'
import type { Plan } from '../../../src/channels/zalo-bot/quota.ts'
import { createChannelStore } from '../../../src/domain/outbox/channel-store.ts'
import { systemClock } from '../../../src/lib/clock.ts'
import { openLog } from '../../../src/lib/log.ts'
import { startBotApiServer } from '../../../src/simulator/server.ts'
import type { ZaloOptions } from '../../../src/simulator/zalo/types.ts'
import { testDatabase } from '../../support/database.ts'

export const LAN = '6ede9afa66b88fe6d6a9'
export const MINH = 'a1b2c3d4e5f60718293a'
export const PLAN: Plan = { messages: 3_000, users: 50, counts: 'sent', bulkShare: 0.8 }

interface StageOptions extends Partial<Omit<ZaloBotOptions, 'publicUrl'>> {
  readonly zalo?: ZaloOptions
  /** Whether updates come by webhook; polled unless told. */
  readonly webhook?: boolean
}

/** A Zalo Bot API server with Lan and Minh, Lan having written before, and the channel pointed at it. */
export async function zaloStage({ zalo: server, webhook, ...options }: StageOptions = {}) {
  const people = [
    { id: LAN, name: 'Lan', started: true },
    { id: MINH, name: 'Minh' },
  ]
  const platform = await startBotApiServer({ zalo: { people, ...server } })
  const { zalo } = platform
  const database = await testDatabase()
  const open = (more: Partial<ZaloBotOptions> = {}): Channel =>
    createZaloBotChannel({
      token: zalo.token,
      apiRoot: zalo.apiRoot,
      plan: PLAN,
      store: createChannelStore(database, 'zalo', systemClock),
      clock: systemClock,
      timeZone: 'Asia/Ho_Chi_Minh',
      log: openLog('silent'),
      ...options,
      ...more,
    })
  const door = await openDoor(() => channel)
  const channel: Channel = open(webhook ? { publicUrl: door.url, publish: door.publish } : {})
  return {
    zalo,
    channel,
    database,
    /** Another channel of the same bot on the same database. */
    open,
    /** Posts a body to the webhook, with the secret that Zalo was told unless another is given. */
    post: (body: string, secret?: string) =>
      channel.webhook?.handle(secret === undefined ? {} : { 'x-bot-api-secret-token': secret }, body),
    async close() {
      await channel.stop()
      await platform.close()
      await door.close()
      await database.close()
    },
  }
}

/** An HTTP server that hands what is posted to the channel, and shows what is published. */
async function openDoor(channel: () => Channel) {
  const published: RenderedFile[] = []
  const server = createServer(async (request, response) => {
    if (request.method === 'GET') {
      const file = published[Number(request.url?.slice(1))]
      response.writeHead(file ? 200 : 404).end(file?.bytes)
      return
    }
    let body = ''
    for await (const chunk of request) body += String(chunk)
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    )
    const { webhook } = channel()
    const status = request.url === webhook?.path ? await webhook?.handle(headers, body) : 404
    response.writeHead(status ?? 404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url,
    publish: async (file: RenderedFile) => `${url}/${published.push(file) - 1}`,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
