import http from 'node:http'
import https from 'node:https'
import type { Readable } from 'node:stream'

/** A call that got no answer. `reached`: the request may have arrived all the same. */
export type TransportError = Error & { readonly reached: boolean; readonly code: string }

/** Whether a call failed on the way. */
export function isTransportError(error: unknown): error is TransportError {
  return error instanceof Error && 'reached' in error
}

interface Request {
  readonly method?: string
  readonly headers?: http.OutgoingHttpHeaders
  readonly body?: string | Readable
  readonly signal?: { readonly aborted: boolean; addEventListener(type: 'abort', listener: () => void): void }
}

interface Response {
  json(): Promise<unknown>
}

/** As grammY wants it for `client.fetch`. Rejects with TransportError. */
export type Transport = (url: string, request: Request) => Promise<Response>

/**
 * HTTP calls that tell a request which certainly did not arrive (nobody there, no connection in time) from one whose
 * answer was lost. An answer that is not JSON (a gateway's error page) becomes one of Telegram's by its status.
 */
export function createTransport(): Transport {
  const agents = {
    'http:': new http.Agent({ keepAlive: true }),
    'https:': new https.Agent({ keepAlive: true }),
  }
  return (url, request) => call(new URL(url), request, agents)
}

function call(
  url: URL,
  { method = 'POST', headers, body, signal }: Request,
  agents: { 'http:': http.Agent; 'https:': https.Agent },
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let reached = false
    const fail = (code: string) => reject(Object.assign(new Error(`no answer: ${code}`), { reached, code }))
    if (signal?.aborted) return fail('aborted')
    const secure = url.protocol === 'https:'
    const agent = secure ? agents['https:'] : agents['http:']
    const length = typeof body === 'string' ? { 'content-length': Buffer.byteLength(body) } : {}
    const request = (secure ? https : http).request(url, {
      method,
      agent,
      headers: { ...headers, ...length },
    })
    request.on('socket', (socket) => {
      if (socket.connecting)
        socket.once(secure ? 'secureConnect' : 'connect', () => {
          reached = true
        })
      else reached = true
    })
    request.on('error', (error) => fail('code' in error ? String(error.code) : 'failed'))
    request.on('response', (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', (error) => fail('code' in error ? String(error.code) : 'cut'))
      response.on('end', () => {
        const answer = read(Buffer.concat(chunks).toString('utf8'), response)
        if (answer === undefined) fail('not-json')
        else resolve({ json: async () => answer })
      })
    })
    signal?.addEventListener('abort', () => {
      fail('aborted')
      request.destroy()
    })
    if (typeof body === 'string' || body === undefined) request.end(body)
    else body.pipe(request)
  })
}

/** The answer's JSON; an error made of the status where there is none; undefined for a success that is not JSON. */
function read(text: string, { statusCode = 0, headers }: http.IncomingMessage): unknown {
  try {
    const answer: unknown = JSON.parse(text)
    if (typeof answer === 'object' && answer !== null && 'ok' in answer) return answer
  } catch {
    // Not Telegram's own answer: judged by the status below.
  }
  if (statusCode < 300) return undefined
  const retryAfter = Number(headers['retry-after'])
  return {
    ok: false,
    error_code: statusCode,
    description: `HTTP ${statusCode}`,
    ...(retryAfter > 0 ? { parameters: { retry_after: retryAfter } } : {}),
  }
}
