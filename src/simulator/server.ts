import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { handleBotCall, handleWebhookAnswer } from './bot-route.ts'
import { handlePage } from './page-files.ts'
import { foreignReason, respond, respondJson } from './respond.ts'
import { handleSim } from './sim-route.ts'
import { createSimulation } from './simulation.ts'
import type { BotApi, BotApiOptions, Simulation } from './types.ts'
import { createWorld, type World } from './world.ts'
import { handleZaloCall } from './zalo/bot-route.ts'
import { handleZaloSim } from './zalo/sim-route.ts'
import { createZaloSimulation } from './zalo/simulation.ts'
import type { ZaloSimulation } from './zalo/types.ts'
import { createZaloWorld, type ZaloWorld } from './zalo/world.ts'

/** Both platforms with what people do on them. */
interface Platforms {
  readonly world: World
  readonly simulation: Simulation
  readonly zalo: ZaloWorld
  readonly zaloSimulation: ZaloSimulation
}

/**
 * Starts a Bot API server on 127.0.0.1 with the people of the options, their page at `/`, the tests' actions under
 * `/sim/`, and the same of Zalo under `/zalo`. Everything is kept in memory.
 */
export async function startBotApiServer(options: BotApiOptions = {}): Promise<BotApi> {
  const world = createWorld(options)
  const simulation = createSimulation(world)
  const zalo = createZaloWorld(options.zalo ?? {}, world.hub, world.now)
  const zaloSimulation = createZaloSimulation(zalo)
  const platforms = { world, simulation, zalo, zaloSimulation }
  world.updates.webhook.onAnswer = (call) => void handleWebhookAnswer(world, call)
  const server = http.createServer((request, response) => {
    void route(platforms, request, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy()
      else respond(response, 500, 'text/plain', String(error))
    })
  })
  server.keepAliveTimeout = 65_000
  server.requestTimeout = 0
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  const apiRoot = `http://127.0.0.1:${port}`
  zalo.root = `${apiRoot}/zalo`
  return {
    ...simulation,
    apiRoot,
    pageUrl: `${apiRoot}/`,
    port,
    token: world.token,
    bot: world.bot,
    zalo: { ...zaloSimulation, apiRoot: zalo.root, token: zalo.token },
    async close() {
      world.updates.close()
      zalo.updates.close()
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
    },
  }
}

async function route(
  { world, simulation, zalo, zaloSimulation }: Platforms,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const foreign = foreignReason(request)
  const url = request.url ?? '/'
  if (foreign) {
    respond(response, 403, 'text/plain', foreign)
    return
  }
  if (url.startsWith('/bot')) await handleBotCall(world, request, response)
  else if (url.startsWith('/file/bot')) download(world, url, response)
  else if (url.startsWith('/sim/')) await handleSim({ world, zalo }, simulation, request, response)
  else if (url.startsWith('/zalo/bot'))
    await handleZaloCall(zalo, url.slice('/zalo'.length), request, response)
  else if (url.startsWith('/zalo/sim/'))
    await handleZaloSim(zalo, zaloSimulation, url.slice('/zalo'.length), request, response)
  else await handlePage(url, response)
}

/** `/file/bot<token>/<file_path>` of getFile. */
function download(world: World, url: string, response: ServerResponse): void {
  const [, token = '', path = ''] = /^\/file\/bot([^/]+)\/([^?]+)/.exec(url) ?? []
  const isOwn = decodeURIComponent(token) === world.token
  const file = isOwn ? [...world.files.values()].find((candidate) => candidate.path === path) : undefined
  if (file) {
    respond(response, 200, 'application/octet-stream', file.bytes)
    return
  }
  const [code, description] = isOwn ? [404, 'Not Found'] : [401, 'Unauthorized']
  respondJson(response, code, JSON.stringify({ ok: false, error_code: code, description }))
}
