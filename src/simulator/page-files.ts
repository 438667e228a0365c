import { readFile } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { respond } from './respond.ts'

/** The page's files stay in src: the compiler copies no HTML, CSS or JavaScript. Works from src and from dist. */
const folder = new URL('../../src/simulator/page/', import.meta.url)

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
}

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; " +
  "form-action 'none'; frame-ancestors 'none'"

/** Answers `/` and `/page/<file>`. */
export async function handlePage(url: string, response: ServerResponse): Promise<void> {
  const path = url.split('?')[0] ?? ''
  const name = path === '/' ? 'index.html' : path.slice('/page/'.length)
  const [, extension = ''] = /^[a-z-]+\.([a-z]+)$/.exec(name) ?? []
  const type = types[extension]
  const bytes = type ? await readFile(new URL(name, folder)).catch(() => undefined) : undefined
  if (!type || !bytes) {
    respond(response, 404, 'text/plain', 'not found')
    return
  }
  response.setHeader('content-security-policy', policy)
  response.setHeader('referrer-policy', 'no-referrer')
  respond(response, 200, type, bytes)
}
