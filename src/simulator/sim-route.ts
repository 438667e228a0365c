import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import { readBytes } from './body.ts'
import { ApiError, SimulatorError } from './errors.ts'
import { pageState, streamEvents } from './page-state.ts'
import { respond, respondJson } from './respond.ts'
import { actionArguments } from './sim-arguments.ts'
import type { Simulation } from './types.ts'
import type { World } from './world.ts'
import type { ZaloWorld } from './zalo/world.ts'

/** Answers `/sim/state`, `/sim/events`, `/sim/files/<file_id>` and `POST /sim/<action>` with the arguments as a JSON array. */
export async function handleSim(
  { world, zalo }: { readonly world: World; readonly zalo: ZaloWorld },
  simulation: Simulation,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const name = (request.url ?? '').slice('/sim/'.length).split('?')[0] ?? ''
  if (request.method === 'GET') {
    if (name === 'state') respondJson(response, 200, JSON.stringify(pageState(world, zalo)))
    else if (name === 'events') streamEvents(world, response)
    else if (name.startsWith('files/')) sendFile(world, name.slice('files/'.length), response)
    else fail(response, 404, 'no such page')
    return
  }
  if (request.method !== 'POST' || !isAction(name)) {
    fail(response, 404, `no action "${name}"`)
    return
  }
  try {
    const bytes = await readBytes(request)
    const given: unknown = bytes.length === 0 ? [] : JSON.parse(bytes.toString())
    const values = actionArguments[name].parse(given)
    const act = simulation[name] as (...values: unknown[]) => Promise<unknown>
    respondJson(response, 200, JSON.stringify({ result: (await act(...values)) ?? null }))
  } catch (error) {
    if (error instanceof SyntaxError) fail(response, 400, 'the body is not JSON')
    else if (error instanceof z.ZodError) fail(response, 400, `${name}: ${z.prettifyError(error)}`)
    else if (error instanceof SimulatorError || error instanceof ApiError) fail(response, 400, error.message)
    else fail(response, 500, String(error))
  }
}

function isAction(name: string): name is keyof Simulation {
  return Object.hasOwn(actionArguments, name)
}

function fail(response: ServerResponse, status: number, error: string): void {
  respondJson(response, status, JSON.stringify({ error }))
}

const shownInline: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp'])

function sendFile(world: World, fileId: string, response: ServerResponse): void {
  const file = world.files.get(decodeURIComponent(fileId))
  if (!file) {
    fail(response, 404, 'no such file')
    return
  }
  if (!shownInline.has(file.mime)) {
    const name = encodeURIComponent(file.name)
    response.setHeader('content-disposition', `attachment; filename*=UTF-8''${name}`)
  }
  respond(response, 200, shownInline.has(file.mime) ? file.mime : 'application/octet-stream', file.bytes)
}
