import type { Ctx } from '../context.ts'
import type { Seat } from './actor.ts'
import { overseeingSeats } from './permission.ts'
import { ancestors } from './units.ts'

/** The speaker's seats that oversee a whole organisation: those at a unit that has none above it. */
export async function topSeats(ctx: Ctx): Promise<readonly Seat[]> {
  const found: Seat[] = []
  for (const seat of ctx.actor ? overseeingSeats(ctx.actor) : [])
    if ((await ancestors(ctx, seat.unitId, ctx.today)).length === 0) found.push(seat)
  return found
}
