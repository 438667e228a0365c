import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Body, readBody } from './body.ts'
import { sendingMethods } from './call-log.ts'
import { ApiError, tooManyRequests } from './errors.ts'
import { takeFault } from './faults.ts'
import type { CallContext, Method, MethodResult } from './methods/method.ts'
import { methods } from './methods/table.ts'
import { respond, respondJson } from './respond.ts'
import type { ApiCall, Fault } from './types.ts'
import type { World } from './world.ts'

/** What the simulator does at the last moment to a call that it carried out. */
type Ending = { kind: 'answer' } | { kind: 'lose' } | { kind: 'wait'; ms: number }

/** The connection is cut instead of an answer. */
class Cut extends Error {}

/** A page as a broken proxy sends it. */
class HtmlAnswer extends Error {
  readonly status: number

  constructor(status: number) {
    super(`${status}`)
    this.status = status
  }
}

const path = /^\/bot([^/]+)\/([^/?]*)(?:\?(.*))?$/

/** Answers `/bot<token>/<method>`. */
export async function handleBotCall(
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const started = performance.now()
  const [, token = '', name = '', query] = path.exec(request.url ?? '') ?? []
  const method = methods.get(name.toLowerCase())
  let entry: ApiCall | undefined
  let body: Body | undefined
  try {
    if (decodeURIComponent(token) !== world.token) {
      throw /^\d+:/.test(token) ? new ApiError(401, 'Unauthorized') : new ApiError(404, 'Not Found')
    }
    if (!method) throw new ApiError(404, 'Not Found: method not found')
    world.log.byMethod.set(method.name, (world.log.byMethod.get(method.name) ?? 0) + 1)
    body = await readBody(request, query)
    const onClose: CallContext['onClose'] = (hangUp) => response.once('close', hangUp)
    const { result, ending } = await carryOut(world, method, body, onClose)
    entry = record(world, method, body, started, 'ok', result)
    if (ending.kind === 'lose') throw new Cut()
    if (ending.kind === 'wait') await sleep(ending.ms)
    if (entry) watch(response, entry)
    const json = 'json' in result ? result.json : JSON.stringify(result.value)
    const note = 'note' in result && result.note ? `,"description":${JSON.stringify(result.note)}` : ''
    respondJson(response, 200, `{"ok":true,"result":${json}${note}}`)
  } catch (error) {
    if (error instanceof Cut) {
      if (entry) entry.outcome = 'lost'
      else if (method && body) record(world, method, body, started, 'dropped')
      request.socket.destroy()
      return
    }
    if (method && body) record(world, method, body, started, 'refused', undefined, error)
    refuse(response, error)
  }
}

/** Does a call that came in the answer of a webhook; its result goes nowhere. */
export async function handleWebhookAnswer(world: World, call: Record<string, unknown>): Promise<void> {
  const { method: name, ...parameters } = call
  const method = methods.get(String(name).toLowerCase())
  if (!method) return
  const started = performance.now()
  const body: Body = { parameters, uploads: new Map() }
  try {
    const { result } = await carryOut(world, method, body, () => {})
    record(world, method, body, started, 'ok', result)
  } catch (error) {
    record(world, method, body, started, 'refused', undefined, error)
  }
}

async function carryOut(
  world: World,
  method: Method,
  body: Body,
  onClose: CallContext['onClose'],
): Promise<{ result: MethodResult; ending: Ending }> {
  const fault = takeFault(world.faults, method.name, chatIdOf(body.parameters))
  const ending = fault ? await suffer(fault) : ({ kind: 'answer' } as const)
  if (sendingMethods.has(method.name)) keepLimits(world, chatIdOf(body.parameters))
  const result = await method.call({ world, uploads: body.uploads, onClose }, body.parameters)
  return { result, ending }
}

/** Throws for a fault that stands in place of the call, else says how the answer ends. */
async function suffer(fault: Fault): Promise<Ending> {
  switch (fault.kind) {
    case 'too-many-requests':
      throw tooManyRequests(fault.retryAfter)
    case 'refuse':
      throw new ApiError(fault.errorCode, fault.description)
    case 'drop':
      throw new Cut()
    case 'server-error':
      if (fault.status === undefined || fault.status === 500) throw new ApiError(500, 'Internal Server Error')
      throw new HtmlAnswer(fault.status)
    case 'delay':
      await sleep(fault.ms)
      return { kind: 'answer' }
    case 'delay-answer':
      return { kind: 'wait', ms: fault.ms }
    case 'lose-answer':
      return { kind: 'lose' }
  }
}

function keepLimits(world: World, chatId: number | undefined): void {
  const chat = chatId === undefined ? undefined : world.chats.get(chatId)
  if (!chat) return
  const seconds = world.limiter.take(chat)
  if (seconds > 0) throw tooManyRequests(seconds)
}

function refuse(response: ServerResponse, error: unknown): void {
  if (error instanceof HtmlAnswer) {
    const title = `${error.status} Bad Gateway`
    const page = `<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`
    respond(response, error.status, 'text/html', page)
    return
  }
  const known =
    error instanceof ApiError ? error : new ApiError(500, `Internal Server Error: ${String(error)}`)
  const answer = {
    ok: false,
    error_code: known.code,
    description: known.message,
    ...(known.parameters ? { parameters: known.parameters } : {}),
  }
  respondJson(response, known.code, JSON.stringify(answer))
}

function record(
  world: World,
  method: Method,
  body: Body,
  started: number,
  outcome: ApiCall['outcome'],
  result?: MethodResult,
  error?: unknown,
): ApiCall | undefined {
  if (method.name === 'getUpdates') return undefined
  const { parameters } = body
  const call: ApiCall = { at: world.now(), method: method.name, outcome, ms: performance.now() - started }
  const chatId = chatIdOf(parameters)
  if (chatId !== undefined) call.chatId = chatId
  const done = result && 'value' in result ? (result.value as { message_id?: number } & Texts) : undefined
  const messageId = done?.message_id ?? parameters.message_id
  if (typeof messageId === 'number') call.messageId = messageId
  const text = textOf(done) ?? textOf(parameters)
  if (text !== undefined) call.text = text
  if (error !== undefined) {
    if (error instanceof ApiError) call.errorCode = error.code
    if (error instanceof HtmlAnswer) call.errorCode = error.status
    call.description = error instanceof Error ? error.message : String(error)
  }
  return world.log.add(call)
}

interface Texts {
  text?: unknown
  caption?: unknown
}

function textOf(source: Texts | undefined): string | undefined {
  const text = source?.text ?? source?.caption
  return typeof text === 'string' ? text : undefined
}

/** Marks the call as lost when the caller is gone before the answer is out. */
function watch(response: ServerResponse, entry: ApiCall): void {
  if (response.destroyed) {
    entry.outcome = 'lost'
    return
  }
  response.once('close', () => {
    if (!response.writableFinished) entry.outcome = 'lost'
  })
}

function chatIdOf(parameters: Record<string, unknown>): number | undefined {
  const id = parameters.chat_id
  if (typeof id === 'number') return id
  return typeof id === 'string' && /^-?\d{1,16}$/.test(id) ? Number(id) : undefined
}
