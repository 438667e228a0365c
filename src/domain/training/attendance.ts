/** What check-in codes are made of: no 0/O, 1/I/L and no other signs that look or sound alike. */
const ALPHABET = '3479ACEHKMPQRTUWXY'
const LENGTH = 6

/** A new check-in code. `below` gives a random whole number from 0 to its argument, exclusive. */
export function makeCheckInCode(below: (limit: number) => number): string {
  return Array.from({ length: LENGTH }, () => ALPHABET.charAt(below(ALPHABET.length))).join('')
}

/** The check-in code in what somebody typed or scanned ("k7m-4xr", "điểm danh K7M4XR"); null for what cannot be one. */
export function readCheckInCode(typed: string): string | null {
  const words = typed
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/đ/gi, 'd')
    .toUpperCase()
    .replace(/^\s*(?:\/?DIEM\s*DANH|MA(?: DIEM DANH)?)[\s:-]+/, '')
  const code = words.replaceAll(/[\s.\-_]/g, '')
  return code.length === LENGTH && [...code].every((sign) => ALPHABET.includes(sign)) ? code : null
}

/** Whether a whole message, typed where nothing was asked, looks like a check-in code: letters and digits mixed. */
export function isCheckInCode(typed: string): boolean {
  const code = readCheckInCode(typed)
  return code !== null && (/\d/.test(code) ? /[A-Z]/.test(code) : typed.trim() === code)
}

/** How the start payload of the room poster begins: 'diemdanh-K7M4XR'. */
export const CHECK_IN_PAYLOAD = 'diemdanh-'

/** Signal is weak in the mountains: a code sent so long after the end still counts. */
const GRACE = 10 * 60_000
/** A code is remembered so long for those who come late with it; after that it is unknown. */
const LATE = 24 * 3_600_000

/** How a code that was sent at a moment is judged: in time, late (the organiser decides), or no longer a code. */
export function judge(
  { codeFrom, codeUntil }: { readonly codeFrom: Date | null; readonly codeUntil: Date | null },
  sentAt: Date,
): 'present' | 'late' | 'unknown' {
  if (!codeFrom || !codeUntil || sentAt < codeFrom) return 'unknown'
  const after = sentAt.getTime() - codeUntil.getTime()
  if (after <= GRACE) return 'present'
  return after <= LATE ? 'late' : 'unknown'
}

/** When the person sent it, by the platform's clock, which is never ahead of ours. */
export function sentAtOf(saidAt: Date | undefined, now: Date): Date {
  return saidAt !== undefined && saidAt < now ? saidAt : now
}
