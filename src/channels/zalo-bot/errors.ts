import { SendError, type SendFailure } from '../channel.ts'
import type { Failed } from './api.ts'

/** The code of a delivery that the plan has no room for. */
export const QUOTA = 'quota'

/** Puts what a send came to into the port's words. */
export function sendErrorOf(failed: Failed): SendError {
  switch (failed.kind) {
    case 'unreached':
      return new SendError({ kind: 'again', flood: false }, failed.code)
    case 'lost':
      return new SendError({ kind: 'unknown' }, failed.code)
    case 'refused':
      return new SendError(failureOf(failed.code), codeOf(failed))
  }
}

/**
 * What the platform's codes mean for a send. To check with a real token (docs/zalo-real-token.md): 403 is documented as an
 * internal error and not as a block, and no code is known for somebody who blocked the bot; whether 504 comes after the
 * message was delivered is not known, so it counts as lost, for a second copy would cost and confuse.
 */
function failureOf(code: number): SendFailure {
  if (code === 408 || code === 504) return { kind: 'unknown' }
  if (code === 429 || code === 400 || code === 404) return { kind: 'rejected' }
  if (code > 404 && code < 500) return { kind: 'rejected' }
  return { kind: 'again', flood: false }
}

/** For the log and for staff: the code and the platform's first words, letters only: no id and no address. */
function codeOf({ code, description }: Extract<Failed, { kind: 'refused' }>): string {
  if (code === 429) return QUOTA
  const words = description.replaceAll(/\S*[^\p{L}\s.,']\S*/gu, '').replaceAll(/\s+/g, ' ')
  return `${code} ${words.trim().slice(0, 40)}`.trim()
}

/** The plan is used up, or this person is beyond it. */
export function overQuota(failed: Failed): boolean {
  return failed.kind === 'refused' && failed.code === 429
}

/** The token is wrong or was reset; nothing will work until somebody changes it. */
export function tokenRefused(failed: Failed): boolean {
  return failed.kind === 'refused' && failed.code === 401
}

/** For the log. */
export function nameOf(failed: Failed): string {
  return failed.kind === 'refused' ? codeOf(failed) : failed.code
}
