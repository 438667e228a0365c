import type { Ctx } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { forgetRemembered, remembered } from '../remembered.ts'
import type { Form } from './form.ts'
import { type FormRow, toForm, toIndicator } from './form-row.ts'
import type { Indicator } from './indicator.ts'

/** Every indicator, by code; the same list as long as nothing changes. */
export async function catalogue(ctx: Ctx): Promise<readonly Indicator[]> {
  return remembered(ctx, CATALOGUE, async () => {
    const rows = await ctx.db.indicator.findMany({ orderBy: { code: 'asc' } })
    return rows.map(toIndicator)
  })
}

/** A form with its questions in order. Throws Refusal 'not-found'. */
export async function formById(ctx: Ctx, id: number): Promise<Form> {
  return remembered(ctx, `form:${id}`, async () => {
    const row = await ctx.db.form.findUnique({ where: { id }, include: { questions: true } })
    if (!row) throw new Refusal('not-found')
    const codes = row.questions.map(({ indicatorCode }) => indicatorCode)
    const indicators = await ctx.db.indicator.findMany({ where: { code: { in: codes } } })
    return toForm(row, row.questions, new Map(indicators.map((one) => [one.code, toIndicator(one)])))
  })
}

/** Forms by their ids. */
export async function formsById(ctx: Ctx, ids: readonly number[]): Promise<Map<number, Form>> {
  const forms = new Map<number, Form>()
  for (const id of new Set(ids)) forms.set(id, await formById(ctx, id))
  return forms
}

/** The enabled latest versions of what a level of a kind of organisation fills in, in the order of their codes. */
export async function formsFor(
  ctx: Ctx,
  whose: { readonly organisationKind: string; readonly level: string },
): Promise<Form[]> {
  const { organisationKind, level } = whose
  const latest = (await latestForms(ctx)).filter(
    (form) => form.enabled && form.organisationKind === organisationKind && form.level === level,
  )
  return [
    ...(
      await formsById(
        ctx,
        latest.map(({ id }) => id),
      )
    ).values(),
  ]
}

/** The latest version of every form with the codes of its questions; read from the database each time. */
export async function latestForms(ctx: Ctx): Promise<LatestForm[]> {
  const rows = await ctx.db.form.findMany({
    orderBy: [{ code: 'asc' }, { version: 'desc' }],
    include: { questions: { select: { indicatorCode: true } } },
  })
  return rows
    .filter(({ code }, at) => rows[at - 1]?.code !== code)
    .map(({ questions, ...row }) => ({ ...row, codes: questions.map((one) => one.indicatorCode) }))
}

export interface LatestForm extends FormRow {
  readonly checksum: string
  readonly codes: readonly string[]
}

/** Makes the next `catalogue` read the database. */
export function forgetCatalogue(ctx: Ctx): void {
  forgetRemembered(ctx, CATALOGUE)
}

const CATALOGUE = 'indicators'
