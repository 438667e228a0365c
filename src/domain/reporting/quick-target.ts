import { type Form, questionOf } from './form.ts'
import {
  firstDay,
  lastDay,
  PERIOD_TYPES,
  type Period,
  type PeriodType,
  periodDates,
  periodKey,
  periodOf,
} from './period.ts'
import type { PeriodView, ReportState } from './report.ts'

/** A report that may be filled in today, begun or not. */
export interface OpenReport {
  readonly period: PeriodView
  readonly form: Form
  readonly report: { readonly id: number; readonly state: ReportState; readonly version: number } | null
}

/** A report into which some figures of a message go. */
export interface QuickTarget extends OpenReport {
  readonly codes: readonly string[]
  /** True where the form is of another kind of period than the message (or most of its figures) is about. */
  readonly otherPeriod: boolean
}

/** Figures whose form takes nothing for the period that was named: locked since, or open only from, `day`. */
export interface ClosedTarget {
  readonly codes: readonly string[]
  readonly form: Form
  /** '2026-Q1' */
  readonly periodKey: string
  readonly reason: 'locked' | 'not-open'
  readonly day: string
}

/** Where each figure of a message goes; every code is in one place only. */
export interface QuickPlan {
  readonly targets: readonly QuickTarget[]
  /**
   * Figures counted over the period that was named, while their form is about another stretch of time: 20 triệu raised
   * in a year is not what was raised in a quarter. To be asked, not stored.
   */
  readonly doubtful: readonly QuickTarget[]
  readonly closed: readonly ClosedTarget[]
  /** In no form of this unit. */
  readonly elsewhere: readonly string[]
}

/**
 * Decides which report each figure goes to. `open` are the unit's reports that may be filled in today, most urgent
 * first; `forms` all forms of the unit. With no period named it is the kind of period whose forms hold most of the
 * figures, the shortest of several, and of that kind the period that waits for figures (see mostDue); what is in
 * none of those forms goes to the shortest other kind of period that has it.
 */
export function planTargets(
  open: readonly OpenReport[],
  forms: readonly Form[],
  codes: readonly string[],
  named: Period | null,
  today: string,
): QuickPlan {
  const known = new Set([...forms, ...open.map(({ form }) => form)].flatMap(codesOf))
  const wanted = [...new Set(codes)].filter((code) => known.has(code))
  const elsewhere = [...new Set(codes)].filter((code) => !known.has(code))
  const plan = named
    ? planNamed(open, forms, wanted, named, today)
    : { targets: planOpen(open, wanted, today), doubtful: [], closed: [] }
  const placed = [...plan.targets, ...plan.doubtful, ...plan.closed].flatMap((one) => one.codes)
  const left = wanted.filter((code) => !placed.includes(code))
  const closed = closedAround(forms, left, named ? lastDay(named) : today, today)
  return { ...plan, closed: [...plan.closed, ...closed], elsewhere }
}

function planOpen(open: readonly OpenReport[], wanted: readonly string[], today: string): QuickTarget[] {
  const held = (type: PeriodType, codes: readonly string[]) =>
    codes.filter((code) => open.some(({ form }) => form.periodType === type && holds(form, code)))
  const most = Math.max(...PERIOD_TYPES.map((type) => held(type, wanted).length))
  const main = PERIOD_TYPES.find((type) => held(type, wanted).length === most)
  const targets: QuickTarget[] = []
  let left = wanted
  for (const type of PERIOD_TYPES.toSorted((one, two) => Number(two === main) - Number(one === main))) {
    const taken = held(type, left)
    targets.push(...mostDue(open, type, taken, today).map((one) => ({ ...one, otherPeriod: type !== main })))
    left = left.filter((code) => !taken.includes(code))
  }
  return targets
}

/**
 * The reports of one kind of period that take these codes: of one period where possible. That is the one that has ended
 * and is not sent; else one that is sent and not yet due, which a further figure corrects; else the running one.
 */
