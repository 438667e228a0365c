import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { Ctx } from '../context.ts'
import { type FileProblem, UnusableFiles } from '../file-problem.ts'
import { checkDocuments } from './form-check.ts'
import { type FormDocument, type FormDocuments, readDocuments, toStoredOrNull } from './form-document.ts'
import { indicatorRow, toIndicator, toList } from './form-row.ts'
import { forgetCatalogue, latestForms } from './forms.ts'
import type { Indicator } from './indicator.ts'

export interface FormVersion {
  readonly code: string
  readonly version: number
}

export interface ImportedForms {
  readonly created: readonly FormVersion[]
  readonly unchanged: readonly FormVersion[]
  /** How many indicators were added or changed. */
  readonly indicators: number
}

/**
 * Takes over indicators and forms, in the caller's transaction. A form that differs from its latest version becomes a
 * new version, used by the periods that open from then on; indicators are changed in place. Throws UnusableFiles with
 * everything that is wrong, before anything is written.
 */
export async function importForms(ctx: Ctx, documents: FormDocuments): Promise<ImportedForms> {
  const problems: FileProblem[] = []
  const read = readDocuments(documents, problems)
  const stored = new Map((await ctx.db.indicator.findMany()).map((row) => [row.code, toIndicator(row)]))
  const known = new Map([...stored, ...read.indicators.map((one) => [one.code, one] as const)])
  const latest = await latestForms(ctx)
  problems.push(...checkDocuments(read, known, latest))
  if (problems.length > 0) throw new UnusableFiles(problems)

  const changed = read.indicators.filter((one) => !isDeepStrictEqual(one, stored.get(one.code)))
  for (const indicator of changed) await saveIndicator(ctx, indicator)
  // Whoever imports the same at the same time is done now: it has waited at the indicators, or we have.
  const before = changed.length > 0 ? await latestForms(ctx) : latest
  const created: FormVersion[] = []
  const unchanged: FormVersion[] = []
  for (const { form } of read.forms) {
    const last = before.find(({ code }) => code === form.code)
    const checksum = createHash('sha256').update(JSON.stringify(form)).digest('hex')
    const version = last?.checksum === checksum ? last.version : (last?.version ?? 0) + 1
    if (version === last?.version) unchanged.push({ code: form.code, version })
    else {
      await saveForm(ctx, form, version, checksum, known)
      created.push({ code: form.code, version })
    }
  }
  forgetCatalogue(ctx)
  return { created, unchanged, indicators: changed.length }
}

async function saveIndicator(ctx: Ctx, indicator: Indicator): Promise<void> {
  const row = indicatorRow(indicator)
  await ctx.db.indicator.upsert({ where: { code: row.code }, create: row, update: row })
}

async function saveForm(
  ctx: Ctx,
  form: FormDocument,
  version: number,
  checksum: string,
  known: ReadonlyMap<string, Indicator>,
): Promise<void> {
  const { code, organisation, level, name, period, enabled, schedule } = form
  const bound = (of: string, value: number | null) => {
    const stored = toStoredOrNull({ valueType: known.get(of)?.valueType ?? 'count' }, value)
    return stored === null ? null : BigInt(stored)
  }
  const questions = form.questions.map(
    ({ indicator, required, ask, minimum, maximum, question }, position) => ({
      indicatorCode: indicator,
      position,
      required,
      asked: ask,
      minimum: bound(indicator, minimum),
      maximum: bound(indicator, maximum),
      question,
    }),
  )
  const about = { code, version, organisationKind: organisation, level, name, periodType: period, enabled }
  await ctx.db.form.create({
    data: {
      ...about,
      ...schedule,
      rules: toList(form.rules),
      checksum,
      createdAt: ctx.now,
      questions: { create: questions },
    },
  })
}
