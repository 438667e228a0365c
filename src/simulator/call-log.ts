import type { ApiCall, CallFilter } from './types.ts'

/** Methods that put something new before a person. */
export const sendingMethods: ReadonlySet<string> = new Set(['sendMessage', 'sendPhoto', 'sendDocument'])

const mostCalls = 400_000

/** The calls of the bot in order; the oldest half is dropped above 400,000. */
export interface CallLog {
  add(call: ApiCall): ApiCall
  list(filter: CallFilter): ApiCall[]
  clear(): void
  readonly byMethod: Map<string, number>
}

export function createCallLog(): CallLog {
  let calls: ApiCall[] = []
  const byMethod = new Map<string, number>()
  return {
    byMethod,
    add(call) {
      if (calls.length >= mostCalls) calls = calls.slice(mostCalls / 2)
      calls.push(call)
      return call
    },
    list(filter) {
      return calls.filter((call) => matches(call, filter))
    },
    clear() {
      calls = []
    },
  }
}

function matches(call: ApiCall, filter: CallFilter): boolean {
  if (filter.method !== undefined && call.method !== filter.method) return false
  if (filter.chatId !== undefined && call.chatId !== filter.chatId) return false
  if (filter.outcome !== undefined && call.outcome !== filter.outcome) return false
  if (filter.since !== undefined && call.at < filter.since) return false
  return !filter.sends || sendingMethods.has(call.method)
}
