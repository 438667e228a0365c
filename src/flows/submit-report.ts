import { z } from 'zod'
import type { Ctx } from '../domain/context.ts'
import type { Seat } from '../domain/org/actor.ts'
import { reportingSeats } from '../domain/org/permission.ts'
import { ledgerFigure } from '../domain/processes/ledger-figures.ts'
import { Refusal } from '../domain/refusal.ts'
import { askedQuestions, type Question as FormQuestion } from '../domain/reporting/form.ts'
import { amountText, type Entry, figureText } from '../domain/reporting/indicator.ts'
import { checkAnswer, type ReportView } from '../domain/reporting/report.ts'
import {
  answer,
  clearAnswer,
  loadReport,
  openDraft,
  reportables,
  submitReport as submit,
} from '../domain/reporting/reports.ts'
import { type Choice, text } from '../lib/message.ts'
import { fold } from '../lib/vi/fold.ts'
import { readAnswer } from './answer.ts'
import { defineFlow, end, endWith, pass, type Turn, wait } from './flow.ts'
import { isOfOthers } from './quick-reading.ts'
import { receiptText } from './receipt.ts'
import { sinceSeen, summary } from './report-summary.ts'
import { lineText, questionAbout, reportableLabel, summaryOf } from './report-text.ts'
import { isAnInterruption } from './router.ts'
import { rowNumber } from './row-number.ts'
import { seatChoices } from './seat-choices.ts'

const Data = z.object({
  unitId: z.number().int().optional(),
  reportId: z.number().int().optional(),
  /** The indicator that is being asked for. */
  code: z.string().optional(),
  /** Back to the summary after this one. */
  editing: z.boolean().optional(),
  /** What the summary was made of. */
  seen: z.string().optional(),
  /** Readings of the last answer, to be confirmed. */
  values: z.array(z.number()).optional(),
})
type Data = z.infer<typeof Data>

/**
 * The guided report: seat → which report → one question an indicator → summary → sent. Every answer goes into the
 * draft at once. The argument is a report's number, to go on with that one.
 */
