import { z } from 'zod'
import type { Ctx } from '../domain/context.ts'
import { positionText } from '../domain/org/seat.ts'
import { LEVELS, POSITIONS } from '../domain/org/unit.ts'
import { unitToSteer } from '../domain/org/units.ts'
import { positionsBelow } from '../domain/training/positions-below.ts'
import { MEASURES } from '../domain/training/training-target.ts'
import {
  dropTarget,
  setTarget,
  type TrainingTarget,
  targetProgress,
  targetsOf,
} from '../domain/training/training-targets.ts'
import { type Text, text } from '../lib/message.ts'
import { fold } from '../lib/vi/fold.ts'
import { defineFlow, end, type Heard, pass, type Turn, wait } from './flow.ts'
import { rowNumber } from './row-number.ts'

const MOST_TARGETS = 10

const Data = z.object({
  unitId: z.number().int(),
  position: z.enum(POSITIONS).optional(),
  level: z.enum(LEVELS).optional(),
  measure: z.enum(MEASURES).optional(),
  value: z.number().int().optional(),
})
type Data = z.infer<typeof Data>

/** Targets for training this year: how far, what is missing, a new one. The argument is the unit's number. */
export const trainingTarget = defineFlow<Data>({
  name: 'training-target',
  for: 'overseers',
  aside: true,
  data: Data,
  async start(ctx, arg) {
    const { unit } = await unitToSteer(ctx, rowNumber(arg))
    return wait('list', { unitId: unit.id })
  },
  steps: {
    list: {
      async ask(ctx, { unitId }) {
        const targets = (await targetsOf(ctx, unitId, yearOf(ctx))).slice(0, MOST_TARGETS)
        const lines: Text[] = []
        for (const { id } of targets) lines.push(await progressText(ctx, id, lines.length + 1))
        const year = String(yearOf(ctx))
        return {
          texts: [lines.length > 0 ? text('targets-head', { year, lines }) : text('targets-none', { year })],
          choices: [
            { id: 'new', label: text('targets-new') },
            ...targets.map(({ id }, at) => ({ id: `d${id}`, label: text('targets-drop', { at: at + 1 }) })),
            { id: 'back', label: text('choice-back') },
          ],
        }
      },
      async answer(ctx, heard, data) {
        if (heard.kind !== 'choice') return again('list', data, heard)
        if (heard.id === 'new') return wait('position', data)
        if (heard.id === 'back') return end()
        await dropTarget(ctx, rowNumber(heard.id.slice(1)))
        return wait('list', data, text('targets-dropped'))
      },
    },
    position: {
      async ask(ctx, { unitId }) {
        return {
          texts: [text('targets-which-position')],
          choices: [
            ...(await positionsBelow(ctx, unitId)).map(({ position, level, count }) => ({
              id: `${position}:${level}`,
              label: text('left-position', {
                position: text('position-at-level', {
                  position: positionText(position, { level }),
                  level: text(`level-${level}`),
                }),
                count,
              }),
            })),
            { id: 'back', label: text('choice-back') },
          ],
        }
      },
      answer(_ctx, heard, data) {
        if (heard.kind !== 'choice') return again('position', data, heard)
        const [position, level] = heard.id.split(':')
        return heard.id === 'back' ? wait('list', data) : wait('value', { ...data, position, level })
      },
    },
    value: {
      ask: () => ({
        texts: [text('targets-how-many')],
        choices: [{ id: 'back', label: text('choice-back') }],
        digits: 'value',
      }),
      answer(_ctx, heard, data) {
        if (heard.kind === 'choice') return wait('list', { unitId: data.unitId })
        const read = heard.kind === 'text' ? readGoal(heard.text) : null
        return read ? wait('plan', { ...data, ...read }) : wait('value', data, text('targets-unclear'))
      },
    },
    plan: {
      ask: () => ({
        texts: [text('targets-plan')],
        choices: [{ id: 'skip', label: text('choice-skip') }],
        digits: 'value',
      }),
      async answer(ctx, heard, data) {
        if (heard.kind === 'file') return wait('plan', data, text('only-text'))
        const plan = heard.kind === 'text' ? heard.text.trim() : ''
        const { unitId, position = 'leader', level = null, measure = 'number', value = 0 } = data
        await setTarget(ctx, { unitId, year: yearOf(ctx), position, level, measure, value, plan })
        return wait('list', { unitId }, text('targets-set'))
      },
    },
  },
})

/** "100%", "80 phần trăm", "1.000 người": a share or a number. */
function readGoal(
  said: string,
): { readonly measure: TrainingTarget['measure']; readonly value: number } | null {
  const number = /^\D*(\d{1,3}(?:[.\s]\d{3})+|\d{1,7})\s*(%|\p{L}.*)?$/u.exec(said.normalize('NFC').trim())
  if (!number?.[1]) return null
  const value = Number(number[1].replaceAll(/[.\s]/g, ''))
  const share = number[2] === '%' || fold(number[2] ?? '').startsWith('phan tram')
  return { measure: share ? 'share' : 'number', value }
}

async function progressText(ctx: Ctx, id: number, at: number): Promise<Text> {
  const { target, goal, attained, expected, gap, left } = await targetProgress(ctx, id)
  const { position, level, measure, value, plan } = target
  const who = level
    ? text('position-at-level', {
        position: positionText(position, { level }),
        level: text(`level-${level}`),
      })
    : positionText(position, { level: 'branch' })
  const goalText =
    measure === 'share' ? text('targets-share', { value, goal }) : text('targets-number', { goal })
  const line = text('targets-line', { who, goal: goalText, attained, expected, gap, left })
  return text('numbered', { at, line: plan === '' ? line : text('targets-line-plan', { line, plan }) })
}

function yearOf(ctx: Ctx): number {
  return Number(ctx.today.slice(0, 4))
}

function again(step: string, data: Data, heard: Heard): Turn {
  return heard.kind === 'text' ? pass(text('please-choose')) : wait(step, data, text('please-choose'))
}
