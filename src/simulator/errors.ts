import type { ResponseParameters } from 'grammy/types'

/** A Bot API call that is refused; answered as `{ok: false, error_code, description, parameters}`. */
export class ApiError extends Error {
  readonly code: number
  readonly parameters: ResponseParameters | undefined

  constructor(code: number, description: string, parameters?: ResponseParameters) {
    super(description)
    this.name = 'ApiError'
    this.code = code
    this.parameters = parameters
  }
}

/** 400 with the prefix that Telegram puts before the reason. */
export function badRequest(reason: string): ApiError {
  return new ApiError(400, `Bad Request: ${reason}`)
}

/** 403 with the prefix that Telegram puts before the reason. */
export function forbidden(reason: string): ApiError {
  return new ApiError(403, `Forbidden: ${reason}`)
}

/** 429; `seconds` is rounded up to at least one. */
export function tooManyRequests(seconds: number): ApiError {
  const wait = Math.max(1, Math.ceil(seconds))
  return new ApiError(429, `Too Many Requests: retry after ${wait}`, { retry_after: wait })
}

/** Something that a person with a phone cannot do, or a wait that ended without a result. */
export class SimulatorError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'SimulatorError'
  }
}
