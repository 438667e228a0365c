/**
 * What codes are made of: no 0/O, 1/I/L, nor letters that look (2/Z, 5/S, 6/G, 8/B, U/V) or, spoken in Vietnamese,
 * sound (M/N, D/T) like another.
 */
const ALPHABET = '23456789ACEHKMPQRTUWXY'
const LENGTH = 8

/** How long an invite is good unless told, in days. */
export const INVITE_DAYS = 14

/** A new code. `below` gives a random whole number from 0 to its argument, exclusive. */
export function makeCode(below: (limit: number) => number): string {
  return Array.from({ length: LENGTH }, () => ALPHABET.charAt(below(ALPHABET.length))).join('')
}

/** As it is shown and read aloud: "K7MQ 4XRT". */
export function showCode(code: string): string {
  return `${code.slice(0, LENGTH / 2)} ${code.slice(LENGTH / 2)}`
}

const LOOKALIKES: Readonly<Record<string, string>> = { Z: '2', S: '5', G: '6', B: '8', V: 'U', N: 'M' }

/** The code in what a person typed, in any case and spacing ("k7mq-4xrt"); null for what cannot be one. */
export function readCode(typed: string): string | null {
  const compact = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s.\-_]/g, '')
  const code = [...compact].map((char) => LOOKALIKES[char] ?? char).join('')
  return code.length === LENGTH && [...code].every((char) => ALPHABET.includes(char)) ? code : null
}

/** Whether a whole message is a code: letters with digits among them, or two groups of capitals. No word looks so. */
export function isCode(typed: string): boolean {
  const mixed = /\d/.test(typed) && /[a-z]/i.test(typed)
  return readCode(typed) !== null && (mixed || /^[A-Z]{4}[ -]?[A-Z]{4}$/.test(typed.trim()))
}

export type InviteState = 'open' | 'used' | 'expired'

/** Whether a code can still be used; one taken back counts as expired. */
export function stateOf(
  invite: {
    readonly usedAt: Date | null
    readonly revokedAt: Date | null
    readonly expiresAt: Date
  },
  now: Date,
): InviteState {
  if (invite.usedAt !== null) return 'used'
  return invite.revokedAt !== null || invite.expiresAt <= now ? 'expired' : 'open'
}
