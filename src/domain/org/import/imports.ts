import { recordAudit } from '../../audit/audit-events.ts'
import type { Ctx } from '../../context.ts'
import { Refusal } from '../../refusal.ts'
import type { Level } from '../unit.ts'
import { isOperator } from '../units.ts'
import { findLayout } from './column.ts'
import { groupBy } from './group-by.ts'
import type { Known } from './known.ts'
import { type PeoplePlan, planPeople } from './plan-people.ts'
import { planUnits, type UnitPlan } from './plan-units.ts'
import type { Problem } from './problem.ts'
import { type PersonRow, readPersonRows, readUnitRows, type UnitRow } from './row.ts'
import type { Table } from './table.ts'
import { applyImport } from './writes.ts'

interface Counts {
  readonly created: number
  readonly changed: number
  readonly unchanged: number
}

export interface ImportResult {
  /** Any problem, and nothing is changed. */
  readonly problems: readonly Problem[]
  /** Changes were made: there was no problem and it was not a dry run. */
  readonly applied: boolean
  readonly organisations: Omit<Counts, 'unchanged'>
  readonly units: Counts
  readonly people: Counts
  readonly seats: Counts & { readonly ended: number }
  /** Sheets in which no columns were recognised, as 'file: sheet'. */
  readonly ignored: readonly string[]
}

/**
 * Takes over units and people from tables as offices keep them: all of it or, where anything is wrong, nothing. What is
 * there already is updated, never doubled. Throws Refusal 'not-allowed' (audited) to all but the command line.
 */
export async function importOrganisation(
  ctx: Ctx,
  tables: readonly Table[],
  options: { readonly dryRun: boolean } = { dryRun: false },
): Promise<ImportResult> {
  if (!isOperator(ctx)) throw new Refusal('not-allowed', {}, { audited: true })
  if (!options.dryRun) await ctx.db.$executeRaw`UPDATE "Organisation" SET "kind" = "kind"`
  const read = readTables(tables)
  const known = await loadKnown(ctx)
  const units = planUnits(read.units, known, ctx.today)
  const inFile = new Set(read.units.map(({ code }) => code))
  const people = planPeople(read.people, known, inFile, ctx.today)
  const problems = inOrder([...read.problems, ...units.problems, ...people.problems])
  const applied = problems.length === 0 && !options.dryRun
  const result = { problems, applied, ...countsOf(units, people), ignored: read.ignored }
  if (!applied) return result
  await applyImport(ctx, known, units, people)
  await recordAudit(ctx, {
    action: 'organisation-imported',
    details: {
      unitsCreated: result.units.created,
      unitsChanged: result.units.changed,
      peopleCreated: result.people.created,
      peopleChanged: result.people.changed,
      seatsCreated: result.seats.created,
      seatsEnded: result.seats.ended,
    },
  })
  return result
}

interface ReadTables {
  readonly units: UnitRow[]
  readonly people: PersonRow[]
  readonly problems: Problem[]
  readonly ignored: string[]
}

function readTables(tables: readonly Table[]): ReadTables {
  const read: ReadTables = { units: [], people: [], problems: [], ignored: [] }
  for (const table of tables) {
    const found = findLayout(table)
    if (found.kind === 'other')
      read.ignored.push(table.sheet === '' ? table.file : `${table.file}: ${table.sheet}`)
    if (found.kind === 'wrong') read.problems.push(...found.problems)
    if (found.kind === 'units') {
      const { rows, problems } = readUnitRows(table, found.layout)
      read.units.push(...rows)
      read.problems.push(...problems)
    }
    if (found.kind === 'people') {
      const { rows, problems } = readPersonRows(table, found.layout)
      read.people.push(...rows)
      read.problems.push(...problems)
    }
  }
  const files = new Set(tables.map(({ file }) => file))
  const useless = [...files].filter((file) =>
    tables.every((table) => table.file !== file || findLayout(table).kind === 'other'),
  )
  for (const file of useless)
    read.problems.push({ file, sheet: '', row: null, column: null, code: 'nothing-recognised', args: {} })
  return read
}

async function loadKnown(ctx: Ctx): Promise<Known> {
  const { db } = ctx
  const byUnit = ({ unitId }: { readonly unitId: number }) => unitId
  const organisations = await db.organisation.findMany({ orderBy: { id: 'asc' } })
  const units = await db.unit.findMany()
  const versions = groupBy(await db.unitVersion.findMany({ orderBy: { fromDay: 'asc' } }), byUnit)
  const populations = groupBy(await db.unitPopulation.findMany({ orderBy: { fromDay: 'asc' } }), byUnit)
  const joined = await db.address.findMany({ where: { personId: { not: null } }, select: { personId: true } })
  const joinedIds = new Set(joined.map(({ personId }) => personId))
  const people = await db.person.findMany({
    where: { erasedAt: null },
    select: { id: true, name: true, phone: true },
    orderBy: { id: 'asc' },
  })
  const seats = await db.assignment.findMany({
    where: { endedAt: null, OR: [{ untilDay: null }, { untilDay: { gt: ctx.today } }] },
    orderBy: { id: 'asc' },
  })
  return {
    organisations,
    units: units.map((unit) => ({
      ...unit,
      level: unit.level as Level,
      versions: versions.get(unit.id) ?? [],
      populations: populations.get(unit.id) ?? [],
    })),
    people: people.map((person) => ({ ...person, joined: joinedIds.has(person.id) })),
    seats,
  }
}

function countsOf(units: UnitPlan, people: PeoplePlan) {
  const touched = new Set<string | number>()
  const created = new Set(units.create.map(({ code }) => code))
  for (const { unitCode } of units.populations) if (!created.has(unitCode)) touched.add(unitCode)
  for (const { unitCode } of [...units.change, ...units.open]) touched.add(unitCode)
  const { create, rename } = units.organisations
  return {
    organisations: { created: create.length, changed: rename.length },
    units: { created: units.create.length, changed: touched.size, unchanged: units.unchanged },
    people: { created: people.create.length, changed: people.change.length, unchanged: people.unchanged },
    seats: {
      created: people.seats.create.length,
      changed: people.seats.change.length,
      ended: people.seats.end.length,
      unchanged: people.seats.unchanged,
    },
  }
}

/** By place in the files; of several problems in one cell the first stays. */
function inOrder(problems: readonly Problem[]): Problem[] {
  const cells = new Map<string, Problem>()
  for (const problem of problems) {
    const { file, sheet, row, column } = problem
    const cell = JSON.stringify([file, sheet, row, column, column === null ? problem.args : null])
    if (!cells.has(cell)) cells.set(cell, problem)
  }
  const sheets = [...new Set(problems.map(({ file, sheet }) => `${file}\n${sheet}`))]
  const at = ({ file, sheet }: Problem) => sheets.indexOf(`${file}\n${sheet}`)
  return [...cells.values()].sort((a, b) => at(a) - at(b) || (a.row ?? 0) - (b.row ?? 0))
}
