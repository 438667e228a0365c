import type { HONORIFICS } from '../outbox/form-of-address.ts'

export type Honorific = (typeof HONORIFICS)[number]

export const DEFAULT_HONORIFIC: Honorific = 'anh-chi'

const LONGEST_NAME = 80

/** A person's name as it is kept, in NFC with single spaces; null for what cannot be a name: digits, links, too long. */
export function readName(written: string): string | null {
  const name = written.normalize('NFC').trim().replaceAll(/\s+/g, ' ')
  return name.length <= LONGEST_NAME && /^\p{L}[\p{L}\p{M} .'’-]*$/u.test(name) ? name : null
}
