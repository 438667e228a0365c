import type { Seat } from '../domain/org/actor.ts'
import { titleOf } from '../domain/org/seat.ts'
import { type Choice, text } from '../lib/message.ts'

/** The seats of a person as choices: 'u12' for the unit 12. */
export function seatChoices(seats: readonly Seat[]): Choice[] {
  return seats.map((seat) => ({
    id: `u${seat.unitId}`,
    label: text('seat-choice', { title: titleOf(seat), unit: seat.unitName }),
  }))
}
