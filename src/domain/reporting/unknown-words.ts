import { fold } from '../../lib/vi/fold.ts'
import { likeness } from '../../lib/vi/likeness.ts'
import { recordAudit } from '../audit/audit-events.ts'
import type { Ctx } from '../context.ts'
import type { Seat } from '../org/actor.ts'
import { topSeats } from '../org/top-seats.ts'
import { Refusal } from '../refusal.ts'
import { forgetRemembered, remembered } from '../remembered.ts'
import { catalogue, latestForms } from './forms.ts'
import type { Indicator } from './indicator.ts'
import { readQuickReport } from './quick-report.ts'
import { type LearntSynonym, readerCatalogue } from './reader-catalogue.ts'

/** A word that staff may explain. `picked` tells how often senders picked which indicator for it. */
export interface UnknownWord {
  readonly id: number
  readonly organisationId: number
  readonly shown: string
  /** The words around it, without their numbers. */
  readonly example: string
  readonly seen: number
  readonly picked: Readonly<Record<string, number>>
  readonly indicatorCode: string | null
}

const SYNONYMS = 'synonyms'

const LONGEST_NAME = 40
const LONGEST_EXAMPLE = 80

/**
 * Keeps the words of a message that stand beside a number and mean nothing to the reader. Numbers are left out: what is
 * kept is no figure and leads to nobody.
 */
export async function noteUnknownWords(
  ctx: Ctx,
  seat: Seat,
  said: readonly { readonly name: string; readonly words: string }[],
): Promise<void> {
  for (const { name, words } of said) {
    const key = keyOf(name)
    if (key === null) continue
    const shown = withoutNumbers(name).slice(0, LONGEST_NAME)
    const example = withoutNumbers(words).slice(0, LONGEST_EXAMPLE)
    await ctx.db.unknownWord.upsert({
      where: { organisationId_words: { organisationId: seat.organisationId, words: key } },
      create: {
        organisationId: seat.organisationId,
        words: key,
        shown,
        example,
        seen: 1,
        firstSeenAt: ctx.now,
        lastSeenAt: ctx.now,
      },
      update: { seen: { increment: 1 }, lastSeenAt: ctx.now },
    })
  }
}

/** A sender has said what an unknown word stands for: a hint for staff, not yet a synonym. */
export async function notePick(ctx: Ctx, seat: Seat, name: string, code: string): Promise<void> {
  const key = keyOf(name)
  if (key === null) return
  const where = { organisationId_words: { organisationId: seat.organisationId, words: key } }
  const kept = await ctx.db.unknownWord.findUnique({ where })
  if (!kept) return
  const picked = countsIn(kept.picked)
  await ctx.db.unknownWord.update({
    where,
    data: { picked: JSON.stringify({ ...picked, [code]: (picked[code] ?? 0) + 1 }) },
  })
}

/** The indicators that an unknown word may be, the likeliest first: what senders picked, then what is spelt alike. */
export async function likelyIndicators(ctx: Ctx, word: UnknownWord): Promise<Indicator[]> {
  const { kind } = await ctx.db.organisation.findUniqueOrThrow({ where: { id: word.organisationId } })
  const forms = (await latestForms(ctx)).filter(({ organisationKind }) => organisationKind === kind)
  const asked = new Set(forms.flatMap(({ codes }) => codes))
  const rank = ({ code, name, synonyms, abbreviations }: Indicator) =>
    (word.picked[code] ?? 0) + likeness(word.shown, [name, ...synonyms, ...abbreviations])
  return (await catalogue(ctx))
    .filter(({ code, valueType }) => asked.has(code) && valueType !== 'text')
    .sort((one, two) => rank(two) - rank(one))
}

/** The organisations whose words the speaker may explain: those that are overseen from their top unit. */
async function organisationsTaught(ctx: Ctx): Promise<readonly number[]> {
  return [...new Set((await topSeats(ctx)).map(({ organisationId }) => organisationId))]
}

/** What waits to be explained, the most often seen first. */
export async function waitingWords(ctx: Ctx): Promise<UnknownWord[]> {
  return wordsWhere(ctx, { indicatorCode: null, ignored: false })
}

/** What has been explained, the latest first. */
export async function learntWords(ctx: Ctx): Promise<UnknownWord[]> {
  return wordsWhere(ctx, { indicatorCode: { not: null } })
}

/** A word of an organisation that the speaker may teach. Throws Refusal 'not-found' and, audited, 'not-allowed'. */
export async function unknownWord(ctx: Ctx, id: number): Promise<UnknownWord> {
  const row = await ctx.db.unknownWord.findUnique({ where: { id } })
  if (!row) throw new Refusal('not-found')
  if (!(await organisationsTaught(ctx)).includes(row.organisationId))
    throw new Refusal('not-allowed', {}, { audited: true })
  return wordOf(row)
}

