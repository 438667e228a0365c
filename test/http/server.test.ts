import { describe, expect, test } from 'vitest'
import { startServer } from '../../src/http/server.ts'

async function withServer(
  work: (url: string, posted: string[]) => Promise<void>,
  wrong: string | null = null,
) {
  const posted: string[] = []
  const webhook = {
    path: '/webhook/x',
    handle: async (headers: Readonly<Record<string, string | undefined>>, body: string) => {
      posted.push(body)
      return headers['x-secret'] === 'right' ? 200 : 401
    },
  }
  const server = await startServer({ port: 0, webhooks: [webhook], health: async () => wrong })
  try {
    await work(`http://127.0.0.1:${server.port}`, posted)
  } finally {
    await server.stop()
  }
}

describe('the HTTP surface', () => {
  test('health: well, and what is not', async () => {
    await withServer(async (url) => {
      expect((await fetch(`${url}/healthz`)).status).toBe(200)
    })
    await withServer(async (url) => {
      const answer = await fetch(`${url}/healthz`)
      expect(answer.status).toBe(503)
      expect(await answer.json()).toEqual({ ok: false, wrong: 'database' })
    }, 'database')
  })

  test('a webhook gets headers and body; anything else is not there', async () => {
    await withServer(async (url, posted) => {
      const send = (secret: string, body: string) =>
        fetch(`${url}/webhook/x`, { method: 'POST', headers: { 'x-secret': secret }, body })
      expect((await send('right', '{"a":1}')).status).toBe(200)
      expect((await send('wrong', '{}')).status).toBe(401)
      expect(posted).toEqual(['{"a":1}', '{}'])
      expect((await fetch(`${url}/webhook/x`)).status).toBe(404)
      expect((await fetch(`${url}/sim/state`)).status).toBe(404)
      expect((await send('right', 'x'.repeat(2_000_000))).status).toBe(413)
    })
  })
})
