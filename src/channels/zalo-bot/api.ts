/** What a call came to. `unreached`: the request certainly did not arrive. `lost`: it may have, no answer came. */
export type Answer =
  | { readonly kind: 'ok'; readonly result: unknown }
  | { readonly kind: 'refused'; readonly code: number; readonly description: string }
  | { readonly kind: 'unreached' | 'lost'; readonly code: string }

/** An answer that is not `ok`. */
export type Failed = Exclude<Answer, { kind: 'ok' }>

/** Calls a method (names are case-sensitive); given up after `ms` milliseconds, or when `stop` is aborted. Never throws. */
export type Call = (method: string, parameters: object, ms: number, stop?: AbortSignal) => Promise<Answer>

const API_ROOT = 'https://bot-api.zaloplatforms.com'

/** Codes of errors before anything was sent. */
const UNREACHED =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|CERT_.*|.*_CERT.*)$/

/**
 * The Zalo Bot API by POST and JSON. `apiRoot` has no slash at the end. The token stands in the address, so addresses are
 * in no error and no log.
 */
export function openApi(token: string, apiRoot: string = API_ROOT): Call {
  return async (method, parameters, ms, stop) => {
    const controller = new AbortController()
    const abort = () => controller.abort()
    const timer = setTimeout(abort, ms)
    stop?.addEventListener('abort', abort)
    if (stop?.aborted) abort()
    try {
      const response = await fetch(`${apiRoot}/bot${token}/${method}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(parameters),
        redirect: 'manual',
        signal: controller.signal,
      })
      return readAnswer(await response.text(), response.status)
    } catch (error) {
      const code = codeOf(error)
      return { kind: UNREACHED.test(code) ? 'unreached' : 'lost', code }
    } finally {
      clearTimeout(timer)
      stop?.removeEventListener('abort', abort)
    }
  }
}

/**
 * Reads `{"ok":true,"result":…}` or `{"ok":false,"error_code":401,"description":"…"}`. `ok` counts, whatever the HTTP
 * status (a wrong token comes with 200); where there is no such JSON (a gateway's page) the status does.
 */
export function readAnswer(body: string, status: number): Answer {
  const answer = parse(body)
  if (answer?.ok === true) return { kind: 'ok', result: answer.result }
  if (answer?.ok === false) {
    const code = Number(answer.error_code)
    const description = typeof answer.description === 'string' ? answer.description : ''
    return { kind: 'refused', code: Number.isInteger(code) ? code : status, description }
  }
  if (status >= 200 && status < 300) return { kind: 'lost', code: 'not-json' }
  return { kind: 'refused', code: status, description: `HTTP ${status}` }
}

function parse(body: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'failed'
  const { cause } = error
  if (cause instanceof Error && 'code' in cause) return String(cause.code)
  return error.name === 'AbortError' ? 'timeout' : error.name
}
