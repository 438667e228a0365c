import { z } from 'zod'
import { ApiError } from '../errors.ts'
import { keepPhoto } from './people.ts'
import type { ZaloMessage } from './types.ts'
import { post } from './updates.ts'
import { newId, show, type ZaloUser, type ZaloWorld } from './world.ts'

type Method = (
  world: ZaloWorld,
  parameters: unknown,
  onClose: (hangUp: () => void) => void,
) => Promise<unknown>

/** Methods that put something before a person, and count against the plan. */
export const SENDING: ReadonlySet<string> = new Set(['sendMessage', 'sendPhoto'])

const chat_id = z.string({ error: 'chat_id must be a string' }).min(1)
const words = z.string().min(1).max(2_000)

/** Methods by name, whose case counts. Unknown fields are refused, so that mistakes show. */
export const METHODS: ReadonlyMap<string, Method> = new Map([
  method('getMe', z.strictObject({}), async (world) => ({
    id: world.botId,
    account_name: 'bot.caunoi',
    account_type: 'BASIC',
    can_join_groups: false,
  })),
  method('sendMessage', z.strictObject({ chat_id, text: words }), async (world, { chat_id: chat, text }) =>
    arrive(world, chat, { kind: 'text', text }),
  ),
  method(
    'sendPhoto',
    z.strictObject({ chat_id, photo: z.url(), caption: words.optional() }),
    async (world, { chat_id: chat, photo: url, caption = '' }) => {
      const user = world.groups.has(chat) ? undefined : reachable(world, chat)
      const photo = keepPhoto(world, await fetched(url))
      if (!photo) throw new ApiError(400, 'photo is not an image')
      return arrive(world, user?.person.id ?? chat, { kind: 'photo', text: caption, photo })
    },
  ),
  method(
    'sendChatAction',
    z.strictObject({ chat_id, action: z.literal('typing') }),
    async (world, { chat_id: chat }) => {
      const user = reachable(world, chat)
      if (user.shown) world.hub.emit(() => ({ type: 'typing', user: chat }))
    },
  ),
  method(
    'getUpdates',
    z.strictObject({ timeout: z.coerce.number().min(0).max(600).default(30) }),
    async (world, { timeout }, onClose) => {
      if (world.updates.webhook) throw new ApiError(400, 'getUpdates cannot be used while a webhook is set')
      const body = await world.updates.poll(timeout * 1000, onClose)
      if (body === undefined) throw new ApiError(408, 'Request timeout')
      return (JSON.parse(body) as { result?: unknown }).result
    },
  ),
  method(
    'setWebhook',
    z.strictObject({ url: z.url(), secret_token: z.string().min(8).max(256) }),
    async (world, { url, secret_token: secret }) => {
      const begun = performance.now()
      const status_code = await post({ url, secret }, '')
      world.updates.webhook = { url, secret }
      const ok = status_code >= 200 && status_code < 300
      const outcome = ok ? 'webhook.ok' : status_code === 0 ? 'webhook.err.conn' : 'webhook.http.other'
      const latency_ms = Math.round(performance.now() - begun)
      return {
        url,
        updated_at: world.now(),
        verification: { ok, outcome, status_code, latency_ms, hint: '' },
      }
    },
  ),
  method('deleteWebhook', z.strictObject({}), async (world) => {
    if (!world.updates.webhook) throw new ApiError(400, 'webhook is not set')
    world.updates.webhook = undefined
    return { url: '', updated_at: world.now() }
  }),
  method('getWebhookInfo', z.strictObject({}), async (world) => ({
    url: world.updates.webhook?.url ?? '',
    updated_at: world.now(),
  })),
])

function method<Shape extends z.ZodType>(
  name: string,
  shape: Shape,
  run: (
    world: ZaloWorld,
    parameters: z.output<Shape>,
    onClose: (hangUp: () => void) => void,
  ) => Promise<unknown>,
): [string, Method] {
  return [
    name,
    (world, parameters, onClose) => {
      const read = shape.safeParse(parameters)
      if (!read.success) throw new ApiError(400, z.prettifyError(read.error).slice(0, 200))
      return run(world, read.data, onClose)
    },
  ]
}

function arrive(
  world: ZaloWorld,
  chat: string,
  body: Pick<ZaloMessage, 'kind' | 'text' | 'photo'>,
): { message_id: string; date: number } {
  const messageId = newId()
  const at = world.now()
  if (!world.groups.has(chat)) {
    show(world, reachable(world, chat), { messageId, from: 'bot', at, ...body })
  }
  world.sent += 1
  return { message_id: messageId, date: at }
}

/** A bot can write to whoever wrote first. Throws ApiError; which code stands for others is not documented. */
function reachable(world: ZaloWorld, chat: string): ZaloUser {
  const user = world.users.get(chat)
  if (!user || user.number === 0) throw new ApiError(400, 'chat_id is not valid')
  return user
}

/** Throws ApiError 429 when the plan has no room for one more message, or not for this person (assumed). */
export function keepPlan(world: ZaloWorld, chat: string | undefined): void {
  const beyond = (world.users.get(chat ?? '')?.number ?? 0) > world.plan.users
  if (beyond || world.sent >= world.plan.messages) throw new ApiError(429, 'Quota exceeded')
}

async function fetched(url: string): Promise<Uint8Array> {
  try {
    const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(10_000) })
    if (!response.ok) throw new Error(String(response.status))
    return new Uint8Array(await response.arrayBuffer())
  } catch {
    throw new ApiError(400, 'photo cannot be fetched')
  }
}