export const submitReport = defineFlow<Data>({
  name: 'submit-report',
  for: 'members',
  data: Data,
  async start(ctx, arg) {
    if (arg) return goOn(await loadReport(ctx, rowNumber(arg)))
    const seats = ctx.actor ? reportingSeats(ctx.actor) : []
    if (seats.length === 0) return end(text('report-no-seat'))
    return seats.length === 1 && seats[0] ? pickIn(ctx, seats[0]) : wait('seat', {})
  },
  steps: {
    seat: {
      ask: (ctx) => ({
        texts: [text('report-which-seat')],
        choices: seatChoices(ctx.actor ? reportingSeats(ctx.actor) : []),
      }),
      answer(ctx, heard, data) {
        const seat = heard.kind === 'choice' ? seatAt(ctx, Number(heard.id.slice(1))) : undefined
        if (seat) return pickIn(ctx, seat)
        return heard.kind === 'text' ? pass(text('please-choose')) : wait('seat', data, text('please-choose'))
      },
    },
    pick: {
      async ask(ctx, { unitId }) {
        const seat = seatAt(ctx, unitId)
        return {
          texts: [text('report-which', { unit: seat.unitName })],
          choices: (await reportables(ctx, seat)).map((one) => ({
            id: `p${one.period.id}`,
            label: reportableLabel(one),
          })),
        }
      },
      async answer(ctx, heard, data) {
        if (heard.kind === 'choice')
          return goOn(await openDraft(ctx, seatAt(ctx, data.unitId), Number(heard.id.slice(1))))
        return heard.kind === 'text' ? pass(text('please-choose')) : wait('pick', data, text('please-choose'))
      },
    },
    question: {
      async ask(ctx, data) {
        const view = await viewOf(ctx, data)
        const question = questionOf(view, data)
        return questionAbout(view, question, data.editing ?? false, await fromLedger(ctx, view, question))
      },
      async answer(ctx, heard, data) {
        const view = await viewOf(ctx, data)
        const question = questionOf(view, data)
        const { code } = question.indicator
        if (heard.kind === 'file') return wait('question', data, text('answer-in-words'))
        if (heard.kind === 'text') {
          if (question.indicator.kind !== 'remark' && (await isAnInterruption(ctx, heard.text)))
            return pass(text('number-missing'))
          const read = readAnswer(question, heard.text)
          if (read.kind !== 'entry' && (await isOfOthers(ctx, heard.text, code)))
            return pass(text('please-choose'))
          if (read.kind === 'unsure') return wait('confirm', { ...data, values: [...read.values] })
          if (read.kind === 'no') return read.foreign ? pass(read.why) : wait('question', data, read.why)
          return take(ctx, view, question, data, read.entry, heard.text)
        }
        switch (heard.id) {
          case 'same': {
            const before = view.previous.get(code)
            return before ? take(ctx, view, question, data, before) : wait('question', data)
          }
          case 'ledger': {
            const value = await fromLedger(ctx, view, question)
            return value === null
              ? wait('question', data)
              : take(ctx, view, question, data, { kind: 'value', value })
          }
          case 'none':
          case 'no':
            return take(ctx, view, question, data, { kind: 'value', value: 0 })
          case 'yes':
            return take(ctx, view, question, data, { kind: 'value', value: 1 })
          case 'not-applicable':
            return take(ctx, view, question, data, { kind: 'not-applicable' })
          case 'skip':
            if (view.answers.has(code)) await clearAnswer(ctx, view.id, code)
            return next(view, data)
          case 'back':
            return back(view, data)
          default:
            return end(text('report-kept'))
        }
      },
    },
    confirm: {
      async ask(ctx, data) {
        const view = await viewOf(ctx, data)
        const { indicator } = questionOf(view, data)
        const values = data.values ?? []
        const before = view.previous.get(indicator.code)
        const changed = before ? [text('confirm-previous', { before: figureText(indicator, before) })] : []
        return {
          texts: [text('confirm-value', { name: indicator.name }), ...changed],
          choices: [
            ...values.map((value, at) => ({
              id: `v${at}`,
              label: text('confirm-this', { value: amountText(indicator, value) }),
            })),
            { id: 'again', label: text('choice-again') },
          ],
        }
      },
      async answer(ctx, heard, data) {
        const { values = [], ...rest } = data
        if (heard.kind === 'text') {
          const view = await viewOf(ctx, data)
          const read = readAnswer(questionOf(view, data), heard.text)
          if (read.kind === 'entry')
            return take(ctx, view, questionOf(view, data), rest, read.entry, heard.text)
        }
        if (heard.kind !== 'choice') return wait('confirm', data, text('please-choose'))
        const value = heard.id === 'again' ? undefined : values[Number(heard.id.slice(1))]
        if (value === undefined) return wait('question', rest)
        const confirmed = new Map([[codeOf(data), { entry: { kind: 'value', value } as const }]])
        return next(await answer(ctx, reportOf(data), confirmed), rest)
      },
    },
    summary: {
      async ask(ctx, data) {
        return summaryOf(await viewOf(ctx, data))
      },
      async answer(ctx, heard, data) {
        const report = await viewOf(ctx, data)
        if (heard.kind === 'text') {
          const line = /(?:sua|dong|so|cau|change|line)\s*(\d{1,2})$|^(\d{1,2}) (?:sai|nham|khong dung)/.exec(
            fold(heard.text),
          )
          const question = line && askedQuestions(report.form)[Number(line[1] ?? line[2]) - 1]
          if (question) return wait('question', { ...data, code: question.indicator.code, editing: true })
          return pass(text('please-choose'))
        }
        if (heard.kind !== 'choice') return wait('summary', data, text('please-choose'))
        if (heard.id === 'change') return wait('line', data)
        if (heard.id === 'later') return end(text('report-kept'))
        return sinceSeen(report, data.seen) ?? sent(ctx, report)
      },
    },
    line: {
      async ask(ctx, data) {
        const report = await viewOf(ctx, data)
        return {
          texts: [text('report-which-line')],
          choices: askedQuestions(report.form).map(({ indicator }) => ({
            id: indicator.code,
            label: lineText(report, indicator.code),
          })),
        }
      },
      answer(_ctx, heard, data) {
        if (heard.kind === 'choice') return wait('question', { ...data, code: heard.id, editing: true })
        return heard.kind === 'text' ? pass(text('please-choose')) : wait('line', data, text('please-choose'))
      },
    },
  },
})

