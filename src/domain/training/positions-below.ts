import type { Ctx } from '../context.ts'
import { holdersOf } from '../org/assignments.ts'
import { LEVELS, type Level, POSITIONS, type Position } from '../org/unit.ts'
import { subtree, unitToSteer } from '../org/units.ts'

/** A position with how many hold it under a unit today. */
export interface PositionBelow {
  readonly position: Position
  readonly level: Level
  readonly count: number
}

/** The positions that are held at and under a unit today, from the top. Throws Refusal 'not-found', 'not-allowed' (audited). */
export async function positionsBelow(ctx: Ctx, unitId: number): Promise<readonly PositionBelow[]> {
  await unitToSteer(ctx, unitId)
  const units = await subtree(ctx, [unitId], ctx.today)
  const holders = await holdersOf(
    ctx,
    units.map(({ id }) => id),
  )
  const found: PositionBelow[] = []
  for (const level of LEVELS)
    for (const position of POSITIONS) {
      const these = holders.filter(({ seat }) => seat.level === level && seat.position === position)
      const count = new Set(these.map(({ personId }) => personId)).size
      if (count > 0) found.push({ position, level, count })
    }
  return found
}
