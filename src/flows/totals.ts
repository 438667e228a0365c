import { z } from 'zod'
import type { Ctx } from '../domain/context.ts'
import { overseeingSeats } from '../domain/org/permission.ts'
import { periodText } from '../domain/reporting/period-text.ts'
import { loadReport } from '../domain/reporting/reports.ts'
import { availablePeriods, byUnit, rollUp } from '../domain/reporting/rollups.ts'
import { type Choice, text } from '../lib/message.ts'
import { defineFlow, pass, type Question, type Turn, wait } from './flow.ts'
import { periodSaid } from './period-said.ts'
import { seatChoices } from './seat-choices.ts'
import { coverageText, reportTexts, totalLine, totalLines, unitLine } from './total-text.ts'

/** How many periods, units or indicators are offered at a time. */
const MOST_LISTED = 30
const MOST_PERIODS = 8

const Data = z.object({
  unitId: z.number().int().optional(),
  periodKey: z.string().optional(),
  indicator: z.string().optional(),
  reportId: z.number().int().optional(),
})
type Data = z.infer<typeof Data>

const OTHER_PERIOD: Choice = { id: 'period', label: text('choice-other-period') }
const MENU: Choice = { open: 'menu', label: text('choice-menu') }
const TO_TOTAL: Choice = { id: 'total', label: text('choice-to-total') }

/** "/tonghop": period → totals of the staff's subtree → by unit or by indicator, down to the single report. */
export const totals = defineFlow<Data>({
  name: 'totals',
  for: 'overseers',
  data: Data,
  start(ctx) {
    const seats = ctx.actor ? overseeingSeats(ctx.actor) : []
    return seats.length === 1 && seats[0] ? wait('period', { unitId: seats[0].unitId }) : wait('seat', {})
  },
  steps: {
    seat: {
      ask: (ctx) => ({
        texts: [text('totals-which-seat')],
        choices: seatChoices(ctx.actor ? overseeingSeats(ctx.actor) : []),
      }),
      answer: (_ctx, heard, data) =>
        heard.kind === 'choice'
          ? wait('period', { unitId: numberIn(heard.id) })
          : again('seat', data, heard.kind),
    },
    period: {
      async ask(ctx, { unitId }) {
        const periods = await availablePeriods(ctx, unitOf(unitId))
        return {
          texts: [text('totals-which-period')],
          choices: periods
            .slice(0, MOST_PERIODS)
            .map((period) => ({ id: period.key, label: periodText(period) })),
        }
      },
      async answer(ctx, heard, data) {
        const said = heard.kind === 'text' ? periodSaid(ctx, heard.text) : undefined
        const known =
          said !== undefined &&
          (await availablePeriods(ctx, unitOf(data.unitId))).some(({ key }) => key === said)
        const periodKey = heard.kind === 'choice' ? heard.id : known ? said : undefined
        if (periodKey === undefined) return again('period', data, heard.kind)
        return wait('total', { unitId: data.unitId, periodKey })
      },
    },
    total: {
      ask: (ctx, data) => totalQuestion(ctx, data),
      answer(_ctx, heard, data) {
        if (heard.kind !== 'choice') return again('total', data, heard.kind)
        const steps: Record<string, string> = { units: 'units', indicators: 'indicators', period: 'period' }
        return wait(steps[heard.id] ?? 'total', data)
      },
    },
    units: {
      async ask(ctx, data) {
        const rolled = await rollUp(ctx, wanted(data))
        return {
          texts: [text('totals-which-unit', { unit: rolled.unit.name, period: periodText(rolled.period) })],
          choices: [
            ...rolled.children
              .slice(0, MOST_LISTED)
              .map(({ unit, coverage }) => ({ id: `u${unit.id}`, label: unitLine(unit, coverage) })),
            TO_TOTAL,
          ],
        }
      },
      answer: (_ctx, heard, data) => picked('units', heard, data),
    },
    indicators: {
      async ask(ctx, data) {
        const { lines } = await rollUp(ctx, wanted(data))
        const known = lines.filter(({ coverage }) => coverage.reported > 0)
        return {
          texts: [text('totals-which-indicator')],
          choices: [
            ...known.slice(0, MOST_LISTED).map(({ indicator }) => ({
              id: `i${indicator.code}`,
              label: text('plain', { value: indicator.name }),
            })),
            TO_TOTAL,
          ],
        }
      },
      answer: (_ctx, heard, data) => picked('indicators', heard, data),
    },
    'by-unit': {
      async ask(ctx, data) {
        const { unit, period, total, rows } = await byUnit(ctx, {
          ...wanted(data),
          indicator: data.indicator ?? '',
        })
        return {
          texts: [
            text('totals-by-unit', {
              name: total.indicator.name,
              unit: unit.name,
              period: periodText(period),
              total: totalLine(total),
              lines: rows.map((row) =>
                text('by-unit-line', { unit: row.unit.name, value: totalLine(row.line) }),
              ),
            }),
          ],
          choices: [
            ...rows
              .filter((row) => row.hasChildren || row.report)
              .slice(0, MOST_LISTED)
              .map((row) => ({
                id: row.hasChildren ? `u${row.unit.id}` : `r${row.report?.id}`,
                label: text('plain', { value: row.unit.name }),
              })),
            TO_TOTAL,
          ],
        }
      },
      answer: (_ctx, heard, data) => picked('by-unit', heard, data),
    },
    report: {
      async ask(ctx, data) {
        return {
          texts: reportTexts(await loadReport(ctx, data.reportId ?? 0)),
          choices: [TO_TOTAL, MENU],
        }
      },
      answer: (_ctx, heard, data) => picked('report', heard, data),
    },
  },
})

