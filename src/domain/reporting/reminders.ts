import { dayOf } from '../../lib/calendar.ts'
import { type Message, type Text, text } from '../../lib/message.ts'
import { recordAudit } from '../audit/audit-events.ts'
import type { Ctx } from '../context.ts'
import { unitToSteer } from '../org/units.ts'
import { dayHours } from '../outbox/day-hours.ts'
import { enqueueMany } from '../outbox/deliveries.ts'
import { PRIORITY } from '../outbox/delivery.ts'
import { alreadySent, nudgeCause } from '../outbox/nudges.ts'
import { Refusal } from '../refusal.ts'
import { type MissingReport, missingReports } from './missing-reports.ts'
import { periodText } from './period-text.ts'

/** What became of a reminder: people written to, reminded already that day, not reachable. */
export interface Reminded {
  readonly sent: number
  readonly already: number
  readonly unreachable: number
  /** It is night: the message goes out in the morning. */
  readonly quiet: boolean
  /** Everything has come in meanwhile; nobody was written to. */
  readonly reported: boolean
}

/**
 * Reminds everybody who may report for a unit of what is missing in a period: by day, and no person more than once a
 * day whatever the forms and organisations. Throws Refusal 'not-found', 'not-allowed' (audited), 'report-locked'.
 */
export async function remindUnit(ctx: Ctx, unitId: number, periodId: number): Promise<Reminded> {
  const { unit } = await unitToSteer(ctx, unitId)
  const period = await ctx.db.period.findUnique({ where: { id: periodId }, include: { form: true } })
  const { kind } = await ctx.db.organisation.findUniqueOrThrow({ where: { id: unit.organisationId } })
  if (period?.form.organisationKind !== kind || period.form.level !== unit.level)
    throw new Refusal('not-found')
  if (period.locksOn < ctx.today) throw new Refusal('report-locked', { day: { day: period.locksOn } })
  const missing = await missingReports(ctx, { unitId, periodKey: period.key })
  return remind(
    ctx,
    unitId,
    missing.filter((one) => one.unit.id === unitId),
  )
}

/**
 * Reminds the holders of every unit at and under one that has not sent in everything of a period, in few statements
 * however many there are; as kind to each person as `remindUnit`. Throws Refusal 'not-found', 'not-allowed' (audited).
 */
export async function remindAll(
  ctx: Ctx,
  wanted: { readonly unitId: number; readonly periodKey: string },
): Promise<Reminded> {
  await unitToSteer(ctx, wanted.unitId)
  const missing = await missingReports(ctx, wanted)
  const open = missing.filter(({ period }) => ctx.today <= period.locksOn)
  return { ...(await remind(ctx, wanted.unitId, open)), reported: missing.length === 0 }
}

async function remind(ctx: Ctx, unitId: number, missing: readonly MissingReport[]): Promise<Reminded> {
  const { sendAt, quiet } = dayHours(ctx.now, ctx.timeZone)
  const day = dayOf(sendAt, ctx.timeZone)
  const people = new Map<number, { readonly to: string | undefined; readonly about: MissingReport }>()
  for (const about of missing)
    for (const { personId, addresses } of about.holders)
      if (!people.has(personId)) people.set(personId, { to: addresses[0], about })
  const reachable = [...people].flatMap(([personId, { to, about }]) =>
    to === undefined ? [] : [{ personId, to, about, cause: nudgeCause(day, personId) }],
  )
  const causes = await alreadySent(
    ctx,
    reachable.map(({ cause }) => cause),
  )
  const sent = await enqueueMany(
    ctx,
    reachable
      .filter(({ cause }) => !causes.has(cause))
      .map(({ about, ...one }) => ({
        ...one,
        priority: PRIORITY.notification,
        message: nudge(about),
        notBefore: sendAt,
        dayOnly: true,
      })),
  )
  if (missing.length > 0)
    await recordAudit(ctx, {
      action: 'report-reminded',
      subject: `unit:${unitId}`,
      unitId,
      details: { period: missing[0]?.period.key ?? '', units: missing.length, sent, quiet },
    })
  const unreachable = people.size - reachable.length
  return { sent, already: reachable.length - sent, unreachable, quiet, reported: missing.length === 0 }
}

function nudge({ unit, period, forms }: MissingReport): Message {
  const names = forms.map(({ name }): Text => text('nudge-form', { name }))
  return {
    texts: [
      text('nudge-report', {
        unit: unit.name,
        period: periodText(period),
        due: { day: period.dueOn },
        forms: names,
      }),
    ],
    choices: [{ open: 'submit-report', label: text('nudge-open') }],
  }
}
