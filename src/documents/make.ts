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

const MAKERS: ReadonlyMap<string, Maker> = new Map<string, Maker>([
  ['sign-in-sheet', async (ctx, [event], wording) => signInSheetFile(await signInFacts(ctx, event), wording)],
  ['room-poster', async (ctx, [event], wording) => roomPosterFile(await posterFacts(ctx, event), wording)],
  ['calendar', async (ctx, [event], wording) => calendarEntryFile(await calendarFacts(ctx, event), wording)],
  [
    'participants',
    async (ctx, [event], wording) => participantsFile(await participantFacts(ctx, event), wording),
  ],
  [
    'event-picture',
    async (ctx, [event], wording) => eventPictureFile(await eventFigures(ctx, event), wording),
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
  ['delivery-list', async (ctx, [id], wording) => deliveryListFile(await deliveryFacts(ctx, id), wording)],
  [
    'missing-list',
    async (ctx, [id], wording) =>
      deliveryListFile(await deliveryFacts(ctx, id, { missing: true }), wording, 'document-missing-list'),
  ],
  ['call-list', async (ctx, [id], wording) => callListFile(await callFacts(ctx, id), wording)],
  [
    'announcement-picture',
    async (ctx, [id], wording) => announcementPictureFile(await announcementFigures(ctx, id), wording),
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
