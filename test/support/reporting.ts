import type { Ctx } from '../../src/domain/context.ts'
import { readFormFiles } from '../../src/domain/reporting/form-files.ts'
import { importForms } from '../../src/domain/reporting/form-imports.ts'
import type { Entry } from '../../src/domain/reporting/indicator.ts'
import { openPeriods } from '../../src/domain/reporting/periods.ts'
import type { Receipt } from '../../src/domain/reporting/report.ts'
import { answer, openDraft, submitReport } from '../../src/domain/reporting/reports.ts'
import type { PersonName, UnitName, World } from './world.ts'

/** Imports the built-in forms and opens what is open at `now`. */
export async function openForms(world: World, now?: Date): Promise<void> {
  await world.as(
    null,
    async (ctx) => {
      await importForms(ctx, readFormFiles())
      await openPeriods(ctx)
    },
    now,
  )
}

/** A number in stored units, words, or null for "does not apply". */
export type Said = number | string | null

export function entry(said: Said): Entry {
  if (said === null) return { kind: 'not-applicable' }
  return typeof said === 'string' ? { kind: 'text', text: said } : { kind: 'value', value: said }
}

export function given(values: Readonly<Record<string, Said>>) {
  return new Map(Object.entries(values).map(([code, said]) => [code, { entry: entry(said) }]))
}

/** The stored period of a form: 'kh-branch-quarter-activities', '2026-Q3'. */
export async function periodId(ctx: Ctx, formCode: string, key: string): Promise<number> {
  return (await ctx.db.period.findUniqueOrThrow({ where: { formCode_key: { formCode, key } } })).id
}

/** The seat that the speaker has at a unit. */
export function seatAt(ctx: Ctx, unitId: number) {
  const seat = ctx.actor?.seats.find((one) => one.unitId === unitId)
  if (!seat) throw new Error(`the speaker has no seat at unit ${unitId}`)
  return seat
}

/** Opens the draft of a form for the speaker's unit, answers and sends it in. */
export async function reportIn(
  ctx: Ctx,
  unitId: number,
  form: string,
  key: string,
  values: Readonly<Record<string, Said>>,
): Promise<Receipt & { readonly reportId: number }> {
  const draft = await openDraft(ctx, seatAt(ctx, unitId), await periodId(ctx, form, key))
  await answer(ctx, draft.id, given(values))
  return { ...(await submitReport(ctx, draft.id)), reportId: draft.id }
}

/** The same, as a person of the world. */
export function report(
  world: World,
  who: PersonName,
  unit: UnitName,
  [form, key]: readonly [form: string, key: string],
  values: Readonly<Record<string, Said>>,
  now?: Date,
) {
  return world.as(who, (ctx) => reportIn(ctx, world.unit[unit], form, key, values), now)
}

/** The same context on a database that counts what it is asked. */
export function counting(ctx: Ctx): { readonly ctx: Ctx; statements(): number } {
  let count = 0
  const db = new Proxy(ctx.db, {
    get(target, name) {
      count++
      const part = Reflect.get(target, name)
      return typeof part === 'function' ? part.bind(target) : part
    },
  })
  return { ctx: { ...ctx, db }, statements: () => count }
}
