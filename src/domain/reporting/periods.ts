import { join, sql } from '../../db/sql.ts'
import type { Ctx } from '../context.ts'
import type { Form } from './form.ts'
import type { FormRow } from './form-row.ts'
import { formsById, latestForms } from './forms.ts'
import {
  firstDay,
  lastDay,
  type Period,
  type PeriodType,
  periodDates,
  periodKey,
  periodOf,
  previousPeriod,
} from './period.ts'
import type { PeriodView } from './report.ts'

export interface OpenPeriod extends PeriodView {
  readonly form: Form
}

/**
 * Makes the periods of every enabled form that are open today, the running one and those that ended but are not locked;
 * safe to repeat, from several processes too. Returns how many were new.
 */
export async function openPeriods(ctx: Ctx): Promise<number> {
  const rows = (await latestForms(ctx))
    .filter(({ enabled }) => enabled)
    .flatMap((form) =>
      periodsOpenOn(ctx.today, form).map(({ period, opensOn, dueOn, locksOn }) => {
        const [key, startsOn, endsOn] = [periodKey(period), firstDay(period), lastDay(period)]
        return sql`(${form.id}, ${form.code}, ${key}, ${period.type}, ${startsOn}, ${endsOn}, ${opensOn}, ${dueOn},
          ${locksOn})`
      }),
    )
  if (rows.length === 0) return 0
  return ctx.db.$executeRaw`INSERT INTO "Period"
    ("formId", "formCode", "key", "type", "startsOn", "endsOn", "opensOn", "dueOn", "locksOn")
    VALUES ${join(rows)} ON CONFLICT ("formCode", "key") DO NOTHING`
}

/** The periods in which a level of a kind of organisation may report today, with their forms; due soonest first. */
export async function periodsFor(
  ctx: Ctx,
  whose: { readonly organisationKind: string; readonly level: string },
): Promise<OpenPeriod[]> {
  const { organisationKind, level } = whose
  const rows = await ctx.db.period.findMany({
    where: {
      opensOn: { lte: ctx.today },
      locksOn: { gte: ctx.today },
      form: { organisationKind, level },
    },
    orderBy: [{ dueOn: 'asc' }, { formCode: 'asc' }],
  })
  const forms = await formsById(
    ctx,
    rows.map(({ formId }) => formId),
  )
  return rows.flatMap(({ formId, ...row }) => {
    const form = forms.get(formId)
    return form ? [{ ...periodView(row), form }] : []
  })
}

/** The days of a stored period, without what belongs to other tables. */
export function periodView(row: Omit<PeriodView, 'type'> & { readonly type: string }): PeriodView {
  const { id, key, startsOn, endsOn, opensOn, dueOn, locksOn } = row
  return { id, key, type: row.type as PeriodType, startsOn, endsOn, opensOn, dueOn, locksOn }
}

function periodsOpenOn(today: string, form: FormRow) {
  const open: { period: Period; opensOn: string; dueOn: string; locksOn: string }[] = []
  for (let period = periodOf(form.periodType as PeriodType, today); ; period = previousPeriod(period)) {
    const dates = periodDates(period, form)
    if (dates.locksOn < today) return open
    if (dates.opensOn <= today) open.push({ period, ...dates })
  }
}
