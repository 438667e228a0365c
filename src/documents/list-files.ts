import type { Arg } from '../lib/message.ts'
import { type MadeFile, MIME } from './made-file.ts'
import type { ClassFacts, SeatedFacts } from './training-files.ts'
import { capitalised, fileName, type Wording } from './wording.ts'
import { type CellValue, makeWorkbook, type Sheet } from './workbook.ts'

/** Somebody invited to a class: what they answered, and whether they came. */
export interface ParticipantFacts extends SeatedFacts {
  /** As in Rsvp: yes, no, maybe; null without an answer. */
  readonly answer: string | null
  /** going or waiting. */
  readonly place: string | null
  readonly reason: string
  readonly substitute: string
  /** As in Attendance: present, late, refused; null when nothing is noted. */
  readonly attendance: string | null
  readonly checkedInAt: Date | null
  readonly certificateNo: string | null
}

/** Everybody invited to a class, an XLSX. */
export async function participantsFile(
  facts: Pick<ClassFacts, 'title'> & { readonly people: readonly ParticipantFacts[] },
  wording: Wording,
): Promise<MadeFile> {
  const { say } = wording
  const head = ['answer', 'place', 'reason', 'substitute', 'attendance', 'checked-in-at', 'certificate-no']
  const sheet = {
    name: say('document-participants'),
    head: [...personHead(wording), ...head.map((column) => say(`document-${column}`))],
    rows: facts.people.map((person, at) => [
      ...personCells(person, at, wording),
      person.answer && say(`document-answer-${person.answer}`),
      person.place && say(`document-place-${person.place}`),
      person.reason,
      person.substitute,
      person.attendance && say(`document-attendance-${person.attendance}`),
      wording.moment(person.checkedInAt),
      person.certificateNo,
    ]),
  }
  return workbookFile(fileName(sheet.name, facts.title, 'xlsx'), [sheet])
}

/** What became of an announcement for one person. */
export interface DeliveryFacts extends SeatedFacts {
  /** 'telegram', or null when there is no address. */
  readonly channel: string | null
  /** As in Delivery: queued, held, sending, sent, unknown, failed, cancelled, skipped; or `unreachable`. */
  readonly state: string
  /** As in Recipient.unreachable (not-joined, blocked, gone) or Delivery.failure; null when it arrived. */
  readonly failure: string | null
  readonly sentAt: Date | null
  readonly acknowledgedAt: Date | null
}

/** Whom an announcement reached and who acknowledged it, an XLSX; `name` says which of them. */
export async function deliveryListFile(
  facts: { readonly title: string; readonly people: readonly DeliveryFacts[] },
  wording: Wording,
  name: 'document-delivery-list' | 'document-missing-list' = 'document-delivery-list',
): Promise<MadeFile> {
  const { say } = wording
  const head = ['channel', 'state', 'failure', 'sent-at', 'acknowledged-at']
  const sheet = {
    name: say(name),
    head: [...personHead(wording), ...head.map((column) => say(`document-${column}`))],
    rows: facts.people.map((person, at) => [
      ...personCells(person, at, wording),
      person.channel && say('document-channel-name', { channel: person.channel }),
      say('document-state-name', { state: person.state }),
      person.failure && say('document-failure-name', { failure: person.failure }),
      wording.moment(person.sentAt),
      wording.moment(person.acknowledgedAt),
    ]),
  }
  return workbookFile(fileName(sheet.name, facts.title, 'xlsx'), [sheet])
}

/** Somebody whom no message reaches, to be called by telephone. */
export interface CallFacts extends SeatedFacts {
  readonly failure: string
}

/** Whom the communes have to call: a sheet with everybody, in the order given, with room for what came of it. */
export async function callListFile(
  facts: { readonly title: string; readonly people: readonly CallFacts[] },
  wording: Wording,
): Promise<MadeFile> {
  const { say } = wording
  const sheet = {
    name: say('document-call-list'),
    head: [...personHead(wording), say('document-failure'), say('document-called')],
    rows: facts.people.map((person, at) => [
      ...personCells(person, at, wording),
      say('document-failure-name', { failure: person.failure }),
      null,
    ]),
  }
  return workbookFile(fileName(sheet.name, facts.title, 'xlsx'), [sheet])
}

/** Who is not trained yet, an XLSX: with room for what is planned. */
export async function untrainedFile(
  facts: { readonly title: string; readonly people: readonly SeatedFacts[] },
  wording: Wording,
): Promise<MadeFile> {
  const name = wording.say('document-untrained')
  const rows = facts.people.map((person, at) => personCells(person, at, wording))
  return workbookFile(fileName(name, facts.title, 'xlsx'), [{ name, head: personHead(wording), rows }])
}

/** Who was trained in what and when. `title` says whose ledger and of which year. */
export interface LedgerFacts {
  readonly title: string
  readonly entries: readonly {
    /** The civil day of the class. */
    readonly day: string
    readonly topic: string
    readonly organiser: string
    readonly person: SeatedFacts
    readonly certificateNo: string | null
  }[]
  /** Sums by topic, unit, position …: one sheet each. */
  readonly sums: readonly {
    readonly title: Arg
    readonly rows: readonly {
      readonly label: Arg
      readonly classes: number
      readonly attendances: number
      readonly people: number
    }[]
  }[]
}

/** The training ledger, an XLSX: every attendance, then the sums. */
export async function ledgerFile(facts: LedgerFacts, wording: Wording): Promise<MadeFile> {
  const { say, plain } = wording
  const entries: Sheet = {
    name: say('document-ledger'),
    head: [
      say('document-day'),
      say('document-topic'),
      say('document-organiser'),
      ...personHead(wording),
      say('document-certificate-no'),
    ],
    rows: facts.entries.map((entry, at) => [
      { day: entry.day },
      entry.topic,
      entry.organiser,
      ...personCells(entry.person, at, wording),
      entry.certificateNo,
    ]),
  }
  const sums = facts.sums.map(({ title, rows }) => ({
    name: plain(title),
    head: [plain(title), say('document-classes'), say('document-attendances'), say('document-people')],
    rows: rows.map(({ label, classes, attendances, people }) => [
      capitalised(plain(label)),
      classes,
      attendances,
      people,
    ]),
  }))
  return workbookFile(fileName(entries.name, facts.title, 'xlsx'), [entries, ...sums])
}

function personHead({ say }: Wording): string[] {
  return ['number', 'name', 'title', 'unit', 'commune', 'phone'].map((column) => say(`document-${column}`))
}

function personCells(person: SeatedFacts, at: number, { plain }: Wording): CellValue[] {
  return [at + 1, person.name, capitalised(plain(person.title)), person.unit, person.commune, person.phone]
}

async function workbookFile(name: string, sheets: readonly Sheet[]): Promise<MadeFile> {
  return { name, mime: MIME.xlsx, bytes: await makeWorkbook(sheets) }
}
