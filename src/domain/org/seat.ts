import { type Arg, type Text, text } from '../../lib/message.ts'
import type { Seat } from './actor.ts'
import type { Level, Position } from './unit.ts'

/** Whether a unit has at most one holder of a position: its leader. */
export function isSingle(position: Position): boolean {
  return position === 'leader'
}

/** The general word for a position, by level and kind of organisation: "chi hội trưởng", "bí thư chi đoàn", "chủ tịch". */
export function positionText(
  position: Position,
  where: { readonly level: Level; readonly kind?: string },
): Text {
  return text(`position-${position}`, { level: where.level, kind: where.kind ?? '' })
}

/** What a seat is called: the title as printed, else the general word for its position. */
export function titleOf(
  seat: Pick<Seat, 'position' | 'title' | 'level'> & { readonly organisationKind?: string },
): Arg {
  if (seat.title !== '') return seat.title
  const { level, organisationKind: kind } = seat
  return positionText(seat.position, kind === undefined ? { level } : { level, kind })
}
