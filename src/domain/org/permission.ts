import type { Actor, Seat } from './actor.ts'
import type { Position } from './unit.ts'

// All rights on one page. A right comes from a seat in force today; whoever asks "may …?" asks here.

/** May send in the reports of the seat's own unit. */
export function mayReport(seat: Seat): boolean {
  return seat.position !== 'cadre'
}

/** May see and steer everything under the seat's unit: staff anywhere, and whoever leads a unit that has units below. */
export function mayOversee(seat: Seat): boolean {
  if (seat.position === 'cadre') return false
  if (seat.position === 'staff' || seat.position === 'admin') return true
  return seat.level !== 'branch' && seat.level !== 'group'
}

/** The seats through which an actor reports. */
export function reportingSeats(actor: Actor): readonly Seat[] {
  return actor.seats.filter(mayReport)
}

/** The seats through which an actor oversees a subtree. */
export function overseeingSeats(actor: Actor): readonly Seat[] {
  return actor.seats.filter(mayOversee)
}

/** May see the figures of a unit, given the unit itself and all that stand above it. */
export function maySeeUnit(actor: Actor, unitId: number, ancestors: readonly number[]): boolean {
  return (
    actor.seats.some((seat) => seat.unitId === unitId && mayReport(seat)) ||
    mayOverseeUnit(actor, unitId, ancestors)
  )
}

/** May steer a unit (remind, invite, review), given the unit itself and all that stand above it. */
export function mayOverseeUnit(actor: Actor, unitId: number, ancestors: readonly number[]): boolean {
  return overseeingSeats(actor).some((seat) => seat.unitId === unitId || ancestors.includes(seat.unitId))
}

/** The positions that an overseer may hand out; only an admin makes staff and admins. */
export function invitablePositions(seat: Seat): readonly Position[] {
  if (!mayOversee(seat)) return []
  if (seat.position === 'admin') return ['leader', 'deputy', 'secretary', 'cadre', 'staff', 'admin']
  return ['leader', 'deputy', 'secretary', 'cadre']
}
