import { fold } from '../../lib/vi/fold.ts'
import type { QuickReportRow } from './quick-report-set.ts'

/** What an extractor made of one message, in the form that is compared with the labels. */
export interface Prediction {
  values: Readonly<Record<string, number>>
  period: QuickReportRow['period']
  unit_hint: string | null
  must_clarify: boolean
}

/** A prediction with the indicators that were asked about instead of stored. */
export interface Answer extends Prediction {
  asked: readonly string[]
}

/** Counts over a number of messages. Figures are right, asked, missed or wrong; wrong ones were offered as certain. */
export interface Tally {
  messages: number
  exact: number
  right: number
  asked: number
  missed: number
  wrong: number
  periods: number
  units: number
  /** Of the messages that need a question: asked one, and not. */
  clarified: number
  unclarified: number
  /** A question where none is needed. */
  overasked: number
}

/** What is wrong with one message, for reading errors. */
export interface Failure {
  text: string
  tags: readonly string[]
  faults: readonly string[]
}

export interface Score {
  all: Tally
  tags: Readonly<Record<string, Tally>>
  failures: readonly Failure[]
}

/** Compares answers with labels, message by message; both lists are in the same order. */
export function scoreQuickReports(rows: readonly QuickReportRow[], answers: readonly Answer[]): Score {
  const all = newTally()
  const tags = new Map<string, Tally>()
  const failures: Failure[] = []
  for (const [index, row] of rows.entries()) {
    const answer = answers[index]
    if (answer === undefined) break
    const faults = faultsOf(row, answer)
    for (const tag of row.tags) if (!tags.has(tag)) tags.set(tag, newTally())
    for (const tally of [all, ...row.tags.flatMap((tag) => tags.get(tag) ?? [])]) add(tally, row, answer)
    if (faults.length > 0) failures.push({ text: row.text, tags: row.tags, faults })
  }
  const byCount = [...tags].sort(([, one], [, two]) => two.messages - one.messages)
  return { all, tags: Object.fromEntries(byCount), failures }
}

function add(tally: Tally, row: QuickReportRow, answer: Answer): void {
  tally.messages += 1
  for (const [code, value] of Object.entries(row.values)) {
    const given = answer.values[code]
    if (given === undefined) tally[answer.asked.includes(code) ? 'asked' : 'missed'] += 1
    else if (same(given, value)) tally.right += 1
  }
  tally.wrong += wrongOnes(row, answer).length
  const period = samePeriod(row, answer)
  if (period) tally.periods += 1
  if (sameUnit(row, answer)) tally.units += 1
  const asks = row.must_clarify ?? answer.must_clarify
  if (asks && row.must_clarify) tally[answer.must_clarify ? 'clarified' : 'unclarified'] += 1
  if (!asks && answer.must_clarify) tally.overasked += 1
  const valuesOnly = row.must_clarify === undefined
  const settled = valuesOnly || (period && asks === answer.must_clarify)
  if (settled && missingOnes(row, answer).length === 0 && wrongOnes(row, answer).length === 0)
    tally.exact += 1
}

function faultsOf(row: QuickReportRow, answer: Answer): string[] {
  const valuesOnly = row.must_clarify === undefined
  const said = (code: string) => (answer.values[code] === undefined ? 'nothing' : `${answer.values[code]}`)
  return [
    ...wrongOnes(row, answer).map(
      (code) => `wrong ${code}: ${said(code)} for ${row.values[code] ?? 'nothing'}`,
    ),
    ...missingOnes(row, answer)
      .filter((code) => answer.values[code] === undefined)
      .map((code) => `${answer.asked.includes(code) ? 'asked' : 'missed'} ${code}: ${row.values[code]}`),
    ...(valuesOnly || samePeriod(row, answer)
      ? []
      : [`period: ${periodKey(answer.period)} for ${periodKey(row.period)}`]),
    ...(valuesOnly || row.must_clarify === answer.must_clarify
      ? []
      : [answer.must_clarify ? 'asked without need' : 'did not ask']),
    ...(valuesOnly || sameUnit(row, answer)
      ? []
      : [`unit: ${answer.unit_hint ?? 'none'} for ${row.unit_hint ?? 'none'} (not counted)`]),
  ]
}

/** The codes offered with a value that the labels do not have; optional ones do not count. */
function wrongOnes(row: QuickReportRow, answer: Answer): string[] {
  return Object.entries(answer.values).flatMap(([code, value]) => {
    const gold = row.values[code]
    const free = gold === undefined && row.optional_values[code] === value
    return free || (gold !== undefined && same(gold, value)) ? [] : [code]
  })
}

function missingOnes(row: QuickReportRow, answer: Answer): string[] {
  return Object.entries(row.values).flatMap(([code, value]) => {
    const given = answer.values[code]
    return given !== undefined && same(given, value) ? [] : [code]
  })
}

function same(one: number, two: number): boolean {
  return Math.abs(one - two) < 1e-9
}

function samePeriod(row: QuickReportRow, answer: Answer): boolean {
  return periodKey(row.period) === periodKey(answer.period)
}

function periodKey(period: QuickReportRow['period']): string {
  if (period === null) return 'none'
  return `${period.type} ${period.year}${period.type === 'year' ? '' : `/${period.index}`}`
}

function sameUnit(row: QuickReportRow, answer: Answer): boolean {
  const plain = (text: string | null) => fold(text ?? '').replaceAll(' ', '')
  return plain(row.unit_hint) === plain(answer.unit_hint)
}

function newTally(): Tally {
  return {
    messages: 0,
    exact: 0,
    right: 0,
    asked: 0,
    missed: 0,
    wrong: 0,
    periods: 0,
    units: 0,
    clarified: 0,
    unclarified: 0,
    overasked: 0,
  }
}
