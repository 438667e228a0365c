import { z } from 'zod'
import type { Ctx } from '../domain/context.ts'
import { overseeingSeats } from '../domain/org/permission.ts'
import { type MissingReport, missingReports } from '../domain/reporting/missing-reports.ts'
import { periodText } from '../domain/reporting/period-text.ts'
import { type Reminded, remindAll, remindUnit } from '../domain/reporting/reminders.ts'
import { availablePeriods } from '../domain/reporting/rollups.ts'
import { type Choice, type Text, text } from '../lib/message.ts'
import { defineFlow, pass, type Turn, wait } from './flow.ts'
import { periodSaid } from './period-said.ts'
import { seatChoices } from './seat-choices.ts'

/** Units named one by one; more are counted by the unit above. */
const MOST_LISTED = 25
const MOST_PERIODS = 8

const Data = z.object({ unitId: z.number().int().optional(), periodKey: z.string().optional() })
type Data = z.infer<typeof Data>

/** "/conthieu": who has not reported in a period, and a button to remind one or all. */
export const missing = defineFlow<Data>({
  name: 'missing',
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
          ? wait('period', { unitId: Number(heard.id.slice(1)) })
          : again('seat', data, heard.kind),
    },
    period: {
      async ask(ctx, data) {
        const periods = await availablePeriods(ctx, data.unitId ?? 0)
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
          (await availablePeriods(ctx, data.unitId ?? 0)).some(({ key }) => key === said)
        const periodKey = heard.kind === 'choice' ? heard.id : known ? said : undefined
        if (periodKey === undefined) return again('period', data, heard.kind)
        return wait('list', { unitId: data.unitId, periodKey })
      },
    },
    list: {
      async ask(ctx, data) {
        const rows = await rowsOf(ctx, data)
        const period = periodText({ key: data.periodKey ?? '' })
        const ending: Choice[] = [
          { id: 'period', label: text('choice-other-period') },
          { open: 'menu', label: text('choice-menu') },
        ]
        if (rows.length === 0) return { texts: [text('missing-none', { period })], choices: ending }
        const open = rows.filter((row) => row.period.locksOn >= ctx.today)
        const all: Choice[] =
          open.length > 0 ? [{ id: 'all', label: text('choice-remind-all', { count: open.length }) }] : []
        const each = open.slice(0, MOST_LISTED).map((row) => ({
          id: `u${row.unit.id}`,
          label: text('choice-remind', { unit: row.unit.name }),
        }))
        return {
          texts: [
            text('missing-head', { period, count: rows.length, due: { day: rows[0]?.period.dueOn ?? '' } }),
            text('missing-lines', { lines: listed(rows) }),
          ],
          choices: [...all, ...each, ...ending],
        }
      },
      async answer(ctx, heard, data) {
        if (heard.kind !== 'choice') return again('list', data, heard.kind)
        if (heard.id === 'period') return wait('period', { unitId: data.unitId })
        if (heard.id === 'all') return wait('list', data, told(await remindAll(ctx, placeOf(data))))
        const row = (await rowsOf(ctx, data)).find(({ unit }) => `u${unit.id}` === heard.id)
        const periodId = row?.forms[0]?.periodId
        if (!row || periodId === undefined) return wait('list', data, text('missing-reported'))
        return wait('list', data, told(await remindUnit(ctx, row.unit.id, periodId)))
      },
    },
  },
})

function rowsOf(ctx: Ctx, data: Data): Promise<MissingReport[]> {
  return missingReports(ctx, placeOf(data))
}

function listed(rows: readonly MissingReport[]): Text[] {
  const unknown = text('unknown')
  const parents = new Set(rows.map(({ parent }) => parent?.id))
  if (rows.length <= MOST_LISTED)
    return rows.map(({ unit, parent, holders: [holder] }) =>
      text(holder && holder.addresses.length === 0 ? 'missing-line-unreachable' : 'missing-line', {
        unit:
          parents.size > 1 && parent ? text('unit-in', { unit: unit.name, parent: parent.name }) : unit.name,
        name: holder?.name ?? unknown,
        phone: holder?.phone ?? unknown,
      }),
    )
  const counts = new Map<string, number>()
  for (const { parent, unit } of rows) {
    const name = parent?.name ?? unit.name
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts].map(([unit, count]) => text('missing-count', { unit, count }))
}

function placeOf({ unitId, periodKey }: Data): { unitId: number; periodKey: string } {
  return { unitId: unitId ?? 0, periodKey: periodKey ?? '' }
}

/** What became of a reminder. */
function told({ sent, already, unreachable, quiet, reported }: Reminded): Text {
  if (reported) return text('missing-reported')
  return text(quiet ? 'reminded-quiet' : 'reminded', { sent, already, unreachable })
}

function again(step: string, data: Data, kind: string): Turn {
  return kind === 'text' ? pass(text('please-choose')) : wait(step, data, text('please-choose'))
}
