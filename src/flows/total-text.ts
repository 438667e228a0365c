import { amountText, figureArg, figureText } from '../domain/reporting/indicator.ts'
import { periodText } from '../domain/reporting/period-text.ts'
import type { ReportView } from '../domain/reporting/report.ts'
import type { LevelCoverage, Line } from '../domain/reporting/rollup.ts'
import type { RollUp, UnitRef } from '../domain/reporting/rollups.ts'
import { type Text, text } from '../lib/message.ts'

/** Remarks shown of each kind; the others are in the single reports. */
const MOST_REMARKS = 5

/** "Đã nộp: 84/91 chi hội …", with how many in time. */
export function coverageText(rolled: RollUp): Text {
  const received = rolled.forms.reduce((all, { coverage }) => all + coverage.received, 0)
  const onTime = rolled.forms.reduce((all, { coverage }) => all + coverage.onTime, 0)
  return text('totals-coverage', { levels: levelsText(rolled.coverage), received, late: received - onTime })
}

/** A unit with its coverage: "Xã Đạ Long (12/12 chi hội)". */
export function unitLine(unit: UnitRef, coverage: readonly LevelCoverage[]): Text {
  return coverage.length === 0
    ? text('plain', { value: unit.name })
    : text('unit-line', { unit: unit.name, levels: levelsText(coverage) })
}

/** The lines that hold something; those that fewer units gave than have reported say so. */
export function totalLines({ lines, coverage }: RollUp): Text[] {
  const received = coverage.reduce((all, level) => all + level.received, 0)
  return lines
    .filter(({ coverage }) => coverage.reported > 0)
    .map((line) => {
      const { reported, expected } = line.coverage
      const args = { name: line.indicator.name, value: totalLine(line) }
      const partly =
        line.kind !== 'remark' && line.kind !== 'status' && reported < Math.min(expected, received)
      return partly ? text('total-line-partly', { ...args, reported, expected }) : text('total-line', args)
    })
}

/** What a line comes to: "8.275 người", "14,51 % (8.275/57.030)", "8/8 xã". */
export function totalLine(line: Line): Text {
  switch (line.kind) {
    case 'sum':
      return line.total === null ? text('total-none') : amountText(line.indicator, line.total)
    case 'ratio':
      if (line.hundredths === null || line.numerator === null || line.denominator === null)
        return text('total-none')
      return text('total-ratio', {
        value: figureArg(line.indicator, line.hundredths),
        part: { number: String(line.numerator) },
        whole: { number: String(line.denominator) },
      })
    case 'status': {
      const levels = line.levels.filter(({ answered }) => answered > 0)
      if (levels.length === 0) return text('total-none')
      return listOf(
        levels.map(({ level, yes, answered, expected }) =>
          text(answered < expected ? 'total-status-partly' : 'total-status', {
            yes,
            answered,
            expected,
            level: text(`level-${level}`),
          }),
        ),
      )
    }
    case 'remark':
      return text('total-remarks', {
        count: line.coverage.reported,
        lines: line.remarks
          .slice(0, MOST_REMARKS)
          .map((remark) => text('total-remark', { unit: remark.unitName, words: remark.text })),
      })
  }
}

/** A single report as it was sent. */
export function reportTexts(view: ReportView): Text[] {
  const head = text('report-head', {
    form: view.form.name,
    period: periodText(view.period),
    unit: view.unit.name,
  })
  if (view.receipt === null) return [head, text('report-not-sent')]
  const lines = view.form.questions.flatMap(({ indicator }) => {
    const entry = view.submitted.get(indicator.code)
    return entry ? [text('report-line', { name: indicator.name, value: figureText(indicator, entry) })] : []
  })
  return [head, text('report-sent', { receipt: view.receipt, lines })]
}

function levelsText(coverage: readonly LevelCoverage[]): Text {
  return listOf(
    coverage.map(({ level, received, expected }) =>
      text('level-coverage', { received, expected, level: text(`level-${level}`) }),
    ),
  )
}

/** Several short texts with commas between them. */
function listOf(items: readonly Text[]): Text {
  const [first, ...rest] = items
  if (!first) return text('plain', { value: '' })
  return rest.reduce((list, item) => text('and-list', { list, item }), first)
}
