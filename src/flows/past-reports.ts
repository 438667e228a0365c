import { z } from 'zod'
import type { Ctx } from '../domain/context.ts'
import type { Seat } from '../domain/org/actor.ts'
import { overseeingSeats, reportingSeats } from '../domain/org/permission.ts'
import { type PastReport, pastReports } from '../domain/reporting/past-reports.ts'
import { periodText } from '../domain/reporting/period-text.ts'
import { loadReport } from '../domain/reporting/reports.ts'
import { text } from '../lib/message.ts'
import { defineFlow, end, endWith, goTo, pass, type Turn, wait } from './flow.ts'
import { periodSaid } from './period-said.ts'
import { seatChoices } from './seat-choices.ts'
import { reportTexts } from './total-text.ts'

const MOST_LISTED = 12

const Data = z.object({ unitId: z.number().int().optional() })
type Data = z.infer<typeof Data>

/** "Xem kỳ trước": what the speaker's unit has sent in, the newest first. Staff see their totals instead. */
export const pastReportsFlow = defineFlow<Data>({
  name: 'past-reports',
  for: 'members',
  aside: true,
  data: Data,
  start(ctx) {
    const seats = ctx.actor ? reportingSeats(ctx.actor) : []
    if (seats.length === 0)
      return ctx.actor && overseeingSeats(ctx.actor).length > 0 ? goTo('totals') : end(text('report-no-seat'))
    return seats.length === 1 && seats[0] ? listOf(ctx, seats[0]) : wait('seat', {})
  },
  steps: {
    seat: {
      ask: (ctx) => ({
        texts: [text('past-which-seat')],
        choices: seatChoices(ctx.actor ? reportingSeats(ctx.actor) : []),
      }),
      answer(ctx, heard, data) {
        const seat =
          heard.kind === 'choice'
            ? ctx.actor?.seats.find(({ unitId }) => `u${unitId}` === heard.id)
            : undefined
        return seat ? listOf(ctx, seat) : again('seat', data, heard.kind)
      },
    },
    pick: {
      async ask(ctx, { unitId = 0 }) {
        return {
          texts: [text('past-which')],
          choices: [
            ...(await pastReports(ctx, unitId, MOST_LISTED)).map((one) => ({
              id: `r${one.id}`,
              label: labelOf(one),
            })),
            { id: 'close', label: text('choice-cancel') },
          ],
        }
      },
      async answer(ctx, heard, data) {
        if (heard.kind === 'choice' && heard.id !== 'close') return shown(ctx, Number(heard.id.slice(1)))
        if (heard.kind === 'choice') return end()
        const key = heard.kind === 'text' ? periodSaid(ctx, heard.text) : undefined
        const sent = key === undefined ? [] : await pastReports(ctx, data.unitId ?? 0, MOST_LISTED)
        const [only, ...more] = sent.filter(({ periodKey }) => periodKey === key)
        return only && more.length === 0 ? shown(ctx, only.id) : again('pick', data, heard.kind)
      },
    },
  },
})

async function listOf(ctx: Ctx, seat: Seat): Promise<Turn> {
  const [newest] = await pastReports(ctx, seat.unitId, 1)
  return newest ? wait('pick', { unitId: seat.unitId }) : end(text('past-none', { unit: seat.unitName }))
}

async function shown(ctx: Ctx, reportId: number): Promise<Turn> {
  return endWith(reportTexts(await loadReport(ctx, reportId)), [
    { open: 'past-reports', label: text('choice-past-reports') },
    { open: 'submit-report', label: text('menu-submit-report') },
    { open: 'menu', label: text('choice-menu') },
  ])
}

function labelOf({ formName, periodKey }: PastReport) {
  return text('reportable-new', { form: formName, period: periodText({ key: periodKey }) })
}

function again(step: string, data: Data, kind: string): Turn {
  return kind === 'text' ? pass(text('please-choose')) : wait(step, data, text('please-choose'))
}
