import { SimulatorError } from './errors.ts'
import { actionArguments } from './sim-arguments.ts'
import type { Simulation } from './types.ts'
import { zaloArguments } from './zalo/sim-arguments.ts'
import type { ZaloSimulation } from './zalo/types.ts'

/** The same actions as BotApi, for a server in another process: each is a `POST <apiRoot>/sim/<action>`. */
export function connectSimulation(apiRoot: string): Simulation {
  const entries = Object.keys(actionArguments).map((name) => [
    name,
    (...values: unknown[]) => act(`${apiRoot}/sim/${name}`, values),
  ])
  return Object.fromEntries(entries) as Simulation
}

/** The same for Zalo; its `apiRoot` ends with '/zalo'. */
export function connectZaloSimulation(apiRoot: string): ZaloSimulation {
  const entries = Object.keys(zaloArguments).map((name) => [
    name,
    (...values: unknown[]) => act(`${apiRoot}/sim/${name}`, values),
  ])
  return Object.fromEntries(entries) as unknown as ZaloSimulation
}

async function act(url: string, values: unknown[]): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(values, (_key, value: unknown) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
    ),
  })
  const answer = (await response.json()) as { result?: unknown; error?: string }
  if (answer.error !== undefined) throw new SimulatorError(answer.error)
  return answer.result ?? undefined
}
