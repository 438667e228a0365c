import type { Level, Position } from './unit.ts'

/** A position that a person holds today, with its unit. */
export interface Seat {
  readonly assignmentId: number
  readonly position: Position
  readonly title: string
  readonly unitId: number
  readonly unitName: string
  readonly level: Level
  readonly organisationId: number
  readonly organisationKind: string
}

/** Who is speaking: a person with the seats in force today. */
export interface Actor {
  readonly personId: number
  readonly honorific: string
  readonly locale: string
  readonly seats: readonly Seat[]
}