/**
 * From now on the word names an indicator for the whole organisation.
 * @throws Refusal as `unknownWord`; 'word-taken' where the reader takes the word for something else already
 */
export async function explainWord(ctx: Ctx, id: number, code: string): Promise<void> {
  const word = await unknownWord(ctx, id)
  const indicators = await catalogue(ctx)
  const indicator = indicators.find((one) => one.code === code)
  if (!indicator) throw new Refusal('not-found')
  const learnt = [...(await readSynonyms(ctx, [word.organisationId])), { words: word.shown, code }]
  if (!understands(indicators, learnt, word.shown, code, ctx.today))
    throw new Refusal('word-taken', { words: word.shown })
  await decide(ctx, id, { indicatorCode: code, ignored: false })
  await recordAudit(ctx, { action: 'synonym-added', subject: `unknown-word:${id}`, details: { code } })
}

/** The word names no indicator and is not asked about again. Throws as `unknownWord`. */
export async function ignoreWord(ctx: Ctx, id: number): Promise<void> {
  await unknownWord(ctx, id)
  await decide(ctx, id, { indicatorCode: null, ignored: true })
  await recordAudit(ctx, { action: 'unknown-word-ignored', subject: `unknown-word:${id}` })
}

/** Takes an explanation back: the word waits again. Throws as `unknownWord`. */
export async function forgetWord(ctx: Ctx, id: number): Promise<UnknownWord> {
  const word = await unknownWord(ctx, id)
  await ctx.db.unknownWord.update({
    where: { id },
    data: { indicatorCode: null, ignored: false, decidedById: null, decidedAt: null },
  })
  forgetRemembered(ctx, SYNONYMS)
  await recordAudit(ctx, {
    action: 'synonym-removed',
    subject: `unknown-word:${id}`,
    details: { code: word.indicatorCode },
  })
  return word
}

/** The words that organisations have explained, for the reader; the same list as long as nothing changes. */
export async function synonymsOf(
  ctx: Ctx,
  organisationIds: readonly number[],
): Promise<readonly LearntSynonym[]> {
  const ids = [...new Set(organisationIds)].sort((one, two) => one - two)
  return remembered(ctx, `${SYNONYMS}:${ids.join()}`, () => readSynonyms(ctx, ids))
}

async function readSynonyms(ctx: Ctx, organisationIds: readonly number[]): Promise<LearntSynonym[]> {
  const rows = await ctx.db.unknownWord.findMany({
    where: { organisationId: { in: [...organisationIds] }, indicatorCode: { not: null } },
    orderBy: { id: 'asc' },
  })
  return rows.map((row) => ({ words: row.shown, code: row.indicatorCode ?? '' }))
}

/** Whether "word 7" and "7 word" read as this indicator once the word is learnt. */
function understands(
  indicators: readonly Indicator[],
  learnt: readonly LearntSynonym[],
  word: string,
  code: string,
  today: string,
): boolean {
  const { values, questions } = readQuickReport(`${word}: 7`, {
    catalogue: readerCatalogue(indicators, learnt),
    today,
  })
  const codes = [...values, ...questions].flatMap((one) => ('code' in one ? [one.code] : []))
  return codes.length === 1 && codes[0] === code
}

async function decide(
  ctx: Ctx,
  id: number,
  data: { readonly indicatorCode: string | null; readonly ignored: boolean },
): Promise<void> {
  await ctx.db.unknownWord.update({
    where: { id },
    data: { ...data, decidedById: ctx.actor?.personId ?? null, decidedAt: ctx.now },
  })
  forgetRemembered(ctx, SYNONYMS)
}

async function wordsWhere(ctx: Ctx, where: object): Promise<UnknownWord[]> {
  const organisations = await organisationsTaught(ctx)
  if (organisations.length === 0) return []
  const rows = await ctx.db.unknownWord.findMany({
    where: { ...where, organisationId: { in: [...organisations] } },
    orderBy: [{ decidedAt: 'desc' }, { seen: 'desc' }, { id: 'asc' }],
    take: 50,
  })
  return rows.map(wordOf)
}

function wordOf(row: Omit<UnknownWord, 'picked'> & { readonly picked: string }): UnknownWord {
  return { ...row, picked: countsIn(row.picked) }
}

function countsIn(picked: string): Readonly<Record<string, number>> {
  return JSON.parse(picked) as Record<string, number>
}

/** How a word is told from others; null for what is too short to be a name. */
function keyOf(name: string): string | null {
  const key = fold(withoutNumbers(name)).slice(0, LONGEST_NAME)
  return key.length < 2 ? null : key
}

function withoutNumbers(words: string): string {
  return words
    .replaceAll(/\d[\d.,]*/g, '…')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\s:=–-]+$|^[\s…:=–-]+/g, '')
    .toWellFormed()
    .trim()
}
