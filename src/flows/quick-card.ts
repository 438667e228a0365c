import type { Ctx } from '../domain/context.ts'
import type { Seat } from '../domain/org/actor.ts'
import { reportingSeats } from '../domain/org/permission.ts'
import { Refusal } from '../domain/refusal.ts'
import { catalogue } from '../domain/reporting/forms.ts'
import { amountText, type Indicator } from '../domain/reporting/indicator.ts'
import { parsePeriodKey } from '../domain/reporting/period.ts'
import { periodText } from '../domain/reporting/period-text.ts'
import type { QuickPlan, QuickTarget } from '../domain/reporting/quick-target.ts'
import { quickTargets } from '../domain/reporting/quick-targets.ts'
import { checkReport, type ReportView, unanswered, withAnswers } from '../domain/reporting/report.ts'
import { type Given, openDraft } from '../domain/reporting/reports.ts'
import { type Text, text } from '../lib/message.ts'
import type { QuickData } from './quick-data.ts'
import { lookAgain } from './report-text.ts'

/** Open items that the card names; the others are counted. */
const MOST_OPEN = 3

/** The figures of a message laid out over the reports they go to. */
export interface Card {
  readonly seat: Seat
  readonly plan: QuickPlan
  /** One for each target, as it would look with the figures in it. */
  readonly parts: readonly {
    readonly target: QuickTarget
    readonly view: ReportView
    readonly given: ReadonlyMap<string, Given>
  }[]
  /** In the order in which they are numbered. */
  readonly lines: readonly { readonly code: string; readonly text: Text }[]
  readonly texts: readonly Text[]
}

/** Decides where each figure goes and puts it on the card, line by line, with everything that needs a second look. */
export async function layOut(ctx: Ctx, data: QuickData): Promise<Card> {
  const seats = (ctx.actor ? reportingSeats(ctx.actor) : []).filter(({ unitId }) => unitId === data.unitId)
  const codes = data.values.map(({ code }) => code)
  const period = data.periodKey === undefined ? null : parsePeriodKey(data.periodKey)
  const plan = await quickTargets(ctx, seats, codes, period)
  if (plan.kind !== 'planned') throw new Refusal('not-allowed', {}, { audited: true })
  const indicators = new Map((await catalogue(ctx)).map((one) => [one.code, one]))
  const main = plan.targets.find(({ otherPeriod }) => !otherPeriod)
  const parts: Card['parts'][number][] = []
  const lines: Card['lines'][number][] = []
  for (const target of plan.targets) {
    const view = await openDraft(ctx, plan.seat, target.period.id)
    const given = new Map<string, Given>()
    for (const value of data.values) {
      const indicator = indicators.get(value.code)
      if (!indicator || !target.codes.includes(value.code)) continue
      given.set(value.code, { entry: { kind: 'value', value: value.value }, words: value.words })
      const before = view.previous.get(value.code)
      const differs = before?.kind === 'value' && before.value !== value.value
      const args = {
        at: lines.length + 1,
        name: indicator.name,
        value: amountText(indicator, value.value),
        words: value.words,
        before: differs ? text('quick-before', { value: amountText(indicator, before.value) }) : '',
      }
      const elsewhen = target.period.key !== main?.period.key
      lines.push({
        code: value.code,
        text: elsewhen
          ? text('quick-line-other-period', { ...args, period: periodText(target.period) })
          : text('quick-line', args),
      })
    }
    const answers = new Map([...given].map(([code, { entry }]) => [code, entry]))
    parts.push({ target, view: withAnswers(view, answers), given })
  }
  const head = plan.targets[0]
    ? [text('quick-head', { unit: plan.seat.unitName, period: periodText((main ?? plan.targets[0]).period) })]
    : []
  return {
    seat: plan.seat,
    plan,
    parts,
    lines,
    texts: [
      ...head,
      ...(lines.length > 0 ? [text('quick-lines', { lines: lines.map((line) => line.text) })] : []),
      ...lookAgain(
        parts.flatMap(({ view, given }) =>
          checkReport(view).filter(({ codes: [first] }) => first !== undefined && given.has(first)),
        ),
      ),
      ...stillOpen(parts),
      ...notTaken(plan, indicators),
    ],
  }
}

/** What the reports still ask for beside what the message says. */
function stillOpen(parts: Card['parts']): Text[] {
  const open = parts.flatMap(({ view }) => unanswered(view)).map(({ indicator }) => indicator.name)
  const [names, count] = [open.slice(0, MOST_OPEN).join(', '), open.length - MOST_OPEN]
  if (open.length === 0) return []
  return [count > 0 ? text('quick-open-more', { names, count }) : text('quick-open', { names })]
}

/** What the message says and no report takes, and why. */
function notTaken(plan: QuickPlan, indicators: ReadonlyMap<string, Indicator>): Text[] {
  const names = (codes: readonly string[]) =>
    codes.map((code) => indicators.get(code)?.name ?? code).join(', ')
  const texts = plan.closed.map(({ codes, periodKey, reason, day }) =>
    text(`quick-${reason}`, { names: names(codes), period: periodText({ key: periodKey }), day: { day } }),
  )
  for (const { codes, period } of plan.doubtful)
    texts.push(text('quick-doubtful', { names: names(codes), period: periodText(period) }))
  if (plan.elsewhere.length > 0) texts.push(text('quick-elsewhere', { names: names(plan.elsewhere) }))
  return texts
}
