import { Api } from 'grammy'
import { createTransport } from './transport.ts'

type Signal = Parameters<Api['getMe']>[0]

/** grammY's client on our transport: every call has a deadline and can be given up. */
export interface Calls {
  /** Runs one call; it is given up after `ms` milliseconds, or when `stop` is aborted. */
  run<T>(call: (api: Api, signal: Signal) => Promise<T>, ms: number, stop?: AbortSignal): Promise<T>
}

/** Opens a client. `apiRoot` has no slash at the end. */
export function openCalls(token: string, apiRoot?: string): Calls {
  const api = new Api(token, {
    ...(apiRoot ? { apiRoot } : {}),
    fetch: createTransport() as never,
  })
  return {
    async run(call, ms, stop) {
      const controller = new AbortController()
      const abort = () => controller.abort()
      const timer = setTimeout(abort, ms)
      stop?.addEventListener('abort', abort)
      if (stop?.aborted) abort()
      try {
        return await call(api, controller.signal as unknown as Signal)
      } finally {
        clearTimeout(timer)
        stop?.removeEventListener('abort', abort)
      }
    },
  }
}
