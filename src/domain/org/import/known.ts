import type { Level } from '../unit.ts'

/** What the database holds already, as far as an import compares with it. */
export interface Known {
  readonly organisations: readonly KnownOrganisation[]
  readonly units: readonly KnownUnit[]
  readonly people: readonly KnownPerson[]
  /** Seats that are not over, begun or not. */
  readonly seats: readonly KnownSeat[]
}

interface KnownOrganisation {
  readonly id: number
  readonly code: string
  readonly kind: string
  readonly name: string
}

export interface KnownUnit {
  readonly id: number
  readonly code: string
  readonly level: Level
  readonly organisationId: number
  readonly openedOn: string
  readonly closedOn: string | null
  /** The earliest first. */
  readonly versions: readonly KnownVersion[]
  /** The earliest first. */
  readonly populations: readonly KnownPopulation[]
}

export interface KnownVersion {
  readonly id: number
  readonly name: string
  readonly parentId: number | null
  readonly fromDay: string
  readonly untilDay: string | null
}

export interface KnownPopulation {
  readonly fromDay: string
  readonly population: number | null
  readonly households: number | null
}

export interface KnownPerson {
  readonly id: number
  readonly name: string
  readonly phone: string | null
  /** Has joined with an invite: is somebody, not only a row that was imported. */
  readonly joined: boolean
}

export interface KnownSeat {
  readonly id: number
  readonly personId: number
  readonly unitId: number
  readonly position: string
  readonly title: string
  readonly fullTime: boolean
  readonly fromDay: string
}
