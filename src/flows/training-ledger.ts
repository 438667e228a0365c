import { z } from 'zod'
import type { Ctx } from '../domain/context.ts'
import { overseeingSeats } from '../domain/org/permission.ts'
import { GROUPINGS, type Grouping, totalOf } from '../domain/training/ledger.ts'
import { ledgerLines } from '../domain/training/ledger-lines.ts'
import { ledgerOf } from '../domain/training/ledgers.ts'
import { type Choice, text } from '../lib/message.ts'
import { defineFlow, enclosing, goTo, type Heard, pass, type Turn, wait } from './flow.ts'
import { seatChoices } from './seat-choices.ts'

/** The ledger by person is long: it comes as a file. */
const SHOWN = GROUPINGS.filter((by) => by !== 'person')
const FIRST_YEAR = 2000
const MOST_LINES = 20

const Data = z.object({
  unitId: z.number().int().optional(),
  year: z.number().int().optional(),
  by: z.enum(GROUPINGS).default('topic'),
})
type Data = z.infer<typeof Data>

/** The training ledger of a unit in a year: who was trained in what, who is left, targets. The argument is the unit's number. */
export const trainingLedger = defineFlow<Data>({
  name: 'training-ledger',
  for: 'overseers',
  data: Data,
  start(ctx) {
    const seats = ctx.actor ? overseeingSeats(ctx.actor) : []
    const [only] = seats.length === 1 ? seats : []
    return only ? wait('year', { unitId: only.unitId }) : wait('seat', {})
  },
  steps: {
    seat: {
      ask: (ctx) => ({
        texts: [text('totals-which-seat')],
        choices: seatChoices(ctx.actor ? overseeingSeats(ctx.actor) : []),
      }),
      answer: (_ctx, heard, data) =>
        heard.kind === 'choice'
          ? wait('year', { unitId: Number(heard.id.slice(1)) })
          : again('seat', data, heard),
    },
    year: {
      async ask(ctx, data) {
        const { unitId = 0, by } = data
        const year = yearOf(ctx, data)
        const entries = await ledgerOf(ctx, unitId, { year })
        const { classes, people, attendances } = totalOf(entries)
        const lines = await ledgerLines(ctx, entries, by, MOST_LINES)
        const head = text('ledger-head', { year: String(year), classes, people, attendances })
        return {
          texts:
            entries.length > 0
              ? [head, text('ledger-lines', { by: text(`ledger-by-${by}`), lines })]
              : [text('ledger-empty', { year: String(year) })],
          choices: [
            ...SHOWN.filter((one) => one !== by).map(
              (one): Choice => ({ id: one, label: text(`ledger-choice-${one}`) }),
            ),
            { id: 'before', label: text('ledger-year', { year: String(year - 1) }) },
            ...(year < thisYear(ctx)
              ? [{ id: 'after', label: text('ledger-year', { year: String(year + 1) }) }]
              : []),
            { open: 'training-left', arg: `${unitId}`, label: text('ledger-choice-left') },
            { open: 'training-target', arg: `${unitId}`, label: text('ledger-choice-targets') },
            { open: 'training-write-in', arg: `${unitId}`, label: text('ledger-choice-write-in') },
            { id: 'file', label: text('ledger-choice-file') },
            { id: 'desk', label: text('class-choice-desk') },
          ],
        }
      },
      answer(ctx, heard, data) {
        if (heard.kind === 'text') return typedYear(ctx, heard.text, data)
        if (heard.kind !== 'choice') return again('year', data, heard)
        return chosen(ctx, heard.id, data)
      },
    },
  },
})

async function chosen(ctx: Ctx, choice: string, data: Data): Promise<Turn> {
  const year = yearOf(ctx, data)
  if (choice === 'before' || choice === 'after')
    return wait('year', { ...data, year: year + (choice === 'after' ? 1 : -1) })
  const by = GROUPINGS.find((one): one is Grouping => one === choice)
  if (by) return wait('year', { ...data, by })
  if (choice !== 'file') return goTo('training-desk')
  await ledgerOf(ctx, data.unitId ?? 0, { year })
  const file = { make: 'ledger', arg: `${data.unitId ?? 0}:${year}` }
  return enclosing(wait('year', data, text('ledger-file-here')), { file })
}

function typedYear(ctx: Ctx, said: string, data: Data): Turn {
  const year = Number(/^\s*(?:năm\s*|nam\s*)?(\d{4})\s*$/i.exec(said.normalize('NFC'))?.[1] ?? 0)
  return year >= FIRST_YEAR && year <= thisYear(ctx)
    ? wait('year', { ...data, year })
    : pass(text('please-choose'))
}

function yearOf(ctx: Ctx, { year }: Data): number {
  return year ?? thisYear(ctx)
}

function thisYear(ctx: Ctx): number {
  return Number(ctx.today.slice(0, 4))
}

function again(step: string, data: Data, heard: Heard): Turn {
  return heard.kind === 'text' ? pass(text('please-choose')) : wait(step, data, text('please-choose'))
}
