import { fold } from '../../../lib/vi/fold.ts'
import type { PersonColumn } from './column.ts'
import { groupBy } from './group-by.ts'
import type { Known, KnownPerson, KnownSeat } from './known.ts'
import type { Problem, ProblemCode } from './problem.ts'
import type { PersonRow } from './row.ts'

/** A person of the file: `known` where the database has them already. */
export interface PlannedPerson {
  readonly known: KnownPerson | null
  readonly name: string
  readonly phone: string | null
}

/** The rows of one person. */
export interface Group {
  readonly rows: readonly [PersonRow, ...PersonRow[]]
  readonly phone: string | null
}

/** Rows that speak of one person: the same phone, or the same name at the same unit where one has no phone. */
export function samePerson(
  rows: readonly PersonRow[],
  wrong: (row: PersonRow, column: PersonColumn, code: ProblemCode, args?: Problem['args']) => void,
): Group[] {
  const groups: { rows: [PersonRow, ...PersonRow[]]; phone: string | null }[] = []
  const byPhone = new Map<string, (typeof groups)[number]>()
  const byName = new Map<string, (typeof groups)[number]>()
  const withPhoneFirst = [
    ...rows.filter(({ phone }) => phone !== null),
    ...rows.filter(({ phone }) => phone === null),
  ]
  for (const row of withPhoneFirst) {
    const named = `${row.unitCode} ${fold(row.name)}`
    const group = row.phone === null ? byName.get(named) : byPhone.get(row.phone)
    if (!group) {
      const fresh = { rows: [row] as [PersonRow, ...PersonRow[]], phone: row.phone }
      groups.push(fresh)
      if (row.phone !== null) byPhone.set(row.phone, fresh)
      if (!byName.has(named)) byName.set(named, fresh)
    } else if (fold(group.rows[0].name) === fold(row.name)) {
      group.rows.push(row)
      if (!byName.has(named)) byName.set(named, group)
    } else wrong(row, 'phone', 'phone-two-names', { value: row.phone ?? '', name: group.rows[0].name })
  }
  return groups
}

/** The known person behind each group: by phone first, then by name at the same unit; nobody is found twice. */
export function matchPeople(
  groups: readonly Group[],
  known: Known,
  seatsAt: (unitCode: string) => readonly KnownSeat[],
): ReadonlyMap<Group, PlannedPerson> {
  const byId = new Map(known.people.map((person) => [person.id, person]))
  const byPhone = groupBy(known.people, (person) => person.phone)
  const found = new Map<Group, KnownPerson>()
  const taken = new Set<number>()
  const take = (group: Group, person: KnownPerson | undefined) => {
    if (!person) return
    taken.add(person.id)
    found.set(group, person)
  }
  for (const group of groups) {
    const samePhone = group.phone === null ? [] : (byPhone.get(group.phone) ?? [])
    take(group, samePhone.find(({ name }) => fold(name) === fold(group.rows[0].name)) ?? samePhone[0])
  }
  for (const group of groups) {
    if (found.has(group)) continue
    const neighbours = group.rows
      .flatMap(({ unitCode }) => seatsAt(unitCode))
      .map(({ personId }) => byId.get(personId))
    const sameName = (person: KnownPerson | undefined) =>
      person !== undefined && !taken.has(person.id) && fold(person.name) === fold(group.rows[0].name)
    take(group, neighbours.find(sameName))
  }
  return new Map(
    groups.map((group) => {
      const person = found.get(group) ?? null
      return [group, { known: person, name: group.rows[0].name, phone: group.phone ?? person?.phone ?? null }]
    }),
  )
}
