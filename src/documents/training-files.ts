import { dayOf } from '../lib/calendar.ts'
import type { Arg } from '../lib/message.ts'
import { calendarFile } from './calendar-file.ts'
import { type Certificate, certificate } from './certificate.ts'
import type { Drawing } from './drawing.ts'
import { type MadeFile, MIME } from './made-file.ts'
import { makePdf } from './pdf.ts'
import { makePng } from './png.ts'
import { roomPoster } from './room-poster.ts'
import { signInSheet } from './sign-in-sheet.ts'
import { capitalised, clockOf, fileName, type Wording } from './wording.ts'

/** A class, as papers about it name it. */
export interface ClassFacts {
  readonly organisation: string
  readonly title: string
  readonly startsAt: Date | null
  readonly endsAt: Date | null
  readonly place: string
}

/** Somebody with the seat that brought them in. `title` as printed, else the general word. */
export interface SeatedFacts {
  readonly name: string
  readonly title: Arg
  readonly unit: string
  readonly commune: string
  readonly phone: string
}

/** Who is expected at a class; people who come without an answer write themselves into empty rows. */
export interface SignInFacts extends ClassFacts {
  readonly people: readonly SeatedFacts[]
}

/** The list to sign, in the order of `people`. */
export async function signInSheetFile(facts: SignInFacts, wording: Wording): Promise<MadeFile> {
  const { say, plain } = wording
  const heading = say('document-sign-in')
  const pages = signInSheet({
    organisation: facts.organisation,
    heading: heading.toLocaleUpperCase('vi'),
    title: facts.title,
    facts: [
      say('document-when', { when: when(facts, wording) }),
      ...(facts.place ? [say('document-where', { place: facts.place })] : []),
    ],
    columns: [
      say('document-number'),
      say('document-name'),
      say('document-title'),
      say('document-unit'),
      say('document-phone'),
      say('document-signature'),
    ],
    people: facts.people.map((person) => ({ ...person, title: capitalised(plain(person.title)) })),
    walkIns: Math.min(Math.max(10, Math.ceil(facts.people.length / 10)), 30),
    pageOf: (page, pages) => say('document-page', { page, pages }),
  })
  return pdfFile(fileName(heading, facts.title, 'pdf'), pages, wording)
}

/** A class whose code is open; `link` opens the chat with the code typed, null where no channel has such links. */
export interface PosterFacts extends ClassFacts {
  readonly code: string
  readonly link: string | null
}

/** The poster for the room. */
export async function roomPosterFile(facts: PosterFacts, wording: Wording): Promise<MadeFile> {
  const { say } = wording
  const heading = say('document-check-in')
  const poster = roomPoster({
    heading: heading.toLocaleUpperCase('vi'),
    title: facts.title,
    facts: [when(facts, wording), ...(facts.place ? [facts.place] : [])],
    codeLabel: say('document-check-in-code'),
    code: facts.code,
    link: facts.link,
    steps: [
      say(facts.link ? 'document-check-in-scan' : 'document-check-in-open'),
      say('document-check-in-type', { code: facts.code }),
      say('document-check-in-weak-signal'),
    ],
  })
  return pdfFile(fileName(heading, facts.title, 'pdf'), [poster], wording)
}

/** A class with its time, and how often that was changed. */
export interface CalendarFacts extends ClassFacts {
  readonly eventId: number
  readonly startsAt: Date
  readonly endsAt: Date
  readonly revision: number
  readonly cancelled: boolean
  readonly bring: string
  readonly link: string | null
}

/** The class as an appointment, with reminders a day and two hours before. */
export async function calendarEntryFile(facts: CalendarFacts, { say, madeAt }: Wording): Promise<MadeFile> {
  const bytes = calendarFile({
    uid: `event-${facts.eventId}@cau-noi`,
    sequence: facts.revision,
    cancelled: facts.cancelled,
    title: facts.title,
    startsAt: facts.startsAt,
    endsAt: facts.endsAt,
    place: facts.place,
    description: [
      facts.organisation,
      ...(facts.bring ? [say('document-bring', { what: facts.bring })] : []),
    ].join('\n'),
    url: facts.link,
    alarm: { text: facts.title, minutes: [24 * 60, 2 * 60] },
    madeAt,
  })
  return { name: fileName(say('document-calendar'), facts.title, 'ics'), mime: MIME.ics, bytes }
}

