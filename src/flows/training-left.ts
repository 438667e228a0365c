import { z } from 'zod'
import type { Ctx } from '../domain/context.ts'
import { positionText } from '../domain/org/seat.ts'
import { LEVELS, type Level, POSITIONS, type Position } from '../domain/org/unit.ts'
import { unitToSteer } from '../domain/org/units.ts'
import { type Untrained, whoIsLeft } from '../domain/training/ledgers.ts'
import { positionsBelow } from '../domain/training/positions-below.ts'
import { type Text, text } from '../lib/message.ts'
import { defineFlow, enclosing, end, type Heard, pass, type Turn, wait } from './flow.ts'
import { rowNumber } from './row-number.ts'
import { byCommune } from './training-people.ts'

const MOST_LISTED = 25

const Data = z.object({
  unitId: z.number().int(),
  position: z.enum(POSITIONS).optional(),
  level: z.enum(LEVELS).optional(),
})
type Data = z.infer<typeof Data>

/** Who holds a position and was not trained this year, by commune. The argument is the unit's number. */
export const trainingLeft = defineFlow<Data>({
  name: 'training-left',
  for: 'overseers',
  aside: true,
  data: Data,
  async start(ctx, arg) {
    const { unit } = await unitToSteer(ctx, rowNumber(arg))
    return wait('position', { unitId: unit.id })
  },
  steps: {
    position: {
      async ask(ctx, { unitId }) {
        return {
          texts: [text('left-which-position')],
          choices: [
            ...(await positionsBelow(ctx, unitId)).map(({ position, level, count }) => ({
              id: `${position}:${level}`,
              label: text('left-position', { position: positionAt(position, level), count }),
            })),
            { id: 'back', label: text('choice-back') },
          ],
        }
      },
      answer(_ctx, heard, data) {
        if (heard.kind !== 'choice') return again('position', data, heard)
        const [position, level] = heard.id.split(':')
        return heard.id === 'back' ? end() : wait('list', { ...data, position, level })
      },
    },
    list: {
      async ask(ctx, data) {
        const left = await leftOf(ctx, data)
        const about = {
          position: positionAt(data.position ?? 'leader', data.level ?? 'branch'),
          year: ctx.today.slice(0, 4),
        }
        return {
          texts:
            left.length > 0
              ? [
                  text('left-head', { ...about, count: left.length }),
                  text('class-lines', { lines: linesOf(left) }),
                ]
              : [text('left-nobody', about)],
          choices: [
            ...(left.length > 0 ? [{ id: 'file', label: text('left-file') }] : []),
            { id: 'other', label: text('left-other') },
            { id: 'back', label: text('choice-back') },
          ],
        }
      },
      async answer(ctx, heard, data) {
        if (heard.kind !== 'choice') return again('list', data, heard)
        if (heard.id === 'other') return wait('position', { unitId: data.unitId })
        if (heard.id !== 'file') return end()
        await unitToSteer(ctx, data.unitId)
        const at = (list: readonly string[], word: string | undefined) => list.indexOf(word ?? '')
        const arg = `${data.unitId}:${ctx.today.slice(0, 4)}:${at(POSITIONS, data.position)}:${at(LEVELS, data.level)}`
        return enclosing(wait('list', data, text('left-file-here')), { file: { make: 'untrained', arg } })
      },
    },
  },
})

function leftOf(ctx: Ctx, { unitId, position = 'leader', level }: Data): Promise<readonly Untrained[]> {
  return whoIsLeft(ctx, { unitId, position, level, year: Number(ctx.today.slice(0, 4)) })
}

function linesOf(left: readonly Untrained[]): Text[] {
  if (left.length > MOST_LISTED) return byCommune(left)
  return left.map(({ holder, commune }, at) =>
    text('numbered', {
      at: at + 1,
      line: text('left-person', { name: holder.name, unit: holder.seat.unitName, commune }),
    }),
  )
}

function positionAt(position: Position, level: Level): Text {
  return text('position-at-level', {
    position: positionText(position, { level }),
    level: text(`level-${level}`),
  })
}

function again(step: string, data: Data, heard: Heard): Turn {
  return heard.kind === 'text' ? pass(text('please-choose')) : wait(step, data, text('please-choose'))
}