async function totalQuestion(ctx: Ctx, data: Data): Promise<Question> {
  const rolled = await rollUp(ctx, wanted(data))
  const lines = totalLines(rolled)
  const choices: Choice[] = []
  if (rolled.children.length > 0) choices.push({ id: 'units', label: text('choice-by-unit') })
  if (lines.length > 0) choices.push({ id: 'indicators', label: text('choice-by-indicator') })
  return {
    texts: [
      text('totals-head', { unit: rolled.unit.name, period: periodText(rolled.period) }),
      coverageText(rolled),
      lines.length > 0 ? text('totals-lines', { lines }) : text('totals-empty'),
    ],
    choices: [...choices, OTHER_PERIOD, { open: 'missing', label: text('menu-missing') }, MENU],
  }
}

/** Goes where a choice points: a unit below, an indicator, a single report, or back to the totals. */
function picked(step: string, heard: { kind: string; id?: string }, data: Data): Turn {
  if (heard.kind !== 'choice' || heard.id === undefined) return again(step, data, heard.kind)
  const { unitId, periodKey, indicator } = data
  const kind = heard.id.charAt(0)
  if (heard.id === 'total') return wait('total', { unitId, periodKey })
  if (kind === 'i') return wait('by-unit', { unitId, periodKey, indicator: heard.id.slice(1) })
  if (kind === 'r') return wait('report', { unitId, periodKey, reportId: numberIn(heard.id) })
  const below = { unitId: numberIn(heard.id), periodKey }
  return step === 'by-unit' ? wait('by-unit', { ...below, indicator }) : wait('total', below)
}

function again(step: string, data: Data, kind: string): Turn {
  return kind === 'text' ? pass(text('please-choose')) : wait(step, data, text('please-choose'))
}

function wanted({ unitId, periodKey }: Data): { unitId: number; periodKey: string } {
  return { unitId: unitOf(unitId), periodKey: periodKey ?? '' }
}

function unitOf(unitId: number | undefined): number {
  if (unitId === undefined) throw new Error('no unit has been chosen in this step')
  return unitId
}

function numberIn(id: string): number {
  return Number(id.slice(1))
}
