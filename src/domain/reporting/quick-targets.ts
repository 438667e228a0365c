import type { Ctx } from '../context.ts'
import type { Seat } from '../org/actor.ts'
import { mayReport } from '../org/permission.ts'
import type { Form } from './form.ts'
import { formsFor } from './forms.ts'
import type { Period } from './period.ts'
import { planTargets, type QuickPlan } from './quick-target.ts'
import { type Reportable, reportables } from './reports.ts'

export type QuickTargets =
  | { readonly kind: 'no-seat' }
  /** Several units could be meant: to be asked. */
  | { readonly kind: 'ambiguous'; readonly seats: readonly Seat[] }
  | ({ readonly kind: 'planned'; readonly seat: Seat } & QuickPlan)

/**
 * Where the figures of a quick message go. `seats` are those that the message may be about (by the unit it names, or all
 * of the speaker's); of several, one is taken only when the figures are in the forms of no other.
 */
export async function quickTargets(
  ctx: Ctx,
  seats: readonly Seat[],
  codes: readonly string[],
  period: Period | null,
): Promise<QuickTargets> {
  const reporting = [...new Map(seats.filter(mayReport).map((seat) => [seat.unitId, seat])).values()]
  const known: { seat: Seat; open: Reportable[]; forms: Form[] }[] = []
  for (const seat of reporting)
    known.push({ seat, open: await reportables(ctx, seat), forms: await formsFor(ctx, seat) })
  const holding = known.filter(({ open, forms }) =>
    holdsAny([...forms, ...open.map(({ form }) => form)], codes),
  )
  const [chosen] = known.length === 1 ? known : holding
  if (known.length === 0) return { kind: 'no-seat' }
  if (!chosen || (known.length > 1 && holding.length !== 1)) return { kind: 'ambiguous', seats: reporting }
  const { seat, open, forms } = chosen
  return { kind: 'planned', seat, ...planTargets(open, forms, codes, period, ctx.today) }
}

function holdsAny(forms: readonly Form[], codes: readonly string[]): boolean {
  return forms.some(({ questions }) => questions.some(({ indicator }) => codes.includes(indicator.code)))
}