/** Who completed which class, and who certifies it. `place` ('Lâm Đồng') may be empty. */
export interface CertificateFacts extends ClassFacts {
  readonly person: SeatedFacts
  readonly number: string
  /** The civil day on which it is issued. */
  readonly issuedOn: string
  readonly issuedAt: string
  readonly signedAs: Arg
  readonly signedBy: string
}

/** The certificate to print. */
export async function certificateFile(facts: CertificateFacts, wording: Wording): Promise<MadeFile> {
  const name = fileName(wording.say('document-certificate'), facts.person.name, 'pdf')
  return pdfFile(name, [certificate(certificateOf(facts, wording))], wording)
}

/** The certificate to look at and pass on. */
export async function certificatePictureFile(facts: CertificateFacts, wording: Wording): Promise<MadeFile> {
  const name = fileName(wording.say('document-certificate'), facts.person.name, 'png')
  const bytes = await makePng(certificate(certificateOf(facts, wording)), CERTIFICATE_PIXELS)
  return { name, mime: MIME.png, bytes }
}

const CERTIFICATE_PIXELS = 1600

function certificateOf(facts: CertificateFacts, wording: Wording): Certificate {
  const { say, plain } = wording
  const { person } = facts
  const [year = '', month = '', day = ''] = facts.issuedOn.split('-')
  const position = [plain(person.title), person.unit].filter((part) => part !== '').join(', ')
  return {
    motto: [say('document-country'), say('document-motto')],
    organisation: facts.organisation.toLocaleUpperCase('vi'),
    heading: say('document-certificate').toLocaleUpperCase('vi'),
    certifies: say('document-certifies'),
    name: person.name,
    position: capitalised(position),
    completed: say('document-completed'),
    course: facts.title,
    held: say(facts.place ? 'document-held-at' : 'document-held', {
      days: daysOf(facts, wording),
      place: facts.place,
    }),
    number: say('document-certificate-number', { number: facts.number }),
    issued: say(facts.issuedAt ? 'document-issued-at' : 'document-issued', {
      place: facts.issuedAt,
      day,
      month,
      year,
    }),
    signedAs: plain(facts.signedAs).toLocaleUpperCase('vi'),
    signedBy: facts.signedBy,
  }
}

/** '07:30, 12/03/2026', with the end where it is known. */
export function when(
  { startsAt, endsAt }: Pick<ClassFacts, 'startsAt' | 'endsAt'>,
  wording: Wording,
): string {
  const { say, timeZone } = wording
  if (!startsAt) return say('document-when-unknown')
  const day = dayOf(startsAt, timeZone)
  const args = { time: clockOf(startsAt, timeZone), day: { day } }
  if (!endsAt) return say('document-when-start', args)
  const lastDay = dayOf(endsAt, timeZone)
  return say(lastDay === day ? 'document-when-span' : 'document-when-days', {
    ...args,
    until: clockOf(endsAt, timeZone),
    lastDay: { day: lastDay },
  })
}

/** '12/03/2026', or '12/03/2026 - 14/03/2026'. */
function daysOf({ startsAt, endsAt }: ClassFacts, { say, timeZone }: Wording): string {
  if (!startsAt) return say('document-when-unknown')
  const [from, until] = [dayOf(startsAt, timeZone), dayOf(endsAt ?? startsAt, timeZone)]
  return say(from === until ? 'document-one-day' : 'document-days', {
    from: { day: from },
    until: { day: until },
  })
}

async function pdfFile(name: string, pages: readonly Drawing[], { madeAt }: Wording): Promise<MadeFile> {
  const bytes = await makePdf(pages, { title: name.replace(/\.pdf$/, ''), madeAt })
  return { name, mime: MIME.pdf, bytes }
}
