import { createHash } from 'node:crypto'
import type { Ctx } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { allEntries } from './faq-entries.ts'
import type { FaqEntry } from './faq-entry.ts'
import { toEntry } from './faq-row.ts'
import { createFaqSearch, type FaqSearch } from './faq-search.ts'

/** Everything that can be asked, as of one revision. */
export interface FaqIndex {
  readonly search: FaqSearch
  /** Every entry, in whatever state, by its id. */
  readonly entries: ReadonlyMap<string, FaqEntry>
}

/** A short name of an entry, for buttons: Telegram allows 64 bytes. */
export function refOf(entryId: string): string {
  return createHash('sha256').update(entryId).digest('base64url').slice(0, 10)
}

/** The entry of a short name. Throws Refusal 'not-found'. */
export async function entryOfRef(ctx: Ctx, ref: string): Promise<FaqEntry> {
  for (const entry of (await faqIndex(ctx)).entries.values()) if (refOf(entry.id) === ref) return entry
  throw new Refusal('not-found')
}

interface Kept extends FaqIndex {
  readonly entries: Map<string, FaqEntry>
  number: number
  token: string
}

const KEY = 'faq-index'

/** The name under which a change of synonyms stands in the history: it changes how every entry is found. */
export const SYNONYMS_CHANGED = '~synonyms'

/**
 * The search over all entries, up to date: what other processes have changed since is put in place, one entry at a time.
 * Where the history is another one than the index was made from (a restored backup, a change undone with its
 * transaction), it is made anew.
 */
export async function faqIndex(ctx: Ctx): Promise<FaqIndex> {
  const [last] = await ctx.db.faqRevision.findMany({
    orderBy: { number: 'desc' },
    take: 1,
    select: { number: true, token: true },
  })
  const { number, token } = last ?? { number: 0, token: '' }
  const kept = ctx.cache.get(KEY) as Kept | undefined
  if (kept?.number === number && kept.token === token) return kept
  const fresh = kept && kept.number < number ? await broughtUp(ctx, kept) : null
  const index = fresh ?? (await built(ctx))
  index.number = number
  index.token = token
  ctx.cache.set(KEY, index)
  return index
}

async function built(ctx: Ctx): Promise<Kept> {
  const entries = await allEntries(ctx)
  const synonyms = await ctx.db.faqSynonym.findMany({ orderBy: { words: 'asc' } })
  const search = createFaqSearch(entries, { synonyms })
  return { search, entries: new Map(entries.map((entry) => [entry.id, entry])), number: 0, token: '' }
}

/** The index with what has changed since; null where that cannot be told entry by entry. */
async function broughtUp(ctx: Ctx, kept: Kept): Promise<Kept | null> {
  const since = await ctx.db.faqRevision.findMany({
    where: { number: { gte: kept.number } },
    select: { number: true, token: true, entryId: true },
  })
  const known =
    kept.number === 0 || since.some(({ number, token }) => number === kept.number && token === kept.token)
  const ids = [...new Set(since.filter(({ number }) => number > kept.number).map(({ entryId }) => entryId))]
  if (!known || ids.includes(SYNONYMS_CHANGED) || ids.length > kept.entries.size / 2) return null
  for (const row of await ctx.db.faqEntry.findMany({ where: { id: { in: ids } } })) {
    const entry = toEntry(row)
    kept.entries.set(entry.id, entry)
    kept.search.put(entry)
  }
  return kept
}
