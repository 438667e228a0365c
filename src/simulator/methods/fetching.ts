import { z } from 'zod'
import { badRequest } from '../errors.ts'
import type { WebhookSettings } from '../webhook.ts'
import { type Method, method } from './method.ts'

/** Longest wait of getUpdates, in seconds. */
const longestPoll = 50
const localHosts: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]'])

const allowedUpdates = z.array(z.string()).optional()

export const getMe: Method = method('getMe', z.strictObject({}), ({ world }) => ({ value: world.bot }))

export const getUpdates: Method = method(
  'getUpdates',
  z.strictObject({
    offset: z.int().optional(),
    limit: z.int().optional(),
    timeout: z.int().optional(),
    allowed_updates: allowedUpdates,
  }),
  async ({ world, onClose }, { offset = 0, limit = 100, timeout = 0, allowed_updates }) => {
    world.updates.setAllowed(allowed_updates)
    const query = { offset, limit: between(limit, 1, 100), timeout: between(timeout, 0, longestPoll) }
    const updates = await world.updates.poll(query, onClose)
    return { json: `[${updates.join(',')}]` }
  },
)

export const setWebhook: Method = method(
  'setWebhook',
  z.strictObject({
    url: z.string(),
    secret_token: z.string().optional(),
    max_connections: z.int().optional(),
    allowed_updates: allowedUpdates,
    drop_pending_updates: z.boolean().optional(),
    ip_address: z.string().optional(),
  }),
  ({ world }, parameters) => {
    world.updates.setAllowed(parameters.allowed_updates)
    const dropPending = parameters.drop_pending_updates ?? false
    if (parameters.url === '') return removeWebhook(world.updates, dropPending)
    const { webhook } = world.updates
    const next = readSettings(parameters)
    const isSame =
      webhook.settings?.url === next.url &&
      webhook.settings.secret === next.secret &&
      webhook.settings.maxConnections === next.maxConnections
    if (isSame && !dropPending) return { value: true, note: 'Webhook is already set' }
    world.updates.setWebhook(next, dropPending)
    return { value: true, note: 'Webhook was set' }
  },
)

export const deleteWebhook: Method = method(
  'deleteWebhook',
  z.strictObject({ drop_pending_updates: z.boolean().optional() }),
  ({ world }, parameters) => removeWebhook(world.updates, parameters.drop_pending_updates ?? false),
)

export const getWebhookInfo: Method = method('getWebhookInfo', z.strictObject({}), ({ world }) => {
  const { webhook, allowed } = world.updates
  return {
    value: {
      url: webhook.settings?.url ?? '',
      has_custom_certificate: false,
      pending_update_count: world.updates.pending(),
      ...(webhook.settings ? { max_connections: webhook.settings.maxConnections } : {}),
      ...(webhook.lastError
        ? { last_error_date: webhook.lastError.date, last_error_message: webhook.lastError.message }
        : {}),
      ...(allowed ? { allowed_updates: allowed } : {}),
    },
  }
})

function removeWebhook(
  updates: { webhook: { settings: unknown }; setWebhook(to: undefined, drop: boolean): void },
  drop: boolean,
) {
  const wasSet = updates.webhook.settings !== undefined
  updates.setWebhook(undefined, drop)
  return { value: true, note: wasSet ? 'Webhook was deleted' : 'Webhook is already deleted' }
}

/** Plain http is allowed, as on a Bot API server of one's own; only this machine is called. */
function readSettings(parameters: {
  url: string
  secret_token?: string | undefined
  max_connections?: number | undefined
}): WebhookSettings {
  const url = URL.canParse(parameters.url) ? new URL(parameters.url) : undefined
  if (url?.protocol !== 'http:') throw badRequest('invalid webhook URL specified')
  if (!localHosts.has(url.hostname)) throw badRequest('bad webhook: the simulator calls 127.0.0.1 only')
  const secret = parameters.secret_token
  if (secret !== undefined && secret.length > 256) throw badRequest('secret token is too long')
  if (secret !== undefined && !/^[A-Za-z0-9_-]*$/.test(secret)) {
    throw badRequest('secret token contains unallowed characters')
  }
  return {
    url: parameters.url,
    secret: secret || undefined,
    maxConnections: between(parameters.max_connections ?? 40, 1, 100),
  }
}

function between(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most)
}
