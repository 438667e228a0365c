import { fold } from '../../../lib/vi/fold.ts'
import { isSingle } from '../seat.ts'
import type { Position } from '../unit.ts'
import type { PersonColumn } from './column.ts'
import { groupBy } from './group-by.ts'
import type { Known, KnownPerson } from './known.ts'
import type { Problem, ProblemCode } from './problem.ts'
import type { PersonRow } from './row.ts'
import { matchPeople, type PlannedPerson, samePerson } from './same-person.ts'

interface NewSeat {
  readonly person: PlannedPerson
  readonly unitCode: string
  readonly position: Position
  readonly title: string
  readonly fullTime: boolean
  readonly fromDay: string
}

interface SeatChange {
  readonly id: number
  readonly title: string
  readonly fullTime: boolean
  readonly fromDay: string
}

export interface PeoplePlan {
  readonly create: readonly PlannedPerson[]
  readonly change: readonly (PlannedPerson & { readonly known: KnownPerson })[]
  readonly seats: {
    readonly create: readonly NewSeat[]
    readonly change: readonly SeatChange[]
    /** Leaders who are followed by somebody else, with the first day on which they are not leaders any more. */
    readonly end: readonly { readonly id: number; readonly untilDay: string }[]
    readonly unchanged: number
  }
  readonly unchanged: number
  readonly problems: readonly Problem[]
}

/**
 * What the rows make of people and seats: somebody with the same phone is the same person, else somebody of the same
 * name at the same unit. `newUnits` are the codes of units that the same import creates.
 */
export function planPeople(
  rows: readonly PersonRow[],
  known: Known,
  newUnits: ReadonlySet<string>,
  today: string,
): PeoplePlan {
  const problems: Problem[] = []
  const wrong = (row: PersonRow, column: PersonColumn, code: ProblemCode, args: Problem['args'] = {}) => {
    problems.push({ ...row.place(column), code, args })
  }
  const units = new Map(known.units.map((unit) => [unit.code, unit]))
  const seatsAt = groupBy(known.seats, (seat) => seat.unitId)
  const seatsOf = groupBy(known.seats, (seat) => seat.personId)

  const create: PlannedPerson[] = []
  const change: (PlannedPerson & { known: KnownPerson })[] = []
  const seats = {
    create: [] as NewSeat[],
    change: [] as SeatChange[],
    end: [] as { id: number; untilDay: string }[],
    unchanged: 0,
  }
  let unchanged = 0
  const leaders = new Map<string, PersonRow>()
  const groups = samePerson(rows, wrong)
  const people = matchPeople(groups, known, (unitCode) => seatsAt.get(units.get(unitCode)?.id ?? 0) ?? [])
  for (const [group, person] of people) {
    const { name, phone } = person
    if (!person.known) create.push(person)
    else if (person.known.joined && givenName(person.known.name) !== givenName(name))
      wrong(group.rows[0], 'phone', 'phone-of-another', { value: phone ?? name })
    else if (person.known.name !== name || person.known.phone !== phone)
      change.push({ ...person, known: person.known })
    else unchanged++
    for (const [at, row] of group.rows.entries()) {
      const same = (one: PersonRow) => one.unitCode === row.unitCode && one.position === row.position
      if (group.rows.findIndex(same) < at) wrong(row, 'position', 'seat-twice', { value: row.name })
      else planSeat(row, person)
    }
  }
  return { create, change, seats, unchanged, problems }

  function planSeat(row: PersonRow, person: PlannedPerson): void {
    const { unitCode, position } = row
    const unit = units.get(unitCode)
    if (!unit && !newUnits.has(unitCode)) {
      if (unitCode !== '') wrong(row, 'unitCode', 'unit-unknown', { value: unitCode })
      return
    }
    if (unit?.closedOn && unit.closedOn <= today) {
      wrong(row, 'unitCode', 'unit-closed', { value: unitCode })
      return
    }
    if (isSingle(position)) {
      const other = leaders.get(unitCode)
      if (other) {
        wrong(row, 'position', 'two-leaders', {
          value: unitCode,
          row: String(other.place('position').row),
        })
        return
      }
      leaders.set(unitCode, row)
    }
    const held = (seatsOf.get(person.known?.id ?? 0) ?? []).find(
      (seat) => seat.unitId === unit?.id && seat.position === position,
    )
    if (held) {
      const title = row.title || held.title
      const fullTime = row.fullTime ?? held.fullTime
      const fromDay = row.fromDay ?? held.fromDay
      if (title === held.title && fullTime === held.fullTime && fromDay === held.fromDay) seats.unchanged++
      else seats.change.push({ id: held.id, title, fullTime, fromDay })
    } else {
      const { title, fullTime, fromDay } = row
      seats.create.push({
        person,
        unitCode,
        position,
        title,
        fullTime: fullTime ?? false,
        fromDay: fromDay ?? today,
      })
    }
    if (!unit || !isSingle(position)) return
    const begins = row.fromDay ?? held?.fromDay ?? today
    const before = (seatsAt.get(unit.id) ?? []).filter(
      (seat) => seat.position === position && seat.personId !== person.known?.id,
    )
    for (const { id } of before) seats.end.push({ id, untilDay: begins > today ? begins : today })
  }
}

/** "Lan" of "Nguyễn Thị Lan": what tells people apart where most share a family name. */
function givenName(name: string): string {
  return fold(name).split(' ').at(-1) ?? ''
}
