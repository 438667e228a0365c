import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What stands before several processes: each post goes to the next of them, and now and then to all at once. */
export interface Forwarder {
  readonly url: string
  /** Posts that went to all at once. */
  readonly doubled: number
  /** From now on posts go to these ports; before, they are refused. */
  open(ports: readonly number[]): void
  close(): Promise<void>
}

/** Starts one on loopback. Every `doubleEvery`-th post is delivered to all processes at the same time. */
export async function startForwarder(doubleEvery: number): Promise<Forwarder> {
  let ports: readonly number[] = []
  let posts = 0
  let doubled = 0

  const server = createServer(async (request, response) => {
    const body = await bodyOf(request)
    posts += 1
    const toAll = posts % doubleEvery === 0
    if (toAll) doubled += 1
    const next = ports[posts % Math.max(1, ports.length)]
    const targets = toAll ? ports : next === undefined ? [] : [next]
    const answers = await Promise.all(targets.map((port) => post(port, request, body)))
    response.writeHead(answers.length === 0 ? 503 : Math.max(...answers)).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get doubled() {
      return doubled
    },
    open(next) {
      ports = next
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** The status that a process answers; 502 when it does not. */
async function post(port: number, { url = '/', headers }: IncomingMessage, body: Buffer): Promise<number> {
  const secret = headers['x-telegram-bot-api-secret-token']
  try {
    const response = await fetch(`http://127.0.0.1:${port}${url}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': String(secret) },
      body,
    })
    await response.arrayBuffer()
    return response.status
  } catch {
    return 502
  }
}
