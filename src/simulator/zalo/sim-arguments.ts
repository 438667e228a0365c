import { z } from 'zod'
import type { ZaloSimulation } from './types.ts'

const id = z.string().min(1)
const count = z.int().min(0)
const waiting = { timeoutMs: z.number().max(600_000).optional() }

const person = z.strictObject({
  id,
  name: z.string().min(1),
  role: z.union([z.string(), z.strictObject({ vi: z.string(), en: z.string() })]).optional(),
  started: z.boolean().optional(),
  onPage: z.boolean().optional(),
})

const content = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('photo'), bytes: z.string().optional(), caption: z.string().optional() }),
  z.strictObject({ kind: z.literal('sticker') }),
  z.strictObject({ kind: z.literal('voice') }),
  z.strictObject({ kind: z.literal('unsupported') }),
])

const where = {
  method: z.string().optional(),
  chat: id.optional(),
  times: count.optional(),
  skip: count.optional(),
}

const fault = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('quota'), ...where }),
  z.strictObject({ kind: z.literal('gateway'), status: z.int().min(300).max(599), ...where }),
  z.strictObject({ kind: z.literal('refuse'), errorCode: z.int(), description: z.string(), ...where }),
  z.strictObject({ kind: z.literal('timeout'), ...where }),
  z.strictObject({ kind: z.literal('lose-answer'), ...where }),
  z.strictObject({ kind: z.literal('drop'), ...where }),
  z.strictObject({ kind: z.literal('delay-answer'), ms: z.number().min(0), ...where }),
])

const filter = z.strictObject({
  method: z.string().optional(),
  chatId: id.optional(),
  outcome: z.enum(['ok', 'lost', 'refused', 'dropped']).optional(),
})

const none = z.tuple([])

/** The arguments of every action, as they come over HTTP. */
export const zaloArguments: Record<keyof ZaloSimulation, z.ZodType<readonly unknown[]>> = {
  addUser: z.tuple([person]),
  say: z.tuple([id, z.string()]),
  send: z.tuple([id, content]),
  mention: z.tuple([id, id, z.string()]),
  chat: z.tuple([id]),
  reply: z.tuple([id, z.strictObject({ ...waiting, contains: z.string().optional() }).optional()]),
  calls: z.tuple([filter.optional()]),
  clearCalls: none,
  counters: none,
  drained: z.tuple([z.strictObject(waiting).optional()]),
  redeliver: z.tuple([id]),
  inject: z.tuple([z.unknown()]),
  hold: none,
  release: z.tuple([z.enum(['as-made', 'reversed']).optional()]),
  addFault: z.tuple([fault]),
  clearFaults: none,
  setPlan: z.tuple([z.strictObject({ messages: count.optional(), users: count.optional() })]),
}
