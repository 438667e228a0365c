import { askedQuestions, type Question as FormQuestion } from '../domain/reporting/form.ts'
import { figureText } from '../domain/reporting/indicator.ts'
import { periodText } from '../domain/reporting/period-text.ts'
import { checkReport, type ReportView } from '../domain/reporting/report.ts'
import type { Reportable } from '../domain/reporting/reports.ts'
import type { Warning } from '../domain/reporting/warning.ts'
import { type Choice, type Text, text } from '../lib/message.ts'
import type { Question } from './flow.ts'

/**
 * One question of a form, with what was said last time and so far. `editing`: asked by itself, from the summary;
 * `fromLedger`: what the training ledger says.
 */
export function questionAbout(
  view: ReportView,
  question: FormQuestion,
  editing: boolean,
  fromLedger: number | null = null,
): Question {
  const { indicator, required } = question
  const asked = askedQuestions(view.form)
  const at = asked.findIndex((one) => one.indicator.code === indicator.code)
  const before = view.previous.get(indicator.code)
  const now = view.answers.get(indicator.code)
  const choices: Choice[] = []
  if (before && indicator.kind !== 'remark')
    choices.push({ id: 'same', label: text('choice-same', { value: figureText(indicator, before) }) })
  if (fromLedger !== null)
    choices.push({ id: 'ledger', label: text('choice-from-ledger', { value: fromLedger }) })
  if (indicator.kind === 'status')
    choices.push(
      { id: 'yes', label: text('choice-status-yes') },
      { id: 'no', label: text('choice-status-no') },
    )
  else if (indicator.kind !== 'remark') choices.push({ id: 'none', label: text('choice-none') })
  choices.push({
    id: 'not-applicable',
    label: text(indicator.kind === 'remark' ? 'choice-nothing-to-say' : 'choice-not-applicable'),
  })
  if (!required) choices.push({ id: 'skip', label: text('choice-skip') })
  if (at > 0 || editing) choices.push({ id: 'back', label: text('choice-back') })
  choices.push({ id: 'later', label: text('choice-later') })
  const key = `question-${indicator.kind === 'remark' || indicator.kind === 'status' ? indicator.kind : indicator.valueType}`
  const about = text(question.question ? 'question-own' : key, {
    at: at + 1,
    of: asked.length,
    name: indicator.name,
    unit: indicator.unitLabel,
    question: question.question ?? '',
  })
  const head = at === 0 && !editing ? [headText(view)] : []
  const current = now ? [text('question-current', { value: figureText(indicator, now) })] : []
  return {
    texts: [...head, about, ...current],
    choices,
    digits: indicator.kind === 'status' ? 'choice' : 'value',
  }
}

/** Everything answered so far, line by line, with what looks odd, before it is sent. */
export function summaryOf(view: ReportView): Question {
  const lines = askedQuestions(view.form).map(({ indicator }) => lineText(view, indicator.code))
  return {
    texts: [
      headText(view),
      text('report-summary', { lines: lines.map((line, at) => text('numbered', { at: at + 1, line })) }),
      ...lookAgain(checkReport(view)),
    ],
    choices: [
      { id: 'send', label: text(view.version > 0 ? 'choice-send-correction' : 'choice-send') },
      { id: 'change', label: text('choice-change') },
      { id: 'later', label: text('choice-later') },
    ],
  }
}

function headText(view: ReportView): Text {
  return text('report-head', { form: view.form.name, period: periodText(view.period), unit: view.unit.name })
}

/** What looks wrong in a report, asked together: nothing where nothing does. */
export function lookAgain(warnings: readonly Warning[]): Text[] {
  return warnings.length === 0 ? [] : [text('look-again', { lines: warnings.map((warning) => warning.text) })]
}

/** "Hội viên: 45 người", or that it is not answered. */
export function lineText(view: ReportView, code: string): Text {
  const question = view.form.questions.find(({ indicator }) => indicator.code === code)
  const entry = view.answers.get(code)
  return text('report-line', {
    name: question?.indicator.name ?? code,
    value: question && entry ? figureText(question.indicator, entry) : text('not-answered'),
  })
}

/** A report on offer: new, begun or sent. */
export function reportableLabel({ form, period, report }: Reportable): Text {
  const args = { form: form.name, period: periodText(period) }
  if (!report) return text('reportable-new', args)
  if (report.version > 0) return text('reportable-sent', args)
  return text('reportable-begun', { ...args, answered: report.answered, asked: report.asked })
}
