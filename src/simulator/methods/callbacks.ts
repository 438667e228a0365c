import { z } from 'zod'
import { badRequest } from '../errors.ts'
import { type Method, method } from './method.ts'

/** Longest note that answers a press. */
const mostText = 200

export const answerCallbackQuery: Method = method(
  'answerCallbackQuery',
  z.strictObject({
    callback_query_id: z.string(),
    text: z.string().optional(),
    show_alert: z.boolean().optional(),
    url: z.string().optional(),
    cache_time: z.int().optional(),
  }),
  ({ world }, { callback_query_id, text, show_alert }) => {
    const callback = world.callbacks.get(callback_query_id)
    const tooLate = !callback || callback.answer || world.now() - callback.at > world.callbackLifetimeMs
    if (tooLate) throw badRequest('query is too old and response timeout expired or query ID is invalid')
    if (text !== undefined && text.length > mostText) throw badRequest('MESSAGE_TOO_LONG')
    callback.answer = { alert: show_alert ?? false, ...(text ? { text } : {}) }
    if (text)
      world.hub.emit(() => ({ type: 'toast', user: callback.userId, text, alert: show_alert ?? false }))
    return { value: true }
  },
)
