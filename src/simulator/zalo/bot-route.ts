import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { readBody } from '../body.ts'
import { ApiError } from '../errors.ts'
import { respond, respondJson } from '../respond.ts'
import { keepPlan, METHODS, SENDING } from './methods.ts'
import type { ZaloCall, ZaloFault } from './types.ts'
import type { ZaloWorld } from './world.ts'

const PATH = /^\/bot([^/]+)\/([^/?]*)(?:\?(.*))?$/

/** Answers `/bot<token>/<method>`; what is refused comes with HTTP 200 and `ok: false`. `url` is without '/zalo'. */
export async function handleZaloCall(
  world: ZaloWorld,
  url: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const begun = performance.now()
  const [, token = '', name = '', query] = PATH.exec(url) ?? []
  let parameters: Record<string, unknown> = {}
  let fault: ZaloFault | undefined
  const note = (outcome: ZaloCall['outcome'], result?: unknown, error?: ApiError) => {
    if (name === 'getUpdates') return
    const { message_id } = (result ?? {}) as { message_id?: string }
    const text = parameters.text ?? parameters.caption
    world.calls.push({
      at: world.now(),
      method: name,
      outcome,
      ms: performance.now() - begun,
      ...(typeof parameters.chat_id === 'string' ? { chatId: parameters.chat_id } : {}),
      ...(message_id === undefined ? {} : { messageId: message_id }),
      ...(typeof text === 'string' ? { text } : {}),
      ...(error ? { errorCode: error.code, description: error.message } : {}),
    })
  }
  try {
    if (decodeURIComponent(token) !== world.token) throw new ApiError(401, 'Unauthorized')
    const method = METHODS.get(name)
    if (!method) throw new ApiError(404, 'Not Found')
    parameters = (await readBody(request, query)).parameters
    const chat = typeof parameters.chat_id === 'string' ? parameters.chat_id : undefined
    fault = takeFault(world, name, chat)
    if (fault?.kind === 'refuse') throw new ApiError(fault.errorCode, fault.description)
    if (fault?.kind === 'quota') throw new ApiError(429, 'Quota exceeded')
    if (fault?.kind === 'drop') {
      note('dropped')
      request.socket.destroy()
      return
    }
    if (fault?.kind === 'gateway') {
      note('refused', undefined, new ApiError(fault.status, 'gateway'))
      respond(response, fault.status, 'text/html', `<html><h1>${fault.status} Bad Gateway</h1></html>`)
      return
    }
    if (SENDING.has(name)) keepPlan(world, chat)
    const result = await method(world, parameters, (hangUp) => response.once('close', hangUp))
    note(fault?.kind === 'lose-answer' || fault?.kind === 'timeout' ? 'lost' : 'ok', result)
    if (fault?.kind === 'timeout') throw new ApiError(408, 'Request timeout')
    if (fault?.kind === 'delay-answer') await sleep(fault.ms)
    if (fault?.kind === 'lose-answer') request.socket.destroy()
    else respondJson(response, 200, JSON.stringify({ ok: true, result }))
  } catch (error) {
    const known =
      error instanceof ApiError ? error : new ApiError(403, `Internal server error: ${String(error)}`)
    if (fault?.kind !== 'timeout') note('refused', undefined, known)
    const answer = { ok: false, error_code: known.code, description: known.message }
    respondJson(response, 200, JSON.stringify(answer))
  }
}

/** The fault that hits this call, if any; uses it up. */
function takeFault(world: ZaloWorld, name: string, chat: string | undefined): ZaloFault | undefined {
  const rule = world.faults.find(
    ({ fault }) =>
      (fault.chat === undefined || fault.chat === chat) &&
      (fault.method === undefined ? SENDING.has(name) : fault.method === name),
  )
  if (!rule) return undefined
  if (rule.skip > 0) {
    rule.skip -= 1
    return undefined
  }
  rule.left -= 1
  if (rule.left <= 0) world.faults = world.faults.filter((other) => other !== rule)
  return rule.fault
}
