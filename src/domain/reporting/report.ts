import type { Level } from '../org/unit.ts'
import { Refusal } from '../refusal.ts'
import { askedQuestions, type Form, type Question, questionOf } from './form.ts'
import { type Entry, sameEntry } from './indicator.ts'
import type { PeriodType } from './period.ts'
import { type Checked, type Warning, warningsAbout } from './warning.ts'

/** draft → submitted → (returned →) approved; submitted and approved count in totals. */
export const REPORT_STATES = ['draft', 'submitted', 'returned', 'approved'] as const
export type ReportState = (typeof REPORT_STATES)[number]

/** Answers by indicator code; a code that is missing has not been answered. */
export type Entries = ReadonlyMap<string, Entry>

/** The unit of a report, with what ratios are divided by (of the unit itself; null where it is not known). */
export interface ReportUnit {
  readonly id: number
  readonly name: string
  readonly level: Level
  readonly organisationId: number
  readonly population: number | null
  readonly households: number | null
}

/** One form's period: its days, and when it opens, is due and locks. */
export interface PeriodView {
  readonly id: number
  /** '2026-Q3' */
  readonly key: string
  readonly type: PeriodType
  readonly startsOn: string
  readonly endsOn: string
  readonly opensOn: string
  readonly dueOn: string
  readonly locksOn: string
}

/** báo cáo: everything about one report that a conversation needs. */
export interface ReportView {
  readonly id: number
  readonly unit: ReportUnit
  readonly period: PeriodView
  readonly form: Form
  readonly state: ReportState
  /** How often it was submitted; 0 = never. */
  readonly version: number
  /** Number of what was submitted last, '123-1'; null = never. */
  readonly receipt: string | null
  readonly firstSubmittedAt: Date | null
  /** Whether the first submission came by the due day; null = never submitted. */
  readonly onTime: boolean | null
  /** The working copy. */
  readonly answers: Entries
  /** What was submitted last. */
  readonly submitted: Entries
  /** What the same unit submitted for the same form one period before. */
  readonly previous: Entries
  /** True when the working copy differs from what was submitted last. */
  readonly changedSinceSubmitted: boolean
}

/** What a submission makes of a report. */
export interface Submitted {
  readonly state: 'submitted'
  readonly version: number
  readonly onTime: boolean
}

/** What a person gets for a report sent in. */
export interface Receipt {
  /** '123-1' */
  readonly number: string
  readonly version: number
  readonly onTime: boolean
  readonly submittedAt: Date
  /** Questions that were left open. */
  readonly missingOptional: number
}

/** Number of a version for people: '123-1'. */
export function receiptNumber(reportId: number, version: number): string {
  return `${reportId}-${version}`
}

/** Refuses when nothing may be written on this day: 'report-approved', 'report-locked', 'report-not-open'. */
export function checkWritable(state: ReportState, period: PeriodView, today: string): void {
  if (state === 'approved') throw new Refusal('report-approved')
  if (period.locksOn < today) throw new Refusal('report-locked', { day: { day: period.locksOn } })
  if (today < period.opensOn) throw new Refusal('report-not-open', { day: { day: period.opensOn } })
}

/**
 * Submits a report, the first time or as a correction. Refuses as `checkWritable` does, and 'report-incomplete',
 * 'nothing-to-send' (a returned report may be sent again as it is).
 */
export function submit(report: ReportView, today: string): Submitted {
  checkWritable(report.state, report.period, today)
  const missing = missingRequired(report)
  if (missing.length > 0)
    throw new Refusal('report-incomplete', {
      missing: missing.length,
      names: missing.map(({ indicator }) => indicator.name).join('; '),
    })
  const changed = report.state === 'returned' || report.changedSinceSubmitted
  if (!changed || report.answers.size === 0) throw new Refusal('nothing-to-send')
  const onTime = report.onTime ?? today <= report.period.dueOn
  return { state: 'submitted', version: report.version + 1, onTime }
}

/** Everything in the working copy that looks wrong, in the order of the questions; a person may confirm it as it is. */
export function checkReport(report: Checked): Warning[] {
  return report.form.questions.flatMap(({ indicator }) => warningsAbout(report, indicator))
}

/** What would look wrong about an answer if it were given: asked at once, before the next question. */
export function checkAnswer(report: Checked, code: string, entry: Entry): Warning[] {
  const answers = new Map(report.answers).set(code, entry)
  return checkReport({ ...report, answers }).filter(({ codes }) => codes.includes(code))
}

/** The questions that must be answered and are not. */
export function missingRequired(report: Pick<ReportView, 'form' | 'answers'>): readonly Question[] {
  return report.form.questions.filter((one) => one.required && !report.answers.has(one.indicator.code))
}

/** The questions that are asked and not answered yet, in order. */
export function unanswered(report: Pick<ReportView, 'form' | 'answers'>): readonly Question[] {
  return askedQuestions(report.form).filter((one) => !report.answers.has(one.indicator.code))
}

/** The question of a code in a report's form. Throws Refusal 'not-found'. */
export function questionIn(form: Form, code: string): Question {
  const question = questionOf(form, code)
  if (!question) throw new Refusal('not-found')
  return question
}

/** The report with other answers in its working copy; undefined takes an answer away. */
export function withAnswers(report: ReportView, changes: ReadonlyMap<string, Entry | undefined>): ReportView {
  const answers = new Map(report.answers)
  for (const [code, entry] of changes) {
    if (entry) answers.set(code, entry)
    else answers.delete(code)
  }
  return { ...report, answers, changedSinceSubmitted: differs(answers, report.submitted) }
}

/** Whether two sets of answers say different things. */
export function differs(one: Entries, two: Entries): boolean {
  return one.size !== two.size || [...one].some(([code, entry]) => !sameEntry(entry, two.get(code)))
}
