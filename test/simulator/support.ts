import { Api, GrammyError } from 'grammy'
import { onTestFinished } from 'vitest'
import { startBotApiServer } from '../../src/simulator/server.ts'
import type { BotApi, BotApiOptions, Person } from '../../src/simulator/types.ts'

export const lan: Person = { id: 101, first_name: 'Lan', language_code: 'vi', started: true }
export const minh: Person = { id: 102, first_name: 'Minh', language_code: 'en', started: true }
export const stranger: Person = { id: 103, first_name: 'Hoa' }

/** A server with Lan, Minh and a person who never pressed Start; closed when the test ends. */
export async function simulator(options: BotApiOptions = {}): Promise<{ sim: BotApi; api: Api }> {
  const sim = await startBotApiServer({ people: [lan, minh, stranger], ...options })
  onTestFinished(() => sim.close())
  return { sim, api: new Api(sim.token, { apiRoot: sim.apiRoot }) }
}

/** The refusal as `code description`, or what the call returned. */
export async function refusal(call: Promise<unknown>): Promise<string> {
  try {
    return `not refused: ${JSON.stringify(await call)}`
  } catch (error) {
    if (error instanceof GrammyError) return `${error.error_code} ${error.description}`
    throw error
  }
}

/** A raw call, for what grammY's types do not let through. */
export async function post(sim: BotApi, method: string, body: unknown, token = sim.token): Promise<Answer> {
  const response = await fetch(`${sim.apiRoot}/bot${token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return (await response.json()) as Answer
}

export interface Answer {
  ok: boolean
  result?: unknown
  error_code?: number
  description?: string
  parameters?: { retry_after?: number; migrate_to_chat_id?: number }
}
