import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import { readBytes } from '../body.ts'
import { ApiError, SimulatorError } from '../errors.ts'
import { respond, respondJson } from '../respond.ts'
import { zaloArguments } from './sim-arguments.ts'
import type { ZaloSimulation } from './types.ts'
import type { ZaloWorld } from './world.ts'

/** Answers `/sim/files/<id>` and `POST /sim/<action>` with the arguments as a JSON array. `url` is without '/zalo'. */
export async function handleZaloSim(
  world: ZaloWorld,
  simulation: ZaloSimulation,
  url: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const name = url.slice('/sim/'.length).split('?')[0] ?? ''
  const fail = (status: number, error: string) => respondJson(response, status, JSON.stringify({ error }))
  if (request.method === 'GET') {
    const file = world.files.get(name.replace(/^files\//, ''))
    if (file) respond(response, 200, file.mime, file.bytes)
    else fail(404, 'no such page')
    return
  }
  if (request.method !== 'POST' || !isAction(name)) {
    fail(404, `no action "${name}"`)
    return
  }
  try {
    const bytes = await readBytes(request)
    const given: unknown = bytes.length === 0 ? [] : JSON.parse(bytes.toString())
    const values = zaloArguments[name].parse(given)
    const act = simulation[name] as (...values: unknown[]) => Promise<unknown>
    respondJson(response, 200, JSON.stringify({ result: (await act(...values)) ?? null }))
  } catch (error) {
    if (error instanceof SyntaxError) fail(400, 'the body is not JSON')
    else if (error instanceof z.ZodError) fail(400, `${name}: ${z.prettifyError(error)}`)
    else if (error instanceof SimulatorError || error instanceof ApiError) fail(400, error.message)
    else fail(500, String(error))
  }
}

function isAction(name: string): name is keyof ZaloSimulation {
  return Object.hasOwn(zaloArguments, name)
}
