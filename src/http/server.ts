import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { FILES_PATH, type SharedFiles } from './shared-files.ts'

/** A path that a platform posts to. */
export interface WebhookRoute {
  readonly path: string
  handle(headers: Readonly<Record<string, string | undefined>>, body: string): Promise<number>
}

export interface ServerOptions {
  readonly port: number
  /** All addresses of the machine unless told. */
  readonly host?: string | undefined
  readonly webhooks: readonly WebhookRoute[]
  /** Null when all is well, else what is not: a code for the operator. */
  readonly health: () => Promise<string | null>
  /** Files that platforms fetch; none unless told. */
  readonly files?: Pick<SharedFiles, 'find'> | undefined
}

/** Platforms post well under this. */
const LARGEST_BODY = 1024 * 1024

/** Opens the HTTP surface: health, webhooks and shared files, nothing else. Throws when the port is taken. */
export async function startServer(options: ServerOptions): Promise<{ port: number; stop(): Promise<void> }> {
  const app = new Hono()
  app.get('/healthz', async (c) => {
    const wrong = await options.health()
    return wrong === null ? c.json({ ok: true }) : c.json({ ok: false, wrong }, 503)
  })
  for (const webhook of options.webhooks) {
    app.post(webhook.path, bodyLimit({ maxSize: LARGEST_BODY }), async (c) => {
      const status = await webhook.handle(c.req.header(), await c.req.text())
      return c.body(null, status as 200)
    })
  }
  app.get(`${FILES_PATH}/:token`, async (c) => {
    const file = await options.files?.find(c.req.param('token'))
    if (!file) return c.notFound()
    return c.body(new Uint8Array(file.bytes), 200, {
      'content-type': file.mime,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex',
    })
  })
  const server = serve({
    fetch: app.fetch,
    port: options.port,
    ...(options.host ? { hostname: options.host } : {}),
  })
  await new Promise<void>((listening, failed) => {
    server.once('listening', listening)
    server.once('error', failed)
  })
  return {
    port: (server.address() as AddressInfo).port,
    stop: () => new Promise((closed) => server.close(() => closed())),
  }
}
