import type { IncomingMessage, ServerResponse } from 'node:http'

/** Answers with a text of the given type. */
export function respond(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Uint8Array,
): void {
  if (response.destroyed) return
  response.writeHead(status, {
    'content-type': type,
    'content-length': typeof body === 'string' ? Buffer.byteLength(body) : body.length,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  })
  response.end(body)
}

/** Answers with JSON that is already written out. */
export function respondJson(response: ServerResponse, status: number, json: string): void {
  respond(response, status, 'application/json; charset=utf-8', json)
}

const localHost = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i

/**
 * Why a request does not come from this machine's own programs and page: another Host name (a name
 * rebound to 127.0.0.1) or, for anything that changes something, another page's Origin.
 */
export function foreignReason(request: IncomingMessage): string | undefined {
  const { host, origin } = request.headers
  if (!host || !localHost.test(host)) return 'this server answers on localhost only'
  if (request.method !== 'GET' && origin !== undefined && origin !== `http://${host}`) {
    return 'requests from other pages are refused'
  }
  return undefined
}
