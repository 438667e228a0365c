import { dayOf, timeOf } from '../lib/calendar.ts'
import { BOLD_OFF, BOLD_ON, type I18n } from '../lib/i18n.ts'
import type { Arg } from '../lib/message.ts'
import type { CellValue } from './workbook.ts'

/** How a document says things: in one language, by the clock of the installation. */
export interface Wording {
  readonly say: (key: string, args?: Readonly<Record<string, Arg>>) => string
  /** What is either written already or a sentence, such as a title. */
  readonly plain: (value: Arg) => string
  /** '12/03/2026' as a date of a workbook; with the time of day if wanted. */
  readonly day: (at: Date | null) => CellValue
  readonly moment: (at: Date | null) => CellValue
  readonly madeAt: Date
  readonly timeZone: string
}

/** The wording of one locale. */
export function wordingIn(
  i18n: I18n,
  locale: string,
  { now, timeZone }: { readonly now: Date; readonly timeZone: string },
): Wording {
  const say: Wording['say'] = (key, args = {}) =>
    i18n.format(locale, { key, args }).replaceAll(BOLD_ON, '').replaceAll(BOLD_OFF, '')
  return {
    say,
    plain: (value) => (typeof value === 'string' ? value : say('document-plain', { value })),
    day: (at) => at && { day: dayOf(at, timeZone) },
    moment: (at) => at && { day: dayOf(at, timeZone), time: clockOf(at, timeZone) },
    madeAt: now,
    timeZone,
  }
}

/** With a capital letter at the beginning, as a title stands in a list. */
export function capitalised(words: string): string {
  return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1)
}

/** '07:30' on the wall clock. */
export function clockOf(at: Date, timeZone: string): string {
  const { hour, minute } = timeOf(at, timeZone)
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/** What a file is called: its kind and what it is about, without what file systems refuse. */
export function fileName(kind: string, about: string, extension: string): string {
  const plain = `${kind} - ${about}`
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Emoji_Presentation}<>:"/\\|?*]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
  return `${plain
    .slice(0, LONGEST_NAME)
    .toWellFormed()
    .replace(/[\s.\-\ufffd]+$/, '')}.${extension}`
}

const LONGEST_NAME = 80