function mostDue(
  open: readonly OpenReport[],
  type: PeriodType,
  codes: readonly string[],
  today: string,
): Aim[] {
  const fitting = open.filter(
    ({ form }) => form.periodType === type && codes.some((code) => holds(form, code)),
  )
  const latest = fitting.toSorted((one, two) => (one.period.startsOn < two.period.startsOn ? 1 : -1))
  const ended = fitting.filter(({ period }) => period.endsOn < today)
  const first =
    ended.find((one) => !isSent(one)) ??
    ended.find(({ period }) => today <= period.dueOn) ??
    fitting.find((one) => !isSent(one)) ??
    latest[0]
  const preferred = fitting.toSorted(
    (one, two) => Number(two.period.key === first?.period.key) - Number(one.period.key === first?.period.key),
  )
  return assign(preferred, codes)
}

function planNamed(
  open: readonly OpenReport[],
  forms: readonly Form[],
  wanted: readonly string[],
  named: Period,
  today: string,
): Omit<QuickPlan, 'elsewhere'> {
  const exact = assign(
    open.filter(({ period }) => period.key === periodKey(named)),
    wanted,
  )
  const rest = wanted.filter((code) => !exact.some((one) => one.codes.includes(code)))
  const shut = forms.filter((form) => form.periodType === named.type)
  const closedExact = closedIn(shut, rest, named, today)
  const further = rest.filter((code) => !closedExact.some((one) => one.codes.includes(code)))
  const near = open
    .filter(({ form, period }) => form.periodType !== named.type && overlaps(period, named))
    .toSorted(
      (one, two) =>
        PERIOD_TYPES.indexOf(one.form.periodType) - PERIOD_TYPES.indexOf(two.form.periodType) ||
        (one.period.startsOn < two.period.startsOn ? 1 : -1),
    )
  const other = assign(near, further).map((one) => ({ ...one, otherPeriod: true }))
  const [state, counted] = [splitBy(other, false), splitBy(other, true)]
  return {
    targets: [...exact.map((one) => ({ ...one, otherPeriod: false })), ...state],
    doubtful: counted,
    closed: closedExact,
  }
}

type Aim = OpenReport & { readonly codes: readonly string[] }

/** Gives each code to the first report that holds it. */
function assign(reports: readonly OpenReport[], codes: readonly string[]): Aim[] {
  const firstFor = new Map(codes.map((code) => [code, reports.find(({ form }) => holds(form, code))]))
  return reports.flatMap((one) => {
    const taken = codes.filter((code) => firstFor.get(code) === one)
    return taken.length > 0 ? [{ period: one.period, form: one.form, report: one.report, codes: taken }] : []
  })
}

/** The same for the period of each form that holds a day; each code once, with the shortest period. */
function closedAround(
  forms: readonly Form[],
  codes: readonly string[],
  day: string,
  today: string,
): ClosedTarget[] {
  const closed: ClosedTarget[] = []
  for (const type of PERIOD_TYPES) {
    const left = codes.filter((code) => !closed.some((one) => one.codes.includes(code)))
    const same = forms.filter((form) => form.periodType === type)
    closed.push(...closedIn(same, left, periodOf(type, day), today))
  }
  return closed
}

/** The codes of forms that take nothing for a period today. */
function closedIn(
  forms: readonly Form[],
  codes: readonly string[],
  period: Period,
  today: string,
): ClosedTarget[] {
  return forms.flatMap((form) => {
    const held = codes.filter((code) => holds(form, code))
    if (held.length === 0) return []
    const { opensOn, locksOn } = periodDates(period, form.schedule)
    const locked = locksOn < today
    const about = { codes: held, form, periodKey: periodKey(period) }
    return [{ ...about, reason: locked ? 'locked' : 'not-open', day: locked ? locksOn : opensOn } as const]
  })
}

/** The parts of targets that count over time (flows), or the parts that do not. */
function splitBy(targets: readonly QuickTarget[], flows: boolean): QuickTarget[] {
  return targets.flatMap((target) => {
    const codes = target.codes.filter(
      (code) => (questionOf(target.form, code)?.indicator.kind === 'flow') === flows,
    )
    return codes.length > 0 ? [{ ...target, codes }] : []
  })
}

function overlaps(period: PeriodView, named: Period): boolean {
  return period.startsOn <= lastDay(named) && firstDay(named) <= period.endsOn
}

function isSent({ report }: OpenReport): boolean {
  return report?.state === 'submitted' || report?.state === 'approved'
}

function holds(form: Form, code: string): boolean {
  return questionOf(form, code) !== undefined
}

function codesOf(form: Form): string[] {
  return form.questions.map(({ indicator }) => indicator.code)
}
