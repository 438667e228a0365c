import { inForce, LEVELS, type Level } from '../unit.ts'
import type { UnitColumn } from './column.ts'
import type { Known, KnownPopulation, KnownUnit, KnownVersion } from './known.ts'
import { planOrganisations } from './plan-organisations.ts'
import type { Problem, ProblemCode } from './problem.ts'
import type { UnitRow } from './row.ts'

/** A unit's first day where the file does not tell: it has always been there. */
const UNKNOWN_DAY = '1900-01-01'

interface NewUnit {
  readonly code: string
  readonly organisationCode: string
  readonly level: Level
  readonly name: string
  readonly parentCode: string | null
  readonly openedOn: string
}

/** Another name or parent: the version in force is changed where it began today, else it ends and a new one begins. */
interface UnitChange {
  readonly unitId: number
  readonly unitCode: string
  readonly versionId: number
  readonly how: 'amend' | 'follow'
  readonly name: string
  readonly parentCode: string | null
  readonly untilDay: string | null
}

interface Opening {
  readonly unitId: number
  readonly unitCode: string
  readonly versionId: number
  readonly before: string
  readonly openedOn: string
}

interface PopulationFrom extends KnownPopulation {
  readonly unitCode: string
}

export interface UnitPlan {
  readonly organisations: {
    readonly create: readonly { readonly code: string; readonly kind: string; readonly name: string }[]
    readonly rename: readonly { readonly id: number; readonly name: string }[]
  }
  readonly create: readonly NewUnit[]
  readonly change: readonly UnitChange[]
  readonly open: readonly Opening[]
  readonly populations: readonly PopulationFrom[]
  readonly unchanged: number
  readonly problems: readonly Problem[]
}

/** What the rows make of the tree, as of `today`: compared with what is known, checked, and nothing done yet. */
export function planUnits(rows: readonly UnitRow[], known: Known, today: string): UnitPlan {
  const problems: Problem[] = []
  const wrong = (row: UnitRow, column: UnitColumn, code: ProblemCode, args: Problem['args'] = {}) => {
    problems.push({ ...row.place(column), code, args })
  }
  const units = new Map(known.units.map((unit) => [unit.code, unit]))
  const codeOf = new Map(known.units.map((unit) => [unit.id, unit.code]))
  const inFile = new Map<string, UnitRow>()
  for (const row of rows) {
    const first = inFile.get(row.code)
    if (row.code === '') continue
    if (first) wrong(row, 'code', 'code-twice', { value: row.code, row: String(first.place('code').row) })
    else inFile.set(row.code, row)
  }
  const parentOf = (code: string): string | null => {
    const unit = units.get(code)
    const given = inFile.get(code)?.parentCode
    if (given) return given
    const parentId = unit && versionOn(unit, today)?.parentId
    return parentId ? (codeOf.get(parentId) ?? null) : null
  }
  const levelOf = (code: string) => units.get(code)?.level ?? inFile.get(code)?.level ?? null
  for (const row of inFile.values()) checkRow(row)
  const organisations = planOrganisations([...inFile.values()], known, parentOf, wrong)

  function checkRow(row: UnitRow): void {
    const unit = units.get(row.code)
    if (!unit && row.level === null) wrong(row, 'level', 'level-missing')
    if (unit && row.level !== null && row.level !== unit.level)
      wrong(row, 'level', 'level-changed', { unit: row.code })
    if (unit && isClosed(unit, today)) wrong(row, 'code', 'unit-closed', { value: row.code })
    const firstChange = unit?.versions[0]?.untilDay ?? (unit && unit.openedOn < today ? today : null)
    if (row.openedOn && firstChange && row.openedOn >= firstChange && row.openedOn !== unit?.openedOn)
      wrong(row, 'openedOn', 'opened-too-late', { day: { day: firstChange } })
    const parent = parentOf(row.code)
    if (parent === null) return
    if (!units.has(parent) && !inFile.has(parent)) {
      wrong(row, 'parentCode', 'parent-unknown', { value: parent })
      return
    }
    const above = units.get(parent)
    if (above && isClosed(above, today)) {
      wrong(row, 'parentCode', 'parent-closed', { value: parent })
      return
    }
    if (inCycle(row.code, parentOf)) {
      wrong(row, 'parentCode', 'parent-cycle', { value: parent })
      return
    }
    const [upper, lower] = [levelOf(parent), levelOf(row.code)]
    if (upper && lower && LEVELS.indexOf(upper) >= LEVELS.indexOf(lower))
      wrong(row, 'parentCode', 'level-order', { value: parent })
  }

  const create: NewUnit[] = []
  const change: UnitChange[] = []
  const open: Opening[] = []
  const populations: PopulationFrom[] = []
  let unchanged = 0
  for (const row of inFile.values()) {
    const unit = units.get(row.code)
    const parentCode = parentOf(row.code)
    if (!unit) {
      const organisationCode = organisations.of.get(row.code)
      const openedOn = row.openedOn ?? UNKNOWN_DAY
      if (row.level && organisationCode) {
        const { code, name, level } = row
        create.push({ code, name, level, parentCode, organisationCode, openedOn })
      }
      populations.push(...populationFrom(row, undefined, openedOn))
      continue
    }
    const before = change.length + open.length + populations.length
    const version = versionOn(unit, today)
    const parentId = parentCode === null ? null : units.get(parentCode)?.id
    if (version && (version.name !== row.name || version.parentId !== parentId)) {
      const how = version.fromDay >= today ? 'amend' : 'follow'
      const { id: versionId, untilDay } = version
      change.push({
        unitId: unit.id,
        unitCode: row.code,
        versionId,
        how,
        name: row.name,
        parentCode,
        untilDay,
      })
    }
    const first = unit.versions[0]
    if (row.openedOn && first && row.openedOn !== unit.openedOn)
      open.push({
        unitId: unit.id,
        unitCode: row.code,
        versionId: first.id,
        before: unit.openedOn,
        openedOn: row.openedOn,
      })
    const last = unit.populations.findLast((one) => one.fromDay <= today)
    populations.push(...populationFrom(row, last, last ? today : (row.openedOn ?? unit.openedOn)))
    if (change.length + open.length + populations.length === before) unchanged++
  }
  const { create: founded, rename } = organisations
  return {
    organisations: { create: founded, rename },
    create,
    change,
    open,
    populations,
    unchanged,
    problems,
  }
}

/** A figure that is not given stays as it was; the first ones hold from the unit's first day on. */
function populationFrom(row: UnitRow, last: KnownPopulation | undefined, fromDay: string): PopulationFrom[] {
  const population = row.population ?? last?.population ?? null
  const households = row.households ?? last?.households ?? null
  const same = population === (last?.population ?? null) && households === (last?.households ?? null)
  return same ? [] : [{ unitCode: row.code, fromDay, population, households }]
}

function versionOn(unit: KnownUnit, day: string): KnownVersion | undefined {
  return unit.versions.find((one) => inForce(one, day)) ?? unit.versions.find((one) => one.fromDay > day)
}

function isClosed(unit: KnownUnit, today: string): boolean {
  return unit.closedOn !== null && unit.closedOn <= today
}

function inCycle(code: string, parentOf: (code: string) => string | null): boolean {
  let above = parentOf(code)
  for (let steps = 0; above !== null && steps < 1_000; steps++) {
    if (above === code) return true
    above = parentOf(above)
  }
  return false
}
