import { z } from 'zod'
import type { Ctx } from '../domain/context.ts'
import { holdersOf } from '../domain/org/assignments.ts'
import { showCode } from '../domain/org/invite.ts'
import { createInvite, positionsToInvite } from '../domain/org/invites.ts'
import { overseeingSeats } from '../domain/org/permission.ts'
import { positionText } from '../domain/org/seat.ts'
import { POSITIONS } from '../domain/org/unit.ts'
import { childrenOf, unitById } from '../domain/org/units.ts'
import { text } from '../lib/message.ts'
import { fold } from '../lib/vi/fold.ts'
import { defineFlow, endWith, goTo, pass, type Turn, wait } from './flow.ts'

/** More units than this are found by typing a part of the name. */
const MOST_LISTED = 12
const Data = z.object({ unitId: z.number().int(), search: z.string().optional() })

/** "/moi": staff pick a unit below theirs and a position, and get a code with its link. */
export const invite = defineFlow<z.infer<typeof Data>>({
  name: 'invite',
  for: 'overseers',
  data: Data,
  start(ctx) {
    const [seat] = overseers(ctx)
    return seat ? wait('unit', { unitId: seat.unitId }) : goTo('menu')
  },
  steps: {
    unit: {
      async ask(ctx, data) {
        const here = await unitById(ctx, data.unitId)
        const below = await matching(ctx, data)
        const choices = below.slice(0, MOST_LISTED).map(({ id, name }) => ({
          id: `u${id}`,
          label: text('plain', { value: name }),
        }))
        return {
          texts: [
            text(below.length > MOST_LISTED ? 'invite-which-of-many' : 'invite-which', {
              unit: here?.name ?? '',
            }),
          ],
          choices: [...choices, { id: 'here', label: text('invite-here', { unit: here?.name ?? '' }) }],
        }
      },
      async answer(ctx, heard, data) {
        if (heard.kind === 'choice' && heard.id === 'here') return wait('position', { unitId: data.unitId })
        if (heard.kind === 'choice') {
          const unitId = Number(heard.id.slice(1))
          const below = await childrenOf(ctx, unitId, ctx.today)
          return wait(below.length > 0 ? 'unit' : 'position', { unitId })
        }
        if (heard.kind !== 'text') return wait('unit', data, text('only-text'))
        const search = heard.text.slice(0, 60)
        const found = await matching(ctx, { ...data, search })
        return found.length > 0
          ? wait('unit', { ...data, search })
          : pass(text('unit-not-found', { words: search }))
      },
    },
    position: {
      async ask(ctx, { unitId }) {
        const unit = await unitById(ctx, unitId)
        return {
          texts: [text('invite-position', { unit: unit?.name ?? '' })],
          choices: (await positionsToInvite(ctx, unitId)).map((position) => ({
            id: position,
            label: positionText(position, unit ?? { level: 'branch' }),
          })),
        }
      },
      async answer(ctx, heard, data): Promise<Turn> {
        const position = heard.kind === 'choice' ? POSITIONS.find((one) => one === heard.id) : undefined
        if (!position) return wait('position', data, text('please-choose'))
        const waiting = (await holdersOf(ctx, [data.unitId])).filter(
          ({ seat, joined }) => seat.position === position && !joined,
        )
        const [only] = waiting.length === 1 ? waiting : []
        const made = await createInvite(ctx, {
          unitId: data.unitId,
          position,
          ...(only ? { personId: only.personId } : {}),
        })
        return endWith(
          [
            text('invite-made', { position: positionText(position, made.unit), unit: made.unit.name }),
            text('invite-to-forward', {
              code: showCode(made.code),
              links: (ctx.inviteLinks?.(made.code) ?? []).join('\n'),
              until: { day: made.lastDay },
            }),
          ],
          [
            { open: 'invite', label: text('choice-invite-another') },
            { open: 'menu', label: text('choice-menu') },
          ],
        )
      },
    },
  },
})

function overseers(ctx: Ctx) {
  return ctx.actor ? overseeingSeats(ctx.actor) : []
}

async function matching(ctx: Ctx, { unitId, search }: z.infer<typeof Data>) {
  const below = await childrenOf(ctx, unitId, ctx.today)
  return search ? below.filter(({ name }) => fold(name).includes(fold(search))) : below
}
