import { isDeepStrictEqual } from 'node:util'
import type { Ctx } from '../context.ts'
import { type FileProblem, UnusableFiles } from '../file-problem.ts'
import { checkCollection, type FaqDocuments, readCollection } from './faq-document.ts'
import { changeEntries, checkMayCurate, type EntryChange, type EntryOrigin } from './faq-entries.ts'
import { builtInChecksum, readFaqFiles } from './faq-files.ts'
import { toEntry } from './faq-row.ts'
import { documentsTable } from './legal-documents.ts'

export interface ImportedFaq {
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  /** Built-in entries that the built-in files have no more. */
  readonly retired: number
  /** Entries that staff, or another file, have changed since: this one does not overwrite them. */
  readonly kept: readonly string[]
  readonly documents: number
}

/**
 * Takes over documents and entries, in the caller's transaction; what staff have changed stays as they left it, and a
 * document that they have ended stays ended. The built-in collection leaves what came from a file of one's own too, and
 * retires what it has no more.
 * Throws UnusableFiles with everything that is wrong, before anything is written, and Refusal as `checkMayCurate`.
 */
export async function importFaq(
  ctx: Ctx,
  files: FaqDocuments,
  origin: Exclude<EntryOrigin, 'staff'> = 'file',
): Promise<ImportedFaq> {
  await checkMayCurate(ctx)
  const problems: FileProblem[] = []
  const read = readCollection(files, problems)
  const stored = await documentsTable(ctx)
  const table = new Map([...stored, ...read.documents.map((one) => [one.number, one] as const)])
  problems.push(...checkCollection({ documents: [...table.values()], entries: read.entries }))
  if (problems.length > 0) throw new UnusableFiles(problems)

  for (const document of read.documents) {
    const known = stored.get(document.number)
    const kept = {
      ...document,
      effectiveTo: document.effectiveTo ?? known?.effectiveTo ?? null,
      replacedBy: document.replacedBy ?? known?.replacedBy ?? null,
    }
    if (isDeepStrictEqual(known, kept)) continue
    await ctx.db.legalDocument.upsert({ where: { number: kept.number }, create: kept, update: kept })
  }
  const rows = new Map((await ctx.db.faqEntry.findMany()).map((row) => [row.id, row]))
  const changes: EntryChange[] = []
  const kept: string[] = []
  for (const entry of read.entries) {
    const row = rows.get(entry.id)
    if (row && isDeepStrictEqual(toEntry(row), entry)) continue
    if (row?.origin === 'staff' || (row?.origin === 'file' && origin === 'built-in')) kept.push(entry.id)
    else changes.push({ entry, action: 'imported' })
  }
  const named = new Set(read.entries.map(({ id }) => id))
  const gone = [...rows.values()]
    .filter((row) => origin === 'built-in' && row.origin === 'built-in' && !named.has(row.id))
    .filter(({ status }) => status !== 'retired')
    .map((row): EntryChange => ({ entry: { ...toEntry(row), status: 'retired' }, action: 'imported' }))
  await changeEntries(ctx, [...changes, ...gone], origin)
  const added = changes.filter(({ entry }) => !rows.has(entry.id)).length
  return {
    added,
    changed: changes.length - added,
    retired: gone.length,
    unchanged: read.entries.length - changes.length - kept.length,
    kept,
    documents: read.documents.length,
  }
}

/** Takes over the built-in entries of this version, once a version; null where that is done. Throws as `importFaq`. */
export async function importBuiltIn(ctx: Ctx): Promise<ImportedFaq | null> {
  const checksum = builtInChecksum()
  const state = await ctx.db.faqState.findUnique({ where: { id: 1 } })
  if (state?.builtIn === checksum) return null
  const done = await importFaq(ctx, readFaqFiles(), 'built-in')
  await ctx.db.faqState.upsert({
    where: { id: 1 },
    create: { id: 1, revision: 0, builtIn: checksum },
    update: { builtIn: checksum },
  })
  return done
}
