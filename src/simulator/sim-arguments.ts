import { z } from 'zod'
import type { Simulation } from './types.ts'

const id = z.int()
const count = z.int().min(0)
const sayOptions = z
  .strictObject({ chat: id.optional(), replyTo: id.optional(), date: id.optional() })
  .optional()
const waiting = { timeoutMs: z.number().max(600_000).optional() }
const bytes = z.string().optional()
const caption = z.string().optional()

const person = z.strictObject({
  id,
  first_name: z.string().min(1),
  last_name: z.string().optional(),
  username: z.string().optional(),
  language_code: z.string().optional(),
  phone: z.string().optional(),
  role: z.union([z.string(), z.strictObject({ vi: z.string(), en: z.string() })]).optional(),
  started: z.boolean().optional(),
  onPage: z.boolean().optional(),
})

const content = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('sticker'), emoji: z.string().optional() }),
  z.strictObject({ kind: z.literal('voice'), seconds: count.optional(), bytes }),
  z.strictObject({ kind: z.literal('video'), seconds: count.optional(), bytes, caption }),
  z.strictObject({ kind: z.literal('photo'), bytes, caption, album: z.string().optional() }),
  z.strictObject({
    kind: z.literal('document'),
    name: z.string().min(1),
    mime: z.string().optional(),
    bytes,
    caption,
  }),
  z.strictObject({ kind: z.literal('location'), latitude: z.number(), longitude: z.number() }),
  z.strictObject({
    kind: z.literal('contact'),
    phone: z.string(),
    name: z.string().optional(),
    own: z.boolean().optional(),
    userId: id.optional(),
  }),
  z.strictObject({
    kind: z.literal('forward'),
    text: z.string(),
    fromName: z.string(),
    fromId: id.optional(),
  }),
  z.strictObject({ kind: z.literal('poll') }),
])

const limits = z.strictObject({
  bulkPerSecond: z.number().positive().optional(),
  perChatPerSecond: z.number().positive().optional(),
  burst: z.number().positive().optional(),
  perGroupPerMinute: z.number().positive().optional(),
  answerSeconds: z.number().min(0).optional(),
})

const faultFields = {
  method: z.string().optional(),
  chat: id.optional(),
  times: count.optional(),
  skip: count.optional(),
}

const fault = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('too-many-requests'), retryAfter: z.number(), ...faultFields }),
  z.strictObject({
    kind: z.literal('server-error'),
    status: z.int().min(500).max(599).optional(),
    ...faultFields,
  }),
  z.strictObject({ kind: z.literal('refuse'), errorCode: z.int(), description: z.string(), ...faultFields }),
  z.strictObject({ kind: z.literal('lose-answer'), ...faultFields }),
  z.strictObject({ kind: z.literal('drop'), ...faultFields }),
  z.strictObject({ kind: z.literal('delay'), ms: z.number().min(0), ...faultFields }),
  z.strictObject({ kind: z.literal('delay-answer'), ms: z.number().min(0), ...faultFields }),
])

const group = z.strictObject({
  id: z.int().negative().optional(),
  title: z.string(),
  members: z.array(id).min(1),
  supergroup: z.boolean().optional(),
  seesAll: z.boolean().optional(),
})

const forged = z.strictObject({
  from: id,
  chat: id.optional(),
  messageId: id.optional(),
  data: z.string(),
})

const filter = z.strictObject({
  method: z.string().optional(),
  chatId: id.optional(),
  outcome: z.enum(['ok', 'lost', 'refused', 'dropped']).optional(),
  since: z.number().optional(),
  sends: z.boolean().optional(),
})

const none = z.tuple([])
const one = z.tuple([id])

/** The arguments of every action, as they come over HTTP. */
export const actionArguments: Record<keyof Simulation, z.ZodType<readonly unknown[]>> = {
  addUser: z.tuple([person]),
  say: z.tuple([id, z.string(), sayOptions]),
  sayMany: z.tuple([z.array(z.strictObject({ user: id, text: z.string() }))]),
  send: z.tuple([id, content, sayOptions]),
  edit: z.tuple([id, id, z.string().min(1)]),
  press: z.tuple([id, z.union([id, z.literal('last')]), z.union([count, z.string()])]),
  forgePress: z.tuple([forged]),
  pressKey: z.tuple([id, z.string()]),
  block: one,
  unblock: one,
  deactivate: one,
  addGroup: z.tuple([group]),
  addToGroup: z.tuple([id, id]),
  kickBot: one,
  migrateGroup: one,
  chat: one,
  reply: z.tuple([id, z.strictObject({ ...waiting, contains: z.string().optional() }).optional()]),
  replies: z.tuple([id, z.strictObject({ ...waiting, quietMs: z.number().optional() }).optional()]),
  commands: one,
  callbackAnswer: z.tuple([z.string()]),
  calls: z.tuple([filter.optional()]),
  clearCalls: none,
  counters: none,
  updates: none,
  drained: z.tuple([z.strictObject(waiting).optional()]),
  inject: z.tuple([z.looseObject({ update_id: id.optional() })]),
  redeliver: z.tuple([id, count.optional()]),
  hold: none,
  release: z.tuple([z.union([z.enum(['as-made', 'reversed']), z.array(id)]).optional()]),
  addFault: z.tuple([fault]),
  clearFaults: none,
  setLimits: z.tuple([limits]),
  playStep: z.tuple([count, z.strictObject(waiting).optional()]),
}
