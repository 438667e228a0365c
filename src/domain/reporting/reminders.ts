import { addDays, dayOf, startOfDay, timeOf } from '../../lib/calendar.ts'
import { type Message, type Text, text } from '../../lib/message.ts'
import { recordAudit } from '../audit/audit-events.ts'
import type { Ctx } from '../context.ts'
import { holdersOf } from '../org/assignments.ts'
import { mayReport } from '../org/permission.ts'
import { unitToSteer } from '../org/units.ts'
import { enqueueMany } from '../outbox/deliveries.ts'
import { PRIORITY } from '../outbox/delivery.ts'
import { Refusal } from '../refusal.ts'
import { formsById } from './forms.ts'

/** What became of a reminder: people written to, reminded already that day, not reachable. */
export interface Reminded {
  readonly sent: number
  readonly already: number
  readonly unreachable: number
  /** It is night: the message goes out in the morning. */
  readonly quiet: boolean
  /** The report has come in meanwhile; nobody was written to. */
  readonly reported: boolean
}

/**
 * Reminds everybody who may report for a unit of what is missing in a period: by day, and no person more than once a
 * day whatever the forms and organisations. Throws Refusal 'not-found', 'not-allowed' (audited), 'report-locked'.
 */
export async function remindUnit(ctx: Ctx, unitId: number, periodId: number): Promise<Reminded> {
  const { unit } = await unitToSteer(ctx, unitId)
  const missing = await missingForms(ctx, unitId, periodId)
  const { sendAt, quiet } = dayHours(ctx.now, ctx.timeZone)
  if (missing.names.length === 0) return { sent: 0, already: 0, unreachable: 0, quiet, reported: true }
  const holders = (await holdersOf(ctx, [unitId])).filter(({ seat }) => mayReport(seat))
  const people = [...new Map(holders.map((holder) => [holder.personId, holder])).values()]
  const reachable = people.flatMap(({ personId, addresses }) => {
    const [to] = addresses
    return to === undefined
      ? []
      : [{ personId, to, cause: nudgeCause(dayOf(sendAt, ctx.timeZone), personId) }]
  })
  const nudged = await ctx.db.delivery.findMany({
    where: { cause: { in: reachable.map(({ cause }) => cause) } },
    select: { cause: true },
  })
  const message = nudge(unit.name, missing)
  const sent = await enqueueMany(
    ctx,
    reachable
      .filter(({ cause }) => !nudged.some((delivery) => delivery.cause === cause))
      .map((one) => ({ ...one, priority: PRIORITY.notification, message, notBefore: sendAt })),
  )
  await recordAudit(ctx, {
    action: 'report-reminded',
    subject: `period:${periodId}`,
    unitId,
    details: { sent, quiet },
  })
  const unreachable = people.length - reachable.length
  return { sent, already: reachable.length - sent, unreachable, quiet, reported: false }
}

/** The cause of the one automatic nudge that a person gets on a day. */
export function nudgeCause(day: string, personId: number): string {
  return `nudge:${day}:${personId}`
}

/** When something that is not urgent may be sent: now, or in the morning; 07:00 to 20:30 are day hours. */
export function dayHours(now: Date, timeZone: string): { readonly sendAt: Date; readonly quiet: boolean } {
  const { hour, minute } = timeOf(now, timeZone)
  const at = hour * 60 + minute
  if (at >= MORNING && at < EVENING) return { sendAt: now, quiet: false }
  const today = dayOf(now, timeZone)
  const day = at < MORNING ? today : addDays(today, 1)
  return { sendAt: new Date(startOfDay(day, timeZone).getTime() + MORNING * 60_000), quiet: true }
}

const MORNING = 7 * 60
const EVENING = 20 * 60 + 30

interface MissingForms {
  readonly periodId: number
  readonly names: readonly string[]
  readonly dueOn: string
}

/** What the unit has not sent of the period's forms; the first one is where the reminder leads. */
async function missingForms(ctx: Ctx, unitId: number, periodId: number): Promise<MissingForms> {
  const period = await ctx.db.period.findUnique({ where: { id: periodId }, include: { form: true } })
  if (!period) throw new Refusal('not-found')
  if (period.locksOn < ctx.today) throw new Refusal('report-locked', { day: { day: period.locksOn } })
  const { organisationKind, level } = period.form
  const same = await ctx.db.period.findMany({
    where: {
      key: period.key,
      locksOn: { gte: ctx.today },
      form: { organisationKind, level },
      reports: { none: { unitId, state: { in: ['submitted', 'approved'] } } },
    },
    orderBy: { formCode: 'asc' },
  })
  const forms = await formsById(
    ctx,
    same.map(({ formId }) => formId),
  )
  return {
    periodId: same.find(({ id }) => id === periodId)?.id ?? same[0]?.id ?? periodId,
    names: same.map(({ formId }) => forms.get(formId)?.name ?? ''),
    dueOn: period.dueOn,
  }
}

function nudge(unit: string, { names, dueOn }: MissingForms): Message {
  const forms = names.map((name): Text => text('nudge-form', { name }))
  return {
    texts: [text('nudge-report', { unit, due: { day: dueOn }, forms })],
    choices: [{ open: 'submit-report', label: text('nudge-open') }],
  }
}