async function pickIn(ctx: Ctx, seat: Seat): Promise<Turn> {
  const open = await reportables(ctx, seat)
  if (open.length === 0) return end(text('report-nothing-open', { unit: seat.unitName }))
  const [only] = open
  if (open.length === 1 && only) return goOn(await openDraft(ctx, seat, only.period.id))
  return wait('pick', { unitId: seat.unitId })
}

/** The first question without an answer, or the summary. */
function goOn(view: ReportView): Turn {
  const asked = askedQuestions(view.form)
  const say = view.version > 0 ? [text('report-correcting', { receipt: view.receipt ?? '' })] : []
  const open = asked.find(({ indicator }) => !view.answers.has(indicator.code))
  const untouched = view.version === 0 && view.answers.size > 0 && open ? [text('report-goes-on')] : []
  return open && view.version === 0
    ? wait('question', { reportId: view.id, code: open.indicator.code }, ...untouched)
    : summary(view, ...say)
}

/** Puts an answer into the draft, after a second look where it is unusual. */
async function take(
  ctx: Ctx,
  view: ReportView,
  question: FormQuestion,
  data: Data,
  entry: Entry,
  words?: string,
): Promise<Turn> {
  const { code } = question.indicator
  const odd = checkAnswer(view, code, entry)
  if (odd.length > 0 && entry.kind === 'value')
    return wait('confirm', { ...data, values: [entry.value] }, ...odd.map((warning) => warning.text))
  return next(
    await answer(ctx, view, new Map([[code, words === undefined ? { entry } : { entry, words }]])),
    data,
  )
}

function next(view: ReportView, data: Data): Turn {
  const asked = askedQuestions(view.form)
  const at = asked.findIndex(({ indicator }) => indicator.code === data.code)
  const following = data.editing ? undefined : asked[at + 1]
  return following ? wait('question', { reportId: view.id, code: following.indicator.code }) : summary(view)
}

function back(view: ReportView, data: Data): Turn {
  const asked = askedQuestions(view.form)
  const at = asked.findIndex(({ indicator }) => indicator.code === data.code)
  const before = data.editing ? undefined : asked[at - 1]
  return before ? wait('question', { reportId: view.id, code: before.indicator.code }) : summary(view)
}

async function sent(ctx: Ctx, report: ReportView): Promise<Turn> {
  const receipt = await submit(ctx, report.id)
  const seat = ctx.actor?.seats.find(({ unitId }) => unitId === report.unit.id)
  const others = seat
    ? (await reportables(ctx, seat)).filter((one) => !one.report || one.report.version === 0)
    : []
  const choices: Choice[] =
    others.length > 0 ? [{ open: 'submit-report', label: text('choice-next-report') }] : []
  return endWith(
    [receiptText(ctx, report, receipt)],
    [...choices, { open: 'menu', label: text('choice-menu') }],
  )
}

/** What the training ledger says for a question in the period of the report; null where it says nothing. */
function fromLedger(ctx: Ctx, view: ReportView, { indicator }: FormQuestion): Promise<number | null> {
  const { startsOn: from, endsOn: until } = view.period
  return ledgerFigure(ctx, indicator.code, { unitId: view.unit.id, from, until })
}

function seatAt(ctx: Ctx, unitId: number | undefined): Seat {
  const seat = ctx.actor && reportingSeats(ctx.actor).find((one) => one.unitId === unitId)
  if (!seat) throw new Refusal('not-allowed', {}, { audited: true })
  return seat
}

function viewOf(ctx: Ctx, data: Data): Promise<ReportView> {
  return loadReport(ctx, reportOf(data))
}

function reportOf({ reportId }: Data): number {
  if (reportId === undefined) throw new Error('no report is open in this step')
  return reportId
}

function codeOf({ code }: Data): string {
  if (code === undefined) throw new Error('no indicator is asked for in this step')
  return code
}

function questionOf(report: ReportView, data: Data): FormQuestion {
  const question = report.form.questions.find(({ indicator }) => indicator.code === data.code)
  if (!question) throw new Refusal('not-found')
  return question
}
