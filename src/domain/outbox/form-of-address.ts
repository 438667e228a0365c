import type { I18n } from '../../lib/i18n.ts'

/** How a person may be addressed; each has a text `honorific-<code>` in every locale. */
export const HONORIFICS = ['bac', 'co', 'chu', 'anh', 'chi', 'em', 'dong-chi', 'anh-chi'] as const

/** The language of those who have not chosen one. */
export const DEFAULT_LOCALE = 'vi'

/** What is known of the one who reads a message. */
export interface Reader {
  readonly locale: string | null
  readonly honorific: string | null
}

/** Arguments that every sentence to this person may use: `you` ("bác") and `You` ("Bác"). */
export function wordsFor(reader: Reader, i18n: I18n): { readonly you: string; readonly You: string } {
  const code = HONORIFICS.find((honorific) => honorific === reader.honorific) ?? 'anh-chi'
  const you = i18n.format(reader.locale ?? DEFAULT_LOCALE, { key: `honorific-${code}` })
  return { you, You: you.charAt(0).toUpperCase() + you.slice(1) }
}
