import { announcementFigures, callFacts, deliveryFacts } from '../domain/announcements/exports.ts'
import type { Ctx } from '../domain/context.ts'
import { Refusal } from '../domain/refusal.ts'
import {
  calendarFacts,
  certificateFacts,
  eventFigures,
  ledgerFacts,
  participantFacts,
  posterFacts,
  signInFacts,
  untrainedFacts,
} from '../domain/training/exports.ts'
import type { I18n } from '../lib/i18n.ts'
import type { Made } from '../lib/message.ts'
import { callListFile, deliveryListFile, ledgerFile, participantsFile, untrainedFile } from './list-files.ts'
import type { MadeFile } from './made-file.ts'
import { announcementPictureFile, eventPictureFile } from './summary-files.ts'
import {
  calendarEntryFile,
  certificateFile,
  certificatePictureFile,
  roomPosterFile,
  signInSheetFile,
} from './training-files.ts'
import { type Wording, wordingIn } from './wording.ts'

/** Makes what a message encloses, by its name. Refuses as the verb that reads the data does. */
export async function makeDocument(ctx: Ctx, made: Made, i18n: I18n, locale: string): Promise<MadeFile> {
  const make = MAKERS.get(made.make)
  if (!make) throw new Error(`nothing makes '${made.make}'`)
  return make(ctx, numbers(made.arg), wordingIn(i18n, locale, ctx))
}

/** `ids`: the numbers of the argument: '12', or '12:34' where it takes several. */
type Maker = (ctx: Ctx, ids: readonly [number, ...number[]], wording: Wording) => Promise<MadeFile>

/** A maker whose argument is one number. */
function ofOne(make: (ctx: Ctx, id: number, wording: Wording) => Promise<MadeFile>): Maker {
  return async (ctx, [id, ...more], wording) => {
    if (more.length > 0) throw new Refusal('not-found')
    return make(ctx, id, wording)
  }
}

const MAKERS: ReadonlyMap<string, Maker> = new Map<string, Maker>([
  ['sign-in-sheet', ofOne(async (ctx, id, wording) => signInSheetFile(await signInFacts(ctx, id), wording))],
  ['room-poster', ofOne(async (ctx, id, wording) => roomPosterFile(await posterFacts(ctx, id), wording))],
  ['calendar', ofOne(async (ctx, id, wording) => calendarEntryFile(await calendarFacts(ctx, id), wording))],
  [
    'participants',
    ofOne(async (ctx, id, wording) => participantsFile(await participantFacts(ctx, id), wording)),
  ],
  [
    'event-picture',
    ofOne(async (ctx, id, wording) => eventPictureFile(await eventFigures(ctx, id), wording)),
  ],
  /** event:person */
  [
    'certificate',
    async (ctx, [event, person = 0], wording) =>
      certificateFile(await certificateFacts(ctx, event, person), wording),
  ],
  [
    'certificate-picture',
    async (ctx, [event, person = 0], wording) =>
      certificatePictureFile(await certificateFacts(ctx, event, person), wording),
  ],
  [
    'delivery-list',
    ofOne(async (ctx, id, wording) => deliveryListFile(await deliveryFacts(ctx, id), wording)),
  ],
  [
    'missing-list',
    ofOne(async (ctx, id, wording) =>
      deliveryListFile(await deliveryFacts(ctx, id, { missing: true }), wording, 'document-missing-list'),
    ),
  ],
  ['call-list', ofOne(async (ctx, id, wording) => callListFile(await callFacts(ctx, id), wording))],
  [
    'announcement-picture',
    ofOne(async (ctx, id, wording) => announcementPictureFile(await announcementFigures(ctx, id), wording)),
  ],
  /** unit:year:position:level, the last two by their place in the list */
  ['untrained', async (ctx, ids, wording) => untrainedFile(await untrainedFacts(ctx, ids), wording)],
  /** unit, or unit:year */
  [
    'ledger',
    async (ctx, [unit, year], wording) => ledgerFile(await ledgerFacts(ctx, unit, { year }), wording),
  ],
])

function numbers(arg: string): readonly [number, ...number[]] {
  if (!/^\d{1,9}(?::\d{1,9}){0,3}$/.test(arg)) throw new Refusal('not-found')
  const [first = 0, ...rest] = arg.split(':').map(Number)
  return [first, ...rest]
}
